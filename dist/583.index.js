export const id = 583;
export const ids = [583];
export const modules = {

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ inGroup),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   vE: () => (/* binding */ sayGroup)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74628);


/** Longer lines are cut; a provider's whole error page is of no use in a log. */
const longestLine = 1000;
/**
 * Text that a model, a provider or a stranger may have written, so that no line of it is a command
 * to the runner. Those are `::name::` at the start of a line, after white space, and the older
 * `##[name]` anywhere.
 */
function harmless(text) {
    return text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line, longestLine).replace(/^::/, ': :').replaceAll('##[', '## ['))
        .join('\n');
}
/** Prints to the step's log. All that the action prints goes through here or is an annotation. */
function say(text) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(harmless(text));
}
/** Folds under a title what is printed meanwhile, as by a library. */
async function inGroup(title, work) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(harmless(title).replaceAll('\n', ' '));
    try {
        return await work();
    }
    finally {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
    }
}
/** Prints lines that the log shows folded under a title. */
function sayGroup(title, lines) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(harmless(title).replaceAll('\n', ' '));
    for (const line of lines)
        say(line);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
}


/***/ }),

/***/ 99744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postStep: () => (/* binding */ postStep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14173);
/* harmony import */ var _workflow_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57380);
/* harmony import */ var _cache_cache_client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60783);
/* harmony import */ var _frozen_thaw_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22580);
/* harmony import */ var _resume_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51792);
/* harmony import */ var _resume_store_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76112);
/* harmony import */ var _store_saver_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(76242);











const logVoice = {
    say: _log_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv,
    notice: (message) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .notice */ .lm)((0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(message)),
    warn: (message) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e)((0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(message)),
};
/**
 * Saves what lies on the disk, however the main step ended: GitHub runs this after a success, a
 * failure and a cancellation, and also when the main step was killed. Never throws.
 */
async function postStep(options = {}) {
    const { voice = logVoice } = options;
    const state = options.state ?? (0,_resume_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recallState */ .x)();
    if (!state || state.refusal !== undefined)
        return;
    try {
        await saveRest(state, options, voice);
    }
    catch (error) {
        voice.warn(lost((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)));
    }
}
async function saveRest(state, options, voice) {
    const frozen = await wholeStore(state);
    const root = frozen ? state.root : await (0,_resume_store_js__WEBPACK_IMPORTED_MODULE_9__/* .newRoot */ .rx)();
    const token = options.token ?? (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)('github-token');
    const saver = new _store_saver_js__WEBPACK_IMPORTED_MODULE_10__/* .StoreSaver */ .b({
        state: { ...state, root },
        frozen,
        cache: (0,_resume_store_js__WEBPACK_IMPORTED_MODULE_9__/* .cacheOf */ .w7)(options),
        place: { ...(0,_workflow_context_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowContext */ .R)(), token },
        // There is no step after this one.
        remember: () => undefined,
    });
    const outcome = await saver.save();
    if (outcome.type === 'saved')
        voice.say('All that is finished is in the cache, for a later run');
    else if (outcome.type === 'nothing-new')
        voice.say('There is nothing that the cache does not have');
    else if (outcome.kind !== 'broken')
        voice.notice(lost(outcome.why));
    else
        voice.warn(lost(outcome.why));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true }).catch(() => undefined);
}
/** The main step may have been killed while it wrote to the store. */
async function wholeStore({ root, identity }) {
    try {
        return await (0,_frozen_thaw_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyStore */ .H9)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _cache_cache_client_js__WEBPACK_IMPORTED_MODULE_6__/* .storePath */ .TJ), identity);
    }
    catch {
        return undefined;
    }
}
function lost(why) {
    return `What this job finished could not be saved in the cache, so a later run cannot go on from it: ${why}`;
}


/***/ }),

/***/ 77057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A new folder, which the runner removes after the job and not between main and post step. */
function temporaryFolder(purpose) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `coeval-${purpose}-`));
}


/***/ }),

/***/ 57380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ workflowContext)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/action/payload.js
/** What lies at the end of a path of fields; undefined when there is nothing, or null. */
function at(value, ...path) {
    const [first, ...rest] = path;
    if (first === undefined)
        return value ?? undefined;
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, first);
    return isObject ? at(value[first], ...rest) : undefined;
}
/** Undefined also for an empty text. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/action/workflow-context.js


/** Reads the variables and the event file of the runner. Never throws: outside GitHub all is empty. */
function workflowContext(environment = process.env) {
    const variable = (name) => environment[`GITHUB_${name}`] ?? '';
    const repository = variable('REPOSITORY');
    const payload = payloadOf(variable('EVENT_PATH'));
    const [runId, runAttempt] = [Number(variable('RUN_ID')), Number(variable('RUN_ATTEMPT')) || 1];
    const serverUrl = variable('SERVER_URL') || 'https://github.com';
    const [ref, actor] = [variable('REF'), variable('ACTOR')];
    const event = eventOf(variable('EVENT_NAME'), payload, { repository, ref });
    return {
        ...{ repository, runId, runAttempt, ref, actor, serverUrl, event },
        job: variable('JOB'),
        workflow: { name: variable('WORKFLOW'), path: pathOf(variable('WORKFLOW_REF')) },
        sha: variable('SHA'),
        scope: scopeOf(ref),
        defaultBranch: textAt(payload, 'repository', 'default_branch'),
        apiUrl: variable('API_URL') || 'https://api.github.com',
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        trust: trustOf(event, [actor, variable('TRIGGERING_ACTOR')]),
    };
}
function payloadOf(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}
/** `.github/workflows/ci.yml` of `octo/bench/.github/workflows/ci.yml@refs/heads/main`. */
function pathOf(workflowRef) {
    return workflowRef.replace(/@.*$/s, '').split('/').slice(2).join('/');
}
function scopeOf(ref) {
    const [, kind, name] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (kind === undefined || name === undefined)
        return ref;
    if (kind === 'pull')
        return `pull/${name.split('/')[0]}`;
    return `${kind === 'tags' ? 'tag' : 'branch'}/${name}`;
}
function eventOf(name, payload, place) {
    return {
        name,
        pullRequest: pullRequestOf(payload, place),
        sourceRun: sourceRunOf(payload),
    };
}
function pullRequestOf(payload, { repository, ref }) {
    const pull = at(payload, 'pull_request');
    const isCommented = at(payload, 'issue', 'pull_request') !== undefined;
    const inRef = Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]) || undefined;
    const ofIssue = isCommented ? numberAt(payload, 'issue', 'number') : undefined;
    const number = numberAt(pull, 'number') ?? ofIssue ?? inRef;
    if (number === undefined)
        return undefined;
    const headRepository = textAt(pull, 'head', 'repo', 'full_name');
    const base = textAt(pull, 'base', 'repo', 'full_name') ?? repository;
    return {
        ...{ number, headRepository },
        headSha: textAt(pull, 'head', 'sha'),
        isFork: at(pull, 'head') === undefined ? undefined : headRepository !== base,
    };
}
function sourceRunOf(payload) {
    const run = at(payload, 'workflow_run');
    const id = numberAt(run, 'id');
    if (id === undefined)
        return undefined;
    return {
        id,
        headRepository: textAt(run, 'head_repository', 'full_name'),
        attempt: numberAt(run, 'run_attempt') ?? 1,
        event: textAt(run, 'event') ?? '',
        workflowName: textAt(run, 'name') ?? '',
        headSha: textAt(run, 'head_sha') ?? '',
        headBranch: textAt(run, 'head_branch'),
    };
}
/** Events that only somebody with write access, or GitHub's clock, can cause. */
const ownEvents = new Set([
    ...['push', 'create', 'release', 'merge_group', 'deployment'],
    ...['schedule', 'workflow_dispatch', 'repository_dispatch'],
]);
const pullEvents = new Set([
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
]);
/** In doubt it is the lower one. */
function trustOf({ name, pullRequest }, actors) {
    if (name === 'pull_request_target' || name === 'workflow_run')
        return 'untrusted';
    if (pullEvents.has(name) && pullRequest?.isFork !== false)
        return 'untrusted';
    if (actors.includes('dependabot[bot]'))
        return 'public';
    return ownEvents.has(name) || name === 'pull_request' ? 'trusted' : 'public';
}


/***/ }),

/***/ 28710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/**
 * SHA-256 as 64 hexadecimal digits: a string costs less than bytes outside of the heap. Node's
 * cryptography is loaded by the first call: a command that needs no hash starts earlier.
 */
function sha256(data) {
    return process.getBuiltinModule('node:crypto').hash('sha256', data, 'hex');
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   Mt: () => (/* binding */ MissingKeyError),
/* harmony export */   Wp: () => (/* binding */ BudgetError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   j7: () => (/* binding */ CoEvalError),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   p4: () => (/* binding */ InterruptedError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** A failure the user can act on. Anything else that is thrown is a bug, and keeps its stack. */
class CoEvalError extends Error {
}
/** The configuration is wrong; `problems` has every fault, all found in one pass. */
class ConfigError extends CoEvalError {
    name = 'ConfigError';
    exitCode = 2;
    file;
    problems;
    constructor(file, problems) {
        super(problems.map((problem) => `${place(file, problem)}: ${problem.message}`).join('\n'));
        this.file = file;
        this.problems = problems;
    }
}
/** The key or the address that a model needs is nowhere. */
class MissingKeyError extends ConfigError {
}
function place(file, { line, column }) {
    return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}
/** The command was used wrongly, or needs a decision that only the user can make. */
class UsageError extends CoEvalError {
    name = 'UsageError';
    exitCode = 2;
}
/** A provider refused or failed a call. */
class ProviderError extends CoEvalError {
    name = 'ProviderError';
    exitCode = 3;
    /** HTTP status; undefined when no answer came. */
    status;
    kind;
    /** What the provider asked us to wait, in milliseconds. */
    retryAfterMs;
    unsupported;
    /** Tokens that were billed all the same, where an answer told so. */
    usage;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.status = details.status;
        this.kind = details.kind ?? kindOf(details.status);
        this.retryAfterMs = details.retryAfterMs;
        this.unsupported = details.unsupported;
        this.usage = details.usage;
    }
    /** Whether the same call may succeed later. */
    get retryable() {
        return ['rate-limit', 'overloaded', 'server', 'network', 'timeout'].includes(this.kind);
    }
    /** Whether every further call to this model would fail in the same way. */
    get fatal() {
        return ['auth', 'not-found', 'quota'].includes(this.kind);
    }
}
const kinds = {
    401: 'auth',
    402: 'quota',
    403: 'auth',
    404: 'not-found',
    408: 'timeout',
    409: 'server',
    425: 'server',
    429: 'rate-limit',
    503: 'overloaded',
    529: 'overloaded',
};
function kindOf(status) {
    if (status === undefined)
        return 'network';
    return kinds[status] ?? (status >= 500 ? 'server' : 'rejected');
}
/** The run's folder cannot be used or trusted. */
class StoreError extends CoEvalError {
    name = 'StoreError';
    exitCode = 4;
}
/** The planned work does not fit the budget, or its cost cannot be known. */
class BudgetError extends CoEvalError {
    name = 'BudgetError';
    exitCode = 5;
}
/** The program was told to end before there was anything to keep. */
class InterruptedError extends CoEvalError {
    name = 'InterruptedError';
    exitCode = 130;
}
/** What anything that was thrown says, in place of its stack. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 74628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * Text that a model or a stranger may have written, on one line and without anything that moves a
 * cursor, hides letters, or turns their direction round (Unicode classes Cc, Cf, Zl and Zp), or that
 * GitHub's runner takes for a command where it reads the output: `::…` first, `##[…` anywhere.
 *
 * @param maxLength characters; a longer text ends in `…`
 */
function printable(text, maxLength = 200) {
    const read = text.slice(0, 2 * maxLength + mostHidden).toWellFormed();
    const clean = visible(read).trim().replace(/^::/, ': :').replaceAll('##[', '## [');
    const characters = [...clean];
    const isWhole = characters.length <= maxLength && read.length === text.length;
    return isWhole ? clean : `${characters.slice(0, maxLength - 1).join('')}…`;
}
/** Of what is not to be seen: to take out terminal sequences takes a time that grows with the square. */
const mostHidden = 5000;
function visible(text) {
    // It takes milliseconds to compile the other expression, and most texts are names.
    if (/^[ -~]*$/.test(text))
        return text;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}


/***/ })

};
