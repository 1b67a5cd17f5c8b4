export const id = 409;
export const ids = [409];
export const modules = {

/***/ 46409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  act: () => (/* binding */ act)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/action/annotations.js




/** GitHub shows ten of a kind for each step, and drops the rest in silence. */
const mostShown = 10;
/**
 * Warnings and errors of the step. They are kept until the end, so that the most telling ones take
 * the few places there are; until then the log has them.
 */
class Annotations {
    #warnings = new Map();
    #errors = new Map();
    #notices = new Map();
    #isShown = true;
    /** From now on the log alone has them. */
    hide() {
        this.#isShown = false;
    }
    /** What was said before, word for word, counts once. */
    warn(message, place = {}) {
        add(this.#warnings, { message, place });
    }
    error(message, place = {}) {
        add(this.#errors, { message, place });
    }
    notice(message) {
        add(this.#notices, { message, place: {} });
    }
    /** To be called once, last. The latest warnings come first: they say how it ended. */
    flush() {
        if (!this.#isShown)
            return;
        for (const one of shown([...this.#warnings.values()].reverse(), 'warnings')) {
            (0,core/* warning */.$e)(one.message, one.place);
        }
        for (const one of shown([...this.#errors.values()], 'errors'))
            (0,core/* error */.z3)(one.message, one.place);
        for (const one of shown([...this.#notices.values()], 'notices'))
            (0,core/* notice */.lm)(one.message);
    }
}
function add(all, annotation) {
    const { message, place } = annotation;
    const key = JSON.stringify([message, place]);
    if (all.has(key))
        return;
    const at = place.file ? `${place.file}:${place.startLine ?? 1}: ` : '';
    (0,log/* say */.cv)(`${at}${message}`);
    all.set(key, { message: (0,log/* harmless */.Is)(message), place });
}
function shown(all, kind) {
    if (all.length <= mostShown)
        return all;
    const first = all.slice(0, mostShown - 1);
    const message = `and ${all.length - first.length} more ${kind}: the log of this step has them all`;
    return [...first, { message, place: {} }];
}
/**
 * Where a problem is, as GitHub wants it: relative to the workspace, so that it is shown at the line
 * in the pull request. Nowhere, when what has the problem is no file.
 */
function placeOf(file, { line, column }, workingDirectory) {
    const path = (0,external_node_path_.resolve)(workingDirectory, file);
    if (!(0,external_node_fs_.existsSync)(path))
        return {};
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    return {
        file: (0,external_node_path_.relative)(workspace, path).replaceAll('\\', '/'),
        ...(line !== undefined && { startLine: line }),
        ...(column !== undefined && { startColumn: column }),
    };
}

// EXTERNAL MODULE: ./build/action/exit-codes.js
var exit_codes = __webpack_require__(93780);
// EXTERNAL MODULE: ./build/domain/redact.js
var redact = __webpack_require__(4820);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/markdown/escape.js
var markdown_escape = __webpack_require__(57914);
;// CONCATENATED MODULE: ./build/action/failure.js






/** More would not be read in a summary. */
const mostListed = 50;
/** Says what went wrong: the user's mistakes each at their place, a bug of ours with its stack. */
function failed(error, step, workingDirectory = process.cwd()) {
    const messages = annotate(error, step, workingDirectory);
    const exitCode = error instanceof errors/* CoEvalError */.j7 ? error.exitCode : exit_codes/* exitCodes */.h.bug;
    const listed = messages.slice(0, mostListed).map((message) => `- ${(0,markdown_escape/* inText */.tg)(message)}`);
    const more = messages.length - listed.length;
    const rest = more > 0 ? [`- and ${more} more, in the log of the step`] : [];
    const summary = ['# CoEval failed', [...listed, ...rest].join('\n')];
    return { exitCode, outputs: {}, summary };
}
function annotate(error, { annotations }, workingDirectory) {
    if (error instanceof errors/* ConfigError */.xL) {
        for (const problem of error.problems) {
            const place = placeOf(error.file, problem, workingDirectory);
            const message = place.file ? problem.message : `${error.file}: ${problem.message}`;
            annotations.error((0,redact/* redactKeys */.iY)(message), place);
        }
        return (0,redact/* redactKeys */.iY)(error.message).split('\n');
    }
    if (error instanceof errors/* CoEvalError */.j7) {
        const message = (0,redact/* redactKeys */.iY)(error.message);
        annotations.error(message);
        return [message];
    }
    const bug = error instanceof Error ? error : new Error(String(error));
    (0,log/* say */.cv)(bug.stack ?? bug.message);
    const message = `This is a bug in CoEval, please report it with the log of this step: ${bug.message}`;
    annotations.error(message);
    return [message];
}

;// CONCATENATED MODULE: ./build/config/written-values.js
/** Of a run that several processes share. */
const shard = {
    form: 'I/N with I from 1 to N, for example 3/8',
    read: (text) => {
        const [, first, second] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
        const [index, total] = [Number(first), Number(second)];
        return index >= 1 && index <= total ? { index, total } : undefined;
    },
};
/** Of one model. */
const quota = {
    form: 'MODEL=CALLS, for example gpt-4o=50',
    read: (text) => {
        const [, model, calls] = /^\s*(.+?)\s*=\s*(\d{1,12})\s*$/.exec(text) ?? [];
        return model === undefined ? undefined : [model, Number(calls)];
    },
};
/** 0.25 may be written as 25%. */
const share = {
    form: 'a share, for example 25% or 0.25',
    read: (text) => {
        const [, number, percent] = /^\s*(\d*\.?\d+)\s*(%?)\s*$/.exec(text) ?? [];
        return number === undefined ? undefined : Number(number) / (percent ? 100 : 1);
    },
};

;// CONCATENATED MODULE: ./build/action/inputs/parsers.js

/** The text is not what this input can be; the message follows `The input "name" must `. */
class InputFault extends Error {
    name = 'InputFault';
}
function oneOf(...words) {
    return (text) => {
        const found = words.find((word) => word === text);
        if (found === undefined)
            throw new InputFault(`be one of ${words.join(', ')}`);
        return found;
    };
}
function parsers_text(written) {
    return written;
}
/** As YAML has them, the words that GitHub's own actions allow. */
function yesOrNo(written) {
    if (/^(true|True|TRUE)$/.test(written))
        return true;
    if (/^(false|False|FALSE)$/.test(written))
        return false;
    throw new InputFault('be true or false');
}
function whole({ min, max }) {
    return (written) => {
        const value = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
        if (!(value >= min && value <= max)) {
            throw new InputFault(`be a whole number from ${min} to ${max}`);
        }
        return value;
    };
}
function decimal({ min, max }) {
    return (written) => {
        const value = /^\d*\.?\d+$/.test(written) ? Number(written) : Number.NaN;
        if (!(value >= min && value <= max)) {
            throw new InputFault(`be a number from ${min} to ${max}`);
        }
        return value;
    };
}
/** One that the command line takes in the same form. */
function as({ form, read }) {
    return (written) => {
        const value = read(written);
        if (value === undefined)
            throw new InputFault(`be ${form}`);
        return value;
    };
}
/** Names with commas or line ends between them. */
function list(written) {
    return written
        .split(/[,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
/** One a line or with commas between them. */
function quotas(written) {
    return Object.fromEntries(list(written).map((line) => {
        const read = quota.read(line);
        if (read === undefined)
            throw new InputFault(`have lines as ${quota.form}`);
        return read;
    }));
}
/** As many jobs as GitHub lets one matrix have. */
const mostJobs = 256;
/** Left empty, the input says nothing. */
function optional(parse) {
    return (written) => (written === '' ? undefined : parse(written));
}

;// CONCATENATED MODULE: ./build/action/baseline/baseline-wanted.js

const baseline_wanted_forms = 'auto, none, run:RUN_ID, ref:BRANCH, ref:SHA or path:FOLDER';
/** @throws {InputFault} when it is none of the forms */
function baselineWanted(text) {
    if (text === 'auto' || text === 'none')
        return { kind: text };
    const [, kind, value = ''] = /^(run|ref|path):(.+)$/.exec(text) ?? [];
    if (kind === 'run' && /^\d{1,15}$/.test(value))
        return { kind, runId: Number(value) };
    if (kind === 'ref' || kind === 'path') {
        return kind === 'ref' ? { kind, ref: value } : { kind, path: value };
    }
    throw new InputFault(`be ${baseline_wanted_forms}`);
}

;// CONCATENATED MODULE: ./build/action/inputs/input-table.js



/** What the action can be told to do. */
const commands = ['run', 'plan', 'probe', 'merge', 'comment'];
/** Up to a week. */
const minutes = decimal({ min: 0.01, max: 7 * 24 * 60 });
/** Every input of `action.yml`, in its order. */
const inputTable = {
    // What to run
    command: input('run', oneOf(...commands)),
    config: input('coeval.yaml', parsers_text),
    'working-directory': input('.', parsers_text),
    'experiment-id': input('', optional(parsers_text)),
    'only-models': input('', optional(list)),
    shard: input('', optional(as(shard))),
    shards: input('', optional(whole({ min: 1, max: mostJobs }))),
    'allow-partial': input('false', yesOrNo),
    // What it may spend
    'max-cost-usd': input('', optional(decimal({ min: 0, max: 1_000_000 }))),
    quotas: input('', quotas),
    'max-concurrency': input('', optional(whole({ min: 1, max: 1000 }))),
    'time-budget-minutes': input('330', minutes),
    // What it goes on from
    resume: input('auto', oneOf('auto', 'off', 'require')),
    'cache-key-prefix': input('coeval-v1', parsers_text),
    'cache-save': input('auto', oneOf('auto', 'always', 'never')),
    'checkpoint-minutes': input('10', minutes),
    reuse: input('auto', oneOf('auto', 'all', 'datapoints', 'none')),
    // What it is held against
    baseline: input('auto', baselineWanted),
    'baseline-max-age-days': input('14', whole({ min: 1, max: 400 })),
    'max-drop': input('0.02', decimal({ min: 0, max: 1 })),
    'min-score': input('', optional(decimal({ min: 0, max: 1 }))),
    'max-cost-increase': input('', optional(as(share))),
    'max-error-rate': input('0.05', as(share)),
    confidence: input('0.95', decimal({ min: 0.5, max: 0.9999 })),
    'fail-on': input('fail', oneOf('none', 'fail', 'inconclusive')),
    // What it tells
    'github-token': input(filledIn('github.token'), parsers_text),
    comment: input('auto', oneOf('auto', 'off')),
    'comment-key': input('', optional(parsers_text)),
    'issue-on-regression': input('false', yesOrNo),
    summary: input('true', yesOrNo),
    annotations: input('true', yesOrNo),
    'show-text': input('excerpt', oneOf('excerpt', 'none')),
    'upload-artifact': input('true', yesOrNo),
    'artifact-name': input('', optional(parsers_text)),
    'retention-days': input('30', whole({ min: 1, max: 400 })),
    // Where it is in a matrix; the defaults are right
    'job-index': input(filledIn('strategy.job-index'), optional(whole({ min: 0, max: mostJobs }))),
    'job-total': input(filledIn('strategy.job-total'), optional(whole({ min: 1, max: mostJobs }))),
};
function input(preset, parse) {
    return { preset, parse };
}
/** An expression that the runner evaluates before the step starts. */
function filledIn(expression) {
    return `\${{ ${expression} }}`;
}

;// CONCATENATED MODULE: ./build/action/inputs/inputs.js






/** @throws {UsageError} when an input has a value that it cannot have */
function readInputs() {
    const names = Object.keys(inputTable);
    const parsed = Object.fromEntries(names.map((name) => [name, value(name)]));
    const given = parsed['working-directory'];
    const folder = (0,external_node_path_.resolve)(given);
    if (!(0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new errors/* UsageError */.eb(`The input "working-directory" must name a folder, and "${given}" is none`);
    }
    return { ...parsed, 'working-directory': folder };
}
function value(name) {
    const { parse } = inputTable[name];
    const written = writtenAs(name);
    try {
        return parse(written);
    }
    catch (error) {
        if (!(error instanceof InputFault))
            throw error;
        throw new errors/* UsageError */.eb(`The input "${name}" must ${error.message}, not "${written}"`);
    }
}
/** An input that a workflow sets to nothing counts as left out; expressions are the runner's to fill in. */
function writtenAs(name) {
    const { preset } = inputTable[name];
    return (0,core/* getInput */.V4)(name) || (preset.startsWith('$') ? '' : preset);
}

// EXTERNAL MODULE: ./build/action/outputs.js
var action_outputs = __webpack_require__(92309);
;// CONCATENATED MODULE: ./build/action/interruption.js
/** After the signal, calls in flight have this long to end by themselves. */
const patienceMs = 2500;
/** The runner kills the process 10 s after the first signal; by then it must be long gone. */
const deadlineMs = 4800;
/**
 * Turns the runner's signals for a cancelled or timed-out step into aborts: the first signal stops,
 * the second or a moment's patience aborts.
 *
 * @param onDeadline called when nothing has ended the process even then
 */
function watchForInterruption(onDeadline) {
    const stop = new AbortController();
    const abort = new AbortController();
    const onSignal = () => {
        if (stop.signal.aborted) {
            abort.abort();
            return;
        }
        stop.abort();
        setTimeout(() => abort.abort(), patienceMs);
        setTimeout(onDeadline, deadlineMs);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'])
        process.on(signal, onSignal);
    return { stop: stop.signal, abort: abort.signal };
}

;// CONCATENATED MODULE: ./build/action/masks.js


/**
 * Tells the runner to hide secrets in the log, and hides them in what the runner does not look at:
 * outputs, and a summary that is read as a file.
 */
class Masks {
    #forms = new Set();
    /** Placeholders, and lines that are words, as the braces of a key in JSON, would spoil the log. */
    add(secrets) {
        for (const form of secrets.flatMap(formsOf)) {
            if (this.#forms.has(form))
                continue;
            this.#forms.add(form);
            (0,core/* setSecret */.Pq)(form);
        }
    }
    hide(text) {
        const longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
        return longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text);
    }
}
/** The secret, each of its lines, and both in base64, in JSON and as a part of a URL. */
function formsOf(secret) {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    return [secret, ...lines].filter(redact/* isTelling */.c0).flatMap((text) => {
        const base64 = Buffer.from(text).toString('base64');
        const unpadded = base64.replace(/=+$/, '');
        const url = Buffer.from(text).toString('base64url');
        const json = JSON.stringify(text).slice(1, -1);
        return [text, base64, unpadded, url, json, encodeURIComponent(text)];
    });
}

// EXTERNAL MODULE: ./build/action/workflow-context.js + 1 modules
var workflow_context = __webpack_require__(57380);
;// CONCATENATED MODULE: ./build/action/step.js




/** @param onDeadline called when an interrupted step does not end by itself */
function newStep(onDeadline) {
    return {
        context: (0,workflow_context/* workflowContext */.R)(),
        annotations: new Annotations(),
        masks: new Masks(),
        interruption: watchForInterruption(onDeadline),
        known: {},
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/action/summary.js

/** GitHub drops the whole summary of a step that is over 1 MiB. */
const mostBytes = 900 * 1024;
/**
 * Appends to the step's job summary, where the runner has one, as many parts as there is room for.
 * A part that is too long is left out whole, since half a table is none.
 */
async function writeSummary(parts, masks) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path)
        await (0,promises_.appendFile)(path, fitting(parts.map((part) => masks.hide(part))));
}
function fitting(parts) {
    let room = mostBytes;
    const kept = parts.filter((part) => {
        const bytes = Buffer.byteLength(part) + 2;
        if (bytes > room)
            return false;
        room -= bytes;
        return true;
    });
    const isCut = kept.length < parts.length;
    const note = 'A part is left out, being too long for a job summary: `results-path` has it all.';
    return `${[...kept, ...(isCut ? [note] : [])].join('\n\n')}\n\n`;
}

;// CONCATENATED MODULE: ./build/action/action.js








/** Those that work with an experiment; `comment` has none. */
const commandFunctions = {
    run: async () => (await Promise.all(/* import() */[__webpack_require__.e(343), __webpack_require__.e(244), __webpack_require__.e(145), __webpack_require__.e(331), __webpack_require__.e(112), __webpack_require__.e(805), __webpack_require__.e(945)]).then(__webpack_require__.bind(__webpack_require__, 51945))).runCommand,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(343), __webpack_require__.e(244), __webpack_require__.e(145), __webpack_require__.e(151)]).then(__webpack_require__.bind(__webpack_require__, 33151))).planCommand,
    probe: async () => (await Promise.all(/* import() */[__webpack_require__.e(343), __webpack_require__.e(244), __webpack_require__.e(145), __webpack_require__.e(868)]).then(__webpack_require__.bind(__webpack_require__, 60868))).probeCommand,
    merge: async () => (await Promise.all(/* import() */[__webpack_require__.e(343), __webpack_require__.e(244), __webpack_require__.e(145), __webpack_require__.e(331), __webpack_require__.e(805), __webpack_require__.e(726)]).then(__webpack_require__.bind(__webpack_require__, 2726))).mergeCommand,
};
/** Exit codes with which the step passes: done, and done with gaps that another run can fill. */
const passing = [exit_codes/* exitCodes */.h.done, exit_codes/* exitCodes */.h.gaps];
/** Runs the step and ends the process. */
async function act() {
    const step = newStep(() => giveUp(step));
    process.once('uncaughtException', (error) => void end(step, failed(error, step)));
    await end(step, await attempt(step));
}
async function attempt(step) {
    const place = { workingDirectory: process.cwd() };
    try {
        const inputs = readInputs();
        place.workingDirectory = inputs['working-directory'];
        if (!inputs.annotations)
            step.annotations.hide();
        step.masks.add([inputs['github-token']]);
        if (inputs.command !== 'comment')
            return await perform(inputs.command, step, inputs);
        const { commentCommand } = await Promise.all(/* import() */[__webpack_require__.e(343), __webpack_require__.e(331), __webpack_require__.e(180)]).then(__webpack_require__.bind(__webpack_require__, 69935));
        return await commentCommand(step, inputs);
    }
    catch (error) {
        return failed(error, step, place.workingDirectory);
    }
}
async function perform(command, step, inputs) {
    const { openExperiment } = await Promise.all(/* import() */[__webpack_require__.e(343), __webpack_require__.e(244), __webpack_require__.e(145), __webpack_require__.e(51)]).then(__webpack_require__.bind(__webpack_require__, 12051));
    const opened = await openExperiment(step, inputs);
    const { experiment, keys, file, warnings } = opened;
    step.known = { 'experiment-id': experiment.id, 'run-path': experiment.folder };
    const warn = (problem) => step.annotations.warn(problem.message, placeOf(file, problem, inputs['working-directory']));
    warnings.forEach(warn);
    for (const message of keys.warnings)
        step.annotations.warn(message);
    const commandFunction = await commandFunctions[command]();
    return commandFunction(opened, step, inputs);
}
async function end(step, { exitCode, outputs, summary }) {
    tell(step, outputs, exitCode);
    await writeSummary(summary, step.masks);
    // Windows writes to pipes later: wait for it. The vendors' SDKs may leave timers behind.
    process.stdout.write('', () => process.exit(passing.includes(exitCode) ? 0 : exitCode));
}
/** When an interrupted step does not end in time. What is on the disk is whole all the same. */
function giveUp(step) {
    (0,log/* say */.cv)('Interrupted; what was in flight is given up. Every finished call is on the disk');
    tell(step, {}, exit_codes/* exitCodes */.h.interrupted);
    process.exit(exit_codes/* exitCodes */.h.interrupted);
}
function tell(step, outputs, exitCode) {
    const all = { ...step.known, ...outputs, 'exit-code': String(exitCode) };
    (0,action_outputs/* setOutputs */.n0)(all, step.masks);
    step.annotations.flush();
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
/** As the command line's; the other codes are those of the errors themselves. */
const exitCodes = {
    done: 0,
    gateFailed: 1,
    provider: 3,
    gaps: 6,
    bug: 70,
    interrupted: 130,
};


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ inGroup),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   vE: () => (/* binding */ sayGroup)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74628);


/** Longer lines are cut; a provider's whole error page is of no use in a log. */
const longestLine = 1000;
/**
 * Text that a model, a provider or a stranger may have written, so that no line of it is a command
 * to the runner. Those are `::name::` at the start of a line, after white space, and the older
 * `##[name]` anywhere.
 */
function harmless(text) {
    return text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line, longestLine).replace(/^::/, ': :').replaceAll('##[', '## ['))
        .join('\n');
}
/** Prints to the step's log. All that the action prints goes through here or is an annotation. */
function say(text) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(harmless(text));
}
/** Folds under a title what is printed meanwhile, as by a library. */
async function inGroup(title, work) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(harmless(title).replaceAll('\n', ' '));
    try {
        return await work();
    }
    finally {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
    }
}
/** Prints lines that the log shows folded under a title. */
function sayGroup(title, lines) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(harmless(title).replaceAll('\n', ' '));
    for (const line of lines)
        say(line);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
}


/***/ }),

/***/ 92309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ summaryOutputs),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* unused harmony export outputNames */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

/** Every output, as `action.yml` declares them; a test holds the two together. */
const outputNames = [
    'verdict',
    'passed',
    'verdict-reason',
    'score',
    'score-baseline',
    'score-delta',
    'score-delta-low',
    'score-delta-high',
    'p-value',
    'min-detectable-effect',
    'regressions',
    'improvements',
    'best-student',
    'best-score',
    'score-low',
    'score-high',
    'complete',
    'state',
    'experiment-id',
    'calls',
    'tokens-in',
    'tokens-out',
    'cost-usd',
    'cost-saved-usd',
    'cost-delta-usd',
    'items-total',
    'items-done',
    'items-failed',
    'items-missing',
    'matrix',
    'cache-hit',
    'cache-matched-key',
    'baseline-run-id',
    'baseline-sha',
    'contract-hash',
    'run-path',
    'results-path',
    'summary-path',
    'artifact-id',
    'artifact-url',
    'comment-url',
    'issue-url',
    'exit-code',
];
/** Sets all of them, so that a workflow can test each with `== ''`. */
function setOutputs(outputs, masks) {
    for (const name of outputNames)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, masks.hide(outputs[name] ?? ''));
}
/** What a run came to. */
function summaryOutputs(summary) {
    const { verdict, spent, comparison, baseline, phases, state } = summary;
    const sum = (field) => String(phases.reduce((total, phase) => total + phase[field], 0));
    return {
        verdict: verdict.state,
        passed: String(verdict.state === 'pass'),
        'verdict-reason': verdict.reason,
        score: decimal(summary.score),
        ...bestOutputs(summary),
        ...(comparison && deltaOutputs(comparison)),
        complete: String(state === 'complete'),
        state,
        calls: String(spent.calls),
        'tokens-in': String(spent.input_tokens),
        'tokens-out': String(spent.output_tokens),
        'cost-usd': decimal(spent.cost_usd),
        'cost-saved-usd': decimal(summary.reused?.saved_usd),
        'items-total': sum('expected'),
        'items-done': sum('present'),
        'items-failed': sum('failed'),
        'items-missing': sum('missing'),
        'baseline-run-id': String(baseline?.run_id ?? ''),
        'baseline-sha': baseline?.sha ?? '',
        'contract-hash': summary.contract ?? '',
    };
}
function bestOutputs({ students }) {
    const [best] = students;
    if (!best?.score)
        return {};
    return {
        'best-student': best.student,
        'best-score': decimal(best.score.mean),
        'score-low': decimal(best.score.low),
        'score-high': decimal(best.score.high),
    };
}
function deltaOutputs({ overall, cells, cost }) {
    const sum = (field) => String(cells.reduce((total, cell) => total + cell[field], 0));
    return {
        'score-baseline': decimal(overall.baseline),
        'score-delta': decimal(overall.delta?.mean),
        'score-delta-low': decimal(overall.delta?.low),
        'score-delta-high': decimal(overall.delta?.high),
        'p-value': decimal(least(cells, 'p_drop')),
        'min-detectable-effect': decimal(greatest(cells.flatMap((cell) => cell.detectable_drop ?? []))),
        regressions: sum('worse'),
        improvements: sum('better'),
        'cost-delta-usd': decimal(cost.delta_usd),
    };
}
function least(cells, field) {
    const values = cells.flatMap((cell) => cell[field] ?? []);
    return values.length > 0 ? Math.min(...values) : undefined;
}
function greatest(values) {
    return values.length > 0 ? Math.max(...values) : undefined;
}
/** Never in the form `1e-7`, which an expression in a workflow would read but people would not. */
function decimal(value) {
    if (value === null || value === undefined)
        return '';
    return value
        .toFixed(6)
        .replace(/\.?0+$/, '')
        .replace(/^-0$/, '0');
}


/***/ }),

/***/ 57380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ workflowContext)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/action/payload.js
/** What lies at the end of a path of fields; undefined when there is nothing, or null. */
function at(value, ...path) {
    const [first, ...rest] = path;
    if (first === undefined)
        return value ?? undefined;
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, first);
    return isObject ? at(value[first], ...rest) : undefined;
}
/** Undefined also for an empty text. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/action/workflow-context.js


/** Reads the variables and the event file of the runner. Never throws: outside GitHub all is empty. */
function workflowContext(environment = process.env) {
    const variable = (name) => environment[`GITHUB_${name}`] ?? '';
    const repository = variable('REPOSITORY');
    const payload = payloadOf(variable('EVENT_PATH'));
    const [runId, runAttempt] = [Number(variable('RUN_ID')), Number(variable('RUN_ATTEMPT')) || 1];
    const serverUrl = variable('SERVER_URL') || 'https://github.com';
    const [ref, actor] = [variable('REF'), variable('ACTOR')];
    const event = eventOf(variable('EVENT_NAME'), payload, { repository, ref });
    return {
        ...{ repository, runId, runAttempt, ref, actor, serverUrl, event },
        job: variable('JOB'),
        workflow: { name: variable('WORKFLOW'), path: pathOf(variable('WORKFLOW_REF')) },
        sha: variable('SHA'),
        scope: scopeOf(ref),
        defaultBranch: textAt(payload, 'repository', 'default_branch'),
        apiUrl: variable('API_URL') || 'https://api.github.com',
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        trust: trustOf(event, [actor, variable('TRIGGERING_ACTOR')]),
    };
}
function payloadOf(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}
/** `.github/workflows/ci.yml` of `octo/bench/.github/workflows/ci.yml@refs/heads/main`. */
function pathOf(workflowRef) {
    return workflowRef.replace(/@.*$/s, '').split('/').slice(2).join('/');
}
function scopeOf(ref) {
    const [, kind, name] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (kind === undefined || name === undefined)
        return ref;
    if (kind === 'pull')
        return `pull/${name.split('/')[0]}`;
    return `${kind === 'tags' ? 'tag' : 'branch'}/${name}`;
}
function eventOf(name, payload, place) {
    return {
        name,
        pullRequest: pullRequestOf(payload, place),
        sourceRun: sourceRunOf(payload),
    };
}
function pullRequestOf(payload, { repository, ref }) {
    const pull = at(payload, 'pull_request');
    const isCommented = at(payload, 'issue', 'pull_request') !== undefined;
    const inRef = Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]) || undefined;
    const ofIssue = isCommented ? numberAt(payload, 'issue', 'number') : undefined;
    const number = numberAt(pull, 'number') ?? ofIssue ?? inRef;
    if (number === undefined)
        return undefined;
    const headRepository = textAt(pull, 'head', 'repo', 'full_name');
    const base = textAt(pull, 'base', 'repo', 'full_name') ?? repository;
    return {
        ...{ number, headRepository },
        headSha: textAt(pull, 'head', 'sha'),
        isFork: at(pull, 'head') === undefined ? undefined : headRepository !== base,
    };
}
function sourceRunOf(payload) {
    const run = at(payload, 'workflow_run');
    const id = numberAt(run, 'id');
    if (id === undefined)
        return undefined;
    return {
        id,
        headRepository: textAt(run, 'head_repository', 'full_name'),
        attempt: numberAt(run, 'run_attempt') ?? 1,
        event: textAt(run, 'event') ?? '',
        workflowName: textAt(run, 'name') ?? '',
        headSha: textAt(run, 'head_sha') ?? '',
        headBranch: textAt(run, 'head_branch'),
    };
}
/** Events that only somebody with write access, or GitHub's clock, can cause. */
const ownEvents = new Set([
    ...['push', 'create', 'release', 'merge_group', 'deployment'],
    ...['schedule', 'workflow_dispatch', 'repository_dispatch'],
]);
const pullEvents = new Set([
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
]);
/** In doubt it is the lower one. */
function trustOf({ name, pullRequest }, actors) {
    if (name === 'pull_request_target' || name === 'workflow_run')
        return 'untrusted';
    if (pullEvents.has(name) && pullRequest?.isFork !== false)
        return 'untrusted';
    if (actors.includes('dependabot[bot]'))
        return 'public';
    return ownEvents.has(name) || name === 'pull_request' ? 'trusted' : 'public';
}


/***/ }),

/***/ 4820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   FI: () => (/* binding */ redactValue),
/* harmony export */   c0: () => (/* binding */ isTelling),
/* harmony export */   iY: () => (/* binding */ redactKeys)
/* harmony export */ });
/* harmony import */ var _vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92258);

const shortestSecret = 6;
/**
 * Whether a value can be taken out of texts. Not what is short, one plain word or a vendor's name:
 * such are placeholders, as `EMPTY` or `ollama`, and texts would be mangled.
 */
function isTelling(secret) {
    return (secret.length >= shortestSecret &&
        !/^[a-z]{1,11}$/.test(secret) &&
        !Object.hasOwn(_vendors_js__WEBPACK_IMPORTED_MODULE_0__/* .vendors */ .oJ, secret));
}
const removed = '[key]';
/**
 * Looks for secrets as they are, in base64 wherever they begin in it, percent-encoded, and with
 * letters written as JSON's escapes. Where one is found in base64 of several lines, these are joined.
 *
 * @param instead what stands in a secret's place
 */
function redactor(secrets, instead = removed) {
    const known = [...new Set(secrets)].filter(isTelling);
    const forms = [...new Set(known.flatMap(formsOf).filter(isLong))].sort(longestFirst);
    const escaped = known.sort(longestFirst).map(escapedForm);
    const shortest = Math.min(...forms.map(({ length }) => length));
    const redact = (text) => {
        let clean = text;
        for (const form of forms)
            if (clean.includes(form))
                clean = clean.replaceAll(form, instead);
        if (/[\\%]/.test(clean))
            for (const form of escaped)
                clean = clean.replace(form, instead);
        return clean;
    };
    return (text) => {
        if (text.length < shortest)
            return text;
        const joined = text.replace(wrap, '');
        const clean = redact(joined);
        return joined === text || clean !== joined ? clean : redact(text);
    };
}
/** Where base64 goes on in the next line, after 64 or 76 letters; in JSON's escapes too. */
const wrap = /(\r?\n|(?:\\r)?\\n)(?<=[\w+/-]{60}\1)(?=[\w+/-])/g;
function redactValue(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactValue(item, redact));
    if (value === null || typeof value !== 'object')
        return value;
    const members = Object.entries(value).map(([name, member]) => {
        return [redact(name), redactValue(member, redact)];
    });
    return Object.fromEntries(members);
}
/** Forms of vendors' keys, whole or masked by the vendor as in `sk-ab***yz`. */
const keyForms = [
    // Neither "Bearer token" nor "Basic authentication".
    /\b(?:Bearer|Basic)\s+(?=[\w.~+/=*-]*\d|[\w.~+/=*-]{16})[\w.~+/=*-]+/gi,
    /\b(?:sk-|gsk_|hf_|xai-|gh[ps]_|github_pat_|AIza)[\w.*-]{6,}/g,
];
/** Takes out whatever looks like a key, known or not. */
function redactKeys(text, instead = removed) {
    return keyForms.reduce((rest, form) => rest.replace(form, instead), text);
}
/** A piece of a short secret in base64 may be a word. */
function isLong(form) {
    return form.length >= shortestSecret;
}
function longestFirst(a, b) {
    return b.length - a.length;
}
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const alone = [bytes.toString('base64'), bytes.toString('base64url')];
    const base64 = [...alone, ...[0, 1, 2].flatMap((shift) => base64Form(secret, shift))];
    const percent = base64.map(encodeURIComponent);
    const lower = percent.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
    return [secret, ...base64, ...percent, ...lower];
}
/**
 * The letters of base64 that a secret alone decides when `shift` bytes stand before it in a group of
 * three, in both alphabets.
 */
function base64Form(secret, shift) {
    const bytes = Buffer.from(' '.repeat(shift) + secret);
    const start = shift === 0 ? 0 : shift + 1;
    const end = Math.floor((bytes.length * 8) / 6);
    return ['base64', 'base64url'].map((code) => bytes.toString(code).slice(start, end));
}
/** Each letter as it is, behind up to three backslashes, as `\u0041`, or as `%41`. */
function escapedForm(secret) {
    const letters = Array.from(secret, (letter) => {
        const units = letter.split('').map((unit) => `\\\\{1,3}u${hex(unit.charCodeAt(0), 4)}`);
        const bytes = Array.from(Buffer.from(letter), (byte) => `%${hex(byte, 2)}`);
        const plain = letter.replace(/[^\p{L}\p{N}]/u, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
        return `(?:\\\\{0,3}${plain}|${units.join('')}|${bytes.join('')})`;
    });
    return new RegExp(letters.join(''), 'gu');
}
/** In either case. */
function hex(code, digits) {
    const text = code.toString(16).padStart(digits, '0');
    return text.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}


/***/ }),

/***/ 92258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ vendorIds),
/* harmony export */   Vp: () => (/* binding */ vendor),
/* harmony export */   oJ: () => (/* binding */ vendors)
/* harmony export */ });
/**
 * Every interface a model may name. Adding a vendor that speaks one of the protocols is adding a
 * row: config schema, key file, `probe`, `models` and the docs tables all derive from this.
 */
const vendors = {
    openai: {
        label: 'OpenAI',
        protocol: 'openai',
        baseUrl: 'https://api.openai.com/v1',
        baseUrlVariable: 'OPENAI_BASE_URL',
        keyVariables: ['OPENAI_API_KEY'],
        maxTokensField: 'max_completion_tokens',
        // The reasoning models; the `chat` variants of gpt-5 take a temperature.
        refusesTemperature: /^(?:ft:)?(?:o[134]|gpt-5)(?!.*-chat)/,
    },
    anthropic: {
        label: 'Anthropic',
        protocol: 'anthropic',
        baseUrl: 'https://api.anthropic.com',
        baseUrlVariable: 'ANTHROPIC_BASE_URL',
        keyVariables: ['ANTHROPIC_API_KEY'],
    },
    groq: {
        label: 'Groq',
        protocol: 'openai',
        baseUrl: 'https://api.groq.com/openai/v1',
        keyVariables: ['GROQ_API_KEY'],
        structuredOutput: 'json_object',
    },
    deepseek: {
        label: 'DeepSeek',
        protocol: 'openai',
        baseUrl: 'https://api.deepseek.com/v1',
        keyVariables: ['DEEPSEEK_API_KEY'],
        structuredOutput: 'json_object',
    },
    mistral: {
        label: 'Mistral AI',
        protocol: 'openai',
        baseUrl: 'https://api.mistral.ai/v1',
        keyVariables: ['MISTRAL_API_KEY'],
    },
    deepinfra: {
        label: 'DeepInfra',
        protocol: 'openai',
        baseUrl: 'https://api.deepinfra.com/v1/openai',
        keyVariables: ['DEEPINFRA_API_KEY'],
        structuredOutput: 'json_object',
    },
    cerebras: {
        label: 'Cerebras',
        protocol: 'openai',
        baseUrl: 'https://api.cerebras.ai/v1',
        keyVariables: ['CEREBRAS_API_KEY'],
    },
    openrouter: {
        label: 'OpenRouter',
        protocol: 'openai',
        baseUrl: 'https://openrouter.ai/api/v1',
        keyVariables: ['OPENROUTER_API_KEY'],
        reportsCost: true,
    },
    cohere: {
        label: 'Cohere',
        protocol: 'openai',
        baseUrl: 'https://api.cohere.ai/compatibility/v1',
        keyVariables: ['COHERE_API_KEY'],
    },
    huggingface_api: {
        label: 'Hugging Face Inference Providers',
        protocol: 'openai',
        baseUrl: 'https://router.huggingface.co/v1',
        keyVariables: ['HF_TOKEN', 'HUGGINGFACE_HUB_TOKEN'],
    },
    github_models: {
        label: 'GitHub Models',
        protocol: 'openai',
        baseUrl: 'https://models.github.ai/inference',
        keyVariables: ['GITHUB_TOKEN'],
        modelsUrl: 'https://models.github.ai/catalog/models',
    },
    ollama: {
        label: 'Ollama',
        protocol: 'openai',
        baseUrl: 'http://localhost:11434/v1',
        baseUrlVariable: 'OLLAMA_HOST',
        keyVariables: [],
        free: true,
        boundsTexts: true,
    },
    vllm: {
        label: 'vLLM',
        protocol: 'openai',
        baseUrl: 'http://localhost:8000/v1',
        baseUrlVariable: 'VLLM_BASE_URL',
        keyVariables: [],
        free: true,
        boundsTexts: true,
    },
    openai_compat: {
        label: 'any OpenAI-compatible server',
        protocol: 'openai',
        keyVariables: [],
        boundsTexts: true,
    },
    simulated: {
        label: 'Simulated (built in)',
        protocol: 'simulated',
        keyVariables: [],
        free: true,
    },
};
const vendorIds = Object.keys(vendors);
/** The row of a vendor, with its optional facts visible. */
function vendor(id) {
    return vendors[id];
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   Mt: () => (/* binding */ MissingKeyError),
/* harmony export */   Wp: () => (/* binding */ BudgetError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   j7: () => (/* binding */ CoEvalError),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   p4: () => (/* binding */ InterruptedError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** A failure the user can act on. Anything else that is thrown is a bug, and keeps its stack. */
class CoEvalError extends Error {
}
/** The configuration is wrong; `problems` has every fault, all found in one pass. */
class ConfigError extends CoEvalError {
    name = 'ConfigError';
    exitCode = 2;
    file;
    problems;
    constructor(file, problems) {
        super(problems.map((problem) => `${place(file, problem)}: ${problem.message}`).join('\n'));
        this.file = file;
        this.problems = problems;
    }
}
/** The key or the address that a model needs is nowhere. */
class MissingKeyError extends ConfigError {
}
function place(file, { line, column }) {
    return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}
/** The command was used wrongly, or needs a decision that only the user can make. */
class UsageError extends CoEvalError {
    name = 'UsageError';
    exitCode = 2;
}
/** A provider refused or failed a call. */
class ProviderError extends CoEvalError {
    name = 'ProviderError';
    exitCode = 3;
    /** HTTP status; undefined when no answer came. */
    status;
    kind;
    /** What the provider asked us to wait, in milliseconds. */
    retryAfterMs;
    unsupported;
    /** Tokens that were billed all the same, where an answer told so. */
    usage;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.status = details.status;
        this.kind = details.kind ?? kindOf(details.status);
        this.retryAfterMs = details.retryAfterMs;
        this.unsupported = details.unsupported;
        this.usage = details.usage;
    }
    /** Whether the same call may succeed later. */
    get retryable() {
        return ['rate-limit', 'overloaded', 'server', 'network', 'timeout'].includes(this.kind);
    }
    /** Whether every further call to this model would fail in the same way. */
    get fatal() {
        return ['auth', 'not-found', 'quota'].includes(this.kind);
    }
}
const kinds = {
    401: 'auth',
    402: 'quota',
    403: 'auth',
    404: 'not-found',
    408: 'timeout',
    409: 'server',
    425: 'server',
    429: 'rate-limit',
    503: 'overloaded',
    529: 'overloaded',
};
function kindOf(status) {
    if (status === undefined)
        return 'network';
    return kinds[status] ?? (status >= 500 ? 'server' : 'rejected');
}
/** The run's folder cannot be used or trusted. */
class StoreError extends CoEvalError {
    name = 'StoreError';
    exitCode = 4;
}
/** The planned work does not fit the budget, or its cost cannot be known. */
class BudgetError extends CoEvalError {
    name = 'BudgetError';
    exitCode = 5;
}
/** The program was told to end before there was anything to keep. */
class InterruptedError extends CoEvalError {
    name = 'InterruptedError';
    exitCode = 130;
}
/** What anything that was thrown says, in place of its stack. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 57914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ inHtml),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   tg: () => (/* binding */ inText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74628);

/*
 * All that is not our own text goes through this file on its way into Markdown: names, errors,
 * sentences with names in them. Each function gives one line, in which nothing is a link, a mention,
 * a reference, an image or HTML. They hold in a paragraph, in a list, in a cell of a table.
 */
/** Has no width; whoever looks for mentions and addresses finds none across it. */
const joiner = '\u200c';
/**
 * As a code span. With a backtick or a bar in it as `<code>`: parsers disagree on how those two are
 * written in a span that stands in a table.
 */
function inCode(text, maxLength = 200) {
    const clean = tidy(text, maxLength) || ' ';
    if (!/[`|]/.test(clean))
        return `\`${clean}\``;
    const encoded = clean.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};${character === '@' ? joiner : ''}`);
    return `<code>${encoded}</code>`;
}
/** Among our own words. What has no effect where it stands is left as it is, to be read in an e-mail. */
function inText(text, maxLength = 1000) {
    const escaped = (tidy(text, maxLength) || '…')
        .replace(/&(?=#?\w+;)/g, '&amp;')
        .replace(/[\\`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
        .replaceAll('<', '&lt;')
        .replaceAll('|', '&vert;')
        .replace(/^(?:[-+>=#]|\d+(?=[.)]))/, (start) => /\d/.test(start) ? `${start}\\` : `\\${start}`);
    return outOfMath(inert(escaped));
}
/** In our own HTML: as text of an element or as the value of an attribute in quotes. */
function inHtml(text, maxLength = 200) {
    const escaped = tidy(text, maxLength)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;');
    return inert(escaped);
}
/** One line, well-formed, of bounded length and height: marks that pile up on a letter are cut. */
function tidy(text, maxLength) {
    const enough = text.slice(0, maxLength * 8).toWellFormed();
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(enough.replace(/(\p{M}{4})\p{M}+/gu, '$1'), maxLength);
}
/** Without what GitHub turns into links, mentions, references, notifications or pictures. */
function inert(text) {
    return text
        .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/gi, `$&${joiner}`)
        .replace(/(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi, (hash) => hash.replace(/.{4}(?=.)/g, `$&${joiner}`));
}
/**
 * A dollar ends a formula unless a digit follows. One with a digit is an amount and stays; any other
 * is fenced off the way GitHub's manual tells.
 */
function outOfMath(text) {
    return text.replace(/\$(?!\d)/g, '<span>$</span>');
}


/***/ }),

/***/ 74628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * Text that a model or a stranger may have written, on one line and without anything that moves a
 * cursor, hides letters, or turns their direction round (Unicode classes Cc, Cf, Zl and Zp), or that
 * GitHub's runner takes for a command where it reads the output: `::…` first, `##[…` anywhere.
 *
 * @param maxLength characters; a longer text ends in `…`
 */
function printable(text, maxLength = 200) {
    const read = text.slice(0, 2 * maxLength + mostHidden).toWellFormed();
    const clean = visible(read).trim().replace(/^::/, ': :').replaceAll('##[', '## [');
    const characters = [...clean];
    const isWhole = characters.length <= maxLength && read.length === text.length;
    return isWhole ? clean : `${characters.slice(0, maxLength - 1).join('')}…`;
}
/** Of what is not to be seen: to take out terminal sequences takes a time that grows with the square. */
const mostHidden = 5000;
function visible(text) {
    // It takes milliseconds to compile the other expression, and most texts are names.
    if (/^[ -~]*$/.test(text))
        return text;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}


/***/ })

};
