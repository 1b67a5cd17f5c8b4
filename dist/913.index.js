export const id = 913;
export const ids = [913];
export const modules = {

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

/***/ 22913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probe: () => (/* binding */ probe)
/* harmony export */ });
/* harmony import */ var _served_models_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);

/**
 * Asks each model's vendor for its list of models, all at once: that costs nothing, proves the key
 * and the address, and tells whether the model's id is on the list. A vendor that lists no model at
 * all, or not all it serves, or has no list, only leaves a remark.
 */
async function probe(models, connect) {
    return Promise.all(models.map((model) => probeOne(model, connect)));
}
async function probeOne(model, connect) {
    const result = { model: model.name, interface: model.interface };
    const { ids, error, isUnlisted } = await (0,_served_models_js__WEBPACK_IMPORTED_MODULE_0__/* .servedModels */ .E)(model, connect);
    if (error === undefined)
        return { ...result, status: 'ok', message: remark(model.id, ids) };
    return isUnlisted
        ? { ...result, status: 'ok', message: `not checked, for there is no list of models: ${error}` }
        : { ...result, status: 'failed', message: error };
}
/** Lists may have a folder before an id, as `models/`; Ollama's has the tag that is meant without one. */
function remark(id, ids) {
    const names = [id, `${id}:latest`];
    const isListed = ids.some((one) => names.some((name) => one === name || one.endsWith(`/${name}`)));
    if (ids.length === 0 || ids.includes('any') || isListed)
        return '';
    return `"${id}" is not on the vendor's list of ${ids.length} models`;
}


/***/ }),

/***/ 15521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ servedModels)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _domain_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4820);
/* harmony import */ var _domain_vendors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92258);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _providers_registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17062);
/* harmony import */ var _calls_call_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46933);






const timeoutMs = 20_000;
const firstWaitMs = 1000;
/**
 * Asks the vendor of a model for its list of models, which costs nothing. What may pass is asked
 * again, as long as 20 s allow.
 *
 * @param connect throws a `ConfigError` where the key or the address is missing or wrong
 */
async function servedModels(model, connect) {
    try {
        const connection = connect(model);
        const provider = await (0,_providers_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .createProvider */ .Q)(model.interface, connection);
        const ids = await listFrom(provider);
        const redact = (0,_domain_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p)([connection.apiKey ?? '', ...(connection.secrets ?? [])]);
        return { ids: ids.map(redact), error: undefined, isUnlisted: false, isConfigured: true };
    }
    catch (error) {
        return {
            ids: [],
            error: messageOf(error),
            isUnlisted: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProviderError */ .mZ && isUnlisted(error),
            isConfigured: isGiven(model, error),
        };
    }
}
async function listFrom(provider) {
    const signal = AbortSignal.timeout(timeoutMs);
    const until = performance.now() + timeoutMs;
    for (let growingMs = firstWaitMs;; growingMs *= 2) {
        try {
            return await provider.listModels(signal);
        }
        catch (error) {
            if (!mayPass(error))
                throw error;
            const waitMs = Math.max(growingMs, error.retryAfterMs ?? 0);
            if (performance.now() + waitMs >= until)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs);
        }
    }
}
/** A server that takes no connection is not started in seconds. */
function mayPass(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProviderError */ .mZ && error.retryable && !isUnlisted(error) && (0,_calls_call_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .wasReached */ .OC)(error));
}
function isUnlisted({ kind, status }) {
    return kind === 'malformed' || [404, 405, 501].includes(status ?? 0);
}
function isGiven(model, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL)
        return !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .MissingKeyError */ .Mt);
    return (0,_domain_vendors_js__WEBPACK_IMPORTED_MODULE_2__/* .vendor */ .Vp)(model.interface).keyVariables.length > 0;
}
/** Does not name the model, which may be a stand-in that nobody wrote. Rethrows a bug. */
function messageOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL)
        return error.problems.map(({ message }) => message).join('; ');
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CoEvalError */ .j7)
        return error.message;
    if (error.name === 'TimeoutError')
        return `no answer within ${timeoutMs / 1000} s`;
    throw error;
}


/***/ })

};
