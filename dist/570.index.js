export const id = 570;
export const ids = [570];
export const modules = {

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

/***/ 85987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xh: () => (/* binding */ keptGroups),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   zq: () => (/* binding */ groupsToSkip)
/* harmony export */ });
/* harmony import */ var _domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95339);
/* harmony import */ var _store_read_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63591);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86217);
/* harmony import */ var _makers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84270);
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20106);
/* harmony import */ var _students_by_response_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68293);






/**
 * `Keep` and `Model` make nothing for a group that has a record: (task, teacher) in phase 3, (task,
 * student) in phase 4, (task, student, judge) in phase 5, so that a new student is judged by old
 * judges. `New` and `Extend` skip nothing.
 */
async function groupsToSkip(experiment, root, index) {
    const { phase } = index;
    const mode = experiment.phases[phase];
    const isGrouped = _makers_js__WEBPACK_IMPORTED_MODULE_3__/* .makers */ .u.some((one) => one.phase === phase);
    if (!isGrouped || mode === 'New' || mode === 'Extend')
        return () => false;
    const students = phase === 'evaluation' ? await (0,_students_by_response_js__WEBPACK_IMPORTED_MODULE_5__/* .studentsByResponse */ .h)(root) : new Map();
    const present = new Set();
    for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(root, phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .groupFields */ .h)) {
        const isThere = record.status !== 'failed' && !index.isGone((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(record.id));
        if (isThere)
            present.add(groupOf(phase, record, students));
    }
    return (task, model, student) => present.has(key(task, model, phase === 'evaluation' ? student : ''));
}
/**
 * Whether a mode lets nothing be added to what a model has made for a task. A judge's evaluations are
 * no such group: a new student's are added.
 */
function isKept({ phase }, { phases }) {
    return phase !== 'evaluation' && ['Keep', 'Model'].includes(phases[phase]);
}
/** By key, the groups that a mode leaves as they are since they have a record, evaluations aside. */
async function keptGroups(experiment) {
    const kept = new Map();
    for (const { phase } of _makers_js__WEBPACK_IMPORTED_MODULE_3__/* .makers */ .u.filter((one) => isKept(one, experiment))) {
        for await (const record of (0,_store_read_records_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(experiment.folder, phase, _record_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .groupFields */ .h)) {
            const own = (0,_makers_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsBehind */ .H)(phase, record).at(-1);
            if (own && record.status !== 'failed')
                kept.set((0,_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .groupKey */ .$6)(own), own);
        }
    }
    return kept;
}
function groupOf(phase, record, students) {
    const own = (0,_makers_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsBehind */ .H)(phase, record).at(-1);
    const student = record.student_model_id ?? students.get(record.response_id ?? '');
    return key(record.task_id, own?.model, phase === 'evaluation' ? student : '');
}
function key(task, model = '', student = '') {
    return [task, model, student].join('\t');
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
