export const id = 896;
export const ids = [896];
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

/***/ 72896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probe: () => (/* binding */ probe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _providers_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17062);


const timeoutMs = 20_000;
/**
 * Asks each model's vendor for its list of models, all at once: that costs nothing, proves the key
 * and the address, and tells whether the model's id is on the list. A vendor that lists no model at
 * all, or not all it serves, only leaves a remark.
 */
async function probe(models, connect) {
    return Promise.all(models.map((model) => probeOne(model, connect)));
}
async function probeOne(model, connect) {
    const result = { model: model.name, interface: model.interface };
    try {
        const provider = await (0,_providers_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .createProvider */ .Q)(model.interface, connect(model));
        const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
        return { ...result, status: 'ok', message: remark(model.id, ids) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CoEvalError */ .j7)
            return { ...result, status: 'failed', message: error.message };
        if (error.name !== 'TimeoutError')
            throw error;
        const message = `no answer within ${timeoutMs / 1000} s`;
        return { ...result, status: 'failed', message };
    }
}
function remark(id, ids) {
    if (ids.length === 0 || ids.includes('any') || ids.some((one) => one.endsWith(id)))
        return '';
    return `"${id}" is not on the vendor's list of ${ids.length} models`;
}


/***/ })

};
