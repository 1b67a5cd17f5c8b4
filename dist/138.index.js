export const id = 138;
export const ids = [138];
export const modules = {

/***/ 86217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ groupKey),
/* harmony export */   GS: () => (/* binding */ taskPrints),
/* harmony export */   Kq: () => (/* binding */ criterionPrints),
/* harmony export */   LM: () => (/* binding */ makersSoFar),
/* harmony export */   WS: () => (/* binding */ fingerprints),
/* harmony export */   dz: () => (/* binding */ contract)
/* harmony export */ });
/* harmony import */ var _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8801);
/* harmony import */ var _domain_experiment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23326);
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5059);
/* harmony import */ var _prices_price_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16247);
/* harmony import */ var _prompts_model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83841);
/* harmony import */ var _prompts_prompt_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32019);
/* harmony import */ var _makers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84270);







/**
 * For every group of records, a hash of all that shapes them: the model behind the name, its
 * parameters in that role, the prompt, the task's descriptions. When one changes, records made
 * before and after do not belong together. Scores of labels are such a group, too.
 */
function fingerprints(experiment) {
    const all = new Map();
    for (const { phase, role } of _makers_js__WEBPACK_IMPORTED_MODULE_3__/* .makers */ .u) {
        for (const task of experiment.tasks) {
            for (const model of (0,_domain_experiment_js__WEBPACK_IMPORTED_MODULE_4__/* .modelsWith */ .$M)(role, experiment)) {
                const group = { phase, task: task.name, model: model.name };
                const prompt = promptOf(role, task);
                all.set(groupKey(group), { ...group, hash: fingerprint(task, model, role, prompt) });
            }
        }
    }
    for (const { name: task, labelAttributes } of experiment.tasks) {
        if (labelAttributes.length === 0)
            continue;
        const group = { phase: 'evaluation', task, model: _domain_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .labelJudge */ ._O };
        all.set(groupKey(group), { ...group, hash: (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)([...labelAttributes].sort()) });
    }
    return all;
}
function groupKey({ phase, task, model }) {
    return `${phase}/${task}/${model}`;
}
/** The models that have made records of a task in a phase, as far as the run tells, those that left among them. */
function makersSoFar({ phase, task }, { fingerprints: made = {} }) {
    const before = groupKey({ phase, task, model: '' });
    const own = Object.keys(made).filter((key) => key.startsWith(before));
    return own.map((key) => key.slice(before.length));
}
function fingerprint(task, model, role, prompt) {
    const template = (0,_prompts_prompt_text_js__WEBPACK_IMPORTED_MODULE_2__/* .promptTemplate */ .V)(prompt, task, model.name);
    return (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)({
        interface: model.interface,
        id: model.id,
        parameters: model.parameters[role],
        prompt: template,
        notices: (0,_prompts_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noticesIn */ .p)(template, task),
        description: task.description,
        outputDescription: task.outputDescription,
    });
}
function promptOf(role, task) {
    if (role === 'teacher')
        return 'sample';
    if (role === 'student')
        return 'test';
    return task.evaluationMode === 'single' ? 'evaluate_single' : 'evaluate_per_factor';
}
/**
 * By task, hashes of all that its attributes and its rubric are made by, whoever the teachers are,
 * and of how its items are drawn from them.
 */
function taskPrints({ tasks }) {
    return Object.fromEntries(tasks.map((task) => {
        const { description, outputDescription, targetAttributes, nuancedAttributes } = task;
        const shared = { description, outputDescription };
        const attributes = (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)({
            ...shared,
            sources: [targetAttributes, nuancedAttributes],
            prompts: templatesOf(task, ['map_target_attrs', 'map_nuanced_attrs']),
        });
        const rubric = (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)({
            ...shared,
            source: task.rubric,
            prompts: templatesOf(task, ['autorubric']),
        });
        const { target, nuance } = task.sampling;
        const items = (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)({ target, nuance, storesNuanced: task.storeNuanced });
        return [task.name, { attributes, rubric, items }];
    }));
}
/** By criterion, a hash of the text that it is judged by. */
function criterionPrints(rubric) {
    return Object.fromEntries(Object.entries(rubric).map(([criterion, text]) => [criterion, (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)(text)]));
}
/** The templates of some prompts, with those for single models. */
function templatesOf(task, ids) {
    const own = Object.entries(task.promptLibrary).filter(([name]) => ids.some((id) => name.startsWith(`${id}.`)));
    return { own, shared: ids.map((id) => (0,_prompts_prompt_text_js__WEBPACK_IMPORTED_MODULE_2__/* .promptTemplate */ .V)(id, task, '')) };
}
/**
 * Names what a run measures: tasks, rubrics, judges with their prompts and parameters, and the price
 * table. Two runs with the same contract may be compared as they are; students are not part of it.
 */
function contract(experiment, rubrics) {
    const judging = [...fingerprints(experiment).values()].filter(({ phase, model }) => phase === 'evaluation' && model !== _domain_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .labelJudge */ ._O);
    return (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHash */ .A)({
        tasks: experiment.tasks.map((task) => ({
            name: task.name,
            description: task.description,
            outputDescription: task.outputDescription,
            labels: task.labelAttributes,
            mode: task.evaluationMode,
            rubric: rubrics.get(task.name) ?? null,
        })),
        judging,
        prices: _prices_price_table_js__WEBPACK_IMPORTED_MODULE_0__/* .priceTableVersion */ ._,
    });
}


/***/ }),

/***/ 84270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ groupsBehind),
/* harmony export */   u: () => (/* binding */ makers)
/* harmony export */ });
/** Who makes the records of a phase; those of each are made from those of the one before. */
const makers = [
    { phase: 'data_generation', role: 'teacher' },
    { phase: 'response_collection', role: 'student' },
    { phase: 'evaluation', role: 'judge' },
];
/** The groups of all that a record was made from, and last its own; a model is `''` if it is not named. */
function groupsBehind(phase, record) {
    const made = makers.slice(0, makers.findIndex((one) => one.phase === phase) + 1);
    const all = made.length > 0 ? made : [{ phase, role: 'teacher' }];
    return all.map(({ phase, role }) => ({
        phase,
        task: nameIn(record, 'task_id'),
        model: nameIn(record, `${role}_model_id`),
    }));
}
function nameIn(record, field) {
    const name = record[field];
    return typeof name === 'string' ? name : '';
}


/***/ }),

/***/ 30224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ KeySet)
/* harmony export */ });
/* harmony import */ var _domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95339);

/**
 * A set of record ids that costs 10 to 20 bytes each: it keeps 64-bit hashes, not the ids. Two of a
 * million ids share a hash with a chance of 3 in 100 million.
 */
class KeySet {
    /** Slot after slot, two words each: side by side, they cost one look into the memory. */
    #words = new Int32Array(2048);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** @param stem what comes before `key` */
    has(key, stem) {
        return this.#size > 0 && this.hasKey((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(key, stem));
    }
    /** As {@link has}, for a key that is hashed already. */
    hasKey(stem) {
        if (this.#size === 0)
            return false;
        const high = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .highHash */ .Vc)(stem);
        return this.#at(high, (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .lowHash */ .ZE)(stem, high)) < 0;
    }
    /** Returns whether the key is new. */
    add(key) {
        return this.addKey((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(key));
    }
    /** As {@link add}, for a key that is hashed already. */
    addKey(stem) {
        const high = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .highHash */ .Vc)(stem);
        const low = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .lowHash */ .ZE)(stem, high);
        const at = this.#at(high, low);
        if (at < 0)
            return false;
        this.#words[at] = low;
        this.#words[at + 1] = high;
        this.#size += 1;
        if (this.#size > this.#words.length * 0.4)
            this.#grow();
        return true;
    }
    /** The first word of a hash's free slot, or −1 when it is there. A low half of 0 marks a free slot. */
    #at(high, low) {
        const words = this.#words;
        const mask = words.length - 1;
        let at = (high << 1) & mask;
        while (words[at] !== 0) {
            if (words[at] === low && words[at + 1] === high)
                return -1;
            at = (at + 2) & mask;
        }
        return at;
    }
    #grow() {
        const words = this.#words;
        this.#words = new Int32Array(words.length * 2);
        for (let from = 0; from < words.length; from += 2) {
            const low = words[from];
            if (low === 0)
                continue;
            const high = words[from + 1];
            const at = this.#at(high, low);
            this.#words[at] = low;
            this.#words[at + 1] = high;
        }
    }
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


/***/ })

};
