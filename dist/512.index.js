export const id = 512;
export const ids = [512];
export const modules = {

/***/ 23512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCache: () => (/* binding */ serveCache)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * The program of a process of its own, which does one piece of work with the Actions cache and ends.
 * The library cannot be told to give up, unpacks where the workspace is, and talks in commands to the
 * runner: in a process it can be killed, has a workspace to itself, and is heard by us alone.
 */
function serveCache() {
    // Whoever wanted it is gone, and another may be at work on the same folder.
    process.once('disconnect', () => process.exit(1));
    process.once('message', (request) => {
        void work(request).then((last) => process.send?.(last, () => process.exit(0)));
    });
}
function tell(reply) {
    process.send?.(reply);
}
async function work(request) {
    if (request.type === 'prune') {
        const { prune } = await __webpack_require__.e(/* import() */ 826).then(__webpack_require__.bind(__webpack_require__, 4826));
        return { type: 'pruned', count: await prune(request) };
    }
    const cache = await Promise.all(/* import() */[__webpack_require__.e(908), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable())
        return { type: 'unavailable' };
    const paths = [request.path];
    if (request.type === 'save') {
        // What the service refuses is told on the output and by -1; what is thrown is told there too.
        const id = await cache.saveCache(paths, request.key).catch(told);
        return { type: 'saved', isSaved: id !== undefined && id > 0 };
    }
    const { prefix } = request;
    const key = await cache.restoreCache(paths, prefix, [], { lookupOnly: true }).catch(told);
    tell({ type: 'found', key });
    const restored = key === undefined ? undefined : await cache.restoreCache(paths, key).catch(told);
    return { type: 'restored', key: restored };
}
function told(error) {
    process.stdout.write(`::warning::${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}\n`);
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


/***/ })

};
