export const id = 190;
export const ids = [190];
export const modules = {

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

/***/ 17062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createProvider)
/* harmony export */ });
/* harmony import */ var _domain_vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92258);

/** To add a protocol, add it to `Protocol`, and a row here. Each is loaded when it is first used. */
const protocols = {
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(139), __webpack_require__.e(328)]).then(__webpack_require__.bind(__webpack_require__, 76328))).openAi,
    anthropic: async () => (await Promise.all(/* import() */[__webpack_require__.e(139), __webpack_require__.e(18)]).then(__webpack_require__.bind(__webpack_require__, 86018))).anthropic,
    simulated: async () => (await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 79584))).simulated,
};
/** Contacts nobody yet; the first call does. */
async function createProvider(id, connection) {
    const row = (0,_domain_vendors_js__WEBPACK_IMPORTED_MODULE_0__/* .vendor */ .Vp)(id);
    const open = await protocols[row.protocol]();
    return open(row, connection);
}


/***/ }),

/***/ 46933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   OC: () => (/* binding */ wasReached),
/* harmony export */   Wv: () => (/* binding */ waitAfter),
/* harmony export */   ZQ: () => (/* binding */ toldWait),
/* harmony export */   ep: () => (/* binding */ filteredReply),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   jj: () => (/* binding */ fatalReason)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What a content filter leaves of a reply. */
const filteredReply = {
    text: '',
    finish: 'filter',
    usage: undefined,
    modelVersion: undefined,
};
/** Whether the provider said that it is too much now; the limiter's concern. */
function isBusy(error) {
    return error.kind === 'rate-limit' || error.kind === 'overloaded';
}
function timedOut(model) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .mZ(`no answer within ${model.timeoutMs / 1000} s`, { kind: 'timeout' });
}
/** Why a model is stopped after an error that every further call would meet as well. */
function fatalReason(error) {
    if (error.kind === 'quota')
        return 'account-quota';
    return error.kind === 'auth' ? 'auth' : 'not-found';
}
/** Codes of errors before a request can be sent: no address, no connection, no certificate to trust. */
const unreached = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|(?:CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|ERR_TLS)_.*)$/;
/** False when no connection was made, so that nothing can have been counted or billed. */
function wasReached({ cause }) {
    return !(cause instanceof Error && 'code' in cause && unreached.test(String(cause.code)));
}
/** What the provider asked all calls to wait, in milliseconds, but no longer than a model may fail. */
function toldWait({ retryAfterMs }, patienceMs) {
    return retryAfterMs && Math.min(retryAfterMs, patienceMs);
}
const firstWaitMs = 250;
const longestWaitMs = 10_000;
/** What this call waits before it is tried again. What all calls to a busy model wait is the limiter's. */
function waitAfter(error, tries) {
    const growing = Math.min(longestWaitMs, firstWaitMs * 2 ** (isBusy(error) ? 0 : tries - 1));
    const told = Math.min(longestWaitMs, error.retryAfterMs ?? 0);
    return Math.max(told, growing * (0.5 + Math.random() / 2));
}


/***/ }),

/***/ 36023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ takeOver)
});

// EXTERNAL MODULE: ./build/run/trust/checked-records.js + 1 modules
var checked_records = __webpack_require__(1730);
// EXTERNAL MODULE: ./build/run/trust/fault-text.js
var fault_text = __webpack_require__(96340);
// EXTERNAL MODULE: ./build/run/trust/record-checks.js + 2 modules
var record_checks = __webpack_require__(10581);
// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/domain/shard.js
var domain_shard = __webpack_require__(99641);
// EXTERNAL MODULE: ./build/store/manifest.js
var store_manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/run/folder/makers.js
var makers = __webpack_require__(84270);
// EXTERNAL MODULE: ./build/run/trust/basis.js
var basis = __webpack_require__(74997);
;// CONCATENATED MODULE: ./build/run/reuse/baseline.js








/** A folder that others may have written, as the baseline of an experiment. */
async function openBaseline(folder, experiment) {
    const manifest = await (0,store_manifest/* readManifest */.WI)(folder);
    if (!manifest)
        throw new Error(`There is no run in ${folder}`);
    const prints = (0,contract/* taskPrints */.GS)(experiment);
    const compared = await Promise.all(experiment.tasks.map(async (task) => {
        const [now, then] = [prints[task.name], manifest.tasks?.[task.name]];
        return compare(task, await (0,basis/* storedMapping */.aW)(folder, task.name), {
            attributes: now?.attributes === then?.attributes,
            rubric: now?.rubric === then?.rubric,
            items: now?.items === then?.items,
            seed: manifest.seed === experiment.seed,
        });
    }));
    const changed = new Set(compared.flatMap((one) => one.changed));
    const isLeft = leaves(experiment, manifest, prints);
    return {
        folder,
        basis: new Map(compared.map(({ name, basis }) => [name, basis])),
        mapped: new Map(compared.map(({ name, mapped }) => [name, mapped])),
        wants: { isLeft, hasChanged: (phase, task) => changed.has(`${phase}\t${task}`) },
    };
}
/** What is taken of a task's attributes and rubric, and which phases may ask other questions now. */
function compare(task, stored, same) {
    const mapped = {
        attributes: same.attributes ? stored.attributes : undefined,
        rubric: same.rubric ? stored.rubric : undefined,
    };
    const attributes = (0,basis/* attributesOf */.Td)(task, mapped.attributes);
    const rubric = (0,basis/* rubricOf */.PX)(task, mapped.rubric);
    const isAsked = {
        data_generation: same.seed && same.items && (0,basis/* isSame */.Ft)(attributes, stored.attributes),
        response_collection: same.seed,
        evaluation: same.seed && (0,basis/* isSame */.Ft)(rubric, stored.rubric),
    };
    const rubrics = rubric ? [rubric] : [];
    return {
        name: task.name,
        mapped,
        basis: { attributes, rubrics },
        changed: Object.entries(isAsked).flatMap(([phase, isTheSame]) => isTheSame ? [] : [`${phase}\t${task.name}`]),
    };
}
/**
 * Tells which lines the new run has no use for: failures, which are tried again; scores of labels,
 * which cost nothing; other tasks and models, other parts; and what was made with other settings.
 */
function leaves(experiment, manifest, prints) {
    const fresh = freshGroups(experiment, manifest, prints);
    return (phase, value) => {
        if (value['status'] === 'failed' || value['judge_model_id'] === ids/* labelJudge */._O)
            return true;
        const isFresh = (0,makers/* groupsBehind */.H)(phase, value).every((group) => fresh.has((0,contract/* groupKey */.$6)(group)));
        return !isFresh || isOfOtherPart(phase, value, experiment);
    };
}
/** The groups of records that were made with today's settings. */
function freshGroups(experiment, { fingerprints: before = {}, tasks }, prints) {
    const own = [...(0,contract/* fingerprints */.WS)(experiment)].filter(([key, { hash }]) => before[key] === hash);
    const teachers = (0,domain_experiment/* modelsWith */.$M)('teacher', experiment);
    const mapping = experiment.tasks.flatMap(({ name: task }) => {
        const same = samePrints(prints[task], tasks?.[task]);
        return same.flatMap((phase) => teachers.map(({ name: model }) => (0,contract/* groupKey */.$6)({ phase, task, model })));
    });
    return new Set([...own.map(([key]) => key), ...mapping]);
}
/** The phases before the datapoints that make what they made then. */
function samePrints(now, then) {
    return [
        ...(now?.attributes === then?.attributes ? ['attribute_mapping'] : []),
        ...(now?.rubric === then?.rubric ? ['rubric_mapping'] : []),
    ];
}
/** Whether it belongs to a datapoint that this run, or this part of it, does not have. */
function isOfOtherPart(phase, value, { tasks, shard }) {
    if (phase === 'attribute_mapping' || phase === 'rubric_mapping')
        return false;
    const id = (0,checked_records/* textOf */.b)(value, phase === 'data_generation' ? 'id' : 'datapoint_id');
    const [task, teacher] = [(0,checked_records/* textOf */.b)(value, 'task_id'), (0,checked_records/* textOf */.b)(value, 'teacher_model_id')];
    const sequence = (0,ids/* sequenceOf */.nD)({ id, task_id: task, teacher_model_id: teacher }) ?? 0;
    const total = tasks.find(({ name }) => name === task)?.sampling.total ?? 0;
    return sequence > total || !(0,domain_shard/* isInShard */.O1)(shard, id);
}

;// CONCATENATED MODULE: ./build/run/reuse/take-over.js




/**
 * Hands out everything of a baseline that the experiment would make again just so: what answers the
 * very requests it would send, by models whose settings are the same. Nothing that a baseline says
 * of itself is believed, as it may come from a cache or an artifact: see {@link RecordChecks}.
 */
async function takeOver({ from, only_datapoints: onlyDatapoints = false }, experiment, taker) {
    const baseline = await openBaseline(from, experiment);
    for (const [task, mapped] of baseline.mapped)
        await taker.mapped(task, mapped);
    const tally = new Tally(experiment);
    const checks = new record_checks/* RecordChecks */.V(experiment, baseline.basis);
    const limit = onlyDatapoints ? { only_datapoints: true } : {};
    const wants = onlyDatapoints ? withoutAnswers(baseline.wants) : baseline.wants;
    for await (const line of (0,checked_records/* checkedRecords */.C)(baseline.folder, checks, wants)) {
        const { phase, file, verdict, record } = line;
        tally.count(phase, file, verdict, record);
        if (record)
            await taker.record(phase, record);
    }
    return {
        baseline,
        reused: { ...tally.reused(baseline.folder), ...limit },
        warnings: tally.warnings(),
    };
}
function withoutAnswers(wants) {
    const isAnswer = (phase) => phase === 'response_collection' || phase === 'evaluation';
    return { ...wants, isLeft: (phase, value) => isAnswer(phase) || wants.isLeft(phase, value) };
}
/** What was taken over, and what was not but should have been. */
class Tally {
    #paysProposals;
    #taken = {};
    #dropped = new Map();
    #savedUsd = 0;
    /** @param experiment of which only the first shard would have paid for phases 1 and 2 */
    constructor({ shard }) {
        this.#paysProposals = shard === undefined || shard.index === 1;
    }
    count(phase, file, verdict, record) {
        if (record) {
            this.#taken[phase] = (this.#taken[phase] ?? 0) + 1;
            const isProposal = phase === 'attribute_mapping' || phase === 'rubric_mapping';
            if (!isProposal || this.#paysProposals)
                this.#save(record.cost_usd);
        }
        else if (verdict !== 'left') {
            const key = `${file}\t${verdict}`;
            const { count } = this.#dropped.get(key) ?? { count: 0 };
            this.#dropped.set(key, { file, verdict, count: count + 1 });
        }
    }
    #save(usd) {
        this.#savedUsd = this.#savedUsd === null || usd === undefined ? null : this.#savedUsd + usd;
    }
    reused(from) {
        const taken = (phase) => this.#taken[phase] ?? 0;
        const saved = this.#savedUsd;
        return {
            from,
            complete: true,
            proposals: taken('attribute_mapping') + taken('rubric_mapping'),
            datapoints: taken('data_generation'),
            responses: taken('response_collection'),
            evaluations: taken('evaluation'),
            dropped: [...this.#dropped.values()].reduce((sum, { count }) => sum + count, 0),
            saved_usd: saved === null ? null : Number(saved.toFixed(8)),
        };
    }
    warnings() {
        return [...this.#dropped.values()].map(({ file, verdict, count }) => `${count} of the records in ${file} of the baseline are not taken over and made anew: ${(0,fault_text/* faultText */.I)(verdict)}`);
    }
}


/***/ }),

/***/ 66190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/domain/content-hash.js
var content_hash = __webpack_require__(8801);
// EXTERNAL MODULE: ./build/domain/phase-name.js
var phase_name = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/plan/fewer-datapoints.js
var fewer_datapoints = __webpack_require__(52695);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/store/lock.js + 1 modules
var store_lock = __webpack_require__(72484);
// EXTERNAL MODULE: ./build/store/manifest.js
var store_manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
// EXTERNAL MODULE: ./build/run/approach/approach.js
var approach = __webpack_require__(55035);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/store/discard.js
var discard = __webpack_require__(54276);
// EXTERNAL MODULE: ./build/store/folder.js
var store_folder = __webpack_require__(39004);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/store/read-records.js
var read_records = __webpack_require__(63591);
// EXTERNAL MODULE: ./build/run/folder/group-records.js
var group_records = __webpack_require__(60671);
// EXTERNAL MODULE: ./build/run/approach/phases-left-behind.js
var phases_left_behind = __webpack_require__(242);
// EXTERNAL MODULE: ./build/run/approach/remade.js + 1 modules
var remade = __webpack_require__(11721);
;// CONCATENATED MODULE: ./build/run/approach/prepare.js











/**
 * Brings the folder into the state that the modes ask for: carries over what `resume_from` names,
 * moves aside what is to be made anew, deals with stale records. Needs the run's lock.
 *
 * @returns sentences that say what was done
 * @throws {UsageError} when there are stale records, and nobody said what to do with them
 */
async function prepare({ experiment, existing, goesOn }, how) {
    const { folder, resumeFrom } = experiment;
    await (0,store_folder/* makeFolder */.fc)(folder);
    const into = (0,discard/* discardedFolder */.WE)(folder, new Date());
    if (existing && goesOn) {
        const notes = await discardRemade(experiment, existing, { how, into });
        return how.continues ? [...notes, ...lateReuse(existing, how.reuse)] : notes;
    }
    if (existing)
        await (0,discard/* discardAll */.KU)(folder, into);
    const notes = existing ? [`The run that was here lies in ${into} now`] : [];
    // Another slice has done it if it has begun.
    const isBegun = (await (0,store_manifest/* readManifest */.WI)(folder)) !== undefined;
    if (resumeFrom)
        await carryOver(experiment, resumeFrom);
    if (isBegun)
        return notes;
    const groups = await (0,remade.remadeOfCarried)(experiment, how);
    return [...notes, ...toldOf(await (0,group_records/* discardGroups */.d)(folder, groups, into), 'stale record', into)];
}
function lateReuse({ reused }, reuse) {
    if (reuse === undefined || reused?.from === (0,external_node_path_.resolve)(reuse))
        return [];
    return [
        `Nothing is taken over from ${reuse}: that is done when a run starts, and this one goes on`,
    ];
}
async function discardRemade(experiment, existing, { how, into }) {
    const { phases, groups } = await (0,remade.remade)(experiment, existing, how);
    for (const phase of phases)
        await discardMapping(experiment, phase, into);
    const count = await (0,group_records/* discardGroups */.d)(experiment.folder, groups, into);
    return toldOf(count, how.continues ? 'stale record' : 'record', into);
}
function toldOf(count, noun, into) {
    const what = count === 1 ? `1 ${noun} lies` : `${count} ${noun}s lie`;
    return count > 0 ? [`${what} in ${into} now and ${count === 1 ? 'is' : 'are'} made anew`] : [];
}
/**
 * Phases 1 and 2, and the records of every phase that is not made anew. A file that is there already
 * stays: this run has added to it, if its `meta.json` was lost or another slice has begun meanwhile.
 */
async function carryOver(experiment, from) {
    const left = (0,phases_left_behind/* phasesLeftBehind */.w)(experiment);
    for (const phase of phase_name/* phaseNames */.k.filter((one) => !left.includes(one))) {
        const { folder } = layout/* phaseFiles */.lp[phase];
        const merged = (await (0,store_folder/* namesIn */.wX)((0,external_node_path_.join)(from, folder))).filter((name) => name.endsWith('.json'));
        const mapping = phase === 'attribute_mapping' || phase === 'rubric_mapping';
        const records = mapping ? [] : await (0,read_records/* recordFiles */.B5)(from, phase);
        for (const name of [...merged.map((one) => (0,external_node_path_.join)(folder, one)), ...records]) {
            await (0,whole_file/* copyNew */.yD)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(experiment.folder, name));
        }
    }
}
/** Moves aside what was merged, and the proposals that it was merged from. */
async function discardMapping({ folder, tasks }, phase, into) {
    for (const { name } of tasks) {
        const files = phase === 'rubric_mapping'
            ? [(0,layout/* rubricFile */.KZ)(name)]
            : [...(0,layout/* attributeFiles */.Op)(name, 'target'), ...(0,layout/* attributeFiles */.Op)(name, 'nuanced')];
        for (const file of files)
            await (0,discard/* discardFile */.lp)(folder, file, into);
    }
    await (0,discard/* discardRecords */.xg)(folder, phase, into, () => true);
}
/** Where the config of a run is kept. */
function configPath(folder) {
    return (0,external_node_path_.join)(folder, layout/* layout */.Zp.config);
}

// EXTERNAL MODULE: ./build/domain/next-time.js
var next_time = __webpack_require__(5972);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/usage-log.js
var usage_log = __webpack_require__(47234);
// EXTERNAL MODULE: ./build/run/events.js
var events = __webpack_require__(92493);
;// CONCATENATED MODULE: ./build/run/calls/surprises.js
/**
 * Calls that cost more than the most that was reckoned, as where a vendor bills what no price tells.
 * Later calls of their model are taken to cost as much more, so that a budget is overrun at most by
 * the calls that are in flight at the first surprise.
 */
class Surprises {
    /** By model, how many times the most it was; of a call that was to be free, its cost in USD. */
    #largest = new Map();
    /** The most that a call may cost, as far as is known by now. */
    mostUsd({ model, mostUsd }) {
        const largest = this.#largest.get(model);
        return largest === undefined || mostUsd === undefined ? mostUsd : (mostUsd || 1) * largest;
    }
    note({ model, mostUsd }, costUsd) {
        if (mostUsd === undefined || costUsd <= mostUsd)
            return;
        this.#largest.set(model, Math.max(costUsd / (mostUsd || 1), this.#largest.get(model) ?? 0));
    }
}

;// CONCATENATED MODULE: ./build/run/calls/ledger.js





/**
 * Counts calls and money over the life of a run's folder, and lets none through that would go over
 * the quota or the budget.
 *
 * A call is reserved on the disk before it is made, and settled after: a process that is killed in
 * between leaves a reservation behind, which counts as used for ever. So both limits hold over kills
 * and continues, to the call and to the cent.
 */
class Ledger {
    #limits;
    #log;
    #totals;
    /** By model, calls that are settled and calls in flight. */
    #calls = new Map();
    #held = new Map();
    /** By model, the cheapest call that there was room for. */
    #leastUsd = new Map();
    #surprises = new Surprises();
    #spentUsd = 0;
    #heldUsd = 0;
    #inFlight = 0;
    #settled = new next_time/* NextTime */.r();
    #failed;
    constructor(limits, log, totals) {
        this.#limits = limits;
        this.#log = log;
        this.#totals = totals;
        for (const { model, total } of totals.all())
            this.#count(model, total);
    }
    /**
     * @param emit warned of lines of the log that cannot be read
     * @throws {StoreError} when there are such lines and a limit that they may count towards
     */
    static async open(root, scope, limits, emit) {
        const tell = (damaged) => tellDamage(damaged, limits, emit);
        const log = await (0,usage_log.openUsageLog)(root, scope, tell);
        try {
            const totals = await (0,usage_log.readUsage)(root);
            tell(totals.damaged);
            return new Ledger(limits, log, totals);
        }
        catch (error) {
            await log.close();
            throw error;
        }
    }
    get totals() {
        return this.#totals;
    }
    /**
     * Holds room for a call, which is to be {@link write written} before it is made, or {@link drop given
     * up}; undefined when there is none until another is {@link settled}.
     *
     * @throws {GapError} when there is none even once all calls in flight are settled
     */
    hold(planned) {
        const { model, mostUsd } = planned;
        if (!this.#isLimited(model))
            return { ...planned, id: undefined, heldUsd: mostUsd };
        if (!this.#fits(planned))
            return undefined;
        const heldUsd = this.#surprises.mostUsd(planned);
        this.#hold(model, 1, heldUsd);
        const least = this.#leastUsd.get(model) ?? Number.POSITIVE_INFINITY;
        this.#leastUsd.set(model, Math.min(mostUsd ?? 0, least));
        return { ...planned, id: crypto.randomUUID(), heldUsd };
    }
    /** Resolves when a call has given back what it held: there may be room that was not there. */
    settled() {
        return this.#settled.wait();
    }
    /** Resolves when the disk knows of the call. @throws {StoreError} when it cannot be written */
    write({ id, heldUsd = 0, phase, model }) {
        return id === undefined
            ? undefined
            : this.#log.append({ reserved: id, cost_usd: heldUsd, phase, model });
    }
    /** Gives back what is held for a call that is not made, and not written. */
    drop({ id, model, heldUsd }) {
        if (id !== undefined)
            this.#release(model, heldUsd);
    }
    /** Notes what the call really took; all zero for one that did not reach the provider. */
    settle(reservation, spent) {
        const { id, phase, model, heldUsd } = reservation;
        this.#totals.add(phase, model, spent);
        this.#log.append({ spent, phase, model, settles: id }).catch(this.#fail);
        if (id === undefined)
            return;
        this.#count(model, spent);
        this.#surprises.note(reservation, spent.cost_usd);
        this.#release(model, heldUsd);
    }
    #release(model, heldUsd) {
        this.#hold(model, -1, heldUsd);
        this.#settled.tell();
    }
    #fail = (error) => {
        this.#failed = error;
    };
    /** @throws {StoreError} when something could not be written */
    async close() {
        await this.#log.close();
        if (this.#failed !== undefined)
            throw this.#failed;
    }
    /** @throws {GapError} when there will never be room for the call */
    check(planned) {
        if (this.#isLimited(planned.model))
            this.#fits(planned);
    }
    /** Whether the budget may have room for further calls of the model, cheaper than one that it has none for. */
    hasRoom(model) {
        const { budgetUsd = Number.POSITIVE_INFINITY } = this.#limits;
        const least = { model, mostUsd: this.#leastUsd.get(model) };
        return this.#spentUsd + (this.#surprises.mostUsd(least) ?? 0) <= budgetUsd;
    }
    /** False means: ask again when a call in flight is settled. */
    #fits(planned) {
        return (this.#fitsQuota(planned.model) && this.#fitsBudget(this.#surprises.mostUsd(planned) ?? 0));
    }
    #fitsQuota(model) {
        const most = this.#limits.quota[model];
        if (most === undefined)
            return true;
        const calls = this.#calls.get(model) ?? 0;
        const held = this.#held.get(model) ?? 0;
        if (calls >= most) {
            throw new events/* GapError */.x('quota', `its quota of ${most} ${most === 1 ? 'call' : 'calls'} is used up; raise experiment.quota.${model}.max_calls or --quota ${model}`);
        }
        return calls + held < most;
    }
    #fitsBudget(mostUsd) {
        const { budgetUsd } = this.#limits;
        if (budgetUsd === undefined || mostUsd === 0)
            return true;
        if (this.#spentUsd + mostUsd > budgetUsd) {
            throw new events/* GapError */.x('budget', `a call that may cost $${Number(mostUsd.toPrecision(2))} does not fit into what is left of the budget of $${budgetUsd}; raise experiment.budget_usd`);
        }
        return this.#spentUsd + this.#heldUsd + mostUsd <= budgetUsd;
    }
    #isLimited(model) {
        return this.#limits.budgetUsd !== undefined || this.#limits.quota[model] !== undefined;
    }
    #hold(model, sign, usd = 0) {
        this.#held.set(model, (this.#held.get(model) ?? 0) + sign);
        this.#inFlight += sign;
        // Sums of fractions leave a rest, for which a call would wait that nobody settles.
        this.#heldUsd = this.#inFlight === 0 ? 0 : this.#heldUsd + sign * usd;
    }
    #count(model, { calls, cost_usd }) {
        this.#calls.set(model, (this.#calls.get(model) ?? 0) + calls);
        this.#spentUsd += cost_usd;
    }
}
function tellDamage(damaged, { quota, budgetUsd }, emit) {
    const isLimited = budgetUsd !== undefined || Object.keys(quota).length > 0;
    for (const { path, line } of damaged) {
        const what = `${path}:${line}: this line is damaged, and the call that it may stand for is not counted`;
        if (!isLimited)
            emit({ type: 'warning', message: what });
        else {
            throw new errors/* StoreError */.AD(`Cannot keep to the quota or the budget. ${what}. Mend the line, or remove it to go on without`);
        }
    }
}

// EXTERNAL MODULE: ./build/domain/redact.js
var domain_redact = __webpack_require__(4820);
// EXTERNAL MODULE: ./build/providers/registry.js
var registry = __webpack_require__(17062);
;// CONCATENATED MODULE: ./build/run/limits/level.js
/** Growth a second soon after a cut. */
const growthPerSecond = 0.005;
const fastGrowthPerSecond = 0.05;
/** Time without a success that counts as growth at most. */
const longestStepMs = 5000;
/** Up to how much above what it was cut to a level is safe. */
const safeFactor = 1.04;
/**
 * A height that is cut below what goes through when a provider refuses, and grows while calls go
 * through: slowly, and the faster the longer ago the cut was, so that a limit that was raised is found.
 */
class Level {
    height;
    #patienceMs;
    #growth = growthPerSecond;
    #refused;
    #cutTo = 0;
    #cutAt;
    #grownAt;
    /** @param patienceMs how long after a cut growth stays slow */
    constructor(height, now, patienceMs) {
        this.height = height;
        this.#patienceMs = patienceMs;
        this.#cutAt = now;
        this.#grownAt = now;
    }
    /** The height that was refused; undefined before any was. */
    get refused() {
        return this.#refused;
    }
    /** Whether it is so near to what it was cut to that the limit that was met refuses nothing. */
    get isSafe() {
        return this.height < safeFactor * this.#cutTo;
    }
    grow(now) {
        const rate = this.#growth * Math.max(1, (now - this.#cutAt) / this.#patienceMs);
        this.height *= 1 + (rate * Math.min(longestStepMs, now - this.#grownAt)) / 1000;
        this.#grownAt = now;
    }
    /** Grows fast until it is cut: it is much too low. */
    hurry() {
        this.#growth = fastGrowthPerSecond;
    }
    cut(now, to) {
        this.#refused = this.height;
        this.correct(now, to);
    }
    /** The last cut was not to the right height. */
    correct(now, to) {
        this.#growth = growthPerSecond;
        this.height = to;
        this.#cutTo = to;
        this.#cutAt = now;
        this.#grownAt = now;
    }
    /** What was refused was not because of the height. */
    restore() {
        this.height = Math.max(this.height, this.#refused ?? 0);
        this.#refused = undefined;
    }
}

;// CONCATENATED MODULE: ./build/run/limits/crowd.js

/** A provider with too many calls at once says so at once. */
const patienceMs = 10_000;
/** How much of what was refused is left at least: there may have been few calls in flight for want of work. */
const leastOfRefused = 0.25;
/** How much of what it was cut to is left at least, however many of those calls are refused later. */
const leastOfCut = 0.25;
/**
 * How many calls may be in flight at once. It doubles with every round trip until the provider
 * refuses, falls to somewhat less than went through, and then grows slowly.
 */
class Crowd {
    #most;
    #level;
    #floor = 1;
    constructor(start, now, most) {
        this.#most = most;
        this.#level = new Level(Math.min(start, most), now, patienceMs);
    }
    get limit() {
        return Math.max(1, Math.round(this.#level.height));
    }
    /** Whether no limit that was met can be the reason of a refusal. */
    get isSafe() {
        return this.#level.refused === undefined || this.#level.isSafe;
    }
    succeeded(now) {
        if (this.#level.refused === undefined)
            this.#level.height += 1;
        else
            this.#level.grow(now);
        this.#level.height = Math.min(this.#most, this.#level.height);
    }
    /** Too many were in flight. */
    cut(now, inFlight) {
        const least = this.#level.height * leastOfRefused;
        this.#level.cut(now, Math.max(1, least, inFlight * 0.95 - 1));
        this.#floor = this.#level.height * leastOfCut;
    }
    /** One more of those that were in flight then was refused. */
    cutByOne(now) {
        this.#level.correct(now, Math.max(1, this.#floor, this.#level.height - 1));
    }
    /** So many are let through at once, and no more. */
    cutTo(now, height) {
        this.#level.cut(now, height);
        this.#floor = height;
    }
    /** So many are let through at once, and perhaps more. */
    resumeAt(now, height) {
        this.#level.correct(now, height);
    }
    /** It was not because of the crowd: goes back, and on as before any refusal. */
    restore() {
        this.#level.restore();
    }
}

;// CONCATENATED MODULE: ./build/run/limits/crowd-evidence.js
/** How many refusals show a crowd at least, and how many are looked back on at most. */
const fewest = 5;
const most = 100;
/**
 * Tells whether too many calls at once are the reason of refusals, where answers take long enough to
 * see it: of so many calls as it lets through at once, no provider refuses one for their number.
 *
 * A limit may fall: so one that no crowd explains shows little, but a second one after it does, and so
 * do refusals of calls that are alone.
 */
class CrowdEvidence {
    /** Let through since the last limit was met, and in flight. */
    #standing = new Set();
    /** The most of them at once. */
    #stood = 0;
    /** Among how many each of the calls was that were refused since then. */
    #refused = [];
    /** Whether most of those before the last limit cannot be of a crowd. */
    #isDoubtful = false;
    /** The fewest that a call of the row was refused among. */
    #leastOfRow = 0;
    /** The most that were let through at once before the row. */
    #stoodBefore = 0;
    letThrough(call) {
        this.#standing.add(call);
        this.#stood = Math.max(this.#stood, this.#standing.size);
    }
    ended(call) {
        this.#standing.delete(call);
    }
    refused({ among }) {
        this.#refused.push(among);
        if (this.#refused.length > most)
            this.#refused.shift();
        this.#leastOfRow = Math.min(this.#leastOfRow, among);
    }
    /** @param isFirst whether a row begins with it */
    limitMet(isFirst) {
        const unexplained = this.#refused.filter((among) => among <= Math.max(1, this.#stood));
        const isDoubtful = unexplained.length > this.#refused.length / 2;
        const areAlone = this.#refused.filter((among) => among === 1).length > this.#refused.length / 2;
        const isCrowd = this.#stood > 0 && unexplained.length === 0 && this.#refused.length >= fewest;
        const reason = {
            isDoubtful,
            isNoCrowd: isDoubtful && (this.#isDoubtful || areAlone),
            crowd: isCrowd ? Math.min(...this.#refused) - 1 : undefined,
        };
        if (isFirst) {
            this.#leastOfRow = this.#refused.at(-1) ?? 0;
            this.#stoodBefore = this.#stood;
        }
        this.#isDoubtful = isDoubtful;
        this.#standing.clear();
        this.#stood = 0;
        this.#refused = [];
        return reason;
    }
    /** Whether a crowd explains all of a row, now that it ends with a call that is let through. */
    explainsRow({ among }) {
        return Math.max(among, this.#stoodBefore) < this.#leastOfRow;
    }
}

;// CONCATENATED MODULE: ./build/run/limits/held-places.js
const longestMs = 200;
/** Of the time that an answer takes: to hold places for longer would slow short calls down. */
const ofAnswer = 0.1;
/** How far one answer moves the time that answers are taken to take. */
const weight = 0.1;
/** Places of calls that were just refused: held for a moment, as to ask again at once tells nothing new. */
class HeldPlaces {
    #until = [];
    /** On average; to begin with, of a model that takes its time. */
    #answerMs = 2000;
    answered(inMs) {
        this.#answerMs += weight * (inMs - this.#answerMs);
    }
    hold(now) {
        const mostMs = Math.min(longestMs, ofAnswer * this.#answerMs);
        this.#until.push(now + mostMs * (0.5 + Math.random() / 2));
    }
    count(now) {
        if (this.#until.length > 0)
            this.#until = this.#until.filter((until) => until > now);
        return this.#until.length;
    }
    /** Milliseconds until one is free; undefined when none is held. */
    nextMs(now) {
        return this.count(now) === 0 ? undefined : Math.min(...this.#until) - now;
    }
}

;// CONCATENATED MODULE: ./build/run/limits/pace.js

/** Seconds over which calls that are let through are counted. */
const windowSeconds = 60;
/** A provider that counts by the minute says only at its end that there were too many. */
const pace_patienceMs = 60_000;
/** How much of what goes through is kept to after a refusal. */
const ofThrough = 0.88;
/** How much of a refused pace is left at least: few calls, or an outage, say little of a rate. */
const ofRefused = 0.65;
/** How much of a pace is left at most. */
const stepDown = 0.95;
/** How many calls tell what goes through, and how long they have to take for it. */
const tellingCalls = 30;
const tellingMs = 5000;
/**
 * Counts calls that are let through and spaces calls out in time.
 *
 * A pace is unknown until it is set: by the user's `requests_per_minute`, which stays, or learnt
 * from what went through before a provider refused, which moves with what the provider does.
 */
class Pace {
    #counts = new Float64Array(windowSeconds);
    #startedAt;
    #fixed;
    #second = 0;
    #learnt;
    #nextAt = 0;
    /** Let through so far. */
    #total = 0;
    constructor(now, requestsPerMinute) {
        this.#startedAt = now;
        this.#fixed = requestsPerMinute === undefined ? undefined : requestsPerMinute / 60;
    }
    get isLearnt() {
        return this.#learnt !== undefined;
    }
    /** Whether it was cut to what the limit that was met does not refuse. */
    get isSafe() {
        return this.#learnt?.isSafe ?? false;
    }
    letThrough(now) {
        this.#roll(now);
        const slot = this.#second % windowSeconds;
        this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
        this.#total += 1;
        this.#learnt?.grow(now);
    }
    /**
     * Takes what went through as what is allowed: in the last `overMs`, or from the beginning where that
     * was more, as it is with a provider that lets a minute's calls through in a burst.
     */
    learn(now, overMs) {
        if (this.#fixed !== undefined)
            return;
        const elapsed = Math.max(1, (now - this.#startedAt) / 1000);
        const perSecond = Math.max(this.#through(now, overMs), this.#total / elapsed);
        this.#learnt = new Level(perSecond, now, pace_patienceMs);
    }
    /**
     * Takes what goes through as less than is allowed, as something else held calls back.
     *
     * @returns false when nothing does, which tells of no pace, or one is known
     */
    guess(now) {
        if (this.#perSecond !== undefined || this.#through(now, 0) === 0)
            return false;
        this.learn(now, 0);
        this.#learnt?.hurry();
        return true;
    }
    /** Falls below what goes through now. */
    cut(now) {
        const level = this.#learnt;
        if (!level)
            return;
        const through = this.#through(now, (tellingCalls / level.height) * 1000);
        const to = Math.max(ofRefused * level.height, ofThrough * through);
        level.cut(now, Math.min(stepDown * level.height, to));
    }
    /** After refusals in a row: falls below what went through in the last `overMs`, these included. */
    cutAgain(now, overMs) {
        const level = this.#learnt;
        if (!level)
            return;
        const least = ofRefused * (level.refused ?? 0);
        const to = Math.max(least, ofThrough * this.#through(now, overMs));
        level.correct(now, Math.min(stepDown * level.height, to));
    }
    /** Calls are held back by something else. */
    forget() {
        this.#learnt = undefined;
    }
    /** Milliseconds until the next call may start; 0 for now. */
    waitMs(now) {
        return this.#perSecond === undefined ? 0 : Math.max(0, this.#nextAt - now);
    }
    /** Notes that a call starts. Up to a quarter of a second may be made up for. */
    started(now) {
        if (this.#perSecond === undefined)
            return;
        this.#nextAt = Math.max(this.#nextAt, now - 250) + 1000 / this.#perSecond;
    }
    get #perSecond() {
        return this.#fixed ?? this.#learnt?.height;
    }
    /** Calls let through a second. */
    #through(now, overMs) {
        this.#roll(now);
        const elapsed = (now - this.#startedAt) / 1000;
        const whole = Math.floor(Math.min(windowSeconds - 1, elapsed, Math.max(tellingMs, overMs) / 1000));
        let seen = 0;
        for (let back = 0; back <= whole; back += 1) {
            seen += this.#counts[(this.#second - back + windowSeconds) % windowSeconds] ?? 0;
        }
        return seen / Math.max(1, whole + (elapsed % 1));
    }
    #roll(now) {
        const second = Math.floor((now - this.#startedAt) / 1000);
        const from = Math.max(this.#second + 1, second - windowSeconds + 1);
        for (let past = from; past <= second; past += 1)
            this.#counts[past % windowSeconds] = 0;
        this.#second = Math.max(this.#second, second);
    }
}

;// CONCATENATED MODULE: ./build/run/limits/recent-refusals.js
/** How many calls are looked back on, beside as many as are in flight. */
const fewestCalls = 40;
/** How many standard deviations more refusals than chance lets expect are no chance. */
const deviations = 4;
/** How many calls the share of chance is remembered from. */
const memoryCalls = 300;
/** No provider refuses more than this by chance. */
const mostOfChance = 1 / 3;
/**
 * Tells refusals that have nothing to do with how many calls there are, as some vendors answer here
 * and there, from those that mean a limit.
 *
 * Chance keeps its share however slowly one calls, and a limit refuses nobody who stays below it. The
 * share of chance is therefore learnt from calls that were safe from every limit that was met, and
 * refusals mean a limit when there are more of them than this share explains. When chance was taken
 * for a limit, the calls slow down, go on being refused, and so show that it was chance.
 */
class RecentRefusals {
    /** Among the last calls: each that starts takes its part away. */
    #recent = 0;
    /** Since a limit was met. */
    #since = { calls: 0, refused: 0 };
    /** The safe ones of these. */
    #safe = { calls: 0, refused: 0 };
    /** The safe ones before; to begin with, as if a few of chance had been seen. */
    #chance = { calls: 25, refused: 0.5 };
    started(inFlight, isSafe) {
        this.#recent *= 1 - 1 / (fewestCalls + inFlight);
        this.#since.calls += 1;
        if (isSafe)
            this.#safe.calls += 1;
    }
    /** A call ended that tells nothing of limits. */
    untold(isSafe) {
        this.#since.calls = Math.max(0, this.#since.calls - 1);
        if (isSafe)
            this.#safe.calls = Math.max(0, this.#safe.calls - 1);
    }
    refused(isSafe) {
        this.#recent += 1;
        this.#since.refused += 1;
        if (isSafe)
            this.#safe.refused += 1;
    }
    /** Whether too many were refused since a limit was met for any chance. */
    get areInARow() {
        return this.#since.refused > mostOfChance * this.#since.calls;
    }
    areChance(inFlight) {
        const { calls, refused } = this.#learnt();
        const share = Math.min(mostOfChance, refused / calls);
        const among = fewestCalls + inFlight;
        // Older calls count less, which halves the variance; and a single refusal never tells anything.
        const deviation = Math.sqrt((among * share * (1 - share)) / 2);
        return this.#recent <= 1 + among * share + deviations * deviation;
    }
    /** The recent ones are taken for a limit: they are no chance, even if all before them was safe. */
    takeForLimit(isSafe) {
        if (isSafe)
            this.#safe.refused = Math.max(0, this.#safe.refused - this.#recent);
        this.forget();
    }
    /** Looks at refusals anew, with what was learnt of chance. */
    forget() {
        const { calls, refused } = this.#learnt();
        const kept = Math.min(1, memoryCalls / calls);
        this.#chance = { calls: calls * kept, refused: refused * kept };
        this.#recent = 0;
        this.#since = { calls: 0, refused: 0 };
        this.#safe = { calls: 0, refused: 0 };
    }
    /** Calls and refusals that chance is learnt from: none while they come in a row. */
    #learnt() {
        if (this.areInARow)
            return this.#chance;
        return {
            calls: this.#chance.calls + this.#safe.calls,
            refused: this.#chance.refused + this.#safe.refused,
        };
    }
}

;// CONCATENATED MODULE: ./build/run/limits/told-limits.js
/** An allowance that is full again only after this is a day's, and no reason to wait before a refusal. */
const longestResetMs = 90_000;
/** How long to wait for an allowance that the provider says is used up, in milliseconds; 0 for none. */
function toldPauseMs(limits) {
    const waits = [
        limits.remainingRequests === 0 ? limits.resetRequestsMs : undefined,
        limits.remainingTokens === 0 ? limits.resetTokensMs : undefined,
    ];
    return Math.max(...waits.map((wait = 0) => (wait <= longestResetMs ? wait : 0)));
}

;// CONCATENATED MODULE: ./build/run/limits/underway.js
/** A call is let through once it is not refused for so many times as long as refusals take. */
const timesOfARefusal = 4;
const shortestMs = 300;
/** What is left of the slowest refusal's time with each refusal after it. */
const memory = 0.9;
/**
 * Calls of which is not known yet whether the provider lets them through.
 *
 * It refuses at once, and takes its time to answer. So a call that was not refused soon is taken to be
 * let through, and limits are learnt as fast with answers of half a minute as with short ones.
 */
class Underway {
    #unsent = new Set();
    /** In the order in which they were sent. */
    #sent = new Set();
    #slowestMs = 0;
    get isEmpty() {
        return this.#unsent.size + this.#sent.size === 0;
    }
    started(call) {
        this.#unsent.add(call);
    }
    sent(call, now) {
        call.sentAt = now;
        if (this.#unsent.delete(call))
            this.#sent.add(call);
    }
    /** Returns whether it was not known yet if the call was let through. */
    ended(call) {
        return this.#sent.delete(call) || this.#unsent.delete(call);
    }
    refused(call, now) {
        this.ended(call);
        this.#slowestMs = Math.max(now - (call.sentAt ?? now), memory * this.#slowestMs);
    }
    /** Those that are let through by now, each once. */
    *letThrough(now) {
        for (const call of this.#sent) {
            if (this.#waitMs(call, now) > 0)
                return;
            this.#sent.delete(call);
            yield call;
        }
    }
    /** Milliseconds until the next is let through; undefined when there is none. */
    nextMs(now) {
        for (const call of this.#sent)
            return Math.max(0, this.#waitMs(call, now));
        return undefined;
    }
    #waitMs({ sentAt = 0 }, now) {
        return sentAt + Math.max(shortestMs, timesOfARefusal * this.#slowestMs) - now;
    }
}

;// CONCATENATED MODULE: ./build/run/limits/learnt-limits.js







/** Calls in flight to start with; doubled with every round trip until the provider refuses. */
const startingLimit = 16;
/** Limits met in a row, with few successes between, that mean more than a crowd. */
const limitsOfARow = 3;
/** Rows of refusals that come again within this time mean a rate and no outage; slow calls need some. */
const rowsOfARateMs = 180_000;
/** A longer `Retry-After` is never taken for chance. */
const longestOfChanceMs = 5000;
/** A rate is learnt from this many times as long as was refused. */
const timesRefused = 10;
const shortestPauseMs = 200;
const longestPauseMs = 20_000;
/**
 * What a provider allows, as far as it can be told from what it lets through and what it refuses (429,
 * 503, 529). All times are milliseconds on a clock that nobody sets.
 *
 * It begins with some calls at once and doubles until it is refused. As many refusals as chance
 * explains only send their own calls back to the queue, unless `Retry-After` is long. More of them
 * mean too many at once: down to somewhat less than went through, and slowly up again. Refusals in a
 * row, with few successes between, mean an outage or too many a minute: it tries one call after the
 * other, waiting longer each time. When that comes again soon, or when no crowd explains what was
 * refused, it keeps to a pace. A limit's `Retry-After` goes before the waits chosen here, and
 * `x-ratelimit-*` before all of this.
 */
class LearntLimits {
    #underway = new Underway();
    #evidence = new CrowdEvidence();
    #held = new HeldPlaces();
    #crowd;
    #pace;
    #refusals = new RecentRefusals();
    #inFlight = 0;
    #pausedUntil = 0;
    /** Limits met in a row. */
    #row = 0;
    /** When the first of the row was met, and the last. */
    #rowAt = 0;
    #refusedAt = 0;
    /** When the last row ended. */
    #resumedAt = Number.NEGATIVE_INFINITY;
    /** @param most how many calls may be in flight over all models */
    constructor({ maxConcurrency, requestsPerMinute }, most, now) {
        this.#pace = new Pace(now, requestsPerMinute);
        const own = Math.min(maxConcurrency ?? most, most);
        this.#crowd = new Crowd(maxConcurrency ?? startingLimit, now, own);
    }
    /** Whether a further call may be in flight now. */
    hasRoom(now) {
        this.#look(now);
        if (this.isTrying)
            return this.#underway.isEmpty;
        return this.#inFlight + this.#held.count(now) < this.#crowd.limit;
    }
    /** Milliseconds until there may be room though no call ends; undefined when that is not to be. */
    roomInMs(now) {
        return this.isTrying ? this.#underway.nextMs(now) : this.#held.nextMs(now);
    }
    /** Milliseconds that a call has to wait for which there is room. */
    waitMs(now) {
        return Math.max(0, this.#pausedUntil - now, this.#pace.waitMs(now));
    }
    started(now) {
        this.#inFlight += 1;
        const call = { startedAt: now, sentAt: undefined, among: this.#inFlight };
        this.#refusals.started(this.#inFlight, this.#isSafe);
        this.#pace.started(now);
        this.#underway.started(call);
        return call;
    }
    sent(call, now) {
        this.#underway.sent(call, now);
    }
    /** @param told what the provider says of its limits */
    succeeded(call, now, told) {
        this.#look(now);
        if (this.#underway.ended(call))
            this.#letThrough(call, now);
        this.#held.answered(now - call.startedAt);
        this.#crowd.succeeded(now);
        if (told)
            this.#pause(now, toldPauseMs(told));
        this.#leave(call);
    }
    refused(call, now, retryAfterMs) {
        this.#look(now);
        this.#underway.refused(call, now);
        if (call.startedAt > this.#refusedAt)
            this.#decide(call, now, retryAfterMs);
        else {
            if (!this.#pace.isLearnt && !this.isTrying)
                this.#crowd.cutByOne(now);
            this.#pause(now, retryAfterMs ?? 0);
        }
        this.#held.hold(now);
        this.#leave(call);
    }
    /** The call ended without telling anything about limits. */
    ended(call, now) {
        this.#look(now);
        this.#underway.ended(call);
        this.#refusals.untold(this.#isSafe);
        this.#leave(call);
    }
    #leave(call) {
        this.#evidence.ended(call);
        this.#inFlight -= 1;
    }
    /** Heeds the calls that are let through, but not answered yet. */
    #look(now) {
        for (const call of this.#underway.letThrough(now)) {
            if (call.startedAt > this.#refusedAt)
                this.#evidence.letThrough(call);
            this.#letThrough(call, now, this.#evidence.explainsRow(call));
        }
    }
    /** @param isCrowd whether refusals in a row before it were of a crowd for sure */
    #letThrough(call, now, isCrowd = false) {
        this.#pace.letThrough(now);
        if (!this.isTrying || call.startedAt <= this.#refusedAt)
            return;
        const { among } = call;
        this.#resume(now, isCrowd ? among : undefined);
    }
    /** Whether refusals come in a row, so that single calls are tried. */
    get isTrying() {
        return this.#row >= limitsOfARow;
    }
    /** Whether no limit that was met can be the reason of a refusal. */
    get #isSafe() {
        return this.#pace.isLearnt ? this.#pace.isSafe : this.#crowd.isSafe;
    }
    /** After a refusal of a call that began after the last limit was met: is it chance, or a limit? */
    #decide(call, now, retryAfterMs) {
        this.#refusals.refused(this.#isSafe);
        this.#evidence.refused(call);
        const isOfARow = this.isTrying || (this.#row > 0 && this.#refusals.areInARow);
        const isLong = retryAfterMs !== undefined && retryAfterMs > longestOfChanceMs;
        if (!isOfARow && !isLong && this.#refusals.areChance(this.#inFlight))
            return;
        this.#row = isOfARow ? this.#row + 1 : 1;
        this.#retreat(now, retryAfterMs);
    }
    /** Slows down, and waits. */
    #retreat(now, retryAfterMs) {
        const isFirst = this.#row === 1;
        if (isFirst)
            this.#rowAt = now;
        this.#refusedAt = now;
        this.#refusals.takeForLimit(this.#isSafe);
        const backoffMs = Math.min(longestPauseMs, shortestPauseMs * 2 ** (this.#row - 1));
        this.#slowDown(now, this.#evidence.limitMet(isFirst));
        this.#pause(now, retryAfterMs || backoffMs * (0.5 + Math.random() / 2));
    }
    /** Fewer calls at once, or fewer in a time. */
    #slowDown(now, { isDoubtful, isNoCrowd, crowd }) {
        const isPaced = this.#pace.isLearnt;
        if (isNoCrowd && this.#row === 1 && this.#pace.guess(now)) {
            this.#refusals = new RecentRefusals();
            this.#crowd.restore();
            this.#row = 0;
            return;
        }
        // A pace that does not hold calls back is none.
        const isCrowd = this.#inFlight >= this.#crowd.limit && !isDoubtful;
        if (isCrowd || crowd !== undefined)
            this.#pace.forget();
        if (this.#row === 1)
            this.#pace.cut(now);
        if (isPaced && crowd !== undefined)
            this.#crowd.cutTo(now, crowd);
        else if (!this.#pace.isLearnt && !this.isTrying)
            this.#crowd.cut(now, this.#inFlight);
    }
    /**
     * After the first call that is let through after refusals in a row.
     *
     * @param among how many are let through at once, if the refusals were of a crowd
     */
    #resume(now, among) {
        const overMs = timesRefused * (now - this.#rowAt);
        this.#row = 0;
        this.#refusals.forget();
        if (among !== undefined) {
            this.#crowd.resumeAt(now, among);
            return;
        }
        if (this.#pace.isLearnt)
            this.#pace.cutAgain(now, overMs);
        else if (this.#rowAt < this.#resumedAt + rowsOfARateMs) {
            this.#pace.learn(now, overMs);
            this.#refusals = new RecentRefusals();
        }
        this.#crowd.restore();
        this.#resumedAt = now;
    }
    #pause(now, waitMs) {
        this.#pausedUntil = Math.max(this.#pausedUntil, now + waitMs);
    }
}

;// CONCATENATED MODULE: ./build/run/limits/token-allowance.js
/** Seconds' worth of tokens that may be saved up and spent at once. */
const burstSeconds = 10;
/**
 * Keeps calls within a number of tokens a minute. What a call takes is known only when it ends: until
 * then it counts as much as calls took on average so far.
 */
class TokenAllowance {
    #perMs;
    #most;
    #left;
    #countedAt;
    #calls = 0;
    #tokens = 0;
    constructor(now, tokensPerMinute) {
        this.#perMs = tokensPerMinute / 60_000;
        this.#most = this.#perMs * burstSeconds * 1000;
        this.#left = this.#most;
        this.#countedAt = now;
    }
    /** Milliseconds until the next call may start; 0 for now. */
    waitMs(now) {
        this.#refill(now);
        return this.#left >= 0 ? 0 : Math.ceil(-this.#left / this.#perMs);
    }
    /** Notes that a call starts. Returns what it is taken to cost, for {@link ended}. */
    started(now) {
        this.#refill(now);
        const expected = this.#calls === 0 ? 0 : this.#tokens / this.#calls;
        this.#left -= expected;
        return expected;
    }
    /** @param tokens what the call took; undefined when it failed */
    ended(expected, tokens) {
        this.#left += expected - (tokens ?? 0);
        if (tokens === undefined)
            return;
        this.#calls += 1;
        this.#tokens += tokens;
    }
    #refill(now) {
        this.#left = Math.min(this.#most, this.#left + (now - this.#countedAt) * this.#perMs);
        this.#countedAt = now;
    }
}

;// CONCATENATED MODULE: ./build/run/limits/waiting-calls.js
/** Calls that wait for their turn, first come first served; an aborted signal takes its calls out. */
class WaitingCalls {
    #watched = new WeakSet();
    #queue = [];
    get length() {
        return this.#queue.length;
    }
    add(waiting) {
        for (const signal of waiting.signals)
            this.#watch(signal);
        this.#queue.push(waiting);
    }
    /** Starts the first that can. Returns what they wait for when none can. */
    startNext() {
        let room;
        for (const [place, { start }] of this.#queue.entries()) {
            room = start();
            if (room)
                continue;
            this.#queue.splice(place, 1);
            return undefined;
        }
        return room;
    }
    /** Listens to a signal once, however many calls wait with it: adding a listener visits all others. */
    #watch(signal) {
        if (this.#watched.has(signal))
            return;
        this.#watched.add(signal);
        const leave = () => {
            const leaving = this.#queue.filter(({ signals }) => signals.includes(signal));
            this.#queue = this.#queue.filter((one) => !leaving.includes(one));
            for (const { reject } of leaving)
                reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
    }
}

;// CONCATENATED MODULE: ./build/run/limits/limiter.js



/** A timer takes what is longer than 24 days for no time at all. */
const longestSleepMs = 60_000;
/**
 * Lets calls to one model with one key through at the speed that its provider allows, and in the order
 * in which they came, but for those that wait for what they need beside their turn.
 */
class Limiter {
    #slots;
    #now;
    #waiting = new WaitingCalls();
    #limits;
    #allowance;
    #timer;
    #awaited;
    constructor({ slots, tokensPerMinute, now = () => performance.now(), ...given }) {
        this.#slots = slots;
        this.#now = now;
        this.#limits = new LearntLimits(given, slots.most, now());
        this.#allowance = tokensPerMinute ? new TokenAllowance(now(), tokensPerMinute) : undefined;
    }
    /** How long the next call has to wait as things stand, in milliseconds. */
    get waitMs() {
        return this.#waitMs(this.#now());
    }
    /**
     * Waits for a turn.
     *
     * @param claim called when it has come; a call that waits for what is not there holds no place
     * among all calls meanwhile
     * @throws the reason of a signal that aborts first, or what `claim` throws
     */
    async acquire(signals, claim = () => undefined) {
        for (const signal of signals)
            signal.throwIfAborted();
        return new Promise((resolve, reject) => {
            const start = () => {
                try {
                    const room = claim();
                    if (!room)
                        resolve(this.#start());
                    return room;
                }
                catch (error) {
                    reject(error);
                    return undefined;
                }
            };
            const leave = (reason) => {
                reject(reason);
                // A timer that nobody waits for would keep the process alive.
                if (this.#waiting.length === 0)
                    clearTimeout(this.#timer);
            };
            this.#waiting.add({ start, reject: leave, signals });
            this.#dispatch();
        });
    }
    /** The call is made, somewhat after its turn came: the disk had to know of it. */
    sent(slot) {
        this.#limits.sent(slot.call, this.#now());
        if (this.#limits.isTrying)
            this.#dispatch();
    }
    /**
     * The call got through.
     *
     * @param tokens what it took, in and out; undefined when not told
     * @param told what the provider says of its limits
     * @returns what gives its place among all calls back, to be called when the reply is written
     */
    succeeded(slot, tokens, told) {
        this.#allowance?.ended(slot.tokens, tokens);
        this.#limits.succeeded(slot.call, this.#now(), told);
        this.#dispatch();
        return this.#slots.keep();
    }
    /** The provider said that it is too much. */
    refused(slot, retryAfterMs) {
        this.#limits.refused(slot.call, this.#now(), retryAfterMs);
        this.#finish(slot);
    }
    /** The call ended without telling anything about limits. */
    ended(slot) {
        this.#limits.ended(slot.call, this.#now());
        this.#finish(slot);
    }
    #finish(slot) {
        this.#allowance?.ended(slot.tokens, undefined);
        this.#slots.release();
        this.#dispatch();
    }
    #start() {
        this.#slots.take();
        const now = this.#now();
        return { call: this.#limits.started(now), tokens: this.#allowance?.started(now) ?? 0 };
    }
    #waitMs(now) {
        return Math.max(this.#limits.waitMs(now), this.#allowance?.waitMs(now) ?? 0);
    }
    #dispatch = () => {
        while (this.#waiting.length > 0 && this.#mayStart()) {
            const room = this.#waiting.startNext();
            if (room) {
                this.#dispatchAfter(room);
                break;
            }
        }
        if (this.#waiting.length === 0)
            this.#slots.leave(this.#dispatch);
    };
    #dispatchAfter(room) {
        this.#slots.leave(this.#dispatch);
        if (this.#awaited === room)
            return;
        this.#awaited = room;
        void room.then(this.#dispatch);
    }
    /** Whether a call may start now. If not, that is asked again in time. */
    #mayStart() {
        const now = this.#now();
        if (!this.#limits.hasRoom(now)) {
            this.#slots.leave(this.#dispatch);
            this.#wakeIn(this.#limits.roomInMs(now));
            return false;
        }
        if (this.#slots.isFull) {
            this.#slots.wait(this.#dispatch);
            return false;
        }
        const wait = this.#waitMs(now);
        if (wait > 0)
            this.#wakeIn(wait);
        return wait === 0;
    }
    /** @param wait milliseconds; undefined for a call that ends */
    #wakeIn(wait) {
        clearTimeout(this.#timer);
        if (wait === undefined)
            return;
        this.#timer = setTimeout(this.#dispatch, Math.min(wait, longestSleepMs));
    }
}

;// CONCATENATED MODULE: ./build/run/limits/slots.js
/**
 * Places that one who waits may get in a row: the records of its calls are then written together,
 * which halves the writes of a run.
 */
const placesOfATurn = 16;
/** Calls in flight over all models: never more than so many. */
class Slots {
    most;
    #used = 0;
    #released = 0;
    #waiting = new Set();
    constructor(most) {
        this.most = most;
    }
    get isFull() {
        return this.#used >= this.most;
    }
    take() {
        this.#used += 1;
    }
    /** Gives a place back, to those who wait, in turns. */
    release() {
        this.#used -= 1;
        this.#released += 1;
        if (this.#released % placesOfATurn === 0)
            this.#endTurn();
        for (const dispatch of [...this.#waiting]) {
            if (this.isFull)
                return;
            dispatch();
        }
    }
    #endTurn() {
        const [first] = this.#waiting;
        if (!first)
            return;
        this.#waiting.delete(first);
        this.#waiting.add(first);
    }
    /**
     * Keeps a place that was taken for longer than its call, until what came of it is written: so a kill
     * costs no more calls than may be in flight. Not until the disk has it, which may take long.
     *
     * @returns what gives the place back, once however often it is called
     */
    keep() {
        let isKept = true;
        return () => {
            if (isKept)
                this.release();
            isKept = false;
        };
    }
    /** Calls back whenever a place is free, until {@link leave}. */
    wait(dispatch) {
        this.#waiting.add(dispatch);
    }
    leave(dispatch) {
        this.#waiting.delete(dispatch);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/prices/cost.js
var cost = __webpack_require__(32322);
// EXTERNAL MODULE: ./build/run/calls/call-failure.js
var call_failure = __webpack_require__(46933);
;// CONCATENATED MODULE: ./build/run/calls/call-signal.js

/**
 * A signal that aborts when another one does, or when the time is up.
 *
 * Does by hand what `AbortSignal.any` and `AbortSignal.timeout` do, because those leave it to the
 * garbage collector to take down thousands of timers that no call waits for any more.
 */
function callSignal(outer, timeoutMs) {
    const controller = new AbortController();
    const { signal } = controller;
    let late = false;
    const follow = () => controller.abort(outer.reason);
    const timer = setTimeout(() => {
        late = !signal.aborted;
        controller.abort();
    }, timeoutMs);
    if (outer.aborted)
        follow();
    else
        outer.addEventListener('abort', follow, { once: true });
    return {
        signal,
        isLate: () => late,
        end: () => {
            clearTimeout(timer);
            outer.removeEventListener('abort', follow);
        },
    };
}
/** @throws {GapError} when `stop` has aborted */
function throwIfStopped(stop) {
    if (stop.aborted)
        throw new events/* GapError */.x('interrupted', 'the run was interrupted');
}
/** Turns the abort of `stop` into the gap that it leaves. */
async function unlessStopped(waiting, stop) {
    try {
        return await waiting;
    }
    catch (error) {
        throwIfStopped(stop);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/run/calls/rejections.js

/** Rejections in a row that mean that every call is at fault, and not the item that one asks for. */
const mostInARow = 20;
/**
 * Counts the calls to one model that were rejected (400, 413, 422) without a success between.
 *
 * After the first of them no more calls are in flight than could fill the row: so a parameter that
 * the vendor does not take costs so many calls of a quota, or those that were in flight already.
 */
class Rejections {
    #inARow = 0;
    #inFlight = 0;
    #ended = new next_time/* NextTime */.r();
    /** Waits until another call may be made; each is to be ended, in whatever way. */
    async begin() {
        while (this.#mayGetFull)
            await this.#ended.wait();
        this.#inFlight += 1;
    }
    end() {
        this.#inFlight -= 1;
        this.#ended.tell();
    }
    succeeded() {
        this.#inARow = 0;
    }
    /** Returns whether these are so many that no further call makes sense. */
    rejected() {
        this.#inARow += 1;
        return this.#inARow >= mostInARow;
    }
    /** By the calls in flight; a row that is full holds nobody back any more. */
    get #mayGetFull() {
        const isOpen = this.#inARow > 0 && this.#inARow < mostInARow;
        return isOpen && this.#inARow + this.#inFlight >= mostInARow;
    }
}

;// CONCATENATED MODULE: ./build/run/calls/spending.js


/** What the vendor says, else tokens at our price, else the most it can have been. */
function spentOnReply({ usage, costUsd: told }, price, { heldUsd }) {
    if (told !== undefined)
        return { usage, costUsd: told };
    return { usage, costUsd: price && usage ? (0,cost/* costUsd */.O4)(usage, price) : heldUsd };
}
/**
 * Nothing for a call that was refused. One that was cut, late or given up, or whose answer is in no
 * known form, may have been worked on all the same: what the answer tells, else the most.
 */
function spentOnFailure(error, price, reservation) {
    const { usage, status } = error instanceof errors/* ProviderError */.mZ ? error : {};
    return usage === undefined && status !== undefined
        ? { usage, costUsd: 0 }
        : spentOnReply({ usage }, price, reservation);
}
/** The usage of one attempt; all zero for one that did not reach the provider, of which `spent` is undefined. */
function usageOf(spent, hasFailed) {
    return {
        calls: spent ? 1 : 0,
        failed_calls: spent && hasFailed ? 1 : 0,
        input_tokens: spent?.usage?.inputTokens ?? 0,
        output_tokens: spent?.usage?.outputTokens ?? 0,
        cost_usd: spent?.costUsd ?? 0,
        unpriced_calls: spent && spent.costUsd === undefined ? 1 : 0,
    };
}
/** What is told of an attempt that reached the provider. */
function callFinished({ phase, model }, { usage, costUsd }) {
    const { inputTokens = 0, outputTokens = 0 } = usage ?? {};
    return { type: 'call-finished', phase, model, inputTokens, outputTokens, costUsd };
}
/** All tokens of a reply; undefined when the vendor did not say. */
function tokensOf({ usage }) {
    return usage && usage.inputTokens + usage.outputTokens;
}

;// CONCATENATED MODULE: ./build/run/calls/attempts.js







/**
 * Makes attempts at calls to one model: each waits for its turn, reserves quota and budget, calls and
 * settles. What the model was found not to take is left out from then on.
 */
class Attempts {
    #options;
    #undone;
    #failures;
    #price;
    #rejections = new Rejections();
    #without = [];
    constructor(options, undone, failures) {
        this.#options = options;
        this.#undone = undone;
        this.#failures = failures;
        this.#price = (0,cost/* priceOf */.xx)(options.model);
    }
    /**
     * @throws {GapError} when the call cannot be made now, or is not to be begun any more
     * @throws the reason of `abort` when that aborts
     */
    async make(phase, request, signals) {
        if (this.#undone.stopped)
            throw this.#undone.stopped;
        const { ledger, model } = this.#options;
        const mostCost = this.#price && (0,cost/* mostUsd */.w4)(request, this.#price);
        const planned = { phase, model: model.name, mostUsd: mostCost };
        try {
            ledger.check(planned);
            const turn = await this.#turn(planned, signals.stop);
            return await this.#makeIn(turn, request, signals);
        }
        catch (error) {
            throw error instanceof events/* GapError */.x ? this.#leave(error) : error;
        }
    }
    /** One call that the budget has no room for says nothing about cheaper ones. */
    #leave(error) {
        const { ledger, model } = this.#options;
        const { reason } = error.gap;
        if (reason !== 'quota' && reason !== 'budget')
            return error;
        const hasRoom = reason === 'budget' && ledger.hasRoom(model.name);
        return hasRoom ? this.#undone.leave(error) : this.#undone.stop(reason, error.message);
    }
    async #turn(planned, stop) {
        const { limiter, ledger, emit, model } = this.#options;
        const { waitMs } = limiter;
        if (waitMs > 1000)
            emit({ type: 'throttled', model: model.name, waitMs });
        const held = {};
        const claim = () => {
            held.reservation = ledger.hold(planned);
            return held.reservation ? undefined : ledger.settled();
        };
        const slot = await unlessStopped(limiter.acquire([stop, this.#undone.signal], claim), stop);
        return { slot, reservation: held.reservation };
    }
    async #makeIn(turn, request, { stop, abort }) {
        const { emit } = this.#options;
        emit({ type: 'in-flight', change: 1 });
        try {
            await this.#rejections.begin();
            await this.#write(turn, stop);
            return await this.#send(request, turn, abort);
        }
        finally {
            this.#rejections.end();
            emit({ type: 'in-flight', change: -1 });
        }
    }
    /** Until the disk knows of it, the run may be told to begin no call. */
    async #write({ slot, reservation }, stop) {
        const { ledger, limiter } = this.#options;
        let isWritten = false;
        try {
            if (this.#undone.stopped)
                throw this.#undone.stopped;
            await ledger.write(reservation);
            isWritten = true;
            throwIfStopped(stop);
        }
        catch (error) {
            if (isWritten)
                this.#settle(reservation, undefined);
            else
                ledger.drop(reservation);
            limiter.ended(slot);
            throwIfStopped(stop);
            throw error;
        }
    }
    async #send(request, { slot, reservation }, abort) {
        const { model, provider, limiter } = this.#options;
        const startedAt = performance.now();
        limiter.sent(slot);
        const timed = callSignal(abort, model.timeoutMs);
        const without = this.#without;
        try {
            const sent = without.length > 0 ? { ...request, without } : request;
            const reply = await provider.complete(sent, timed.signal);
            return this.#succeeded(reply, slot, reservation, startedAt);
        }
        catch (error) {
            const failed = timed.isLate() ? (0,call_failure/* timedOut */.iU)(model) : error;
            return this.#failed(failed, slot, reservation, without);
        }
        finally {
            timed.end();
        }
    }
    #succeeded(reply, slot, reservation, startedAt) {
        const { limiter, redact } = this.#options;
        const latencyMs = Math.round(performance.now() - startedAt);
        const release = limiter.succeeded(slot, tokensOf(reply), reply.limits);
        this.#failures.succeeded();
        this.#rejections.succeeded();
        const spent = spentOnReply(reply, this.#price, reservation);
        this.#settle(reservation, spent);
        const text = redact(reply.text);
        const modelVersion = reply.modelVersion && redact(reply.modelVersion);
        const clean = { ...reply, text, modelVersion };
        return { reply: clean, latencyMs, costUsd: spent.costUsd, reached: true, release };
    }
    #failed(error, slot, reservation, without) {
        const { limiter, patienceMs } = this.#options;
        const known = error instanceof errors/* ProviderError */.mZ;
        const reached = !known || (0,call_failure/* wasReached */.OC)(error);
        const spent = reached ? spentOnFailure(error, this.#price, reservation) : undefined;
        this.#settle(reservation, spent, true);
        if (known && error.kind === 'filtered') {
            const release = limiter.succeeded(slot);
            return { reply: call_failure/* filteredReply */.ep, latencyMs: 0, costUsd: 0, reached, release };
        }
        if (known && this.#failures.holdBack(error))
            limiter.refused(slot, (0,call_failure/* toldWait */.ZQ)(error, patienceMs));
        else
            limiter.ended(slot);
        if (!known)
            throw error;
        const learnt = this.#learn(error, without);
        if (error.kind === 'rejected' && !learnt && this.#rejections.rejected()) {
            this.#undone.stop('refused', error.message);
        }
        return { error, reached, learnt };
    }
    /** Whether the same call may work without what was refused, which is left out from now on. */
    #learn({ unsupported }, without) {
        if (!unsupported || without.includes(unsupported))
            return false;
        this.#without = [...new Set(this.#without).add(unsupported)];
        return true;
    }
    /** @param spent undefined when the call did not reach the provider */
    #settle(reservation, spent, hasFailed = false) {
        const { ledger, emit } = this.#options;
        ledger.settle(reservation, usageOf(spent, hasFailed));
        if (spent)
            emit(callFinished(reservation, spent));
    }
}

;// CONCATENATED MODULE: ./build/run/calls/failures.js

/** Tries of one call before it is left undone. */
const mostTries = 8;
/** Failures in a row that mean that the model is down, and not the call at fault. */
const failuresOfAnOutage = 10;
/** Denials in a row that mean the model, and not one prompt. */
const denialsThatLast = 3;
/** Counts the failures of one model that may pass, since the last success. */
class Failures {
    #since;
    #inARow = 0;
    #hasSucceeded = false;
    #deniedInARow = 0;
    succeeded() {
        this.#hasSucceeded = true;
        this.#deniedInARow = 0;
        this.#since = undefined;
        this.#inARow = 0;
    }
    failed() {
        this.#since ??= performance.now();
        this.#inARow += 1;
    }
    /**
     * Whether an error that is fatal by its status (401, 403, 404) concerns its own call alone, as a
     * page that blocks one prompt does. Not before the first success, and not when more come in a row.
     */
    isStray({ kind }) {
        if (kind === 'quota' || !this.#hasSucceeded)
            return false;
        this.#deniedInARow += 1;
        return this.#deniedInARow < denialsThatLast;
    }
    /** How long nothing has succeeded, in milliseconds. */
    get forMs() {
        return this.#since === undefined ? 0 : performance.now() - this.#since;
    }
    get #isOutage() {
        return this.#inARow >= failuresOfAnOutage;
    }
    /** Whether the limiter is to slow down: the model says that it is busy, or it is down. */
    holdBack(error) {
        return (0,call_failure/* isBusy */.A5)(error) || (error.retryable && this.#isOutage);
    }
    /** Whether a call that has failed so often may be tried again. */
    allowAnother(error, tries) {
        return tries < mostTries || this.#isOutage || (0,call_failure/* isBusy */.A5)(error);
    }
}

;// CONCATENATED MODULE: ./build/run/calls/undone.js

/** Why calls to one model are left undone: all further ones once it is stopped, or only some. */
class Undone {
    #model;
    #emit;
    #stopping = new AbortController();
    #stopped;
    #left;
    constructor(model, emit) {
        this.#model = model;
        this.#emit = emit;
    }
    /** Why no further call will be made; undefined while calls are made. */
    get stopped() {
        return this.#stopped;
    }
    /** Why calls were left undone; undefined where none was. */
    get gap() {
        return (this.#stopped ?? this.#left)?.gap;
    }
    /** Aborts when the model is stopped, with {@link stopped} as its reason. */
    get signal() {
        return this.#stopping.signal;
    }
    /** Only the first reason counts. */
    stop(reason, message) {
        if (!this.#stopped) {
            this.#stopped = new events/* GapError */.x(reason, message);
            this.#stopping.abort(this.#stopped);
            this.#emit({ type: 'model-stopped', model: this.#model, gap: this.#stopped.gap });
        }
        return this.#stopped;
    }
    /** Notes why one call was left, and says so of the first. */
    leave(error) {
        if (!this.#left) {
            const message = `A call to ${this.#model} is left undone: ${error.message}`;
            this.#emit({ type: 'warning', message });
        }
        this.#left = error;
        return error;
    }
}

;// CONCATENATED MODULE: ./build/run/calls/line.js








/**
 * The line to one model: makes calls until they get through, within its quota, budget and rate.
 *
 * What may pass is tried again, with growing waits and jitter. A model that has failed for longer
 * than `patienceMs` without one success, that rejects one call after the other, or that will never
 * answer, is stopped: every further call fails at once with the same reason.
 */
class Line {
    #options;
    #undone;
    #failures = new Failures();
    #attempts;
    constructor(options) {
        this.#options = options;
        this.#undone = new Undone(options.model.name, options.emit);
        this.#attempts = new Attempts(options, this.#undone, this.#failures);
    }
    get model() {
        return this.#options.model;
    }
    /** Why calls were left undone, all further ones or some; undefined where none was. */
    get gap() {
        return this.#undone.gap;
    }
    /** Why no further call will be made; undefined while calls are made. */
    get stopped() {
        return this.#undone.stopped;
    }
    /** Takes secrets out of what was made of a reply: parsing may bring out what its text hid. */
    redact(value) {
        return (0,domain_redact/* redactValue */.FI)(value, this.#options.redact);
    }
    /**
     * @throws {GapError} when the call cannot be made now, or is not to be begun any more
     * @throws the reason of `abort` when that aborts
     */
    async call(phase, request, signals) {
        let attempts = 0;
        for (let tries = 1;; tries += 1) {
            const outcome = await this.#attempts.make(phase, request, signals);
            if (outcome.reached)
                attempts += 1;
            if ('reply' in outcome)
                return { ...outcome, attempts };
            await this.#recover(phase, outcome, tries, signals.stop);
        }
    }
    /** Returns when another attempt makes sense. @throws {GapError} when none does */
    async #recover(phase, { error, learnt }, tries, stop) {
        if (learnt)
            return;
        const gap = this.#gapFor(error, tries);
        const { model, emit } = this.#options;
        emit({ type: 'call-failed', phase, model: model.name, reason: error.message, willRetry: !gap });
        if (gap)
            throw gap;
        await unlessStopped((0,promises_.setTimeout)((0,call_failure/* waitAfter */.Wv)(error, tries), undefined, { signal: stop }), stop);
    }
    #gapFor(error, tries) {
        if (error.fatal && !this.#failures.isStray(error)) {
            return this.#undone.stop((0,call_failure/* fatalReason */.jj)(error), error.message);
        }
        if (!error.retryable && error.kind !== 'malformed') {
            return this.#undone.stopped ?? new events/* GapError */.x('error', error.message);
        }
        this.#failures.failed();
        const { patienceMs } = this.#options;
        const isTooLong = (0,call_failure/* isBusy */.A5)(error) && (error.retryAfterMs ?? 0) > patienceMs;
        if (isTooLong || this.#failures.forMs > patienceMs) {
            return this.#undone.stop('outage', error.message);
        }
        return this.#failures.allowAnother(error, tries)
            ? undefined
            : new events/* GapError */.x('error', error.message);
    }
}

;// CONCATENATED MODULE: ./build/run/calls/lines.js





/**
 * A line to each model. Models with the same vendor, address, key and id share one limiter, because
 * their provider counts them as one.
 */
async function openLines(models, { experiment, ledger, emit, connect, secrets }) {
    const slots = new Slots(experiment.concurrency);
    const limiters = new Map();
    const lines = new Map();
    const redact = (0,domain_redact/* redactor */.$p)(secrets);
    const { patienceMs } = experiment;
    const connected = models.map((model) => ({ model, connection: { ...connect(model), secrets } }));
    const shared = Map.groupBy(connected, keyOf);
    for (const one of connected) {
        const { model, connection } = one;
        const provider = await (0,registry/* createProvider */.Q)(model.interface, connection);
        const key = keyOf(one);
        const limiter = limiters.get(key) ?? limiterFor(shared.get(key) ?? [], slots);
        limiters.set(key, limiter);
        lines.set(model.name, new Line({ model, provider, limiter, ledger, emit, patienceMs, redact }));
    }
    return lines;
}
/** What a provider knows a model by. */
function keyOf({ model, connection }) {
    return [model.interface, connection.baseUrl, connection.apiKey, model.id].join('\n');
}
/** Keeps to the least that the user allows any of them. */
function limiterFor(sharing, slots) {
    const least = (limit) => {
        const limits = sharing.flatMap(({ model }) => model[limit] ?? []);
        return limits.length > 0 ? Math.min(...limits) : undefined;
    };
    return new Limiter({
        slots,
        maxConcurrency: least('maxConcurrency'),
        requestsPerMinute: least('requestsPerMinute'),
        tokensPerMinute: least('tokensPerMinute'),
    });
}

// EXTERNAL MODULE: ./build/run/folder/inventory.js + 1 modules
var folder_inventory = __webpack_require__(94462);
// EXTERNAL MODULE: ./build/run/folder/sharding.js
var sharding = __webpack_require__(52707);
// EXTERNAL MODULE: ./build/store/set-aside.js
var set_aside = __webpack_require__(97419);
;// CONCATENATED MODULE: ./build/store/quarantine.js



/**
 * Takes damaged lines out of a record file and keeps them, each behind its number, in a file of the
 * same name under `quarantine/`. Nothing is dropped: they are added there before they go here.
 *
 * @param lines number by where the line begins, in bytes
 */
async function quarantine(root, name, lines) {
    await (0,set_aside/* moveLines */.j)(root, name, (0,external_node_path_.join)(root, layout/* layout */.Zp.quarantine), (offset) => {
        const number = lines.get(offset);
        return number === undefined ? undefined : `${number}\t`;
    });
}

// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
;// CONCATENATED MODULE: ./build/run/folder/own-files.js



/**
 * The record files that a slice of a run writes, by phase. Another process may be about to write the
 * others: what looks like a torn line there may be half of a write.
 *
 * @param models those that the slice calls
 */
function ownFiles(experiment, models) {
    const files = phase_name/* phaseNames */.k.map((phase) => {
        const own = experiment.tasks.flatMap(({ name }) => filesOf(phase, name, experiment, models));
        return [phase, new Set(own)];
    });
    return Object.fromEntries(files);
}
function filesOf(phase, task, experiment, models) {
    const own = (role) => models.filter(({ roles }) => roles.includes(role));
    const teachers = experiment.models.filter(({ roles }) => roles.includes('teacher'));
    const file = (teacher, others = {}) => (0,layout/* recordFile */.mR)(phase, { task_id: task, teacher_model_id: teacher, ...others });
    switch (phase) {
        case 'attribute_mapping':
        case 'rubric_mapping':
            return own('teacher').length === teachers.length ? [file('')] : [];
        case 'data_generation':
            return own('teacher').map(({ name }) => file(name));
        case 'response_collection':
            return own('student').map(({ name }) => file('', { student_model_id: name }));
        case 'evaluation':
            return teachers.flatMap(({ name: teacher }) => [
                ...own('judge').map(({ name }) => file(teacher, { judge_model_id: name })),
                ...own('student').map(({ name }) => file(teacher, { judge_model_id: ids/* labelJudge */._O, student_model_id: name })),
            ]);
    }
}

;// CONCATENATED MODULE: ./build/run/mend-damage.js





/**
 * Takes lines out of the record files that looked like records but cannot be read, so that they count
 * as missing, and with each datapoint and response what was made from it: the one that is made in its
 * place will be another. What others made from them is found when they are about to be made again.
 */
async function mendDamage(experiment, damaged, { emit, only }) {
    const { folder, models } = experiment;
    const mine = models.filter(({ name }) => only?.has(name));
    const own = only && ownFiles(experiment, mine);
    const isOwn = (phase, file) => own?.[phase].has(file) ?? true;
    const mended = damaged.filter(({ phase, path }) => isOwn(phase, (0,external_node_path_.relative)(folder, path)));
    await setAside(folder, mended, isOwn);
    for (const { phase, path, line } of damaged) {
        const how = isOwn(phase, (0,external_node_path_.relative)(folder, path))
            ? 'it lies under quarantine/ now, and --continue makes its record again'
            : 'these models do not write its file, so go on by --continue without --only-models to have its record made again';
        emit({ type: 'warning', message: `${path}:${line}: this line is damaged; ${how}` });
    }
}
async function quarantineLines(root, damaged) {
    for (const [path, lines] of Map.groupBy(damaged, (one) => one.path)) {
        const places = new Map(lines.map(({ offset, line }) => [offset, line]));
        await quarantine(root, (0,external_node_path_.relative)(root, path), places);
    }
}
/**
 * Last phase first, so that a crash in between leaves nothing without what it was made from. In each,
 * what is damaged comes first: to discard lines before it moves it to another place.
 */
async function setAside(root, damaged, isOwn) {
    const into = (0,discard/* discardedFolder */.WE)(root, new Date());
    for (const phase of phase_name/* phaseNames */.k.toReversed()) {
        await quarantineLines(root, damaged.filter((one) => one.phase === phase));
        const sources = idsBefore(phase, damaged);
        const isMadeFrom = ({ datapoint_id: datapoint, response_id: response }) => sources.has(String(datapoint)) || sources.has(String(response));
        const isGone = (links, file) => isOwn(phase, file) && isMadeFrom(links);
        if (sources.size > 0)
            await (0,discard/* discardRecords */.xg)(root, phase, into, isGone);
    }
}
function idsBefore(phase, damaged) {
    const before = phase_name/* phaseNames */.k.slice(0, phase_name/* phaseNames */.k.indexOf(phase));
    const sources = damaged.filter((one) => before.includes(one.phase));
    return new Set(sources.flatMap(({ id }) => id ?? []));
}

;// CONCATENATED MODULE: ./build/run/phases-started.js

/** What a run has of each phase and what it owes to it, before its first call. */
function phasesStarted({ phases }, counts, calls) {
    return phase_name/* phaseNames */.k.map((phase) => {
        const owed = {};
        for (const row of calls.filter((one) => one.phase === phase)) {
            owed[row.model] = (owed[row.model] ?? 0) + row.calls;
        }
        return { type: 'phase-started', phase, mode: phases[phase], counts: counts[phase], owed };
    });
}

// EXTERNAL MODULE: ./build/domain/records.js + 1 modules
var records = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/plan/work.js + 1 modules
var work = __webpack_require__(78876);
// EXTERNAL MODULE: ./build/domain/key-hash.js
var key_hash = __webpack_require__(95339);
// EXTERNAL MODULE: ./build/store/jsonl-file.js + 3 modules
var jsonl_file = __webpack_require__(30130);
// EXTERNAL MODULE: ./build/store/recent-records.js
var recent_records = __webpack_require__(2068);
// EXTERNAL MODULE: ./build/store/record-line.js + 1 modules
var record_line = __webpack_require__(96666);
;// CONCATENATED MODULE: ./build/store/key-runs.js
/**
 * The keys of a file's records in the order of their lines, eight bytes each: enough for a reader to
 * tell which parts of the file it can pass over.
 */
class KeyRuns {
    #most;
    #runs = [];
    /** By where a run begins. */
    #numbers = new Map();
    #keys = [];
    #from = 0;
    #end = 0;
    /** @param most how much of the file a run is about, in bytes */
    constructor(most) {
        this.#most = most;
    }
    /** @param line where the record's line begins, and how long it is */
    add({ first, second }, line) {
        if (line.from + line.bytes - this.#from > this.#most)
            this.#close();
        this.#keys.push(first, second);
        this.#end = line.from + line.bytes;
    }
    /**
     * The next part that holds a key which is wanted, from a place at which one begins; what comes
     * behind all keys if none does. Undefined when the place lies behind them.
     */
    next(from, wanted) {
        this.#close();
        const number = this.#numbers.get(from);
        if (number === undefined)
            return undefined;
        for (let at = number; at < this.#runs.length; at += 1) {
            const run = this.#runs[at];
            if (holds(run, wanted))
                return run;
        }
        return { from: this.#end, bytes: undefined };
    }
    #close() {
        if (this.#keys.length === 0)
            return;
        const [from, bytes] = [this.#from, this.#end - this.#from];
        this.#numbers.set(from, this.#runs.length);
        this.#runs.push({ from, bytes, keys: Int32Array.from(this.#keys) });
        this.#keys = [];
        this.#from = this.#end;
    }
}
function holds({ keys }, wanted) {
    for (let at = 0; at < keys.length; at += 2) {
        if (wanted({ first: keys[at], second: keys[at + 1] }))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/store/record-windows.js


/** How much of a file a reader takes at a time; bounds what it holds in memory. */
const windowBytes = 256 * 1024;
/** Readers that go through a file together need one; those that have drifted apart, one each. */
const mostWindows = 4;
/**
 * Reads files a window at a time, once for all readers that come by while a window is kept. Those
 * whose keys were noted and of which a reader wants none are not read at all.
 */
class RecordWindows {
    #parse;
    #kept = new Map();
    #noted = new Map();
    /** @param parse undefined for a line that is damaged */
    constructor(parse) {
        this.#parse = parse;
    }
    /** Notes a good record. Every one of a file must be noted, in their order, or none. */
    note(file, line, key) {
        let runs = this.#noted.get(file);
        if (!runs) {
            runs = new KeyRuns(windowBytes);
            this.#noted.set(file, runs);
        }
        runs.add(key, { from: line.offset, bytes: line.end - line.start + 1 });
    }
    /** Returns the records of the next window that may have any that is wanted, and where that ends. */
    async next(file, from, wanted) {
        const run = this.#noted.get(file)?.next(from, wanted);
        const start = run?.from ?? from;
        if (start >= file.size)
            return { records: [], end: start };
        const { lines, end } = await this.#at(file, start, run?.bytes ?? windowBytes);
        const records = lines.filter(({ key }) => wanted(key)).flatMap((line) => line.record() ?? []);
        return { records, end };
    }
    /** The window that begins at a place; files only grow, so that one that is kept stays true. */
    #at(file, from, bytes) {
        const name = `${from} ${file.path}`;
        const known = this.#kept.get(name);
        if (known)
            return known;
        for (const oldest of this.#kept.keys()) {
            if (this.#kept.size < mostWindows)
                break;
            this.#kept.delete(oldest);
        }
        const window = this.#read(file, from, bytes);
        this.#kept.set(name, window);
        return window;
    }
    async #read(file, from, bytes) {
        const { lines, end } = await file.lines(from, bytes);
        return { lines: lines.flatMap((line) => this.#line(line) ?? []), end };
    }
    #line(line) {
        const head = (0,record_line/* recordKey */.Hy)(line);
        if (head?.state !== 'present')
            return undefined;
        let parsed;
        const record = () => {
            parsed ??= this.#parse(line);
            return parsed;
        };
        return { key: head.key, record };
    }
}

;// CONCATENATED MODULE: ./build/store/record-log.js










/**
 * All records of one phase: the keys that are there, a way to add, and a way to read along.
 *
 * Phases hand records to one another through this and nothing else. A reader holds a place in each
 * file and no records, so a slow model costs no memory, and a fast one never waits for it. One that
 * keeps up is handed what was appended; one that fell behind reads it from the disk.
 */
class RecordLog {
    index;
    #root;
    #decode;
    #files = new Map();
    #places = new Map();
    #recent = new recent_records/* RecentRecords */.wR();
    #used = new recent_records/* RecentlyUsed */.sb();
    #windows = new RecordWindows((line) => this.#parse(line));
    #options;
    #grown = new next_time/* NextTime */.r();
    #ended = false;
    constructor(root, index, decode, options = {}) {
        this.#root = root;
        this.index = index;
        this.#decode = decode;
        this.#options = options;
    }
    /**
     * Takes over the files that are there: cuts torn tails, moves damaged lines to quarantine, and
     * notes every key. Call it once, before anything else.
     * @param own the only files that may be mended, where other processes write the others
     */
    async open(own) {
        const found = [];
        for (const name of await (0,read_records/* recordFiles */.B5)(this.#root, this.index.phase)) {
            const file = this.#file(name);
            if (own?.has(name) === false)
                await file.look((line) => this.#note(file, line));
            else
                found.push(...(await this.#takeOver(name)));
        }
        return found;
    }
    /**
     * Resolves when the record is on the disk.
     *
     * @param onWritten called somewhat earlier, when no kill can lose it any more
     */
    async append(record, onWritten) {
        const name = (0,layout/* recordFile */.mR)(this.index.phase, record);
        const file = this.#file(name);
        const place = await file.append(record, { onWritten });
        const isGood = !('status' in record);
        this.index.noteAdded(record, isGood ? 'present' : 'failed');
        if (this.#options.keepsPlaces) {
            this.#places.set(record.id, { file, ...place });
            this.#used.set(record.id, record);
        }
        if (isGood)
            this.#recent.add({ file, ...place, record });
        this.#grown.tell();
    }
    /** The record of an id, if it can be read. Needs {@link LogOptions.keepsPlaces}. */
    async get(id) {
        const used = this.#used.get(id);
        if (used)
            return used;
        const place = this.#places.get(id);
        if (!place)
            return undefined;
        const record = this.#parse(await place.file.readAt(place.offset, place.bytes));
        if (record)
            this.#used.set(id, record);
        return record;
    }
    /**
     * What is on the disk, then what is appended, until {@link end} or the signal. Failed records are
     * left out, and those that turn out to be damaged; so are those that `wanted` refuses by their id,
     * which costs no parsing.
     */
    async *follow(wanted, signal) {
        const places = new Map();
        signal.addEventListener('abort', () => this.#grown.tell(), { once: true });
        while (!signal.aborted) {
            const next = this.#recent.end;
            const ended = this.#ended;
            const behind = [...this.#files.values()].filter((file) => (places.get(file) ?? 0) < file.size);
            for (const file of behind)
                yield* await this.#readOn(file, places, wanted);
            if (behind.length > 0)
                continue;
            if (ended)
                return;
            yield* this.#keepUp(next, places, wanted, signal);
        }
    }
    /** What is appended, without the disk, until there is no more or the reader has fallen behind. */
    async *#keepUp(from, places, wanted, signal) {
        for (let next = from; await this.#hasAppended(next, signal); next += 1) {
            const appended = this.#recent.at(next);
            if (!appended)
                return;
            if ((0,recent_records/* goPast */.r2)(appended, places) && wanted((0,key_hash/* keyStem */.Pr)(appended.record.id)))
                yield appended.record;
        }
    }
    /** Waits for the record of a number. False when the log ends before, or the signal aborts. */
    async #hasAppended(number, signal) {
        while (number === this.#recent.end && !this.#ended && !signal.aborted) {
            await this.#grown.wait();
        }
        return number < this.#recent.end && !signal.aborted;
    }
    /** The good records on the disk now that `selects` accepts. */
    async select(selects) {
        const selected = [];
        for (const file of this.#files.values()) {
            const places = new Map();
            while ((places.get(file) ?? 0) < file.size) {
                const batch = await this.#readOn(file, places, () => true);
                selected.push(...batch.filter(selects));
            }
        }
        return selected;
    }
    /** Says that nothing more will be appended, so that readers come to an end. */
    end() {
        this.#ended = true;
        this.#grown.tell();
    }
    async close() {
        this.end();
        await Promise.all([...this.#files.values()].map((file) => file.close()));
    }
    /** The records of the next window of a file, of which `places` takes note. */
    async #readOn(file, places, wanted) {
        const { records, end } = await this.#windows.next(file, places.get(file) ?? 0, wanted);
        places.set(file, end);
        return records;
    }
    /** Undefined for a line that only looked like a record. */
    #parse(line) {
        try {
            return this.#decode(JSON.parse(line.bytes.toString('utf8', line.start, line.end)));
        }
        catch {
            return undefined;
        }
    }
    async #takeOver(name) {
        const file = this.#file(name);
        const found = [];
        const damaged = new Map();
        let number = 0;
        const cut = await file.recover((line) => {
            number += 1;
            if (this.#note(file, line))
                return;
            damaged.set(line.offset, number);
            found.push({ path: file.path, line: number, bytes: line.end - line.start });
        });
        if (cut > 0)
            found.push({ path: file.path, bytes: cut });
        if (damaged.size > 0) {
            await file.close();
            await quarantine(this.#root, name, damaged);
            this.#files.delete(name);
            await this.#takeOver(name);
        }
        return found;
    }
    /** Returns false for a line that is no record. */
    #note(file, line) {
        if (this.#options.isParsed && !this.#parse(line))
            return false;
        const noted = this.index.note(line);
        if (noted?.state === 'present')
            this.#notePlace(file, line, noted.key);
        return noted !== undefined;
    }
    #notePlace(file, line, key) {
        const { keepsPlaces, isFollowed } = this.#options;
        if (isFollowed)
            this.#windows.note(file, line, key);
        const id = keepsPlaces && (0,record_line/* recordHead */.os)(line)?.id;
        if (id)
            this.#places.set(id, { file, offset: line.offset, bytes: line.end - line.start });
    }
    #file(name) {
        let file = this.#files.get(name);
        if (!file) {
            file = new jsonl_file/* JsonlFile */.t((0,external_node_path_.join)(this.#root, name));
            this.#files.set(name, file);
        }
        return file;
    }
}

// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
;// CONCATENATED MODULE: ./build/run/folder/orphans.js


/** Those whose records may rest on lost ones though they have left the experiment: they may come back. */
function modelsThatLeft(experiment, manifest) {
    const [any] = experiment.models;
    if (!any || !manifest)
        return [];
    const now = (0,contract/* fingerprints */.WS)(experiment);
    const left = (phase, role) => {
        const names = experiment.tasks.flatMap(({ name: task }) => (0,contract/* makersSoFar */.LM)({ phase, task }, manifest).filter((model) => !now.has((0,contract/* groupKey */.$6)({ phase, task, model }))));
        return [...new Set(names)].map((name) => ({ ...any, name, roles: [role] }));
    };
    return [...left('response_collection', 'student'), ...left('evaluation', 'judge')];
}
/**
 * Moves responses aside whose datapoint is lost, and evaluations whose response or datapoint is: what
 * is made anew under the same id is another one.
 *
 * @returns a sentence that says so
 */
async function discardOrphans(root, { data_generation: datapoints, response_collection: responses }) {
    const into = (0,discard/* discardedFolder */.WE)(root, new Date());
    const evaluations = await (0,discard/* discardRecords */.xg)(root, 'evaluation', into, ({ datapoint_id, response_id }) => lacks(datapoints, datapoint_id) || lacks(responses, response_id));
    const answers = await (0,discard/* discardRecords */.xg)(root, 'response_collection', into, ({ datapoint_id }) => lacks(datapoints, datapoint_id));
    return `Records whose datapoint or response is lost lie in ${into} now and are made anew; responses: ${answers}, evaluations: ${evaluations}`;
}
function lacks({ recorded }, id) {
    return typeof id === 'string' && !recorded.has(id);
}

;// CONCATENATED MODULE: ./build/run/pipeline/logs.js









/**
 * Opens a run's logs: mends what a crash left, and moves aside what was made from records that are
 * lost and will be made anew.
 *
 * @throws {UsageError} when a slice would make such a record anew
 */
async function openLogs(experiment, how) {
    const { folder } = experiment;
    const { only, emit } = how;
    const makers = new Set();
    const opened = await openOnce(experiment, how, (maker) => makers.add(maker));
    const names = experiment.models.map(({ name }) => name);
    const own = names.filter((name) => makers.has(name) && (only?.has(name) ?? true));
    if (own.length === 0)
        return opened;
    await closeLogs(opened.logs);
    if (only) {
        throw new errors/* UsageError */.eb(`Cannot go on with ${own.join(', ')} alone: records that others made rest on some of theirs that are lost. Run it without --only-models first`);
    }
    emit({ type: 'warning', message: await discardOrphans(folder, opened.indexes) });
    return openOnce(experiment, how, () => undefined);
}
async function openOnce(experiment, how, onOrphan) {
    const { folder, models } = experiment;
    const { only, emit } = how;
    const indexes = await (0,folder_inventory/* newIndexes */.Ff)(folder, experiment, how);
    const logs = logsOf(folder, indexes);
    const mine = models.filter(({ name }) => only?.has(name));
    const own = only && ownFiles(experiment, mine);
    for (const phase of phase_name/* phaseNames */.k)
        reportDamage(await logs[phase].open(own?.[phase]), emit);
    const inventory = await (0,folder_inventory/* inventoryOf */.o8)(experiment, indexes);
    const left = modelsThatLeft(experiment, await (0,store_manifest/* readManifest */.WI)(folder));
    if (left.length > 0)
        (0,work/* work */.oJ)({ ...experiment, models: [...models, ...left] }, inventory, onOrphan);
    return { logs, indexes, inventory, groups: (0,work/* work */.oJ)(experiment, inventory, onOrphan) };
}
async function closeLogs(logs) {
    await Promise.all(phase_name/* phaseNames */.k.map((phase) => logs[phase].close()));
}
/** The logs of a run, which fill the indexes when they are opened. */
function logsOf(root, indexes) {
    const proposals = (value) => records/* proposalRecord */.Op.parse(value);
    const isParsed = true;
    const isFollowed = true;
    return {
        attribute_mapping: new RecordLog(root, indexes.attribute_mapping, proposals, { isParsed }),
        rubric_mapping: new RecordLog(root, indexes.rubric_mapping, proposals, { isParsed }),
        data_generation: new RecordLog(root, indexes.data_generation, (value) => records/* datapointRecord */.oR.parse(value), { isFollowed, keepsPlaces: true }),
        response_collection: new RecordLog(root, indexes.response_collection, (value) => records/* responseRecord */.zm.parse(value), { isFollowed }),
        evaluation: new RecordLog(root, indexes.evaluation, (value) => records/* evaluationRecord */.gY.parse(value)),
    };
}
/** Warns of what opening a log found. */
function reportDamage(damages, emit) {
    for (const { path, line, bytes } of damages) {
        const message = line === undefined
            ? `${path}: its last line was torn by a crash; ${bytes} bytes were cut off`
            : `${path}:${line}: this line was no record; it lies under quarantine/ now and is made again`;
        emit({ type: 'warning', message });
    }
}

// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/domain/left-out.js
var left_out = __webpack_require__(12645);
// EXTERNAL MODULE: ./build/domain/shard.js
var shard = __webpack_require__(99641);
// EXTERNAL MODULE: ./build/phases/datapoints.js + 1 modules
var datapoints = __webpack_require__(36092);
// EXTERNAL MODULE: ./build/phases/evaluations.js + 1 modules
var evaluations = __webpack_require__(58238);
// EXTERNAL MODULE: ./build/phases/labels.js
var labels = __webpack_require__(38546);
// EXTERNAL MODULE: ./build/phases/near-duplicates.js
var near_duplicates = __webpack_require__(9518);
// EXTERNAL MODULE: ./build/phases/responses.js
var responses = __webpack_require__(92717);
// EXTERNAL MODULE: ./build/run/pipeline/lane.js + 1 modules
var lane = __webpack_require__(56680);
;// CONCATENATED MODULE: ./build/run/pipeline/lines-of.js
function linesOf(role, lines) {
    return [...lines.values()].filter(({ model }) => model.roles.includes(role));
}
/** Those whose records a phase lacks: the others need not go through what is there. */
function linesWithWork(role, phase, { lines, groups }) {
    const lacking = groups.filter((group) => group.phase === phase && group.missing > 0);
    const models = new Set(lacking.map(({ model }) => model));
    return linesOf(role, lines).filter(({ model }) => models.has(model.name));
}

// EXTERNAL MODULE: ./build/run/pipeline/mapping.js + 1 modules
var pipeline_mapping = __webpack_require__(92196);
// EXTERNAL MODULE: ./build/run/pipeline/write-record.js
var write_record = __webpack_require__(61094);
;// CONCATENATED MODULE: ./build/run/pipeline/pipeline.js













/**
 * All five phases at once. A task's datapoints begin when its attributes are known, a response when
 * its datapoint is written, an evaluation when its response is: each phase reads along in the log of
 * the one before it, and ends when that one has ended. What fails ends the run by {@link RunContext.fail}.
 *
 * ```
 * tasks ─ attributes ─► datapoints ═log═► responses ═log═► evaluations
 *       └ rubric ────────────────────────────────────────────┘
 * ```
 */
async function runPipeline(pipeline) {
    const { experiment, logs, context } = pipeline;
    const { fail } = context;
    const mapping = mappingOf(pipeline);
    const attributes = experiment.tasks.map((task) => (0,pipeline_mapping/* mapAttributes */.qK)(task, mapping, context).catch(fail));
    const rubrics = new Map(experiment.tasks.map((task) => [task.name, rubricOf(task, mapping, pipeline).catch(fail)]));
    if (pipeline.until) {
        await Promise.all([...attributes, ...rubrics.values()]);
        return;
    }
    await Promise.all([
        ...rubrics.values(),
        teach(pipeline, attributes).then(() => logs.data_generation.end(), fail),
        respond(pipeline).then(() => logs.response_collection.end(), fail),
        judge(pipeline, rubrics).catch(fail),
    ]);
}
function mappingOf({ experiment, logs, lines, inventory }) {
    const { skips } = inventory.phases.data_generation;
    const teachers = linesOf('teacher', lines);
    const wanted = experiment.models.filter((model) => model.roles.includes('teacher'));
    return {
        root: experiment.folder,
        seed: experiment.seed,
        teachers,
        allTeachers: teachers.length === wanted.length && teachers.length > 0,
        attributeLog: logs.attribute_mapping,
        rubricLog: logs.rubric_mapping,
        keepsDatapoints: (task) => wanted.some(({ name }) => skips(task, name)),
    };
}
async function rubricOf(task, mapping, { context, onRubric }) {
    const rubric = await (0,pipeline_mapping/* mapRubric */.ii)(task, mapping, context);
    if (rubric)
        await onRubric(task.name, rubric);
    else
        noPlan(task, 'rubric', context);
    return rubric;
}
async function teach({ experiment, logs, lines, inventory, groups, context }, attributes) {
    const written = new near_duplicates/* NearDuplicates */.$();
    const phase = (0,datapoints/* datapointsPhase */.$)(experiment, written);
    const log = logs.data_generation;
    const lacking = groups.some((one) => one.phase === 'data_generation' && one.missing > 0);
    const known = lacking ? await log.select(() => true) : [];
    for (const one of known) {
        written.add((0,datapoints/* datapointGroup */.W)(one.task_id, one.teacher_model_id), one.prompt);
    }
    const { skips } = inventory.phases.data_generation;
    await Promise.all(attributes.map(async (mapped, index) => {
        const input = await mapped;
        const task = experiment.tasks[index];
        if (!input && task)
            noPlan(task, 'attributes', context);
        if (!input)
            return;
        const teachers = linesOf('teacher', lines).filter(({ model }) => !skips(input.task.name, model.name));
        await Promise.all(teachers.map((line) => (0,lane/* runLane */.i)({ phase, line, log, inputs: [input] }, context)));
    }));
}
async function respond(pipeline) {
    const { experiment, logs, inventory, context } = pipeline;
    const phase = (0,responses/* responsesPhase */.K)(experiment);
    const log = logs.response_collection;
    const { done } = log.index;
    const { skips } = inventory.phases.response_collection;
    const taskOf = tasksOf(experiment);
    await Promise.all(linesWithWork('student', 'response_collection', pipeline).map((line) => {
        const student = line.model.name;
        const ending = (0,ids/* responseEnding */.j1)(student);
        const wanted = (datapoint) => !done.has(ending, datapoint);
        async function* questions() {
            for await (const datapoint of logs.data_generation.follow(wanted, context.stop)) {
                const task = taskOf(datapoint);
                if (task && !skips(task.name, student))
                    yield { task, datapoint };
            }
        }
        return (0,lane/* runLane */.i)({ phase, line, log, inputs: questions() }, context);
    }));
}
/** Tells the task of a datapoint that counts, and is in this part of the run. */
function tasksOf(experiment) {
    const tasks = new Map(experiment.tasks.map((task) => [task.name, task]));
    const whyLeftOut = (0,left_out/* leftOut */.i)({
        teachers: (0,domain_experiment/* modelsWith */.$M)('teacher', experiment).map(({ name }) => name),
        tasks: experiment.tasks.map(({ name, sampling: { total } }) => ({ name, total })),
    });
    return (datapoint) => (0,shard/* isInShard */.O1)(experiment.shard, datapoint.id) && !whyLeftOut(datapoint)
        ? tasks.get(datapoint.task_id)
        : undefined;
}
async function judge(pipeline, rubrics) {
    const { experiment, logs, inventory, context } = pipeline;
    const phase = (0,evaluations/* evaluationsPhase */.Br)(experiment);
    const log = logs.evaluation;
    const { done } = log.index;
    const { skips } = inventory.phases.evaluation;
    const judges = linesWithWork('judge', 'evaluation', pipeline).map((line) => {
        const name = line.model.name;
        const ending = (0,ids/* evaluationEnding */.q2)(name);
        const wanted = (response) => !done.has(ending, response);
        async function* inputs() {
            for await (const answer of answers(pipeline, rubrics, wanted)) {
                if (!skips(answer.task.name, name, answer.response.student_model_id))
                    yield answer;
            }
        }
        return (0,lane/* runLane */.i)({ phase, line, log, inputs: inputs() }, context);
    });
    await Promise.all([...judges, scoreLabels(pipeline, rubrics).catch(context.fail)]);
}
/** Joins every response of a student in the experiment with its datapoint, task and rubric. */
async function* answers({ experiment, logs, context }, rubrics, wanted) {
    const taskOf = tasksOf(experiment);
    const students = new Set((0,domain_experiment/* modelsWith */.$M)('student', experiment).map(({ name }) => name));
    for await (const response of logs.response_collection.follow(wanted, context.stop)) {
        const { datapoint_id: id, task_id, teacher_model_id } = response;
        const task = taskOf({ id, task_id, teacher_model_id });
        if (!task || !students.has(response.student_model_id))
            continue;
        const datapoint = await logs.data_generation.get(response.datapoint_id);
        const rubric = await rubrics.get(task.name);
        if (datapoint && rubric)
            yield { task, rubric, datapoint, response };
    }
}
/** The evaluations that need no judge: whether a response names the sampled label. */
async function scoreLabels(pipeline, rubrics) {
    const { experiment, logs, lines, context } = pipeline;
    if (!experiment.tasks.some((task) => task.labelAttributes.length > 0))
        return;
    const { done } = logs.evaluation.index;
    const ending = (0,ids/* evaluationEnding */.q2)(ids/* labelJudge */._O);
    const wanted = (response) => !done.has(ending, response);
    for await (const answer of answers(pipeline, rubrics, wanted)) {
        const { task, response } = answer;
        if (task.labelAttributes.length === 0 || !lines.has(response.student_model_id))
            continue;
        const { scores, reason, ...identity } = (0,labels/* labelEvaluation */.b)(answer);
        const fields = { scores, ...(reason ? { reason } : {}) };
        const parts = { identity, fields, failure: undefined, facts: {} };
        const id = await (0,write_record/* writeRecord */.r)(logs.evaluation, 'evaluation', parts);
        context.emit({
            type: 'record-written',
            phase: 'evaluation',
            model: ids/* labelJudge */._O,
            id,
            failure: undefined,
        });
    }
}
function noPlan(task, what, { emit, stop }) {
    if (stop.aborted)
        return;
    emit({
        type: 'warning',
        message: `No teacher could propose the ${what} of task "${task.name}", so its later phases wait. ` +
            `Write ${what} for it in the config, or go on with --continue (--retry-failed asks again)`,
    });
}

// EXTERNAL MODULE: ./build/run/remarks.js
var remarks = __webpack_require__(88531);
// EXTERNAL MODULE: ./build/store/key-set.js
var key_set = __webpack_require__(30224);
;// CONCATENATED MODULE: ./build/run/reuse/folder-taker.js








/** Records that wait for one flush to the disk at most. */
const mostWaiting = 1000;
/** Writes what is taken over into a run's folder, but for what a copy that was cut short left there. */
class FolderTaker {
    #root;
    #files = new Map();
    #there = new key_set/* KeySet */.w();
    #waiting = [];
    constructor(root) {
        this.#root = root;
    }
    static async open(root) {
        const taker = new FolderTaker(root);
        for (const phase of phase_name/* phaseNames */.k) {
            for (const name of await (0,read_records/* recordFiles */.B5)(root, phase)) {
                const note = (id) => taker.#there.add(`${phase}\t${id}`);
                await taker.#file(name).recover((line) => note((0,record_line/* recordId */.Re)(line)));
            }
        }
        return taker;
    }
    async mapped(task, { attributes, rubric }) {
        for (const kind of ['target', 'nuanced']) {
            const [name = ''] = (0,layout/* attributeFiles */.Op)(task, kind);
            if (attributes)
                await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(this.#root, name), attributes[kind]);
        }
        if (rubric)
            await (0,whole_file/* writeJson */.GF)((0,external_node_path_.join)(this.#root, (0,layout/* rubricFile */.KZ)(task)), rubric);
    }
    async record(phase, { id, ...rest }) {
        if (!this.#there.add(`${phase}\t${id}`))
            return;
        // The name is made of what was checked, not of what the file there is called.
        const file = this.#file((0,layout/* recordFile */.mR)(phase, rest));
        const written = file.append({ id, ...rest });
        // Told of in the flush; until then nobody listens.
        written.catch(() => undefined);
        this.#waiting.push(written);
        if (this.#waiting.length >= mostWaiting)
            await this.#flush();
    }
    async #flush() {
        const waiting = this.#waiting;
        this.#waiting = [];
        await Promise.all(waiting);
    }
    async [Symbol.asyncDispose]() {
        try {
            await this.#flush();
        }
        finally {
            await Promise.all([...this.#files.values()].map((file) => file.close()));
        }
    }
    #file(name) {
        const file = this.#files.get(name) ?? new jsonl_file/* JsonlFile */.t((0,external_node_path_.join)(this.#root, name));
        this.#files.set(name, file);
        return file;
    }
}

// EXTERNAL MODULE: ./build/run/reuse/take-over.js + 1 modules
var take_over = __webpack_require__(36023);
;// CONCATENATED MODULE: ./build/run/reuse/fill-from-baseline.js
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
 * Takes over what the manifest says is to be taken over and is not yet, as after a kill. Until it
 * says that all of it is there, no call is made.
 *
 * @returns sentences that say what went wrong
 */
async function fillFromBaseline(experiment, manifest) {
    const { reused } = manifest;
    if (!reused || reused.complete)
        return [];
    if (!(await (0,store_manifest/* readManifest */.WI)(reused.from))) {
        await manifest.setReused({ ...reused, complete: true });
        return [
            `The run in ${reused.from}, which was being taken over, is gone; what it would have given is made anew`,
        ];
    }
    const taken = await copyInto(experiment, reused);
    for (const [task, { rubrics }] of taken.baseline.basis) {
        for (const rubric of rubrics)
            await manifest.addRubric(task, rubric);
    }
    await manifest.setReused(taken.reused);
    return taken.warnings;
}
async function copyInto(experiment, source) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const taker = __addDisposableResource(env_1, await FolderTaker.open(experiment.folder), true);
        return await (0,take_over/* takeOver */.w)(source, experiment, taker);
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

// EXTERNAL MODULE: ./build/run/run-log.js
var run_log = __webpack_require__(75180);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/run/folder/groups.js
var groups = __webpack_require__(85987);
// EXTERNAL MODULE: ./build/run/pipeline/record-time.js
var record_time = __webpack_require__(7772);
;// CONCATENATED MODULE: ./build/run/run-manifest.js











/** The status of a run that is not complete. */
const unfinished = { none: 'incomplete', signal: 'interrupted', time: 'pending' };
/** What a run that ended in time waits for: another run. */
const timeBudget = 'time budget';
const nothingReused = {
    complete: false,
    proposals: 0,
    datapoints: 0,
    responses: 0,
    evaluations: 0,
    dropped: 0,
    saved_usd: null,
};
/**
 * What a new run says of what it begins with. There are no evaluations. One that takes over another
 * run's records says what those were made with, though not by which sets of criteria: it cannot tell.
 */
async function beginning(experiment) {
    const { resumeFrom, tasks } = experiment;
    if (resumeFrom === undefined) {
        return { rubrics: Object.fromEntries(tasks.map(({ name }) => [name, []])) };
    }
    const left = (0,phases_left_behind/* phasesLeftBehind */.w)(experiment);
    const source = await (0,store_manifest/* readManifest */.WI)(resumeFrom);
    const made = Object.entries(source?.fingerprints ?? {});
    const carried = made.filter(([key]) => !left.some((phase) => key.startsWith(`${phase}/`)));
    return {
        fingerprints: Object.fromEntries(carried),
        tasks: source?.tasks ?? {},
        ...(left.includes('evaluation') ? {} : { criteria: source?.criteria ?? {} }),
    };
}
/** Keeps a run's `meta.json` true while it works. */
class RunManifest {
    #root;
    #manifest;
    #writing = Promise.resolve();
    constructor(root, manifest) {
        this.#root = root;
        this.#manifest = manifest;
    }
    /**
     * Notes that the run is in progress, and what its records are made with from now on.
     *
     * @param reuse folder whose records are about to be taken over, and how far
     * @param only the only models to be called; what the others' records were made with stays as noted
     */
    static async open(experiment, existing, reuse, only) {
        const begun = existing ?? (await beginning(experiment));
        const kept = await (0,groups/* keptGroups */.Xh)(experiment);
        const manifest = {
            ...begun,
            format: store_manifest/* folderFormat */.MC,
            experiment_id: experiment.id,
            status: 'in_progress',
            created_at: existing?.created_at ?? (0,record_time/* recordTime */.$)(),
            updated_at: (0,record_time/* recordTime */.$)(),
            phases_completed: existing?.phases_completed ?? [],
            phases_in_progress: [...phase_name/* phaseNames */.k],
            resume_from: experiment.resumeFrom ?? null,
            seed: experiment.seed,
            tool_version: version/* toolVersion */.f,
            tasks: run_manifest_tasksOf(experiment, begun.tasks, kept),
            ...(experiment.shard ? { shard: experiment.shard } : {}),
            ...(reuse && { reused: { ...nothingReused, ...reuse, from: (0,external_node_path_.resolve)(reuse.from) } }),
        };
        const opened = new RunManifest(experiment.folder, manifest);
        const mine = fingerprintsOf(experiment, only, existing);
        const made = mine.filter(([key]) => !kept.has(key) || begun.fingerprints?.[key] === undefined);
        await opened.#change((known) => ({
            ...manifest,
            fingerprints: { ...known.fingerprints, ...Object.fromEntries(made) },
        }));
        return opened;
    }
    /** Before anything is judged by it, so that a reader knows of every rubric that was used. */
    async addRubric(task, rubric) {
        const added = (manifest) => withRubric(manifest, task, rubric);
        if ((0,external_node_util_.isDeepStrictEqual)(added(this.#manifest), this.#manifest))
            return;
        await this.#change(added);
    }
    /** What was taken over when the run began, or is still to be. */
    get reused() {
        return this.#manifest.reused;
    }
    async setReused(reused) {
        await this.#change((manifest) => ({ ...manifest, reused }));
    }
    /** Says how the run ended. @param inventory what is on the disk now */
    async finish(experiment, inventory, { stopped, stoppedBy, only }) {
        const counts = (0,folder_inventory/* countPhases */.ew)(experiment, inventory);
        const open = phase_name/* phaseNames */.k.filter((phase) => counts[phase].missing > 0);
        const complete = open.length === 0;
        const isPending = !complete && stoppedBy === 'time';
        await this.#change(({ pending_reason: _, ...manifest }) => ({
            ...manifest,
            status: complete ? 'completed' : unfinished[stoppedBy ?? 'none'],
            ...(isPending ? { pending_reason: timeBudget } : {}),
            updated_at: (0,record_time/* recordTime */.$)(),
            phases_completed: phase_name/* phaseNames */.k.filter((phase) => !open.includes(phase)),
            phases_in_progress: open,
            counts,
            contract: (0,contract/* contract */.dz)(experiment, inventory.rubrics),
            stopped: { ...(only ? without(only, manifest.stopped) : {}), ...stopped },
        }));
        return { counts, complete };
    }
    /** Begins with what is on the disk: another slice of the run may have written since. */
    #change(changed) {
        this.#writing = this.#writing.then(async () => {
            this.#manifest = changed((await (0,store_manifest/* readManifest */.WI)(this.#root)) ?? this.#manifest);
            await (0,store_manifest/* writeManifest */.HN)(this.#root, this.#manifest);
        });
        return this.#writing;
    }
}
/**
 * Attributes and rubrics that are kept were made as they were; items are drawn as they are from now on,
 * but for tasks whose datapoints a mode leaves as they are.
 */
function run_manifest_tasksOf(experiment, before = {}, groups) {
    const now = (0,contract/* taskPrints */.GS)(experiment);
    const drawn = Map.groupBy(groups.values(), ({ phase }) => phase).get('data_generation') ?? [];
    const then = experiment.phases.attribute_mapping === 'New' ? {} : before;
    const kept = Object.entries(then).map(([task, prints]) => {
        const isDrawn = drawn.some((group) => group.task === task);
        const items = isDrawn ? prints.items : (now[task]?.items ?? prints.items);
        return [task, { ...prints, items }];
    });
    return { ...now, ...Object.fromEntries(kept) };
}
/**
 * What records are made with now, by group: of the models that are called, and of all by a run that is
 * the first. Labels that were carried over are left to a run of all models, which scores them anew.
 */
function fingerprintsOf(experiment, only, existing) {
    const isFirst = existing === undefined;
    const isCarried = (model) => model === ids/* labelJudge */._O && experiment.resumeFrom !== undefined;
    return [...(0,contract/* fingerprints */.WS)(experiment)]
        .filter(([, { model }]) => (only?.has(model) ?? true) || (isFirst && !isCarried(model)))
        .map(([key, { hash }]) => [key, hash]);
}
function withRubric(manifest, task, rubric) {
    const { rubrics, criteria } = manifest;
    const known = rubrics?.[task] ?? [];
    const names = Object.keys(rubric);
    const sets = isKnown(names, known) ? known : [...known, names];
    const prints = { ...criteria?.[task], ...(0,contract/* criterionPrints */.Kq)(rubric) };
    return {
        ...manifest,
        rubrics: { ...rubrics, [task]: sets },
        criteria: { ...criteria, [task]: prints },
    };
}
function isKnown(criteria, known = []) {
    return known.some((one) => one.join('\n') === criteria.join('\n'));
}
/** Why the models of other slices were stopped. */
function without(only, stopped = {}) {
    return Object.fromEntries(Object.entries(stopped).filter(([model]) => !only.has(model)));
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/run/small-heap.js

/** With fewer calls a run ends before its memory matters, and clearing takes one part in twenty of it. */
const manyCalls = 50_000;
/**
 * Has V8 clear its heap when it has grown by a third, from now on, if there is much to do.
 *
 * A run makes much that is soon garbage and keeps little. V8 would let some 25 MB that live grow to
 * 90 before it looks, with as much outside of the heap: a third of all memory. A V8 that does not
 * know the flag passes over it.
 *
 * @param calls that are to be made
 */
function keepHeapSmall(calls) {
    if (calls > manyCalls)
        (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=33');
}

;// CONCATENATED MODULE: ./build/run/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Runs an experiment, or what is left of it, in its folder. Quotas, outages and bad answers leave
 * gaps and failed records, never an exception.
 *
 * @throws {UsageError} when the folder asks for a decision first
 * @throws {StoreError} when the folder is locked, damaged, or cannot be written
 */
async function run(wanted, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const found = await (0,approach/* approach */.zR)(wanted, options);
        await (0,remade/* refuseStale */.W)(found, options);
        const { experiment } = found;
        const models = experiment.models.filter(({ name }) => !options.only || options.only.has(name));
        const names = lockNames(experiment, models, options, found.existing);
        const lock = run_addDisposableResource(env_1, await (0,store_lock/* lockRun */.xR)(experiment.folder, names, {
            signal: options.stop,
            onWait: (message) => options.emit({ type: 'warning', message }),
        }), true);
        await options.beforeCalls(models);
        const approached = options.only ? await (0,approach/* beside */.vY)(found) : await (0,approach/* approach */.zR)(wanted, options);
        const { existing } = approached;
        const prepared = await prepare(approached, options);
        for (const message of [...(0,remarks/* remarks */.I)(experiment, options.only), ...prepared]) {
            options.emit({ type: 'warning', message });
        }
        await (0,whole_file/* writeWhole */.f8)(configPath(experiment.folder), options.snapshot);
        const isPutAside = options.overwrites && existing !== undefined;
        const kept = isPutAside ? undefined : await (0,store_manifest/* readManifest */.WI)(experiment.folder);
        const reuse = kept ? undefined : reuseOf(options);
        const manifest = await RunManifest.open(experiment, kept, reuse, options.only);
        for (const message of await fillFromBaseline(experiment, manifest)) {
            options.emit({ type: 'warning', message });
        }
        const errors = (0,run_log/* openErrorLog */.z)(experiment.folder);
        const emit = (event) => {
            errors.note(event);
            options.emit(event);
        };
        emit({ type: 'run-started', experiment: experiment.id, continued: existing !== undefined });
        try {
            return await run_work({ experiment, models, manifest, emit, options, lost: lock.lost });
        }
        finally {
            await errors.close();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function reuseOf({ reuse: from, onlyDatapoints }) {
    if (from === undefined)
        return undefined;
    return { from, ...(onlyDatapoints && { only_datapoints: true }) };
}
/**
 * Every model that may be called, or all of them where records may be put aside; all of the run,
 * unless it is a slice; the budget, which no two slices could keep together; and what is taken over,
 * which is written for all models.
 */
function lockNames({ budgetUsd, models: all, phases, resumeFrom }, models, { only, continues, overwrites, stale, reuse }, existing) {
    const makesAnew = !continues && Object.values(phases).includes('New');
    const takesOver = existing?.reused?.complete === false || (reuse !== undefined && !continues);
    const isThere = existing ?? resumeFrom;
    const discards = isThere && (overwrites || makesAnew || stale === 'refresh');
    return [
        ...(discards ? all : models).map(({ name }) => `model.${name}`),
        ...(only ? [] : ['run']),
        ...(budgetUsd === undefined ? [] : ['budget']),
        ...(takesOver ? ['reuse'] : []),
    ];
}
async function run_work(running) {
    const { experiment, models, manifest, emit, options, lost } = running;
    const { folder } = experiment;
    const { logs, indexes, inventory, groups } = await openLogs(experiment, { ...options, emit });
    const before = (0,folder_inventory/* countWork */.DP)(groups);
    keepHeapSmall(phase_name/* phaseNames */.k.reduce((calls, phase) => calls + before[phase].missing, 0));
    const calls = (0,plan/* callsNow */._)(experiment, inventory, groups, options.only);
    for (const event of phasesStarted(experiment, before, calls))
        emit(event);
    for (const message of (0,fewer_datapoints/* fewerDatapoints */.l)(experiment, groups))
        emit({ type: 'warning', message });
    const ledger = await Ledger.open(folder, usageScope(options), experiment, emit);
    const lines = await openLines(models, { ...options, experiment, ledger, emit });
    const failing = new AbortController();
    lost.throwIfAborted();
    lost.addEventListener('abort', () => failing.abort(lost.reason), { once: true });
    const context = {
        emit,
        retries: experiment.generationRetries,
        most: experiment.concurrency,
        stop: AbortSignal.any([options.stop, options.abort, failing.signal]),
        abort: AbortSignal.any([options.abort, failing.signal]),
        fail: (error) => void failing.abort(error),
    };
    const onRubric = (task, rubric) => manifest.addRubric(task, rubric);
    try {
        const proposes = before.attribute_mapping.missing + before.rubric_mapping.missing > 0;
        if (proposes)
            (0,sharding/* refuseProposals */.UD)(experiment, sharding/* isWritten */.QH);
        await runPipeline({
            experiment,
            logs,
            lines,
            inventory,
            groups,
            context,
            onRubric,
            until: options.until,
        });
    }
    finally {
        await closeLogs(logs);
        await ledger.close();
    }
    failing.signal.throwIfAborted();
    const stopped = Object.fromEntries([...lines].flatMap(([name, { gap }]) => (gap ? [[name, gap]] : [])));
    const left = await leftBy(running, indexes);
    return finish({ ...running, left, stopped, usage: ledger.totals });
}
/** What is there once the work has ended, and what could not be read of it has been put aside. */
async function leftBy({ experiment, emit, options }, indexes) {
    const damaged = (await options.score?.()) ?? [];
    await mendDamage(experiment, damaged, { emit, only: options.only });
    // Other slices have written as well.
    const isChanged = options.only !== undefined || damaged.length > 0;
    return isChanged ? (0,folder_inventory.readInventory)(experiment) : (0,folder_inventory/* inventoryOf */.o8)(experiment, indexes, 'recorded');
}
/** Names of files are short enough for any file system, and no two slices share one. */
function usageScope({ only }) {
    const name = only ? [...only].sort().join('+') : 'run';
    return name.length > 100 ? (0,content_hash/* contentHash */.A)(name) : name;
}
/** Counts what is there now, and says so in the manifest. */
async function finish({ experiment, manifest, emit, options, left, stopped, usage, }) {
    const { only } = options;
    const stoppedBy = whatStopped(options);
    const { counts, complete } = await manifest.finish(experiment, left, {
        stopped,
        stoppedBy,
        only,
    });
    for (const phase of phase_name/* phaseNames */.k)
        emit({ type: 'phase-finished', phase, counts: counts[phase] });
    emit({ type: 'run-finished', complete });
    const { folder } = experiment;
    const { reused } = manifest;
    const interrupted = stoppedBy === 'signal';
    return { folder, experiment, counts, complete, interrupted, stoppedBy, stopped, usage, reused };
}
function whatStopped({ stop, abort }) {
    const { aborted, reason } = abort.aborted ? abort : stop;
    if (!aborted)
        return undefined;
    return reason === 'time' ? 'time' : 'signal';
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** As in package.json; a test holds the two together. */
const toolVersion = '0.1.0';


/***/ })

};
