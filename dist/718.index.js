export const id = 718;
export const ids = [718,633];
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

/***/ 92493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ GapError)
/* harmony export */ });
/* unused harmony export gapReasons */
/** Why work was left undone that a later `--continue` can still do. */
const gapReasons = (/* unused pure expression or super */ null && ([
    'quota',
    'budget',
    'outage',
    'auth',
    'not-found',
    'account-quota',
    'error',
    'interrupted',
    'upstream',
]));
/** Thrown where a call cannot be made now; always caught by the lane, which leaves the item undone. */
class GapError extends Error {
    name = 'GapError';
    gap;
    constructor(reason, message) {
        super(message);
        this.gap = { reason, message };
    }
}


/***/ }),

/***/ 33544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runLane)
});

// EXTERNAL MODULE: ./build/phases/phase.js
var phases_phase = __webpack_require__(18994);
// EXTERNAL MODULE: ./build/domain/failure.js
var failure = __webpack_require__(54543);
// EXTERNAL MODULE: ./build/phases/chat-request.js
var chat_request = __webpack_require__(66499);
// EXTERNAL MODULE: ./build/run/request-hash.js
var request_hash = __webpack_require__(58356);
;// CONCATENATED MODULE: ./build/run/ask.js



/**
 * Asks for one item until the answer can be used, giving the model the reason each time it cannot,
 * or until it has been asked often enough.
 *
 * @throws {GapError} when a call cannot be made now; what was asked before is then lost
 */
async function ask({ phase, item, line, retries, signals, }) {
    const first = phase.request(item);
    const calls = [];
    for (let request = first;;) {
        const answered = await line.call(phase.name, request, signals);
        calls.push(answered);
        const { release } = answered;
        const facts = () => callFacts(calls, (0,request_hash/* requestHash */.k)(first));
        try {
            const fields = line.redact(phase.interpret(item, answered.reply));
            return { fields, failure: undefined, facts: facts(), release };
        }
        catch (error) {
            if (!(error instanceof failure/* ReplyError */.vO))
                throw error;
            const { kind, message } = error;
            if (kind === 'filtered' || calls.length > retries) {
                const fields = phase.blank(item);
                return { fields, failure: { kind, message }, facts: facts(), release };
            }
            release();
            request = (0,chat_request/* askAgain */.e)(first, answered.reply, message, calls.length + 1);
        }
    }
}
/** In the names of the records' call facts; sums over all calls, the rest of the last. */
function callFacts(calls, requestHash) {
    const last = calls[calls.length - 1];
    const usages = calls.flatMap(({ reply }) => reply.usage ?? []);
    const costs = calls.map(({ costUsd }) => costUsd);
    const priced = costs.every((cost) => cost !== undefined);
    return {
        ...(usages.length > 0 ? { usage: usageOf(usages) } : {}),
        ...(priced ? { cost_usd: rounded(costs.reduce((sum, cost) => sum + cost, 0)) } : {}),
        latency_ms: last.latencyMs,
        attempts: calls.reduce((sum, { attempts }) => sum + attempts, 0),
        finish_reason: finishReason(last.reply),
        ...(last.reply.modelVersion ? { model_version: last.reply.modelVersion } : {}),
        request_hash: requestHash,
    };
}
function finishReason({ finish }) {
    return finish === 'filter' ? 'content_filter' : finish;
}
function usageOf(usages) {
    const sum = (field) => usages.reduce((total, usage) => total + (usage[field] ?? 0), 0);
    const cached = sum('cachedTokens');
    const reasoning = sum('reasoningTokens');
    return {
        input_tokens: sum('inputTokens'),
        output_tokens: sum('outputTokens'),
        ...(cached > 0 ? { cached_tokens: cached } : {}),
        ...(reasoning > 0 ? { reasoning_tokens: reasoning } : {}),
    };
}
/** To a millionth of a cent: sums of binary fractions have long tails. */
function rounded(usd) {
    return Number(usd.toFixed(8));
}

// EXTERNAL MODULE: ./build/run/events.js
var events = __webpack_require__(92493);
// EXTERNAL MODULE: ./build/run/write-record.js
var write_record = __webpack_require__(79499);
;// CONCATENATED MODULE: ./build/run/lane.js




/**
 * One model's way through one phase: for every input that comes, asks for what has no record yet and
 * writes it down, several items at once.
 *
 * It ends when the inputs end, when the model is stopped, or when no new work is to be taken; what
 * is then undone is a gap that `--continue` fills. Lanes do not know of each other: a slow or a
 * stopped one holds back none.
 */
async function runLane(lane, context) {
    const { phase, line, log } = lane;
    const crew = new Crew(context.most);
    for await (const item of itemsToDo(lane)) {
        await crew.room();
        if (line.stopped || context.stop.aborted)
            break;
        log.index.take(phase.key(item));
        crew.take(workOn({ phase, line, log, item }, context));
    }
    await crew.done();
}
async function* itemsToDo({ phase, line, log, inputs, }) {
    for await (const input of inputs) {
        for (const wanted of phase.items(input, line.model)) {
            const item = (0,phases_phase/* remaining */.T)(phase, wanted, log.index.done);
            if (item !== undefined)
                yield item;
        }
    }
}
/** Never rejects: what goes wrong here is a gap, or ends the run. */
async function workOn(work, { emit, retries, stop, abort, fail }) {
    const { phase, line, log, item } = work;
    try {
        const { fields, failure, facts, release } = await ask({
            phase,
            item,
            line,
            retries,
            signals: { stop, abort },
        });
        const record = { identity: phase.identity(item), fields, failure, facts };
        const id = await (0,write_record/* writeRecord */.r)(log, phase.name, record).finally(release);
        emit(written(phase.name, line.model.name, id, failure));
    }
    catch (error) {
        log.index.giveUp(phase.key(item));
        if (!(error instanceof events/* GapError */.x) && !abort.aborted)
            fail(error);
    }
}
function written(phase, model, id, failure) {
    return { type: 'record-written', phase, model, id, failure: failure?.kind };
}
/** Work in progress, up to a ceiling. */
class Crew {
    #most;
    #working = new Set();
    #freed = Promise.withResolvers();
    constructor(most) {
        this.#most = most;
    }
    /** Resolves when there is room for one more. */
    async room() {
        while (this.#working.size >= this.#most)
            await this.#freed.promise;
    }
    take(work) {
        const tracked = work.then(() => {
            this.#working.delete(tracked);
            this.#freed.resolve();
            this.#freed = Promise.withResolvers();
        });
        this.#working.add(tracked);
    }
    async done() {
        await Promise.all(this.#working);
    }
}


/***/ }),

/***/ 27633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ mapAttributes),
  i: () => (/* binding */ mapRubric),
  storedAttributes: () => (/* binding */ storedAttributes),
  storedRubric: () => (/* binding */ storedRubric)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: ./build/phases/attributes.js
var attributes = __webpack_require__(19644);
;// CONCATENATED MODULE: ./build/phases/merge-proposals.js
/** More would make prompts long and judging dear without telling students apart any better. */
const most = { attributes: 8, values: 12, criteria: 10 };
/**
 * Joins the teachers' proposals. Names that differ only in case, spaces or punctuation are one;
 * what more teachers named comes first, then what was named earlier, so that the order of teachers
 * decides only ties.
 *
 * @param seed kept whole and first
 */
function mergeAttributes(seed, proposals) {
    const merged = new Votes();
    for (const [voter, proposal] of [seed, ...proposals].entries()) {
        for (const [name, values] of Object.entries(proposal)) {
            const votes = merged.vote(name, new Votes(), voter);
            for (const value of values)
                votes.vote(value, value, voter);
        }
    }
    return Object.fromEntries(merged
        .top(most.attributes)
        .map(([name, values]) => [name, values.top(most.values).map(([value]) => value)]));
}
/** As {@link mergeAttributes}; of two descriptions of one criterion the first stays. */
function mergeRubrics(known, proposals) {
    const merged = new Votes();
    for (const [voter, proposal] of [known, ...proposals].entries()) {
        for (const [name, description] of Object.entries(proposal)) {
            merged.vote(name, description, voter);
        }
    }
    return Object.fromEntries(merged.top(most.criteria));
}
/**
 * Counts who named what; a name is what it is when case and punctuation are left out. Voter 0 is the
 * seed, whose names are fixed.
 */
class Votes {
    #entries = new Map();
    /** A voter counts once for a name, however often it writes it. */
    vote(name, value, voter) {
        const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || name;
        const entry = this.#entries.get(key);
        if (entry) {
            entry.voters.add(voter);
            return entry.value;
        }
        this.#entries.set(key, { name, value, voters: new Set([voter]), fixed: voter === 0 });
        return value;
    }
    /** All that is fixed, then by votes up to `limit`. */
    top(limit) {
        const entries = [...this.#entries.values()];
        const proposed = entries
            .filter((entry) => !entry.fixed)
            .sort((a, b) => b.voters.size - a.voters.size);
        const fixed = entries.filter((entry) => entry.fixed);
        const kept = [...fixed, ...proposed.slice(0, Math.max(0, limit - fixed.length))];
        return kept.map(({ name, value }) => [name, value]);
    }
}

// EXTERNAL MODULE: ./build/phases/rubric.js
var rubric = __webpack_require__(15840);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
// EXTERNAL MODULE: ./build/run/lane.js + 1 modules
var lane = __webpack_require__(33544);
;// CONCATENATED MODULE: ./build/run/mapping.js








const attributesFile = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(coerce/* string */.Yj()));
const rubricText = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** The attributes that a task has on the disk; undefined when one of the two files is missing. */
async function storedAttributes(root, task) {
    const [target, nuanced] = await Promise.all(['target', 'nuanced'].map((kind) => storedFile(root, (0,layout/* attributeFiles */.Op)(task, kind))));
    return target && nuanced ? { target, nuanced } : undefined;
}
async function storedFile(root, names) {
    for (const name of names) {
        const found = await (0,whole_file/* readJson */.Vh)((0,external_node_path_.join)(root, name), (value) => attributesFile.parse(value));
        if (found)
            return found;
    }
    return undefined;
}
async function storedRubric(root, task) {
    return (0,whole_file/* readJson */.Vh)((0,external_node_path_.join)(root, (0,layout/* rubricFile */.KZ)(task)), (value) => rubricText.parse(value));
}
/**
 * Phase 1 for one task: what is written in the config or lies on the disk, else what the teachers
 * propose, merged. Undefined when no teacher could propose anything now.
 */
async function mapAttributes(task, mapping, context) {
    const stored = await storedAttributes(mapping.root, task.name);
    const fixed = fixedAttributes(task);
    const done = fixed ?? stored;
    if (done) {
        if (!stored || fixed)
            await writeAttributes(mapping.root, task.name, done);
        return { task, ...done };
    }
    const { attributeLog: log, seed } = mapping;
    if (!mapping.allTeachers)
        return undefined;
    await Promise.all(mapping.teachers.map((line) => (0,lane/* runLane */.i)({ phase: (0,attributes/* attributesPhase */.f)({ seed }), line, log, inputs: [task] }, context)));
    const merged = {
        target: await merge(task, 'target_attributes', log),
        nuanced: await merge(task, 'nuanced_attributes', log),
    };
    if (!merged.target || !merged.nuanced || context.stop.aborted)
        return undefined;
    const mapped = { target: merged.target, nuanced: merged.nuanced };
    await writeAttributes(mapping.root, task.name, mapped);
    return { task, ...mapped };
}
function fixedAttributes(task) {
    const { targetAttributes: target, nuancedAttributes: nuanced } = task;
    if (target.kind !== 'static' || nuanced.kind !== 'static')
        return undefined;
    return { target: target.values, nuanced: nuanced.values };
}
async function writeAttributes(root, task, mapped) {
    for (const kind of ['target', 'nuanced']) {
        const [name = ''] = (0,layout/* attributeFiles */.Op)(task, kind);
        await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(root, name), mapped[kind]);
    }
}
async function merge(task, kind, log) {
    const source = (0,attributes/* attributeSource */.W)(task, kind);
    if (source.kind === 'static')
        return source.values;
    const proposals = await log.select((one) => one.task_id === task.name && one.kind === kind);
    if (proposals.length === 0)
        return undefined;
    return mergeAttributes(source.seed, inOrder(proposals).map((one) => attributesFile.parse(one.proposal ?? {})));
}
/**
 * Phase 2 for one task, in the same way; with `rubric: extend` the teachers add to what is stored.
 */
async function mapRubric(task, mapping, context) {
    const stored = await storedRubric(mapping.root, task.name);
    if (task.rubric.kind === 'static') {
        await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(mapping.root, (0,layout/* rubricFile */.KZ)(task.name)), task.rubric.criteria);
        return task.rubric.criteria;
    }
    if (stored && task.rubric.kind === 'auto')
        return stored;
    const { rubricLog: log, seed } = mapping;
    if (!mapping.allTeachers)
        return stored;
    const inputs = [{ task, known: stored ?? {} }];
    await Promise.all(mapping.teachers.map((line) => (0,lane/* runLane */.i)({ phase: (0,rubric/* rubricPhase */.j)({ seed }), line, log, inputs }, context)));
    const proposals = await log.select((one) => one.task_id === task.name);
    if (context.stop.aborted || proposals.length === 0)
        return stored;
    const merged = mergeRubrics(stored ?? {}, inOrder(proposals).map((one) => rubricText.parse(one.proposal ?? {})));
    await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(mapping.root, (0,layout/* rubricFile */.KZ)(task.name)), merged);
    return merged;
}
/** So that the merged result does not depend on which teacher replied first. */
function inOrder(proposals) {
    return [...proposals].sort((a, b) => (a.id < b.id ? -1 : 1));
}


/***/ }),

/***/ 42607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ recordTime)
/* harmony export */ });
/** Now, in UTC and whole seconds, as records and the manifest have it. */
function recordTime() {
    return `${new Date().toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 58356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ requestHash)
/* harmony export */ });
/* harmony import */ var _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8801);

const schemas = new WeakMap();
/** The {@link contentHash} of a request: equal hashes mean the same question to the same model. */
function requestHash({ schema, ...request }) {
    return (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .A)({ ...request, schema: schema && canonical(schema) });
}
/** A schema is as large as all else, and the same for all responses that are judged by a rubric. */
function canonical(schema) {
    const known = schemas.get(schema) ?? new _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .Canonical */ .$(schema);
    schemas.set(schema, known);
    return known;
}


/***/ }),

/***/ 79499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var _record_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42607);

/**
 * Puts a record together and writes it. Id first, then the mark of a failure: readers find both
 * without parsing the line. Returns the id.
 */
async function writeRecord(log, phase, { identity, fields, failure, facts }) {
    const { id, ...rest } = identity;
    const record = {
        id,
        ...(failure ? { status: 'failed', failure } : {}),
        ...rest,
        ...fields,
        ...facts,
        [phase === 'evaluation' ? 'evaluated_at' : 'generated_at']: (0,_record_time_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTime */ .$)(),
    };
    await log.append(record);
    return id;
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
