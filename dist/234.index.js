export const id = 234;
export const ids = [234];
export const modules = {

/***/ 16143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ JsonlFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19529);
/* harmony import */ var _write_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6270);





/** Line separators that other programs split at, though JSON allows them inside a string. */
const separators = /[\u0085\u2028\u2029]/g;
/**
 * An append-only file of records, one JSON object a line.
 *
 * Appends that wait together become one write and one flush to the disk, and each is answered only
 * then, so that neither a kill nor a power cut loses a record that was said to be written. A crash
 * can tear the last line only; opening cuts such a tail off.
 */
class JsonlFile {
    path;
    #handle;
    /** Whole, flushed lines. */
    #size = 0;
    #waiting = [];
    #flushing;
    #broken;
    /** Whether a torn tail was looked for, so that lines may be added. */
    #isOurs = false;
    constructor(path) {
        this.path = path;
    }
    /** Bytes that can be read. */
    get size() {
        return this.#size;
    }
    /**
     * Visits every line of the file as it is and cuts off a torn tail; does nothing without a file.
     *
     * @returns the bytes cut off
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
        const { size } = await handle.stat();
        this.#size = await (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .scanLines */ .JH)(handle, { from: 0, to: size }, visit);
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
        const found = await (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .readLines */ .Se)(handle, { from, to });
        const isEnough = found.end > from || to === this.#size;
        return isEnough ? found : this.lines(from, bytes * 2);
    }
    /** The line at a place, parsed. */
    async readAt(offset, bytes) {
        const handle = await this.#existing();
        if (!handle)
            throw new Error(`Cannot read ${this.path}: the file is gone`);
        const { buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
        return JSON.parse(buffer.toString('utf8'));
    }
    /**
     * Resolves once the record is on the disk, with the place of its line. After a failed append
     * every later one fails too.
     *
     * @throws {StoreError} when the disk is full or the file cannot be written
     */
    append(record) {
        const text = JSON.stringify(record);
        const safe = separators.test(text) ? text.replace(separators, escaped) : text;
        return new Promise((resolve, reject) => {
            this.#waiting.push({ line: `${safe}\n`, resolve, reject });
            this.#flushing ??= this.#flush();
        });
    }
    async close() {
        await this.#flushing;
        await this.#handle?.close();
        this.#handle = undefined;
    }
    /** Writes until nothing waits. Never rejects: those who wait are told. */
    async #flush() {
        await new Promise(setImmediate);
        while (this.#waiting.length > 0) {
            const batch = this.#waiting;
            this.#waiting = [];
            try {
                if (this.#broken !== undefined)
                    throw this.#broken;
                await this.#write(Buffer.from(batch.map(({ line }) => line).join('')));
            }
            catch (error) {
                this.#broken = error;
                for (const { reject } of batch)
                    reject(error);
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
    async #write(bytes) {
        try {
            this.#handle ??= await this.#create();
            if (!this.#isOurs)
                await this.#takeOver(this.#handle, () => undefined);
            // Into the system's cache, which takes less time than to hand it to a thread; the disk may not.
            for (let from = 0; from < bytes.length;)
                from += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#handle.fd, bytes, from);
            await this.#handle.datasync();
        }
        catch (error) {
            // A write that failed half-way must not leave half a line for the next reader.
            await this.#handle?.truncate(this.#size).catch(() => undefined);
            throw (0,_write_error_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .o)(this.path, error);
        }
    }
    async #existing() {
        if (this.#handle)
            return this.#handle;
        try {
            this.#handle = await openExisting(this.path);
        }
        catch (error) {
            if (!(0,_write_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissing */ .b)(error))
                throw (0,_write_error_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .o)(this.path, error);
        }
        return this.#handle;
    }
    async #create() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(this.path), { recursive: true });
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(this.path, 'a+');
    }
    async #takeOver(handle, visit) {
        const { size } = await handle.stat();
        this.#size = await (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .scanLines */ .JH)(handle, { from: 0, to: size }, visit);
        if (this.#size < size)
            await handle.truncate(this.#size);
        this.#isOurs = true;
        return size - this.#size;
    }
}
function escaped(separator) {
    return `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** For reading and appending; unlike the flag `a+` alone it does not create the file. */
function openExisting(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88343);
/* harmony import */ var _jsonl_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16143);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60930);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63591);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47532);
/* harmony import */ var _write_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6270);








/**
 * What the calls of one model in one phase took, over the life of the run's folder. Never negative:
 * a file that a cache or an artifact brought could else make room in a quota or a budget.
 */
const usageTotal = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    /** Attempts that reached the provider, failed ones too. */
    calls: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(),
    failed_calls: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(),
    input_tokens: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(),
    output_tokens: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(),
    /** Of the calls whose price is known. */
    cost_usd: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(),
    /** Calls whose price is unknown; when there is one, `cost_usd` is a lower bound. */
    unpriced_calls: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(),
});
const place = { phase: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() };
/**
 * A line of the usage log. `total` carries over what earlier files said; `reserved` is written
 * before a call whose model has a quota or whose run has a budget, `spent` after every call.
 */
const usageLine = zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ total: usageTotal, ...place }),
    zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ reserved: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), cost_usd: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative(), ...place }),
    zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ spent: usageTotal, settles: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().optional(), ...place }),
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
 * price: the process died while it was in flight, and it may have been made.
 */
async function readUsage(root) {
    while (true) {
        try {
            const totals = new UsageTotals();
            for (const path of await currentFiles(root))
                await addFile(totals, path);
            return totals;
        }
        catch (error) {
            // Another process has just folded one of them into a new one.
            if (!(0,_write_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isMissing */ .b)(error))
                throw error;
        }
    }
}
/** Writes totals as those of a writer of its own, into a folder that nobody works in. */
async function writeUsage(root, scope, totals) {
    const lines = totals.all().map((line) => `${JSON.stringify(line)}\n`);
    await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layout */ .Zp.usage, `${scope}.1.jsonl`), lines.join(''));
}
/**
 * The usage log of one writer. Opening folds what it wrote before into totals, so that the file
 * stays short however long the run's history is.
 *
 * @param scope names the writer: `run`, or the models of an `--only-models` run
 */
async function openUsageLog(root, scope) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layout */ .Zp.usage);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const mine = (await currentFiles(root)).find((path) => splitName(path).scope === scope);
    const generation = mine ? splitName(mine).generation + 1 : 1;
    const carried = mine ? (await addFile(new UsageTotals(), mine)).all() : [];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${scope}.${generation}.jsonl`);
    await (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)(path, carried.map((line) => `${JSON.stringify(line)}\n`).join(''));
    if (mine)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(mine);
    const file = new _jsonl_file_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonlFile */ .t(path);
    await file.recover(() => undefined);
    return {
        append: (line) => file.append(line).then(() => undefined),
        close: () => file.close(),
    };
}
async function addFile(totals, path) {
    const open = new Map();
    for await (const line of (0,_read_records_js__WEBPACK_IMPORTED_MODULE_4__/* .readFile */ .TA)(path, (value) => usageLine.parse(value), ignored)) {
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
    for (const { phase, model, cost_usd } of open.values()) {
        totals.add(phase, model, { ...noUsage, calls: 1, failed_calls: 1, cost_usd });
    }
    return totals;
}
const ignored = () => undefined;
/** The newest file of each scope: after a crash the older one may still be there. */
async function currentFiles(root) {
    const newest = new Map();
    const files = await Array.fromAsync((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layout */ .Zp.usage, '*.jsonl'), { cwd: root }));
    for (const name of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
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
