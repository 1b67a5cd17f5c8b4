export const id = 462;
export const ids = [462];
export const modules = {

/***/ 85987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isKept),
/* harmony export */   z: () => (/* binding */ groupsToSkip)
/* harmony export */ });
/* harmony import */ var _domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95339);
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63591);
/* harmony import */ var _makers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84270);
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20106);
/* harmony import */ var _students_by_response_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68293);





/**
 * `Keep` and `Model` make nothing for a group that has a record: (task, teacher) in phase 3, (task,
 * student) in phase 4, (task, student, judge) in phase 5, so that a new student is judged by old
 * judges. `New` and `Extend` skip nothing.
 */
async function groupsToSkip(experiment, root, index) {
    const { phase } = index;
    const mode = experiment.phases[phase];
    const isGrouped = _makers_js__WEBPACK_IMPORTED_MODULE_2__/* .makers */ .u.some((one) => one.phase === phase);
    if (!isGrouped || mode === 'New' || mode === 'Extend')
        return () => false;
    const students = phase === 'evaluation' ? await (0,_students_by_response_js__WEBPACK_IMPORTED_MODULE_4__/* .studentsByResponse */ .h)(root) : new Map();
    const present = new Set();
    for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(root, phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .groupFields */ .h)) {
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
function groupOf(phase, record, students) {
    const own = (0,_makers_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsBehind */ .H)(phase, record).at(-1);
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
        const skips = await (0,groups/* groupsToSkip */.z)(experiment, folder, indexes[phase]);
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

/***/ 30224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ KeySet)
/* harmony export */ });
/* harmony import */ var _domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95339);

/**
 * A set of record ids that costs 10 to 20 bytes each: it keeps 64-bit hashes, not the ids. Two of a
 * million ids share a hash with a chance of 3 in 100 million.
 */
class KeySet {
    /** Slot after slot, two words each: side by side, they cost one look into the memory. */
    #words = new Int32Array(2048);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** @param stem what comes before `key` */
    has(key, stem) {
        return this.#size > 0 && this.hasKey((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(key, stem));
    }
    /** As {@link has}, for a key that is hashed already. */
    hasKey(stem) {
        if (this.#size === 0)
            return false;
        const high = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .highHash */ .Vc)(stem);
        return this.#at(high, (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .lowHash */ .ZE)(stem, high)) < 0;
    }
    /** Returns whether the key is new. */
    add(key) {
        return this.addKey((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(key));
    }
    /** As {@link add}, for a key that is hashed already. */
    addKey(stem) {
        const high = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .highHash */ .Vc)(stem);
        const low = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .lowHash */ .ZE)(stem, high);
        const at = this.#at(high, low);
        if (at < 0)
            return false;
        this.#words[at] = low;
        this.#words[at + 1] = high;
        this.#size += 1;
        if (this.#size > this.#words.length * 0.4)
            this.#grow();
        return true;
    }
    /** The first word of a hash's free slot, or −1 when it is there. A low half of 0 marks a free slot. */
    #at(high, low) {
        const words = this.#words;
        const mask = words.length - 1;
        let at = (high << 1) & mask;
        while (words[at] !== 0) {
            if (words[at] === low && words[at + 1] === high)
                return -1;
            at = (at + 2) & mask;
        }
        return at;
    }
    #grow() {
        const words = this.#words;
        this.#words = new Int32Array(words.length * 2);
        for (let from = 0; from < words.length; from += 2) {
            const low = words[from];
            if (low === 0)
                continue;
            const high = words[from + 1];
            const at = this.#at(high, low);
            this.#words[at] = low;
            this.#words[at + 1] = high;
        }
    }
}


/***/ })

};
