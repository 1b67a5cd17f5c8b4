export const id = 12;
export const ids = [12,462];
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

/***/ 85987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xh: () => (/* binding */ keptGroups),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   zq: () => (/* binding */ groupsToSkip)
/* harmony export */ });
/* harmony import */ var _domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95339);
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63591);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86217);
/* harmony import */ var _makers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84270);
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20106);
/* harmony import */ var _students_by_response_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68293);






/**
 * `Keep` and `Model` make nothing for a group that has a record: (task, teacher) in phase 3, (task,
 * student) in phase 4, (task, student, judge) in phase 5, so that a new student is judged by old
 * judges. `New` and `Extend` skip nothing.
 */
async function groupsToSkip(experiment, root, index) {
    const { phase } = index;
    const mode = experiment.phases[phase];
    const isGrouped = _makers_js__WEBPACK_IMPORTED_MODULE_3__/* .makers */ .u.some((one) => one.phase === phase);
    if (!isGrouped || mode === 'New' || mode === 'Extend')
        return () => false;
    const students = phase === 'evaluation' ? await (0,_students_by_response_js__WEBPACK_IMPORTED_MODULE_5__/* .studentsByResponse */ .h)(root) : new Map();
    const present = new Set();
    for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(root, phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .groupFields */ .h)) {
        const isThere = record.status !== 'failed' && !index.isGone((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(record.id));
        if (isThere)
            present.add(groupOf(phase, record, students));
    }
    return (task, model, student) => present.has(key(task, model, phase === 'evaluation' ? student : ''));
}
/**
 * Whether a mode lets nothing be added to what a model has made for a task. A judge's evaluations are
 * no such group: a new student's are added.
 */
function isKept({ phase }, { phases }) {
    return phase !== 'evaluation' && ['Keep', 'Model'].includes(phases[phase]);
}
/** By key, the groups that a mode leaves as they are since they have a record, evaluations aside. */
async function keptGroups(experiment) {
    const kept = new Map();
    for (const { phase } of _makers_js__WEBPACK_IMPORTED_MODULE_3__/* .makers */ .u.filter((one) => isKept(one, experiment))) {
        for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(experiment.folder, phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .groupFields */ .h)) {
            const own = (0,_makers_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsBehind */ .H)(phase, record).at(-1);
            if (own && record.status !== 'failed')
                kept.set((0,_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .groupKey */ .$6)(own), own);
        }
    }
    return kept;
}
function groupOf(phase, record, students) {
    const own = (0,_makers_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsBehind */ .H)(phase, record).at(-1);
    const student = record.student_model_id ?? students.get(record.response_id ?? '');
    return key(record.task_id, own?.model, phase === 'evaluation' ? student : '');
}
function key(task, model = '', student = '') {
    return [task, model, student].join('\t');
}


/***/ }),

/***/ 94462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ew: () => (/* binding */ countPhases),
  DP: () => (/* binding */ countWork),
  o8: () => (/* binding */ inventoryOf),
  u3: () => (/* binding */ knownRubrics),
  Ff: () => (/* binding */ newIndexes),
  readInventory: () => (/* binding */ readInventory)
});

// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/domain/phase-name.js
var phase_name = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/plan/work.js + 1 modules
var work = __webpack_require__(78876);
// EXTERNAL MODULE: ./build/store/manifest.js
var manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/domain/key-hash.js
var key_hash = __webpack_require__(95339);
// EXTERNAL MODULE: ./build/domain/records.js + 1 modules
var records = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/store/key-set.js
var key_set = __webpack_require__(30224);
// EXTERNAL MODULE: ./build/store/record-line.js + 1 modules
var record_line = __webpack_require__(96666);
;// CONCATENATED MODULE: ./build/store/phase-index.js





/** What the files of one phase hold, by key: enough to decide what is left to do. */
class PhaseIndex {
    phase;
    /** Keys that need no call: with a record, be it a failed one, or {@link take taken}. */
    done = new key_set/* KeySet */.w();
    /** Good records, with their task; empty unless asked for. */
    extra = [];
    #failed = new key_set/* KeySet */.w();
    /** Failed keys that a later record made good. */
    #mended = new key_set/* KeySet */.w();
    /** Taken keys that got no record. */
    #givenUp = new key_set/* KeySet */.w();
    #options;
    constructor(phase, options = {}) {
        this.phase = phase;
        this.#options = options;
    }
    /** Keys whose only record stands for a failure. */
    get failed() {
        const size = this.#failed.size - this.#mended.size;
        return { size, has: (key, stem) => size > 0 && this.#isFailed((0,key_hash/* keyStem */.Pr)(key, stem)) };
    }
    /** Keys with a record, be it a failed one: as `done`, without work that is taken or to be retried. */
    get recorded() {
        const size = this.done.size + this.#failed.size;
        return { size, has: (key, stem) => this.#isRecorded((0,key_hash/* keyStem */.Pr)(key, stem)) };
    }
    /** Whether records of this key are to be passed over. */
    isGone(key) {
        return this.#options.gone?.hasKey(key) ?? false;
    }
    /** Takes note of a line. Returns undefined when it is no record: damage. */
    note(line) {
        const record = (0,record_line/* recordKey */.Hy)(line);
        if (!record || this.isGone(record.key))
            return record;
        if (this.#options.byCriterion)
            return this.#noteCriteria(line, record) ? record : undefined;
        const { key, state } = record;
        const isNew = this.#noteState(key, state);
        if (this.#options.listsAll && isNew && state === 'present') {
            const id = (0,record_line/* recordHead */.os)(line)?.id ?? '';
            this.extra.push({ id, task: (0,record_line/* textField */.M8)(line, 'task_id') ?? '' });
        }
        return record;
    }
    /** Says that a key is being worked on, so that nobody else does. */
    take(key) {
        this.done.add(key);
    }
    /** Says that a key that was taken gets no record in this run. */
    giveUp(key) {
        this.#givenUp.add(key);
    }
    /** Takes note of a record that was added. */
    noteAdded(record, state) {
        const covered = this.#options.byCriterion ? coveredKeys(record) : undefined;
        for (const key of [(0,key_hash/* keyStem */.Pr)(record.id), ...(covered ?? [])]) {
            this.done.addKey(key);
            if (state === 'failed')
                this.#failed.addKey(key);
            else
                this.#noteMended(key);
        }
    }
    /** Returns false for a line that is no evaluation. */
    #noteCriteria(line, { key, state }) {
        const covered = coveredKeys(parseLine(line));
        if (state === 'present') {
            if (!covered)
                return false;
            this.#noteMended(key);
        }
        for (const one of covered ?? [key])
            this.#noteState(one, state);
        return true;
    }
    /** Returns whether this is the first record of its kind for the key. */
    #noteState(key, state) {
        const isNew = this.#settles(state) && this.done.addKey(key);
        if (state === 'failed')
            this.#failed.addKey(key);
        const isMended = state === 'present' && this.#noteMended(key);
        return isNew || isMended;
    }
    #noteMended(key) {
        return this.#failed.hasKey(key) && this.#mended.addKey(key);
    }
    #isFailed(key) {
        return this.#failed.hasKey(key) && !this.#mended.hasKey(key);
    }
    #isRecorded(key) {
        return (this.done.hasKey(key) && !this.#givenUp.hasKey(key)) || this.#isFailed(key);
    }
    #settles(state) {
        return state === 'present' || (state === 'failed' && !this.#options.retryFailed);
    }
}
/**
 * A key for each criterion that an evaluation covers. Its own where it does not tell them: labels are
 * none, and failed records of before do not say what they were to rate. Undefined for no evaluation.
 */
function coveredKeys(value) {
    const record = records/* evaluationRecord */.gY.safeParse(value).data;
    if (!record)
        return undefined;
    const { id, status, response_id, judge_model_id: judge, scores } = record;
    const criteria = status === 'failed' ? record.criteria : Object.keys(scores);
    if (judge === ids/* labelJudge */._O || !criteria)
        return [(0,key_hash/* keyStem */.Pr)(id)];
    return criteria.map((one) => (0,key_hash/* keyStem */.Pr)((0,ids/* evaluationId */.gW)(response_id, judge, [one])));
}
function parseLine({ bytes, start, end }) {
    try {
        return JSON.parse(bytes.toString('utf8', start, end));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/store/read-records.js
var read_records = __webpack_require__(63591);
// EXTERNAL MODULE: ./build/run/folder/groups.js
var groups = __webpack_require__(85987);
// EXTERNAL MODULE: ./build/run/folder/stored-mapping.js
var stored_mapping = __webpack_require__(71963);
;// CONCATENATED MODULE: ./build/run/folder/inventory.js








/** Empty indexes of the right kind for a folder; `RecordLog.open` or {@link readInventory} fill them. */
async function newIndexes(root, experiment, { retryFailed = false, gone = {} } = {}) {
    const byCriterion = await rubricsDiffer(root, experiment, await (0,manifest/* readManifest */.WI)(root));
    const listsAll = (0,domain_experiment/* modelsWith */.$M)('teacher', experiment).length === 0;
    const index = (phase, options = {}) => new PhaseIndex(phase, { retryFailed, gone: gone[phase], ...options });
    return {
        attribute_mapping: index('attribute_mapping'),
        rubric_mapping: index('rubric_mapping'),
        data_generation: index('data_generation', { listsAll }),
        response_collection: index('response_collection'),
        evaluation: index('evaluation', { byCriterion }),
    };
}
/** What the run's folder holds, read without changing it; an empty one if there is no folder. */
async function readInventory(experiment, regarded = {}) {
    const indexes = await newIndexes(experiment.folder, experiment, regarded);
    for (const phase of phase_name/* phaseNames */.k)
        await (0,read_records/* indexPhase */.gs)(experiment.folder, indexes[phase]);
    return inventoryOf(experiment, indexes);
}
/**
 * From indexes that are filled.
 *
 * @param keys which count as there: those that need no call, or those that have a record
 */
async function inventoryOf(experiment, indexes, keys = 'done') {
    const { folder, tasks } = experiment;
    const rubrics = await knownRubrics(experiment);
    const mapped = { attributes: new Set(), rubric: new Set() };
    for (const { name, rubric } of tasks) {
        if (rubrics.has(name) && rubric.kind !== 'extend')
            mapped.rubric.add(name);
        if (await (0,stored_mapping/* storedAttributes */.F7)(folder, name))
            mapped.attributes.add(name);
    }
    const phases = await Promise.all(phase_name/* phaseNames */.k.map(async (phase) => {
        const skips = await (0,groups/* groupsToSkip */.zq)(experiment, folder, indexes[phase]);
        const { [keys]: done, failed } = indexes[phase];
        return [phase, { done, failed, skips }];
    }));
    return {
        phases: Object.fromEntries(phases),
        mapped,
        rubrics,
        extraDatapoints: indexes.data_generation.extra,
    };
}
/** By task: what the config says, or what lies on the disk. */
async function knownRubrics({ folder, tasks, }) {
    const rubrics = new Map();
    for (const { name, rubric } of tasks) {
        const known = rubric.kind === 'static' ? rubric.criteria : await (0,stored_mapping/* storedRubric */.R3)(folder, name);
        if (known)
            rubrics.set(name, known);
    }
    return rubrics;
}
/**
 * Whether evaluations may lie on the disk that were made with another set of criteria than today's,
 * so that each criterion must be looked at apart.
 */
async function rubricsDiffer(root, { tasks }, manifest) {
    if (!manifest)
        return false;
    for (const task of tasks) {
        const made = manifest.rubrics?.[task.name];
        const rubric = task.rubric.kind === 'static' ? task.rubric.criteria : await (0,stored_mapping/* storedRubric */.R3)(root, task.name);
        if (task.rubric.kind === 'extend' || !rubric || !made)
            return true;
        if (made.some((criteria) => !sameCriteria(criteria, Object.keys(rubric))))
            return true;
    }
    return false;
}
function sameCriteria(a, b) {
    return a.length === b.length && a.every((criterion) => b.includes(criterion));
}
/** How much of each phase there is. */
function countWork(groups) {
    const counts = Object.fromEntries(phase_name/* phaseNames */.k.map((phase) => [phase, { expected: 0, present: 0, failed: 0, missing: 0 }]));
    for (const { phase, present, failed, missing } of groups) {
        const count = counts[phase];
        count.expected += present + failed + missing;
        count.present += present;
        count.failed += failed;
        count.missing += missing;
    }
    return counts;
}
/** {@link countWork} of an experiment over what is there; arguments as of {@link work}. */
function countPhases(...what) {
    return countWork((0,work/* work */.oJ)(...what));
}


/***/ }),

/***/ 20106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ groupFields)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const fields = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    task_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    teacher_model_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    student_model_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    judge_model_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    response_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
function groupFields(value) {
    return fields.parse(value);
}


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

/***/ 68293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ studentsByResponse)
/* harmony export */ });
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63591);
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20106);


/** Whose each response is: the older program's evaluations do not name their student. */
async function studentsByResponse(root) {
    const students = new Map();
    for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecords */ .T3)(root, 'response_collection', _record_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFields */ .h)) {
        if (record.student_model_id)
            students.set(record.id, record.student_model_id);
    }
    return students;
}


/***/ }),

/***/ 21012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeRuns: () => (/* binding */ mergeRuns)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/domain/phase-name.js
var phase_name = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/file-error.js
var file_error = __webpack_require__(23009);
// EXTERNAL MODULE: ./build/store/folder.js
var store_folder = __webpack_require__(39004);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/store/lock.js + 1 modules
var lock = __webpack_require__(72484);
// EXTERNAL MODULE: ./build/store/manifest.js
var store_manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/store/usage-log.js
var usage_log = __webpack_require__(47234);
// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/run/folder/inventory.js + 1 modules
var folder_inventory = __webpack_require__(94462);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/domain/sha256.js
var sha256 = __webpack_require__(28710);
// EXTERNAL MODULE: ./build/store/key-set.js
var key_set = __webpack_require__(30224);
// EXTERNAL MODULE: ./build/store/lines.js
var store_lines = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/store/read-records.js
var read_records = __webpack_require__(63591);
// EXTERNAL MODULE: ./build/store/record-line.js + 1 modules
var record_line = __webpack_require__(96666);
// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
;// CONCATENATED MODULE: ./build/run/merge/join-files.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/** The merged attributes or rubrics, which must be the same wherever they are. */
async function joinMapping(folders, into, phase) {
    const texts = new Map();
    for (const folder of folders) {
        for (const name of await jsonFiles(folder, layout/* phaseFiles */.lp[phase].folder)) {
            const text = (await (0,whole_file/* readText */.yR)((0,external_node_path_.join)(folder, name))) ?? '';
            const known = texts.get(name);
            if (known && known.text !== text) {
                throw new errors/* StoreError */.AD(`Cannot merge: ${name} is another one in ${known.folder} than in ${folder}`);
            }
            texts.set(name, known ?? { text, folder });
        }
    }
    for (const [name, { text }] of texts)
        await (0,whole_file/* writeWhole */.f8)((0,external_node_path_.join)(into, name), text);
}
async function jsonFiles(root, folder) {
    const names = await (0,store_folder/* namesIn */.wX)((0,external_node_path_.join)(root, folder));
    const paths = names.filter((name) => name.endsWith('.json')).map((name) => (0,external_node_path_.join)(folder, name));
    return plain(root, paths);
}
/** Without links: those may lead anywhere. */
async function plain(root, names) {
    const kinds = await Promise.all(names.map((name) => (0,promises_.lstat)((0,external_node_path_.join)(root, name))));
    return names.filter((_, index) => kinds[index]?.isFile());
}
/**
 * The records of a phase, line by line as they are. One that two folders have, as both took it over
 * from a third, must be the same in both.
 */
async function joinRecords(folders, into, phase) {
    const known = new Known(phase);
    for (const folder of folders) {
        for (const name of await plain(folder, await (0,read_records/* recordFiles */.B5)(folder, phase))) {
            await append((0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(into, name), (line) => known.isNew(line, folder));
        }
    }
}
/** The records that were met before. */
class Known {
    #phase;
    #ids = new key_set/* KeySet */.w();
    /** With its folder, where a record may follow on one that stood for a failure. */
    #placed = new key_set/* KeySet */.w();
    /** With the hash of its line. */
    #contents = new key_set/* KeySet */.w();
    constructor(phase) {
        this.#phase = phase;
    }
    isNew(line, folder) {
        const id = (0,record_line/* recordId */.Re)(line);
        if (id === undefined) {
            throw new errors/* StoreError */.AD(`Cannot merge: a line in ${layout/* phaseFiles */.lp[this.#phase].folder} of ${folder} is damaged; go on with that run by --continue first`);
        }
        const text = (0,sha256/* sha256 */.s)(line.bytes.subarray(line.start, line.end));
        const isNew = this.#contents.add(`${id}\t${text}`);
        const isFirst = this.#ids.add(id);
        const isHere = !this.#placed.add(`${id}\t${folder}`);
        if (isNew && !isFirst && !isHere) {
            throw new errors/* StoreError */.AD(`Cannot merge: record ${id} of ${this.#phase} in ${folder} is another one than in a folder before it`);
        }
        return isNew;
    }
}
/** Appends the lines of one file that are wanted to another one. */
async function append(from, to, isWanted) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await (0,store_folder/* makeFolder */.fc)((0,external_node_path_.dirname)(to));
        const target = __addDisposableResource(env_1, await (0,promises_.open)(to, 'a'), true);
        for await (const chunk of (0,store_lines/* fileChunks */.T9)(from)) {
            const lines = [];
            (0,store_lines/* visitLines */.f)(chunk, (line) => {
                if (isWanted(line))
                    lines.push(line.bytes.subarray(line.start, line.end + 1));
            });
            await target.appendFile(Buffer.concat(lines));
        }
        await target.datasync();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What went wrong, folder by folder. */
async function joinErrors(folders, into) {
    for (const folder of folders) {
        const there = (await (0,store_folder/* namesIn */.wX)(folder)).filter((name) => name === layout/* layout */.Zp.errors);
        const [name] = await plain(folder, there);
        if (name === undefined)
            continue;
        const to = (0,external_node_fs_.createWriteStream)((0,external_node_path_.join)(into, layout/* layout */.Zp.errors), { flags: 'a' });
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, name)), to);
    }
}

;// CONCATENATED MODULE: ./build/run/merge/joined-manifest.js
/** What the manifests of shards say together, but for what is counted. */
function joinedManifest({ all, total, missing, incomplete }) {
    const manifests = all.map(({ manifest }) => manifest);
    const times = (of) => manifests.map(of).sort();
    const reused = manifests.flatMap((manifest) => manifest.reused ?? []);
    const { shard: _, pending_reason: __, ...first } = manifests[0];
    return {
        ...first,
        created_at: times((one) => one.created_at)[0] ?? '',
        updated_at: times((one) => one.updated_at).at(-1) ?? '',
        rubrics: joinedRubrics(manifests),
        criteria: joinedCriteria(manifests),
        stopped: Object.assign({}, ...manifests.map(({ stopped }) => stopped)),
        ...(reused.length > 0 ? { reused: reused.reduce(addReused) } : {}),
        merged: { shards: total, missing: [...missing], incomplete: [...incomplete] },
    };
}
function joinedRubrics(manifests) {
    const joined = {};
    for (const { rubrics = {} } of manifests) {
        for (const [task, all] of Object.entries(rubrics)) {
            const known = joined[task] ?? [];
            const isNew = (one) => !known.some((other) => other.join('\n') === one.join('\n'));
            joined[task] = [...known, ...all.filter(isNew)];
        }
    }
    return joined;
}
function joinedCriteria(manifests) {
    const joined = {};
    for (const { criteria = {} } of manifests) {
        for (const [task, prints] of Object.entries(criteria)) {
            joined[task] = { ...joined[task], ...prints };
        }
    }
    return joined;
}
function addReused(a, b) {
    const isUnknown = a.saved_usd === null || b.saved_usd === null;
    return {
        from: a.from,
        complete: a.complete && b.complete,
        // Every shard took over the same ones.
        proposals: Math.max(a.proposals, b.proposals),
        datapoints: a.datapoints + b.datapoints,
        responses: a.responses + b.responses,
        evaluations: a.evaluations + b.evaluations,
        dropped: a.dropped + b.dropped,
        saved_usd: isUnknown ? null : (a.saved_usd ?? 0) + (b.saved_usd ?? 0),
    };
}

// EXTERNAL MODULE: ./build/domain/shard.js
var shard = __webpack_require__(99641);
;// CONCATENATED MODULE: ./build/run/merge/open-shards.js






/**
 * Opens folders as the shards of one run.
 *
 * @throws {UsageError} naming what keeps them apart, or what is missing unless that is allowed
 */
async function openShards(folders, allowPartial) {
    const all = await Promise.all(folders.map((folder) => openShard((0,external_node_path_.resolve)(folder))));
    all.sort((a, b) => a.index - b.index);
    const [first, ...others] = all;
    if (!first)
        throw new errors/* UsageError */.eb('Cannot merge: no folder is named');
    const total = first.manifest.shard?.total ?? 0;
    for (const [place, other] of others.entries()) {
        refuseTwins(all[place], other);
        await refuseStrangers(first, other);
    }
    const missing = Array.from({ length: total }, (_, place) => place + 1).filter((index) => !all.some((shard) => shard.index === index));
    const incomplete = all.filter(({ isComplete }) => !isComplete).map(({ index }) => index);
    if (!allowPartial)
        refuseGaps({ all, total, missing, incomplete });
    return { all, total, missing, incomplete };
}
async function openShard(folder) {
    const manifest = await (0,store_manifest/* readManifest */.WI)(folder);
    if (!manifest)
        throw new errors/* UsageError */.eb(`Cannot merge ${folder}: there is no run in it`);
    if (manifest.format !== store_manifest/* folderFormat */.MC) {
        throw new errors/* UsageError */.eb(`Cannot merge ${folder}: its format is ${manifest.format ?? 'the older program’s'}, not ${store_manifest/* folderFormat */.MC}`);
    }
    if (!manifest.shard)
        throw new errors/* UsageError */.eb(`Cannot merge ${folder}: it is no shard of a run`);
    if ((await (0,whole_file/* readText */.yR)((0,external_node_path_.join)(folder, layout/* layout */.Zp.config))) === undefined) {
        throw new errors/* UsageError */.eb(`Cannot merge ${folder}: its ${layout/* layout */.Zp.config} is missing`);
    }
    return {
        folder,
        manifest,
        index: manifest.shard.index,
        isComplete: manifest.status === 'completed',
    };
}
function refuseTwins(a, b) {
    if (a.index !== b.index)
        return;
    throw new errors/* UsageError */.eb(`Cannot merge: ${a.folder} and ${b.folder} are both shard ${a.index}; name each shard once`);
}
/** What must be the same of all shards, as what it is called. */
const shared = {
    experiment: ({ experiment_id }) => experiment_id,
    'number of shards': ({ shard }) => shard?.total,
    'version of CoEval': ({ tool_version }) => tool_version,
    seed: ({ seed }) => seed,
    contract: ({ contract }) => contract,
};
async function refuseStrangers(a, b) {
    const fields = Object.entries(shared)
        .filter(([, of]) => of(a.manifest) !== of(b.manifest))
        .map(([name, of]) => `${name} (${of(a.manifest)}, ${of(b.manifest)})`);
    const prints = [
        ...differences('settings of', a.manifest.fingerprints, b.manifest.fingerprints),
        ...differences('attributes or rubric of', a.manifest.tasks, b.manifest.tasks),
    ];
    const [config, other] = await Promise.all([a, b].map(configOf));
    const found = [...fields, ...prints, ...(config === other ? [] : [`their ${layout/* layout */.Zp.config}`])];
    if (found.length === 0)
        return;
    throw new errors/* UsageError */.eb(`Cannot merge ${a.folder} and ${b.folder}, they are no shards of one run. They differ in: ${found.slice(0, 10).join(', ')}`);
}
/** Without the place of the folders, which may well be one for each shard. */
async function configOf({ folder }) {
    const text = await (0,whole_file/* readText */.yR)((0,external_node_path_.join)(folder, layout/* layout */.Zp.config));
    return text?.replace(/\bstorage_folder:[ \t]*("[^"\n]*"|'[^'\n]*'|[^\s,}]*)/, '');
}
function differences(what, a = {}, b = {}) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names]
        .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
        .map((name) => `${what} ${name}`);
}
function refuseGaps({ all, total, missing, incomplete }) {
    const gaps = [
        ...missing.map((index) => `shard ${(0,shard/* shardText */.eG)({ index, total })} is missing`),
        ...all
            .filter(({ index }) => incomplete.includes(index))
            .map(({ folder, index, manifest }) => {
            return `shard ${(0,shard/* shardText */.eG)({ index, total })} in ${folder} is ${manifest.status}`;
        }),
    ];
    if (gaps.length === 0)
        return;
    throw new errors/* UsageError */.eb(`Cannot merge: ${gaps.join('; ')}. Finish it first, or merge what is there by --allow-partial`);
}

;// CONCATENATED MODULE: ./build/run/merge/merge-runs.js
var merge_runs_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var merge_runs_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















/**
 * Puts the shards of a run together, as if it had been one. The folder is there whole or not at all.
 *
 * @throws {UsageError} when they are not the shards of one run, or not all of them
 * @throws {StoreError} when they contradict each other, or records are missing all the same
 */
async function mergeRuns(folders, into, { allowPartial, open }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const target = (0,external_node_path_.resolve)(into);
        await refuseFull(target);
        const shards = await openShards(folders, allowPartial);
        const locks = merge_runs_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        for (const { folder } of shards.all)
            locks.use(await lockShard(folder, await open(folder)));
        const work = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.merge-${crypto.randomUUID()}`);
        try {
            const complete = await fill(work, shards, open);
            if (!complete && !allowPartial) {
                throw new errors/* StoreError */.AD('Cannot merge: every shard says that it is complete, but records are missing; see "coeval status" of each');
            }
            await (0,promises_.rmdir)(target).catch(() => undefined);
            await place(work, target);
            const { total, missing, incomplete } = shards;
            return { folder: target, shards: total, missing, incomplete, complete };
        }
        catch (error) {
            await (0,promises_.rm)(work, { recursive: true, force: true });
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = merge_runs_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** All of it, slices too. Nobody can be at work in a folder that cannot be written to. */
async function lockShard(folder, { models }) {
    try {
        return await (0,lock/* lockRun */.xR)(folder, ['run', ...models.map(({ name }) => `model.${name}`)]);
    }
    catch (error) {
        if ((0,file_error/* isReadOnly */.PI)(error))
            return undefined;
        throw error;
    }
}
async function place(work, target) {
    try {
        await (0,promises_.rename)(work, target);
    }
    catch (error) {
        throw (0,file_error/* writeError */.oG)(target, error);
    }
}
async function refuseFull(target) {
    const names = await (0,store_folder/* namesIn */.wX)(target);
    if (names.length === 0)
        return;
    throw new errors/* UsageError */.eb(`Cannot merge into ${target}: it is not empty; name another folder`);
}
/** @returns whether nothing is missing */
async function fill(work, shards, open) {
    const folders = shards.all.map(({ folder }) => folder);
    await (0,store_folder/* makeFolder */.fc)(work);
    await (0,promises_.copyFile)((0,external_node_path_.join)(folders[0] ?? '', layout/* layout */.Zp.config), (0,external_node_path_.join)(work, layout/* layout */.Zp.config));
    for (const phase of phase_name/* phaseNames */.k) {
        await joinMapping(folders, work, phase);
        await joinRecords(folders, work, phase);
    }
    await joinErrors(folders, work);
    for (const { folder, index } of shards.all) {
        await (0,usage_log.writeUsage)(work, `shard-${index}`, await (0,usage_log.readUsage)(folder));
    }
    const manifest = joinedManifest(shards);
    await (0,store_manifest/* writeManifest */.HN)(work, manifest);
    const counted = await countedIn(work, manifest, await open(work));
    await (0,store_manifest/* writeManifest */.HN)(work, counted);
    return counted.status === 'completed';
}
async function countedIn(work, manifest, experiment) {
    const merged = { ...experiment, folder: work };
    const inventory = await (0,folder_inventory.readInventory)(merged);
    const counts = (0,folder_inventory/* countPhases */.ew)(merged, inventory);
    const unfinished = phase_name/* phaseNames */.k.filter((phase) => counts[phase].missing > 0);
    return {
        ...manifest,
        status: unfinished.length === 0 ? 'completed' : 'incomplete',
        phases_completed: phase_name/* phaseNames */.k.filter((phase) => !unfinished.includes(phase)),
        phases_in_progress: unfinished,
        counts,
        contract: (0,contract/* contract */.dz)(merged, inventory.rubrics),
    };
}


/***/ }),

/***/ 30130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ JsonlFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/store/file-error.js
var file_error = __webpack_require__(23009);
// EXTERNAL MODULE: ./build/store/folder.js
var folder = __webpack_require__(39004);
;// CONCATENATED MODULE: ./build/store/json-line.js
/** Line separators that other programs split at, though JSON allows them inside a string. */
const separators = /[\u0085\u2028\u2029]/g;
/** A record as one line of JSON, for whatever program splits the file into lines. */
function jsonLine(record) {
    const text = JSON.stringify(record);
    const safe = separators.test(text) ? text.replace(separators, escaped) : text;
    return `${safe}\n`;
}
function escaped(separator) {
    return `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./build/store/lines.js
var lines = __webpack_require__(19529);
;// CONCATENATED MODULE: ./build/store/put-lines.js

/**
 * Adds whole lines, with their newlines, to what the system has of a file.
 *
 * @returns where the file ends then
 * @throws the system's error, on which no half line is left for the next reader
 */
function putLines({ fd, end, takesBack }, text) {
    const bytes = Buffer.from(text);
    let written = 0;
    try {
        while (written < bytes.length)
            written += (0,external_node_fs_.writeSync)(fd, bytes, written);
    }
    catch (error) {
        cutTo(fd, takesBack ? end : end + wholeLines(bytes.subarray(0, written)));
        throw error;
    }
    return end + bytes.length;
}
function cutTo(fd, size) {
    try {
        (0,external_node_fs_.ftruncateSync)(fd, size);
    }
    catch {
        // The next reader cuts it off.
    }
}
/** How many of the bytes are whole lines. */
function wholeLines(bytes) {
    return bytes.lastIndexOf('\n') + 1;
}

;// CONCATENATED MODULE: ./build/store/torn-tail.js

/**
 * Cuts off what a crash left behind the whole lines of a file. A tail that lacks nothing but its
 * newline gets that.
 *
 * The tail goes from where the whole lines end to where the file does.
 *
 * @returns where the file ends now, and the bytes cut off
 */
async function mendTail(handle, { from, to }, visit) {
    if (from === to)
        return { size: to, cut: 0 };
    const bytes = Buffer.alloc(to - from + 1, '\n');
    await handle.read(bytes, 0, to - from, from);
    const whole = [];
    (0,lines/* visitLines */.f)({ bytes, offset: from }, (line) => {
        if (isWhole(line))
            whole.push(line);
    });
    if (whole.length === 0) {
        await handle.truncate(from);
        return { size: from, cut: to - from };
    }
    await handle.appendFile('\n');
    await handle.datasync();
    whole.forEach(visit);
    return { size: to + 1, cut: 0 };
}
function isWhole({ bytes, start, end }) {
    try {
        return typeof JSON.parse(bytes.toString('utf8', start, end)) === 'object';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/store/jsonl-file.js









/** Turns of the event loop that a flush waits for. */
const gatheringTurns = 4;
/** Lines of a file that may wait for a flush before the next is written: where the disk hangs. */
const mostUnflushed = 64;
/**
 * An append-only file of records, one JSON object a line.
 *
 * Appends that wait together become one write and one flush to the disk, and each is answered only
 * then, so that neither a kill nor a power cut loses a record that was said to be written. A crash
 * can tear the last line only; opening cuts such a tail off.
 */
class JsonlFile {
    path;
    #takesBack;
    #handle;
    /** Bytes of whole, flushed lines. */
    #size = 0;
    /** Bytes of whole lines, those that are being flushed too. */
    #end = 0;
    #unwritten = [];
    #unflushed = [];
    #flushing;
    #broken;
    /** Whether lines were written that may not be on the disk. */
    #isCached = false;
    /** Whether a torn tail was looked for, so that lines may be added. */
    #isOurs = false;
    /**
     * @param takesBack whether nothing stays of a write that fails half-way: where a line says that
     * something is about to be done, which then is not
     */
    constructor(path, { takesBack = false } = {}) {
        this.path = path;
        this.#takesBack = takesBack;
    }
    /** Bytes that can be read. */
    get size() {
        return this.#size;
    }
    /**
     * Visits every line of the file as it is and cuts off a torn tail; does nothing without a file. A
     * tail that lacks nothing but its newline gets that.
     *
     * @returns the bytes cut off
     * @throws {StoreError} when it cannot be read or mended
     */
    async recover(visit) {
        const handle = await this.#existing();
        return handle ? this.#takeOver(handle, visit) : 0;
    }
    /** As {@link recover}, but leaves a torn tail: another process may be in the middle of a write. */
    async look(visit) {
        const handle = await this.#existing();
        if (!handle)
            return;
        const { wholeTo } = await this.#scan(handle, visit);
        this.#size = wholeTo;
    }
    /**
     * The whole lines between a place and about `bytes` further on, at least one if there is one, and
     * where the last one ends.
     */
    async lines(from, bytes) {
        const handle = from < this.#size ? await this.#existing() : undefined;
        if (!handle)
            return { lines: [], end: from };
        const to = Math.min(this.#size, from + bytes);
        const found = await (0,lines/* readLines */.Se)(handle, { from, to });
        const isEnough = found.end > from || to === this.#size;
        return isEnough ? found : this.lines(from, bytes * 2);
    }
    /** The line at a place. */
    async readAt(offset, bytes) {
        const handle = await this.#existing();
        if (!handle)
            throw new Error(`Cannot read ${this.path}: the file is gone`);
        const { buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
        return { bytes: buffer, start: 0, end: bytes, offset };
    }
    /**
     * Resolves once the record is on the disk, with the place of its line. After a failed append
     * every later one fails too.
     *
     * @throws {StoreError} when the disk is full or the file cannot be written
     */
    append(record, { isLasting = true, onWritten } = {}) {
        const line = jsonLine(record);
        return new Promise((resolve, reject) => {
            this.#unwritten.push({ line, isLasting, onWritten, resolve, reject });
            if (this.#unwritten.length === 1)
                setImmediate(this.#writeBehind);
            this.#flushing ??= this.#flush();
        });
    }
    /** @throws {StoreError} when what was written cannot be flushed */
    async close() {
        await this.#flushing;
        try {
            if (this.#isCached && this.#broken === undefined)
                await this.#sync();
        }
        catch (error) {
            throw (0,file_error/* writeError */.oG)(this.path, error);
        }
        finally {
            await this.#handle?.close();
            this.#handle = undefined;
        }
    }
    /** Flushes until nothing waits. Never rejects: those who wait are told. */
    async #flush() {
        await this.#begin();
        while (this.#unwritten.length + this.#unflushed.length > 0) {
            await gather();
            this.#write();
            const batch = this.#unflushed;
            this.#unflushed = [];
            try {
                if (this.#broken !== undefined)
                    throw this.#broken;
                if (batch.some(({ isLasting }) => isLasting))
                    await this.#sync();
            }
            catch (error) {
                this.#fail(batch, error);
                continue;
            }
            for (const { line, resolve } of batch) {
                const bytes = Buffer.byteLength(line);
                resolve({ offset: this.#size, bytes: bytes - 1 });
                this.#size += bytes;
            }
        }
        // Not a tick later: whoever was just answered may append at once, and must start a new one.
        this.#flushing = undefined;
    }
    /** Makes the file, or looks through the one that is there, before the first line. */
    async #begin() {
        if (this.#broken !== undefined)
            return;
        try {
            this.#handle ??= await this.#create();
            if (!this.#isOurs)
                await this.#takeOver(this.#handle, () => undefined);
        }
        catch (error) {
            this.#fail([], error);
        }
    }
    /** Writes what was appended in this turn of the event loop, while a flush is under way too. */
    #writeBehind = () => this.#write(mostUnflushed - this.#unflushed.length);
    /**
     * Into the system's cache, which takes less time than to hand it to a thread; the disk may not.
     *
     * @param most lines at most; all that wait, unless said
     */
    #write(most) {
        const handle = this.#isOurs ? this.#handle : undefined;
        if (!handle && this.#broken === undefined)
            return;
        const batch = this.#unwritten.splice(0, most ?? this.#unwritten.length);
        try {
            if (this.#broken !== undefined)
                throw this.#broken;
            if (handle && batch.length > 0)
                this.#put(handle.fd, batch);
        }
        catch (error) {
            this.#fail(batch, error);
            return;
        }
        this.#unflushed.push(...batch);
        for (const { onWritten } of batch)
            onWritten?.();
    }
    #put(fd, batch) {
        const text = batch.map(({ line }) => line).join('');
        this.#end = putLines({ fd, end: this.#end, takesBack: this.#takesBack }, text);
        this.#isCached = true;
    }
    #fail(batch, error) {
        this.#broken ??= (0,file_error/* writeError */.oG)(this.path, error);
        for (const { reject } of batch)
            reject(this.#broken);
    }
    async #sync() {
        this.#isCached = false;
        await this.#handle?.datasync();
    }
    async #existing() {
        if (this.#handle)
            return this.#handle;
        try {
            this.#handle = await openExisting(this.path);
        }
        catch (error) {
            if (!(0,file_error/* isMissing */.b2)(error))
                throw (0,file_error/* writeError */.oG)(this.path, error);
        }
        return this.#handle;
    }
    async #create() {
        await (0,folder/* makeFolder */.fc)((0,external_node_path_.dirname)(this.path));
        return (0,promises_.open)(this.path, 'a+');
    }
    /** Returns where the whole lines end, and where the file does. */
    async #scan(handle, visit) {
        try {
            const { size } = await handle.stat();
            return { wholeTo: await (0,lines/* scanLines */.JH)(handle, { from: 0, to: size }, visit), size };
        }
        catch (error) {
            throw (0,file_error/* readError */.lS)(this.path, error);
        }
    }
    async #takeOver(handle, visit) {
        const { wholeTo: from, size: to } = await this.#scan(handle, visit);
        const { size, cut } = await mendTail(handle, { from, to }, visit).catch((error) => {
            throw (0,file_error/* writeError */.oG)(this.path, error);
        });
        this.#size = size;
        this.#end = size;
        this.#isOurs = true;
        return cut;
    }
}
/**
 * Lets other appends come to a flush. It passes at once when there is little to do; when there is
 * much, more records share a flush, which is what an append costs.
 */
async function gather() {
    for (let turn = 0; turn < gatheringTurns; turn += 1)
        await new Promise(setImmediate);
}
/** For reading and appending; unlike the flag `a+` alone it does not create the file. */
function openExisting(path) {
    return (0,promises_.open)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND);
}


/***/ }),

/***/ 72484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  op: () => (/* binding */ dropForeignLocks),
  i7: () => (/* binding */ isHeld),
  xR: () => (/* binding */ lockRun)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/file-error.js
var file_error = __webpack_require__(23009);
// EXTERNAL MODULE: ./build/store/folder.js
var store_folder = __webpack_require__(39004);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
;// CONCATENATED MODULE: ./build/store/running-process.js

/**
 * Whether that very process of this machine is at work. One that was killed and that its parent has
 * not asked after, as in a container whose first process does not, still has its number.
 */
async function isRunning({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error.code === 'ESRCH')
            return false;
    }
    if (started === undefined)
        return true;
    const { state, start } = await statOf(pid);
    return start === started && state !== 'Z' && state !== 'X';
}
/** Undefined where the system does not tell. */
async function startOf(pid) {
    return (await statOf(pid)).start;
}
/** Fields 3 and 22 of Linux's `/proc/{pid}/stat`; empty elsewhere. */
async function statOf(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return { state: fields[0] ?? '', start: fields[19] ?? '' };
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
;// CONCATENATED MODULE: ./build/store/lock.js










/**
 * Keeps other processes out: under `locks/`, one file for each name and holder. A lock whose process
 * is gone is taken over.
 *
 * A process of this machine is looked up. One of another machine cannot be: it lives if its file is
 * touched while we watch. So a folder that was copied, or restored from a cache or an artifact, with
 * a lock in it makes us wait once, whatever times its files have, and no two clocks are compared.
 *
 * A process writes a file of its own and has the lock if it then finds none of another that is
 * alive. So of two that come at once both may step back, but never do both go on; nobody renames or
 * removes the file of one who lives.
 *
 * @param names what is to be had alone; two runs with no name in common do not meet
 * @throws {StoreError} naming the process that holds one of them
 * @throws {InterruptedError} when the signal ended the wait, and not because the time is up
 */
async function lockRun(root, names, { beat: pause = 5000, patience = 20_000, signal, onWait } = {}) {
    const folder = (0,external_node_path_.join)(root, layout/* layout */.Zp.locks);
    const held = new Set();
    const lost = new AbortController();
    const beating = setInterval(() => void beat(held, lost), pause).unref();
    const release = async () => {
        clearInterval(beating);
        const paths = [...held];
        held.clear();
        // Where nothing can be written any more, an error of its own would hide the one that tells so.
        await Promise.allSettled(paths.map((path) => (0,promises_.rm)(path, { force: true })));
    };
    try {
        await (0,store_folder/* makeFolder */.fc)(folder);
        await watchForeign(folder, names, { patience, signal, onWait });
        const rhythm = { beat: pause, patience };
        for (const name of [...names].sort())
            await take(folder, name, { rhythm, held });
    }
    catch (error) {
        await release();
        throw (0,file_error/* writeError */.oG)(root, error);
    }
    return { lost: lost.signal, [Symbol.asyncDispose]: release };
}
/** All at once and before any is taken, so that none is waited for after another. */
async function watchForeign(folder, names, { patience, signal, onWait }) {
    const foreign = [];
    for (const file of await (0,store_folder/* namesIn */.wX)(folder)) {
        const path = (0,external_node_path_.join)(folder, file);
        const isWanted = names.some((name) => isLockOf(name, file));
        const holder = isWanted ? parseHolder(await (0,whole_file/* readText */.yR)(path)) : undefined;
        if (holder && holder.host !== (0,external_node_os_.hostname)())
            foreign.push({ ...holder, path });
    }
    if (foreign.length === 0)
        return;
    const hosts = [...new Set(foreign.map(({ host }) => host))].join(', ');
    onWait?.(`Locks of another machine (${hosts}) are here: watching for ${patience / 1000} s whether it is still at work`);
    const touched = await Promise.all(foreign.map(({ path }) => isTouched(path, patience, signal)));
    for (const [index, holder] of foreign.entries()) {
        if (touched[index])
            throw refusal(holder);
        await (0,promises_.rm)(holder.path, { force: true });
    }
}
/** Shows other machines that this process lives. */
async function beat(held, lost) {
    const now = new Date();
    for (const path of held) {
        try {
            await (0,promises_.utimes)(path, now, now);
        }
        catch (error) {
            // Anything else is a hiccup of the file system, and passes or is told by the next write.
            if ((0,file_error/* isMissing */.b2)(error) && held.has(path))
                lost.abort(new errors/* StoreError */.AD(`${path} is gone: another process has taken the run over`));
        }
    }
}
/**
 * Removes the locks that came with a folder from another machine. Only for a folder of which it is
 * known that nobody else can have it, as one that was just restored or downloaded.
 */
async function dropForeignLocks(root) {
    const folder = (0,external_node_path_.join)(root, layout/* layout */.Zp.locks);
    for (const file of await (0,store_folder/* namesIn */.wX)(folder)) {
        const holder = parseHolder(await (0,whole_file/* readText */.yR)((0,external_node_path_.join)(folder, file)));
        if (holder?.host !== (0,external_node_os_.hostname)())
            await (0,promises_.rm)((0,external_node_path_.join)(folder, file), { force: true });
    }
}
/** A lock of another machine that is older looks dead to one who only looks, in milliseconds. */
const longAgo = 60_000;
/** Whether somebody seems to be at work in a run's folder, told at once and without changing it. */
async function isHeld(root) {
    const folder = (0,external_node_path_.join)(root, layout/* layout */.Zp.locks);
    for (const file of (await (0,store_folder/* namesIn */.wX)(folder)).filter((name) => name.endsWith(ending))) {
        const path = (0,external_node_path_.join)(folder, file);
        const holder = parseHolder(await (0,whole_file/* readText */.yR)(path));
        if (holder?.host === (0,external_node_os_.hostname)() && (await isRunning(holder)))
            return true;
        if (holder && holder.host !== (0,external_node_os_.hostname)() && (await isFresh(path)))
            return true;
    }
    return false;
}
async function isFresh(path) {
    const { mtimeMs } = (await (0,promises_.stat)(path).catch(() => undefined)) ?? { mtimeMs: 0 };
    return Math.abs(Date.now() - mtimeMs) < longAgo;
}
const ending = '.lock';
/** Its file is among those that are touched while it still looks for others, so that they see it. */
async function take(folder, name, { rhythm, held }) {
    const path = (0,external_node_path_.join)(folder, `${name}.${crypto.randomUUID()}${ending}`);
    const me = { pid: process.pid, host: (0,external_node_os_.hostname)(), started: await startOf(process.pid) };
    while (true) {
        await refuseIfHeld(folder, name, rhythm);
        await (0,whole_file/* writeWhole */.f8)(path, JSON.stringify(me));
        held.add(path);
        if (!(await otherHolder(folder, name, { rhythm, mine: path })))
            return;
        held.delete(path);
        await (0,promises_.rm)(path, { force: true });
        await (0,external_node_timers_promises_.setTimeout)(Math.random() * 100);
    }
}
async function refuseIfHeld(folder, name, rhythm) {
    const holder = await otherHolder(folder, name, { rhythm });
    if (holder)
        throw refusal(holder);
}
function refusal({ path, pid, host }) {
    const where = host === (0,external_node_os_.hostname)() ? '' : ` on ${host}`;
    return new errors/* StoreError */.AD(`Cannot take ${path}: process ${pid}${where} is at it. ` +
        'Wait for it, or use --only-models with other models. If that process is gone, remove the file');
}
/** Another holder that is alive; clears away the files of those that are not. */
async function otherHolder(folder, name, { rhythm, mine }) {
    for (const file of await (0,promises_.readdir)(folder)) {
        const path = (0,external_node_path_.join)(folder, file);
        if (!isLockOf(name, file) || path === mine)
            continue;
        const text = await (0,whole_file/* readText */.yR)(path);
        const holder = parseHolder(text);
        if (holder && (await isAlive(holder, path, rhythm)))
            return { ...holder, path };
        if (text !== undefined)
            await (0,promises_.rm)(path, { force: true });
    }
    return undefined;
}
/** Names may have dots in them; the part of a holder has none. */
function isLockOf(name, file) {
    if (!file.endsWith(ending))
        return false;
    return file.slice(0, file.lastIndexOf('.', file.length - ending.length - 1)) === name;
}
/** Undefined for a file that a crash left empty or torn. */
function parseHolder(text) {
    try {
        return text ? JSON.parse(text) : undefined;
    }
    catch {
        return undefined;
    }
}
async function isAlive(holder, path, rhythm) {
    return holder.host === (0,external_node_os_.hostname)() ? isRunning(holder) : isTouched(path, rhythm.patience);
}
/** Watches a file of a holder that cannot be looked up. */
async function isTouched(path, patience, signal) {
    const touched = async () => (await (0,promises_.stat)(path).catch(() => undefined))?.mtimeMs;
    const before = await touched();
    const until = performance.now() + patience;
    while (performance.now() < until) {
        if (signal?.aborted)
            throw stopped(path, signal);
        await (0,external_node_timers_promises_.setTimeout)(Math.min(1000, patience / 10));
        const now = await touched();
        if (now !== before)
            return now !== undefined;
    }
    return false;
}
/** Time that is up is no interruption: then it is the lock that is in the way. */
function stopped(path, { reason }) {
    const message = `Stopped while ${path} was watched, before the first call. If its process is gone, remove the file`;
    return reason === 'time' ? new errors/* StoreError */.AD(message) : new errors/* InterruptedError */.p4(message);
}


/***/ }),

/***/ 47234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageTotals: () => (/* binding */ UsageTotals),
/* harmony export */   noUsage: () => (/* binding */ noUsage),
/* harmony export */   openUsageLog: () => (/* binding */ openUsageLog),
/* harmony export */   readUsage: () => (/* binding */ readUsage),
/* harmony export */   writeUsage: () => (/* binding */ writeUsage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88343);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39004);
/* harmony import */ var _jsonl_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60930);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63591);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47532);









/**
 * What the calls of one model in one phase took, over the life of the run's folder. Never negative:
 * a file that a cache or an artifact brought could else make room in a quota or a budget.
 */
const usageTotal = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    /** Attempts that reached the provider, failed ones too. */
    calls: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    failed_calls: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    input_tokens: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    output_tokens: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    /** Of the calls whose price is known. */
    cost_usd: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    /** Calls whose price is unknown; when there is one, `cost_usd` is a lower bound. */
    unpriced_calls: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
});
const place = { phase: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() };
/**
 * A line of the usage log. `total` carries over what earlier files said; `reserved` is written
 * before a call whose model has a quota or whose run has a budget, `spent` after every call.
 */
const usageLine = zod__WEBPACK_IMPORTED_MODULE_8__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ total: usageTotal, ...place }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ reserved: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), cost_usd: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(), ...place }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ spent: usageTotal, settles: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(), ...place }),
]);
const noUsage = {
    calls: 0,
    failed_calls: 0,
    input_tokens: 0,
    output_tokens: 0,
    cost_usd: 0,
    unpriced_calls: 0,
};
function addUsage(a, b) {
    return {
        calls: a.calls + b.calls,
        failed_calls: a.failed_calls + b.failed_calls,
        input_tokens: a.input_tokens + b.input_tokens,
        output_tokens: a.output_tokens + b.output_tokens,
        cost_usd: a.cost_usd + b.cost_usd,
        unpriced_calls: a.unpriced_calls + b.unpriced_calls,
    };
}
/** Totals by phase and model. */
class UsageTotals {
    /** Each is among the totals as a call at its full price. */
    open = [];
    /** Lines of the log that cannot be read, so that what they say is not in the totals. */
    damaged = [];
    #totals = new Map();
    add(phase, model, usage) {
        const key = `${phase}\t${model}`;
        const known = this.#totals.get(key)?.total ?? noUsage;
        this.#totals.set(key, { phase, model, total: addUsage(known, usage) });
    }
    /** One for each phase and model that made a call. */
    all() {
        return [...this.#totals.values()];
    }
    /** @param wanted of one phase or model only, when given */
    sum(wanted = {}) {
        return this.all()
            .filter(({ phase }) => wanted.phase === undefined || wanted.phase === phase)
            .filter(({ model }) => wanted.model === undefined || wanted.model === model)
            .reduce((sum, { total }) => addUsage(sum, total), noUsage);
    }
}
/**
 * All usage the folder knows of. A reservation that was never settled counts as a call at its full
 * price: it is in flight, or its process died meanwhile and it may have been made.
 */
async function readUsage(root) {
    while (true) {
        const files = await currentFiles(root);
        try {
            const totals = new UsageTotals();
            for (const path of files)
                await addFile(totals, path);
            return totals;
        }
        catch (error) {
            // Unless another process has just folded one of them into a new one.
            if ((0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(await currentFiles(root), files))
                throw error;
        }
    }
}
/** Writes totals as those of a writer of its own. */
async function writeUsage(root, scope, totals, generation = 1) {
    const lines = totals.all().map((line) => `${JSON.stringify(line)}\n`);
    await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_7__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_5__/* .layout */ .Zp.usage, `${scope}.${generation}.jsonl`), lines.join(''));
}
/**
 * The usage log of one writer. Opening folds what it wrote before into totals, so that the file
 * stays short however long the run's history is.
 *
 * @param scope names the writer: `run`, or the models of an `--only-models` run
 * @param onDamage told of lines that cannot be read, before they are left behind; it may throw
 */
async function openUsageLog(root, scope, onDamage = () => undefined) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_5__/* .layout */ .Zp.usage);
    await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(folder);
    const mine = (await currentFiles(root)).find((path) => splitName(path).scope === scope);
    const generation = mine ? splitName(mine).generation + 1 : 1;
    const carried = mine ? await addFile(new UsageTotals(), mine) : new UsageTotals();
    onDamage(carried.damaged);
    // Whoever made them is gone.
    for (const { phase, model } of carried.open) {
        carried.add(phase, model, { ...noUsage, failed_calls: 1 });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${scope}.${generation}.jsonl`);
    await writeUsage(root, scope, carried, generation);
    if (mine)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(mine);
    // A call that cannot be reserved is not made, and must not count.
    const file = new _jsonl_file_js__WEBPACK_IMPORTED_MODULE_4__/* .JsonlFile */ .t(path, { takesBack: true });
    await file.recover(() => undefined);
    return {
        // Without what a call really took, its reservation counts; what nothing limits is told, no more.
        append: (line) => file.append(line, { isLasting: !('spent' in line) }),
        close: () => file.close(),
    };
}
async function addFile(totals, path) {
    const open = new Map();
    const decode = (value) => usageLine.parse(value);
    for await (const line of (0,_read_records_js__WEBPACK_IMPORTED_MODULE_6__/* .readFile */ .TA)(path, decode, (bad) => totals.damaged.push(bad))) {
        if ('total' in line)
            totals.add(line.phase, line.model, line.total);
        else if ('reserved' in line)
            open.set(line.reserved, line);
        else {
            totals.add(line.phase, line.model, line.spent);
            if (line.settles)
                open.delete(line.settles);
        }
    }
    for (const call of open.values()) {
        totals.open.push(call);
        totals.add(call.phase, call.model, { ...noUsage, calls: 1, cost_usd: call.cost_usd });
    }
    return totals;
}
/** The newest file of each scope: after a crash the older one may still be there. */
async function currentFiles(root) {
    const newest = new Map();
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_5__/* .layout */ .Zp.usage);
    const files = (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder)).filter((name) => name.endsWith('.jsonl'));
    for (const name of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const { scope, generation } = splitName(path);
        const known = newest.get(scope);
        if (!known || splitName(known).generation < generation)
            newest.set(scope, path);
    }
    return [...newest.values()];
}
function splitName(path) {
    const [, scope = '', generation = '0'] = path.match(/([^/\\]+)\.(\d+)\.jsonl$/) ?? [];
    return { scope, generation: Number(generation) };
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
