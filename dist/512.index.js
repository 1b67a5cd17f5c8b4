export const id = 512;
export const ids = [512];
export const modules = {

/***/ 23512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCache: () => (/* binding */ serveCache)
/* harmony export */ });
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
    process.stdout.write(`::warning::${error instanceof Error ? error.message : String(error)}\n`);
}


/***/ })

};
