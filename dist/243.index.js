export const id = 243;
export const ids = [243];
export const modules = {

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


/***/ })

};
