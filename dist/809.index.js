export const id = 809;
export const ids = [809];
export const modules = {

/***/ 16223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oR: () => (/* binding */ datapointRecord),
  gY: () => (/* binding */ evaluationRecord),
  Op: () => (/* binding */ proposalRecord),
  zm: () => (/* binding */ responseRecord)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/domain/failure.js
var failure = __webpack_require__(54543);
;// CONCATENATED MODULE: ./build/domain/call-facts.js


/** Tokens as they stand in a record. */
const usageRecord = schemas/* looseObject */._H3({
    input_tokens: schemas/* number */.aig(),
    output_tokens: schemas/* number */.aig(),
    cached_tokens: schemas/* number */.aig().optional(),
    reasoning_tokens: schemas/* number */.aig().optional(),
});
/**
 * What every record tells about the call that made it. Records of the older program have none of
 * these, so all are optional.
 */
const callFacts = {
    /** Present only on a record that stands for an answer that could not be used. */
    status: schemas/* literal */.euz('failed').optional(),
    failure: failure/* failure */.V2.optional(),
    /** Of all attempts this record took. */
    usage: usageRecord.optional(),
    /** Of all attempts this record took; absent when a price is unknown, never 0 for that. */
    cost_usd: schemas/* number */.aig().optional(),
    /** Wire time of the attempt that succeeded, without any waiting before it. */
    latency_ms: schemas/* number */.aig().optional(),
    /** Attempts that reached the provider for this record, the successful one included. */
    attempts: schemas/* number */.aig().optional(),
    finish_reason: schemas/* string */.YjP().optional(),
    /** The model the vendor says it served. */
    model_version: schemas/* string */.YjP().optional(),
    /** Hash of the canonical request; equal hashes mean the same question to the same model. */
    request_hash: schemas/* string */.YjP().optional(),
};

;// CONCATENATED MODULE: ./build/domain/records.js


/** A teacher's proposal for phase 1 or 2, kept so that no paid call is made twice. */
const proposalRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['target_attributes', 'nuanced_attributes', 'rubric']),
    proposal: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])).optional(),
    generated_at: schemas/* string */.YjP(),
});
/** A prompt and the reference response to it. */
const datapointRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    sampled_target_attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    sampled_nuanced_attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    /** Empty on a failed record. */
    prompt: schemas/* string */.YjP(),
    reference_response: schemas/* string */.YjP(),
    generated_at: schemas/* string */.YjP(),
});
/** What a student wrote to a datapoint's prompt. */
const responseRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    datapoint_id: schemas/* string */.YjP(),
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    student_model_id: schemas/* string */.YjP(),
    /** The datapoint's prompt, not the filled template. */
    input: schemas/* string */.YjP(),
    /** Empty on a failed record. */
    response: schemas/* string */.YjP(),
    generated_at: schemas/* string */.YjP(),
});
/**
 * One judge's ratings of one response.
 *
 * A response may have several from one judge, each with other criteria (`per_factor`, or a rubric
 * that has grown): readers join them by `response_id` and `judge_model_id`.
 */
const evaluationRecord = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    ...callFacts,
    response_id: schemas/* string */.YjP(),
    datapoint_id: schemas/* string */.YjP(),
    task_id: schemas/* string */.YjP(),
    teacher_model_id: schemas/* string */.YjP(),
    /** Absent in the older program's records; then it is the response's. */
    student_model_id: schemas/* string */.YjP().optional(),
    judge_model_id: schemas/* string */.YjP(),
    /** Criterion to `High`, `Medium`, `Low`, or a number in 0…1 as text. Empty on a failed record. */
    scores: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** On a failed record, what it was to rate; the id names it only where that is not the whole rubric. */
    criteria: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** Why the judge rated so, when it says. */
    reason: schemas/* string */.YjP().optional(),
    /** The judge's own words, when they were not plain JSON. */
    judge_text: schemas/* string */.YjP().optional(),
    evaluated_at: schemas/* string */.YjP(),
});


/***/ }),

/***/ 71963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ storedAttributes),
/* harmony export */   LE: () => (/* binding */ rubricText),
/* harmony export */   R3: () => (/* binding */ storedRubric),
/* harmony export */   gO: () => (/* binding */ attributesFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88343);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49567);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60930);
/* harmony import */ var _store_whole_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47532);




const attributesFile = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj()));
const rubricText = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
/** The attributes that a task has on the disk; undefined when one of the two files is missing. */
async function storedAttributes(root, task) {
    const [target, nuanced] = await Promise.all(['target', 'nuanced'].map((kind) => storedFile(root, (0,_store_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .attributeFiles */ .Op)(task, kind))));
    return target && nuanced ? { target, nuanced } : undefined;
}
async function storedFile(root, names) {
    for (const name of names) {
        const found = await (0,_store_whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name), (value) => attributesFile.parse(value));
        if (found)
            return found;
    }
    return undefined;
}
async function storedRubric(root, task) {
    return (0,_store_whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, (0,_store_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rubricFile */ .KZ)(task)), (value) => rubricText.parse(value));
}


/***/ }),

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
        const gone = await selectedLines(path, selects);
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

/** Whether that very process of this machine is there. */
async function isRunning({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error.code === 'ESRCH')
            return false;
    }
    return started === undefined || (await startOf(pid)) === started;
}
/** Field 22 of Linux's `/proc/{pid}/stat`; undefined elsewhere. */
async function startOf(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        return undefined;
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
 * @throws {StoreError} naming the process that holds one of them, or when the signal ended the wait
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
        await Promise.all(paths.map((path) => (0,promises_.rm)(path, { force: true })));
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
            throw new errors/* StoreError */.AD(`Stopped while ${path} was watched`);
        await (0,external_node_timers_promises_.setTimeout)(Math.min(1000, patience / 10));
        const now = await touched();
        if (now !== before)
            return now !== undefined;
    }
    return false;
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


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88343);


function string(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedString */ .K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
