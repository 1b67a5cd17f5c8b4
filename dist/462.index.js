export const id = 462;
export const ids = [462];
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
