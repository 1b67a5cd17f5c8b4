export const id = 671;
export const ids = [671];
export const modules = {

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

/***/ 20106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ groupFields)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const fields = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    task_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    teacher_model_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    student_model_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    judge_model_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    response_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
function groupFields(value) {
    return fields.parse(value);
}


/***/ }),

/***/ 68293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ studentsByResponse)
/* harmony export */ });
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63591);
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20106);


/** Whose each response is: the older program's evaluations do not name their student. */
async function studentsByResponse(root) {
    const students = new Map();
    for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecords */ .T3)(root, 'response_collection', _record_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFields */ .h)) {
        if (record.student_model_id)
            students.set(record.id, record.student_model_id);
    }
    return students;
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

/***/ 22411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placedLines),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19529);

/** Every whole line of a file, some hundred at a time. A torn tail is passed over. */
async function* placedLines(path) {
    for await (const chunk of (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .fileChunks */ .T9)(path)) {
        const batch = [];
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .visitLines */ .f)(chunk, (line) => batch.push(placed(line)));
        yield batch;
    }
}
function placed({ bytes, start, end, offset }) {
    return { value: parsed(bytes.toString('utf8', start, end)), offset, bytes: end - start };
}
/** One line of a file that is open. */
async function lineAt(handle, { offset, bytes }) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
    return parsed(buffer.toString('utf8', 0, bytesRead));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
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
