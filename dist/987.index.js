export const id = 987;
export const ids = [987];
export const modules = {

/***/ 59727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ comparisonFormat),
/* harmony export */   D: () => (/* binding */ comparisonSchema),
/* harmony export */   yq: () => (/* binding */ estimateSchema)
/* harmony export */ });
/* unused harmony exports cellComparison, flip */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

/*
 * What two runs of one experiment say beside each other. A schema and not only types, because it is
 * read back from files that others may have written. Texts in it are foreign: escape them to show them.
 */
/** Format of a comparison; raised when a field changes its meaning. */
const comparisonFormat = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
/** A score 0…1 or a difference of scores -1…1, with the interval's ends. */
const estimateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    low: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    high: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Datapoints it rests on. */
    n: count,
    degenerate: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** One of the two runs. */
const comparedRun = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    experiment_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    simulated: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    contract: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** When its newest record was made, UTC; null in an empty run. */
    newest_record_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
/**
 * `fail`: the drop is beyond `max_drop`, certainly. `pass`: a drop beyond it is ruled out.
 * `inconclusive`: neither. `unchanged`: every pair is the same records on both sides.
 * `unpaired`: no datapoint is scored on both sides.
 */
const cellStates = ['pass', 'fail', 'inconclusive', 'unchanged', 'unpaired'];
/** One student on one task, over the datapoints that are scored on both sides. */
const cellComparison = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    student: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    task: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(cellStates),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    current: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** `current` minus `baseline`; the interval has the confidence of `options`, for this cell alone. */
    delta: estimateSchema.nullable(),
    /** One-sided, that the drop is beyond `max_drop`; adjusted over all cells by Holm's method. */
    p_drop: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** One-sided, that it is not beyond `max_drop`; not adjusted: to pass, every cell has to. */
    p_non_inferior: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /**
     * Smallest true drop, `max_drop` included, on which a gate with as many pairs of this spread fails
     * with a power of 0.8; null where the pairs have no spread to go by.
     */
    detectable_drop: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** Pairs, about, with which a student that has not changed passes with a power of 0.8. */
    pairs_needed: count.nullable(),
    /** Datapoints scored on both sides, and how many of them went which way. */
    pairs: count,
    worse: count,
    better: count,
    /** Pairs whose response and evaluations, by the common judges, are the very same records. */
    reused: count,
    /** Datapoints that only one side scores: the other's failed, is missing or has another content. */
    only_in_current: count,
    only_in_baseline: count,
});
/** One student over all tasks, each task weighing the same; paired as the cells are. */
const studentComparison = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    student: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    current: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    delta: estimateSchema.nullable(),
});
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), before: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), after: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() });
/** A datapoint whose response is scored worse than before. */
const flip = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    student: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    task: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    datapoint_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    before: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    after: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Those that changed, the worst first. */
    criteria: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change),
    judges: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change),
    /** Excerpts, not whole texts. */
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    response_before: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    response_after: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/**
 * What answering and judging the datapoints that are in both runs cost, by the students and judges
 * that are in both; reused records as when they were made. The parts add up to `delta_usd`, and are
 * null where today's price is unknown; the amounts where it is unknown what was paid.
 */
const costComparison = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    baseline_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    current_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    delta_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** By more or fewer tokens, both sides at today's prices of the current run's models. */
    tokens_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** By prices that changed between the two runs, or another model behind the same name. */
    prices_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** By answers that could not be used and were asked for again. */
    retries_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** By input that the provider had cached. */
    cache_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    unpriced_models: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const comparisonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(comparisonFormat),
    current: comparedRun,
    baseline: comparedRun,
    /** Whether both measure the same; if not, what differs, and only what is common is compared. */
    contract: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ same: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), differences: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }),
    options: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        /** Drop of a score that is still allowed, 0…1. */
        max_drop: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        /** Of every interval; a verdict is wrong with at most half of what is left to 1. */
        confidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        seed: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
        /** More than was asked for where many cells need it. */
        resamples: count,
    }),
    /** By student and task, in the order of the experiment. */
    cells: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(cellComparison),
    students: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(studentComparison),
    /** Mean over students; what a single number has to be. */
    overall: studentComparison.omit({ student: true }),
    /** Worst first, at most `mostFlips`. */
    flips: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flip),
    cost: costComparison,
    /** In plain sentences. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 21995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ isUnscored),
/* harmony export */   dR: () => (/* binding */ errorRule),
/* harmony export */   oe: () => (/* binding */ judgedTasks),
/* harmony export */   tG: () => (/* binding */ gapRule)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74903);

/**
 * Failed and missing records, where they are most: by task, by student and by judge, so that the
 * outage of one model cannot hide among many that answered.
 */
function errorRule({ tasks, students, judges }, limit) {
    const shares = [
        ...tasks.map(({ task, datapoints: { usable, failed, missing } }) => ({
            what: `datapoints of ${task}`,
            lost: failed + (missing ?? 0),
            expected: usable + failed + (missing ?? 0),
        })),
        ...students.map(({ student, responses: { failed, missing, expected } }) => ({
            what: `responses of ${student}`,
            lost: failed + missing,
            expected,
        })),
        ...judges.map(({ judge, evaluations: { failed, missing, expected } }) => ({
            what: `evaluations by ${judge}`,
            lost: failed + missing,
            expected,
        })),
    ];
    const worst = shares.filter(({ expected }) => expected > 0).sort((a, b) => rate(b) - rate(a));
    const over = worst.filter((share) => rate(share) > limit);
    if (over.length > 0)
        return over.map((share) => tooMany(share, limit));
    const lost = shares.reduce((sum, share) => sum + share.lost, 0);
    const sentence = lost === 0
        ? 'No record failed or is missing'
        : `Nowhere do more than ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(limit)} of the records fail or miss (${lost} in all)`;
    return [{ rule: 'max-error-rate', state: 'pass', sentence }];
}
function tooMany(share, limit) {
    const { what, lost, expected } = share;
    const sentence = `Too much is missing to decide: ${lost} of ${expected} ${what} failed or are missing (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(rate(share))}, allowed ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(limit)})`;
    return { rule: 'max-error-rate', state: 'inconclusive', sentence };
}
function rate({ lost, expected }) {
    return lost / expected;
}
/** Students that have no score at all where one is wanted; `max-drop` tells of those it compares. */
function gapRule(facts, comparison) {
    const judged = judgedTasks(facts);
    return facts.students.flatMap(({ student, by_task }) => by_task
        .filter(({ task, score }) => score === null && judged.has(task))
        .filter(({ task }) => !isTold(comparison, student, task))
        .map(({ task }) => ({
        rule: 'gaps',
        state: 'inconclusive',
        student,
        task,
        sentence: `${student} has no score on ${task}`,
    })));
}
/** Whether judges were to score students, and not one has a score. */
function isUnscored({ students, judges, tasks }) {
    const isWanted = students.length > 0 && judges.length > 0 && judgedTasks({ tasks }).size > 0;
    return isWanted && students.every(({ score }) => score === null);
}
/** Tasks that are scored by labels alone have no score of judges. */
function judgedTasks({ tasks }) {
    return new Set(tasks.filter(({ criteria }) => criteria.length > 0).map(({ task }) => task));
}
function isTold(comparison, student, task) {
    return (comparison?.cells ?? []).some((cell) => cell.student === student && cell.task === task && cell.only_in_baseline > 0);
}


/***/ }),

/***/ 74903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   fN: () => (/* binding */ score),
/* harmony export */   iv: () => (/* binding */ difference)
/* harmony export */ });
/* Figures in a verdict's sentences: fixed decimals, a real minus sign. */
/** `0.742` */
function score(value) {
    return value.toFixed(3).replace('-', '−');
}
/** `−0.048`, `+0.002` */
function difference(value) {
    const text = Math.abs(value).toFixed(3);
    return `${value < 0 ? '−' : '+'}${text}`;
}
/** `95 %`, `2.5 %` */
function percent(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}


/***/ }),

/***/ 12987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  falseAlarmsOf: () => (/* binding */ falseAlarmsOf),
  gateRun: () => (/* binding */ gateRun)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/statistics/holm.js
/**
 * p-values adjusted over all tests they stand for (Holm, Scandinavian Journal of Statistics 6, 1979):
 * those at most `alpha` hold no false one with probability `1 - alpha`, however the tests depend on
 * each other. In the order given; R: `p.adjust(p, 'holm')`.
 */
function holm(pValues) {
    const order = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
    const adjusted = pValues.map(() => 1);
    let largest = 0;
    for (const [rank, index] of order.entries()) {
        const scaled = (pValues[index] ?? 1) * (pValues.length - rank);
        largest = Math.max(largest, Math.min(1, scaled));
        adjusted[index] = largest;
    }
    return adjusted;
}

// EXTERNAL MODULE: ./build/statistics/mean.js
var mean = __webpack_require__(83157);
// EXTERNAL MODULE: ./build/statistics/mean-interval.js
var mean_interval = __webpack_require__(90359);
// EXTERNAL MODULE: ./build/statistics/moments.js
var moments = __webpack_require__(33243);
// EXTERNAL MODULE: ./build/statistics/random.js
var statistics_random = __webpack_require__(52167);
// EXTERNAL MODULE: ./build/statistics/resample-means.js
var resample_means = __webpack_require__(51796);
// EXTERNAL MODULE: ./build/statistics/student-t.js
var student_t = __webpack_require__(55132);
;// CONCATENATED MODULE: ./build/statistics/mean-test.js






/** Halvings of a range of error rates: enough for five digits. */
const steps = 24;
/**
 * Interval and one-sided tests of a mean over clusters, for decisions: where an interval for showing
 * may miss a little more often than it says, an end here must not.
 *
 * An end is the outer one of two. One is `meanInterval` (BCa bootstrap), which follows skewness but
 * is too narrow for few values, or for many equal ones: if 18 of 20 differences are 0, its ends are
 * known by two values. The other is Student's, with two imaginary clusters, as far from the mean to
 * either side as the farthest value is from 0 (after Agresti & Caffo's "plus four", The American
 * Statistician 54, 2000), and degrees of freedom from the number of values that differ from the most
 * frequent one. With equal values only, the "rule of three" of `meanInterval` holds at each end.
 *
 * p-values are the same interval read backwards: `pAbove(bound) < (1 - c) / 2` exactly when the lower
 * end of `interval(c)` is above `bound`. None is smaller than the bootstrap can see,
 * `1 / (resamples + 1)`.
 *
 * @param strata as for `clusterBootstrap`
 * @returns undefined when any stratum is empty, or there is none
 */
function meanTest(strata, { seed, resamples, ...range }) {
    if (strata.length === 0 || strata.some(({ length }) => length === 0))
        return undefined;
    const random = (0,statistics_random/* randomSource */.n)(seed);
    const samples = strata.map((values) => {
        const [replicates = new Float64Array(0)] = (0,resample_means/* resampleMeans */.y)([values], resamples, random);
        return { values, replicates };
    });
    const student = studentSpread(strata);
    const outer = [bootstrapEnds(samples, range), studentEnds(student, range)];
    const smallest = 1 / (resamples + 1);
    const p = (side, bound) => Math.max(smallest, ...outer.map((ends) => pValue(ends, side, bound)));
    return {
        mean: student.mean,
        standardError: student.standardError,
        df: student.df,
        interval: (confidence) => ({
            low: Math.min(...outer.map((ends) => ends(confidence).low)),
            high: Math.max(...outer.map((ends) => ends(confidence).high)),
            n: strata.reduce((n, { length }) => n + length, 0),
            degenerate: strata.some((values) => informative(values) === 0),
        }),
        pAbove: (bound) => p('low', bound),
        pBelow: (bound) => p('high', bound),
    };
}
function bootstrapEnds(samples, range) {
    const constant = samples.every(({ values }) => informative(values) === 0);
    return (confidence) => {
        // The rule of three is one-sided: at both ends it may err only half as often.
        const used = constant ? (1 + confidence) / 2 : confidence;
        const found = (0,mean_interval/* meanInterval */.V)(samples, { ...range, confidence: used });
        return found ?? { low: range.min, high: range.max };
    };
}
function studentEnds({ mean: centre, standardError, df }, range) {
    return (confidence) => {
        const half = standardError > 0 ? (0,student_t/* studentT */.m)(confidence, df) * standardError : 0;
        return {
            low: Math.max(range.min, centre - half),
            high: Math.min(range.max, centre + half),
        };
    };
}
/** Of the plain mean over strata; degrees of freedom after Welch and Satterthwaite. */
function studentSpread(strata) {
    const total = { mean: 0, variance: 0, squares: 0 };
    for (const values of strata) {
        const { n, mean: centre, variance } = (0,moments/* moments */.C)(values);
        total.mean += centre / strata.length;
        if (informative(values) === 0)
            continue;
        const farthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        const squares = variance * (n - 1) + 2 * farthest ** 2;
        const share = squares / (n + 1) / n / strata.length ** 2;
        total.variance += share;
        total.squares += share ** 2 / Math.min(n - 1, informative(values) + 1);
    }
    return {
        mean: total.mean,
        standardError: Math.sqrt(total.variance),
        df: total.variance > 0 ? total.variance ** 2 / total.squares : 1,
    };
}
/** How many values differ from the most frequent one. */
function informative(values) {
    const counts = new Map();
    let most = 0;
    for (const value of values) {
        const rounded = Math.round(value * 1e9);
        const count = (counts.get(rounded) ?? 0) + 1;
        counts.set(rounded, count);
        most = Math.max(most, count);
    }
    return values.length - most;
}
/** The error rate at which one end comes to lie on the bound. */
function pValue(ends, side, bound) {
    const { low, high } = ends(1e-9);
    const centre = (0,mean/* mean */.i)([low, high]);
    if (Math.abs(bound - centre) < 1e-12)
        return 0.5;
    const isBelow = bound < centre;
    const end = isBelow ? 'low' : 'high';
    const isBeyond = (confidence) => {
        const found = ends(confidence)[end];
        return isBelow ? found <= bound : found >= bound;
    };
    const rate = errorRate(isBeyond);
    return (side === 'low') === isBelow ? rate : 1 - rate;
}
/** Halves error rates on a log scale, so that small ones are told apart as well as large ones. */
function errorRate(isBeyond) {
    let [least, most] = [Math.log(1e-9), Math.log(0.5)];
    for (let step = 0; step < steps; step += 1) {
        const middle = (least + most) / 2;
        if (isBeyond(1 - 2 * Math.exp(middle)))
            least = middle;
        else
            most = middle;
    }
    return Math.exp(most);
}

// EXTERNAL MODULE: ./build/statistics/normal.js
var normal = __webpack_require__(50511);
;// CONCATENATED MODULE: ./build/compare/cells.js





/** Differences smaller than this are rounding. */
const tolerance = 1e-9;
/** By task, and by student within a task. */
function scoreCells(runs) {
    return runs.students.flatMap((student, column) => runs.tasks.map((pairs) => scoreCell(runs, pairs, { student, column })));
}
function scoreCell(runs, pairs, { student, column }) {
    const scored = pairs.items.flatMap((item) => {
        const score = pairs.scorer.score(item, column);
        return score ? [{ item, ...score }] : [];
    });
    const items = scored.map(({ item }) => item);
    const paired = new Set(items);
    const alone = pairs.items
        .filter((item) => !paired.has(item))
        .map((item) => pairs.scorer.isRated(item, column));
    const current = Float64Array.from(scored, (score) => score.current);
    const baseline = Float64Array.from(scored, (score) => score.baseline);
    return {
        student,
        pairs,
        items,
        current,
        baseline,
        differences: Float64Array.from(scored, (score) => clean(score.current - score.baseline)),
        reused: items.filter((item) => isReused(runs, pairs, item, column)).length,
        onlyInCurrent: alone.filter((rated) => rated.current).length,
        onlyInBaseline: alone.filter((rated) => rated.baseline).length,
    };
}
function clean(difference) {
    return Math.abs(difference) < tolerance ? 0 : difference;
}
function isReused(runs, pairs, item, student) {
    const marks = (side) => item[side].map((row) => runs[side].marks.of(pairs[side], row, student));
    const [now, then] = [marks('current'), marks('baseline')];
    return (now.length === then.length && now.every((mark) => mark !== undefined && then.includes(mark)));
}
/** Whether there is nothing to test: the two sides are one and the same. */
function isUnchanged({ items, reused }) {
    return items.length > 0 && reused === items.length;
}
/** The cells in which something may have changed, and which a verdict is about. */
function isTested(cell) {
    return cell.items.length > 0 && !isUnchanged(cell);
}
/**
 * More than asked for where many cells are tested: the smallest p-value that replicates can show
 * must be below what Holm's method asks of the first of them.
 */
function enoughResamples(cells, options) {
    const { resamples, confidence } = options;
    const tested = cells.filter(isTested).length;
    return Math.max(resamples, Math.ceil((2 * tested) / cells_errorRate(confidence)));
}
/** Share of verdicts that may be wrong, in either direction. */
function cells_errorRate(confidence) {
    return (1 - confidence) / 2;
}
/** The gate's decision for every cell. */
function compareCells(cells, options) {
    const tests = cells.map((cell) => isTested(cell) ? meanTest([cell.differences], testOptions(options)) : undefined);
    const found = tests.flatMap((test) => (test ? [test.pBelow(-options.maxDrop)] : []));
    const adjusted = holm(found);
    return cells.map((cell, index) => {
        const test = tests[index];
        if (!test)
            return untested(cell);
        return tested(cell, test, { ...options, drop: adjusted.shift() ?? 1, tests: found.length });
    });
}
function testOptions({ seed, resamples }) {
    return { seed, resamples, min: -1, max: 1 };
}
function tested(cell, test, options) {
    const { maxDrop, confidence, drop } = options;
    const interval = test.interval(confidence);
    const passes = interval.low > -maxDrop;
    const fails = drop < cells_errorRate(confidence);
    return {
        ...facts(cell),
        state: passes ? 'pass' : fails ? 'fail' : 'inconclusive',
        delta: { mean: (0,mean/* mean */.i)(cell.differences), ...interval },
        p_drop: drop,
        p_non_inferior: test.pAbove(-maxDrop),
        detectable_drop: detectableDrop(test, options),
        pairs_needed: pairsNeeded(cell, test, options),
    };
}
function untested(cell) {
    const isPaired = cell.items.length > 0;
    const same = { mean: 0, low: 0, high: 0, n: cell.items.length, degenerate: false };
    return {
        ...facts(cell),
        state: isPaired ? 'unchanged' : 'unpaired',
        delta: isPaired ? same : null,
        p_drop: null,
        p_non_inferior: null,
        detectable_drop: null,
        pairs_needed: null,
    };
}
function facts({ student, pairs, items, differences, ...cell }) {
    return {
        student,
        task: pairs.task.name,
        baseline: items.length > 0 ? (0,mean/* mean */.i)(cell.baseline) : null,
        current: items.length > 0 ? (0,mean/* mean */.i)(cell.current) : null,
        pairs: items.length,
        worse: differences.filter((value) => value < 0).length,
        better: differences.filter((value) => value > 0).length,
        reused: cell.reused,
        only_in_current: cell.onlyInCurrent,
        only_in_baseline: cell.onlyInBaseline,
    };
}
const power = 0.8;
/** As the first of Holm's steps has it: found even if it is the only one that dropped. */
function detectableDrop({ standardError, df }, options) {
    const { maxDrop, confidence, tests } = options;
    if (!(standardError > 0))
        return null;
    const t = (0,student_t/* studentT */.m)(1 - (2 * cells_errorRate(confidence)) / tests, df);
    return Math.min(1, maxDrop + (t + (0,normal/* normalQuantile */.Z)(power)) * standardError);
}
function pairsNeeded(cell, test, options) {
    const { maxDrop, confidence } = options;
    if (!(maxDrop > 0 && maxDrop < 1))
        return null;
    const rate = cells_errorRate(confidence);
    const n = cell.items.length;
    if (!(test.standardError > 0))
        return Math.ceil(Math.log(rate) / Math.log(1 - maxDrop));
    const z = (0,normal/* normalQuantile */.Z)(1 - rate) + (0,normal/* normalQuantile */.Z)(power);
    return Math.ceil(n * ((z * test.standardError) / maxDrop) ** 2);
}

// EXTERNAL MODULE: ./build/compare/comparison.js
var comparison = __webpack_require__(59727);
;// CONCATENATED MODULE: ./build/compare/contract.js
/**
 * The tasks, judges and criteria that are the same in both runs. What has the same name but was
 * asked in another way is not the same: its ratings would move for other reasons than the student's.
 */
function commonGround(current, baseline) {
    const differences = new Differences();
    const isSame = current.hash !== null && current.hash === baseline.hash;
    const tasks = current.tasks.flatMap((task) => {
        const before = baseline.tasks.find(({ name }) => name === task.name);
        if (!before)
            return [];
        const judges = commonJudges(task, isSame ? task : before, differences);
        const criteria = commonCriteria(task, isSame ? task : before, differences);
        return judges.length === 0 || criteria?.length === 0
            ? []
            : [{ name: task.name, judges, criteria }];
    });
    const missing = [
        ...onlyIn(current.tasks, baseline.tasks, 'current run'),
        ...onlyIn(baseline.tasks, current.tasks, 'baseline'),
    ];
    const found = [...missing, ...differences.sentences()];
    const isOtherwise = !isSame && current.hash !== null && baseline.hash !== null;
    return { tasks, differences: found.length === 0 && isOtherwise ? [elsewhere] : found };
}
const elsewhere = 'The contracts differ in nothing that moves a score: in the price table, or in label attributes';
/** Sentences by the tasks that they hold in. */
class Differences {
    #tasks = new Map();
    add(sentence, task) {
        this.#tasks.set(sentence, [...(this.#tasks.get(sentence) ?? []), task]);
    }
    sentences() {
        return [...this.#tasks].map(([sentence, tasks]) => `${sentence} (${tasks.join(', ')})`);
    }
}
function onlyIn(tasks, others, where) {
    return tasks
        .filter(({ name }) => !others.some((other) => other.name === name))
        .map(({ name }) => `Only the ${where} has task ${name}`);
}
function commonJudges(task, before, differences) {
    for (const name of before.judges.keys()) {
        if (!task.judges.has(name))
            differences.add(`Only the baseline has judge ${name}`, task.name);
    }
    return [...task.judges].flatMap(([name, judge]) => {
        const other = before.judges.get(name);
        if (!other)
            differences.add(`Only the current run has judge ${name}`, task.name);
        if (!other || other.whole === judge.whole)
            return other ? [name] : [];
        const parts = changedParts(task, before, name).join(', ') || 'the program that asked it';
        differences.add(`Judge ${name} is left out, as it rates differently now: ${parts}`, task.name);
        return [];
    });
}
function changedParts(task, before, judge) {
    const [now, then] = [task.judges.get(judge), before.judges.get(judge)];
    const parts = [
        { name: 'its model', changed: now?.model !== then?.model },
        { name: 'its parameters', changed: now?.parameters !== then?.parameters },
        { name: 'its prompt', changed: now?.prompt !== then?.prompt },
        { name: 'the description of the task', changed: task.description !== before.description },
    ];
    return parts.filter(({ changed }) => changed).map(({ name }) => name);
}
function commonCriteria({ name: task, rubric }, before, differences) {
    if (!rubric || !before.rubric)
        return undefined;
    for (const criterion of Object.keys(before.rubric)) {
        if (!Object.hasOwn(rubric, criterion)) {
            differences.add(`Only the baseline has criterion ${criterion}`, task);
        }
    }
    return Object.entries(rubric).flatMap(([criterion, text]) => {
        const other = Object.hasOwn(before.rubric ?? {}, criterion) ? before.rubric?.[criterion] : null;
        if (other === text)
            return [criterion];
        const sentence = other === null
            ? `Only the current run has criterion ${criterion}`
            : `Criterion ${criterion} is left out, as it is described in other words`;
        differences.add(sentence, task);
        return [];
    });
}

// EXTERNAL MODULE: ./build/prices/cost.js
var cost = __webpack_require__(32322);
;// CONCATENATED MODULE: ./build/compare/costs.js

/** Adds up the cost of records, as they stream by. */
class CostMeter {
    #priceOf;
    #groups = new Map();
    #unpriced = new Set();
    #unknown = new Set();
    constructor(priceOf) {
        this.#priceOf = priceOf;
    }
    add(kind, model, record) {
        const price = this.#priceOf(model);
        const { full, now, paid, inputTokens } = amounts(record, price);
        if (!price)
            this.#unpriced.add(model);
        if (paid === undefined)
            this.#unknown.add(model);
        const key = JSON.stringify([kind, model, record.task_id]);
        const group = this.#groups.get(key) ?? emptyGroup();
        this.#groups.set(key, group);
        group.full += full;
        group.cache += now - full;
        group.paid += paid ?? 0;
        noteAttempts(group, { full, inputTokens, attempts: record.attempts ?? 1 });
    }
    costs() {
        const groups = [...this.#groups.values()];
        const sum = (of) => groups.reduce((total, group) => total + of(group), 0);
        const [full, cache, paid] = [sum((g) => g.full), sum((g) => g.cache), sum((g) => g.paid)];
        const retries = sum(retryCost);
        const unpriced = [...new Set([...this.#unpriced, ...this.#unknown])].sort();
        const parts = { tokens: full - retries, retries, cache, prices: paid - full - cache };
        return {
            usd: this.#unknown.size > 0 ? null : paid,
            parts: unpriced.length > 0 ? null : parts,
            unpriced,
        };
    }
}
/** What one record cost: at today's price without and with the provider's cache, and as paid. */
function amounts(record, price) {
    const usage = usageOf(record, price);
    if (!price || !usage) {
        // A record that tells its cost but no tokens, or has no price, is all tokens.
        const paid = record.cost_usd;
        return { full: paid ?? 0, now: paid ?? 0, paid, inputTokens: usage?.inputTokens ?? 0 };
    }
    const { inputTokens, outputTokens } = usage;
    const now = (0,cost/* costUsd */.O4)(usage, price);
    const full = (0,cost/* costUsd */.O4)({ inputTokens, outputTokens }, price);
    return { full, now, paid: record.cost_usd ?? now, inputTokens };
}
function emptyGroup() {
    return { full: 0, cache: 0, paid: 0, once: { records: 0, inputTokens: 0 }, again: [] };
}
function noteAttempts(group, attempt) {
    if (attempt.attempts > 1) {
        group.again.push(attempt);
    }
    else {
        group.once.records += 1;
        group.once.inputTokens += attempt.inputTokens;
    }
}
/**
 * What was paid for asking again. A record's tokens are of all its answers, but an attempt may have
 * been refused and cost nothing: how many answers it had is told by its input, held against that of
 * records of the same kind that took one attempt.
 */
function retryCost({ once, again }) {
    const usual = once.inputTokens / once.records;
    return again.reduce((total, { full, inputTokens, attempts }) => {
        const answers = usual > 0 ? Math.round(inputTokens / usual) : attempts;
        const paidFor = Math.max(1, Math.min(attempts, answers));
        return total + (full * (paidFor - 1)) / paidFor;
    }, 0);
}
/** What is free needs no count of its tokens. */
function usageOf({ usage }, price) {
    const isFree = price?.input === 0 && price.output === 0;
    if (!usage)
        return isFree ? { inputTokens: 0, outputTokens: 0 } : undefined;
    const { input_tokens: inputTokens, output_tokens: outputTokens, cached_tokens } = usage;
    return { inputTokens, outputTokens, cachedTokens: cached_tokens ?? 0 };
}
/** Both runs' costs beside each other; the parts of the difference add up to it. */
function compareCosts(current, baseline) {
    const usd = current.usd === null || baseline.usd === null ? null : current.usd - baseline.usd;
    const part = (name) => usd === null || !current.parts || !baseline.parts
        ? null
        : current.parts[name] - baseline.parts[name];
    return {
        baseline_usd: baseline.usd,
        current_usd: current.usd,
        delta_usd: usd,
        tokens_usd: part('tokens'),
        prices_usd: part('prices'),
        retries_usd: part('retries'),
        cache_usd: part('cache'),
        unpriced_models: [...new Set([...current.unpriced, ...baseline.unpriced])].sort(),
    };
}

;// CONCATENATED MODULE: ./build/compare/false-alarms.js




/** Enough to tell 2.5 % from 5 %, in seconds. */
const trials = 250;
/**
 * The gate's own error rates on these data (an A/A test), by turning differences round at random.
 *
 * If nothing changed, it is chance which of two runs is the current one, for each datapoint. So the
 * sign of a datapoint's differences is drawn, the same for all students, as they may move together.
 * That keeps the data's real spread, ties and outliers, and makes the true difference 0. For the
 * limit, `max_drop` is taken off all of them.
 */
function estimateFalseAlarms(cells, options) {
    const tested = cells.filter((cell) => cell.items.length > 0 && !isUnchanged(cell));
    const random = (0,statistics_random/* randomSource */.n)(options.seed);
    const count = tested.length > 0 ? trials : 0;
    const found = Array.from({ length: count }, (_, trial) => decideAll(turned(tested, random), { ...options, seed: options.seed + trial }));
    const share = (of) => count > 0 ? (0,mean/* mean */.i)(found.map((trial) => of(trial))) : 0;
    return {
        trials: count,
        fails: share(({ same }) => Number(same.fails)),
        passes: count > 0 ? share(({ same }) => Number(same.passes === 1)) : 1,
        fails_at_limit: share(({ atLimit }) => Number(atLimit.fails)),
        passes_at_limit: share(({ atLimit }) => atLimit.passes),
        naive_fails: share(({ naive }) => Number(naive)),
        nominal: (1 - options.confidence) / 2,
    };
}
function decideAll(drawn, options) {
    const limit = drawn.map((values) => values.map((value) => value - options.maxDrop));
    return {
        same: decide(drawn, options),
        atLimit: decide(limit, options),
        naive: drawn.some((values) => (0,mean/* mean */.i)(values) < -options.maxDrop),
    };
}
function turned(cells, random) {
    const signs = new Map();
    return cells.map(({ items, differences }) => differences.map((difference, index) => {
        const item = items[index];
        if (!item)
            return difference;
        const sign = signs.get(item) ?? (random() < 0.5 ? -1 : 1);
        signs.set(item, sign);
        return sign * difference;
    }));
}
/** As the gate decides; `passes` is the share of cells. Holm's method finds something exactly when its first step does. */
function decide(cells, { maxDrop, confidence, seed, resamples }) {
    const first = 1 - (1 - confidence) / cells.length;
    const tests = cells.flatMap((values) => meanTest([values], { seed, resamples, min: -2, max: 1 }) ?? []);
    return {
        fails: tests.some((test) => test.interval(first).high < -maxDrop),
        passes: tests.filter((test) => test.interval(confidence).low > -maxDrop).length / tests.length,
    };
}

;// CONCATENATED MODULE: ./build/compare/compared-run.js
/** Largest number of datapoints that are shown as having got worse. */
const mostFlips = 10;

;// CONCATENATED MODULE: ./build/compare/flips.js

/** Longest excerpt of a prompt or response, in characters. */
const longestExcerpt = 600;
/** The datapoints that fell most, with excerpts of what was asked and answered. */
async function findFlips(cells, current, baseline) {
    const worst = cells
        .flatMap(worstOf)
        .sort((a, b) => a.difference - b.difference)
        .slice(0, mostFlips);
    if (worst.length === 0)
        return [];
    const ids = (side) => new Set(worst.map(({ cell, index }) => rowId(cell, index, side)));
    const [now, then] = [
        await readExcerpts(current, ids('current')),
        await readExcerpts(baseline, ids('baseline')),
    ];
    const students = [...new Set(cells.map(({ student }) => student))];
    return worst.map((found) => flipOf(found, students, now, then));
}
/** At most as many of one cell as of all, so that nothing is sorted that cannot be shown. */
function worstOf(cell) {
    return [...cell.differences]
        .map((difference, index) => ({ cell, index, difference }))
        .filter(({ difference }) => difference < 0)
        .sort((a, b) => a.difference - b.difference)
        .slice(0, mostFlips);
}
function rowId({ pairs, items }, index, side) {
    return pairs[side].rows[items[index]?.[side][0] ?? -1]?.id ?? '';
}
async function readExcerpts(run, ids) {
    const { datapoints, responses } = run.read();
    const found = { prompts: new Map(), responses: new Map() };
    for await (const { id, prompt } of datapoints) {
        if (ids.has(id))
            found.prompts.set(id, excerpt(prompt));
    }
    for await (const { datapoint_id: datapoint, student_model_id, response, status } of responses) {
        if (!ids.has(datapoint) || status === 'failed')
            continue;
        found.responses.set(answerKey(datapoint, student_model_id), excerpt(response));
    }
    return found;
}
function answerKey(datapoint, student) {
    return JSON.stringify([datapoint, student]);
}
function excerpt(text) {
    if (text.length <= longestExcerpt)
        return text;
    const cut = text.slice(0, longestExcerpt - 1);
    // Half of a character beyond the first plane is none.
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
function flipOf({ cell, index }, students, now, then) {
    const { student, pairs, items } = cell;
    const [current, baseline] = [rowId(cell, index, 'current'), rowId(cell, index, 'baseline')];
    const item = items[index];
    const changes = item
        ? pairs.scorer.changes(item, students.indexOf(student))
        : { criteria: [], judges: [] };
    return {
        student,
        task: pairs.task.name,
        datapoint_id: current,
        before: cell.baseline[index] ?? 0,
        after: cell.current[index] ?? 0,
        ...changes,
        prompt: now.prompts.get(current) ?? '',
        response_before: then.responses.get(answerKey(baseline, student)) ?? '',
        response_after: now.responses.get(answerKey(current, student)) ?? '',
    };
}

// EXTERNAL MODULE: ./build/analysis/records/read-datapoints.js + 1 modules
var read_datapoints = __webpack_require__(45890);
// EXTERNAL MODULE: ./build/analysis/records/read-records.js + 1 modules
var read_records = __webpack_require__(5691);
// EXTERNAL MODULE: ./build/analysis/records/tally.js
var records_tally = __webpack_require__(74620);
;// CONCATENATED MODULE: ./build/compare/pairs/items.js
/**
 * Pairs datapoints by their content. Ids do not decide: a teacher that was asked again has written
 * something else under the same id, and its score cannot be held against that of before.
 */
function pairItems(current, baseline) {
    const [now, then] = [rowsByContent(current), rowsByContent(baseline)];
    const contents = new Set([...now.keys(), ...then.keys()]);
    const items = [...contents].map((content) => {
        const rows = { current: now.get(content) ?? [], baseline: then.get(content) ?? [] };
        const id = current.rows[rows.current[0] ?? -1]?.id ?? baseline.rows[rows.baseline[0] ?? -1]?.id;
        return { id: id ?? '', ...rows };
    });
    const before = new Map(baseline.rows.map(({ id, content }) => [id, content]));
    const changed = current.rows.filter(({ id, content }) => (before.get(id) ?? content) !== content);
    return { items, changed: changed.length };
}
function rowsByContent({ rows }) {
    const found = new Map();
    for (const [row, { content }] of rows.entries()) {
        found.set(content, [...(found.get(content) ?? []), row]);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/compare/pairs/pair-scores.js

/**
 * Scores the responses of both runs to one item in the same way: mean over judges of each judge's
 * mean over the criteria, where a judge and criterion count only if they rated both. Repeats are
 * averaged first.
 */
class PairScorer {
    #current;
    #baseline;
    #judges;
    #criteria;
    /** The tables have the same students and judges, in the same order. */
    constructor(task, current, baseline) {
        this.#current = current;
        this.#baseline = baseline;
        this.#judges = task.judges;
        this.#criteria =
            task.criteria ?? current.criteria.filter((name) => baseline.criteria.includes(name));
    }
    /** @returns undefined when no judge rated both on a common criterion */
    score(item, student) {
        const pairs = this.#judges.map((judge) => this.#means(item, student, [judge]));
        const current = (0,mean/* mean */.i)(pairs.map((pair) => pair.current));
        const baseline = (0,mean/* mean */.i)(pairs.map((pair) => pair.baseline));
        return Number.isNaN(current) ? undefined : { current, baseline };
    }
    /** Whether either run has any rating of this student's response. */
    isRated(item, student) {
        const rated = (table, rows) => this.#judges.some((judge) => this.#criteria.some((criterion) => !Number.isNaN(rating({ table, rows, student, judge }, criterion))));
        return {
            current: rated(this.#current, item.current),
            baseline: rated(this.#baseline, item.baseline),
        };
    }
    /** Criteria and judges whose score changed, the one that fell most first. */
    changes(item, student) {
        const changed = (names, scores) => names
            .map((name) => ({ name, before: scores(name).baseline, after: scores(name).current }))
            .filter(({ before, after }) => Math.abs(after - before) > 1e-9)
            .sort((a, b) => a.after - a.before - (b.after - b.before));
        return {
            criteria: changed(this.#criteria, (criterion) => this.#means(item, student, this.#judges, [criterion])),
            judges: changed(this.#judges, (judge) => this.#means(item, student, [judge])),
        };
    }
    /** Plain means over all that is rated on both sides; `NaN` for nothing. */
    #means(item, student, judges, criteria = this.#criteria) {
        const both = judges.flatMap((judge) => criteria
            .map((criterion) => ({
            current: rating({ table: this.#current, rows: item.current, student, judge }, criterion),
            baseline: rating({ table: this.#baseline, rows: item.baseline, student, judge }, criterion),
        }))
            .filter(({ current, baseline }) => !Number.isNaN(current) && !Number.isNaN(baseline)));
        return {
            current: (0,mean/* mean */.i)(both.map(({ current }) => current)),
            baseline: (0,mean/* mean */.i)(both.map(({ baseline }) => baseline)),
        };
    }
}
/** Mean over repeats; `NaN` where there is none. */
function rating({ table, rows, student, judge }, criterion) {
    const { students, judges } = table;
    const values = table.ratings(criterion);
    const column = judges.indexOf(judge);
    return (0,mean/* mean */.i)(rows.map((row) => values[(row * students.length + student) * judges.length + column] ?? NaN));
}

// EXTERNAL MODULE: ./build/analysis/records/response-owners.js
var response_owners = __webpack_require__(18864);
// EXTERNAL MODULE: ./build/domain/content-hash.js
var content_hash = __webpack_require__(8801);
;// CONCATENATED MODULE: ./build/compare/pairs/record-marks.js


/**
 * A number for each (datapoint, student), the sum of hashes of its response and evaluations: equal
 * ones stand for the very same records, whatever order they came in. 8 bytes a response.
 */
class RecordMarks {
    #places;
    #students;
    #judges;
    /** Filled by the responses. */
    /** Filled by the responses. */
    owners;
    #marks = new Map();
    /** @param judges those whose evaluations count */
    constructor(places, students, judges) {
        this.#places = places;
        this.#students = students;
        this.#judges = judges;
        this.owners = new response_owners/* ResponseOwners */.C(students);
    }
    addResponse(record) {
        this.owners.note(record);
        const { id, datapoint_id: datapoint, request_hash, generated_at, response } = record;
        // The older program's records have no hash of their request: then it must be the same record.
        const made = [id, request_hash ?? generated_at, record.status, response];
        this.#add(datapoint, record.student_model_id, made);
    }
    addEvaluation(record) {
        if (!this.#judges.includes(record.judge_model_id))
            return;
        const { id, datapoint_id: datapoint, request_hash, evaluated_at, scores } = record;
        const made = [id, request_hash ?? evaluated_at, record.status, scores];
        this.#add(datapoint, this.owners.studentOf(record), made);
    }
    /** Undefined where there is no record. */
    of(table, row, student) {
        const mark = this.#marks.get(table)?.[row * this.#students.length + student];
        return mark === 0n ? undefined : mark;
    }
    #add(datapoint, student, made) {
        const place = this.#places.get(datapoint);
        const column = this.#students.indexOf(student ?? '');
        if (!place || column < 0)
            return;
        const marks = this.#marks.get(place.table) ?? new BigUint64Array(place.table.cells);
        this.#marks.set(place.table, marks);
        const index = place.row * this.#students.length + column;
        marks[index] = (marks[index] ?? 0n) + BigInt(`0x${(0,content_hash/* contentHash */.A)(made)}`);
    }
}

;// CONCATENATED MODULE: ./build/compare/pairs/read-pairs.js







/** Reads both runs, each record once, into numbers. */
async function readPairs(current, baseline, common) {
    const students = [...new Set([...current.experiment.students, ...baseline.experiment.students])];
    const judges = [...new Set(common.flatMap((task) => task.judges))];
    const shared = { students, judges, tasks: common.map(analyzedTask) };
    const opened = await Promise.all([read_pairs_open(current, shared), read_pairs_open(baseline, shared)]);
    const pairings = common.map((_, index) => {
        const [now, then] = opened.map(({ tables }) => tables[index]);
        return now && then ? { now, then, ...pairItems(now, then) } : undefined;
    });
    const scope = {
        students: new Set(students.filter((name) => isIn(name, current) && isIn(name, baseline))),
        // One price for both: what has become dearer is a matter of prices, not of tokens.
        priceOf: current.priceOf,
    };
    const idsOf = (side) => new Set(pairings.flatMap((found) => (found ? pairedIds(found, side) : [])));
    const now = await read(opened[0], { ...scope, datapoints: idsOf('current') });
    const then = await read(opened[1], { ...scope, datapoints: idsOf('baseline') });
    const tasks = common.flatMap((task, index) => {
        const found = pairings[index];
        if (!found)
            return [];
        const scorer = new PairScorer(task, found.now, found.then);
        const { items, changed } = found;
        return [{ task, scorer, items, changed, current: found.now, baseline: found.then }];
    });
    return { students, tasks, current: now, baseline: then };
}
function analyzedTask({ name, criteria }) {
    return criteria ? { name, criteria } : { name };
}
function isIn(student, { experiment }) {
    return experiment.students.includes(student);
}
function pairedIds(found, side) {
    const { rows } = side === 'current' ? found.now : found.then;
    return found.items
        .filter(({ current, baseline }) => current.length > 0 && baseline.length > 0)
        .flatMap((item) => item[side].flatMap((row) => rows[row]?.id ?? []));
}
async function read_pairs_open(run, shared) {
    const experiment = { ...run.experiment, ...shared };
    const streams = run.read();
    const [tally, clock] = [new records_tally/* Tally */.F(), new Clock()];
    const datapoints = watched(streams.datapoints, (record) => clock.see(record.generated_at));
    const { tables, places } = await (0,read_datapoints/* readDatapoints */.c)({ experiment, datapoints }, tally);
    return { experiment, streams, tables, places, tally, clock };
}
async function read(side, scope) {
    const { experiment, streams, tables, places, tally, clock } = side;
    const marks = new RecordMarks(places, experiment.students, experiment.judges);
    const meter = new CostMeter(scope.priceOf);
    const owners = marks.owners;
    const responses = watched(streams.responses, (record) => {
        clock.see(record.generated_at);
        marks.addResponse(record);
        const { datapoint_id: datapoint, student_model_id: student } = record;
        if (scope.datapoints.has(datapoint) && scope.students.has(student)) {
            meter.add('response', student, record);
        }
    });
    const evaluations = watched(streams.evaluations, (record) => {
        clock.see(record.evaluated_at);
        marks.addEvaluation(record);
        const student = owners.studentOf(record);
        const counts = scope.datapoints.has(record.datapoint_id) && scope.students.has(student ?? '');
        if (counts && experiment.judges.includes(record.judge_model_id)) {
            meter.add('evaluation', record.judge_model_id, record);
        }
    });
    await (0,read_records/* readAnswers */.M)({ experiment, responses, evaluations }, places, tally);
    return { tables, marks, costs: meter.costs(), newest: clock.newest };
}
/** UTC times in one form sort as texts. */
class Clock {
    newest = null;
    see(time) {
        if (time > (this.newest ?? ''))
            this.newest = time;
    }
}
async function* watched(records, see) {
    for await (const record of records) {
        see(record);
        yield record;
    }
}

;// CONCATENATED MODULE: ./build/compare/remarks.js
/** Cells named in one sentence. */
const mostNamed = 5;
/** What a reader of the comparison has to know before its figures, in plain sentences. */
function remarks(runs, cells, options) {
    return {
        warnings: [
            ...(options.isRecorded ? [] : [notRecorded]),
            ...changedDatapoints(runs),
            ...dropped(cells),
            ...cannotDecide(cells, options),
        ],
        notes: [
            `Every end of an interval is wrong with probability ${percent((1 - options.confidence) / 2)}; all failures together with no more than that (Holm). Passing is not adjusted, as every cell has to pass.`,
            ...reusedPairs(cells),
        ],
    };
}
const notRecorded = 'One of the runs does not say how its judges were asked, as the older program did not: that they rate alike is taken from the configs.';
function changedDatapoints({ tasks }) {
    return tasks
        .filter(({ changed }) => changed > 0)
        .map(({ task, changed }) => `Task ${task.name}: ${changed} datapoints have the same id in both runs, but another prompt or reference; they are not paired.`);
}
function dropped(cells) {
    const lost = cells.filter((cell) => cell.only_in_current + cell.only_in_baseline > 0);
    const named = listed(lost, (cell) => {
        const sides = [
            [cell.only_in_baseline, 'baseline'],
            [cell.only_in_current, 'current run'],
        ];
        const parts = sides.filter(([n]) => n > 0).map(([n, side]) => `${n} only in the ${side}`);
        return `${cell.student} on ${cell.task} (${parts.join(', ')})`;
    });
    return lost.length === 0
        ? []
        : [`Some datapoints are scored in one run only and are left out on both sides: ${named}.`];
}
function listed(cells, text = ({ student, task }) => `${student} on ${task}`) {
    const shown = cells.slice(0, mostNamed).map(text).join(', ');
    return cells.length > mostNamed ? `${shown} and ${cells.length - mostNamed} more` : shown;
}
/** Gates that look as if they decided, and cannot. */
function cannotDecide(cells, { maxDrop }) {
    const tested = cells.filter(({ state }) => state !== 'unchanged' && state !== 'unpaired');
    if (tested.length === 0)
        return [];
    return [
        ...(maxDrop === 0
            ? [
                'With a max-drop of 0 a student that has not changed passes only by luck: allow some drop.',
            ]
            : []),
        ...cannotFail(tested, maxDrop),
        ...cannotPass(tested, maxDrop),
    ];
}
function cannotFail(tested, maxDrop) {
    const low = tested.filter(({ baseline }) => baseline !== null && baseline <= maxDrop);
    const single = tested.filter((cell) => cell.pairs === 1 && !low.includes(cell));
    return [
        ...(low.length > 0
            ? [
                `The gate cannot fail where the baseline's score is not above the max-drop of ${maxDrop}: ${listed(low)}.`,
            ]
            : []),
        ...(single.length > 0
            ? [`The gate can neither pass nor fail on a single datapoint: ${listed(single)}.`]
            : []),
    ];
}
/**
 * Equal scores throughout are the best that a student which has not changed can show; others need a
 * spread that is small enough.
 */
function cannotPass(tested, maxDrop) {
    if (maxDrop === 0)
        return [];
    const few = tested.filter(({ state, pairs, pairs_needed: needed }) => state === 'inconclusive' && needed !== null && pairs > 1 && needed > pairs);
    const [equal, spread] = [
        few.filter(({ delta }) => delta?.degenerate),
        few.filter(({ delta }) => !delta?.degenerate),
    ];
    return [
        ...(equal.length > 0
            ? [
                `The gate cannot pass with so few datapoints, even when all scores are equal: ${listed(equal, withNeed)}.`,
            ]
            : []),
        ...(spread.length > 0
            ? [
                `A student that has not changed would often not pass with so few datapoints: ${listed(spread, withNeed)}.`,
            ]
            : []),
    ];
}
function withNeed({ student, task, pairs, pairs_needed: needed }) {
    return `${student} on ${task} (${pairs}, about ${needed} needed)`;
}
function reusedPairs(cells) {
    const some = cells.filter(({ reused, pairs }) => reused > 0 && reused < pairs);
    return some.length === 0
        ? []
        : [
            `Some pairs are the very same records in both runs and count as no difference: ${listed(some, ({ student, task, reused, pairs }) => `${student} on ${task} (${reused} of ${pairs})`)}.`,
        ];
}
function percent(share) {
    return `${Number((share * 100).toFixed(2))} %`;
}

;// CONCATENATED MODULE: ./build/compare/students.js



/** Each student over all tasks in which it is paired. */
function compareStudents(cells, options) {
    const students = [...new Set(cells.map(({ student }) => student))];
    return students.map((student) => {
        const own = cells.filter((cell) => cell.student === student && cell.items.length > 0);
        return { student, ...total(own, options) };
    });
}
/** Mean over students. */
function compareOverall(cells, options) {
    return total(cells.filter(({ items }) => items.length > 0), options);
}
/**
 * Mean over students of the means over tasks of the means over datapoints, of paired cells.
 *
 * A datapoint is drawn with what all students did on it. Where some student has no score for it the
 * mean is no plain mean over datapoints; each then stands for its influence on it (as in the
 * jackknife), which has the same mean and the right spread. Tasks in which nothing changed are
 * known, not estimated, and only make the interval shorter.
 */
function total(cells, options) {
    if (cells.length === 0)
        return { baseline: null, current: null, delta: null };
    const weights = weightsOf(cells);
    const sum = (of) => cells.reduce((all, cell) => all + (weights.get(cell) ?? 0) * of(cell), 0);
    const changed = cells.filter((cell) => !isUnchanged(cell));
    const tasks = [...Map.groupBy(changed, ({ pairs }) => pairs).values()];
    const strata = tasks.map((own) => influences(own, weights));
    const n = new Set(cells.flatMap(({ items }) => items)).size;
    const scale = strata.length;
    const shares = tasks.map((own) => own.reduce((all, cell) => all + (weights.get(cell) ?? 0), 0));
    const most = scale * Math.max(0, ...shares);
    const test = meanTest(strata.map((values) => values.map((value) => value * scale)), { ...testOptions(options), min: -most, max: most });
    const interval = test?.interval(options.confidence) ?? { low: 0, high: 0, degenerate: false };
    return {
        baseline: sum((cell) => (0,mean/* mean */.i)(cell.baseline)),
        current: sum((cell) => (0,mean/* mean */.i)(cell.current)),
        delta: {
            ...interval,
            mean: sum((cell) => (0,mean/* mean */.i)(cell.differences)),
            low: Math.max(-1, interval.low),
            high: Math.min(1, interval.high),
            n,
        },
    };
}
/** By how much a cell's mean counts: every student alike, and every task of a student alike. */
function weightsOf(cells) {
    const byStudent = [...Map.groupBy(cells, ({ student }) => student).values()];
    return new Map(byStudent.flatMap((own) => own.map((cell) => [cell, 1 / own.length / byStudent.length])));
}
/** One task: a value for each datapoint, whose mean is the weighted sum of the cells' means. */
function influences(cells, weights) {
    const items = [...new Set(cells.flatMap((cell) => cell.items))];
    const places = new Map(items.map((item, place) => [item, place]));
    const values = new Float64Array(items.length);
    for (const cell of cells) {
        const weight = weights.get(cell) ?? 0;
        const centre = (0,mean/* mean */.i)(cell.differences);
        for (const [place, value] of values.entries())
            values[place] = value + weight * centre;
        const spread = (weight * items.length) / cell.items.length;
        for (const [index, item] of cell.items.entries()) {
            const place = places.get(item) ?? 0;
            values[place] = (values[place] ?? 0) + spread * ((cell.differences[index] ?? 0) - centre);
        }
    }
    return values;
}

;// CONCATENATED MODULE: ./build/compare/compare.js










/**
 * Two runs of one experiment beside each other, as far as they measure the same.
 *
 * Both are read record by record into numbers; texts only of the few datapoints that fell most.
 *
 * @throws {UsageError} when nothing that both measure is left
 */
async function compare(current, baseline, options) {
    const { cells, runs, differences } = await readCells(current, baseline);
    const used = { ...options, resamples: enoughResamples(cells, options) };
    const compared = compareCells(cells, used);
    return {
        format: comparison/* comparisonFormat */.$O,
        current: about(current, runs.current.newest),
        baseline: about(baseline, runs.baseline.newest),
        contract: { same: differences.length === 0, differences: [...differences] },
        options: {
            max_drop: used.maxDrop,
            confidence: used.confidence,
            seed: used.seed,
            resamples: used.resamples,
        },
        cells: compared,
        students: compareStudents(cells, used),
        overall: compareOverall(cells, used),
        flips: await findFlips(cells, current, baseline),
        cost: compareCosts(runs.current.costs, runs.baseline.costs),
        ...remarks(runs, compared, {
            ...used,
            isRecorded: current.contract.isRecorded && baseline.contract.isRecorded,
        }),
    };
}
/**
 * How often a gate would decide what on these very data, if nothing had changed.
 *
 * @throws {UsageError} as `compare`
 */
async function falseAlarms(current, baseline, options) {
    const { cells } = await readCells(current, baseline);
    // Many trials with few replicates each tell more than few with many.
    const resamples = enoughResamples(cells, { ...options, resamples: 500 });
    return estimateFalseAlarms(cells, { ...options, resamples });
}
async function readCells(current, baseline) {
    const { tasks, differences } = commonGround(current.contract, baseline.contract);
    if (tasks.length === 0) {
        const reasons = differences.map((difference) => `\n${difference}`).join('');
        throw new errors/* UsageError */.eb(`Cannot compare ${current.experiment.id} with ${baseline.experiment.id}: no task has a judge and a criterion that are the same in both runs. Make a new baseline, or undo what differs:${reasons}`);
    }
    const runs = await readPairs(current, baseline, tasks);
    const cells = scoreCells(runs);
    return { runs, cells, differences };
}
function about({ experiment, contract }, newest) {
    return {
        experiment_id: experiment.id,
        simulated: experiment.simulated,
        contract: contract.hash,
        newest_record_at: newest,
    };
}

// EXTERNAL MODULE: ./build/compare/gate/figures.js
var gate_figures = __webpack_require__(74903);
;// CONCATENATED MODULE: ./build/compare/gate/cost-rule.js

/** Holds the growth of the cost against what is allowed; an unknown price decides nothing. */
function costRule(comparison, limit) {
    if (limit === undefined || !comparison)
        return [];
    const { baseline_usd: before, current_usd: after, unpriced_models: unpriced } = comparison.cost;
    const rule = 'max-cost-increase';
    if (before === null || after === null) {
        const sentence = `The cost cannot be compared: nobody knows what ${unpriced.join(', ')} cost`;
        return [{ rule, state: 'inconclusive', sentence }];
    }
    if (before === 0) {
        const sentence = `The cost was nothing in the baseline and is ${usd(after)} now`;
        return [{ rule, state: after > 0 ? 'fail' : 'pass', sentence }];
    }
    const growth = after / before - 1;
    const amounts = `${usd(after)} after ${usd(before)} (${growth < 0 ? '−' : '+'}${(0,gate_figures/* percent */.KN)(Math.abs(growth))})`;
    // Sums of binary fractions are a little off.
    const isOver = growth > limit + 1e-9;
    const sentence = isOver
        ? `The same work costs more than is allowed: ${amounts}, limit +${(0,gate_figures/* percent */.KN)(limit)}`
        : `The same work costs ${amounts}, limit +${(0,gate_figures/* percent */.KN)(limit)}`;
    return [{ rule, state: isOver ? 'fail' : 'pass', sentence }];
}
function usd(amount) {
    return amount > 0 && amount < 0.01 ? `$${amount.toPrecision(2)}` : `$${amount.toFixed(2)}`;
}

;// CONCATENATED MODULE: ./build/compare/gate/drop-rule.js

/** A finding for each student and task, the largest drop first. */
function dropRule(comparison) {
    const cells = comparison.cells.toSorted((a, b) => (a.delta?.mean ?? 0) - (b.delta?.mean ?? 0));
    return [
        ...cells.map((cell) => ofCell(cell, comparison)),
        ...comparison.contract.differences.map((sentence) => ({
            rule: 'baseline',
            state: 'skipped',
            sentence: `Not the same as in the baseline: ${sentence}`,
        })),
    ];
}
function ofCell(cell, comparison) {
    const { student, task } = cell;
    if (cell.state === 'unpaired')
        return unpaired(cell);
    const state = cell.state === 'unchanged' ? 'pass' : cell.state;
    return { rule: 'max-drop', state, student, task, sentence: sentenceOf(cell, comparison) };
}
function sentenceOf(cell, { options }) {
    const { student, task, delta, state } = cell;
    const allowed = (0,gate_figures/* difference */.iv)(-options.max_drop);
    if (state === 'unchanged' || !delta) {
        return `${student} is unchanged on ${task}: all ${cell.pairs} responses and their evaluations are those of the baseline`;
    }
    const interval = `${(0,gate_figures/* percent */.KN)(options.confidence)} CI ${(0,gate_figures/* difference */.iv)(delta.low)} to ${(0,gate_figures/* difference */.iv)(delta.high)}`;
    const figures = `${(0,gate_figures/* difference */.iv)(delta.mean)} (${interval})`;
    if (state === 'fail') {
        return `${student} is worse on ${task}: ${figures}, beyond the allowed ${allowed}`;
    }
    if (state === 'pass') {
        const better = delta.low > 0 ? 'better' : 'not worse';
        return `${student} is ${better} on ${task}${better === 'better' ? '' : ' than is allowed'}: ${figures}, limit ${allowed}`;
    }
    return `${student} on ${task} cannot be decided: ${figures} is on both sides of the allowed ${allowed}${need(cell)}`;
}
/** Datapoints to add; none where no number of them is likely to help. */
function need({ pairs, pairs_needed: needed, delta }) {
    if (needed === null)
        return '';
    if (needed > pairs)
        return `; about ${needed - pairs} more datapoints would decide it if nothing changed`;
    return delta && delta.mean < 0 ? '; enough datapoints for a student that has not changed' : '';
}
/** One that is new has nothing to be worse than; one that was lost cannot be decided. */
function unpaired({ student, task, ...cell }) {
    const [now, then] = [cell.only_in_current, cell.only_in_baseline];
    const about = { student, task };
    if (then === 0) {
        const sentence = `${student} on ${task} has no score in the baseline to be compared with`;
        return { rule: 'baseline', state: 'skipped', ...about, sentence };
    }
    if (now === 0) {
        const sentence = `${student} on ${task} has no score in this run, but ${then} in the baseline`;
        return { rule: 'gaps', state: 'inconclusive', ...about, sentence };
    }
    const sentence = `${student} on ${task} cannot be compared: no datapoint is in both runs. Let the run carry over the baseline's datapoints (resume_from)`;
    return { rule: 'baseline', state: 'inconclusive', ...about, sentence };
}

// EXTERNAL MODULE: ./build/compare/gate/error-rule.js
var error_rule = __webpack_require__(21995);
;// CONCATENATED MODULE: ./build/compare/gate/score-rule.js


/** Holds the interval of every student's score on every task against a floor. */
function scoreRule(facts, floor) {
    if (floor === undefined)
        return [];
    const judged = (0,error_rule/* judgedTasks */.oe)(facts);
    return facts.students
        .flatMap(({ student, by_task }) => by_task.map((result) => ({ student, ...result })))
        .filter(({ task }) => judged.has(task))
        .toSorted((a, b) => (a.score?.mean ?? 2) - (b.score?.mean ?? 2))
        .map((result) => ofResult(result, floor, facts.confidence));
}
function ofResult({ student, task, score: estimate }, floor, confidence) {
    const about = { rule: 'min-score', student, task };
    if (!estimate) {
        const sentence = `${student} has no score on ${task} to be held against the least of ${(0,gate_figures/* score */.fN)(floor)}`;
        return { ...about, state: 'inconclusive', sentence };
    }
    const { mean, low, high } = estimate;
    const figures = `${(0,gate_figures/* score */.fN)(mean)} (${(0,gate_figures/* percent */.KN)(confidence)} CI ${(0,gate_figures/* score */.fN)(low)} to ${(0,gate_figures/* score */.fN)(high)})`;
    const [state, said] = high < floor
        ? ['fail', 'is below']
        : low >= floor
            ? ['pass', 'reaches']
            : ['inconclusive', 'may be below'];
    return { ...about, state, sentence: `${student} ${said} ${(0,gate_figures/* score */.fN)(floor)} on ${task}: ${figures}` };
}

;// CONCATENATED MODULE: ./build/compare/gate/gate.js




/**
 * What the gate says of a run.
 *
 * A rule that is broken for certain fails the gate, unless so much is missing or failed that nothing
 * is decided; a rule that cannot be decided leaves it inconclusive. Without a baseline only the floor
 * of the scores decides, and if none is asked for, the gate is skipped, unless there is no score at
 * all.
 */
function verdictOf({ comparison, analysis, refusal }, options) {
    const without = refusal === undefined ? noBaseline : refused(refusal);
    if (!comparison && options.minScore === undefined && !(0,error_rule/* isUnscored */.Se)(analysis)) {
        return { state: without.state, reason: without.sentence, findings: [without] };
    }
    const errors = (0,error_rule/* errorRule */.dR)(analysis, options.maxErrorRate);
    const findings = [
        ...errors,
        ...(0,error_rule/* gapRule */.tG)(analysis, comparison),
        ...(comparison ? dropRule(comparison) : [without]),
        ...scoreRule(analysis, options.minScore),
        ...costRule(comparison, options.maxCostIncrease),
    ];
    const isUndecidable = errors.some(({ state }) => state === 'inconclusive');
    const state = isUndecidable ? 'inconclusive' : stateOf(findings);
    const sorted = inOrder(findings, isUndecidable);
    return { state, reason: reasonOf(state, sorted), findings: sorted };
}
const noBaseline = {
    rule: 'baseline',
    state: 'skipped',
    sentence: 'There is no baseline yet: this run becomes the baseline of the next',
};
const order = ['error', 'fail', 'inconclusive', 'pass', 'skipped'];
function refused(sentence) {
    return { rule: 'baseline', state: 'inconclusive', sentence };
}
/** The worst. What was skipped does not count where anything was decided, nor that nothing is lost. */
function stateOf(findings) {
    const decisive = findings.filter(({ rule }) => rule !== 'max-error-rate');
    return order.find((state) => decisive.some((finding) => finding.state === state)) ?? 'skipped';
}
function inOrder(findings, isUndecidable) {
    const rank = ({ rule, state }) => isUndecidable && rule === 'max-error-rate' && state === 'inconclusive'
        ? -1
        : order.indexOf(state);
    return findings.toSorted((a, b) => rank(a) - rank(b));
}
function reasonOf(state, findings) {
    if (state === 'pass')
        return passReason(findings);
    const own = findings.filter((finding) => finding.state === state);
    const [first] = own;
    if (!first)
        return 'Nothing was decided';
    const more = own.length - 1;
    return more > 0 ? `${first.sentence}; and ${more} more` : first.sentence;
}
function passReason(findings) {
    const passed = findings.filter(({ state }) => state === 'pass');
    const cells = passed.filter(({ rule }) => rule === 'max-drop').length;
    const apart = findings.some(({ rule, state }) => rule === 'baseline' && state === 'skipped')
        ? '; what the two runs do not have in common is left out'
        : '';
    if (cells > 1)
        return `No student is worse on any task than is allowed (${cells} compared)${apart}`;
    const decisive = passed.find(({ rule }) => rule !== 'max-error-rate' && rule !== 'gaps');
    return decisive?.sentence ?? 'Nothing that was asked of this run is broken';
}

// EXTERNAL MODULE: ./build/results/analyze-run.js + 12 modules
var analyze_run = __webpack_require__(38746);
// EXTERNAL MODULE: ./build/domain/experiment.js
var domain_experiment = __webpack_require__(23326);
// EXTERNAL MODULE: ./build/prompts/prompt-text.js + 2 modules
var prompt_text = __webpack_require__(32019);
// EXTERNAL MODULE: ./build/run/folder/contract.js
var contract = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/run/folder/stored-mapping.js
var stored_mapping = __webpack_require__(71963);
// EXTERNAL MODULE: ./build/run/run-records.js
var run_records = __webpack_require__(35372);
// EXTERNAL MODULE: ./build/store/manifest.js
var manifest = __webpack_require__(43241);
// EXTERNAL MODULE: ./build/results/analysed-experiment.js
var analysed_experiment = __webpack_require__(37008);
;// CONCATENATED MODULE: ./build/results/compared-folders.js









/** Two runs' folders, as a comparison wants them. @param onDamage told whenever they are read */
async function comparedFolders(current, baseline, onDamage) {
    const [now, then] = [await readFolder(current), await readFolder(baseline)];
    // Hashes that were written mean more than those of a config, but only hashes of one kind compare.
    const isRecorded = [now, then].every(({ manifest }) => manifest?.fingerprints !== undefined);
    return [comparedRun(now, isRecorded, onDamage), comparedRun(then, isRecorded, onDamage)];
}
async function readFolder(experiment) {
    const rubrics = new Map();
    for (const { name, rubric } of experiment.tasks) {
        const { folder } = experiment;
        const found = rubric.kind === 'static' ? rubric.criteria : await (0,stored_mapping/* storedRubric */.R3)(folder, name);
        if (found)
            rubrics.set(name, found);
    }
    const analysed = await (0,analysed_experiment/* analysedExperiment */.b)(experiment);
    return { experiment, analysed, rubrics, manifest: await (0,manifest/* readManifest */.WI)(experiment.folder) };
}
function comparedRun(folder, isRecorded, onDamage) {
    const { experiment, analysed } = folder;
    const models = new Map(experiment.models.map((model) => [model.name, model]));
    return {
        experiment: analysed,
        contract: contractOf(folder, isRecorded),
        priceOf: (name) => {
            const model = models.get(name);
            return model && (0,cost/* priceOf */.xx)(model);
        },
        read: () => (0,run_records/* runRecords */.o)(experiment.folder, onDamage),
    };
}
function contractOf({ experiment, rubrics, manifest }, isRecorded) {
    const prints = (0,contract/* fingerprints */.WS)(experiment);
    const judges = (0,domain_experiment/* modelsWith */.$M)('judge', experiment);
    return {
        hash: manifest?.contract ?? null,
        isRecorded,
        tasks: experiment.tasks.map((task) => ({
            name: task.name,
            description: (0,content_hash/* contentHash */.A)([task.description, task.outputDescription]),
            rubric: rubrics.get(task.name),
            judges: new Map(judges.map((judge) => {
                const key = (0,contract/* groupKey */.$6)({ phase: 'evaluation', task: task.name, model: judge.name });
                const computed = prints.get(key)?.hash ?? '';
                const whole = isRecorded ? (manifest?.fingerprints?.[key] ?? computed) : computed;
                return [judge.name, { whole, ...parts(task, judge) }];
            })),
        })),
    };
}
function parts(task, judge) {
    const prompt = task.evaluationMode === 'single' ? 'evaluate_single' : 'evaluate_per_factor';
    return {
        model: (0,content_hash/* contentHash */.A)([judge.interface, judge.id]),
        parameters: (0,content_hash/* contentHash */.A)(judge.parameters.judge),
        prompt: (0,content_hash/* contentHash */.A)((0,prompt_text/* promptTemplate */.V)(prompt, task, judge.name)),
    };
}

// EXTERNAL MODULE: ./build/results/damaged-lines.js
var damaged_lines = __webpack_require__(84600);
// EXTERNAL MODULE: ./build/results/open-run.js
var open_run = __webpack_require__(4153);
;// CONCATENATED MODULE: ./build/results/compare-runs.js







/** How often the gate would be wrong on the data of two runs. */
async function falseAlarmsOf(current, baseline, options) {
    const experiment = await (0,open_run/* openRun */.I)(current);
    const runs = await comparedFolders(experiment, await (0,open_run/* openRun */.I)(baseline));
    return falseAlarms(...runs, complete(options, experiment));
}
function complete(options, { seed }) {
    return { seed, resamples: 2000, ...options };
}
/**
 * Holds a run against its baseline and the gate's rules; neither folder is changed. A run that cannot
 * be compared is inconclusive, and the verdict says why.
 */
async function gateRun(current, baseline, gate) {
    const experiment = await (0,open_run/* openRun */.I)(current);
    const options = complete(gate, experiment);
    const { analysis } = await (0,analyze_run.scoreRun)(experiment, options);
    const decided = (comparison, refusal) => ({
        comparison,
        verdict: verdictOf({ comparison, analysis, refusal }, gate),
    });
    if (baseline === undefined)
        return decided(null);
    try {
        return decided(await compared(experiment, await (0,open_run/* openRun */.I)(baseline), options));
    }
    catch (error) {
        if (!(error instanceof errors/* CoEvalError */.j7))
            throw error;
        return decided(null, error.message);
    }
}
async function compared(current, baseline, options) {
    const damaged = new damaged_lines/* DamagedLines */.$();
    const runs = await comparedFolders(current, baseline, damaged.note);
    const comparison = await compare(...runs, options);
    return { ...comparison, warnings: [...damaged.warnings(), ...comparison.warnings] };
}


/***/ })

};
