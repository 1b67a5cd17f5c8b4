export const id = 964;
export const ids = [964];
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

/***/ 52397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ comparable),
/* harmony export */   c: () => (/* binding */ isSameText)
/* harmony export */ });
/**
 * A text as it is compared with another: without case, quotes, brackets, Markdown and sentence marks at
 * the ends, and the difference between space, underscore and a dash inside a word. Signs stay: `-1` is
 * not `1`, and `C++` not `C#`.
 */
function comparable(text) {
    const [, core = text.trim()] = text.replace(blockMark, '').match(withoutEnds) ?? [];
    return core.normalize('NFC').toLowerCase().replace(gap, ' ');
}
function isSameText(one, other) {
    return comparable(one) === comparable(other);
}
/** Of a list, a heading or a quotation; before anything but a word it may be a sign. */
const blockMark = /^\s*[-–—•#>+]+\s+(?=[*_`]*\p{L})/u;
const opening = String.raw `\s"'*_\x60\p{Ps}\p{Pe}\p{Pi}\p{Pf}¿¡`;
const closing = `${opening}.,;:!?…。、，：；！？`;
/** Sentence marks stay where there is nothing else, as in the label `?`. */
const withoutEnds = new RegExp(`^[${opening}]*(?![${opening}])(.*[^${closing}]|.*[^${opening}])`, 'su');
const gap = /[\s_]+|(?<=[\p{L}\p{M}\p{N}])-(?=[\p{L}\p{N}])/gu;


/***/ }),

/***/ 38546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ labelEvaluation)
/* harmony export */ });
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5059);
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52397);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35533);



/** Keys under which a response in JSON may hold its one label. */
const aliases = ['label', 'prediction', 'class', 'category', 'answer', 'output', 'result', 'value'];
/** A longer text without structure names no label. */
const longestLabel = 60;
/** Whether the response names the sampled value of each label attribute; needs no judge. */
function labelEvaluation({ task, datapoint, response }) {
    const labels = task.labelAttributes.filter((attribute) => Object.hasOwn(datapoint.sampled_target_attributes, attribute));
    const found = labels.map((attribute) => predictedLabel(response.response, attribute));
    const scores = labels.map((attribute, index) => {
        const truth = datapoint.sampled_target_attributes[attribute] ?? '';
        const said = found[index];
        return [attribute, said !== undefined && (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameText */ .c)(said, truth) ? '1' : '0'];
    });
    const unnamed = labels.filter((_, index) => found[index] === undefined);
    return {
        ...labelIdentity(response),
        scores: Object.fromEntries(scores),
        ...(unnamed.length > 0 ? { reason: `no label found for: ${unnamed.join(', ')}` } : {}),
    };
}
function labelIdentity(response) {
    return {
        id: (0,_domain_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluationId */ .gW)(response.id, _domain_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .labelJudge */ ._O),
        response_id: response.id,
        datapoint_id: response.datapoint_id,
        task_id: response.task_id,
        teacher_model_id: response.teacher_model_id,
        student_model_id: response.student_model_id,
        judge_model_id: _domain_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .labelJudge */ ._O,
    };
}
/** From JSON, from a line `attribute: value`, or from a text short enough to be the label alone. */
function predictedLabel(text, attribute) {
    const object = jsonIn(text);
    if (object)
        return labelIn(object, attribute);
    const line = text
        .split('\n')
        .map((one) => one.split(/[:=](.*)/s, 2))
        .find(([name = '', value]) => value !== undefined && (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameText */ .c)(name, attribute));
    if (line)
        return line[1];
    const only = text.trim();
    return only.length <= longestLabel && !only.includes('\n') ? only : undefined;
}
function labelIn(object, attribute) {
    const named = new Map(Object.entries(object).map(([name, value]) => [(0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Z)(name), value]));
    const value = [attribute, ...aliases].map((name) => named.get((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Z)(name))).find(isSaid);
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
function isSaid(value) {
    return value !== undefined;
}
function jsonIn(text) {
    const start = text.indexOf('{');
    if (start < 0)
        return undefined;
    try {
        const value = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1));
        return (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 92717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ responsesPhase)
/* harmony export */ });
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5059);
/* harmony import */ var _prompts_prompt_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32019);
/* harmony import */ var _chat_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66499);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35533);




/** Phase 4: every student responds to every datapoint. */
function responsesPhase(experiment) {
    const key = ({ datapoint, student }) => (0,_domain_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .responseId */ .PW)(datapoint.id, student.name);
    return {
        name: 'response_collection',
        *items(question, student) {
            yield { ...question, student };
        },
        key,
        request: (item) => (0,_chat_request_js__WEBPACK_IMPORTED_MODULE_3__/* .chatRequest */ .G)({
            model: item.student,
            role: 'student',
            text: (0,_prompts_prompt_text_js__WEBPACK_IMPORTED_MODULE_0__/* .promptText */ .M)('test', item.task, item.student.name, { input: item.datapoint.prompt }),
            draw: [experiment.seed, key(item)],
        }),
        interpret: (_item, reply) => ({ response: (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_1__/* .usableText */ ._x)(reply) }),
        identity: (item) => ({
            id: key(item),
            datapoint_id: item.datapoint.id,
            task_id: item.task.name,
            teacher_model_id: item.datapoint.teacher_model_id,
            student_model_id: item.student.name,
            input: item.datapoint.prompt,
        }),
        blank: () => ({ response: '' }),
    };
}


/***/ }),

/***/ 25110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ requestHash)
/* harmony export */ });
/* harmony import */ var _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8801);
/* harmony import */ var _domain_per_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34904);


/** A schema is as large as all else, and the same for all responses that are judged by a rubric. */
const canonical = (0,_domain_per_object_js__WEBPACK_IMPORTED_MODULE_0__/* .perObject */ .F)((schema) => new _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .Canonical */ .$(schema));
/** The {@link contentHash} of a request: equal hashes mean the same question to the same model. */
function requestHash({ schema, ...request }) {
    return (0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .contentHash */ .A)({ ...request, schema: schema && canonical(schema) });
}


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

/***/ 74997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   PX: () => (/* binding */ rubricOf),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   aW: () => (/* binding */ storedMapping)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _folder_stored_mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71963);


/** What a folder holds of a task's attributes and rubric; nothing of what is damaged. */
async function storedMapping(root, task) {
    const [attributes, rubric] = await Promise.all([
        (0,_folder_stored_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .storedAttributes */ .F7)(root, task).catch(undefinedIfDamaged),
        (0,_folder_stored_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .storedRubric */ .R3)(root, task).catch(undefinedIfDamaged),
    ]);
    return { attributes, rubric };
}
function undefinedIfDamaged(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD))
        throw error;
}
/** The attributes that a run works with, where they lie; undefined when there are none of this task. */
function attributesOf({ targetAttributes, nuancedAttributes }, stored) {
    const target = targetAttributes.kind === 'static' ? targetAttributes.values : stored?.target;
    const nuanced = nuancedAttributes.kind === 'static' ? nuancedAttributes.values : stored?.nuanced;
    return target && nuanced ? { target, nuanced } : undefined;
}
/** The rubric that a run works with. */
function rubricOf({ rubric }, stored) {
    return rubric.kind === 'static' ? rubric.criteria : stored;
}
/** Whether two values are the same, the order of their keys too: prompts show them in it. */
function isSame(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}


/***/ }),

/***/ 1730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ checkedRecords),
  b: () => (/* binding */ textOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/domain/phase-name.js
var phase_name = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/store/key-set.js
var key_set = __webpack_require__(30224);
// EXTERNAL MODULE: ./build/store/layout.js
var layout = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/store/placed-lines.js
var placed_lines = __webpack_require__(22411);
// EXTERNAL MODULE: ./build/store/read-records.js
var read_records = __webpack_require__(63591);
// EXTERNAL MODULE: ./build/domain/records.js + 1 modules
var records = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/store/recent-records.js
var recent_records = __webpack_require__(2068);
;// CONCATENATED MODULE: ./build/run/trust/datapoint-places.js




/** Where datapoints lie, so that they need not be kept. */
class DatapointPlaces {
    #places = new Map();
    #handles = new Map();
    #used = new recent_records/* RecentlyUsed */.sb();
    note(id, path, { offset, bytes }) {
        this.#places.set(id, { path, offset, bytes });
    }
    async get(id) {
        const used = this.#used.get(id);
        const place = used ? undefined : this.#places.get(id);
        if (!place)
            return used;
        const handle = this.#handles.get(place.path) ?? (await (0,promises_.open)(place.path, 'r'));
        this.#handles.set(place.path, handle);
        const datapoint = records/* datapointRecord */.oR.parse(await (0,placed_lines/* lineAt */.m)(handle, place));
        this.#used.set(id, datapoint);
        return datapoint;
    }
    async [Symbol.asyncDispose]() {
        await Promise.all([...this.#handles.values()].map((handle) => handle.close()));
    }
}

;// CONCATENATED MODULE: ./build/run/trust/checked-records.js
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








const wantsAll = { isLeft: () => false, hasChanged: () => false };
/**
 * Every record line of a folder that others may have written, phase by phase, and whether it can be
 * believed. Holds no records but those of a megabyte of a file.
 *
 */
async function* checkedRecords(root, checks, wants = wantsAll) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const walk = __addDisposableResource(env_1, new Walk(root, checks, wants), true);
        for (const phase of phase_name/* phaseNames */.k) {
            for (const file of await plainRecordFiles(root, phase)) {
                for await (const lines of (0,placed_lines/* placedLines */.$)((0,external_node_path_.join)(root, file))) {
                    for (const line of lines)
                        yield await walk.look(phase, file, line);
                }
            }
        }
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
/** The record files of a phase, without links: those may lead anywhere. */
async function plainRecordFiles(root, phase) {
    const folder = await (0,promises_.lstat)((0,external_node_path_.join)(root, layout/* phaseFiles */.lp[phase].folder)).catch(() => undefined);
    if (!folder?.isDirectory())
        return [];
    const plain = [];
    for (const name of await (0,read_records/* recordFiles */.B5)(root, phase)) {
        if ((await (0,promises_.lstat)((0,external_node_path_.join)(root, name))).isFile())
            plain.push(name);
    }
    return plain;
}
/** The fields that name what a record was made from, and its phase. */
const sources = [
    ['datapoint_id', 'data_generation'],
    ['response_id', 'response_collection'],
];
class Walk {
    #root;
    #checks;
    #wants;
    #datapoints = new DatapointPlaces();
    /** Ids of good records, and of those that were left. */
    #good = new key_set/* KeySet */.w();
    #left = new key_set/* KeySet */.w();
    constructor(root, checks, wants) {
        this.#root = root;
        this.#checks = checks;
        this.#wants = wants;
    }
    async look(phase, file, line) {
        const { offset } = line;
        const value = asObject(line.value);
        const found = this.#verdict(phase, value);
        if (typeof found === 'string') {
            if (found === 'left')
                this.#left.add(textOf(value, 'id'));
            return { phase, file, offset, verdict: found, record: undefined };
        }
        if (found.status !== 'failed')
            await this.#goOn(phase, found, (0,external_node_path_.join)(this.#root, file), line);
        return { phase, file, offset, verdict: 'good', record: found };
    }
    #verdict(phase, value) {
        if (textOf(value, 'id') === '')
            return 'unreadable';
        if (this.#wants.isLeft(phase, value) || this.#isFromLeft(value))
            return 'left';
        const found = this.#checks.check(phase, value);
        if (found === 'question' && this.#wants.hasChanged(phase, textOf(value, 'task_id'))) {
            return 'left';
        }
        if (typeof found === 'string')
            return found;
        return this.#good.has(`${phase}\t${found.id}`) ? 'duplicate' : found;
    }
    /** Whether it was made from a record that was left. */
    #isFromLeft(value) {
        return sources.some(([field, phase]) => {
            const id = textOf(value, field);
            return id !== '' && this.#left.has(id) && !this.#good.has(`${phase}\t${id}`);
        });
    }
    /** Takes note of a good record, and of what may be made from it. */
    async #goOn(phase, record, path, line) {
        this.#good.add(`${phase}\t${record.id}`);
        if (phase === 'data_generation') {
            this.#datapoints.note(record.id, path, line);
            this.#checks.expectResponses(record);
        }
        if (phase !== 'response_collection')
            return;
        const response = record;
        const datapoint = await this.#datapoints.get(response.datapoint_id);
        if (datapoint)
            this.#checks.expectEvaluations(datapoint, response);
    }
    async [Symbol.asyncDispose]() {
        await this.#datapoints[Symbol.asyncDispose]();
    }
}
/** An empty one for what is none. */
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** Empty for what is no text. */
function textOf(value, field) {
    const text = value[field];
    return typeof text === 'string' ? text : '';
}


/***/ }),

/***/ 96340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ faultText)
/* harmony export */ });
/** Why a record was not believed, for people. */
function faultText(verdict) {
    return {
        good: 'nothing is wrong with them',
        left: 'they are not wanted',
        duplicate: 'their ids are there already',
        unreadable: 'they are no records of their phase',
        identity: "their ids are none of the experiment's, or what they were made from is not there",
        question: 'they do not answer what the experiment asks (their request_hash is another)',
    }[verdict];
}


/***/ }),

/***/ 10581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ RecordChecks)
});

// EXTERNAL MODULE: ./build/domain/content-hash.js
var content_hash = __webpack_require__(8801);
// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/phases/attributes.js
var attributes = __webpack_require__(19644);
// EXTERNAL MODULE: ./build/phases/datapoints.js + 1 modules
var datapoints = __webpack_require__(36092);
// EXTERNAL MODULE: ./build/phases/evaluations.js + 1 modules
var evaluations = __webpack_require__(58238);
// EXTERNAL MODULE: ./build/phases/labels.js
var labels = __webpack_require__(38546);
// EXTERNAL MODULE: ./build/phases/near-duplicates.js
var near_duplicates = __webpack_require__(9518);
// EXTERNAL MODULE: ./build/phases/responses.js
var responses = __webpack_require__(92717);
// EXTERNAL MODULE: ./build/phases/rubric.js
var rubric = __webpack_require__(15840);
// EXTERNAL MODULE: ./build/store/key-set.js
var key_set = __webpack_require__(30224);
// EXTERNAL MODULE: ./build/run/calls/request-hash.js
var request_hash = __webpack_require__(25110);
// EXTERNAL MODULE: ./build/phases/ratings.js
var ratings = __webpack_require__(52423);
;// CONCATENATED MODULE: ./build/run/trust/judged-items.js



const { items } = (0,evaluations/* evaluationsPhase */.Br)({ seed: 0 });
/**
 * Everything that a judge may have been asked of a response while the rubric grew: all of a rubric,
 * or what a later one has more than an earlier one, or what an earlier one had.
 *
 * @param rubrics the last is today's
 */
function* judgedItems(answer, judge, rubrics) {
    for (const [index, rubric] of rubrics.entries()) {
        yield* items({ ...answer, rubric }, judge);
        if (answer.task.evaluationMode !== 'single')
            continue;
        for (const earlier of rubrics.slice(0, index)) {
            const criteria = Object.keys(rubric).filter((name) => !Object.hasOwn(earlier, name));
            if (criteria.length > 0)
                yield { ...answer, judge, rubric, criteria };
            // It had failed, and was asked for again when the rubric had grown.
            yield { ...answer, judge, rubric, criteria: Object.keys(earlier) };
        }
    }
}
/** Whether the scores are levels, for just the criteria that the record's id stands for. */
function isRated(record, rubrics) {
    const { id, response_id, judge_model_id: judge, scores } = record;
    const isLevel = (score) => ratings/* levels */.yr.some((level) => level === score);
    if (!Object.values(scores).every(isLevel))
        return false;
    const isWhole = id === (0,ids/* evaluationId */.gW)(response_id, judge);
    return rubrics.some((rubric) => {
        const rated = Object.keys(rubric).filter((criterion) => Object.hasOwn(scores, criterion));
        if (rated.length !== Object.keys(scores).length)
            return false;
        return isWhole
            ? rated.length === Object.keys(rubric).length
            : id === (0,ids/* evaluationId */.gW)(response_id, judge, rated);
    });
}

// EXTERNAL MODULE: ./build/domain/records.js + 1 modules
var records = __webpack_require__(16223);
;// CONCATENATED MODULE: ./build/run/trust/record-schemas.js

/** As this program writes it; the older one's records have no request hash, and cannot be checked. */
const times = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const parsers = {
    attribute_mapping: (value) => records/* proposalRecord */.Op.safeParse(value).data,
    rubric_mapping: (value) => records/* proposalRecord */.Op.safeParse(value).data,
    data_generation: (value) => records/* datapointRecord */.oR.safeParse(value).data,
    response_collection: (value) => records/* responseRecord */.zm.safeParse(value).data,
    evaluation: (value) => records/* evaluationRecord */.gY.safeParse(value).data,
};
/** A value that somebody else wrote as a record, as it is, or undefined when it cannot be one. */
function readRecord(phase, value) {
    const record = parsers[phase](value);
    // Not what the parser gives, which puts the fields in another order.
    return record && isSound(record) && isShallow(value, 10) ? value : undefined;
}
/** What is parsed may be nested deeper than anything can write or compare. */
function isShallow(value, levels) {
    if (typeof value !== 'object' || value === null)
        return true;
    return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}
/** No count or cost is negative, and the time is one. */
function isSound(record) {
    const { usage, cost_usd, latency_ms, attempts } = record;
    const amounts = [cost_usd, latency_ms, attempts, ...Object.values(usage ?? {})];
    const time = 'evaluated_at' in record ? record.evaluated_at : record.generated_at;
    return (amounts.every((amount) => amount === undefined || amount >= 0) &&
        times.test(String(time)));
}

;// CONCATENATED MODULE: ./build/run/trust/record-checks.js














/**
 * Tells which records answer what the experiment itself would ask. A record's `request_hash` must be
 * the hash of that request, made from what was found good before: so the phases are gone through in
 * their order, and what was made from a bad record is bad.
 *
 * What is expected is kept as hashes, about 30 bytes for each response and evaluation.
 *
 * A run with `resume_from` holds records of models and settings that its config does not know: there
 * only the form of a record is looked at.
 */
class RecordChecks {
    #tasks;
    #models;
    #basis;
    #phases;
    /** Whether records of another run were carried over, which answer that one's questions. */
    #isCarried;
    /** Id and request hash, and what else must agree, of everything that may come. */
    #asked = new key_set/* KeySet */.w();
    /** Ids of datapoints and responses that others may be made from. */
    #good = new key_set/* KeySet */.w();
    constructor(experiment, basis) {
        const named = (role) => new Map((0,domain_experiment/* modelsWith */.$M)(role, experiment).map((model) => [model.name, model]));
        this.#tasks = new Map(experiment.tasks.map((task) => [task.name, task]));
        this.#models = { teacher: named('teacher'), student: named('student'), judge: named('judge') };
        this.#basis = basis;
        this.#phases = phasesOf(experiment);
        this.#isCarried = experiment.resumeFrom !== undefined;
    }
    /** The record that a value is, or what is wrong with it. */
    check(phase, value) {
        const record = readRecord(phase, value);
        return record ? (this.#faultOf(phase, record) ?? record) : 'unreadable';
    }
    /** Notes a good datapoint, so that its responses are known when they come. */
    expectResponses(datapoint) {
        this.#good.add(datapoint.id);
        const task = this.#tasks.get(datapoint.task_id);
        if (!task)
            return;
        const phase = this.#phases.responses;
        for (const student of this.#models.student.values()) {
            for (const item of phase.items({ task, datapoint }, student)) {
                this.#ask(phase.key(item), (0,request_hash/* requestHash */.k)(phase.request(item)), datapoint.prompt);
            }
        }
    }
    /** Notes a good response, so that its evaluations are known when they come. */
    expectEvaluations(datapoint, response) {
        this.#good.add(response.id);
        const task = this.#tasks.get(response.task_id);
        if (!task)
            return;
        const phase = this.#phases.evaluations;
        const rubrics = this.#rubrics(task.name);
        for (const judge of this.#models.judge.values()) {
            for (const item of judgedItems({ task, datapoint, response }, judge, rubrics)) {
                this.#ask(phase.key(item), (0,request_hash/* requestHash */.k)(phase.request(item)));
            }
        }
        if (task.labelAttributes.length === 0)
            return;
        const { id, scores, reason } = (0,labels/* labelEvaluation */.b)({ task, rubric: {}, datapoint, response });
        this.#ask(id, (0,content_hash/* contentHash */.A)(scores), reason);
    }
    #rubrics(task) {
        return this.#basis.get(task)?.rubrics ?? [];
    }
    #ask(id, hash, rest = '') {
        this.#asked.add(`${id}\t${hash}\t${rest}`);
    }
    #isAsked(id, hash, rest = '') {
        return this.#asked.has(`${id}\t${hash}\t${rest}`);
    }
    #faultOf(phase, record) {
        if (this.#isCarried)
            return undefined;
        switch (phase) {
            case 'attribute_mapping':
            case 'rubric_mapping':
                return this.#proposalFault(phase, record);
            case 'data_generation':
                return this.#datapointFault(record);
            case 'response_collection':
                return this.#responseFault(record);
            case 'evaluation':
                return this.#evaluationFault(record);
        }
    }
    #proposalFault(phase, { id, kind, request_hash, ...record }) {
        const task = this.#tasks.get(record.task_id);
        const teacher = this.#models.teacher.get(record.teacher_model_id);
        if (!task || !teacher)
            return 'identity';
        const hash = this.#proposalHashes(phase, task, teacher).get(id);
        if (!hash || !id.endsWith(`__${kind}`))
            return 'identity';
        // The rubric that was extended is no more, so the question cannot be put together.
        if (kind === 'rubric' && task.rubric.kind === 'extend')
            return undefined;
        return hash() === request_hash ? undefined : 'question';
    }
    /** Of the requests that a teacher is sent for a task, by the ids of their records. */
    #proposalHashes(name, task, teacher) {
        const { attributes, rubric } = this.#phases;
        const known = {};
        return new Map(name === 'attribute_mapping'
            ? Array.from(attributes.items(task, teacher), (item) => [
                attributes.key(item),
                () => (0,request_hash/* requestHash */.k)(attributes.request(item)),
            ])
            : Array.from(rubric.items({ task, known }, teacher), (item) => [
                rubric.key(item),
                () => (0,request_hash/* requestHash */.k)(rubric.request(item)),
            ]));
    }
    #datapointFault(record) {
        const task = this.#tasks.get(record.task_id);
        const teacher = this.#models.teacher.get(record.teacher_model_id);
        const sequence = (0,ids/* sequenceOf */.nD)(record);
        if (!task || !teacher || sequence === undefined)
            return 'identity';
        const attributes = this.#basis.get(task.name)?.attributes;
        if (!attributes)
            return 'question';
        const phase = this.#phases.datapoints;
        const item = { task, ...attributes, teacher, sequence };
        if ((0,request_hash/* requestHash */.k)(phase.request(item)) !== record.request_hash)
            return 'question';
        const isSame = Object.entries(phase.identity(item)).every(([name, value]) => JSON.stringify(record[name]) === JSON.stringify(value));
        if (!isSame)
            return 'question';
        return record.status === 'failed' || record.prompt !== '' ? undefined : 'unreadable';
    }
    #responseFault(record) {
        const { id, datapoint_id, student_model_id: student, request_hash, input } = record;
        if (!this.#models.student.has(student) || !this.#isOf(record))
            return 'identity';
        if (id !== (0,ids/* responseId */.PW)(datapoint_id, student))
            return 'identity';
        return this.#isAsked(id, request_hash, input) ? undefined : 'question';
    }
    #evaluationFault(record) {
        const { id, judge_model_id: judge, scores } = record;
        if (!this.#isFromResponse(record))
            return 'identity';
        if (judge === ids/* labelJudge */._O) {
            return this.#isAsked(id, (0,content_hash/* contentHash */.A)(scores), record.reason) ? undefined : 'question';
        }
        if (!this.#models.judge.has(judge))
            return 'identity';
        if (!this.#isAsked(id, record.request_hash))
            return 'question';
        const isWhole = record.status === 'failed' || isRated(record, this.#rubrics(record.task_id));
        return isWhole ? undefined : 'unreadable';
    }
    /** Whether the response is good, and the id is one of its evaluations by the judge. */
    #isFromResponse(record) {
        const { id, response_id: response, datapoint_id, student_model_id: student = '' } = record;
        const whole = (0,ids/* evaluationId */.gW)(response, record.judge_model_id);
        return (this.#isOf(record) &&
            response === (0,ids/* responseId */.PW)(datapoint_id, student) &&
            this.#good.has(response) &&
            (id === whole || id.startsWith(`${whole}__`)));
    }
    /** Whether the datapoint is good, and of the task and teacher that the record names. */
    #isOf(record) {
        const { task_id: task, teacher_model_id: teacher, datapoint_id: datapoint } = record;
        return datapoint.startsWith(`${task}__${teacher}__`) && this.#good.has(datapoint);
    }
}
function phasesOf(experiment) {
    return {
        attributes: (0,attributes/* attributesPhase */.f)(experiment),
        rubric: (0,rubric/* rubricPhase */.j)(experiment),
        datapoints: (0,datapoints/* datapointsPhase */.$)(experiment, new near_duplicates/* NearDuplicates */.$()),
        responses: (0,responses/* responsesPhase */.K)(experiment),
        evaluations: (0,evaluations/* evaluationsPhase */.Br)(experiment),
    };
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

/***/ 2068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r2: () => (/* binding */ goPast),
/* harmony export */   sb: () => (/* binding */ RecentlyUsed),
/* harmony export */   wR: () => (/* binding */ RecentRecords)
/* harmony export */ });
/** Records kept at most; they bound the memory of readers that keep up. */
const most = 512;
/** Returns whether the record lies beyond what its reader has read, and moves the reader past it. */
function goPast({ file, offset, bytes }, places) {
    if (offset < (places.get(file) ?? 0))
        return false;
    places.set(file, offset + bytes + 1);
    return true;
}
/**
 * The last records that were appended to a log, numbered from 0 in the order of their appends, so
 * that whoever keeps up with the writer need not read them back from the disk.
 */
class RecentRecords {
    #kept = [];
    #end = 0;
    /** The number that the next one will have. */
    get end() {
        return this.#end;
    }
    add(appended) {
        this.#kept[this.#end % most] = appended;
        this.#end += 1;
    }
    /** Undefined when it is not kept any more. */
    at(number) {
        return number < this.#end - most ? undefined : this.#kept[number % most];
    }
}
/** What was looked up last, by key, up to a ceiling. */
class RecentlyUsed {
    #kept = new Map();
    get(key) {
        const value = this.#kept.get(key);
        if (value !== undefined)
            this.set(key, value);
        return value;
    }
    set(key, value) {
        this.#kept.delete(key);
        this.#kept.set(key, value);
        if (this.#kept.size <= most)
            return;
        for (const oldest of this.#kept.keys()) {
            this.#kept.delete(oldest);
            return;
        }
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
