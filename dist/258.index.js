export const id = 258;
export const ids = [258];
export const modules = {

/***/ 18258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78876);
/* harmony import */ var _store_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43241);
/* harmony import */ var _store_usage_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47234);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69680);
/* harmony import */ var _run_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75180);
/* harmony import */ var _sharding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64292);







/** @throws {StoreError} when the folder holds no run */
async function status(wanted, recent) {
    const { folder } = wanted;
    const manifest = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(folder);
    if (!manifest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD(`Cannot read a run in ${folder}: there is no meta.json`);
    }
    const experiment = (0,_sharding_js__WEBPACK_IMPORTED_MODULE_6__/* .shardOf */ .IS)(wanted, manifest.shard);
    const inventory = await (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__.readInventory)(experiment);
    const groups = (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_1__/* .work */ .o)(experiment, inventory);
    return {
        folder,
        manifest,
        counts: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .countWork */ .DP)(groups),
        gaps: openGroups(groups, manifest),
        errors: await (0,_run_log_js__WEBPACK_IMPORTED_MODULE_5__/* .recentErrors */ .f)(folder, recent),
        usage: await (0,_store_usage_log_js__WEBPACK_IMPORTED_MODULE_3__.readUsage)(folder),
    };
}
function openGroups(groups, manifest) {
    return groups
        .filter(({ missing, failed }) => missing + failed > 0)
        .map(({ phase, task, model, missing, failed }) => {
        const gap = manifest.stopped?.[model];
        const reason = gap ? `${gap.reason}: ${gap.message}` : defaultReason(manifest);
        return { phase, task, model, missing, failed, reason };
    });
}
function defaultReason({ status, pending_reason }) {
    if (pending_reason !== undefined)
        return pending_reason;
    if (status === 'in_progress')
        return 'in progress';
    if (status === 'interrupted')
        return 'the run was interrupted';
    return 'left undone, or what it needs is missing';
}


/***/ })

};
