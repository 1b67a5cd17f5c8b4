export const id = 746;
export const ids = [746,462];
export const modules = {

/***/ 45890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readDatapoints)
});

// EXTERNAL MODULE: ./build/domain/content-hash.js
var content_hash = __webpack_require__(8801);
// EXTERNAL MODULE: ./build/domain/left-out.js
var left_out = __webpack_require__(12645);
// EXTERNAL MODULE: ./build/domain/failure.js
var failure = __webpack_require__(54543);
;// CONCATENATED MODULE: ./build/analysis/records/task-table.js

/** How a response stands, as a small number; failures come last, by their kind. */
const states = ['missing', 'usable', 'truncated', ...failure/* failureKinds */.cV, 'unknown'];
const usable = states.indexOf('usable');
const truncated = states.indexOf('truncated');
/** Beyond this many, criteria of a task whose rubric is not known are taken for noise. */
const maxOpenCriteria = 64;
/**
 * All that is known of one task's responses, as numbers: a cell for each (datapoint, student), and
 * in `ratings` for each (datapoint, student, judge). A million ratings take 8 MB, whatever the texts.
 *
 * Rows are datapoints sorted by id, so that nothing depends on the order of records.
 */
class TaskTable {
    name;
    students;
    judges;
    rows;
    #fixedCriteria;
    #states;
    #answered;
    #ratings = new Map();
    #labels = new Map();
    constructor(task, { students, judges }, rows) {
        this.name = task.name;
        this.#fixedCriteria = task.criteria;
        this.students = students;
        this.judges = judges;
        this.rows = rows;
        this.#states = new Uint8Array(rows.length * students.length);
        this.#answered = new Uint8Array(this.#states.length * judges.length);
        for (const criterion of task.criteria ?? [])
            this.#column(this.#ratings, criterion, judges.length);
    }
    get criteria() {
        return this.#fixedCriteria ?? [...this.#ratings.keys()].sort();
    }
    /** (datapoint, student) pairs; cell `row * students + student`. */
    get cells() {
        return this.#states.length;
    }
    /** False for a task that is scored by labels alone. */
    get isJudged() {
        return this.#fixedCriteria?.length !== 0;
    }
    has(criterion) {
        const isOpen = this.#fixedCriteria === undefined && this.#ratings.size < maxOpenCriteria;
        return isOpen || this.#ratings.has(criterion);
    }
    /** Ratings by cell and, within a cell, by judge; `NaN` where there is none. */
    ratings(criterion) {
        return this.#column(this.#ratings, criterion, this.judges.length);
    }
    /** Scores of the sampled labels by attribute, each by cell; `NaN` where there is none. */
    get labels() {
        return this.#labels;
    }
    /** @returns whether the cell was already usable, so that this record is a duplicate */
    addResponse(cell, finish) {
        const duplicate = this.isUsable(cell);
        this.#states[cell] = states.indexOf(finish);
        return duplicate;
    }
    /** Counts only where no usable response is there. */
    addFailedResponse(cell, kind) {
        if (!this.isUsable(cell))
            this.#states[cell] = states.indexOf(kind);
    }
    state(cell) {
        return states[this.#states[cell] ?? 0] ?? 'missing';
    }
    /** Whether there is a response to judge, cut off or not. */
    isUsable(cell) {
        return this.#states[cell] === usable || this.#states[cell] === truncated;
    }
    /** Remembers that a record is there, even if nothing in it can be used. */
    addAnswer(cell, judge) {
        this.#answered[cell * this.judges.length + judge] = 1;
    }
    isAnswered(cell, judge) {
        return this.#answered[cell * this.judges.length + judge] === 1;
    }
    /** @returns whether it replaced a rating */
    addRating(cell, judge, criterion, value) {
        const index = cell * this.judges.length + judge;
        return replace(this.ratings(criterion), index, value);
    }
    /** @returns whether it replaced a score */
    addLabel(cell, attribute, value) {
        return replace(this.#column(this.#labels, attribute, 1), cell, value);
    }
    #column(columns, name, width) {
        const found = columns.get(name);
        if (found)
            return found;
        const made = new Float64Array(this.cells * width).fill(Number.NaN);
        columns.set(name, made);
        return made;
    }
}
function replace(column, index, value) {
    const replaced = !Number.isNaN(column[index]);
    column[index] = value;
    return replaced;
}

;// CONCATENATED MODULE: ./build/analysis/records/read-datapoints.js



/** Makes a table for each task, with a row for each datapoint that can be answered. */
async function readDatapoints({ experiment, datapoints }, tally) {
    const reader = new DatapointReader(experiment, tally);
    for await (const record of datapoints)
        reader.add(record);
    return reader.finish();
}
class DatapointReader {
    #experiment;
    #tally;
    #whyLeftOut;
    #drafts = new Map();
    #leftOut = new Set();
    /** Task by id. */
    #failed = new Map();
    constructor(experiment, tally) {
        this.#experiment = experiment;
        this.#tally = tally;
        this.#whyLeftOut = (0,left_out/* leftOut */.i)(experiment);
    }
    add(record) {
        const { id, task_id: task, teacher_model_id: teacher } = record;
        const content = (0,content_hash/* contentHash */.A)([record.prompt, record.reference_response]);
        if (this.#isLeftOut(record))
            this.#leftOut.add(id);
        else if (record.status === 'failed')
            this.#failed.set(id, task);
        else
            this.#draft(id, { task, teacher, content });
    }
    finish() {
        for (const [id, task] of this.#failed) {
            if (!this.#drafts.has(id))
                this.#tally.add('failed-datapoint', task);
        }
        const places = new Map([...this.#leftOut].map((id) => [id, null]));
        const byTask = Map.groupBy([...this.#drafts], ([, { task }]) => task);
        const tables = this.#experiment.tasks.map((task) => {
            const drafts = (byTask.get(task.name) ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
            const rows = drafts.map(([id, { teacher, content }]) => ({ id, teacher, content }));
            const table = new TaskTable(task, this.#experiment, rows);
            for (const [row, [id]] of drafts.entries())
                places.set(id, { table, row });
            return table;
        });
        return { tables, places };
    }
    #isLeftOut(record) {
        const why = this.#whyLeftOut(record);
        const { teacher_model_id: teacher, task_id: task } = record;
        if (why)
            this.#tally.add(why, why === 'unknown-teacher' ? teacher : task);
        return why !== undefined;
    }
    #draft(id, draft) {
        const earlier = this.#drafts.get(id);
        if (earlier)
            this.#tally.add('duplicate', 'datapoints');
        if (earlier && earlier.content !== draft.content)
            this.#tally.add('collision', id);
        this.#drafts.set(id, draft);
    }
}


/***/ }),

/***/ 5691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readAnswers),
  T: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
;// CONCATENATED MODULE: ./build/analysis/records/rating-value.js
const words = new Map([
    ['High', 1],
    ['Medium', 0.5],
    ['Low', 0],
]);
/**
 * The score of a rating as it stands in a record: High 1, Medium 0.5, Low 0, and a decimal number
 * in 0…1 as it is.
 *
 * @returns undefined for anything else, which is not a low rating but none
 */
function ratingValue(rating) {
    const word = words.get(rating);
    if (word !== undefined)
        return word;
    const value = /^(\d+(\.\d+)?|\.\d+)(e-\d+)?$/i.test(rating) ? Number(rating) : Number.NaN;
    return value <= 1 ? value : undefined;
}

// EXTERNAL MODULE: ./build/analysis/records/read-datapoints.js + 1 modules
var read_datapoints = __webpack_require__(45890);
// EXTERNAL MODULE: ./build/analysis/records/response-owners.js
var response_owners = __webpack_require__(18864);
;// CONCATENATED MODULE: ./build/analysis/records/read-records.js




/** Reads the three streams into one table for each task, in the order of the experiment. */
async function readRecords(run, tally) {
    const { tables, places } = await (0,read_datapoints/* readDatapoints */.c)(run, tally);
    await readAnswers(run, places, tally);
    return tables;
}
/** Puts responses and evaluations into the tables of the places. */
async function readAnswers(run, places, tally) {
    const reader = new AnswerReader(run.experiment, places, tally);
    for await (const record of run.responses)
        reader.addResponse(record);
    for await (const record of run.evaluations)
        reader.addEvaluation(record);
}
/** Puts responses and their evaluations where their datapoint is. */
class AnswerReader {
    #places;
    #students;
    #judges;
    #tally;
    #owners;
    constructor({ students, judges }, places, tally) {
        this.#places = places;
        this.#students = new Map(students.map((name, index) => [name, index]));
        this.#judges = new Map(judges.map((name, index) => [name, index]));
        this.#tally = tally;
        this.#owners = new response_owners/* ResponseOwners */.C(students);
    }
    addResponse(record) {
        const { id, datapoint_id: datapoint, student_model_id: student } = record;
        const found = this.#locate(datapoint, student);
        if (found === undefined)
            this.#tally.add('orphan-response', id);
        if (!found)
            return;
        this.#owners.note(record);
        const { table, cell } = found;
        if (record.status === 'failed') {
            table.addFailedResponse(cell, record.failure?.kind ?? 'unknown');
        }
        else {
            const finish = record.finish_reason === 'length' ? 'truncated' : 'usable';
            if (table.addResponse(cell, finish))
                this.#tally.add('duplicate', 'responses');
        }
    }
    addEvaluation(record) {
        const name = record.judge_model_id;
        const judge = this.#judges.get(name);
        if (judge === undefined && name !== ids/* labelJudge */._O) {
            this.#tally.add('unknown-judge', name);
            return;
        }
        const student = this.#owners.studentOf(record);
        const found = student === undefined ? undefined : this.#locate(record.datapoint_id, student);
        if (found === null)
            return;
        if (!found?.table.isUsable(found.cell)) {
            this.#tally.add('orphan-evaluation', record.id);
            return;
        }
        const replaced = judge === undefined ? this.#label(record, found) : this.#rate(record, found, judge);
        if (replaced)
            this.#tally.add('duplicate', 'evaluations');
    }
    /** @returns undefined when the datapoint is not there, null when a name is not in the experiment */
    #locate(datapoint, student) {
        const found = this.#places.get(datapoint);
        if (!found)
            return found;
        const column = this.#students.get(student);
        if (column === undefined) {
            this.#tally.add('unknown-student', student);
            return null;
        }
        return { table: found.table, cell: found.row * this.#students.size + column };
    }
    #rate({ scores, status }, { table, cell }, judge) {
        table.addAnswer(cell, judge);
        if (status === 'failed')
            return false;
        let replaced = false;
        for (const [criterion, rating] of Object.entries(scores)) {
            const value = ratingValue(rating);
            if (!table.has(criterion))
                this.#tally.add('unknown-criterion', criterion);
            else if (value === undefined)
                this.#tally.add('invalid-rating', rating);
            else
                replaced = table.addRating(cell, judge, criterion, value) || replaced;
        }
        return replaced;
    }
    #label({ scores, status }, { table, cell }) {
        if (status === 'failed')
            return false;
        let replaced = false;
        for (const [attribute, score] of Object.entries(scores)) {
            const value = ratingValue(score);
            if (value === undefined)
                this.#tally.add('invalid-rating', score);
            else
                replaced = table.addLabel(cell, attribute, value) || replaced;
        }
        return replaced;
    }
}


/***/ }),

/***/ 18864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ResponseOwners)
/* harmony export */ });
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5059);

/** Whose response an evaluation rates: records of the older program do not say. */
class ResponseOwners {
    #students;
    /** Students of responses whose id is not made as ours are; empty for all that we write. */
    #studentsOfOddIds = new Map();
    constructor(students) {
        this.#students = students;
    }
    note({ id, datapoint_id: datapoint, student_model_id: student }) {
        if (id !== (0,_domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .responseId */ .PW)(datapoint, student))
            this.#studentsOfOddIds.set(id, student);
    }
    /** @returns undefined when no student is known to have written it */
    studentOf(record) {
        if (record.student_model_id !== undefined)
            return record.student_model_id;
        const { response_id: response, datapoint_id: datapoint } = record;
        const odd = this.#studentsOfOddIds.get(response);
        return odd ?? this.#students.find((name) => (0,_domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .responseId */ .PW)(datapoint, name) === response);
    }
}


/***/ }),

/***/ 74620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally)
/* harmony export */ });
/** Counts what was met, by kind and name, with a bounded number of names for each kind. */
class Tally {
    #counts = new Map();
    static #maxNames = 1000;
    add(kind, name) {
        const names = this.#counts.get(kind) ?? new Map();
        this.#counts.set(kind, names);
        const counted = names.has(name) || names.size < Tally.#maxNames ? name : '…';
        names.set(counted, (names.get(counted) ?? 0) + 1);
    }
    /** Counts by name; those of the names beyond the bound stand under `…`. */
    of(kind) {
        return this.#counts.get(kind) ?? new Map();
    }
    total(kind) {
        return this.of(kind)
            .values()
            .reduce((sum, count) => sum + count, 0);
    }
}


/***/ }),

/***/ 12645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ leftOut)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5059);

/**
 * Which datapoints in an experiment's folder nobody is asked, and no score counts: those that its
 * config would not have written today. Where it has no teacher, it was given its datapoints, and all
 * of its tasks count.
 */
function leftOut({ teachers, tasks, }) {
    const totals = new Map(tasks.map(({ name, total }) => [name, { total }]));
    const known = new Set(teachers);
    return (datapoint) => {
        const task = totals.get(datapoint.task_id);
        if (!task)
            return 'unknown-task';
        if (known.size === 0)
            return undefined;
        if (!known.has(datapoint.teacher_model_id))
            return 'unknown-teacher';
        return isWithin(task.total, datapoint) ? undefined : 'unplanned-datapoint';
    };
}
function isWithin(total, datapoint) {
    if (total === undefined)
        return true;
    const sequence = (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceOf */ .nD)(datapoint);
    return sequence !== undefined && sequence <= total;
}


/***/ }),

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

/***/ 37008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ analysedExperiment)
/* harmony export */ });
/* harmony import */ var _domain_experiment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23326);
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5059);
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99641);
/* harmony import */ var _run_folder_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94462);
/* harmony import */ var _run_folder_sharding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52707);
/* harmony import */ var _store_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43241);






/** What the analysis is to know of an experiment, or of the part of it that its folder holds. */
async function analysedExperiment(wanted) {
    const manifest = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(wanted.folder);
    const experiment = (0,_run_folder_sharding_js__WEBPACK_IMPORTED_MODULE_1__/* .shardOf */ .IS)(wanted, manifest?.shard);
    const rubrics = await (0,_run_folder_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .knownRubrics */ .u3)(experiment);
    const names = (role) => (0,_domain_experiment_js__WEBPACK_IMPORTED_MODULE_3__/* .modelsWith */ .$M)(role, experiment).map(({ name }) => name);
    return {
        id: experiment.id,
        students: names('student'),
        judges: names('judge'),
        teachers: names('teacher'),
        tasks: experiment.tasks.map(({ name, sampling }) => {
            const rubric = rubrics.get(name);
            return { name, total: sampling.total, ...(rubric && { criteria: Object.keys(rubric) }) };
        }),
        ...(names('teacher').length > 0 && { expected: expectedOf(experiment, names('teacher')) }),
        simulated: experiment.models.some((model) => model.interface === 'simulated'),
    };
}
function expectedOf(experiment, teachers) {
    return Object.fromEntries(experiment.tasks.map((task) => [task.name, datapointsOf(task, teachers, experiment)]));
}
/** How many datapoints the teachers are to write for a task. */
function datapointsOf({ name, sampling }, teachers, { shard }) {
    if (!shard)
        return sampling.total * teachers.length;
    const sequences = Array.from({ length: sampling.total }, (_, index) => index + 1);
    const own = (teacher) => sequences.filter((sequence) => (0,_domain_shard_js__WEBPACK_IMPORTED_MODULE_4__/* .isInShard */ .O1)(shard, (0,_domain_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .datapointId */ .ov)(name, teacher, sequence))).length;
    return teachers.reduce((sum, teacher) => sum + own(teacher), 0);
}


/***/ }),

/***/ 38746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyzeRun: () => (/* binding */ analyzeRun),
  scoreFolder: () => (/* binding */ scoreFolder),
  scoreRun: () => (/* binding */ scoreRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/analysis/coverage.js
/** How the evaluations of one task stand, by `student * judges + judge`. */
function evaluationCounts(table) {
    const judges = table.judges.length;
    const counts = Array.from({ length: table.students.length * judges }, noEvaluations);
    if (!table.isJudged)
        return counts;
    const rated = ratedCriteria(table);
    const criteria = table.criteria.length;
    for (let cell = 0; cell < table.cells; cell += 1) {
        if (!table.isUsable(cell))
            continue;
        const student = cell % table.students.length;
        for (let judge = 0; judge < judges; judge += 1) {
            const count = counts[student * judges + judge];
            if (!count)
                continue;
            count.expected += 1;
            count[standing(rated[cell * judges + judge] ?? 0, criteria, table.isAnswered(cell, judge))] +=
                1;
        }
    }
    return counts;
}
/** How one student's responses in one task stand; `scores` has `NaN` where one is not judged. */
function responseCounts(table, student, scores) {
    const states = {};
    for (let cell = student; cell < table.cells; cell += table.students.length) {
        const state = table.state(cell);
        states[state] = (states[state] ?? 0) + 1;
    }
    const { usable = 0, truncated = 0, missing = 0, ...failures } = states;
    return {
        expected: scores.length,
        usable: usable + truncated,
        failed: scores.length - usable - truncated - missing,
        failures,
        missing,
        truncated,
        judged: scores.filter((score) => !Number.isNaN(score)).length,
    };
}
function sumEvaluations(counts) {
    const total = noEvaluations();
    for (const count of counts) {
        total.expected += count.expected;
        total.complete += count.complete;
        total.partial += count.partial;
        total.failed += count.failed;
        total.missing += count.missing;
    }
    return total;
}
function sumResponses(counts) {
    const failures = {};
    for (const count of counts) {
        for (const [kind, n] of Object.entries(count.failures))
            failures[kind] = (failures[kind] ?? 0) + n;
    }
    const sum = (field) => counts.reduce((total, count) => total + count[field], 0);
    return {
        expected: sum('expected'),
        usable: sum('usable'),
        failed: sum('failed'),
        failures,
        missing: sum('missing'),
        truncated: sum('truncated'),
        judged: sum('judged'),
    };
}
function noEvaluations() {
    return { expected: 0, complete: 0, partial: 0, failed: 0, missing: 0 };
}
function standing(rated, criteria, answered) {
    if (rated === 0)
        return answered ? 'failed' : 'missing';
    return rated < criteria ? 'partial' : 'complete';
}
/** Number of criteria rated, by cell and judge. */
function ratedCriteria(table) {
    const rated = new Uint16Array(table.cells * table.judges.length);
    for (const criterion of table.criteria) {
        for (const [index, rating] of table.ratings(criterion).entries()) {
            if (!Number.isNaN(rating))
                rated[index] = (rated[index] ?? 0) + 1;
        }
    }
    return rated;
}

;// CONCATENATED MODULE: ./build/statistics/agreement.js
/**
 * Exact agreement and Cohen's kappa (Educational and Psychological Measurement 20, 1960):
 * (observed - expected) / (1 - expected), where expected is the agreement of two raters who give
 * each rating as often as these two but without looking. 1 is full agreement, 0 what chance gives.
 *
 * Not weighted: High against Medium is as wrong as High against Low.
 *
 * @param pairs the ratings of the two raters for one thing after another, none missing
 */
function agreement(pairs) {
    const first = new Map();
    const second = new Map();
    let n = 0;
    let same = 0;
    for (const [a, b] of pairs) {
        n += 1;
        if (a === b)
            same += 1;
        first.set(a, (first.get(a) ?? 0) + 1);
        second.set(b, (second.get(b) ?? 0) + 1);
    }
    const exact = same / n;
    let expected = 0;
    for (const [rating, count] of first)
        expected += (count / n) * ((second.get(rating) ?? 0) / n);
    const kappa = expected > 1 - 1e-12 ? Number.NaN : (exact - expected) / (1 - expected);
    return { n, exact, kappa };
}

// EXTERNAL MODULE: ./build/statistics/mean.js
var mean = __webpack_require__(83157);
;// CONCATENATED MODULE: ./build/analysis/number-or-null.js
/** JSON has no `NaN`, and what cannot be computed is not 0. */
function numberOrNull(value) {
    return Number.isNaN(value) ? null : value;
}

;// CONCATENATED MODULE: ./build/analysis/judge-results.js




/** The share of one and the same ratings, and the responses, from which a judge looks constant. */
const constantFrom = { share: 0.9, n: 30 };
/**
 * @param counts evaluations by task, and within it by `student * judges + judge`
 * @param pairs agreement of every two judges
 */
function judgeResults(tables, counts, pairs) {
    const judges = tables[0]?.judges ?? [];
    return judges.map((judge, index) => {
        const evaluations = sumEvaluations(counts.flatMap((ofTask) => ofTask.filter((_, place) => place % judges.length === index)));
        const modal = tables
            .filter(({ isJudged }) => isJudged)
            .map((table) => modalRatings(table, index));
        const own = pairs.filter((pair) => pair.judges.includes(judge));
        return {
            judge,
            ...levels(tables, index),
            coverage: evaluations.expected > 0 ? evaluations.complete / evaluations.expected : null,
            evaluations,
            modal,
            looks_constant: modal.some(({ share, n }) => n >= constantFrom.n && (share ?? 0) >= constantFrom.share),
            mean_exact_agreement: meanOrNull(own.map((pair) => pair.exact_agreement)),
            mean_kappa: meanOrNull(own.map((pair) => pair.kappa)),
        };
    });
}
/** Agreement of every two judges over all (response, criterion) that both rated. */
function judgePairs(tables) {
    const judges = tables[0]?.judges ?? [];
    return judges.flatMap((first, a) => judges.slice(a + 1).map((second, offset) => {
        const found = agreement(ratingPairs(tables, a, a + 1 + offset));
        return { judges: [first, second], ...named(found) };
    }));
}
function named({ n, exact, kappa }) {
    return { n, exact_agreement: numberOrNull(exact), kappa: numberOrNull(kappa) };
}
function* ratingPairs(tables, first, second) {
    for (const { table, ratings } of columns(tables)) {
        for (let start = 0; start < ratings.length; start += table.judges.length) {
            const a = ratings[start + first] ?? Number.NaN;
            const b = ratings[start + second] ?? Number.NaN;
            if (!Number.isNaN(a + b))
                yield [a, b];
        }
    }
}
function levels(tables, judge) {
    const counts = new Map();
    let ratings = 0;
    let sum = 0;
    for (const rating of ratingsOf(tables, judge)) {
        counts.set(rating, (counts.get(rating) ?? 0) + 1);
        ratings += 1;
        sum += rating;
    }
    const share = (rating) => numberOrNull((counts.get(rating) ?? 0) / ratings);
    return {
        mean_rating: numberOrNull(sum / ratings),
        ratings,
        high_share: share(1),
        medium_share: share(0.5),
        low_share: share(0),
    };
}
function* ratingsOf(tables, judge) {
    for (const { table, ratings } of columns(tables)) {
        for (let index = judge; index < ratings.length; index += table.judges.length) {
            const rating = ratings[index] ?? Number.NaN;
            if (!Number.isNaN(rating))
                yield rating;
        }
    }
}
function modalRatings(table, judge) {
    const columns = table.criteria.map((criterion) => table.ratings(criterion));
    const counts = new Map();
    let n = 0;
    let most = 0;
    for (let cell = 0; cell < table.cells && columns.length > 0; cell += 1) {
        const ratings = columns.map((column) => column[cell * table.judges.length + judge]);
        if (ratings.some(Number.isNaN))
            continue;
        const key = ratings.join(' ');
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        n += 1;
        most = Math.max(most, count);
    }
    return { task: table.name, share: numberOrNull(most / n), n };
}
function* columns(tables) {
    for (const table of tables) {
        for (const criterion of table.criteria)
            yield { table, ratings: table.ratings(criterion) };
    }
}
function meanOrNull(values) {
    return numberOrNull((0,mean/* mean */.i)(values.filter((value) => value !== null)));
}

;// CONCATENATED MODULE: ./build/analysis/notes.js
/** What the figures cannot show, in plain sentences; the first holds for every run. */
function notes(facts) {
    return [
        `Intervals hold at ${percent(facts.confidence)} and say how scores would move with other datapoints of the same kind, not with other judges or teachers.`,
        ...fewDatapoints(facts),
        ...noSpread(facts),
        ...judgePanel(facts),
        ...ownWork(facts),
        ...gaps(facts),
    ];
}
function fewDatapoints({ students, tasks }) {
    const sizes = tasks.map(({ task }, index) => ({
        task,
        n: Math.max(0, ...students.map(({ by_task }) => by_task[index]?.score?.n ?? 0)),
    }));
    return sizes
        .filter(({ n }) => n > 0 && n < 30)
        .map(({ task, n }) => `Task ${task} has ${n} judged datapoints: with fewer than 30 only large differences show.`);
}
function noSpread({ students }) {
    const names = students.filter(({ score }) => score?.degenerate).map(({ student }) => student);
    if (names.length === 0)
        return [];
    return [
        `All datapoints of a task have the same score for ${names.join(', ')}: the interval is a bound from their number, not an estimate.`,
    ];
}
function judgePanel(facts) {
    const active = facts.judges.filter(({ ratings }) => ratings > 0);
    const [first] = active;
    if (active.length === 1 && first) {
        return [`Only judge ${first.judge} rated: its taste cannot be told from quality.`];
    }
    return [...strangers(facts), ...disputedLead(facts)];
}
/** Judges whose best agreement with any other is at most "slight" (Landis & Koch 1977). */
function strangers({ judges, judge_pairs: pairs }) {
    return judges.flatMap(({ judge }) => {
        const own = pairs.filter((pair) => pair.judges.includes(judge) && pair.n >= 30);
        const kappas = own.map(({ kappa }) => kappa).filter((kappa) => kappa !== null);
        const best = Math.max(...kappas);
        return kappas.length === 0 || best > 0.2
            ? []
            : [
                `Judge ${judge} agrees with no other judge much better than by chance (kappa at most ${best.toFixed(2)}).`,
            ];
    });
}
function disputedLead({ students, judges }) {
    const leaders = judges.map(({ judge }, index) => ({ judge, leader: favourite(students, index) }));
    const known = leaders.filter(({ leader }) => leader !== undefined);
    if (new Set(known.map(({ leader }) => leader)).size < 2)
        return [];
    const choices = known.map(({ judge, leader }) => `${judge} puts ${leader} first`);
    return [`The ranking depends on the judges: alone, ${choices.join(', ')}.`];
}
/** The student with the highest plain mean from one judge. */
function favourite(students, judge) {
    const rating = (student) => student.by_judge[judge]?.mean_rating ?? -1;
    const rated = students.filter((student) => rating(student) >= 0);
    return rated.toSorted((a, b) => rating(b) - rating(a))[0]?.student;
}
function ownWork({ students }) {
    const judged = most(students, 'self_judged_share');
    const taught = most(students, 'self_taught_share');
    return [
        ...(judged > 0
            ? [
                `Some models rated their own responses, up to ${percent(judged)} of a student's evaluations; these count like all others.`,
            ]
            : []),
        ...(taught > 0
            ? [
                `Some models answered datapoints they wrote themselves, up to ${percent(taught)} of a student's judged responses.`,
            ]
            : []),
    ];
}
function most(students, field) {
    return Math.max(0, ...students.map((student) => student[field] ?? 0));
}
function gaps({ students, judge_coverage: coverage }) {
    return [
        ...(coverage !== null && coverage < 1
            ? [
                `Judges rated ${percent(coverage, 1)} of the wanted evaluations in full; the rest is missing or failed, and is not counted as low.`,
            ]
            : []),
        ...students.flatMap(missingTasks),
        ...students.filter(({ responses }) => responses.failed + responses.missing > 0).map(unanswered),
        ...students.filter(({ responses }) => responses.truncated > 0).map(truncated),
    ];
}
function missingTasks({ student, score, by_task }) {
    const missing = by_task.filter((task) => task.score === null).map(({ task }) => task);
    if (score === null || missing.length === 0)
        return [];
    return [
        `The score of ${student} leaves out ${missing.join(', ')}, where nothing of it is rated.`,
    ];
}
function unanswered({ student, score, responses }) {
    const { expected, failed, missing } = responses;
    const rest = score === null ? '' : '; its score is over the others';
    return `${student} gave no usable response to ${failed + missing} of ${expected} datapoints (${failed} failed, ${missing} missing)${rest}.`;
}
function truncated({ student, responses }) {
    return `${responses.truncated} of ${responses.usable} responses of ${student} were cut off by the token limit and judged as they are.`;
}
function percent(share, digits = 0) {
    const value = share * 100;
    return `${Number(digits ? (Math.floor(value * 10) / 10).toFixed(digits) : value.toFixed(0))} %`;
}

// EXTERNAL MODULE: ./build/analysis/records/read-records.js + 1 modules
var read_records = __webpack_require__(5691);
// EXTERNAL MODULE: ./build/analysis/records/tally.js
var records_tally = __webpack_require__(74620);
// EXTERNAL MODULE: ./build/statistics/random.js
var statistics_random = __webpack_require__(52167);
// EXTERNAL MODULE: ./build/statistics/mean-interval.js
var mean_interval = __webpack_require__(90359);
// EXTERNAL MODULE: ./build/statistics/quantile.js
var quantile = __webpack_require__(80221);
// EXTERNAL MODULE: ./build/statistics/resample-means.js
var resample_means = __webpack_require__(51796);
;// CONCATENATED MODULE: ./build/analysis/scores/cell-scores.js

/** Score of each response, by cell: mean over judges of each judge's mean over the criteria. */
function responseScores(table) {
    const judges = table.judges.length;
    const sums = new Float64Array(table.cells * judges);
    const counts = new Uint32Array(sums.length);
    for (const criterion of table.criteria) {
        for (const [index, rating] of table.ratings(criterion).entries()) {
            if (Number.isNaN(rating))
                continue;
            sums[index] = (sums[index] ?? 0) + rating;
            counts[index] = (counts[index] ?? 0) + 1;
        }
    }
    return meansOverJudges(sums.map((sum, index) => sum / (counts[index] ?? 0)), judges);
}
/** Score of each response on one criterion, by cell: mean over judges. */
function criterionScores(table, criterion) {
    return meansOverJudges(table.ratings(criterion), table.judges.length);
}
/** Share of its sampled labels that each response names, by cell. */
function labelScores(table) {
    const columns = [...table.labels.values()];
    return Float64Array.from({ length: table.cells }, (_, cell) => (0,mean/* mean */.i)(columns.map((column) => column[cell] ?? Number.NaN)));
}
/** One student's column of values by cell: a value for each datapoint. */
function ofStudent(values, student, students) {
    return Float64Array.from({ length: values.length / students }, (_, row) => values[row * students + student] ?? Number.NaN);
}
function meansOverJudges(values, judges) {
    return Float64Array.from({ length: judges > 0 ? values.length / judges : 0 }, (_, cell) => (0,mean/* mean */.i)(values.subarray(cell * judges, (cell + 1) * judges)));
}

;// CONCATENATED MODULE: ./build/analysis/scores/samples.js




function taskScores(table) {
    return { table, columns: byStudent(table, responseScores(table)) };
}
/**
 * Draws datapoints of one task, the same for all students and measurements.
 *
 * @param order students, best first, as indices
 */
function taskSamples({ table, columns }, order, resamples, random) {
    const ahead = order.slice(1).map((next, place) => difference(columns, order[place], next));
    const criteria = table.criteria.map((name) => byStudent(table, criterionScores(table, name)));
    const labels = table.labels.size > 0 ? byStudent(table, labelScores(table)) : [];
    const all = [...columns, ...ahead, ...labels, ...criteria.flat()];
    const replicates = (0,resample_means/* resampleMeans */.y)(all, resamples, random);
    const samples = all.map((values, index) => ({
        values: values.filter((value) => !Number.isNaN(value)),
        replicates: replicates[index] ?? new Float64Array(0),
    }));
    const take = (count) => samples.splice(0, count);
    return {
        table,
        scores: take(columns.length),
        ahead: take(ahead.length),
        labels: take(labels.length),
        criteria: new Map(table.criteria.map((name) => [name, take(table.students.length)])),
    };
}
/** The range a value may have: a score, or a difference of two. */
const scoreRange = { min: 0, max: 1 };
const differenceRange = { min: -1, max: 1 };
/**
 * Mean over tasks and its interval; tasks without a value are left out.
 *
 * @returns null when no task has a value
 */
function estimate(samples, range, confidence) {
    const present = withValues(samples);
    const interval = (0,mean_interval/* meanInterval */.V)(present, { ...range, confidence });
    return interval ? { mean: (0,mean/* mean */.i)(present.map(({ values }) => (0,mean/* mean */.i)(values))), ...interval } : null;
}
function withValues(samples) {
    return samples.filter((sample) => sample !== undefined).filter(({ values }) => values.length > 0);
}
function byStudent(table, values) {
    const count = table.students.length;
    return table.students.map((_, student) => ofStudent(values, student, count));
}
function difference(columns, ahead, behind) {
    const minuend = columns[ahead ?? -1] ?? new Float64Array(0);
    const subtrahend = columns[behind];
    return minuend.map((value, row) => value - (subtrahend?.[row] ?? Number.NaN));
}

;// CONCATENATED MODULE: ./build/analysis/scores/ranking.js




/** Below this many datapoints, replicates say too little about ranks. */
const minDatapoints = 8;
/** Scores nearer than this are the same but for rounding. */
const tolerance = 1e-9;
/** Overall score of each student, the mean over tasks of the means over datapoints; else `NaN`. */
function overallScores(tasks, students) {
    return Array.from({ length: students }, (_, student) => (0,mean/* mean */.i)(tasks.map(({ columns }) => (0,mean/* mean */.i)(columns[student] ?? []))));
}
/** Indices of the students, best first; those without a score last, equal ones by name. */
function bestFirst(scores, names) {
    const name = (index) => names[index] ?? '';
    return [...scores.keys()].sort((a, b) => {
        const difference = sortable(scores[b]) - sortable(scores[a]);
        if (Math.abs(difference) > tolerance)
            return difference;
        return name(a) < name(b) ? -1 : 1;
    });
}
/** 1 for the best; equal scores share a rank. `NaN` for a missing score. */
function rankOf(score, scores) {
    if (Number.isNaN(score))
        return Number.NaN;
    return 1 + scores.filter((other) => other > score + tolerance).length;
}
/**
 * Over how many ranks each student moves when datapoints are drawn again, and how often it is first.
 *
 * @returns by student; undefined where a score is missing, or the datapoints are too few
 */
function rankRanges(tasks, scores, confidence) {
    const ranked = [...scores.keys()].filter((student) => !Number.isNaN(scores[student]));
    const samples = ranked.map((student) => withValues(tasks.map((task) => task.scores[student])));
    const enough = samples.every((parts) => parts.reduce((n, { values }) => n + values.length, 0) >= minDatapoints);
    if (!enough)
        return scores.map(() => undefined);
    const ranks = replicateRanks(samples.map(mean_interval/* combinedReplicates */.c));
    return scores.map((_, student) => {
        const own = ranks[ranked.indexOf(student)];
        return own ? rangeOf(own, confidence) : undefined;
    });
}
function replicateRanks(replicates) {
    const resamples = replicates[0]?.length ?? 0;
    const results = replicates.map(() => ({ ranks: new Float64Array(resamples), first: 0 }));
    for (let replicate = 0; replicate < resamples; replicate += 1) {
        const scores = replicates.map((column) => sortable(column[replicate]));
        const ranks = scores.map((score) => rankOf(score, scores));
        const leaders = ranks.filter((rank) => rank === 1).length;
        for (const [student, result] of results.entries()) {
            const rank = ranks[student] ?? Number.NaN;
            result.ranks[replicate] = rank;
            if (rank === 1)
                result.first += 1 / leaders;
        }
    }
    return results;
}
function rangeOf({ ranks, first }, confidence) {
    const sorted = ranks.toSorted();
    return {
        low: Math.floor((0,quantile/* quantile */.Y)(sorted, (1 - confidence) / 2)),
        high: Math.ceil((0,quantile/* quantile */.Y)(sorted, (1 + confidence) / 2)),
        probabilityFirst: first / ranks.length,
    };
}
function sortable(score) {
    return score === undefined || Number.isNaN(score) ? -1 : score;
}

;// CONCATENATED MODULE: ./build/analysis/scores/rating-totals.js

/** Sum and number of all ratings of a task, by `student * judges + judge`. */
function ratingTotals(table) {
    const judges = table.judges.length;
    const totals = Array.from({ length: table.students.length * judges }, () => ({ sum: 0, n: 0 }));
    for (const criterion of table.criteria) {
        for (const [index, rating] of table.ratings(criterion).entries()) {
            const total = totals[index % totals.length];
            if (!total || Number.isNaN(rating))
                continue;
            total.sum += rating;
            total.n += 1;
        }
    }
    return totals;
}
/** Mean of all ratings, each counted once. */
function meanRating(totals) {
    let sum = 0;
    let ratings = 0;
    for (const total of totals) {
        sum += total?.sum ?? 0;
        ratings += total?.n ?? 0;
    }
    return { mean_rating: numberOrNull(sum / ratings), ratings };
}

;// CONCATENATED MODULE: ./build/analysis/student-results.js






/**
 * Every student of the experiment, best first.
 *
 * @param counts evaluations by task, and within it by `student * judges + judge`
 */
function studentResults({ students, judges }, tables, counts, { seed, resamples, confidence }) {
    const tasks = tables.map(taskScores);
    const scores = overallScores(tasks, students.length);
    const order = bestFirst(scores, students);
    const random = (0,statistics_random/* randomSource */.n)(seed);
    const facts = tasks.map((task, index) => ({
        ...task,
        ...taskSamples(task, order, resamples, random),
        counts: counts[index] ?? [],
        totals: ratingTotals(task.table),
    }));
    const ranges = rankRanges(facts, scores, confidence);
    return order.map((student, place) => {
        const range = ranges[student];
        const ahead = estimate(facts.map((task) => task.ahead[place]), differenceRange, confidence);
        return {
            student: students[student] ?? '',
            score: estimate(facts.map((task) => task.scores[student]), scoreRange, confidence),
            rank: numberOrNull(rankOf(scores[student] ?? Number.NaN, scores)),
            rank_low: range?.low ?? null,
            rank_high: range?.high ?? null,
            probability_first: range?.probabilityFirst ?? null,
            ahead_of_next: ahead,
            tied_with_next: ahead !== null && holdsZero(ahead),
            ...meanRating(facts.flatMap(({ totals }) => student_results_ofStudent(totals, student, judges))),
            by_task: facts.map((task) => taskResult(task, student, confidence)),
            by_judge: judges.map((judge, index) => ({
                judge,
                ...meanRating(facts.map(({ totals }) => totals[student * judges.length + index])),
            })),
            ...student_results_standing(facts, student, judges),
        };
    });
}
function taskResult({ table, scores, totals, criteria, labels }, student, confidence) {
    const score = (sample) => estimate([sample], scoreRange, confidence);
    return {
        task: table.name,
        score: score(scores[student]),
        ...meanRating(student_results_ofStudent(totals, student, table.judges)),
        by_criterion: table.criteria.map((criterion) => ({
            criterion,
            score: score(criteria.get(criterion)?.[student]),
        })),
        label_accuracy: score(labels[student]),
    };
}
/** How its responses and their evaluations stand, and how much of that it did itself. */
function student_results_standing(facts, student, judges) {
    const name = facts[0]?.table.students[student] ?? '';
    const responses = sumResponses(facts.map((task) => responsesIn(task, student)));
    const counts = facts.map((task) => student_results_ofStudent(task.counts, student, judges));
    const own = counts.flatMap((ofTask) => ofTask.filter((_, judge) => judges[judge] === name));
    const evaluations = sumEvaluations(counts.flat());
    const taught = facts.reduce((n, task) => n + judgedFromTeacher(task, student, name), 0);
    return {
        responses,
        evaluations,
        self_judged_share: numberOrNull(scored(sumEvaluations(own)) / scored(evaluations)),
        self_taught_share: numberOrNull(taught / responses.judged),
    };
}
function responsesIn({ table, columns }, student) {
    return responseCounts(table, student, columns[student] ?? new Float64Array(0));
}
function judgedFromTeacher({ table, columns }, student, teacher) {
    const scores = columns[student] ?? new Float64Array(0);
    return table.rows.filter((datapoint, row) => datapoint.teacher === teacher && !Number.isNaN(scores[row])).length;
}
function scored({ complete, partial }) {
    return complete + partial;
}
function student_results_ofStudent(entries, student, judges) {
    return entries.slice(student * judges.length, (student + 1) * judges.length);
}
function holdsZero({ low, high }) {
    return low <= 0 && high >= 0;
}

;// CONCATENATED MODULE: ./build/analysis/warnings.js
/** What is wrong with the records, in plain sentences that name the first few culprits. */
function warnings(tally, judges) {
    const named = sentences.flatMap(([kind, sentence]) => {
        const counts = tally.of(kind);
        return counts.size > 0 ? [sentence(list(counts), tally.total(kind))] : [];
    });
    const constant = judges.filter((judge) => judge.looks_constant);
    return [...named, ...constant.map(constantJudge)];
}
const sentences = [
    [
        'unknown-task',
        (names) => `Datapoints of tasks that the experiment does not have are left out: ${names}.`,
    ],
    [
        'unknown-teacher',
        (names) => `Datapoints of teachers that the experiment does not have are left out: ${names}.`,
    ],
    [
        'unplanned-datapoint',
        (names, count) => `${count} datapoints beyond the sampling.total of their task are left out: ${names}.`,
    ],
    [
        'unknown-student',
        (names) => `Records of students that the experiment does not have are left out: ${names}.`,
    ],
    [
        'unknown-judge',
        (names) => `Evaluations of judges that the experiment does not have are left out: ${names}.`,
    ],
    [
        'unknown-criterion',
        (names) => `Ratings of criteria that the rubric does not have are left out: ${names}.`,
    ],
    [
        'collision',
        (names) => `Ids that name two different datapoints; what is scored under them may mix both: ${names}.`,
    ],
    [
        'orphan-response',
        (names, count) => `${count} responses are left out, for their datapoint is not there: ${names}.`,
    ],
    [
        'orphan-evaluation',
        (names, count) => `${count} evaluations are left out, for no usable response of theirs is there: ${names}.`,
    ],
    [
        'invalid-rating',
        (names, count) => `${count} ratings are neither High, Medium, Low nor a number in 0…1 and count as missing: ${names}.`,
    ],
    [
        'duplicate',
        (names) => `Some records are there more than once, and the last one counts: ${names}.`,
    ],
];
function constantJudge({ judge, modal }) {
    const most = Math.max(...modal.map(({ share }) => share ?? 0));
    return `Judge ${judge} gave the very same ratings to ${warnings_percent(most)} of the responses of a task: it does not seem to look at them.`;
}
function warnings_percent(share) {
    return `${Math.round(share * 100)} %`;
}
/** `a (3), b, c and 2 more`; a count of 1 goes without saying. */
function list(counts) {
    const shown = [...counts]
        .slice(0, 5)
        .map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
    const more = counts.size - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./build/analysis/analyze.js








/**
 * Scores a run, finished or not, from its records.
 *
 * What is kept in memory is a number for each rating and an id for each datapoint, never a text.
 * Failed and missing records are counted and never scored. The result depends on the records and the
 * options alone, not on the order of the records, but for those that contradict each other: of two
 * ratings by one judge of one response on one criterion the later counts.
 */
async function analyze(run, options) {
    const { experiment } = run;
    const tally = new records_tally/* Tally */.F();
    const tables = await (0,read_records/* readRecords */.T)(run, tally);
    const counts = tables.map(evaluationCounts);
    const pairs = judgePairs(tables);
    const judges = judgeResults(tables, counts, pairs);
    const total = sumEvaluations(counts.flat());
    const facts = {
        format: 1,
        experiment_id: experiment.id,
        simulated: experiment.simulated,
        ...options,
        students: studentResults(experiment, tables, counts, options),
        tasks: tables.map((table) => analyze_taskResult(table, experiment, tally)),
        judges,
        judge_pairs: pairs,
        judge_coverage: numberOrNull(total.complete / total.expected),
        duplicates: duplicates(tally),
    };
    return { ...facts, warnings: warnings(tally, judges), notes: notes(facts) };
}
function analyze_taskResult({ name, criteria, rows }, { expected }, tally) {
    const wanted = expected?.[name] ?? null;
    const usable = rows.length;
    const failed = tally.of('failed-datapoint').get(name) ?? 0;
    const missing = wanted === null ? null : Math.max(0, wanted - usable - failed);
    return { task: name, criteria, datapoints: { expected: wanted, usable, failed, missing } };
}
function duplicates(tally) {
    const counts = tally.of('duplicate');
    return {
        datapoints: counts.get('datapoints') ?? 0,
        responses: counts.get('responses') ?? 0,
        evaluations: counts.get('evaluations') ?? 0,
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/run/run-records.js
var run_records = __webpack_require__(35372);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
// EXTERNAL MODULE: ./build/results/analysed-experiment.js
var analysed_experiment = __webpack_require__(37008);
// EXTERNAL MODULE: ./build/results/damaged-lines.js
var damaged_lines = __webpack_require__(84600);
;// CONCATENATED MODULE: ./build/results/analyze-run.js








/**
 * Scores what is on the disk, finished or not, and writes `analysis.json` beside it.
 *
 * @param unwritten told when that file cannot be written
 * @throws {StoreError} in that case, when nobody is to be told
 */
async function analyzeRun(experiment, unwritten) {
    return (await scoreFolder(experiment, unwritten)).analysis;
}
/** As {@link analyzeRun}, and tells which records cannot be read. */
async function scoreFolder(experiment, unwritten) {
    const { folder, seed } = experiment;
    const scored = await scoreRun(experiment, { seed, resamples: 2000, confidence: 0.95 });
    try {
        await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(folder, layout/* layout */.Zp.analysis), scored.analysis);
    }
    catch (error) {
        if (!unwritten || !(error instanceof errors/* StoreError */.AD))
            throw error;
        unwritten(error);
    }
    return scored;
}
/** As {@link analyzeRun}, without writing anything. */
async function scoreRun(experiment, { seed, resamples, confidence }) {
    const { folder } = experiment;
    const damaged = new damaged_lines/* DamagedLines */.$();
    const records = (0,run_records/* runRecords */.o)(folder, damaged.note);
    const run = { experiment: await (0,analysed_experiment/* analysedExperiment */.b)(experiment), ...records };
    const analysis = await analyze(run, { seed, resamples, confidence });
    const warnings = [...damaged.warnings(), ...analysis.warnings];
    return { analysis: { ...analysis, warnings }, damaged: damaged.all };
}


/***/ }),

/***/ 84600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ DamagedLines)
/* harmony export */ });
const mostNamed = 5;
/** Lines of record files that cannot be read, each once however often its file is gone through. */
class DamagedLines {
    #lines = new Map();
    note = (bad) => {
        this.#lines.set(placeOf(bad), bad);
    };
    get all() {
        return [...this.#lines.values()];
    }
    /** One sentence that names the first few; none when nothing is damaged. */
    warnings() {
        const places = [...this.#lines.keys()];
        if (places.length === 0)
            return [];
        const more = places.length > mostNamed ? `, and ${places.length - mostNamed} more` : '';
        return [
            `Lines that are damaged are left out: ${places.slice(0, mostNamed).join(', ')}${more}. ` +
                'coeval run --continue makes their records again.',
        ];
    }
}
function placeOf({ path, line }) {
    return `${path}:${line}`;
}


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

/***/ 35372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ runRecords)
/* harmony export */ });
/* harmony import */ var _domain_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16223);
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63591);


/** What a run's folder holds for the analysis, read only as it is gone through. */
function runRecords(root, onDamage = () => undefined) {
    const read = (phase, decode) => (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(root, phase, decode, (bad) => onDamage({ ...bad, phase }));
    return {
        datapoints: read('data_generation', (value) => _domain_records_js__WEBPACK_IMPORTED_MODULE_0__/* .datapointRecord */ .oR.parse(value)),
        responses: read('response_collection', (value) => _domain_records_js__WEBPACK_IMPORTED_MODULE_0__/* .responseRecord */ .zm.parse(value)),
        evaluations: read('evaluation', (value) => _domain_records_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationRecord */ .gY.parse(value)),
    };
}


/***/ }),

/***/ 90359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ meanInterval),
/* harmony export */   c: () => (/* binding */ combinedReplicates)
/* harmony export */ });
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50511);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80221);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55132);




/**
 * Confidence interval of the plain mean, over strata, of the means over clusters in each.
 *
 * From eight clusters on it is Efron's BCa interval (JASA 82, 1987), with z replaced by
 * t · √(n / (n - 1)) as Hesterberg does for the percentile interval (The American Statistician 69,
 * 2015), because bootstrap replicates of few clusters are too narrow. With fewer (less than seven
 * degrees of freedom, Welch–Satterthwaite) it is Student's interval, which covers skewed
 * values in about 90 of 100 cases where 95 are asked. Neither leaves the range.
 *
 * Equal values are no certainty. When all n of a stratum agree, then at confidence c at most a
 * share 1 - (1 - c)^(1/n) of such clusters differs from them (the "rule of three"); the interval is
 * widened by what these could do to the mean, and `degenerate` is set.
 *
 * @returns undefined when any stratum is empty, or there is none
 */
function meanInterval(strata, options) {
    const parts = strata.map(({ values }) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .moments */ .C)(values));
    if (parts.length === 0 || parts.some((part) => part.n === 0))
        return undefined;
    const spread = combine(parts);
    const [low, high] = ends(strata, spread, options.confidence);
    const slack = doubt(parts, options);
    return {
        low: Math.max(options.min, low - slack.below),
        high: Math.min(options.max, high + slack.above),
        n: parts.reduce((n, part) => n + part.n, 0),
        degenerate: parts.some(isConstant),
    };
}
/** Replicates of the plain mean over strata; `NaN` where a draw met only missing values. */
function combinedReplicates(strata) {
    const sums = new Float64Array(strata[0]?.replicates.length ?? 0);
    for (const { replicates } of strata) {
        for (const [index, value] of replicates.entries())
            sums[index] = (sums[index] ?? 0) + value;
    }
    return sums.map((sum) => sum / strata.length);
}
function combine(parts) {
    const total = { mean: 0, variance: 0, resampled: 0, squares: 0, third: 0 };
    for (const { n, mean, variance, third } of parts) {
        const weight = 1 / parts.length;
        const share = (weight ** 2 * variance) / n;
        total.mean += weight * mean;
        total.variance += share;
        total.resampled += (share * (n - 1)) / n;
        total.squares += n > 1 ? share ** 2 / (n - 1) : 0;
        total.third += (weight / n) ** 3 * third;
    }
    return {
        mean: total.mean,
        standardError: Math.sqrt(total.variance),
        df: total.variance ** 2 / total.squares,
        narrowness: Math.sqrt(total.variance / total.resampled),
        acceleration: total.third / (6 * total.resampled ** 1.5),
    };
}
function ends(strata, spread, confidence) {
    const { mean, standardError, df, narrowness } = spread;
    if (!(standardError > 1e-12))
        return [mean, mean];
    const t = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .studentT */ .m)(confidence, df);
    if (df < 7 - 1e-9)
        return [mean - t * standardError, mean + t * standardError];
    const replicates = combinedReplicates(strata)
        .filter((value) => !Number.isNaN(value))
        .sort();
    const level = bcaLevel(replicates, spread);
    return [
        (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .quantile */ .Y)(replicates, level(-t * narrowness)),
        (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .quantile */ .Y)(replicates, level(t * narrowness)),
    ];
}
function bcaLevel(replicates, { mean, acceleration }) {
    let below = 0;
    for (const value of replicates) {
        if (value < mean - 1e-12)
            below += 1;
        else if (value <= mean + 1e-12)
            below += 0.5;
    }
    const bias = (0,_normal_js__WEBPACK_IMPORTED_MODULE_3__/* .normalQuantile */ .Z)(below / replicates.length);
    return (z) => (0,_normal_js__WEBPACK_IMPORTED_MODULE_3__/* .normalCdf */ .v)(bias + (bias + z) / Math.max(1 - acceleration * (bias + z), 0.1));
}
/** How far the mean could lie beyond the interval because of strata that show no spread. */
function doubt(parts, { confidence, min, max }) {
    const slack = { below: 0, above: 0 };
    for (const part of parts.filter(isConstant)) {
        const share = (1 - (1 - confidence) ** (1 / part.n)) / parts.length;
        slack.below += share * (part.mean - min);
        slack.above += share * (max - part.mean);
    }
    return slack;
}
function isConstant({ variance }) {
    return variance < 1e-24;
}


/***/ }),

/***/ 83157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ mean)
/* harmony export */ });
/**
 * Arithmetic mean of the values that are numbers; `NaN` stands for a missing value and is left out.
 *
 * @returns `NaN` when there is nothing to average, so that missing never turns into 0
 */
function mean(values) {
    let sum = 0;
    let n = 0;
    for (const value of values) {
        if (Number.isNaN(value))
            continue;
        sum += value;
        n += 1;
    }
    return sum / n;
}


/***/ }),

/***/ 33243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ moments)
/* harmony export */ });
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83157);

/** Computed in two passes, so that a large mean costs no digits. None of the values is missing. */
function moments(values) {
    const centre = (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i)(values);
    let second = 0;
    let third = 0;
    for (const value of values) {
        second += (value - centre) ** 2;
        third += (value - centre) ** 3;
    }
    const n = values.length;
    return { n, mean: centre, variance: n > 1 ? second / (n - 1) : 0, third };
}


/***/ }),

/***/ 50511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/**
 * Distribution function of the standard normal, from the Chebyshev fit to erfc of Press et al.,
 * Numerical Recipes (2nd ed.), §6.2: relative error below 1.2e-7 in the whole lower tail.
 * `normalCdf(-1.96)` is 0.0250.
 */
function normalCdf(z) {
    const t = 1 / (1 + Math.abs(z) / Math.SQRT2 / 2);
    const series = erfcCoefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
    const tail = (t / 2) * Math.exp((-z * z) / 2 + series);
    return z < 0 ? tail : 1 - tail;
}
const erfcCoefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
];
/**
 * The z below which a share `p` of the standard normal lies; `normalQuantile(0.975)` is 1.95996.
 *
 * Halves an interval until it is narrower than 1e-12, which needs no second table of coefficients.
 *
 * @param p 0…1; the ends give -12 and 12, where nothing of the normal is left
 */
function normalQuantile(p) {
    let low = -12;
    let high = 12;
    while (high - low > 1e-12) {
        const middle = (low + high) / 2;
        if (normalCdf(middle) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}


/***/ }),

/***/ 80221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
/**
 * Sample quantile, linear between the two nearest order statistics: type 7 of Hyndman & Fan (1996),
 * the default of R and NumPy. `quantile([1, 2, 3, 4], 0.25)` is 1.75.
 *
 * @param sorted ascending, without `NaN`; one value is every quantile of itself
 * @param p 0…1; what lies outside is taken as the nearer end
 * @returns `NaN` for no values
 */
function quantile(sorted, p) {
    const position = Math.min(1, Math.max(0, p)) * (sorted.length - 1);
    const index = Math.floor(position);
    const below = sorted[index] ?? Number.NaN;
    const above = sorted[index + 1] ?? below;
    return below + (position - index) * (above - below);
}


/***/ }),

/***/ 52167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ randomSource)
/* harmony export */ });
/**
 * A seeded generator: the same seed gives the same numbers on every machine.
 *
 * Chris Doty-Humphrey's sfc32 (PractRand, 2013): 128 bits of state with a counter in them, so the
 * period is at least 2³². The seed fills the state, and twelve rounds are thrown away to mix it.
 *
 * @param seed only its 32 low bits count
 */
function randomSource(seed) {
    let a = 0;
    let b = seed | 0;
    let c = 0;
    let counter = 1;
    const next = () => {
        const sum = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        return (sum >>> 0) / 2 ** 32;
    };
    for (let round = 0; round < 12; round += 1)
        next();
    return next;
}


/***/ }),

/***/ 51796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ resampleMeans)
/* harmony export */ });
/**
 * More clusters than this are put into this many groups at random, and groups are drawn instead.
 * The standard error of a mean is then known to 1 / √(2 · 2048), about 1.6 %, and time stays bounded.
 */
const maxGroups = 2048;
/**
 * Means of each column over clusters drawn with replacement, as many as there are (Efron 1979).
 *
 * A draw takes a cluster in all columns, so columns stay paired: the difference of two columns'
 * replicates is a replicate of their difference.
 *
 * @param columns measurements of the same clusters in the same order, as the scores of each student
 * on every datapoint; `NaN` where one is missing
 * @returns an array of `resamples` means for each column; `NaN` where a draw met only missing values
 */
function resampleMeans(columns, resamples, random) {
    const clusters = columns[0]?.length ?? 0;
    const groups = Math.min(clusters, maxGroups);
    const groupOf = assign(clusters, groups, random);
    const totals = columns.map((values) => groupTotals(values, groupOf, groups));
    const patterns = distinct(totals.map(({ counts }) => counts));
    const targets = totals.map(({ sums, counts }) => ({
        sums,
        pattern: patterns.findIndex((pattern) => isEqual(pattern, counts)),
        means: new Float64Array(resamples),
    }));
    const draws = new Float64Array(groups);
    for (let replicate = 0; replicate < resamples; replicate += 1) {
        draw(draws, random);
        const sizes = patterns.map((counts) => dot(draws, counts));
        for (const { sums, pattern, means } of targets) {
            means[replicate] = dot(draws, sums) / (sizes[pattern] ?? 0);
        }
    }
    return targets.map(({ means }) => means);
}
function groupTotals(values, groupOf, groups) {
    const sums = new Float64Array(groups);
    const counts = new Float64Array(groups);
    for (const [cluster, value] of values.entries()) {
        if (Number.isNaN(value))
            continue;
        const group = groupOf[cluster] ?? 0;
        sums[group] = (sums[group] ?? 0) + value;
        counts[group] = (counts[group] ?? 0) + 1;
    }
    return { sums, counts };
}
/** Groups of equal size, give or take one: clusters are dealt out, then shuffled (Fisher–Yates). */
function assign(clusters, groups, random) {
    const groupOf = Uint32Array.from({ length: clusters }, (_, cluster) => cluster % groups);
    if (clusters === groups)
        return groupOf;
    for (let last = clusters - 1; last > 0; last -= 1) {
        const other = Math.floor(random() * (last + 1));
        const moved = groupOf[last] ?? 0;
        groupOf[last] = groupOf[other] ?? 0;
        groupOf[other] = moved;
    }
    return groupOf;
}
/** Fills `draws` with how often each group was met in as many draws as there are groups. */
function draw(draws, random) {
    draws.fill(0);
    for (let left = draws.length; left > 0; left -= 1) {
        const group = Math.floor(random() * draws.length);
        draws[group] = (draws[group] ?? 0) + 1;
    }
}
function dot(a, b) {
    let sum = 0;
    for (let index = 0; index < a.length; index += 1)
        sum += (a[index] ?? 0) * (b[index] ?? 0);
    return sum;
}
function distinct(arrays) {
    return arrays.filter((array, index) => arrays.findIndex((other) => isEqual(other, array)) === index);
}
function isEqual(a, b) {
    return a.every((value, index) => value === b[index]);
}


/***/ }),

/***/ 55132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ studentT)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50511);

/**
 * The t that a Student variable exceeds in absolute value with probability `1 - confidence`:
 * Hill, Algorithm 396 (CACM 13, 1970), good to six digits; exact for one and two degrees of freedom.
 * `studentT(0.95, 7)` is 2.36462.
 *
 * @param confidence 0…1, both ends excluded
 * @param df degrees of freedom, 1 or more; fractions (Welch–Satterthwaite) are fine from 2 on and
 * below that are taken as 1, which errs on the wide side
 */
function studentT(confidence, df) {
    const tail = 1 - confidence;
    if (df < 2)
        return 1 / Math.tan((tail * Math.PI) / 2);
    if (df === 2)
        return Math.sqrt(2 / (tail * (2 - tail)) - 2);
    return hill(tail, df);
}
/** The names are those of the published algorithm. */
function hill(tail, n) {
    const a = 1 / (n - 0.5);
    const b = 48 / a ** 2;
    const c = ((20700 * a) / b - 98) * a ** 2 - 16 * a + 96.36;
    const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * n;
    const y = (d * tail) ** (2 / n);
    return Math.sqrt(n * (y > 0.05 + a ? nearCentre(tail, n, { a, b, c, d }) : farTail(y, n, d)));
}
function nearCentre(tail, n, { a, b, c, d }) {
    const x = (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Z)(tail / 2);
    const correction = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
    const divisor = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + correction;
    const square = x ** 2;
    const series = ((0.4 * square + 6.3) * square + 36) * square + 94.5;
    const y = ((series / divisor - square - 3) / b + 1) * x;
    return Math.expm1(a * y ** 2);
}
function farTail(y, n, d) {
    const inner = 1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4);
    return ((inner * y - 1) * (n + 1)) / (n + 2) + 1 / y;
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
