export const id = 782;
export const ids = [782];
export const modules = {

/***/ 16223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oR: () => (/* binding */ datapointRecord),
  gY: () => (/* binding */ evaluationRecord),
  Op: () => (/* binding */ proposalRecord),
  zm: () => (/* binding */ responseRecord)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/domain/failure.js
var failure = __webpack_require__(54543);
;// CONCATENATED MODULE: ./build/domain/call-facts.js


/** Tokens as they stand in a record. */
const usageRecord = schemas/* looseObject */._H3({
    input_tokens: schemas/* number */.aig(),
    output_tokens: schemas/* number */.aig(),
    cached_tokens: schemas/* number */.aig().optional(),
    reasoning_tokens: schemas/* number */.aig().optional(),
});
/**
 * What every record tells about the call that made it. Records of the older program have none of
 * these, so all are optional.
 */
const callFacts = {
    /** Present only on a record that stands for an answer that could not be used. */
    status: schemas/* literal */.euz('failed').optional(),
    failure: failure/* failure */.V2.optional(),
    /** Of all attempts this record took. */
    usage: usageRecord.optional(),
    /** Of all attempts this record took; absent when a price is unknown, never 0 for that. */
    cost_usd: schemas/* number */.aig().optional(),
    /** Wire time of the attempt that succeeded, without any waiting before it. */
    latency_ms: schemas/* number */.aig().optional(),
    /** Attempts that reached the provider for this record, the successful one included. */
    attempts: schemas/* number */.aig().optional(),
    finish_reason: schemas/* string */.YjP().optional(),
    /** The model the vendor says it served. */
    model_version: schemas/* string */.YjP().optional(),
    /** Hash of the canonical request; equal hashes mean the same question to the same model. */
    request_hash: schemas/* string */.YjP().optional(),
};

;// CONCATENATED MODULE: ./build/domain/records.js


/** A teacher's proposal for phase 1 or 2, kept so that no paid call is made twice. */
const proposalRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['target_attributes', 'nuanced_attributes', 'rubric']),
    proposal: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])).optional(),
    generated_at: schemas/* string */.YjP(),
});
/** A prompt and the reference response to it. */
const datapointRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    sampled_target_attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    sampled_nuanced_attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    /** Empty on a failed record. */
    prompt: schemas/* string */.YjP(),
    reference_response: schemas/* string */.YjP(),
    generated_at: schemas/* string */.YjP(),
});
/** What a student wrote to a datapoint's prompt. */
const responseRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    datapoint_id: schemas/* string */.YjP(),
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    student_model_id: schemas/* string */.YjP(),
    /** The datapoint's prompt, not the filled template. */
    input: schemas/* string */.YjP(),
    /** Empty on a failed record. */
    response: schemas/* string */.YjP(),
    generated_at: schemas/* string */.YjP(),
});
/**
 * One judge's ratings of one response.
 *
 * A response may have several from one judge, each with other criteria (`per_factor`, or a rubric
 * that has grown): readers join them by `response_id` and `judge_model_id`.
 */
const evaluationRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    response_id: schemas/* string */.YjP(),
    datapoint_id: schemas/* string */.YjP(),
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    /** Absent in the older program's records; then it is the response's. */
    student_model_id: schemas/* string */.YjP().optional(),
    judge_model_id: schemas/* string */.YjP(),
    /** Criterion to `High`, `Medium`, `Low`, or a number in 0…1 as text. Empty on a failed record. */
    scores: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** On a failed record, what it was to rate; the id names it only where that is not the whole rubric. */
    criteria: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** Why the judge rated so, when it says. */
    reason: schemas/* string */.YjP().optional(),
    /** The judge's own words, when they were not plain JSON. */
    judge_text: schemas/* string */.YjP().optional(),
    evaluated_at: schemas/* string */.YjP(),
});


/***/ }),

/***/ 71963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ storedAttributes),
/* harmony export */   LE: () => (/* binding */ rubricText),
/* harmony export */   R3: () => (/* binding */ storedRubric),
/* harmony export */   gO: () => (/* binding */ attributesFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88343);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49567);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60930);
/* harmony import */ var _store_whole_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47532);




const attributesFile = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj()));
const rubricText = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
/** The attributes that a task has on the disk; undefined when one of the two files is missing. */
async function storedAttributes(root, task) {
    const [target, nuanced] = await Promise.all(['target', 'nuanced'].map((kind) => storedFile(root, (0,_store_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .attributeFiles */ .Op)(task, kind))));
    return target && nuanced ? { target, nuanced } : undefined;
}
async function storedFile(root, names) {
    for (const name of names) {
        const found = await (0,_store_whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name), (value) => attributesFile.parse(value));
        if (found)
            return found;
    }
    return undefined;
}
async function storedRubric(root, task) {
    return (0,_store_whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, (0,_store_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rubricFile */ .KZ)(task)), (value) => rubricText.parse(value));
}


/***/ }),

/***/ 18258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_reachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45949);
/* harmony import */ var _plan_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78876);
/* harmony import */ var _store_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72484);
/* harmony import */ var _store_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43241);
/* harmony import */ var _store_usage_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47234);
/* harmony import */ var _folder_inventory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94462);
/* harmony import */ var _folder_sharding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52707);
/* harmony import */ var _run_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75180);










/**
 * @param recent how many of the last errors
 * @param only the models whose work is counted, as far as it waits for no other; undefined for all
 * @throws {StoreError} when the folder holds no run
 */
async function status(wanted, recent, only) {
    const { folder } = wanted;
    const said = only ? await ended(folder) : await standing(folder);
    if (!said)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD(`Cannot read a run in ${folder}: there is no meta.json`);
    const experiment = (0,_folder_sharding_js__WEBPACK_IMPORTED_MODULE_7__/* .shardOf */ .IS)(wanted, said.shard);
    const inventory = await (0,_folder_inventory_js__WEBPACK_IMPORTED_MODULE_6__.readInventory)(experiment);
    const groups = only
        ? (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_2__/* .work */ .oJ)(experiment, (0,_plan_reachable_js__WEBPACK_IMPORTED_MODULE_1__/* .madeBy */ .v)(only, inventory)).filter(({ model }) => only.has(model))
        : (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_2__/* .work */ .oJ)(experiment, inventory);
    const counts = (0,_folder_inventory_js__WEBPACK_IMPORTED_MODULE_6__/* .countWork */ .DP)(groups);
    const complete = _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseNames */ .k.every((phase) => counts[phase].missing === 0);
    const manifest = checked(said, complete);
    const errors = await (0,_run_log_js__WEBPACK_IMPORTED_MODULE_8__/* .readErrors */ .M)(folder, recent);
    const reasonOf = (group) => failedReason(group) ??
        stoppedReason(group, manifest) ??
        stateReason(manifest) ??
        errors.lastOf(group.phase, group.model) ??
        waitReason(group, groups, inventory.mapped);
    return {
        folder,
        manifest,
        counts,
        complete,
        gaps: openGroups(groups, reasonOf),
        errors: errors.recent,
        usage: await (0,_store_usage_log_js__WEBPACK_IMPORTED_MODULE_5__.readUsage)(folder),
    };
}
/** One of two slices, by --only-models, may have ended while the other is at work. */
async function standing(folder) {
    const manifest = await ended(folder);
    if (!manifest || manifest.status === 'completed' || !(await (0,_store_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeld */ .i7)(folder)))
        return manifest;
    const { pending_reason: _, ...rest } = manifest;
    return { ...rest, status: 'in_progress' };
}
/** The manifest of a run whose process was killed says that it goes on for ever. */
async function ended(folder) {
    const manifest = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(folder);
    if (manifest?.status !== 'in_progress' || (await (0,_store_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeld */ .i7)(folder)))
        return manifest;
    // It may have ended meanwhile.
    const now = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(folder);
    if (now?.status !== 'in_progress')
        return now;
    return { ...now, status: 'interrupted', pending_reason: processGone };
}
const processGone = 'its process is gone; go on with --continue';
/** Records may be lost or damaged after the run has ended. */
function checked(manifest, complete) {
    if (manifest.status !== 'completed' || complete)
        return manifest;
    return { ...manifest, status: 'incomplete', pending_reason: recordsGone };
}
const recordsGone = 'records that it had are gone; go on with --continue';
function openGroups(groups, reasonOf) {
    return groups
        .filter(({ missing, failed }) => missing + failed > 0)
        .map((group) => {
        const { phase, task, model, missing, failed } = group;
        return { phase, task, model, missing, failed, reason: reasonOf(group) };
    });
}
function failedReason({ missing }) {
    return missing === 0 ? 'no usable answer' : undefined;
}
function stoppedReason({ model }, { stopped = {} }) {
    const gap = stopped[model];
    return gap && `${gap.reason}: ${gap.message}`;
}
/** What each phase is made from. */
const sources = {
    attribute_mapping: [],
    rubric_mapping: [],
    data_generation: ['attribute_mapping'],
    response_collection: ['attribute_mapping', 'data_generation'],
    evaluation: ['attribute_mapping', 'data_generation', 'response_collection', 'rubric_mapping'],
};
/** @param mapped tasks that wait for no proposal, not even for one that failed */
function waitReason({ phase, task }, groups, mapped) {
    const isStuck = {
        attribute_mapping: !mapped.attributes.has(task),
        rubric_mapping: !mapped.rubric.has(task),
    };
    for (const source of sources[phase]) {
        const models = groups
            .filter((other) => other.task === task && other.phase === source)
            .filter((other) => other.missing > 0 || (isStuck[source] && other.failed > 0))
            .map(({ model }) => model);
        if (models.length > 0)
            return `waits for ${source} of ${models.join(', ')}`;
    }
    return 'left undone';
}
/** Undefined for a run that came to its end. */
function stateReason({ status, pending_reason }) {
    if (pending_reason !== undefined)
        return pending_reason;
    if (status === 'in_progress')
        return 'in progress';
    return status === 'interrupted' ? 'the run was interrupted' : undefined;
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88343);


function string(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedString */ .K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
