export const id = 112;
export const ids = [112];
export const modules = {

/***/ 60783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LF: () => (/* binding */ cacheLimits),
  te: () => (/* binding */ pruneStores),
  yH: () => (/* binding */ restoreStore),
  Ju: () => (/* binding */ saveStore),
  TJ: () => (/* binding */ storePath)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/action/resume/cache/cache-work.js
var cache_work = __webpack_require__(99728);
;// CONCATENATED MODULE: ./build/action/resume/cache/ask-cache.js




/** Has a piece of work with the cache done by a process of its own, which ends in time. */
function askCache(request, asking) {
    if (process.argv[2] === cache_work/* cacheProcessMark */.H) {
        // Else processes would start processes without an end.
        throw new Error(`The program must call serveCache() for the argument ${cache_work/* cacheProcessMark */.H}`);
    }
    const { program, root, environment, limitsMs, signal } = asking;
    const child = (0,external_node_child_process_.fork)(program, [cache_work/* cacheProcessMark */.H], {
        cwd: root,
        env: { ...process.env, ...environment, GITHUB_WORKSPACE: root },
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // A group of its own, so that its children can be ended with it.
        detached: process.platform !== 'win32',
    });
    const replies = [];
    const remarks = [];
    let lateAfterMs;
    let timer;
    const wait = () => {
        clearTimeout(timer);
        const limit = limitsMs[Math.min(replies.length, limitsMs.length - 1)];
        timer = setTimeout(() => {
            lateAfterMs = limit;
            end(child);
        }, limit);
    };
    const giveUp = () => end(child);
    signal?.addEventListener('abort', giveUp);
    child.on('message', (reply) => {
        replies.push(reply);
        wait();
    });
    listen(child, remarks);
    wait();
    child.send(request, () => undefined);
    if (signal?.aborted)
        giveUp();
    return new Promise((resolve) => {
        const settle = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', giveUp);
            resolve({ replies, remarks, lateAfterMs });
        };
        child.once('close', settle);
        child.once('error', (error) => {
            remarks.push(error.message);
            if (child.pid === undefined)
                settle();
        });
    });
}
function end(child) {
    try {
        if (process.platform === 'win32' || child.pid === undefined)
            child.kill('SIGKILL');
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // It has just ended by itself.
    }
}
function listen(child, remarks) {
    for (const stream of [child.stdout, child.stderr]) {
        if (!stream)
            continue;
        (0,external_node_readline_.createInterface)({ input: stream }).on('line', (line) => {
            // The runner must know the former, and somebody has asked for the latter.
            const isForRunner = line.startsWith('::add-mask::') || ((0,core/* isDebug */._o)() && line.startsWith('::debug::'));
            if (isForRunner)
                process.stdout.write(`${line}\n`);
            const remark = remarkOf(line);
            if (remark)
                remarks.push(remark);
        });
    }
}
/** Signed addresses are cut: who has one, has the entry. */
function remarkOf(line) {
    const [, command] = /^::(?:warning|error)[^:]*::(.*)$/.exec(line) ?? [];
    const told = command ?? /^(?:Failed to|Cache (?:save|restore) skipped).*/.exec(line)?.[0];
    return told?.replace(/%0[AD].*$/s, '').replace(/\?\S*/g, '?…');
}

;// CONCATENATED MODULE: ./build/action/resume/cache/unpacking.js
/**
 * Options for GNU tar, which takes them from `TAR_OPTIONS`. The cache's library unpacks with `-P`: an
 * entry could write to absolute paths and through `..`, and so anywhere that the job may write.
 * With these only plain names directly in the store's folder are unpacked, and nothing is replaced.
 *
 * @param path of the store's folder in the archive, as `.coeval/store`
 */
function tarGuards(path) {
    const prefix = `${path}/`;
    // Patterns cannot say "all but": so each says which names leave the prefix at one of its letters.
    const elsewhere = Array.from(prefix, (letter, at) => `${prefix.slice(0, at)}[!${letter}]*`);
    const excluded = [...elsewhere, `${prefix}*/*`].map((pattern) => `--exclude=${pattern}`);
    const matching = ['--anchored', '--wildcards', '--wildcards-match-slash'];
    return [...matching, ...excluded, '--keep-old-files', '--no-same-owner'].join(' ');
}

;// CONCATENATED MODULE: ./build/action/resume/cache/cache-client.js


const cacheLimits = {
    lookupMs: 40_000,
    downloadMs: 180_000,
    saveMs: 180_000,
    pruneMs: 20_000,
};
/**
 * Where the store lies under the client's root. The cache holds the text of the path against that of
 * the entry, so it must be the same on every machine.
 */
const storePath = '.coeval/store';
/** The newest entry whose key begins so, unpacked under the root. */
async function restoreStore(prefix, { limits, ...asking }) {
    const answer = await askCache({ type: 'restore', path: storePath, prefix }, {
        ...asking,
        environment: { TAR_OPTIONS: tarGuards(storePath) },
        limitsMs: [limits.lookupMs, limits.downloadMs],
    });
    const restored = replyOf(answer, 'restored');
    if (restored?.key !== undefined)
        return { type: 'restored', key: restored.key };
    const isMiss = restored && answer.remarks.length === 0 && !replyOf(answer, 'found')?.key;
    return isMiss ? { type: 'missed' } : failure(answer);
}
async function saveStore(key, { limits, ...asking }) {
    const request = { type: 'save', path: storePath, key };
    const answer = await askCache(request, { ...asking, limitsMs: [limits.saveMs] });
    if (replyOf(answer, 'saved')?.isSaved)
        return { type: 'saved' };
    return failure(answer);
}
/** Deletes superseded entries, where that is allowed; nobody has to know when it is not. */
async function pruneStores(pruning, { limits, ...asking }) {
    const request = { type: 'prune', ...pruning };
    const answer = await askCache(request, { ...asking, limitsMs: [limits.pruneMs] });
    return replyOf(answer, 'pruned')?.count ?? 0;
}
function replyOf({ replies }, type) {
    return replies.find((one) => one.type === type);
}
function failure(answer) {
    const { remarks, lateAfterMs } = answer;
    if (replyOf(answer, 'unavailable')) {
        return { type: 'failed', why: 'there is no Actions cache here', kind: 'unavailable' };
    }
    const isDenied = /cache (?:read|write) denied|does not permit/.test(remarks.join('\n'));
    const late = lateAfterMs && `the cache took more than ${lateAfterMs / 1000} s`;
    const why = late || (remarks.at(-1) ?? 'it was broken off');
    return { type: 'failed', why, kind: isDenied ? 'denied' : 'broken' };
}


/***/ }),

/***/ 62110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ parseFrozenManifest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);
/* harmony import */ var _domain_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28710);


/** Of the file that says what is in a frozen store; it is written last. */
const manifestName = 'manifest.json';
const sha256Hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const segmentName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^segment-\d{4,}$/);
/** A file that never changes. It has parts of many files of the run, one after the other. */
const segment = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: segmentName, bytes, sha256: sha256Hex });
/** Where a piece of a file lies. */
const part = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ segment: segmentName, offset: bytes, bytes });
const file = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), bytes, sha256: sha256Hex, parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(part) });
const frozenManifest = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Whose run it is; another experiment's is never taken. */
    experiment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    cell: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Makes each manifest another one, also those of two jobs that freeze the same. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    frozen_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    segments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(segment),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(file),
});
/** @throws {Error} when the text is not a manifest */
function parseFrozenManifest(text) {
    return frozenManifest.parse(JSON.parse(text));
}
/** A short name of a manifest's text, and so of all that is in its store. */
function digestOf(text) {
    return (0,_domain_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text).slice(0, 16);
}


/***/ }),

/***/ 74380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ endOfLines),
/* harmony export */   i: () => (/* binding */ readThrough)
/* harmony export */ });
const chunkBytes = 1 << 20;
const newline = 10;
/**
 * Hands on a stretch of a file, piece after piece; a piece is only valid until the next one.
 *
 * @throws {Error} when the file ends before it
 */
async function readThrough(handle, { from, to }, take) {
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, to - from)));
    for (let at = from; at < to;) {
        const wanted = Math.min(buffer.length, to - at);
        const { bytesRead } = await handle.read(buffer, 0, wanted, at);
        if (bytesRead === 0)
            throw new Error('the file became shorter while it was read');
        await take(buffer.subarray(0, bytesRead));
        at += bytesRead;
    }
}
/** Where the last whole line ends. A line behind it may still be in the making. */
async function endOfLines(handle) {
    const { size } = await handle.stat();
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(1, size)));
    for (let end = size; end > 0;) {
        const start = Math.max(0, end - buffer.length);
        const { bytesRead } = await handle.read(buffer, 0, end - start, start);
        const found = buffer.subarray(0, bytesRead).lastIndexOf(newline);
        if (found >= 0)
            return start + found + 1;
        end = start;
    }
    return 0;
}


/***/ }),

/***/ 11333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ isRunFile),
/* harmony export */   k0: () => (/* binding */ runFilesIn),
/* harmony export */   n6: () => (/* binding */ runMark)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Folders of a run that are of use only where they are: who is at work, and what was put aside. */
const stayBehind = new Set(['locks', 'quarantine', 'discarded']);
const recordFolder = /^phase\d_/;
/** The file without which a folder holds no run. */
const runMark = 'meta.json';
/**
 * Whether a path, relative to a run's folder and with `/` in it, is one of those that are kept; a
 * test holds this together with the folder's layout. There is no way out of the folder in one.
 */
function isRunFile(path) {
    const [folder = '', name, ...deeper] = path.split('/');
    if (name === undefined)
        return /^[a-z][a-z_]*\.(json|jsonl|yaml)$/.test(folder);
    const isFolder = /^[a-z][a-z0-9_]*$/.test(folder) && !stayBehind.has(folder);
    return isFolder && deeper.length === 0 && /^[\w~+-][\w.~+-]*\.(json|jsonl)$/.test(name);
}
/**
 * The files to be kept, each folder looked at when its turn comes. A record is there after those it
 * is about: so evaluations are read first, datapoints after the responses to them, and usage and
 * manifest at the end. What is read while a run goes on then misses nothing that it speaks of.
 */
async function* runFilesIn(root) {
    const folders = (await entriesIn(root))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    const records = folders.filter((name) => recordFolder.test(name)).sort();
    const others = folders.filter((name) => !recordFolder.test(name));
    for (const folder of [...records.reverse(), ...others]) {
        yield* kept(await entriesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder)), `${folder}/`);
    }
    yield* kept(await entriesIn(root), '');
}
function kept(entries, prefix) {
    return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => prefix + name)
        .filter(isRunFile)
        .sort();
}
async function entriesIn(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 22580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ verifyStore),
/* harmony export */   JI: () => (/* binding */ thaw),
/* harmony export */   yh: () => (/* binding */ StoreRefused)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _frozen_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62110);
/* harmony import */ var _read_through_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74380);
/* harmony import */ var _run_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11333);






/** A store that must not be used; the message says why. */
class StoreRefused extends Error {
    name = 'StoreRefused';
}
const largestManifest = 64 << 20;
/**
 * Checks all of a store before anything of it is used: whoever can write to the cache may have
 * written it, and a job that was cancelled may have left half of it.
 *
 * @throws {StoreRefused} unless it is whole, of this run, and has nothing else in it
 */
async function verifyStore(folder, expected) {
    const text = await manifestText(folder);
    const digest = (0,_frozen_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(text);
    if (digest !== (expected.digest ?? digest)) {
        throw new StoreRefused('its manifest is not the one that its key names');
    }
    const manifest = parse(text);
    if (manifest.experiment !== expected.experiment || manifest.cell !== expected.cell) {
        throw new StoreRefused(`it is of ${manifest.experiment}, ${manifest.cell}`);
    }
    checkFiles(manifest);
    await checkEntries(folder, manifest);
    for (const segment of manifest.segments)
        await checkSegment(folder, segment);
    return { manifest, digest };
}
async function manifestText(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _frozen_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestName */ .vS);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (!found?.isFile())
        throw new StoreRefused('it has no manifest');
    if (found.size > largestManifest)
        throw new StoreRefused('its manifest is too large');
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
}
function parse(text) {
    try {
        return (0,_frozen_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFrozenManifest */ .$8)(text);
    }
    catch (cause) {
        throw new StoreRefused('its manifest cannot be read', { cause });
    }
}
/** Every path is one that we write, occurs once, and has parts that lie within their segments. */
function checkFiles({ files, segments }) {
    const sizes = new Map(segments.map(({ name, bytes }) => [name, bytes]));
    if (sizes.size < segments.length)
        throw new StoreRefused('it names a segment twice');
    const paths = new Set();
    for (const { path, bytes, parts } of files) {
        if (!(0,_run_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunFile */ .QN)(path))
            throw new StoreRefused(`${JSON.stringify(path)} is no file of a run`);
        // Folders that do not tell upper from lower case would make one file of two.
        if (paths.has(path.toLowerCase()))
            throw new StoreRefused(`it has ${path} twice`);
        paths.add(path.toLowerCase());
        const isWithin = parts.every((one) => one.offset + one.bytes <= (sizes.get(one.segment) ?? -1));
        const sum = parts.reduce((total, one) => total + one.bytes, 0);
        if (!isWithin || sum !== bytes)
            throw new StoreRefused(`${path} is not where it should be`);
    }
    if (!paths.has(_run_files_js__WEBPACK_IMPORTED_MODULE_4__/* .runMark */ .n6))
        throw new StoreRefused('there is no run in it');
}
/** Plain files that the manifest names, each with one name only, and nothing else. */
async function checkEntries(folder, { segments }) {
    const named = new Set([_frozen_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestName */ .vS, ...segments.map(({ name }) => name)]);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        if (!named.has(name))
            throw new StoreRefused(`${JSON.stringify(name)} does not belong there`);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
        if (!found.isFile() || found.nlink !== 1)
            throw new StoreRefused(`${name} is no plain file`);
        named.delete(name);
    }
    for (const name of named)
        throw new StoreRefused(`${name} is missing`);
}
async function checkSegment(folder, { name, bytes, sha256 }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    try {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const { size } = await handle.stat();
        if (size === bytes) {
            await (0,_read_through_js__WEBPACK_IMPORTED_MODULE_5__/* .readThrough */ .i)(handle, { from: 0, to: bytes }, (piece) => void hash.update(piece));
        }
        if (size !== bytes || hash.digest('hex') !== sha256) {
            throw new StoreRefused(`${name} is damaged`);
        }
    }
    finally {
        await handle.close();
    }
}
/**
 * Puts a verified store's run into a folder that is not there yet.
 *
 * @throws {StoreRefused} when a file is not what the manifest says
 */
async function thaw(storeFolder, { files }, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target);
    for (const file of files) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, file.path)), { recursive: true });
        await thawFile(storeFolder, file, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, file.path));
    }
}
async function thawFile(storeFolder, file, path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const out = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        for (const { segment, offset, bytes } of file.parts) {
            const from = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(storeFolder, segment));
            try {
                await (0,_read_through_js__WEBPACK_IMPORTED_MODULE_5__/* .readThrough */ .i)(from, { from: offset, to: offset + bytes }, (piece) => {
                    hash.update(piece);
                    return out.writeFile(piece);
                });
            }
            finally {
                await from.close();
            }
        }
    }
    finally {
        await out.close();
    }
    if (hash.digest('hex') !== file.sha256)
        throw new StoreRefused(`${file.path} is damaged`);
}


/***/ }),

/***/ 51792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rememberState),
/* harmony export */   x: () => (/* binding */ recallState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const name = 'coeval-resume';
/** Of what is remembered more than once, the runner keeps the last. */
function rememberState(state) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(name, JSON.stringify(state));
}
/** Undefined when the main step did not come so far. */
function recallState() {
    const text = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(name);
    return text ? JSON.parse(text) : undefined;
}


/***/ }),

/***/ 76112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w7: () => (/* binding */ cacheOf),
  rx: () => (/* binding */ newRoot),
  hX: () => (/* binding */ openResumeStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/action/temporary-folder.js
var temporary_folder = __webpack_require__(77057);
// EXTERNAL MODULE: ./build/action/resume/cache/cache-client.js + 2 modules
var cache_client = __webpack_require__(60783);
;// CONCATENATED MODULE: ./build/action/resume/checkpoints.js
/** Every entry is the whole store, and a job of a day would fill the repository's cache with them. */
const mostCheckpoints = 12;
/** So many dollars are worth a checkpoint before its time, when this long has passed. */
const worthwhileUsd = 1;
const shortestMs = 60_000;
/** After 12 checkpoints a quarter apart, a job of five hours has had its last. */
const growth = 1 / 4;
/** How long the end of a run waits for a checkpoint that is under way; the post step saves again. */
const patienceMs = 20_000;
/** From the runner's signal; the step gives up at 4.8 s. */
const graceMs = 4300;
/**
 * Saves a run now and then while it goes on: after a time, or when what was spent since is worth it.
 * Both grow with what there is to lose, so that a long run has checkpoints to its end.
 */
class Checkpoints {
    #options;
    #now;
    #startedAt;
    #timer;
    #breakOff = new AbortController();
    #lastAt;
    #stoppedAt;
    #usd = 0;
    #savedUsd = 0;
    #left = mostCheckpoints;
    #running;
    #hasWarned = false;
    constructor(options) {
        this.#options = options;
        this.#now = options.now ?? (() => performance.now());
        this.#startedAt = this.#now();
        this.#lastAt = this.#startedAt;
        this.#timer = setInterval(() => this.#tick(), Math.min(5000, options.everyMs / 4));
        this.#timer.unref();
        options.stop.addEventListener('abort', this.#onStop);
    }
    /** Tells of the cost of a call. */
    spent(usd) {
        this.#usd += usd ?? 0;
    }
    /** Saves at once, unless it is at it or has done so too often. */
    checkpoint() {
        if (this.#running || this.#left <= 0)
            return this.#running ?? Promise.resolve();
        const usd = this.#usd;
        const saving = this.#save(usd).finally(() => {
            this.#running = undefined;
            this.#lastAt = this.#now();
        });
        this.#running = saving;
        return saving;
    }
    /** Ends it, in time. What is not saved then is left to the post step. */
    async close() {
        clearInterval(this.#timer);
        this.#options.stop.removeEventListener('abort', this.#onStop);
        this.#left = 0;
        const until = this.#stoppedAt === undefined ? this.#now() + patienceMs : this.#stoppedAt + graceMs;
        const late = setTimeout(() => this.#breakOff.abort(), Math.max(0, until - this.#now()));
        await this.#running;
        clearTimeout(late);
    }
    #onStop = () => {
        this.#stoppedAt = this.#now();
        void this.checkpoint();
    };
    #tick() {
        const now = this.#now();
        const sinceMs = now - this.#lastAt;
        const dueMs = Math.max(this.#options.everyMs, (now - this.#startedAt) * growth);
        const unsavedUsd = this.#usd - this.#savedUsd;
        const isWorth = unsavedUsd >= Math.max(worthwhileUsd, this.#usd * growth);
        if (sinceMs >= dueMs || (isWorth && sinceMs >= shortestMs))
            void this.checkpoint();
    }
    async #save(usd) {
        const { save, voice } = this.#options;
        const outcome = await save(this.#breakOff.signal).catch((error) => ({ type: 'failed', why: String(error), kind: 'broken' }));
        if (outcome.type === 'nothing-new')
            return;
        this.#left -= 1;
        if (outcome.type === 'saved') {
            this.#savedUsd = usd;
            voice.say('Checkpoint: all that is finished is in the cache');
            return;
        }
        if (outcome.kind !== 'broken')
            this.#left = 0;
        if (!this.#breakOff.signal.aborted)
            this.#tellFailure(outcome.why);
    }
    #tellFailure(why) {
        const { voice } = this.#options;
        const message = `A checkpoint could not be saved; the run goes on. ${why}`;
        if (this.#hasWarned)
            voice.say(message);
        else
            voice.notice(message);
        this.#hasWarned = true;
    }
}

;// CONCATENATED MODULE: ./build/action/resume/may-save.js
/**
 * Why a run must not be saved; undefined when it may. What stems from a fork, or has more rights than
 * a fork's content should meet, is refused whatever was asked for: its entry would be taken for
 * ours by the next run. `auto` also refuses what a stranger can start.
 */
function refusalToSave(wanted, { event, trust }, cacheMode = process.env['ACTIONS_CACHE_MODE'] ?? '') {
    if (wanted === 'never')
        return '`cache-save` is `never`';
    if (['none', 'read'].includes(cacheMode.trim().toLowerCase())) {
        return `the cache's mode in this job is ${cacheMode}`;
    }
    if (trust === 'untrusted') {
        const isPrivileged = ['pull_request_target', 'workflow_run'].includes(event.name);
        const what = isPrivileged ? `the event is ${event.name}` : 'the pull request is of a fork';
        return `${what}, and what it leaves must not be used by other runs`;
    }
    if (trust === 'trusted' || wanted === 'always')
        return undefined;
    return `anyone can cause this ${event.name}; set \`cache-save: always\` if it may be saved`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/action/resume/frozen/thaw.js
var thaw = __webpack_require__(22580);
// EXTERNAL MODULE: ./build/action/resume/store-key.js
var store_key = __webpack_require__(2252);
;// CONCATENATED MODULE: ./build/action/resume/restore-run.js






/**
 * Puts the newest run that the cache has into the run's folder, if that is empty. Until all of it is
 * checked it lies elsewhere, so a job that is cancelled meanwhile leaves nothing.
 */
async function restoreRun(restoring) {
    const { runFolder, keyPrefix, cache, stop } = restoring;
    if (!(await isEmpty(runFolder)))
        return { type: 'run-there' };
    await (0,promises_.mkdir)((0,external_node_path_.join)(cache.root, cache_client/* storePath */.TJ), { recursive: true });
    const found = await (0,cache_client/* restoreStore */.yH)(keyPrefix, { ...cache, signal: stop });
    if (found.type !== 'restored')
        return found;
    try {
        return { type: 'restored', key: found.key, frozen: await place(found.key, restoring) };
    }
    catch (error) {
        const why = (0,errors/* messageOf */.bD)(error);
        return { type: 'failed', why: `${found.key} cannot be used: ${why}`, kind: 'broken' };
    }
}
async function place(key, restoring) {
    const { runFolder, identity, cache, check } = restoring;
    const digest = (0,store_key/* digestIn */.s)(key);
    if (digest === undefined)
        throw new thaw/* StoreRefused */.yh('its key is none of ours');
    const storeFolder = (0,external_node_path_.join)(cache.root, cache_client/* storePath */.TJ);
    const frozen = await (0,thaw/* verifyStore */.H9)(storeFolder, { ...identity, digest });
    const parent = (0,external_node_path_.dirname)(runFolder);
    // Beside it, so that it can be moved there as one step.
    const waiting = (0,external_node_path_.join)(parent, `.${(0,external_node_path_.basename)(runFolder)}.restoring`);
    await (0,promises_.mkdir)(parent, { recursive: true });
    await (0,promises_.rm)(waiting, { recursive: true, force: true });
    try {
        await (0,thaw/* thaw */.JI)(storeFolder, frozen.manifest, waiting);
        const fault = await check(waiting);
        if (fault !== undefined)
            throw new thaw/* StoreRefused */.yh(fault);
        await (0,promises_.rmdir)(runFolder).catch(() => undefined);
        await (0,promises_.rename)(waiting, runFolder);
    }
    finally {
        await (0,promises_.rm)(waiting, { recursive: true, force: true });
    }
    return frozen;
}
/** One that cannot be read is not taken for empty: the run will say what is wrong with it. */
async function isEmpty(folder) {
    return (0,promises_.readdir)(folder).then((names) => names.length === 0, (error) => error.code === 'ENOENT');
}

// EXTERNAL MODULE: ./build/action/resume/resume-state.js
var resume_state = __webpack_require__(51792);
// EXTERNAL MODULE: ./build/action/resume/store-saver.js + 2 modules
var store_saver = __webpack_require__(76242);
;// CONCATENATED MODULE: ./build/action/resume/resume-store.js










/**
 * Restores a run into its folder and begins to save it. To be called before the run is started, and
 * as soon as its folder is known.
 *
 * @throws {StoreError} when the run must go on from something, and there is nothing
 */
async function openResumeStore(options) {
    if (options.inputs.resume === 'off')
        return idleStore(undefined);
    const identity = { experiment: options.experiment, cell: options.cell };
    const refused = refusalToSave(options.inputs['cache-save'], options.context);
    const state = await firstState(options, identity, refused);
    const { remember = resume_state/* rememberState */.r } = options;
    remember(state);
    const cache = cacheOf(options);
    const { runFolder, check, stop } = options;
    const restored = await restoreRun({
        ...{ runFolder, identity, check, stop, keyPrefix: state.keyPrefix },
        cache: { ...cache, root: state.root },
    });
    if (restored.type === 'failed' && stop.aborted) {
        // What the run has now is less than what is there, and would be found before it.
        remember({ ...state, refusal: 'the step was cancelled while it restored' });
        options.voice.say('Cancelled while an earlier run was restored, which stays as it is');
        return idleStore(undefined);
    }
    tell(restored, options);
    const refusal = refused ?? whyNever(restored);
    if (refusal !== undefined) {
        remember({ ...state, refusal });
        // Of what is wrong with the cache one notice is enough, and of what was asked for none.
        const isKnown = restored.type === 'failed' || options.inputs['cache-save'] === 'never';
        const tellRefusal = isKnown ? options.voice.say : options.voice.notice;
        tellRefusal(`This run is not saved for a later one: ${refusal}`);
        return idleStore(keyOf(restored));
    }
    const saved = restored.type === 'restored' ? restored.frozen : undefined;
    // What was unpacked and refused must not be in the next entry.
    const root = restored.type === 'failed' ? await renewed(state.root) : state.root;
    const now = { ...state, root, savedDigest: saved?.digest };
    remember(now);
    const place = { ...options.context, token: options.token };
    const saver = new store_saver/* StoreSaver */.b({ state: now, frozen: saved, cache, place, remember });
    return activeStore(saver, options, keyOf(restored));
}
async function firstState({ inputs, runFolder }, identity, refusal) {
    const prefix = (0,store_key/* keyPrefix */.uU)(inputs['cache-key-prefix'], identity);
    const root = await newRoot();
    const fresh = { sequence: 1, savedDigest: undefined, refusal };
    return { root, runFolder, identity, keyPrefix: prefix, ...fresh };
}
function newRoot() {
    return (0,temporary_folder/* temporaryFolder */.y)('resume');
}
async function renewed(root) {
    await (0,promises_.rm)(root, { recursive: true, force: true }).catch(() => undefined);
    return newRoot();
}
/** The bundle that runs is also the one that works with the cache. */
function cacheOf({ program, limits }) {
    return { program: program ?? process.argv[1] ?? '', limits: limits ?? cache_client/* cacheLimits */.LF };
}
function whyNever(restored) {
    const isThere = restored.type !== 'failed' || restored.kind !== 'unavailable';
    return isThere ? undefined : restored.why;
}
function keyOf(restored) {
    return restored.type === 'restored' ? restored.key : undefined;
}
/** @throws {StoreError} when a run is required and there is none */
function tell(restored, { inputs, runFolder, voice }) {
    if (restored.type === 'restored') {
        voice.say(`Going on from the cache's ${restored.key}`);
        return;
    }
    if (restored.type === 'run-there') {
        voice.say(`Nothing is restored: ${runFolder} has files in it already, and they win`);
        return;
    }
    const why = restored.type === 'failed' ? restored.why : 'the cache has no run of it';
    if (inputs.resume === 'require') {
        throw new errors/* StoreError */.AD(`There is no run to go on from, and \`resume\` is \`require\`: ${why}. Nothing was called; use \`resume: auto\` to start anew`);
    }
    if (restored.type === 'missed')
        voice.say('Starting anew: the cache has no run of this experiment');
    else if (restored.kind !== 'broken')
        voice.notice(`Starting without an earlier run: ${why}`);
    else
        voice.warn(`Starting without an earlier run: ${why}`);
}
function activeStore(saver, { inputs, stop, voice }, matchedKey) {
    const checkpoints = new Checkpoints({
        ...{ stop, voice, everyMs: inputs['checkpoint-minutes'] * 60_000 },
        save: (signal) => saver.save(signal),
    });
    return {
        matchedKey,
        spent: (usd) => checkpoints.spent(usd),
        checkpoint: () => checkpoints.checkpoint(),
        close: () => checkpoints.close(),
    };
}
function idleStore(matchedKey) {
    return {
        matchedKey,
        spent: () => undefined,
        checkpoint: async () => undefined,
        close: async () => undefined,
    };
}


/***/ }),

/***/ 2252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ storeKey),
/* harmony export */   s: () => (/* binding */ digestIn),
/* harmony export */   uU: () => (/* binding */ keyPrefix)
/* harmony export */ });
/* harmony import */ var _domain_sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28710);

/**
 * With what all keys of an experiment's cell begin. Names may have the separator in them, so a hash
 * ends it: no cell's prefix is the beginning of another's.
 */
function keyPrefix(prefix, { experiment, cell }) {
    const hash = (0,_domain_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(JSON.stringify([experiment, cell])).slice(0, 12);
    const words = [legal(prefix, 100), legal(experiment, 100), legal(cell, 60)];
    return `${words.join('-')}-${hash}-`;
}
/**
 * A key that was never used: entries cannot be changed, and one whose upload died stays taken. Its
 * end names the content, so that the entry can be held against it.
 */
function storeKey(prefix, parts) {
    const { runId, runAttempt, sequence, digest } = parts;
    return `${prefix}${runId}-${runAttempt}-${String(sequence).padStart(3, '0')}-${digest}`;
}
/** Undefined for a key that we did not make. */
function digestIn(key) {
    return /-\d+-\d+-\d+-([0-9a-f]{16})$/.exec(key)?.[1];
}
/** GitHub allows 512 characters and no comma; what else it does not like, it does not say. */
function legal(text, longest) {
    return text.replace(/[^\w.-]/g, '_').slice(0, longest);
}


/***/ }),

/***/ 76242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ StoreSaver)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/action/resume/cache/cache-client.js + 2 modules
var cache_client = __webpack_require__(60783);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/action/resume/frozen/frozen-manifest.js
var frozen_manifest = __webpack_require__(62110);
// EXTERNAL MODULE: ./build/action/resume/frozen/read-through.js
var read_through = __webpack_require__(74380);
// EXTERNAL MODULE: ./build/action/resume/frozen/run-files.js
var run_files = __webpack_require__(11333);
;// CONCATENATED MODULE: ./build/action/resume/frozen/segment-writer.js



/** Writes one segment. The file is there from the first byte that it has. */
class SegmentWriter {
    name;
    #path;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #handle;
    #bytes = 0;
    /** @param folder of the store */
    constructor(folder, name) {
        this.name = name;
        this.#path = (0,external_node_path_.join)(folder, name);
    }
    /** So far. */
    get bytes() {
        return this.#bytes;
    }
    async write(piece) {
        this.#handle ??= await (0,promises_.open)(this.#path, 'wx');
        this.#hash.update(piece);
        await this.#handle.writeFile(piece);
        this.#bytes += piece.length;
    }
    /** @returns what was written; undefined when nothing was */
    async close() {
        if (!this.#handle)
            return undefined;
        await this.#handle.close();
        return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
    }
}

;// CONCATENATED MODULE: ./build/action/resume/frozen/freeze.js








/** More would cost more files than they save bytes. */
const mostSegments = 50;
/** Bytes of no use that are not worth a copy of the rest. */
const toleratedWaste = 1 << 20;
/**
 * Freezes a run's folder while it is being written to. What was frozen before stays where it is, and
 * one new segment takes what has come since: whole lines at the ends of the record files, and whatever
 * else has changed. A file that does not begin any more with what was frozen of it is taken anew.
 *
 * @returns `before` when nothing has changed, undefined when the folder holds no run
 */
async function freeze(freezing) {
    const { before, runFolder } = freezing;
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(runFolder, run_files/* runMark */.n6)))
        return undefined;
    const old = before?.manifest.segments ?? [];
    const manifest = await nextManifest(freezing, old);
    if (isSame(manifest, before))
        return before;
    if (!isWasteful(manifest))
        return put(freezing.storeFolder, manifest, old);
    const all = [...old, ...manifest.segments];
    const compact = await nextManifest({ ...freezing, before: undefined }, all);
    return put(freezing.storeFolder, compact, all);
}
/** @param existing segments whose names are taken */
async function nextManifest({ runFolder, storeFolder, identity, before }, existing) {
    const segment = new SegmentWriter(storeFolder, nextName(existing));
    const known = new Map(before?.manifest.files.map((file) => [file.path, file]));
    const files = [];
    try {
        for await (const path of (0,run_files/* runFilesIn */.k0)(runFolder)) {
            const file = await freezeFile({ root: runFolder, path, segment }, known.get(path));
            if (file)
                files.push(file);
        }
    }
    catch (error) {
        await segment.close();
        await (0,promises_.rm)((0,external_node_path_.join)(storeFolder, segment.name), { force: true });
        throw error;
    }
    const written = await segment.close();
    const used = new Set(files.flatMap(({ parts }) => parts.map((part) => part.segment)));
    const segments = [...(before?.manifest.segments ?? []), ...(written ? [written] : [])];
    return {
        ...{ format: 1, ...identity, id: (0,external_node_crypto_.randomUUID)(), frozen_at: new Date().toISOString() },
        segments: segments.filter(({ name }) => used.has(name)),
        files,
    };
}
function nextName(existing) {
    const last = existing.reduce((most, { name }) => Math.max(most, Number(name.split('-')[1])), 0);
    return `segment-${String(last + 1).padStart(4, '0')}`;
}
/** Undefined when the file has just gone. */
async function freezeFile({ root, path, segment }, known) {
    const handle = await openIfThere((0,external_node_path_.join)(root, path));
    if (!handle)
        return undefined;
    try {
        const isLog = path.endsWith('.jsonl');
        const to = isLog ? await (0,read_through/* endOfLines */.I)(handle) : (await handle.stat()).size;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const kept = await stillBegins(handle, known, { to, hash });
        if (kept?.bytes === to)
            return kept;
        const whole = kept ? hash : (0,external_node_crypto_.createHash)('sha256');
        const from = kept?.bytes ?? 0;
        const part = { segment: segment.name, offset: segment.bytes, bytes: to - from };
        await (0,read_through/* readThrough */.i)(handle, { from, to }, (piece) => {
            whole.update(piece);
            return segment.write(piece);
        });
        const parts = [...(kept?.parts ?? []), ...(part.bytes > 0 ? [part] : [])];
        return { path, bytes: to, sha256: whole.digest('hex'), parts };
    }
    finally {
        await handle.close();
    }
}
/** What was frozen of the file, if that is how it still begins; `hash` has then taken it in. */
async function stillBegins(handle, known, { to, hash }) {
    if (!known || known.bytes > to)
        return undefined;
    await (0,read_through/* readThrough */.i)(handle, { from: 0, to: known.bytes }, (piece) => void hash.update(piece));
    return hash.copy().digest('hex') === known.sha256 ? known : undefined;
}
async function openIfThere(path) {
    try {
        return await (0,promises_.open)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function isSame({ files }, before) {
    const contents = (of) => of.map(({ path, sha256 }) => `${sha256} ${path}`);
    return before !== undefined && `${contents(files)}` === `${contents(before.manifest.files)}`;
}
function isWasteful({ segments, files }) {
    const sum = (of) => of.reduce((total, { bytes }) => total + bytes, 0);
    return segments.length > mostSegments || sum(segments) > 2 * sum(files) + toleratedWaste;
}
/**
 * The manifest goes last, and only then are segments removed that it does not name.
 *
 * @param existing segments that may have become useless
 */
async function put(storeFolder, manifest, existing) {
    const text = JSON.stringify(manifest);
    const temporary = (0,external_node_path_.join)(storeFolder, `${frozen_manifest/* manifestName */.vS}.new`);
    await (0,promises_.writeFile)(temporary, text);
    await (0,promises_.rename)(temporary, (0,external_node_path_.join)(storeFolder, frozen_manifest/* manifestName */.vS));
    const kept = new Set(manifest.segments.map(({ name }) => name));
    const useless = existing.filter(({ name }) => !kept.has(name));
    await Promise.all(useless.map(({ name }) => (0,promises_.rm)((0,external_node_path_.join)(storeFolder, name), { force: true })));
    return { manifest, digest: (0,frozen_manifest/* digestOf */.ol)(text) };
}

// EXTERNAL MODULE: ./build/action/resume/store-key.js
var store_key = __webpack_require__(2252);
;// CONCATENATED MODULE: ./build/action/resume/store-saver.js





/** Freezes the run's folder and saves what is new in it under a key of its own, one at a time. */
class StoreSaver {
    #options;
    #state;
    #frozen;
    constructor(options) {
        this.#options = options;
        this.#state = options.state;
        this.#frozen = options.frozen;
    }
    /** Not to be called while it is at it. */
    async save(signal) {
        const { root, runFolder, identity, keyPrefix, sequence, savedDigest } = this.#state;
        const storeFolder = (0,external_node_path_.join)(root, cache_client/* storePath */.TJ);
        await (0,promises_.mkdir)(storeFolder, { recursive: true });
        const frozen = await freeze({ runFolder, storeFolder, identity, before: this.#frozen });
        this.#frozen = frozen ?? this.#frozen;
        if (!frozen || frozen.digest === savedDigest)
            return { type: 'nothing-new' };
        const { cache, place } = this.#options;
        const key = (0,store_key/* storeKey */.LN)(keyPrefix, { ...place, sequence, digest: frozen.digest });
        this.#change({ sequence: sequence + 1 });
        const saved = await (0,cache_client/* saveStore */.Ju)(key, { ...cache, root, signal });
        if (saved.type === 'failed') {
            if (saved.kind !== 'broken')
                this.#change({ refusal: saved.why });
            return saved;
        }
        this.#change({ savedDigest: frozen.digest });
        await this.#prune(key, signal);
        return saved;
    }
    async #prune(newest, signal) {
        const { repository, ref, token } = this.#options.place;
        const { root, keyPrefix: prefix } = this.#state;
        if (!token)
            return;
        const pruning = { repository, ref, token, prefix, newest };
        await (0,cache_client/* pruneStores */.te)(pruning, { ...this.#options.cache, root, signal });
    }
    #change(change) {
        this.#state = { ...this.#state, ...change };
        this.#options.remember(this.#state);
    }
}


/***/ })

};
