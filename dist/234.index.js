export const id = 234;
export const ids = [234];
export const modules = {

/***/ 30130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ JsonlFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/store/file-error.js
var file_error = __webpack_require__(23009);
// EXTERNAL MODULE: ./build/store/folder.js
var folder = __webpack_require__(39004);
;// CONCATENATED MODULE: ./build/store/json-line.js
/** Line separators that other programs split at, though JSON allows them inside a string. */
const separators = /[\u0085\u2028\u2029]/g;
/** A record as one line of JSON, for whatever program splits the file into lines. */
function jsonLine(record) {
    const text = JSON.stringify(record);
    const safe = separators.test(text) ? text.replace(separators, escaped) : text;
    return `${safe}\n`;
}
function escaped(separator) {
    return `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./build/store/lines.js
var lines = __webpack_require__(19529);
;// CONCATENATED MODULE: ./build/store/put-lines.js

/**
 * Adds whole lines, with their newlines, to what the system has of a file.
 *
 * @returns where the file ends then
 * @throws the system's error, on which no half line is left for the next reader
 */
function putLines({ fd, end, takesBack }, text) {
    const bytes = Buffer.from(text);
    let written = 0;
    try {
        while (written < bytes.length)
            written += (0,external_node_fs_.writeSync)(fd, bytes, written);
    }
    catch (error) {
        cutTo(fd, takesBack ? end : end + wholeLines(bytes.subarray(0, written)));
        throw error;
    }
    return end + bytes.length;
}
function cutTo(fd, size) {
    try {
        (0,external_node_fs_.ftruncateSync)(fd, size);
    }
    catch {
        // The next reader cuts it off.
    }
}
/** How many of the bytes are whole lines. */
function wholeLines(bytes) {
    return bytes.lastIndexOf('\n') + 1;
}

;// CONCATENATED MODULE: ./build/store/torn-tail.js

/**
 * Cuts off what a crash left behind the whole lines of a file. A tail that lacks nothing but its
 * newline gets that.
 *
 * The tail goes from where the whole lines end to where the file does.
 *
 * @returns where the file ends now, and the bytes cut off
 */
async function mendTail(handle, { from, to }, visit) {
    if (from === to)
        return { size: to, cut: 0 };
    const bytes = Buffer.alloc(to - from + 1, '\n');
    await handle.read(bytes, 0, to - from, from);
    const whole = [];
    (0,lines/* visitLines */.f)({ bytes, offset: from }, (line) => {
        if (isWhole(line))
            whole.push(line);
    });
    if (whole.length === 0) {
        await handle.truncate(from);
        return { size: from, cut: to - from };
    }
    await handle.appendFile('\n');
    await handle.datasync();
    whole.forEach(visit);
    return { size: to + 1, cut: 0 };
}
function isWhole({ bytes, start, end }) {
    try {
        return typeof JSON.parse(bytes.toString('utf8', start, end)) === 'object';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/store/jsonl-file.js









/** Turns of the event loop that a flush waits for. */
const gatheringTurns = 4;
/** Lines of a file that may wait for a flush before the next is written: where the disk hangs. */
const mostUnflushed = 64;
/**
 * An append-only file of records, one JSON object a line.
 *
 * Appends that wait together become one write and one flush to the disk, and each is answered only
 * then, so that neither a kill nor a power cut loses a record that was said to be written. A crash
 * can tear the last line only; opening cuts such a tail off.
 */
class JsonlFile {
    path;
    #takesBack;
    #handle;
    /** Bytes of whole, flushed lines. */
    #size = 0;
    /** Bytes of whole lines, those that are being flushed too. */
    #end = 0;
    #unwritten = [];
    #unflushed = [];
    #flushing;
    #broken;
    /** Whether lines were written that may not be on the disk. */
    #isCached = false;
    /** Whether a torn tail was looked for, so that lines may be added. */
    #isOurs = false;
    /**
     * @param takesBack whether nothing stays of a write that fails half-way: where a line says that
     * something is about to be done, which then is not
     */
    constructor(path, { takesBack = false } = {}) {
        this.path = path;
        this.#takesBack = takesBack;
    }
    /** Bytes that can be read. */
    get size() {
        return this.#size;
    }
    /**
     * Visits every line of the file as it is and cuts off a torn tail; does nothing without a file. A
     * tail that lacks nothing but its newline gets that.
     *
     * @returns the bytes cut off
     * @throws {StoreError} when it cannot be read or mended
     */
    async recover(visit) {
        const handle = await this.#existing();
        return handle ? this.#takeOver(handle, visit) : 0;
    }
    /** As {@link recover}, but leaves a torn tail: another process may be in the middle of a write. */
    async look(visit) {
        const handle = await this.#existing();
        if (!handle)
            return;
        const { wholeTo } = await this.#scan(handle, visit);
        this.#size = wholeTo;
    }
    /**
     * The whole lines between a place and about `bytes` further on, at least one if there is one, and
     * where the last one ends.
     */
    async lines(from, bytes) {
        const handle = from < this.#size ? await this.#existing() : undefined;
        if (!handle)
            return { lines: [], end: from };
        const to = Math.min(this.#size, from + bytes);
        const found = await (0,lines/* readLines */.Se)(handle, { from, to });
        const isEnough = found.end > from || to === this.#size;
        return isEnough ? found : this.lines(from, bytes * 2);
    }
    /** The line at a place. */
    async readAt(offset, bytes) {
        const handle = await this.#existing();
        if (!handle)
            throw new Error(`Cannot read ${this.path}: the file is gone`);
        const { buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
        return { bytes: buffer, start: 0, end: bytes, offset };
    }
    /**
     * Resolves once the record is on the disk, with the place of its line. After a failed append
     * every later one fails too.
     *
     * @throws {StoreError} when the disk is full or the file cannot be written
     */
    append(record, { isLasting = true, onWritten } = {}) {
        const line = jsonLine(record);
        return new Promise((resolve, reject) => {
            this.#unwritten.push({ line, isLasting, onWritten, resolve, reject });
            if (this.#unwritten.length === 1)
                setImmediate(this.#writeBehind);
            this.#flushing ??= this.#flush();
        });
    }
    /** @throws {StoreError} when what was written cannot be flushed */
    async close() {
        await this.#flushing;
        try {
            if (this.#isCached && this.#broken === undefined)
                await this.#sync();
        }
        catch (error) {
            throw (0,file_error/* writeError */.oG)(this.path, error);
        }
        finally {
            await this.#handle?.close();
            this.#handle = undefined;
        }
    }
    /** Flushes until nothing waits. Never rejects: those who wait are told. */
    async #flush() {
        await this.#begin();
        while (this.#unwritten.length + this.#unflushed.length > 0) {
            await gather();
            this.#write();
            const batch = this.#unflushed;
            this.#unflushed = [];
            try {
                if (this.#broken !== undefined)
                    throw this.#broken;
                if (batch.some(({ isLasting }) => isLasting))
                    await this.#sync();
            }
            catch (error) {
                this.#fail(batch, error);
                continue;
            }
            for (const { line, resolve } of batch) {
                const bytes = Buffer.byteLength(line);
                resolve({ offset: this.#size, bytes: bytes - 1 });
                this.#size += bytes;
            }
        }
        // Not a tick later: whoever was just answered may append at once, and must start a new one.
        this.#flushing = undefined;
    }
    /** Makes the file, or looks through the one that is there, before the first line. */
    async #begin() {
        if (this.#broken !== undefined)
            return;
        try {
            this.#handle ??= await this.#create();
            if (!this.#isOurs)
                await this.#takeOver(this.#handle, () => undefined);
        }
        catch (error) {
            this.#fail([], error);
        }
    }
    /** Writes what was appended in this turn of the event loop, while a flush is under way too. */
    #writeBehind = () => this.#write(mostUnflushed - this.#unflushed.length);
    /**
     * Into the system's cache, which takes less time than to hand it to a thread; the disk may not.
     *
     * @param most lines at most; all that wait, unless said
     */
    #write(most) {
        const handle = this.#isOurs ? this.#handle : undefined;
        if (!handle && this.#broken === undefined)
            return;
        const batch = this.#unwritten.splice(0, most ?? this.#unwritten.length);
        try {
            if (this.#broken !== undefined)
                throw this.#broken;
            if (handle && batch.length > 0)
                this.#put(handle.fd, batch);
        }
        catch (error) {
            this.#fail(batch, error);
            return;
        }
        this.#unflushed.push(...batch);
        for (const { onWritten } of batch)
            onWritten?.();
    }
    #put(fd, batch) {
        const text = batch.map(({ line }) => line).join('');
        this.#end = putLines({ fd, end: this.#end, takesBack: this.#takesBack }, text);
        this.#isCached = true;
    }
    #fail(batch, error) {
        this.#broken ??= (0,file_error/* writeError */.oG)(this.path, error);
        for (const { reject } of batch)
            reject(this.#broken);
    }
    async #sync() {
        this.#isCached = false;
        await this.#handle?.datasync();
    }
    async #existing() {
        if (this.#handle)
            return this.#handle;
        try {
            this.#handle = await openExisting(this.path);
        }
        catch (error) {
            if (!(0,file_error/* isMissing */.b2)(error))
                throw (0,file_error/* writeError */.oG)(this.path, error);
        }
        return this.#handle;
    }
    async #create() {
        await (0,folder/* makeFolder */.fc)((0,external_node_path_.dirname)(this.path));
        return (0,promises_.open)(this.path, 'a+');
    }
    /** Returns where the whole lines end, and where the file does. */
    async #scan(handle, visit) {
        try {
            const { size } = await handle.stat();
            return { wholeTo: await (0,lines/* scanLines */.JH)(handle, { from: 0, to: size }, visit), size };
        }
        catch (error) {
            throw (0,file_error/* readError */.lS)(this.path, error);
        }
    }
    async #takeOver(handle, visit) {
        const { wholeTo: from, size: to } = await this.#scan(handle, visit);
        const { size, cut } = await mendTail(handle, { from, to }, visit).catch((error) => {
            throw (0,file_error/* writeError */.oG)(this.path, error);
        });
        this.#size = size;
        this.#end = size;
        this.#isOurs = true;
        return cut;
    }
}
/**
 * Lets other appends come to a flush. It passes at once when there is little to do; when there is
 * much, more records share a flush, which is what an append costs.
 */
async function gather() {
    for (let turn = 0; turn < gatheringTurns; turn += 1)
        await new Promise(setImmediate);
}
/** For reading and appending; unlike the flag `a+` alone it does not create the file. */
function openExisting(path) {
    return (0,promises_.open)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND);
}


/***/ }),

/***/ 19529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ scanLines),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   T9: () => (/* binding */ fileChunks),
/* harmony export */   f: () => (/* binding */ visitLines)
/* harmony export */ });
/* unused harmony export lineChunks */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23009);
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


const chunkBytes = 1 << 18;
/** Longer lines than this cost a copy. */
const headBytes = 1 << 16;
const newline = 10;
const byteOrderMark = Buffer.from('\ufeff');
/**
 * The whole lines between two places of a file, some hundred at a time, or one that is long. While
 * they are looked at, the next are read. A torn tail does not come.
 */
async function* lineChunks(file, { from, to }) {
    const most = Math.min(chunkBytes, to - from);
    const chunk = () => Buffer.allocUnsafe(headBytes + most);
    const read = (buffer, place) => {
        const reading = readChunk(file, buffer, { place, to });
        // It may fail before it is awaited; that alone must not end the process.
        reading.catch(() => undefined);
        return reading;
    };
    let position = from;
    let tail = [];
    let spare;
    let reading = read(chunk(), position);
    try {
        while (position < to) {
            const { buffer, bytesRead } = await reading;
            if (bytesRead === 0)
                break;
            const fresh = buffer.subarray(headBytes, headBytes + bytesRead);
            const end = fresh.lastIndexOf(newline) + 1;
            if (end === 0) {
                tail.push(fresh);
                reading = read(chunk(), position + bytesRead);
                spare = undefined;
            }
            else {
                const bytes = joined(tail, buffer, end);
                reading = read(spare ?? chunk(), position + bytesRead);
                yield { bytes, offset: position + end - bytes.length };
                tail = [fresh.subarray(end)];
                spare = buffer;
            }
            position += bytesRead;
        }
    }
    finally {
        await reading.catch(() => undefined);
    }
}
/**
 * The whole lines that a file has now. A torn tail does not come.
 *
 * @throws {StoreError} when it cannot be read
 */
async function* fileChunks(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r'), true);
            const { size } = await handle.stat();
            yield* lineChunks(handle, { from: 0, to: size });
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
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .readError */ .lS)(path, error);
    }
}
/**
 * Calls `visit` for every whole line between two places of a file, without making strings.
 *
 * @returns where the last whole line ends: less than `to` when the tail is torn
 */
async function scanLines(file, range, visit) {
    let end = range.from;
    for await (const chunk of lineChunks(file, range)) {
        visitLines(chunk, visit);
        end = chunk.offset + chunk.bytes.length;
    }
    return end;
}
/** Reads behind the space that is left for what the chunk before it ends with. */
async function readChunk(file, buffer, { place, to }) {
    const wanted = Math.min(buffer.length - headBytes, to - place);
    if (wanted <= 0)
        return { buffer, bytesRead: 0 };
    return file.read(buffer, headBytes, wanted, place);
}
/** What no line of the chunks before has ended, and so many bytes of the next chunk, as one. */
function joined(tail, buffer, length) {
    const end = headBytes + length;
    const start = tail.reduce((place, piece) => place - piece.length, headBytes);
    if (start < 0)
        return Buffer.concat([...tail, buffer.subarray(headBytes, end)]);
    Buffer.concat(tail).copy(buffer, start);
    return buffer.subarray(start, end);
}
/** The whole lines between two places of a file, as bytes that stay valid. */
async function readLines(file, { from, to }) {
    const bytes = Buffer.allocUnsafe(to - from);
    let filled = 0;
    while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    const lines = [];
    const end = bytes.subarray(0, filled).lastIndexOf(newline) + 1;
    visitLines({ bytes: bytes.subarray(0, end), offset: from }, (line) => lines.push(line));
    return { lines, end: from + end };
}
/** Empty lines are passed over, and the mark that some editors put before the first one. */
function visitLines({ bytes, offset }, visit) {
    let start = offset === 0 ? markLength(bytes) : 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
        if (end > start)
            visit({ bytes, start, end, offset: offset + start });
        start = end + 1;
    }
}
function markLength(bytes) {
    const { length } = byteOrderMark;
    return bytes.subarray(0, length).equals(byteOrderMark) ? length : 0;
}


/***/ }),

/***/ 63591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ recordFiles),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   gs: () => (/* binding */ indexPhase)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39004);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60930);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19529);
/* harmony import */ var _record_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96666);





/** The record files of a phase, sorted, relative to the run's folder. */
async function recordFiles(root, phase) {
    const { folder, ending } = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .phaseFiles */ .lp[phase];
    const names = (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, folder))).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
}
/**
 * Every record of a phase, failed ones too, without changing the folder: a torn tail is passed over,
 * and `onBadLine` is told of damage. Safe while another process writes.
 */
async function* readRecords(root, phase, decode, onBadLine = () => undefined) {
    for (const name of await recordFiles(root, phase)) {
        yield* readFile((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name), decode, onBadLine);
    }
}
/** As {@link readRecords}, for one file. */
async function* readFile(path, decode, onBadLine) {
    let number = 0;
    for await (const chunk of (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .fileChunks */ .T9)(path)) {
        const batch = [];
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .visitLines */ .f)(chunk, (line) => {
            number += 1;
            try {
                batch.push(decode(JSON.parse(line.bytes.toString('utf8', line.start, line.end))));
            }
            catch {
                onBadLine({ path, line: number, offset: line.offset, id: (0,_record_line_js__WEBPACK_IMPORTED_MODULE_4__/* .recordId */ .Re)(line) });
            }
        });
        yield* batch;
    }
}
/** Notes every record of a phase, without parsing and without changing the folder. */
async function indexPhase(root, index) {
    for (const name of await recordFiles(root, index.phase)) {
        for await (const chunk of (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .fileChunks */ .T9)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name))) {
            (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .visitLines */ .f)(chunk, (line) => index.note(line));
        }
    }
    return index;
}


/***/ }),

/***/ 96666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  os: () => (/* binding */ recordHead),
  Re: () => (/* binding */ recordId),
  Hy: () => (/* binding */ recordKey),
  M8: () => (/* binding */ textField)
});

// EXTERNAL MODULE: ./build/domain/key-hash.js
var key_hash = __webpack_require__(95339);
;// CONCATENATED MODULE: ./build/store/mark-search.js
/**
 * Looks for a mark in one line of a chunk after another. It searches the chunk, not the line, and
 * remembers what it found: to begin a search costs more than to get through a line.
 */
class MarkSearch {
    #mark;
    #chunk;
    #from = 0;
    /** Where the mark comes first from `#from` on; infinite when it does not. */
    #at = 0;
    constructor(mark) {
        this.#mark = Buffer.from(mark);
    }
    /** @param chunk what has changed must come as another object */
    isIn(chunk, from, end) {
        if (chunk !== this.#chunk || from < this.#from || from > this.#at) {
            const found = chunk.indexOf(this.#mark, from);
            this.#chunk = chunk;
            this.#from = from;
            this.#at = found < 0 ? Number.POSITIVE_INFINITY : found;
        }
        return this.#at + this.#mark.length <= end;
    }
}

;// CONCATENATED MODULE: ./build/store/record-line.js


const space = 32;
const quote = 34;
const backslash = 92;
const brace = 125;
const opening = Buffer.from('{"id":');
const glued = new MarkSearch('{"id":');
/** Without its first quote: to look for a quote is to stop at every one. */
const failed = new MarkSearch('failed"');
/** What a disk that lost a block has in its place; JSON has none. */
const nul = new MarkSearch('\0');
/** Undefined when the line is not a record at all: damage. It may be damaged all the same. */
function recordKey(line) {
    const from = idStart(line);
    const key = from < 0 ? undefined : (0,key_hash/* quotedStem */.yo)(line.bytes, from, line.end);
    if (key) {
        const state = recordState(line);
        return state && { key, state };
    }
    const head = recordHead(line);
    return head && { key: (0,key_hash/* keyStem */.Pr)(head.id), state: head.state };
}
/** As {@link recordKey}, with the id itself. */
function recordHead(line) {
    const id = plainId(line);
    if (id === undefined)
        return parsedHead(line);
    const state = recordState(line);
    return state && { id, state };
}
/** Undefined when the line is not a record at all. It may be damaged all the same. */
function recordId(line) {
    return plainId(line) ?? parsedHead(line)?.id;
}
/** Undefined where the id has escapes, or is not where every record has it. */
function plainId(line) {
    const { bytes, end } = line;
    const from = idStart(line);
    const to = from < 0 ? -1 : bytes.indexOf(quote, from);
    const isPlain = to >= 0 && to < end && !bytes.subarray(from, to).includes(backslash);
    return isPlain ? bytes.toString('utf8', from, to) : undefined;
}
/** Where the id's text begins, or −1 if the line does not begin as every record does and end as one. */
function idStart({ bytes, start, end }) {
    if (bytes[end - 1] !== brace)
        return -1;
    for (let index = 0; index < opening.length; index += 1) {
        if (bytes[start + index] !== opening[index])
            return -1;
    }
    const from = start + opening.length;
    const at = bytes[from] === space ? from + 1 : from;
    return bytes[at] === quote ? at + 1 : -1;
}
/**
 * Undefined when the line is damaged. Only a line that holds one of the marks is parsed: an attribute
 * may be called `status`, and a torn line may have another glued to it.
 *
 * A quote inside a JSON string has a backslash before it, so that a mark such as `{"id":` cannot be
 * found in a text; in a nested object it can.
 */
function recordState(line) {
    const { bytes, start, end } = line;
    const isMarked = glued.isIn(bytes, start + 1, end) ||
        failed.isIn(bytes, start, end) ||
        nul.isIn(bytes, start, end);
    return !isMarked ? 'present' : parsedHead(line)?.state;
}
function parsedHead({ bytes, start, end }) {
    try {
        const record = JSON.parse(bytes.toString('utf8', start, end));
        if (typeof record?.['id'] !== 'string')
            return undefined;
        const failed = record['status'] === 'failed';
        const state = failed ? (record['failure'] ? 'failed' : 'open') : 'present';
        return { id: record['id'], state };
    }
    catch {
        return undefined;
    }
}
/** The value of a text field at the top of a record whose value needs no escapes, as a name. */
function textField({ bytes, start, end }, field) {
    const line = bytes.toString('latin1', start, end);
    const at = line.indexOf(`"${field}":`);
    if (at < 0)
        return undefined;
    const from = line.indexOf('"', at + field.length + 3) + 1;
    return line.slice(from, line.indexOf('"', from));
}


/***/ }),

/***/ 47234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageTotals: () => (/* binding */ UsageTotals),
/* harmony export */   noUsage: () => (/* binding */ noUsage),
/* harmony export */   openUsageLog: () => (/* binding */ openUsageLog),
/* harmony export */   readUsage: () => (/* binding */ readUsage),
/* harmony export */   writeUsage: () => (/* binding */ writeUsage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88343);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39004);
/* harmony import */ var _jsonl_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60930);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63591);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47532);









/**
 * What the calls of one model in one phase took, over the life of the run's folder. Never negative:
 * a file that a cache or an artifact brought could else make room in a quota or a budget.
 */
const usageTotal = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    /** Attempts that reached the provider, failed ones too. */
    calls: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    failed_calls: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    input_tokens: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    output_tokens: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    /** Of the calls whose price is known. */
    cost_usd: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
    /** Calls whose price is unknown; when there is one, `cost_usd` is a lower bound. */
    unpriced_calls: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(),
});
const place = { phase: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() };
/**
 * A line of the usage log. `total` carries over what earlier files said; `reserved` is written
 * before a call whose model has a quota or whose run has a budget, `spent` after every call.
 */
const usageLine = zod__WEBPACK_IMPORTED_MODULE_8__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ total: usageTotal, ...place }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ reserved: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), cost_usd: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative(), ...place }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ spent: usageTotal, settles: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(), ...place }),
]);
const noUsage = {
    calls: 0,
    failed_calls: 0,
    input_tokens: 0,
    output_tokens: 0,
    cost_usd: 0,
    unpriced_calls: 0,
};
function addUsage(a, b) {
    return {
        calls: a.calls + b.calls,
        failed_calls: a.failed_calls + b.failed_calls,
        input_tokens: a.input_tokens + b.input_tokens,
        output_tokens: a.output_tokens + b.output_tokens,
        cost_usd: a.cost_usd + b.cost_usd,
        unpriced_calls: a.unpriced_calls + b.unpriced_calls,
    };
}
/** Totals by phase and model. */
class UsageTotals {
    /** Each is among the totals as a call at its full price. */
    open = [];
    /** Lines of the log that cannot be read, so that what they say is not in the totals. */
    damaged = [];
    #totals = new Map();
    add(phase, model, usage) {
        const key = `${phase}\t${model}`;
        const known = this.#totals.get(key)?.total ?? noUsage;
        this.#totals.set(key, { phase, model, total: addUsage(known, usage) });
    }
    /** One for each phase and model that made a call. */
    all() {
        return [...this.#totals.values()];
    }
    /** @param wanted of one phase or model only, when given */
    sum(wanted = {}) {
        return this.all()
            .filter(({ phase }) => wanted.phase === undefined || wanted.phase === phase)
            .filter(({ model }) => wanted.model === undefined || wanted.model === model)
            .reduce((sum, { total }) => addUsage(sum, total), noUsage);
    }
}
/**
 * All usage the folder knows of. A reservation that was never settled counts as a call at its full
 * price: it is in flight, or its process died meanwhile and it may have been made.
 */
async function readUsage(root) {
    while (true) {
        const files = await currentFiles(root);
        try {
            const totals = new UsageTotals();
            for (const path of files)
                await addFile(totals, path);
            return totals;
        }
        catch (error) {
            // Unless another process has just folded one of them into a new one.
            if ((0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(await currentFiles(root), files))
                throw error;
        }
    }
}
/** Writes totals as those of a writer of its own. */
async function writeUsage(root, scope, totals, generation = 1) {
    const lines = totals.all().map((line) => `${JSON.stringify(line)}\n`);
    await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_7__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_5__/* .layout */ .Zp.usage, `${scope}.${generation}.jsonl`), lines.join(''));
}
/**
 * The usage log of one writer. Opening folds what it wrote before into totals, so that the file
 * stays short however long the run's history is.
 *
 * @param scope names the writer: `run`, or the models of an `--only-models` run
 * @param onDamage told of lines that cannot be read, before they are left behind; it may throw
 */
async function openUsageLog(root, scope, onDamage = () => undefined) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_5__/* .layout */ .Zp.usage);
    await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(folder);
    const mine = (await currentFiles(root)).find((path) => splitName(path).scope === scope);
    const generation = mine ? splitName(mine).generation + 1 : 1;
    const carried = mine ? await addFile(new UsageTotals(), mine) : new UsageTotals();
    onDamage(carried.damaged);
    // Whoever made them is gone.
    for (const { phase, model } of carried.open) {
        carried.add(phase, model, { ...noUsage, failed_calls: 1 });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${scope}.${generation}.jsonl`);
    await writeUsage(root, scope, carried, generation);
    if (mine)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(mine);
    // A call that cannot be reserved is not made, and must not count.
    const file = new _jsonl_file_js__WEBPACK_IMPORTED_MODULE_4__/* .JsonlFile */ .t(path, { takesBack: true });
    await file.recover(() => undefined);
    return {
        // Without what a call really took, its reservation counts; what nothing limits is told, no more.
        append: (line) => file.append(line, { isLasting: !('spent' in line) }),
        close: () => file.close(),
    };
}
async function addFile(totals, path) {
    const open = new Map();
    const decode = (value) => usageLine.parse(value);
    for await (const line of (0,_read_records_js__WEBPACK_IMPORTED_MODULE_6__/* .readFile */ .TA)(path, decode, (bad) => totals.damaged.push(bad))) {
        if ('total' in line)
            totals.add(line.phase, line.model, line.total);
        else if ('reserved' in line)
            open.set(line.reserved, line);
        else {
            totals.add(line.phase, line.model, line.spent);
            if (line.settles)
                open.delete(line.settles);
        }
    }
    for (const call of open.values()) {
        totals.open.push(call);
        totals.add(call.phase, call.model, { ...noUsage, calls: 1, cost_usd: call.cost_usd });
    }
    return totals;
}
/** The newest file of each scope: after a crash the older one may still be there. */
async function currentFiles(root) {
    const newest = new Map();
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_5__/* .layout */ .Zp.usage);
    const files = (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder)).filter((name) => name.endsWith('.jsonl'));
    for (const name of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const { scope, generation } = splitName(path);
        const known = newest.get(scope);
        if (!known || splitName(known).generation < generation)
            newest.set(scope, path);
    }
    return [...newest.values()];
}
function splitName(path) {
    const [, scope = '', generation = '0'] = path.match(/([^/\\]+)\.(\d+)\.jsonl$/) ?? [];
    return { scope, generation: Number(generation) };
}


/***/ })

};
