export const id = 879;
export const ids = [879];
export const modules = {

/***/ 17062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createProvider)
/* harmony export */ });
/* harmony import */ var _domain_vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92258);

/** To add a protocol, add it to `Protocol`, and a row here. Each is loaded when it is first used. */
const protocols = {
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(328)]).then(__webpack_require__.bind(__webpack_require__, 76328))).openAi,
    anthropic: async () => (await Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(18)]).then(__webpack_require__.bind(__webpack_require__, 86018))).anthropic,
    simulated: async () => (await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 79584))).simulated,
};
/** Contacts nobody yet; the first call does. */
async function createProvider(id, connection) {
    const row = (0,_domain_vendors_js__WEBPACK_IMPORTED_MODULE_0__/* .vendor */ .Vp)(id);
    const open = await protocols[row.protocol]();
    return open(row, connection);
}


/***/ }),

/***/ 49879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listModels: () => (/* binding */ listModels)
/* harmony export */ });
/* harmony import */ var _domain_vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92258);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _providers_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17062);



const timeoutMs = 20_000;
/**
 * Asks vendors for their models, all at once.
 *
 * @param connect throws a `CoEvalError` where the key or the address is missing
 */
async function listModels(ids, connect) {
    return Promise.all(ids.map((id) => listOf(id, connect)));
}
async function listOf(id, connect) {
    const { label, keyVariables } = (0,_domain_vendors_js__WEBPACK_IMPORTED_MODULE_0__/* .vendor */ .Vp)(id);
    const list = { interface: id, label, ids: [], error: undefined };
    const needsKey = keyVariables.length > 0;
    let isConfigured = false;
    try {
        const connection = connect(standIn(id));
        isConfigured = needsKey;
        const provider = await (0,_providers_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .createProvider */ .Q)(id, connection);
        const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
        return { ...list, ids: [...ids].sort(), isConfigured: true };
    }
    catch (error) {
        return { ...list, error: messageOf(error), isConfigured };
    }
}
/** Rethrows a bug. */
function messageOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CoEvalError */ .j7)
        return error.message;
    if (error.name === 'TimeoutError')
        return `no answer within ${timeoutMs / 1000} s`;
    throw error;
}
/** A model that stands for all of its vendor's, so that key and address are found as for any. */
function standIn(id) {
    const parameters = { temperature: undefined, maxTokens: 1, systemPrompt: undefined, extra: {} };
    return {
        name: id,
        interface: id,
        id: '',
        roles: [],
        parameters: { teacher: parameters, student: parameters, judge: parameters },
        baseUrl: undefined,
        accessKey: undefined,
        maxConcurrency: undefined,
        requestsPerMinute: undefined,
        tokensPerMinute: undefined,
        timeoutMs,
        price: undefined,
        batch: undefined,
    };
}


/***/ })

};
