export const id = 445;
export const ids = [445];
export const modules = {

/***/ 59826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   materialize: () => (/* binding */ materialize)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The config with everything written out that the teachers proposed, so that phases 1 and 2 of a run
 * ask nobody. Comments and order stay as written; what was a map already is left alone.
 *
 * @param text a valid config
 * @param tasks what to write into each task, by its name
 * @param by whose proposals they are, for the comments
 */
function materialize(text, tasks, by) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { merge: true, uniqueKeys: false, logLevel: 'error' });
    const list = document.get('tasks');
    const changes = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list)
        ? list.items.flatMap((task) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(task) ? fill(task, tasks, { document, by }) : []))
        : [];
    if (changes.length === 0)
        return text;
    addHeader(document, [`Filled in by coeval generate (${by.join(', ')}):`, ...changes]);
    return linesAsWritten(document.toString({ lineWidth: 0, flowCollectionPadding: false }), text);
}
/** @returns a line for each change */
function fill(task, tasks, filling) {
    const name = nameOf(task);
    const proposed = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (!proposed)
        return [];
    const parts = {
        target_attributes: proposed.target,
        nuanced_attributes: proposed.nuanced,
        rubric: proposed.rubric,
    };
    return Object.entries(parts)
        .filter(([key, value]) => fillOne(task, key, value, filling))
        .map(([key, value]) => `- task ${name}: ${key} (${Object.keys(value).join(', ')})`);
}
/** @returns whether there was anything to fill in */
function fillOne(task, key, value, { document, by }) {
    const word = resolved(task.get(key, true), document);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(word))
        return false;
    const node = document.createNode(value);
    node.commentBefore = ` was "${word.value}"; proposed by ${by.join(', ')}`;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(node, {
        Seq: (_key, list) => {
            list.flow = true;
        },
    });
    task.set(key, node);
    task.delete(`${key}_seed`);
    return true;
}
function resolved(node, document) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
}
/** Gives lines that only have other spaces than the original's their own spaces back. */
function linesAsWritten(text, original) {
    const written = new Set(original.split('\n'));
    const byWords = Map.groupBy(written, words);
    const lines = text.split('\n').map((line) => {
        const [own, other] = byWords.get(words(line)) ?? [];
        return written.has(line) || own === undefined || other !== undefined ? line : own;
    });
    return lines.join('\n');
}
/** A line without the spaces that are neither its indentation nor between words. */
function words(line) {
    const indent = line.length - line.trimStart().length;
    return (indent +
        line
            .trim()
            .replaceAll(/\s+(?=[#,\]}])|(?<=[[{,])\s+/g, '')
            .replaceAll(/\s+/g, ' '));
}
/** As written: a name that looks like a number stays what it is. */
function nameOf(task) {
    const name = task.get('name', true);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(name) ? (name.source ?? String(name.value)) : '';
}
/** Above whatever comment the file begins with. */
function addHeader(document, lines) {
    const header = lines.map((line) => ` ${line}`).join('\n');
    const below = document.commentBefore;
    document.commentBefore = below ? `${header}\n\n${below}` : header;
}


/***/ })

};
