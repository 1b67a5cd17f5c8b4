export const id = 680;
export const ids = [680];
export const modules = {

/***/ 69680:
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
// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/domain/phase-name.js
var phase_name = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/plan/work.js + 1 modules
var work = __webpack_require__(78876);
// EXTERNAL MODULE: ./build/store/key-set.js
var key_set = __webpack_require__(30224);
// EXTERNAL MODULE: ./build/store/manifest.js
var manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/domain/key-hash.js
var key_hash = __webpack_require__(95339);
// EXTERNAL MODULE: ./build/domain/records.js + 1 modules
var records = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/store/record-line.js + 1 modules
var record_line = __webpack_require__(96666);
;// CONCATENATED MODULE: ./build/store/phase-index.js





/** What the files of one phase hold, by key: enough to decide what is left to do. */
class PhaseIndex {
    phase;
    /** Keys that need no call: with a record, be it a failed one, or {@link take taken}. */
    done = new key_set/* KeySet */.w();
    /** Keys whose only record stands for a failure. */
    failed = {
        has: (key, stem) => this.#failed.size > 0 && this.#isFailed((0,key_hash/* keyStem */.Pr)(key, stem)),
    };
    /** Good records that were not planned, with their task. */
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
    /** Keys with a record, be it a failed one: as `done`, without work that is taken or to be retried. */
    get recorded() {
        const size = this.done.size + this.#failed.size;
        return { size, has: (key, stem) => this.#isRecorded((0,key_hash/* keyStem */.Pr)(key, stem)) };
    }
    /** Takes note of a line. Returns undefined when it is no record: damage. */
    note(line) {
        const record = (0,record_line/* recordKey */.Hy)(line);
        if (!record)
            return undefined;
        if (this.#options.byCriterion)
            return this.#noteCriteria(line, record) ? record : undefined;
        const { key, state } = record;
        const isNew = this.#noteState(key, state);
        const { planned } = this.#options;
        if (planned && isNew && state === 'present' && !planned.hasKey(key)) {
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
// EXTERNAL MODULE: ./build/run/record-fields.js
var record_fields = __webpack_require__(50311);
// EXTERNAL MODULE: ./build/run/students-by-response.js
var students_by_response = __webpack_require__(40650);
;// CONCATENATED MODULE: ./build/run/groups.js



/**
 * `Keep` and `Model` make nothing for a group that has a record: (task, teacher) in phase 3, (task,
 * student) in phase 4, (task, student, judge) in phase 5, so that a new student is judged by old
 * judges. `New` and `Extend` skip nothing.
 */
async function groupsToSkip(experiment, root, phase) {
    const mode = experiment.phases[phase];
    const grouped = ['data_generation', 'response_collection', 'evaluation'];
    if (!grouped.includes(phase) || mode === 'New' || mode === 'Extend')
        return () => false;
    const students = phase === 'evaluation' ? await (0,students_by_response/* studentsByResponse */.h)(root) : new Map();
    const present = new Set();
    for await (const record of (0,read_records/* readRecords */.T3)(root, phase, record_fields/* groupFields */.h)) {
        if (record.status !== 'failed')
            present.add(groupOf(phase, record, students));
    }
    return (task, model, student) => present.has(key(task, model, phase === 'evaluation' ? student : ''));
}
function groupOf(phase, record, students) {
    if (phase === 'data_generation')
        return key(record.task_id, record.teacher_model_id);
    if (phase === 'response_collection')
        return key(record.task_id, record.student_model_id);
    const student = record.student_model_id ?? students.get(record.response_id ?? '');
    return key(record.task_id, record.judge_model_id, student);
}
function key(task, model = '', student = '') {
    return [task, model, student].join('\t');
}

// EXTERNAL MODULE: ./build/run/mapping.js + 1 modules
var mapping = __webpack_require__(27633);
;// CONCATENATED MODULE: ./build/run/inventory.js










/** Empty indexes of the right kind for a folder; `RecordLog.open` or {@link readInventory} fill them. */
async function newIndexes(root, experiment, { retryFailed = false } = {}) {
    const byCriterion = await rubricsDiffer(root, experiment, await (0,manifest/* readManifest */.WI)(root));
    const options = { retryFailed };
    const planned = plannedDatapoints(experiment);
    return {
        attribute_mapping: new PhaseIndex('attribute_mapping', options),
        rubric_mapping: new PhaseIndex('rubric_mapping', options),
        data_generation: new PhaseIndex('data_generation', { ...options, planned }),
        response_collection: new PhaseIndex('response_collection', options),
        evaluation: new PhaseIndex('evaluation', { ...options, byCriterion }),
    };
}
/** What the run's folder holds, read without changing it; an empty one if there is no folder. */
async function readInventory(experiment) {
    const indexes = await newIndexes(experiment.folder, experiment);
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
        if (await (0,mapping.storedAttributes)(folder, name))
            mapped.attributes.add(name);
    }
    const phases = await Promise.all(phase_name/* phaseNames */.k.map(async (phase) => {
        const skips = await groupsToSkip(experiment, folder, phase);
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
        const known = rubric.kind === 'static' ? rubric.criteria : await (0,mapping.storedRubric)(folder, name);
        if (known)
            rubrics.set(name, known);
    }
    return rubrics;
}
/** The ids of all datapoints that the config leads to. */
function plannedDatapoints(experiment) {
    const planned = new key_set/* KeySet */.w();
    for (const task of experiment.tasks) {
        for (const { name } of (0,domain_experiment/* modelsWith */.$M)('teacher', experiment)) {
            for (let sequence = 1; sequence <= task.sampling.total; sequence += 1) {
                planned.add((0,ids/* datapointId */.ov)(task.name, name, sequence));
            }
        }
    }
    return planned;
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
        const rubric = task.rubric.kind === 'static' ? task.rubric.criteria : await (0,mapping.storedRubric)(root, task.name);
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
/** {@link countWork} of an experiment over what is there. */
function countPhases(experiment, inventory) {
    return countWork((0,work/* work */.o)(experiment, inventory));
}


/***/ }),

/***/ 96666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  os: () => (/* binding */ recordHead),
  Re: () => (/* binding */ recordId),
  Hy: () => (/* binding */ recordKey),
  M8: () => (/* binding */ textField)
});

// EXTERNAL MODULE: ./build/domain/key-hash.js
var key_hash = __webpack_require__(95339);
;// CONCATENATED MODULE: ./build/store/mark-search.js
/**
 * Looks for a mark in one line of a chunk after another. It searches the chunk, not the line, and
 * remembers what it found: to begin a search costs more than to get through a line.
 */
class MarkSearch {
    #mark;
    #chunk;
    #from = 0;
    /** Where the mark comes first from `#from` on; infinite when it does not. */
    #at = 0;
    constructor(mark) {
        this.#mark = Buffer.from(mark);
    }
    /** @param chunk what has changed must come as another object */
    isIn(chunk, from, end) {
        if (chunk !== this.#chunk || from < this.#from || from > this.#at) {
            const found = chunk.indexOf(this.#mark, from);
            this.#chunk = chunk;
            this.#from = from;
            this.#at = found < 0 ? Number.POSITIVE_INFINITY : found;
        }
        return this.#at + this.#mark.length <= end;
    }
}

;// CONCATENATED MODULE: ./build/store/record-line.js


const space = 32;
const quote = 34;
const backslash = 92;
const brace = 125;
const opening = Buffer.from('{"id":');
const glued = new MarkSearch('{"id":');
/** Without its first quote: to look for a quote is to stop at every one. */
const failed = new MarkSearch('failed"');
/** Undefined when the line is not a record at all: damage. It may be damaged all the same. */
function recordKey(line) {
    const from = idStart(line);
    const key = from < 0 ? undefined : (0,key_hash/* quotedStem */.yo)(line.bytes, from, line.end);
    if (key) {
        const state = recordState(line);
        return state && { key, state };
    }
    const head = recordHead(line);
    return head && { key: (0,key_hash/* keyStem */.Pr)(head.id), state: head.state };
}
/** As {@link recordKey}, with the id itself. */
function recordHead(line) {
    const id = plainId(line);
    if (id === undefined)
        return parsedHead(line);
    const state = recordState(line);
    return state && { id, state };
}
/** Undefined when the line is not a record at all. It may be damaged all the same. */
function recordId(line) {
    return plainId(line) ?? parsedHead(line)?.id;
}
/** Undefined where the id has escapes, or is not where every record has it. */
function plainId(line) {
    const { bytes, end } = line;
    const from = idStart(line);
    const to = from < 0 ? -1 : bytes.indexOf(quote, from);
    const isPlain = to >= 0 && to < end && !bytes.subarray(from, to).includes(backslash);
    return isPlain ? bytes.toString('utf8', from, to) : undefined;
}
/** Where the id's text begins, or −1 if the line does not begin as every record does and end as one. */
function idStart({ bytes, start, end }) {
    if (bytes[end - 1] !== brace)
        return -1;
    for (let index = 0; index < opening.length; index += 1) {
        if (bytes[start + index] !== opening[index])
            return -1;
    }
    const from = start + opening.length;
    const at = bytes[from] === space ? from + 1 : from;
    return bytes[at] === quote ? at + 1 : -1;
}
/**
 * Undefined when the line is damaged. Only a line that holds one of the marks is parsed: an attribute
 * may be called `status`, and a torn line may have another glued to it.
 *
 * A quote inside a JSON string has a backslash before it, so that a mark such as `{"id":` cannot be
 * found in a text; in a nested object it can.
 */
function recordState(line) {
    const { bytes, start, end } = line;
    const isPlain = !glued.isIn(bytes, start + 1, end) && !failed.isIn(bytes, start, end);
    return isPlain ? 'present' : parsedHead(line)?.state;
}
function parsedHead({ bytes, start, end }) {
    try {
        const record = JSON.parse(bytes.toString('utf8', start, end));
        if (typeof record?.['id'] !== 'string')
            return undefined;
        const failed = record['status'] === 'failed';
        const state = failed ? (record['failure'] ? 'failed' : 'open') : 'present';
        return { id: record['id'], state };
    }
    catch {
        return undefined;
    }
}
/** The value of a text field at the top of a record whose value needs no escapes, as a name. */
function textField({ bytes, start, end }, field) {
    const line = bytes.toString('latin1', start, end);
    const at = line.indexOf(`"${field}":`);
    if (at < 0)
        return undefined;
    const from = line.indexOf('"', at + field.length + 3) + 1;
    return line.slice(from, line.indexOf('"', from));
}


/***/ })

};
