export const id = 243;
export const ids = [243];
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

/***/ 85243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refuseStaleProposals: () => (/* binding */ refuseStaleProposals),
  writeProposedConfig: () => (/* binding */ writeProposedConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/config/materialize.js

/**
 * The config with everything written out that the teachers proposed, so that phases 1 and 2 of a run
 * ask nobody. Comments and order stay as written; what was a map already is left alone.
 *
 * @param text a valid config
 * @param tasks what to write into each task, by its name
 */
function materialize(text, tasks) {
    const document = (0,dist/* parseDocument */.Tp)(text, { merge: true, uniqueKeys: false, logLevel: 'error' });
    const list = document.get('tasks');
    const changes = (0,dist/* isSeq */.oP)(list)
        ? list.items.flatMap((task) => ((0,dist/* isMap */.jh)(task) ? fill(task, tasks, document) : []))
        : [];
    if (changes.length === 0)
        return text;
    const by = new Set(changes.flatMap((change) => change.by));
    addHeader(document, [
        `Filled in by coeval generate (${[...by].join(', ')}):`,
        ...changes.map(({ line }) => line),
    ]);
    return linesAsWritten(document.toString({ lineWidth: 0, flowCollectionPadding: false }), text);
}
function fill(task, tasks, document) {
    const name = nameOf(task);
    const proposed = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (!proposed)
        return [];
    const parts = [
        ['target_attributes', proposed.target],
        ['nuanced_attributes', proposed.nuanced],
        ['rubric', proposed.rubric],
    ];
    return parts.flatMap(([key, value]) => {
        const word = resolved(task.get(key, true), document);
        if (!(0,dist/* isScalar */.jn)(word))
            return [];
        const by = proposed.by(key);
        const node = document.createNode(value);
        node.commentBefore = ` was "${word.value}"; proposed by ${by.join(', ')}`;
        (0,dist/* visit */.YR)(node, {
            Seq: (_key, list) => {
                list.flow = true;
            },
        });
        task.set(key, node);
        task.delete(`${key}_seed`);
        return [{ line: `- task ${name}: ${key} (${Object.keys(value).join(', ')})`, by }];
    });
}
function resolved(node, document) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
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
    return (0,dist/* isScalar */.jn)(name) ? (name.source ?? String(name.value)) : '';
}
/** Above whatever comment the file begins with. */
function addHeader(document, lines) {
    const header = lines.map((line) => ` ${line}`).join('\n');
    const below = document.commentBefore;
    document.commentBefore = below ? `${header}\n\n${below}` : header;
}

// EXTERNAL MODULE: ./build/domain/records.js + 1 modules
var records = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/run/folder/stored-mapping.js
var stored_mapping = __webpack_require__(71963);
// EXTERNAL MODULE: ./build/store/manifest.js
var manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/store/read-records.js
var read_records = __webpack_require__(63591);
// EXTERNAL MODULE: ./build/store/whole-file.js
var whole_file = __webpack_require__(47532);
;// CONCATENATED MODULE: ./build/results/proposed-config.js









/**
 * Writes a config in which stands all that the teachers proposed in the experiment's folder, unless
 * something is missing.
 *
 * @returns the tasks that lack attributes or a rubric
 */
async function writeProposedConfig(experiment, config, out) {
    const found = {};
    const by = await proposers(experiment);
    for (const { name } of experiment.tasks) {
        const attributes = await (0,stored_mapping/* storedAttributes */.F7)(experiment.folder, name);
        const rubric = await (0,stored_mapping/* storedRubric */.R3)(experiment.folder, name);
        if (attributes && rubric)
            found[name] = { ...attributes, rubric, by: (part) => by(name, part) };
    }
    const names = experiment.tasks.map(({ name }) => name);
    const lacking = names.filter((name) => !Object.hasOwn(found, name));
    if (lacking.length === 0) {
        await (0,whole_file/* writeWhole */.f8)(out, materialize(await (0,promises_.readFile)(config, 'utf8'), found));
    }
    return lacking;
}
/** Whose usable proposals are there, in the order of the experiment. */
async function proposers({ folder, models }) {
    const proposed = new Map();
    for (const phase of ['attribute_mapping', 'rubric_mapping']) {
        for await (const record of (0,read_records/* readRecords */.T3)(folder, phase, (value) => records/* proposalRecord */.Op.parse(value))) {
            if (record.status === 'failed')
                continue;
            const part = `${record.task_id}\t${record.kind}`;
            proposed.set(part, (proposed.get(part) ?? new Set()).add(record.teacher_model_id));
        }
    }
    const place = new Map(models.map(({ name }, index) => [name, index]));
    return (task, part) => [...(proposed.get(`${task}\t${part}`) ?? [])].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}
/**
 * Does nothing when what lies in the experiment's folder was asked as the experiment would ask it.
 *
 * @throws {UsageError} naming the tasks that have changed since
 */
async function refuseStaleProposals(experiment) {
    const before = (await (0,manifest/* readManifest */.WI)(experiment.folder))?.tasks ?? {};
    const changed = Object.entries((0,contract/* taskPrints */.GS)(experiment)).filter(([task, { attributes, rubric }]) => {
        const then = before[task];
        return then && (then.attributes !== attributes || then.rubric !== rubric);
    });
    if (changed.length === 0)
        return;
    throw new errors/* UsageError */.eb(`Cannot go on with what was proposed in ${experiment.folder}: ${changed.map(([task]) => task).join(', ')} ` +
        'changed in the config since. Undo the change, or remove that folder to have everything proposed anew');
}


/***/ }),

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
