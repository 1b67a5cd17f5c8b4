export const id = 938;
export const ids = [938];
export const modules = {

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   y: () => (/* binding */ cost)
/* harmony export */ });
/** `12 345` */
function count(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
/** `$0.0123`; `≥ $0.0123` when the price of some of the calls is unknown, `unknown` when of all. */
function cost({ calls, failed_calls, cost_usd, unpriced_calls }) {
    const known = `$${cost_usd.toFixed(4)}`;
    if (unpriced_calls === 0)
        return known;
    return cost_usd === 0 && unpriced_calls >= calls - failed_calls ? 'unknown' : `≥ ${known}`;
}


/***/ }),

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/coeval.js + 146 modules
var coeval = __webpack_require__(2297);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
// EXTERNAL MODULE: ./lib/domain/phase-name.js
var phase_name = __webpack_require__(6199);
// EXTERNAL MODULE: ./lib/action/figures.js
var figures = __webpack_require__(819);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
;// CONCATENATED MODULE: ./lib/action/progress.js



const lineEveryMs = 10_000;
/** Failed calls that are told one by one; a dead provider fails thousands in the same way. */
const mostTold = 30;
/** Draws a run in the step's log: a line now and then while it goes on, a group for each phase at its end. */
class Progress {
    #annotations;
    #phases = new Map();
    /** By phase and model, how often each kind of failure was recorded. */
    #failures = new Map();
    #startedAt = Date.now();
    #lastLineAt = Date.now();
    #told = 0;
    constructor(annotations) {
        this.#annotations = annotations;
    }
    emit = (event) => {
        switch (event.type) {
            case 'run-started':
                (0,log/* say */.cv)(`${event.continued ? 'Going on with' : 'Starting'} experiment ${event.experiment}`);
                break;
            case 'warning':
                this.#annotations.warn(event.message);
                break;
            case 'phase-started':
                this.#start(event);
                break;
            case 'record-written':
                this.#count(event);
                break;
            case 'call-failed':
                this.#tell(event);
                break;
            case 'model-stopped':
                this.#annotations.warn(`${event.model} is not called any more: ${event.gap.message}`);
                break;
        }
    };
    /** Says what became of each phase, its models' calls folded under it. */
    sayPhases({ counts, usage }) {
        for (const phase of phase_name/* phaseNames */.k) {
            if (counts[phase].expected === 0)
                continue;
            const lines = usage
                .all()
                .filter((one) => one.phase === phase)
                .map(({ model, total }) => {
                const { calls, failed_calls, input_tokens, output_tokens } = total;
                const tokens = `${(0,figures/* count */.U)(input_tokens)} + ${(0,figures/* count */.U)(output_tokens)} tokens`;
                const failures = [...(this.#failures.get(`${phase}\t${model}`) ?? [])];
                const failed = failures.map(([kind, times]) => `, ${times} records failed (${kind})`);
                return `${model}: calls ${(0,figures/* count */.U)(calls)} (${failed_calls} failed), ${tokens}, ${(0,figures/* cost */.y)(total)}${failed.join('')}`;
            });
            (0,log/* sayGroup */.vE)(`${phase}: ${phaseText(counts[phase])}`, lines);
        }
    }
    #start({ phase, counts }) {
        if (counts.expected === 0)
            return;
        this.#phases.set(phase, {
            expected: counts.expected,
            there: counts.expected - counts.missing,
        });
        (0,log/* say */.cv)(`${phase}: ${counts.expected - counts.missing} of ${counts.expected} there`);
    }
    #count({ phase, model, failure }) {
        const counts = this.#phases.get(phase);
        if (counts)
            counts.there += 1;
        if (failure) {
            const key = `${phase}\t${model}`;
            const kinds = this.#failures.get(key) ?? new Map();
            this.#failures.set(key, kinds.set(failure, (kinds.get(failure) ?? 0) + 1));
        }
        if (Date.now() - this.#lastLineAt >= lineEveryMs)
            this.#sayLine();
    }
    #tell({ phase, model, reason, willRetry }) {
        if (willRetry)
            return;
        this.#told += 1;
        if (this.#told <= mostTold)
            (0,log/* say */.cv)(`${phase}: ${model} failed: ${reason}`);
        if (this.#told === mostTold)
            (0,log/* say */.cv)('Further failed calls are only counted');
    }
    #sayLine() {
        this.#lastLineAt = Date.now();
        const seconds = Math.round((this.#lastLineAt - this.#startedAt) / 1000);
        const phases = Array.from(this.#phases, ([phase, { expected, there }]) => `${phase} ${there}/${Math.max(expected, there)}`);
        (0,log/* say */.cv)(`${seconds} s: ${phases.join(', ')}`);
    }
}
function phaseText({ expected, present, failed, missing }) {
    const rest = [failed > 0 && `${failed} failed`, missing > 0 && `${missing} missing`];
    return [`${present} of ${expected}`, ...rest.filter((part) => part !== false)].join(', ');
}

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
;// CONCATENATED MODULE: ./lib/report/figures.js
/** Stands where there is nothing to say. */
const none = '–';
/** First line of whatever is made from simulated models. */
const simulatedNotice = 'Simulated models: these figures show that the tool works, not how any real model performs.';
/** `0.816`; three digits, as the fourth is never certain with fewer than a million datapoints. */
function score(estimate) {
    return estimate === null ? none : estimate.mean.toFixed(3);
}
/** `0.802…0.828`, with `*` when it is a bound and not an estimate. */
function interval(estimate) {
    if (estimate === null)
        return none;
    const { low, high, degenerate } = estimate;
    return `${low.toFixed(3)}…${high.toFixed(3)}${degenerate ? '*' : ''}`;
}
/** `1–3`, or `2` where the rank is certain; the plain rank where there is no range. */
function rank({ rank: own, rank_low: low, rank_high: high }) {
    if (own === null)
        return none;
    if (low === null || high === null || low === high)
        return String(own);
    return `${low}–${high}`;
}
/** Two students next to each other whose order is not certain, one sentence each. */
function ties({ students, }) {
    return students.slice(1).flatMap(({ student: behind }, place) => {
        const ahead = students[place];
        return ahead?.tied_with_next ? [{ ahead: ahead.student, behind }] : [];
    });
}
/** `95 %` */
function percent(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}

// EXTERNAL MODULE: ./lib/report/printable.js
var printable = __webpack_require__(2037);
;// CONCATENATED MODULE: ./lib/report/ranking-markdown.js



/** The ranking as a Markdown table, for a job summary or a comment on a pull request. */
function rankingMarkdown(analysis) {
    const head = [
        'Rank',
        'Student',
        'Score',
        `${percent(analysis.confidence)} interval`,
        ...analysis.tasks.map(({ task }) => code(task)),
        'Judged',
        'Failed',
        'Missing',
    ];
    const align = head.map((_, index) => (index === 1 ? 'l' : 'r'));
    const table = (0,markdown_table/* markdownTable */.Q)([head, ...analysis.students.map(row)], { align });
    return [
        ...(analysis.simulated ? [`**${simulatedNotice}**`] : []),
        table,
        ...remarks(analysis),
    ].join('\n\n');
}
function row(result) {
    const { judged, failed, missing } = result.responses;
    return [
        rank(result),
        code(result.student),
        score(result.score),
        interval(result.score).replace('*', '\\*'),
        ...result.by_task.map((task) => score(task.score)),
        String(judged),
        String(failed),
        String(missing),
    ];
}
function remarks(analysis) {
    const bounds = analysis.students.some((student) => student.score?.degenerate);
    const pairs = ties(analysis).map(({ ahead, behind }) => `${code(ahead)} and ${code(behind)}`);
    return [
        ...(bounds ? ['\\* all datapoints of a task have one score: a bound, not an estimate'] : []),
        ...(pairs.length > 0 ? [`Not told apart: ${pairs.join('; ')}.`] : []),
    ];
}
/**
 * A name as a code span, in which nothing is a link, a mention, an image or HTML. A backtick would
 * end the span and a bar the cell; the first becomes an apostrophe, the second is escaped.
 */
function code(name) {
    return `\`${(0,printable/* printable */.g)(name, 64).replaceAll('`', "'").replaceAll('|', '\\|') || ' '}\``;
}

// EXTERNAL MODULE: ./lib/action/markdown.js
var markdown = __webpack_require__(6093);
;// CONCATENATED MODULE: ./lib/action/run-summary.js





/** More rows of gaps would not be read. */
const mostGaps = 50;
/** A run for the job summary; a simulated one says so before the first figure. */
function runSummary({ experiment, result, analysis, gaps }) {
    return [
        `# CoEval: ${(0,markdown/* inCode */.p)(experiment.id)}`,
        rankingMarkdown(analysis),
        stateOf(result),
        ...(gaps.length > 0 ? ['## Gaps and failures', gapTable(gaps)] : []),
        ...(result.complete ? [] : [howToGoOn(experiment.folder)]),
        '## Phases',
        phaseTable(result),
        '## Calls, tokens and cost',
        'Over all runs in this folder.',
        usageTable(result),
        ...listed('## Warnings', analysis.warnings),
        ...listed('## Notes', analysis.notes),
    ];
}
function stateOf({ complete, interrupted, counts }) {
    const missing = Object.values(counts).reduce((sum, phase) => sum + phase.missing, 0);
    if (interrupted)
        return `**Interrupted**: ${(0,figures/* count */.U)(missing)} items are missing.`;
    return complete ? 'Complete.' : `**Finished with gaps**: ${(0,figures/* count */.U)(missing)} items are missing.`;
}
function howToGoOn(folder) {
    return [
        'Run the workflow again to fill the gaps: where the folder of the run is there, as after a',
        `cache's restore, only what is missing is called. It is ${(0,markdown/* inCode */.p)(folder, 500)}.`,
    ].join('\n');
}
function gapTable(gaps) {
    const rows = gaps
        .slice(0, mostGaps)
        .map(({ phase, task, model, missing, failed, reason }) => [
        (0,markdown/* inCode */.p)(phase),
        (0,markdown/* inCode */.p)(task, 64),
        (0,markdown/* inCode */.p)(model, 64),
        (0,figures/* count */.U)(missing),
        (0,figures/* count */.U)(failed),
        missing > 0 ? (0,markdown/* inCode */.p)(reason, 300) : '',
    ]);
    const head = ['Phase', 'Task', 'Model', 'Missing', 'Failed', 'Why missing'];
    const table = (0,markdown_table/* markdownTable */.Q)([head, ...rows], { align: ['l', 'l', 'l', 'r', 'r', 'l'] });
    const more = gaps.length - rows.length;
    return more > 0 ? `${table}\n\nand ${more} more` : table;
}
function phaseTable({ counts }) {
    const rows = phase_name/* phaseNames */.k
        .filter((phase) => counts[phase].expected > 0)
        .map((phase) => {
        const { expected, present, failed, missing } = counts[phase];
        return [(0,markdown/* inCode */.p)(phase), ...[expected, present, failed, missing].map(figures/* count */.U)];
    });
    const head = ['Phase', 'Wanted', 'Present', 'Failed', 'Missing'];
    return (0,markdown_table/* markdownTable */.Q)([head, ...rows], { align: ['l', 'r', 'r', 'r', 'r'] });
}
function usageTable({ usage }) {
    const models = [...new Set(usage.all().map(({ model }) => model))];
    const rows = [...models.map((model) => [(0,markdown/* inCode */.p)(model, 64), usage.sum({ model })])];
    const total = ['**All**', usage.sum()];
    const cells = [...rows, total].map(([name, used]) => [
        name,
        ...[used.calls, used.failed_calls, used.input_tokens, used.output_tokens].map(figures/* count */.U),
        (0,figures/* cost */.y)(used),
    ]);
    const head = ['Model', 'Calls', 'Of these failed', 'Tokens in', 'Tokens out', 'Cost'];
    return (0,markdown_table/* markdownTable */.Q)([head, ...cells], { align: ['l', 'r', 'r', 'r', 'r', 'r'] });
}
function listed(title, sentences) {
    if (sentences.length === 0)
        return [];
    return [title, sentences.map((sentence) => `- ${(0,markdown/* inText */.t)(sentence)}`).join('\n')];
}

;// CONCATENATED MODULE: ./lib/action/run-command.js





const gapsCode = 6;
const interruptedCode = 130;
/** Starts the experiment, or goes on with it where its folder holds a run, as after a cache's restore. */
async function runCommand(opened, step) {
    const { experiment } = opened;
    const { annotations, interruption } = step;
    const progress = new Progress(annotations);
    const continues = await (0,coeval/* hasRun */.gb)(opened);
    const { result, analysis } = await (0,coeval/* execute */.g7)(opened, {
        ...interruption,
        continues,
        overwrites: false,
        only: undefined,
        stale: 'refuse',
        retryFailed: false,
        emit: progress.emit,
        beforeCalls: (models) => checkModels(opened, models, { annotations, continues }),
    });
    progress.sayPhases(result);
    const status = await (0,coeval/* statusOf */.c2)(experiment, 0);
    const exitCode = result.interrupted ? interruptedCode : result.complete ? 0 : gapsCode;
    for (const warning of analysis.warnings)
        annotations.warn(warning);
    const missing = Object.values(result.counts).reduce((sum, phase) => sum + phase.missing, 0);
    if (exitCode === interruptedCode) {
        annotations.warn('Interrupted. Every finished call is on the disk: run again to go on');
    }
    else if (exitCode === gapsCode) {
        annotations.warn(`Finished with gaps: ${missing} items are missing. Run again to fill them; see the job summary for the reasons`);
    }
    return {
        exitCode,
        outputs: (0,outputs/* runOutputs */.MR)(result, analysis),
        summary: runSummary({ experiment, result, analysis, gaps: status.gaps }),
    };
}
/** @throws {ProviderError} when a model cannot be called, unless the config only wants a warning */
async function checkModels(opened, models, { annotations, continues }) {
    const { mode, onFail } = opened.experiment.probe;
    if (mode === 'disable')
        return;
    const asked = mode === 'full' ? models : await stillNeeded(opened, models, continues);
    const results = await (0,coeval/* probeModels */.Zh)(opened, asked);
    const failures = results
        .filter(({ status }) => status === 'failed')
        .map(({ model, message }) => `${model}: ${message}`);
    if (failures.length === 0)
        return;
    if (onFail === 'abort') {
        throw new errors/* ProviderError */.mZ(`Cannot start, nothing was called:\n${failures.join('\n')}`, {});
    }
    for (const failure of failures)
        annotations.warn(failure);
}
async function stillNeeded(opened, models, continues) {
    const plan = await (0,coeval/* planned */.lM)(opened, continues);
    const needed = new Set(plan.rows.map(({ model }) => model));
    return models.filter(({ name }) => needed.has(name));
}


/***/ }),

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

};
