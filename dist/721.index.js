export const id = 721;
export const ids = [721];
export const modules = {

/***/ 5972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ NextTime)
/* harmony export */ });
/** Lets any number wait for the next time that something happens; costs nothing while nobody does. */
class NextTime {
    #waiting;
    wait() {
        this.#waiting ??= Promise.withResolvers();
        return this.#waiting.promise;
    }
    /** Says that it has happened. */
    tell() {
        this.#waiting?.resolve();
        this.#waiting = undefined;
    }
}


/***/ }),

/***/ 11721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ refuseStale),
  remade: () => (/* binding */ remade),
  remadeOfCarried: () => (/* binding */ remadeOfCarried)
});

// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/manifest.js
var manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/run/folder/group-records.js
var group_records = __webpack_require__(60671);
// EXTERNAL MODULE: ./build/run/folder/groups.js
var groups = __webpack_require__(85987);
// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/run/folder/makers.js
var makers = __webpack_require__(84270);
// EXTERNAL MODULE: ./build/run/folder/stored-mapping.js
var stored_mapping = __webpack_require__(71963);
// EXTERNAL MODULE: ./build/run/pipeline/mapping.js + 1 modules
var mapping = __webpack_require__(92196);
// EXTERNAL MODULE: ./build/run/trust/basis.js
var basis = __webpack_require__(74997);
;// CONCATENATED MODULE: ./build/run/approach/changed-tasks.js







/**
 * The groups of records that a task's other attributes, sampling or criteria no longer fit, whoever
 * made them: evaluations of models that have left the experiment, too, for they may come back. A
 * rubric may grow or shrink; a criterion that stays or comes back has to have the same text.
 */
async function groupsOfChangedTasks(experiment, existing) {
    const found = await Promise.all(experiment.tasks.map(async (task) => [
        ...((await isDrawnAnew(task, experiment, existing))
            ? groupsOf('data_generation', task, { experiment, existing })
            : []),
        ...((await isJudgedAnew(task, experiment, existing))
            ? groupsOf('evaluation', task, { experiment, existing })
            : []),
    ]));
    return found.flat();
}
async function isDrawnAnew(task, { folder }, { tasks }) {
    const then = tasks?.[task.name]?.items;
    if (then !== undefined && then !== (0,contract/* taskPrints */.GS)({ tasks: [task] })[task.name]?.items)
        return true;
    const fixed = (0,mapping/* fixedAttributes */.Ut)(task);
    const stored = fixed && (await (0,stored_mapping/* storedAttributes */.F7)(folder, task.name));
    return stored !== undefined && !(0,basis/* isSame */.Ft)(stored, fixed);
}
async function isJudgedAnew({ name, rubric }, { folder }, { criteria }) {
    if (rubric.kind !== 'static')
        return false;
    const stored = (0,contract/* criterionPrints */.Kq)((await (0,stored_mapping/* storedRubric */.R3)(folder, name)) ?? {});
    const then = new Map(Object.entries({ ...stored, ...criteria?.[name] }));
    return Object.entries((0,contract/* criterionPrints */.Kq)(rubric.criteria)).some(([criterion, hash]) => (then.get(criterion) ?? hash) !== hash);
}
/** Of the experiment's models, and of all that were in it. */
function groupsOf(phase, { name: task }, { experiment, existing }) {
    const own = makers/* makers */.u.filter((one) => one.phase === phase);
    const models = new Set([
        ...own.flatMap(({ role }) => (0,domain_experiment/* modelsWith */.$M)(role, experiment)).map(({ name }) => name),
        ...(0,contract/* makersSoFar */.LM)({ phase, task }, existing),
    ]);
    models.delete(ids/* labelJudge */._O);
    return [...models].map((model) => ({ phase, task, model }));
}

// EXTERNAL MODULE: ./build/run/approach/phases-left-behind.js
var phases_left_behind = __webpack_require__(242);
;// CONCATENATED MODULE: ./build/run/approach/remade.js








/** @throws {UsageError} when there are stale records, and nobody said what to do with them */
async function remade(experiment, existing, how) {
    const { only } = how;
    const isMine = ({ model }) => only?.has(model) ?? true;
    const isNew = (phase) => experiment.phases[phase] === 'New';
    const mapping = ['attribute_mapping', 'rubric_mapping'].filter(isNew);
    const anew = [...(0,contract/* fingerprints */.WS)(experiment).values()].filter(({ phase }) => isNew(phase));
    // A slice leaves what others have made in a phase.
    const gone = only ? [] : (0,phases_left_behind/* phasesLeftBehind */.w)(experiment);
    const grown = (await staleGroups(experiment, existing, only)).filter(isGrown(experiment, gone));
    const stale = remadeOf(grown, how.stale, 'continue');
    return { phases: only ? [] : mapping, groups: [...anew.filter(isMine), ...stale] };
}
/**
 * What of the run that is resumed is made anew, once it is carried over. Labels are scored anew by a
 * run of all models only, as they are no model's own.
 *
 * @throws {StoreError} when there is no run
 * @throws {UsageError} as {@link remade}
 */
async function remadeOfCarried(experiment, { stale, only }) {
    const { resumeFrom } = experiment;
    if (resumeFrom === undefined)
        return [];
    const source = await (0,manifest/* readManifest */.WI)(resumeFrom);
    if (!source)
        throw new errors/* StoreError */.AD(`Cannot resume from ${resumeFrom}: there is no run in it`);
    const groups = await staleGroups({ ...experiment, folder: resumeFrom }, source, undefined);
    const grown = groups
        .filter(isGrown(experiment, (0,phases_left_behind/* phasesLeftBehind */.w)(experiment)))
        .filter((group) => !only || !isFree(group));
    return remadeOf(grown, stale, `resume from ${resumeFrom}`);
}
/** Tells of which groups records stay while others may be added to them. @param gone phases of which none stay */
function isGrown(experiment, gone) {
    return (group) => experiment.phases[group.phase] !== 'New' &&
        !(0,groups/* isKept */.t8)(group, experiment) &&
        !gone.includes(group.phase);
}
/** Refuses before anything is called, or waited for, what {@link remade} would refuse. */
async function refuseStale({ experiment, existing, goesOn }, how) {
    if (existing && goesOn && how.stale === 'refuse')
        await remade(experiment, existing, how);
}
/** @param what cannot be done with stale records if nobody said what to do with them */
function remadeOf(groups, stale, what) {
    const costly = groups.filter((group) => !isFree(group));
    if (stale === 'refuse' && costly.length > 0)
        refuse(costly, what);
    return stale === 'refresh' ? groups : groups.filter(isFree);
}
/** Whether making a group's records takes no call, so that nobody need be asked. */
function isFree({ model }) {
    return model === ids/* labelJudge */._O;
}
function refuse(groups, what) {
    const list = groups.map(({ phase, task, model }) => `  ${phase}: ${model} on ${task}`).join('\n');
    throw new errors/* UsageError */.eb(`Cannot ${what}: the config has changed since these records were made, and new ones would not match them:\n${list}\n` +
        'Make them anew by --refresh-stale, keep them all the same by --accept-stale, or undo the change');
}
/**
 * The groups of records that were made with another model, other parameters, another prompt, other
 * attributes or other criteria than the config has now. Groups without a record cannot be stale, nor
 * those of a folder that does not say what it was made with, unless they are free.
 *
 * @param only the only models to be called: others are left to a later run, unless what they share
 *   has changed, of which that one could no longer tell
 */
async function staleGroups(experiment, existing, only) {
    const before = existing.fingerprints ?? {};
    const own = [...(0,contract/* fingerprints */.WS)(experiment)].filter(([key, { model, hash }]) => {
        const isMine = only?.has(model) ?? true;
        return isMine && (before[key] ?? (isFree({ model }) ? '' : hash)) !== hash;
    });
    const shared = await groupsOfChangedTasks(experiment, existing);
    const changed = new Map([...own, ...shared.map((group) => [(0,contract/* groupKey */.$6)(group), group])]);
    const stale = [];
    for (const group of changed.values()) {
        if (await (0,group_records/* hasRecord */.q)(experiment.folder, group))
            stale.push(group);
    }
    return stale;
}


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
    'refused',
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

/***/ 60671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ discardGroups),
/* harmony export */   idsOfGroups: () => (/* binding */ idsOfGroups),
/* harmony export */   q: () => (/* binding */ hasRecord)
/* harmony export */ });
/* harmony import */ var _store_discard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54276);
/* harmony import */ var _store_key_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30224);
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63591);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86217);
/* harmony import */ var _makers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84270);
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20106);
/* harmony import */ var _students_by_response_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68293);







/** What was made from others comes first. */
const phases = _makers_js__WEBPACK_IMPORTED_MODULE_4__/* .makers */ .u.map(({ phase }) => phase).reverse();
/** Whether a group has any record. */
async function hasRecord(root, group) {
    const owns = owner([group]);
    for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecords */ .T3)(root, group.phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .groupFields */ .h)) {
        if (owns(record, group.phase))
            return true;
    }
    return false;
}
/** By phase, the ids of the records that {@link discardGroups} would move. */
async function idsOfGroups(root, groups) {
    if (groups.length === 0)
        return {};
    const owns = await ownerIn(root, groups);
    const ids = {
        data_generation: new _store_key_set_js__WEBPACK_IMPORTED_MODULE_1__/* .KeySet */ .w(),
        response_collection: new _store_key_set_js__WEBPACK_IMPORTED_MODULE_1__/* .KeySet */ .w(),
        evaluation: new _store_key_set_js__WEBPACK_IMPORTED_MODULE_1__/* .KeySet */ .w(),
    };
    for (const phase of phases) {
        for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecords */ .T3)(root, phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .groupFields */ .h)) {
            if (owns(record, phase))
                ids[phase].add(record.id);
        }
    }
    return ids;
}
/**
 * Moves the records of some groups aside, and with them all that was made from them: the responses
 * to a datapoint, the evaluations of a response. These go first: cut short at any point, it leaves
 * nothing without what it was made from.
 *
 * @returns how many records
 */
async function discardGroups(root, groups, into) {
    if (groups.length === 0)
        return 0;
    const owns = await ownerIn(root, groups);
    let count = 0;
    for (const phase of phases) {
        count += await (0,_store_discard_js__WEBPACK_IMPORTED_MODULE_0__/* .discardRecords */ .xg)(root, phase, into, (value) => owns((0,_record_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .groupFields */ .h)(value), phase));
    }
    return count;
}
/** As {@link owner}, also of evaluations that do not name their student. */
async function ownerIn(root, groups) {
    const owns = owner(groups);
    const needsStudents = groups.some(({ phase }) => phase === 'response_collection');
    const students = needsStudents ? await (0,_students_by_response_js__WEBPACK_IMPORTED_MODULE_6__/* .studentsByResponse */ .h)(root) : new Map();
    return (record, phase) => {
        const student = record.student_model_id ?? students.get(record.response_id ?? '');
        return owns({ ...record, student_model_id: student }, phase);
    };
}
/** Whether a record is of one of the groups, or was made from one of them. */
function owner(groups) {
    const keys = new Set(groups.map(_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .groupKey */ .$6));
    return (record, phase) => (0,_makers_js__WEBPACK_IMPORTED_MODULE_4__/* .groupsBehind */ .H)(phase, record).some((group) => keys.has((0,_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .groupKey */ .$6)(group)));
}


/***/ }),

/***/ 56680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runLane)
});

// EXTERNAL MODULE: ./build/domain/next-time.js
var next_time = __webpack_require__(5972);
// EXTERNAL MODULE: ./build/phases/phase.js
var phases_phase = __webpack_require__(18994);
// EXTERNAL MODULE: ./build/run/events.js
var events = __webpack_require__(92493);
// EXTERNAL MODULE: ./build/domain/failure.js
var failure = __webpack_require__(54543);
// EXTERNAL MODULE: ./build/phases/chat-request.js
var chat_request = __webpack_require__(66499);
// EXTERNAL MODULE: ./build/run/calls/request-hash.js
var request_hash = __webpack_require__(25110);
;// CONCATENATED MODULE: ./build/run/pipeline/ask.js



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

// EXTERNAL MODULE: ./build/run/pipeline/write-record.js
var write_record = __webpack_require__(61094);
;// CONCATENATED MODULE: ./build/run/pipeline/lane.js





/**
 * One model's way through one phase: for every input that comes, asks for what has no record yet and
 * writes it down, several items at once.
 *
 * It ends when the inputs end, when the model is stopped, or when no new work is to be taken; what
 * is then undone is a gap that `--continue` fills. Lanes do not know of each other: a slow or a
 * stopped one holds back none. Never rejects.
 */
async function runLane(lane, context) {
    const { phase, line, log } = lane;
    const crew = new Crew(context.most);
    try {
        for await (const item of itemsToDo(lane)) {
            await crew.room();
            if (line.stopped || context.stop.aborted)
                break;
            log.index.take(phase.key(item));
            crew.take((leave) => workOn({ phase, line, log, item, leave }, context));
        }
    }
    catch (error) {
        context.fail(error);
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
    const { phase, line, log, item, leave } = work;
    try {
        const { fields, failure, facts, release } = await ask({
            phase,
            item,
            line,
            retries,
            signals: { stop, abort },
        });
        const record = { identity: phase.identity(item), fields, failure, facts };
        const onWritten = () => {
            release();
            leave();
        };
        const id = await (0,write_record/* writeRecord */.r)(log, phase.name, record, onWritten).finally(release);
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
/** Work in progress, up to a ceiling. What has left has a record that is being flushed. */
class Crew {
    #most;
    #busy = 0;
    #working = new Set();
    #freed = new next_time/* NextTime */.r();
    constructor(most) {
        this.#most = most;
    }
    /** Resolves when there is room for one more. */
    async room() {
        while (this.#busy >= this.#most)
            await this.#freed.wait();
    }
    /** @param begin given what makes room for another, before it is done */
    take(begin) {
        this.#busy += 1;
        let isBusy = true;
        const leave = () => {
            if (!isBusy)
                return;
            isBusy = false;
            this.#busy -= 1;
            this.#freed.tell();
        };
        const work = begin(leave).then(() => {
            leave();
            this.#working.delete(work);
        });
        this.#working.add(work);
    }
    async done() {
        await Promise.all(this.#working);
    }
}


/***/ }),

/***/ 92196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ut: () => (/* binding */ fixedAttributes),
  qK: () => (/* binding */ mapAttributes),
  ii: () => (/* binding */ mapRubric)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/phases/attributes.js
var attributes = __webpack_require__(19644);
// EXTERNAL MODULE: ./build/phases/comparable.js
var comparable = __webpack_require__(52397);
;// CONCATENATED MODULE: ./build/phases/merge-proposals.js

/** More would make prompts long and judging dear without telling students apart any better. */
const most = { attributes: 8, values: 12, criteria: 10 };
/**
 * Joins the teachers' proposals. Names that differ only in case, or in punctuation around them, are one;
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
/** Counts who named what. Voter 0 is the seed, whose names are fixed, and differ as they are written. */
class Votes {
    #byName = new Map();
    /** The first of those that are to be taken for one. */
    #byKey = new Map();
    /** A voter counts once for a name, however often it writes it. */
    vote(name, value, voter) {
        const key = (0,comparable/* comparable */.Z)(name);
        const known = this.#byName.get(name) ?? (voter === 0 ? undefined : this.#byKey.get(key));
        if (known) {
            known.voters.add(voter);
            return known.value;
        }
        const entry = { name, value, voters: new Set([voter]), fixed: voter === 0 };
        this.#byName.set(name, entry);
        if (!this.#byKey.has(key))
            this.#byKey.set(key, entry);
        return value;
    }
    /** All that is fixed, then by votes up to `limit`. */
    top(limit) {
        const entries = [...this.#byName.values()];
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
// EXTERNAL MODULE: ./build/run/folder/stored-mapping.js
var stored_mapping = __webpack_require__(71963);
// EXTERNAL MODULE: ./build/run/pipeline/lane.js + 1 modules
var lane = __webpack_require__(56680);
;// CONCATENATED MODULE: ./build/run/pipeline/mapping.js








/**
 * Phase 1 for one task: what is written in the config or lies on the disk, else what the teachers
 * propose, merged. Undefined when no teacher could propose anything now.
 */
async function mapAttributes(task, mapping, context) {
    const stored = await (0,stored_mapping/* storedAttributes */.F7)(mapping.root, task.name);
    const fixed = fixedAttributes(task);
    const done = fixed ?? stored;
    if (done) {
        if (!stored || (fixed && !mapping.keepsDatapoints(task.name)))
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
/** The attributes that are written in the config; undefined where teachers have a say in them. */
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
    return mergeAttributes(source.seed, inOrder(proposals).map((one) => stored_mapping/* attributesFile */.gO.parse(one.proposal ?? {})));
}
/**
 * Phase 2 for one task, in the same way; with `rubric: extend` the teachers add to what is stored.
 */
async function mapRubric(task, mapping, context) {
    const stored = await (0,stored_mapping/* storedRubric */.R3)(mapping.root, task.name);
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
    const merged = mergeRubrics(stored ?? {}, inOrder(proposals).map((one) => stored_mapping/* rubricText */.LE.parse(one.proposal ?? {})));
    await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(mapping.root, (0,layout/* rubricFile */.KZ)(task.name)), merged);
    return merged;
}
/** So that the merged result does not depend on which teacher replied first. */
function inOrder(proposals) {
    return [...proposals].sort((a, b) => (a.id < b.id ? -1 : 1));
}


/***/ }),

/***/ 7772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ recordTime)
/* harmony export */ });
let second = 0;
let text = '';
/** Now, in UTC and whole seconds, as records and the manifest have it. Made once a second. */
function recordTime() {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second)
        text = `${new Date(now * 1000).toISOString().slice(0, 19)}Z`;
    second = now;
    return text;
}


/***/ }),

/***/ 61094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var _record_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7772);

/**
 * Puts a record together and writes it. Id first, then the mark of a failure: readers find both
 * without parsing the line. Returns the id.
 */
async function writeRecord(log, phase, { identity, fields, failure, facts }, onWritten) {
    const { id, ...rest } = identity;
    const record = {
        id,
        ...(failure ? { status: 'failed', failure } : {}),
        ...rest,
        ...fields,
        ...facts,
        [phase === 'evaluation' ? 'evaluated_at' : 'generated_at']: (0,_record_time_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTime */ .$)(),
    };
    await log.append(record, onWritten);
    return id;
}


/***/ }),

/***/ 54276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ discardAll),
/* harmony export */   WE: () => (/* binding */ discardedFolder),
/* harmony export */   lp: () => (/* binding */ discardFile),
/* harmony export */   xg: () => (/* binding */ discardRecords)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23009);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39004);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60930);
/* harmony import */ var _placed_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22411);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63591);
/* harmony import */ var _set_aside_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97419);








/** The folder that takes what is discarded at a time; nothing is ever deleted. */
function discardedFolder(root, time) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.discarded, time.toISOString().replace(/[:.]/g, '-'));
}
/**
 * Moves the records of a phase that `selects` says into the discarded folder, where they keep their
 * file names. They are there before they are gone here.
 *
 * @returns how many
 */
async function discardRecords(root, phase, into, selects) {
    let count = 0;
    for (const name of await (0,_read_records_js__WEBPACK_IMPORTED_MODULE_6__/* .recordFiles */ .B5)(root, phase)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
        const gone = await selectedLines(path, (record) => selects(record, name));
        count += gone.size;
        if (gone.size === 0)
            continue;
        await (0,_set_aside_js__WEBPACK_IMPORTED_MODULE_7__/* .setLinesAside */ .K)(root, name, into, gone);
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size === 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
    }
    return count;
}
/** Where each of them begins, in bytes. */
async function selectedLines(path, selects) {
    const selected = new Set();
    for await (const lines of (0,_placed_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .placedLines */ .$)(path)) {
        for (const { value, offset } of lines)
            if (isRecord(value, selects))
                selected.add(offset);
    }
    return selected;
}
/** Moves one file into the discarded folder. @returns whether it was there */
async function discardFile(root, name, into) {
    if (!(await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name))))
        return false;
    await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name)));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name));
    }
    catch (error) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name), error);
    }
    return true;
}
async function isThere(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        return true;
    }
    catch (error) {
        if ((0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isMissing */ .b2)(error))
            return false;
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(path, error);
    }
}
/**
 * Moves all of a run into its own discarded folder, but for what was discarded before. Later phases
 * go before those that they were made from, and the manifest goes last, so that a folder in which a
 * crash left half a run still counts as one, and a sound one.
 */
async function discardAll(root, into) {
    const keep = [_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.discarded, _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.locks, _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.manifest];
    for (const name of (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(root)).sort().reverse()) {
        if (!keep.includes(name))
            await discardFile(root, name, into);
    }
    await discardFile(root, _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.manifest, into);
}
/** A damaged line is not selected: opening the log puts it into quarantine. */
function isRecord(value, selects) {
    try {
        return value !== undefined && selects(value);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 97419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ setLinesAside),
/* harmony export */   j: () => (/* binding */ moveLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23009);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39004);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19529);
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





/**
 * Moves lines of a record file to a file of the same name under another folder, however large it
 * is. They are there before they are gone here.
 *
 * @param gone where each of the lines begins, in bytes
 */
async function setLinesAside(root, name, into, gone) {
    await moveLines(root, name, into, (offset) => (gone.has(offset) ? '' : undefined));
}
/**
 * As {@link setLinesAside}.
 *
 * @param headOf what a line that begins at a place gets before it there; undefined for one that stays
 */
async function moveLines(root, name, into, headOf) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `${crypto.randomUUID()}.tmp`);
    await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name)));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const refuge = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name), 'a'), true);
            const kept = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, 'w'), true);
            await split(path, headOf, { kept, refuge });
            await Promise.all([refuge.datasync(), kept.datasync()]);
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
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .writeError */ .oG)(path, error);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
}
async function split(path, headOf, { kept, refuge }) {
    for await (const chunk of (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .fileChunks */ .T9)(path)) {
        const lines = { good: [], bad: [] };
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .visitLines */ .f)(chunk, ({ bytes, start, end, offset }) => {
            const line = bytes.subarray(start, end + 1);
            const head = headOf(offset);
            if (head === undefined)
                lines.good.push(line);
            else
                lines.bad.push(Buffer.from(head), line);
        });
        await kept.appendFile(Buffer.concat(lines.good));
        await refuge.appendFile(Buffer.concat(lines.bad));
    }
}


/***/ })

};
