export const id = 726;
export const ids = [726];
export const modules = {

/***/ 2726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeCommand: () => (/* binding */ mergeCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _coeval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17145);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _artifact_artifact_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35156);
/* harmony import */ var _artifact_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42329);
/* harmony import */ var _baseline_baseline_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13336);
/* harmony import */ var _concluding_conclude_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63038);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14173);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77057);









/** Puts the parts that other jobs of this run made together again, and decides on the whole. */
async function mergeCommand(opened, step, inputs) {
    const { experiment } = opened;
    const folders = await downloadParts(experiment.id, inputs);
    const { analysis } = await (0,_coeval_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRuns */ .rV)(folders, experiment.folder, {
        allowPartial: inputs['allow-partial'],
    });
    (0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv)(`${folders.length} parts are merged into ${experiment.folder}`);
    const resolved = await (0,_baseline_baseline_of_js__WEBPACK_IMPORTED_MODULE_4__/* .baselineOf */ .B)(experiment.id, step, inputs);
    return (0,_concluding_conclude_js__WEBPACK_IMPORTED_MODULE_5__/* .conclude */ .E)({ experiment, analysis, resolved, interrupted: false }, step, inputs);
}
/** @throws {StoreError} when this run has no part at all */
async function downloadParts(experimentId, inputs) {
    const newest = new Map();
    for (const { name, id } of await (0,_artifact_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .listArtifacts */ .w)()) {
        const part = (0,_artifact_artifact_name_js__WEBPACK_IMPORTED_MODULE_8__/* .shardOf */ .IS)(name, { experimentId, name: inputs['artifact-name'] });
        const known = part && newest.get(part.shard);
        if (part && (!known || part.attempt > known.attempt)) {
            newest.set(part.shard, { id, attempt: part.attempt });
        }
    }
    if (newest.size === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .AD(`There is nothing to merge: no job of this run has uploaded a part of ${experimentId}. ` +
            'The jobs need `shard`, and `upload-artifact` must not be off');
    }
    const root = await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .temporaryFolder */ .y)('parts');
    return Promise.all([...newest].map(async ([shard, { id }]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, shard.replace('/', '-of-'));
        await (0,_artifact_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadArtifact */ .b)(id, path);
        return path;
    }));
}


/***/ })

};
