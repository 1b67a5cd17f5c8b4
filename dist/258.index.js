export const id = 258;
export const ids = [258];
export const modules = {

/***/ 18258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78876);
/* harmony import */ var _store_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72484);
/* harmony import */ var _store_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43241);
/* harmony import */ var _store_usage_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47234);
/* harmony import */ var _folder_inventory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15013);
/* harmony import */ var _folder_sharding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52707);
/* harmony import */ var _run_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75180);








/**
 * @param recent how many of the last errors
 * @param only the models whose gaps are wanted; undefined for all
 * @throws {StoreError} when the folder holds no run
 */
async function status(wanted, recent, only) {
    const { folder } = wanted;
    const manifest = await standing(folder);
    if (!manifest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD(`Cannot read a run in ${folder}: there is no meta.json`);
    }
    const experiment = (0,_folder_sharding_js__WEBPACK_IMPORTED_MODULE_6__/* .shardOf */ .IS)(wanted, manifest.shard);
    const inventory = await (0,_folder_inventory_js__WEBPACK_IMPORTED_MODULE_5__.readInventory)(experiment);
    const groups = (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_1__/* .work */ .oJ)(experiment, inventory);
    const errors = await (0,_run_log_js__WEBPACK_IMPORTED_MODULE_7__/* .readErrors */ .M)(folder, recent);
    return {
        folder,
        manifest,
        counts: (0,_folder_inventory_js__WEBPACK_IMPORTED_MODULE_5__/* .countWork */ .DP)(groups),
        gaps: openGroups(only ? ownWork(experiment, inventory, only) : groups, manifest, errors.lastOf),
        errors: errors.recent,
        usage: await (0,_store_usage_log_js__WEBPACK_IMPORTED_MODULE_4__.readUsage)(folder),
    };
}
/** The manifest of a run whose process was killed says that it goes on for ever. */
async function standing(folder) {
    const manifest = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(folder);
    if (manifest?.status !== 'in_progress' || (await (0,_store_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .isHeld */ .i7)(folder)))
        return manifest;
    // It may have ended meanwhile.
    const now = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(folder);
    if (now?.status !== 'in_progress')
        return now;
    return { ...now, status: 'interrupted', pending_reason: processGone };
}
const processGone = 'its process is gone; go on with --continue';
/** What some models have to do: nothing with responses that another student has yet to give. */
function ownWork(experiment, { phases, ...inventory }, only) {
    const { response_collection: responses } = phases;
    const skips = (task, student) => !only.has(student) || responses.skips(task, student);
    const own = { ...phases, response_collection: { ...responses, skips } };
    const groups = (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_1__/* .work */ .oJ)(experiment, { ...inventory, phases: own });
    return groups.filter(({ model }) => only.has(model));
}
function openGroups(groups, manifest, lastOf) {
    return groups
        .filter(({ missing, failed }) => missing + failed > 0)
        .map(({ phase, task, model, missing, failed }) => {
        const gap = manifest.stopped?.[model];
        const reason = gap
            ? `${gap.reason}: ${gap.message}`
            : (stateReason(manifest) ?? lastOf(phase, model) ?? unknownReason);
        return { phase, task, model, missing, failed, reason };
    });
}
const unknownReason = 'left undone, or what it needs is missing';
/** Undefined for a run that came to its end. */
function stateReason({ status, pending_reason }) {
    if (pending_reason !== undefined)
        return pending_reason;
    if (status === 'in_progress')
        return 'in progress';
    return status === 'interrupted' ? 'the run was interrupted' : undefined;
}


/***/ })

};
