export const id = 945;
export const ids = [945];
export const modules = {

/***/ 45766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refuseBrought),
/* harmony export */   k: () => (/* binding */ holdsFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8801);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _untrusted_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58288);






/**
 * What a stranger's pull request has in the folders of its experiment may have any scores, and nothing
 * tells them from true ones: only what this job made itself, in an earlier step, is gone on with.
 *
 * @throws {UsageError} when there is anything else
 */
function refuseBrought({ folder, resumeFrom }) {
    const brought = [folder, resumeFrom]
        .filter((one) => one !== undefined)
        .find((one) => holdsFiles(one) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(markOf(one)));
    if (brought !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`Refused: ${brought} has files that this job did not make, and a stranger's pull request may bring a run with scores of its own. ` +
            'Remove them in a step before this one, and keep runs out of the repository');
    }
    // All that will be in it is this job's.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(markOf(folder), '');
}
/** Whether there is anything in a folder. */
function holdsFiles(folder) {
    const isFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory();
    return isFolder && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).length > 0;
}
/** In a place that no checkout writes to, and that the runner empties after the job. */
function markOf(folder) {
    const name = `coeval-own-${(0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .contentHash */ .A)((0,_untrusted_config_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)(folder)).slice(0, 16)}`;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name);
}


/***/ }),

/***/ 51945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/coeval.js + 2 modules
var coeval = __webpack_require__(17145);
// EXTERNAL MODULE: ./build/action/baseline/baseline-of.js + 2 modules
var baseline_of = __webpack_require__(13336);
// EXTERNAL MODULE: ./build/action/concluding/conclude.js + 3 modules
var conclude = __webpack_require__(63038);
// EXTERNAL MODULE: ./build/action/exit-codes.js
var exit_codes = __webpack_require__(93780);
// EXTERNAL MODULE: ./build/domain/phase-name.js
var phase_name = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/action/figures.js
var figures = __webpack_require__(96466);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/action/progress.js



const lineEveryMs = 10_000;
/** Failed calls that are told one by one; a dead provider fails thousands in the same way. */
const mostTold = 30;
/** Draws a run in the step's log: a line now and then while it goes on, a group for each phase at its end. */
class Progress {
    #annotations;
    #phases = new Map();
    /** By phase and model, how often each kind of failure was recorded. */
    #failures = new Map();
    #startedAt = performance.now();
    #lastLineAt = performance.now();
    #told = 0;
    constructor(annotations) {
        this.#annotations = annotations;
    }
    emit = (event) => {
        switch (event.type) {
            case 'run-started':
                (0,log/* say */.cv)(`${event.continued ? 'Going on with' : 'Starting'} experiment ${event.experiment}`);
                break;
            case 'warning':
                this.#annotations.warn(event.message);
                break;
            case 'phase-started':
                this.#start(event);
                break;
            case 'record-written':
                this.#count(event);
                break;
            case 'call-failed':
                this.#tell(event);
                break;
            case 'model-stopped':
                this.#annotations.warn(`${event.model} is not called any more: ${event.gap.message}`);
                break;
        }
    };
    /** Says what became of each phase, its models' calls folded under it. */
    sayPhases({ counts, usage }) {
        for (const phase of phase_name/* phaseNames */.k) {
            if (counts[phase].expected === 0)
                continue;
            const lines = usage
                .all()
                .filter((one) => one.phase === phase)
                .map(({ model, total }) => {
                const { calls, failed_calls, input_tokens, output_tokens } = total;
                const tokens = `${(0,figures/* count */.U)(input_tokens)} + ${(0,figures/* count */.U)(output_tokens)} tokens`;
                const failures = [...(this.#failures.get(`${phase}\t${model}`) ?? [])];
                const failed = failures.map(([kind, times]) => `, ${times} records failed (${kind})`);
                return `${model}: calls ${(0,figures/* count */.U)(calls)} (${failed_calls} failed), ${tokens}, ${(0,figures/* cost */.y)(total)}${failed.join('')}`;
            });
            (0,log/* sayGroup */.vE)(`${phase}: ${phaseText(counts[phase])}`, lines);
        }
    }
    #start({ phase, counts }) {
        if (counts.expected === 0)
            return;
        this.#phases.set(phase, {
            expected: counts.expected,
            there: counts.expected - counts.missing,
        });
        (0,log/* say */.cv)(`${phase}: ${counts.expected - counts.missing} of ${counts.expected} there`);
    }
    #count({ phase, model, failure }) {
        const counts = this.#phases.get(phase);
        if (counts)
            counts.there += 1;
        if (failure) {
            const key = `${phase}\t${model}`;
            const kinds = this.#failures.get(key) ?? new Map();
            this.#failures.set(key, kinds.set(failure, (kinds.get(failure) ?? 0) + 1));
        }
        if (performance.now() - this.#lastLineAt >= lineEveryMs)
            this.#sayLine();
    }
    #tell({ phase, model, reason, willRetry }) {
        if (willRetry)
            return;
        this.#told += 1;
        if (this.#told <= mostTold)
            (0,log/* say */.cv)(`${phase}: ${model} failed: ${reason}`);
        if (this.#told === mostTold)
            (0,log/* say */.cv)('Further failed calls are only counted');
    }
    #sayLine() {
        this.#lastLineAt = performance.now();
        const seconds = Math.round((this.#lastLineAt - this.#startedAt) / 1000);
        const phases = Array.from(this.#phases, ([phase, { expected, there }]) => `${phase} ${there}/${Math.max(expected, there)}`);
        (0,log/* say */.cv)(`${seconds} s: ${phases.join(', ')}`);
    }
}
function phaseText({ expected, present, failed, missing }) {
    const rest = [failed > 0 && `${failed} failed`, missing > 0 && `${missing} missing`];
    return [`${present} of ${expected}`, ...rest.filter((part) => part !== false)].join(', ');
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/action/commands/check-models.js


/**
 * Warns of what is wrong, or could not be made sure of.
 *
 * @throws {ProviderError} when a model cannot be called, unless the config only wants a warning
 */
async function checkModels(opened, models, { annotations, how }) {
    const asked = await (0,coeval/* modelsToProbe */.S6)(opened.experiment, models, how);
    if (asked.length === 0)
        return;
    const { onFail } = opened.experiment.probe;
    const results = await (0,coeval/* probeModels */.Zh)(opened, asked);
    const said = results.filter(({ message }) => message !== '');
    const failures = said.filter(({ status }) => status === 'failed').map(line);
    if (failures.length > 0 && onFail === 'abort') {
        throw new errors/* ProviderError */.mZ(`Cannot start, nothing was called:\n${failures.join('\n')}`, {});
    }
    for (const one of said)
        annotations.warn(line(one));
}
function line({ model, message }) {
    return `${model}: ${message}`;
}

// EXTERNAL MODULE: ./build/action/brought-run.js
var brought_run = __webpack_require__(45766);
// EXTERNAL MODULE: ./build/action/cell.js
var cell = __webpack_require__(1059);
// EXTERNAL MODULE: ./build/action/resume/resume-store.js + 3 modules
var resume_store = __webpack_require__(76112);
// EXTERNAL MODULE: ./build/action/untrusted-config.js
var untrusted_config = __webpack_require__(58288);
;// CONCATENATED MODULE: ./build/action/commands/resumed.js






/** Brings back what earlier jobs left in the cache, and saves from now on what this one makes. */
async function resumed(opened, step, inputs) {
    const { context, annotations, interruption } = step;
    const { experiment } = opened;
    const workspace = process.env['GITHUB_WORKSPACE'] || inputs['working-directory'];
    // What lies in a checkout may have been committed, by whoever may write to a branch.
    if ((0,untrusted_config/* isWithin */.UO)(workspace, experiment.folder) && (0,brought_run/* holdsFiles */.k)(experiment.folder)) {
        await check(opened, experiment.folder, step);
    }
    return (0,resume_store/* openResumeStore */.hX)({
        inputs,
        token: inputs['github-token'],
        context,
        runFolder: experiment.folder,
        experiment: experiment.id,
        cell: (0,cell/* cellOf */.W)(inputs).name,
        check: (folder) => check(opened, folder, step),
        stop: interruption.stop,
        voice: {
            say: log/* say */.cv,
            notice: (message) => annotations.notice(message),
            warn: (message) => annotations.warn(message),
        },
    });
}
/** Of a finished run only what is still asked for is taken over, and checked then. */
async function check(opened, folder, { annotations }) {
    const { experiment } = opened;
    const found = await (0,coeval/* runState */.HQ)({ ...opened, experiment: { ...experiment, folder } });
    if (found === 'finished')
        return undefined;
    const { dropped, isStale } = await (0,coeval/* verifyRun */.$f)(folder, experiment);
    for (const { file, reason, count } of dropped) {
        const message = `${count} records of ${file} are not used, and made anew: ${reason}`;
        // What a changed prompt or model makes stale is no reason to be alarmed.
        if (isStale)
            (0,log/* say */.cv)(message);
        else
            annotations.warn(message);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/action/commands/run-how.js
var run_how = __webpack_require__(97132);
// EXTERNAL MODULE: ./build/config/keys.js + 1 modules
var config_keys = __webpack_require__(16937);
// EXTERNAL MODULE: ./build/report/summary/page.js + 11 modules
var summary_page = __webpack_require__(89427);
// EXTERNAL MODULE: ./build/report/summary/summary.js + 1 modules
var summary_summary = __webpack_require__(3235);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/action/concluding/keep.js + 1 modules
var keep = __webpack_require__(63289);
// EXTERNAL MODULE: ./build/action/concluding/page-options.js
var page_options = __webpack_require__(35856);
// EXTERNAL MODULE: ./build/action/concluding/summary-facts.js
var summary_facts = __webpack_require__(1972);
// EXTERNAL MODULE: ./build/action/outputs.js
var action_outputs = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/action/temporary-folder.js
var temporary_folder = __webpack_require__(77057);
;// CONCATENATED MODULE: ./build/action/commands/skipped.js













/** Whether this is a stranger's pull request, which has no keys and cannot be blamed for it. */
function isWithoutKeys({ experiment, keys }, { context }) {
    const isForks = context.event.name === 'pull_request' && context.trust === 'untrusted';
    return isForks && experiment.models.some((model) => (0,config_keys/* lacksKey */.YR)(model, keys));
}
/** Checks the config and counts the calls, loudly says that nothing was evaluated, and passes. */
async function skipped(opened, step, inputs) {
    const { experiment, keys } = opened;
    const plan = await (0,coeval/* planned */.lM)(opened, false);
    const lacking = experiment.models.filter((model) => (0,config_keys/* lacksKey */.YR)(model, keys));
    const names = lacking.map(({ name }) => name).join(', ');
    const reason = `The evaluation did not run: a pull request of a fork gets no secrets, and ${names} cannot be called without. ` +
        `The config is sound; a run would make ${plan.calls} calls.`;
    step.annotations.warn(reason);
    const nothing = { calls: 0, failed_calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 };
    const first = {
        format: summary_summary/* summaryFormat */.s,
        tool_version: version/* toolVersion */.f,
        experiment_id: experiment.id,
        simulated: experiment.models.some((model) => model.interface === 'simulated'),
        made_at: new Date().toISOString(),
        origin: (0,summary_facts/* originOf */.yv)(step.context, (0,cell/* cellOf */.W)(inputs)),
        state: 'pending',
        verdict: { state: 'skipped', reason, findings: [] },
        score: null,
        students: [],
        judges: [],
        baseline: null,
        comparison: null,
        reused: null,
        spent: nothing,
        by_model: [],
        budget_usd: experiment.budgetUsd ?? null,
        phases: phase_name/* phaseNames */.k.map((phase) => ({ phase, ...countsOf(plan, phase) })),
        gaps: [],
        warnings: [],
        notes: [...plan.notes],
        artifact_url: null,
        contract: null,
    };
    // There is no run, and whoever looked for one must find none.
    const folder = await (0,temporary_folder/* temporaryFolder */.y)('skipped');
    const { summary, outputs } = await (0,keep/* keep */.a)(first, folder, step, inputs);
    const page = (0,page_options/* pageOptions */.k)(step.context, inputs);
    return {
        exitCode: exit_codes/* exitCodes */.h.done,
        outputs: { ...(0,action_outputs/* summaryOutputs */.HE)(summary), ...outputs, calls: String(plan.calls) },
        summary: [(0,summary_page/* jobSummary */.s)(summary, page)],
    };
}
function countsOf({ rows }, phase) {
    const calls = rows.filter((row) => row.phase === phase).reduce((sum, row) => sum + row.calls, 0);
    return { expected: calls, present: 0, failed: 0, missing: calls };
}

;// CONCATENATED MODULE: ./build/action/commands/time-budget.js
/** A signal that also stops the run when its time is used up, so that it ends well before the job does. */
function withTimeBudget({ stop }, minutes) {
    const time = new AbortController();
    // The time that the job had already is not known here; the default leaves room for it.
    const timer = setTimeout(() => time.abort('time'), minutes * 60_000);
    return {
        stop: AbortSignal.any([stop, time.signal]),
        [Symbol.dispose]: () => clearTimeout(timer),
    };
}

;// CONCATENATED MODULE: ./build/action/commands/run-command.js
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












const cancelled = { exitCode: exit_codes/* exitCodes */.h.interrupted, outputs: {}, summary: [] };
/** Starts the experiment, or goes on with it, and holds it against its baseline. */
async function runCommand(opened, step, inputs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (isWithoutKeys(opened, step))
            return skipped(opened, step, inputs);
        const { experiment } = opened;
        const store = await resumed(opened, step, inputs);
        if (step.interruption.stop.aborted)
            return cancelled;
        const resolved = await (0,baseline_of/* baselineOf */.B)(experiment.id, step, inputs);
        const earlier = __addDisposableResource(env_1, await setAside(opened), true);
        const how = await (0,run_how/* howOf */.G)(opened, step, inputs, earlier.folder ?? resolved.baseline?.folder);
        step.known = { ...step.known, ...resumedOutputs(store) };
        const progress = new Progress(step.annotations);
        const { annotations, interruption } = step;
        const time = __addDisposableResource(env_1, withTimeBudget(interruption, inputs['time-budget-minutes']), false);
        const { result, analysis } = await (0,coeval/* execute */.g7)(opened, {
            ...how,
            stop: time.stop,
            abort: interruption.abort,
            emit: (event) => {
                progress.emit(event);
                if (event.type === 'call-finished')
                    store.spent(event.costUsd);
            },
            beforeCalls: (models) => checkModels(opened, models, { annotations, how }),
        });
        progress.sayPhases(result);
        await store.close();
        return (0,conclude/* conclude */.E)({ experiment, analysis, resolved, interrupted: result.interrupted }, step, inputs);
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
/**
 * Moves a finished run out of the way of the next, which may take from it: to go on with it would lose
 * in its figures what the next one calls and costs. It comes back if the next one does not even begin.
 */
async function setAside(opened) {
    const { folder } = opened.experiment;
    if ((await (0,coeval/* runState */.HQ)(opened)) !== 'finished') {
        return { folder: undefined, [Symbol.asyncDispose]: async () => undefined };
    }
    const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_path_.basename)(folder)}.earlier`);
    await (0,promises_.rm)(aside, { recursive: true, force: true });
    await (0,promises_.rename)(folder, aside);
    return {
        folder: aside,
        [Symbol.asyncDispose]: async () => {
            if ((await (0,coeval/* runState */.HQ)(opened)) !== 'none')
                return;
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            await (0,promises_.rename)(aside, folder);
        },
    };
}
function resumedOutputs({ matchedKey }) {
    return { 'cache-hit': String(matchedKey !== undefined), 'cache-matched-key': matchedKey ?? '' };
}


/***/ }),

/***/ 97132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ howOf)
/* harmony export */ });
/* harmony import */ var _coeval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17145);

/** Whether to go on with what the folder holds, and where to take finished records from. */
async function howOf(opened, { context }, inputs, finished) {
    const only = inputs['only-models'] && new Set(inputs['only-models']);
    const shard = inputs.shard;
    const continues = (await (0,_coeval_js__WEBPACK_IMPORTED_MODULE_0__/* .runState */ .HQ)(opened)) === 'unfinished';
    const how = { overwrites: false, stale: 'refresh', retryFailed: false, only, shard };
    if (continues)
        return { ...how, continues };
    const reuses = reuseOf(inputs, context.event.name);
    const reuse = reuses === 'none' ? undefined : finished;
    const onlyDatapoints = reuses === 'datapoints';
    return { ...how, continues, ...(reuse && { reuse, onlyDatapoints }) };
}
/** A timed run is to notice what providers change behind a name, so it asks again. */
function reuseOf({ reuse }, event) {
    if (reuse !== 'auto')
        return reuse;
    return event === 'schedule' ? 'datapoints' : 'all';
}


/***/ }),

/***/ 96466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   y: () => (/* binding */ cost)
/* harmony export */ });
/** `12 345` */
function count(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
/** `$0.0123`; `≥ $0.0123` when the price of some of the calls is unknown, `unknown` when of all. */
function cost({ calls, failed_calls, cost_usd, unpriced_calls }) {
    const known = `$${cost_usd.toFixed(4)}`;
    if (unpriced_calls === 0)
        return known;
    return cost_usd === 0 && unpriced_calls >= calls - failed_calls ? 'unknown' : `≥ ${known}`;
}


/***/ }),

/***/ 58288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   zd: () => (/* binding */ refuseUntrusted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Read from the working directory, when it is there. */
const keyFile = 'keys.yaml';
/**
 * A config that a stranger may have written, in a job that holds secrets, must not say where keys are
 * sent, bring keys or key files of its own, or name folders outside the checkout.
 *
 * @throws {UsageError} when it does
 */
function refuseUntrusted({ experiment, keys }, workspace, workingDirectory) {
    const faults = [
        ...experiment.models
            .filter(({ baseUrl }) => baseUrl !== undefined && keys.secrets.length > 0)
            .map(({ name }) => `base_url of ${name} would get a key of this repository`),
        ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workingDirectory, keyFile))
            ? [`${keyFile} is a key file in the checkout`]
            : []),
        ...[experiment.folder, experiment.resumeFrom]
            .filter((folder) => folder !== undefined && !isWithin(workspace, folder))
            .map((folder) => `the folder ${folder} lies outside the checkout`),
    ];
    if (faults.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Refused: the config comes from a pull request of a stranger, and this job may hold secrets.\n' +
        `${faults.join('\n')}\n` +
        'Run such a pull request in a workflow on `pull_request`, which has no secrets, or remove these settings; an address can also be given by a variable of the workflow, as OPENAI_BASE_URL');
}
/** Whether a path lies below a folder, its links followed. */
function isWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(realPath(folder), realPath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)));
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(way) !== way;
}
/** A checkout may have links that lead out of it; what is not there yet is no link. */
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPath(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ })

};
