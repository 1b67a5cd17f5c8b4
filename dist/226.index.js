export const id = 226;
export const ids = [226];
export const modules = {

/***/ 85226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyRun: () => (/* binding */ verifyRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(90580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _store_discard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54276);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60930);
/* harmony import */ var _store_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72484);
/* harmony import */ var _store_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43241);
/* harmony import */ var _store_set_aside_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97419);
/* harmony import */ var _folder_contract_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86217);
/* harmony import */ var _basis_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74997);
/* harmony import */ var _checked_records_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1730);
/* harmony import */ var _fault_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(96340);
/* harmony import */ var _record_checks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(10581);
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
 * Checks a run's folder that was restored from a cache or an artifact, before it is gone on with.
 * Whatever the experiment itself would not have asked, or is damaged, is moved to `discarded/`, so that
 * it is made again; links and other machines' locks are removed. See {@link RecordChecks}.
 *
 * @param experiment the config that it is to be gone on with
 */
async function verifyRun(folder, experiment) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const findings = new Findings();
        await removeLinks(folder, findings);
        await (0,_store_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .dropForeignLocks */ .op)(folder);
        const _lock = __addDisposableResource(env_1, await (0,_store_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .lockRun */ .xR)(folder, ['run']), true);
        const into = (0,_store_discard_js__WEBPACK_IMPORTED_MODULE_3__/* .discardedFolder */ .WE)(folder, new Date());
        const manifest = await soundManifest(folder, into, findings);
        const basis = new Map();
        for (const task of experiment.tasks) {
            basis.set(task.name, await soundBasis({ folder, into, manifest, findings }, task));
        }
        const bad = new Map();
        const kept = Object.fromEntries(_domain_phase_name_js__WEBPACK_IMPORTED_MODULE_12__/* .phaseNames */ .k.map((phase) => [phase, 0]));
        for await (const line of (0,_checked_records_js__WEBPACK_IMPORTED_MODULE_10__/* .checkedRecords */ .C)(folder, new _record_checks_js__WEBPACK_IMPORTED_MODULE_11__/* .RecordChecks */ .V(experiment, basis))) {
            const { phase, file, offset, verdict } = line;
            if (verdict === 'good') {
                kept[phase] += 1;
                continue;
            }
            findings.add(file, (0,_fault_text_js__WEBPACK_IMPORTED_MODULE_13__/* .faultText */ .I)(verdict));
            bad.set(file, (bad.get(file) ?? new Set()).add(offset));
        }
        for (const [file, offsets] of bad)
            await (0,_store_set_aside_js__WEBPACK_IMPORTED_MODULE_7__/* .setLinesAside */ .K)(folder, file, into, offsets);
        return { kept, dropped: findings.all(), isStale: isStale(experiment, manifest) };
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
function isStale(experiment, manifest) {
    const before = manifest?.fingerprints ?? {};
    return [...(0,_folder_contract_js__WEBPACK_IMPORTED_MODULE_8__/* .fingerprints */ .WS)(experiment)].some(([key, { hash }]) => (before[key] ?? hash) !== hash);
}
class Findings {
    #all = new Map();
    add(file, reason) {
        const key = `${file}\t${reason}`;
        const found = this.#all.get(key) ?? { file, reason, count: 0 };
        found.count += 1;
        this.#all.set(key, found);
    }
    all() {
        return [...this.#all.values()];
    }
}
/** They may lead anywhere: what they point to would be read, and moved into a folder that is shown. */
async function removeLinks(folder, findings) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
        if (entry.isFile() || entry.isDirectory())
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        findings.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path), 'it is no plain file');
    }
}
async function soundManifest(folder, into, findings) {
    try {
        return await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readManifest */ .WI)(folder);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .AD))
            throw error;
        await (0,_store_discard_js__WEBPACK_IMPORTED_MODULE_3__/* .discardFile */ .lp)(folder, _store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.manifest, into);
        findings.add(_store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layout */ .Zp.manifest, 'it is damaged');
        return undefined;
    }
}
/** What a task's records are checked against; moves aside the files that cannot be what they should. */
async function soundBasis({ folder, into, manifest, findings }, task) {
    const stored = await (0,_basis_js__WEBPACK_IMPORTED_MODULE_9__/* .storedMapping */ .aW)(folder, task.name);
    const attributes = (0,_basis_js__WEBPACK_IMPORTED_MODULE_9__/* .attributesOf */ .Td)(task, stored.attributes);
    const rubric = (0,_basis_js__WEBPACK_IMPORTED_MODULE_9__/* .rubricOf */ .PX)(task, stored.rubric);
    const files = [
        ...(attributes && (0,_basis_js__WEBPACK_IMPORTED_MODULE_9__/* .isSame */ .Ft)(attributes, stored.attributes) ? [] : attributePaths(task.name)),
        ...(rubric && (0,_basis_js__WEBPACK_IMPORTED_MODULE_9__/* .isSame */ .Ft)(rubric, stored.rubric) ? [] : [(0,_store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .rubricFile */ .KZ)(task.name)]),
    ];
    for (const file of files) {
        if (await (0,_store_discard_js__WEBPACK_IMPORTED_MODULE_3__/* .discardFile */ .lp)(folder, file, into)) {
            findings.add(file, 'it is damaged, or not what the config says');
        }
    }
    const earlier = manifest?.rubrics?.[task.name] ?? [];
    return { attributes, rubrics: rubric ? [...earlierOf(rubric, earlier), rubric] : [] };
}
function attributePaths(task) {
    return [...(0,_store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeFiles */ .Op)(task, 'target'), ...(0,_store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeFiles */ .Op)(task, 'nuanced')];
}
/** Most rubrics that one has grown from; more would only be made up. */
const mostEarlier = 10;
/** The rubrics that one has grown from, as its folder tells: criteria are added, never changed. */
function earlierOf(rubric, told) {
    return told
        .slice(-mostEarlier)
        .filter((criteria) => criteria.length < Object.keys(rubric).length)
        .filter((criteria) => criteria.every((name) => Object.hasOwn(rubric, name)))
        .map((criteria) => Object.fromEntries(criteria.map((name) => [name, rubric[name] ?? ''])));
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

/***/ 72484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  op: () => (/* binding */ dropForeignLocks),
  i7: () => (/* binding */ isHeld),
  xR: () => (/* binding */ lockRun)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/file-error.js
var file_error = __webpack_require__(23009);
// EXTERNAL MODULE: ./build/store/folder.js
var store_folder = __webpack_require__(39004);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
;// CONCATENATED MODULE: ./build/store/running-process.js

/**
 * Whether that very process of this machine is at work. One that was killed and that its parent has
 * not asked after, as in a container whose first process does not, still has its number.
 */
async function isRunning({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error.code === 'ESRCH')
            return false;
    }
    if (started === undefined)
        return true;
    const { state, start } = await statOf(pid);
    return start === started && state !== 'Z' && state !== 'X';
}
/** Undefined where the system does not tell. */
async function startOf(pid) {
    return (await statOf(pid)).start;
}
/** Fields 3 and 22 of Linux's `/proc/{pid}/stat`; empty elsewhere. */
async function statOf(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return { state: fields[0] ?? '', start: fields[19] ?? '' };
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
;// CONCATENATED MODULE: ./build/store/lock.js










/**
 * Keeps other processes out: under `locks/`, one file for each name and holder. A lock whose process
 * is gone is taken over.
 *
 * A process of this machine is looked up. One of another machine cannot be: it lives if its file is
 * touched while we watch. So a folder that was copied, or restored from a cache or an artifact, with
 * a lock in it makes us wait once, whatever times its files have, and no two clocks are compared.
 *
 * A process writes a file of its own and has the lock if it then finds none of another that is
 * alive. So of two that come at once both may step back, but never do both go on; nobody renames or
 * removes the file of one who lives.
 *
 * @param names what is to be had alone; two runs with no name in common do not meet
 * @throws {StoreError} naming the process that holds one of them
 * @throws {InterruptedError} when the signal ended the wait, and not because the time is up
 */
async function lockRun(root, names, { beat: pause = 5000, patience = 20_000, signal, onWait } = {}) {
    const folder = (0,external_node_path_.join)(root, layout/* layout */.Zp.locks);
    const held = new Set();
    const lost = new AbortController();
    const beating = setInterval(() => void beat(held, lost), pause).unref();
    const release = async () => {
        clearInterval(beating);
        const paths = [...held];
        held.clear();
        // Where nothing can be written any more, an error of its own would hide the one that tells so.
        await Promise.allSettled(paths.map((path) => (0,promises_.rm)(path, { force: true })));
    };
    try {
        await (0,store_folder/* makeFolder */.fc)(folder);
        await watchForeign(folder, names, { patience, signal, onWait });
        const rhythm = { beat: pause, patience };
        for (const name of [...names].sort())
            await take(folder, name, { rhythm, held });
    }
    catch (error) {
        await release();
        throw (0,file_error/* writeError */.oG)(root, error);
    }
    return { lost: lost.signal, [Symbol.asyncDispose]: release };
}
/** All at once and before any is taken, so that none is waited for after another. */
async function watchForeign(folder, names, { patience, signal, onWait }) {
    const foreign = [];
    for (const file of await (0,store_folder/* namesIn */.wX)(folder)) {
        const path = (0,external_node_path_.join)(folder, file);
        const isWanted = names.some((name) => isLockOf(name, file));
        const holder = isWanted ? parseHolder(await (0,whole_file/* readText */.yR)(path)) : undefined;
        if (holder && holder.host !== (0,external_node_os_.hostname)())
            foreign.push({ ...holder, path });
    }
    if (foreign.length === 0)
        return;
    const hosts = [...new Set(foreign.map(({ host }) => host))].join(', ');
    onWait?.(`Locks of another machine (${hosts}) are here: watching for ${patience / 1000} s whether it is still at work`);
    const touched = await Promise.all(foreign.map(({ path }) => isTouched(path, patience, signal)));
    for (const [index, holder] of foreign.entries()) {
        if (touched[index])
            throw refusal(holder);
        await (0,promises_.rm)(holder.path, { force: true });
    }
}
/** Shows other machines that this process lives. */
async function beat(held, lost) {
    const now = new Date();
    for (const path of held) {
        try {
            await (0,promises_.utimes)(path, now, now);
        }
        catch (error) {
            // Anything else is a hiccup of the file system, and passes or is told by the next write.
            if ((0,file_error/* isMissing */.b2)(error) && held.has(path))
                lost.abort(new errors/* StoreError */.AD(`${path} is gone: another process has taken the run over`));
        }
    }
}
/**
 * Removes the locks that came with a folder from another machine. Only for a folder of which it is
 * known that nobody else can have it, as one that was just restored or downloaded.
 */
async function dropForeignLocks(root) {
    const folder = (0,external_node_path_.join)(root, layout/* layout */.Zp.locks);
    for (const file of await (0,store_folder/* namesIn */.wX)(folder)) {
        const holder = parseHolder(await (0,whole_file/* readText */.yR)((0,external_node_path_.join)(folder, file)));
        if (holder?.host !== (0,external_node_os_.hostname)())
            await (0,promises_.rm)((0,external_node_path_.join)(folder, file), { force: true });
    }
}
/** A lock of another machine that is older looks dead to one who only looks, in milliseconds. */
const longAgo = 60_000;
/** Whether somebody seems to be at work in a run's folder, told at once and without changing it. */
async function isHeld(root) {
    const folder = (0,external_node_path_.join)(root, layout/* layout */.Zp.locks);
    for (const file of (await (0,store_folder/* namesIn */.wX)(folder)).filter((name) => name.endsWith(ending))) {
        const path = (0,external_node_path_.join)(folder, file);
        const holder = parseHolder(await (0,whole_file/* readText */.yR)(path));
        if (holder?.host === (0,external_node_os_.hostname)() && (await isRunning(holder)))
            return true;
        if (holder && holder.host !== (0,external_node_os_.hostname)() && (await isFresh(path)))
            return true;
    }
    return false;
}
async function isFresh(path) {
    const { mtimeMs } = (await (0,promises_.stat)(path).catch(() => undefined)) ?? { mtimeMs: 0 };
    return Math.abs(Date.now() - mtimeMs) < longAgo;
}
const ending = '.lock';
/** Its file is among those that are touched while it still looks for others, so that they see it. */
async function take(folder, name, { rhythm, held }) {
    const path = (0,external_node_path_.join)(folder, `${name}.${crypto.randomUUID()}${ending}`);
    const me = { pid: process.pid, host: (0,external_node_os_.hostname)(), started: await startOf(process.pid) };
    while (true) {
        await refuseIfHeld(folder, name, rhythm);
        await (0,whole_file/* writeWhole */.f8)(path, JSON.stringify(me));
        held.add(path);
        if (!(await otherHolder(folder, name, { rhythm, mine: path })))
            return;
        held.delete(path);
        await (0,promises_.rm)(path, { force: true });
        await (0,external_node_timers_promises_.setTimeout)(Math.random() * 100);
    }
}
async function refuseIfHeld(folder, name, rhythm) {
    const holder = await otherHolder(folder, name, { rhythm });
    if (holder)
        throw refusal(holder);
}
function refusal({ path, pid, host }) {
    const where = host === (0,external_node_os_.hostname)() ? '' : ` on ${host}`;
    return new errors/* StoreError */.AD(`Cannot take ${path}: process ${pid}${where} is at it. ` +
        'Wait for it, or use --only-models with other models. If that process is gone, remove the file');
}
/** Another holder that is alive; clears away the files of those that are not. */
async function otherHolder(folder, name, { rhythm, mine }) {
    for (const file of await (0,promises_.readdir)(folder)) {
        const path = (0,external_node_path_.join)(folder, file);
        if (!isLockOf(name, file) || path === mine)
            continue;
        const text = await (0,whole_file/* readText */.yR)(path);
        const holder = parseHolder(text);
        if (holder && (await isAlive(holder, path, rhythm)))
            return { ...holder, path };
        if (text !== undefined)
            await (0,promises_.rm)(path, { force: true });
    }
    return undefined;
}
/** Names may have dots in them; the part of a holder has none. */
function isLockOf(name, file) {
    if (!file.endsWith(ending))
        return false;
    return file.slice(0, file.lastIndexOf('.', file.length - ending.length - 1)) === name;
}
/** Undefined for a file that a crash left empty or torn. */
function parseHolder(text) {
    try {
        return text ? JSON.parse(text) : undefined;
    }
    catch {
        return undefined;
    }
}
async function isAlive(holder, path, rhythm) {
    return holder.host === (0,external_node_os_.hostname)() ? isRunning(holder) : isTouched(path, rhythm.patience);
}
/** Watches a file of a holder that cannot be looked up. */
async function isTouched(path, patience, signal) {
    const touched = async () => (await (0,promises_.stat)(path).catch(() => undefined))?.mtimeMs;
    const before = await touched();
    const until = performance.now() + patience;
    while (performance.now() < until) {
        if (signal?.aborted)
            throw stopped(path, signal);
        await (0,external_node_timers_promises_.setTimeout)(Math.min(1000, patience / 10));
        const now = await touched();
        if (now !== before)
            return now !== undefined;
    }
    return false;
}
/** Time that is up is no interruption: then it is the lock that is in the way. */
function stopped(path, { reason }) {
    const message = `Stopped while ${path} was watched, before the first call. If its process is gone, remove the file`;
    return reason === 'time' ? new errors/* StoreError */.AD(message) : new errors/* InterruptedError */.p4(message);
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
