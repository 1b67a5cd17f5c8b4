export const id = 637;
export const ids = [637];
export const modules = {

/***/ 81637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foreseeReuse: () => (/* binding */ foreseeReuse)
/* harmony export */ });
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90580);
/* harmony import */ var _store_key_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30224);
/* harmony import */ var _take_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36023);



/** What would be in the run's folder once all that can be was taken over, without writing it. */
async function foreseeReuse(source, experiment) {
    const done = Object.fromEntries(_domain_phase_name_js__WEBPACK_IMPORTED_MODULE_2__/* .phaseNames */ .k.map((phase) => [phase, new _store_key_set_js__WEBPACK_IMPORTED_MODULE_0__/* .KeySet */ .w()]));
    const attributes = new Set();
    const rubric = new Set();
    const taker = {
        async mapped(task, mapped) {
            if (mapped.attributes)
                attributes.add(task);
            if (mapped.rubric)
                rubric.add(task);
        },
        async record(phase, { id }) {
            done[phase].add(id);
        },
    };
    const { baseline } = await (0,_take_over_js__WEBPACK_IMPORTED_MODULE_1__/* .takeOver */ .w)(source, experiment, taker);
    for (const { name, rubric: source } of experiment.tasks) {
        if (source.kind === 'extend')
            rubric.delete(name);
    }
    const keys = (phase) => ({
        done: done[phase],
        failed: new _store_key_set_js__WEBPACK_IMPORTED_MODULE_0__/* .KeySet */ .w(),
        skips: () => false,
    });
    return {
        phases: Object.fromEntries(_domain_phase_name_js__WEBPACK_IMPORTED_MODULE_2__/* .phaseNames */ .k.map((phase) => [phase, keys(phase)])),
        mapped: { attributes, rubric },
        rubrics: new Map([...baseline.basis].flatMap(([task, { rubrics }]) => rubrics.map((one) => [task, one]))),
        extraDatapoints: [],
    };
}


/***/ }),

/***/ 36023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ takeOver)
});

// EXTERNAL MODULE: ./build/run/trust/checked-records.js + 1 modules
var checked_records = __webpack_require__(1730);
// EXTERNAL MODULE: ./build/run/trust/fault-text.js
var fault_text = __webpack_require__(96340);
// EXTERNAL MODULE: ./build/run/trust/record-checks.js + 2 modules
var record_checks = __webpack_require__(10581);
// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/domain/ids.js
var ids = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/domain/shard.js
var domain_shard = __webpack_require__(99641);
// EXTERNAL MODULE: ./build/store/manifest.js
var store_manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/run/folder/makers.js
var makers = __webpack_require__(84270);
// EXTERNAL MODULE: ./build/run/trust/basis.js
var basis = __webpack_require__(74997);
;// CONCATENATED MODULE: ./build/run/reuse/baseline.js








/** A folder that others may have written, as the baseline of an experiment. */
async function openBaseline(folder, experiment) {
    const manifest = await (0,store_manifest/* readManifest */.WI)(folder);
    if (!manifest)
        throw new Error(`There is no run in ${folder}`);
    const prints = (0,contract/* taskPrints */.GS)(experiment);
    const compared = await Promise.all(experiment.tasks.map(async (task) => {
        const [now, then] = [prints[task.name], manifest.tasks?.[task.name]];
        return compare(task, await (0,basis/* storedMapping */.aW)(folder, task.name), {
            attributes: now?.attributes === then?.attributes,
            rubric: now?.rubric === then?.rubric,
            items: now?.items === then?.items,
            seed: manifest.seed === experiment.seed,
        });
    }));
    const changed = new Set(compared.flatMap((one) => one.changed));
    const isLeft = leaves(experiment, manifest, prints);
    return {
        folder,
        basis: new Map(compared.map(({ name, basis }) => [name, basis])),
        mapped: new Map(compared.map(({ name, mapped }) => [name, mapped])),
        wants: { isLeft, hasChanged: (phase, task) => changed.has(`${phase}\t${task}`) },
    };
}
/** What is taken of a task's attributes and rubric, and which phases may ask other questions now. */
function compare(task, stored, same) {
    const mapped = {
        attributes: same.attributes ? stored.attributes : undefined,
        rubric: same.rubric ? stored.rubric : undefined,
    };
    const attributes = (0,basis/* attributesOf */.Td)(task, mapped.attributes);
    const rubric = (0,basis/* rubricOf */.PX)(task, mapped.rubric);
    const isAsked = {
        data_generation: same.seed && same.items && (0,basis/* isSame */.Ft)(attributes, stored.attributes),
        response_collection: same.seed,
        evaluation: same.seed && (0,basis/* isSame */.Ft)(rubric, stored.rubric),
    };
    const rubrics = rubric ? [rubric] : [];
    return {
        name: task.name,
        mapped,
        basis: { attributes, rubrics },
        changed: Object.entries(isAsked).flatMap(([phase, isTheSame]) => isTheSame ? [] : [`${phase}\t${task.name}`]),
    };
}
/**
 * Tells which lines the new run has no use for: failures, which are tried again; scores of labels,
 * which cost nothing; other tasks and models, other parts; and what was made with other settings.
 */
function leaves(experiment, manifest, prints) {
    const fresh = freshGroups(experiment, manifest, prints);
    return (phase, value) => {
        if (value['status'] === 'failed' || value['judge_model_id'] === ids/* labelJudge */._O)
            return true;
        const isFresh = (0,makers/* groupsBehind */.H)(phase, value).every((group) => fresh.has((0,contract/* groupKey */.$6)(group)));
        return !isFresh || isOfOtherPart(phase, value, experiment);
    };
}
/** The groups of records that were made with today's settings. */
function freshGroups(experiment, { fingerprints: before = {}, tasks }, prints) {
    const own = [...(0,contract/* fingerprints */.WS)(experiment)].filter(([key, { hash }]) => before[key] === hash);
    const teachers = (0,domain_experiment/* modelsWith */.$M)('teacher', experiment);
    const mapping = experiment.tasks.flatMap(({ name: task }) => {
        const same = samePrints(prints[task], tasks?.[task]);
        return same.flatMap((phase) => teachers.map(({ name: model }) => (0,contract/* groupKey */.$6)({ phase, task, model })));
    });
    return new Set([...own.map(([key]) => key), ...mapping]);
}
/** The phases before the datapoints that make what they made then. */
function samePrints(now, then) {
    return [
        ...(now?.attributes === then?.attributes ? ['attribute_mapping'] : []),
        ...(now?.rubric === then?.rubric ? ['rubric_mapping'] : []),
    ];
}
/** Whether it belongs to a datapoint that this run, or this part of it, does not have. */
function isOfOtherPart(phase, value, { tasks, shard }) {
    if (phase === 'attribute_mapping' || phase === 'rubric_mapping')
        return false;
    const id = (0,checked_records/* textOf */.b)(value, phase === 'data_generation' ? 'id' : 'datapoint_id');
    const [task, teacher] = [(0,checked_records/* textOf */.b)(value, 'task_id'), (0,checked_records/* textOf */.b)(value, 'teacher_model_id')];
    const sequence = (0,ids/* sequenceOf */.nD)({ id, task_id: task, teacher_model_id: teacher }) ?? 0;
    const total = tasks.find(({ name }) => name === task)?.sampling.total ?? 0;
    return sequence > total || !(0,domain_shard/* isInShard */.O1)(shard, id);
}

;// CONCATENATED MODULE: ./build/run/reuse/take-over.js




/**
 * Hands out everything of a baseline that the experiment would make again just so: what answers the
 * very requests it would send, by models whose settings are the same. Nothing that a baseline says
 * of itself is believed, as it may come from a cache or an artifact: see {@link RecordChecks}.
 */
async function takeOver({ from, only_datapoints: onlyDatapoints = false }, experiment, taker) {
    const baseline = await openBaseline(from, experiment);
    for (const [task, mapped] of baseline.mapped)
        await taker.mapped(task, mapped);
    const tally = new Tally(experiment);
    const checks = new record_checks/* RecordChecks */.V(experiment, baseline.basis);
    const limit = onlyDatapoints ? { only_datapoints: true } : {};
    const wants = onlyDatapoints ? withoutAnswers(baseline.wants) : baseline.wants;
    for await (const line of (0,checked_records/* checkedRecords */.C)(baseline.folder, checks, wants)) {
        const { phase, file, verdict, record } = line;
        tally.count(phase, file, verdict, record);
        if (record)
            await taker.record(phase, record);
    }
    return {
        baseline,
        reused: { ...tally.reused(baseline.folder), ...limit },
        warnings: tally.warnings(),
    };
}
function withoutAnswers(wants) {
    const isAnswer = (phase) => phase === 'response_collection' || phase === 'evaluation';
    return { ...wants, isLeft: (phase, value) => isAnswer(phase) || wants.isLeft(phase, value) };
}
/** What was taken over, and what was not but should have been. */
class Tally {
    #paysProposals;
    #taken = {};
    #dropped = new Map();
    #savedUsd = 0;
    /** @param experiment of which only the first shard would have paid for phases 1 and 2 */
    constructor({ shard }) {
        this.#paysProposals = shard === undefined || shard.index === 1;
    }
    count(phase, file, verdict, record) {
        if (record) {
            this.#taken[phase] = (this.#taken[phase] ?? 0) + 1;
            const isProposal = phase === 'attribute_mapping' || phase === 'rubric_mapping';
            if (!isProposal || this.#paysProposals)
                this.#save(record.cost_usd);
        }
        else if (verdict !== 'left') {
            const key = `${file}\t${verdict}`;
            const { count } = this.#dropped.get(key) ?? { count: 0 };
            this.#dropped.set(key, { file, verdict, count: count + 1 });
        }
    }
    #save(usd) {
        this.#savedUsd = this.#savedUsd === null || usd === undefined ? null : this.#savedUsd + usd;
    }
    reused(from) {
        const taken = (phase) => this.#taken[phase] ?? 0;
        const saved = this.#savedUsd;
        return {
            from,
            complete: true,
            proposals: taken('attribute_mapping') + taken('rubric_mapping'),
            datapoints: taken('data_generation'),
            responses: taken('response_collection'),
            evaluations: taken('evaluation'),
            dropped: [...this.#dropped.values()].reduce((sum, { count }) => sum + count, 0),
            saved_usd: saved === null ? null : Number(saved.toFixed(8)),
        };
    }
    warnings() {
        return [...this.#dropped.values()].map(({ file, verdict, count }) => `${count} of the records in ${file} of the baseline are not taken over and made anew: ${(0,fault_text/* faultText */.I)(verdict)}`);
    }
}


/***/ })

};
