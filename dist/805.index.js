export const id = 805;
export const ids = [805];
export const modules = {

/***/ 35156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   IS: () => (/* binding */ shardOf),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });
/* harmony import */ var _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8801);

/**
 * `coeval-{experiment}`, then the shard or the matrix's job, then the attempt, so that neither the
 * jobs of a matrix nor a re-run want one name.
 */
function artifactName(of, attempt) {
    return `${stem(of)}-attempt-${attempt}`;
}
/** The attempt that an artifact of the same run or matrix job was made in; undefined for any other. */
function attemptOf(found, of) {
    const start = `${stem(of)}-attempt-`;
    if (!found.startsWith(start))
        return undefined;
    const attempt = found.slice(start.length);
    return /^\d{1,6}$/.test(attempt) ? Number(attempt) : undefined;
}
/** The shard, `3/8`, and the attempt of an artifact that holds a part of the run. */
function shardOf(found, { experimentId, name }) {
    const start = base(experimentId, name);
    if (!found.startsWith(start))
        return undefined;
    const match = /^-shard-(\d{1,4})-of-(\d{1,4})-attempt-(\d{1,6})$/.exec(found.slice(start.length));
    if (!match)
        return undefined;
    const [, index, total, attempt] = match;
    return { shard: `${index}/${total}`, attempt: Number(attempt) };
}
function stem({ experimentId, name, shard, jobIndex }) {
    const job = jobIndex === undefined ? '' : `-job-${jobIndex}`;
    const part = shard === undefined ? job : `-shard-${shard.replace('/', '-of-')}`;
    return `${base(experimentId, name)}${part}`;
}
const longest = 100;
/** An id that ends as the artifact of a part does, of the experiment whose id is the rest. */
const partLike = /-(?:job-\d+|shard-\d+-of-\d+)$/;
/** Artifacts allow none of `" : < > | * ? \ /` nor line ends; two ids never become one name. */
function base(experimentId, name) {
    const wanted = name ?? `coeval-${experimentId}`;
    const legal = wanted.replace(/[^\w.-]/g, '_').slice(0, longest);
    const isOwn = legal === wanted && (name !== undefined || !partLike.test(wanted));
    return isOwn ? wanted : `${legal}-${(0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .A)(wanted).slice(0, 8)}`;
}


/***/ }),

/***/ 13336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ baselineOf)
});

// UNUSED EXPORTS: baselinePlace

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/action/concluding/keep.js + 1 modules
var keep = __webpack_require__(63289);
// EXTERNAL MODULE: ./build/action/octokit.js
var action_octokit = __webpack_require__(71018);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/action/artifact/artifacts.js
var artifacts = __webpack_require__(42329);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
// EXTERNAL MODULE: ./build/action/temporary-folder.js
var temporary_folder = __webpack_require__(77057);
// EXTERNAL MODULE: ./build/action/artifact/artifact-name.js
var artifact_name = __webpack_require__(35156);
;// CONCATENATED MODULE: ./build/action/baseline/find-baseline.js

/** More runs without an artifact mean that nobody keeps any. */
const mostRuns = 20;
/** Looks through the artifacts of the runs that may serve, the newest first. */
async function findBaseline(octokit, place, wanted, of) {
    const { runs, chosen } = await candidates(octokit, place, wanted);
    const passedOver = [];
    for (const run of runs.slice(0, mostRuns)) {
        const artifacts = await artifactsOf(octokit, place, run.id);
        const newest = artifacts
            .flatMap((artifact) => {
            const attempt = (0,artifact_name/* attemptOf */.tx)(artifact.name, of);
            return attempt === undefined ? [] : [{ ...artifact, attempt }];
        })
            .sort((a, b) => b.attempt - a.attempt || b.id - a.id)[0];
        if (newest && !newest.expired) {
            const found = { artifactId: newest.id, chosen, ...factsOf(run) };
            return { found, passedOver };
        }
        const why = newest ? 'its artifact has expired' : 'it has no artifact of this experiment';
        passedOver.push(`run ${run.id}: ${why}`);
    }
    if (runs.length === 0)
        passedOver.push(`there is no ${chosen.replace(/^the newest /, '')}`);
    return { found: undefined, passedOver };
}
function factsOf(run) {
    return {
        runId: run.id,
        sha: run.head_sha,
        branch: run.head_branch ?? '',
        url: run.html_url,
        madeAt: run.run_started_at ?? run.created_at,
    };
}
async function candidates(octokit, place, wanted) {
    const { owner, repo, workflow, runId } = place;
    if (wanted.kind === 'run') {
        const { data } = await octokit.rest.actions.getWorkflowRun({
            owner,
            repo,
            run_id: wanted.runId,
        });
        return { runs: [data], chosen: 'the run that `baseline` names' };
    }
    const branch = wanted.kind === 'auto' ? await defaultBranch(octokit, place) : wanted.ref;
    const isSha = /^[0-9a-f]{40}$/.test(branch);
    const { data } = await octokit.rest.actions.listWorkflowRuns({
        owner,
        repo,
        workflow_id: workflow,
        status: 'success',
        per_page: 100,
        ...(isSha ? { head_sha: branch } : { branch }),
    });
    const own = `${owner}/${repo}`;
    const runs = data.workflow_runs.filter((run) => run.id !== runId && isTrusted(run, own));
    return { runs, chosen: `the newest successful run of ${workflow} on ${branch}` };
}
async function defaultBranch(octokit, place) {
    if (place.defaultBranch !== undefined)
        return place.defaultBranch;
    const { data } = await octokit.rest.repos.get({ owner: place.owner, repo: place.repo });
    return data.default_branch;
}
/** A fork may call its branch `main` too; what a pull request's run left is nobody's baseline. */
function isTrusted({ event, head_repository }, repository) {
    return !event.startsWith('pull_request') && head_repository?.full_name === repository;
}
async function artifactsOf(octokit, { owner, repo }, runId) {
    return octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
        owner,
        repo,
        run_id: runId,
        per_page: 100,
    });
}

;// CONCATENATED MODULE: ./build/action/baseline/resolve-baseline.js








/** Finds the run that `baseline` asks for, and brings it onto this machine. */
async function resolveBaseline(wanted, options) {
    if (wanted.kind === 'none')
        return none('`baseline: none` asks for no comparison');
    if (wanted.kind === 'path')
        return atPath(wanted.path, options.workingDirectory);
    const { place, token, of } = options;
    if (!place)
        return none('this job is not in a workflow that has earlier runs');
    if (!token)
        return none('without `github-token` no earlier run can be looked up');
    try {
        const octokit = await (0,action_octokit/* octokitFor */.d)(token, place.apiUrl);
        const { found, passedOver } = await findBaseline(octokit, place, wanted, of);
        if (!found)
            return none(passedOver.slice(0, 5).join('; '));
        const title = `Fetching the baseline: run ${found.runId} of ${found.branch}`;
        const baseline = await (0,log/* inGroup */.HB)(title, () => download(found, place, options));
        return { baseline, passedOver };
    }
    catch (error) {
        return none(reasonOf(error, wanted));
    }
}
function none(why) {
    return { baseline: undefined, why };
}
async function atPath(path, workingDirectory) {
    const folder = (0,external_node_path_.resolve)(workingDirectory, path);
    const meta = await (0,promises_.stat)((0,external_node_path_.join)(folder, 'meta.json')).catch(() => undefined);
    if (!meta?.isFile())
        return none(`there is no run in ${path}: it has no meta.json`);
    const baseline = {
        folder,
        name: path,
        chosen: 'the folder that `baseline` names',
        run_id: null,
        sha: null,
        url: null,
        made_at: meta.mtime.toISOString(),
    };
    return { baseline, passedOver: [] };
}
async function download(found, { owner, repo }, { token }) {
    const { runId, sha, branch, url, madeAt, chosen } = found;
    const folder = await (0,temporary_folder/* temporaryFolder */.y)('baseline');
    const findBy = { token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
    await (0,artifacts/* downloadArtifact */.b)(found.artifactId, folder, findBy);
    const name = `${branch}@${sha.slice(0, 7)}, run ${runId}`;
    return { folder, name, chosen, run_id: runId, sha, url, made_at: madeAt };
}
function reasonOf(error, { kind }) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    if (status === 403) {
        return 'the token may not read earlier runs: add `actions: read` to the permissions of the job';
    }
    if (status === 410)
        return 'its artifact has expired';
    if (status === 404) {
        return kind === 'run'
            ? 'the run that `baseline` names is not there'
            : 'this workflow has no earlier runs that the token may read; a private repository needs `actions: read`';
    }
    return `it could not be fetched: ${(0,errors/* messageOf */.bD)(error)}`;
}

;// CONCATENATED MODULE: ./build/action/baseline/baseline-of.js




/** The baseline of an experiment, as the inputs ask for it; that of a part is the whole run. */
async function baselineOf(experimentId, step, inputs) {
    return resolveBaseline(inputs.baseline, {
        of: { ...(0,keep/* artifactOf */.q)(experimentId, inputs), shard: undefined },
        place: baselinePlace(step),
        token: inputs['github-token'],
        workingDirectory: inputs['working-directory'],
    });
}
/** Where earlier runs of this workflow are looked for; undefined outside a workflow. */
function baselinePlace({ context }) {
    const { repository, workflow, runId, defaultBranch, apiUrl } = context;
    const { owner, repo } = (0,action_octokit/* repositoryName */.a)(repository);
    const file = (0,external_node_path_.basename)(workflow.path);
    if (owner === '' || repo === '' || file === '')
        return undefined;
    return { owner, repo, workflow: file, defaultBranch, runId, apiUrl };
}


/***/ }),

/***/ 63038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/coeval.js + 2 modules
var coeval = __webpack_require__(17145);
// EXTERNAL MODULE: ./build/report/summary/page.js + 11 modules
var summary_page = __webpack_require__(89427);
// EXTERNAL MODULE: ./build/action/exit-codes.js
var exit_codes = __webpack_require__(93780);
// EXTERNAL MODULE: ./build/action/outputs.js
var action_outputs = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/action/concluding/keep.js + 1 modules
var keep = __webpack_require__(63289);
// EXTERNAL MODULE: ./build/action/concluding/page-options.js
var page_options = __webpack_require__(35856);
// EXTERNAL MODULE: ./build/report/summary/summary.js + 1 modules
var summary = __webpack_require__(3235);
;// CONCATENATED MODULE: ./build/report/summary/summarize.js

/** More gaps would not be read. */
const mostGaps = 200;
/** A run as a comment, a job summary and a later job read it. */
function summarize(facts) {
    const { analysis, comparison, verdict, moreWarnings, moreNotes, gaps, ...taken } = facts;
    const scores = analysis.students.flatMap(({ score }) => (score ? [score.mean] : []));
    return {
        ...taken,
        format: summary/* summaryFormat */.s,
        experiment_id: analysis.experiment_id,
        simulated: analysis.simulated,
        verdict,
        score: scores.length > 0 ? scores.reduce((sum, mean) => sum + mean, 0) / scores.length : null,
        students: analysis.students.map(({ student, score, rank, by_task }) => ({
            student,
            score,
            rank,
            by_task: by_task.map((one) => ({ task: one.task, score: one.score })),
        })),
        judges: analysis.judges.map((judge) => ({
            judge: judge.judge,
            mean_rating: judge.mean_rating,
            coverage: judge.coverage,
            looks_constant: judge.looks_constant,
            mean_exact_agreement: judge.mean_exact_agreement,
            mean_kappa: judge.mean_kappa,
        })),
        comparison,
        gaps: gaps.slice(0, mostGaps),
        warnings: [...analysis.warnings, ...(comparison?.warnings ?? []), ...moreWarnings],
        notes: [...analysis.notes, ...(comparison?.notes ?? []), ...moreNotes],
    };
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/action/cell.js
var cell = __webpack_require__(1059);
;// CONCATENATED MODULE: ./build/action/concluding/decide.js

/** What the gate says of a run, unless it is not to be decided on. */
async function decide(ended, inputs) {
    const { experiment, resolved, interrupted } = ended;
    if (interrupted)
        return undecided('The run was cancelled before it was decided.');
    if (inputs.shard && inputs.command !== 'merge') {
        const { index, total } = inputs.shard;
        return undecided(`This is part ${index} of ${total}: the merged run is decided on.`);
    }
    return (0,coeval/* gateRun */.dr)(experiment.folder, resolved.baseline?.folder, {
        maxDrop: inputs['max-drop'],
        minScore: inputs['min-score'],
        maxCostIncrease: inputs['max-cost-increase'],
        maxErrorRate: inputs['max-error-rate'],
        confidence: inputs.confidence,
    });
}
function undecided(reason) {
    return { comparison: null, verdict: { state: 'skipped', reason, findings: [] } };
}

// EXTERNAL MODULE: ./build/action/concluding/summary-facts.js
var summary_facts = __webpack_require__(1972);
;// CONCATENATED MODULE: ./build/action/concluding/summary-of.js






/** All that is said of a run that has ended. @param unscored why no student has a score, if none has */
async function summaryOf(ended, step, inputs, unscored) {
    const { experiment, analysis, resolved, interrupted } = ended;
    const status = await (0,coeval/* statusOf */.c2)(experiment, 0);
    const { counts, usage, gaps, manifest } = status;
    const { comparison, verdict } = await decide(ended, inputs);
    const { baseline } = resolved;
    const { moreWarnings, moreNotes } = remarksOn(ended, inputs);
    const isWhole = Object.values(counts).every(({ missing }) => missing === 0);
    return summarize({
        tool_version: version/* toolVersion */.f,
        made_at: new Date().toISOString(),
        origin: (0,summary_facts/* originOf */.yv)(step.context, (0,cell/* cellOf */.W)(inputs)),
        state: isWhole ? 'complete' : interrupted ? 'interrupted' : 'pending',
        verdict,
        analysis,
        comparison,
        baseline: baseline ? baselineOf(baseline) : null,
        reused: reusedOf(status),
        spent: (0,summary_facts/* usageOf */.Fs)(usage.sum()),
        by_model: (0,summary_facts/* usageByModel */.W1)(usage),
        budget_usd: experiment.budgetUsd ?? null,
        phases: (0,summary_facts/* phasesOf */.I$)(counts),
        gaps: [...gaps],
        artifact_url: null,
        contract: manifest.contract ?? null,
        moreWarnings: [...(unscored === undefined ? [] : [`${unscored}.`]), ...moreWarnings],
        moreNotes,
    });
}
function baselineOf({ name, chosen, run_id, sha, url, made_at }) {
    return { name, chosen, run_id, sha, url, made_at };
}
function reusedOf({ manifest }) {
    const { reused } = manifest;
    if (!reused)
        return null;
    const { datapoints, responses, evaluations, saved_usd } = reused;
    return { datapoints, responses, evaluations, saved_usd };
}
const day = 24 * 3600 * 1000;
/** What a reader must know of how the baseline was found. */
function remarksOn({ resolved }, inputs) {
    if (!resolved.baseline) {
        return { moreWarnings: [], moreNotes: [`There is no baseline: ${resolved.why}.`] };
    }
    const { passedOver, baseline } = resolved;
    const age = baseline.made_at === null ? 0 : (Date.now() - Date.parse(baseline.made_at)) / day;
    const isOld = age > inputs['baseline-max-age-days'];
    const old = `The baseline is ${Math.round(age)} days old: run the workflow on the default branch.`;
    const passed = `Newer runs could not be the baseline: ${passedOver.slice(0, 5).join('; ')}.`;
    return {
        moreWarnings: [...(passedOver.length > 0 ? [passed] : []), ...(isOld ? [old] : [])],
        moreNotes: [],
    };
}

// EXTERNAL MODULE: ./build/action/concluding/tell.js + 7 modules
var tell = __webpack_require__(32757);
;// CONCATENATED MODULE: ./build/action/concluding/conclude.js









/** Compares, decides, keeps and tells; the exit code comes last. */
async function conclude(ended, step, inputs) {
    const { interrupted } = ended;
    const { folder } = ended.experiment;
    const why = await (0,coeval/* unscored */.c7)(ended.experiment, ended.analysis);
    const first = await summaryOf(ended, step, inputs, why);
    const { summary, outputs } = await (0,keep/* keep */.a)(first, folder, step, inputs);
    const page = (0,page_options/* pageOptions */.k)(step.context, inputs);
    // A cancelled step has seconds left, and a part of a run is no verdict.
    const isToTell = !interrupted && summary.origin?.shard == null;
    const told = isToTell ? await (0,tell/* tell */.q)({ summary, page, pull: pullOf(step) }, step, inputs) : {};
    annotate(summary, step);
    const { resolved } = ended;
    if (!resolved.baseline)
        step.annotations.notice(`There is no baseline: ${resolved.why}`);
    return {
        exitCode: interrupted ? exit_codes/* exitCodes */.h.interrupted : exitCodeOf(summary, inputs, why),
        outputs: {
            ...(0,action_outputs/* summaryOutputs */.HE)(summary),
            ...outputs,
            ...told,
            'results-path': (0,external_node_path_.join)(folder, 'analysis.json'),
        },
        summary: inputs.summary ? [(0,summary_page/* jobSummary */.s)(summary, page)] : [],
    };
}
function pullOf({ context }) {
    const pull = context.event.pullRequest;
    return pull && { number: pull.number, headSha: pull.headSha ?? context.sha };
}
/** One annotation for each thing that failed; those that GitHub has no room for are counted. */
function annotate({ verdict, state, phases, warnings }, { annotations }) {
    for (const warning of warnings)
        annotations.warn(warning);
    const missing = phases.reduce((sum, phase) => sum + phase.missing, 0);
    if (state === 'interrupted') {
        annotations.warn('Interrupted. Every finished call is kept: run again to go on');
    }
    else if (state === 'pending') {
        annotations.warn(`Finished with gaps: ${missing} items are missing. Run again to fill them; see the job summary for the reasons`);
    }
    for (const { state: found, sentence } of verdict.findings) {
        if (found === 'fail' || found === 'error')
            annotations.error(sentence);
        if (found === 'inconclusive')
            annotations.warn(sentence);
    }
}
function exitCodeOf({ verdict, state }, inputs, why) {
    const failing = {
        none: [],
        fail: ['fail', 'error'],
        inconclusive: ['fail', 'error', 'inconclusive'],
    }[inputs['fail-on']];
    if (failing.includes(verdict.state))
        return exit_codes/* exitCodes */.h.gateFailed;
    return state === 'pending' || why !== undefined ? exit_codes/* exitCodes */.h.gaps : exit_codes/* exitCodes */.h.done;
}


/***/ }),

/***/ 63289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ artifactOf),
  a: () => (/* binding */ keep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/action/artifact/artifact-name.js
var artifact_name = __webpack_require__(35156);
// EXTERNAL MODULE: ./build/action/artifact/artifact-url.js
var artifact_url = __webpack_require__(70342);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/action/in-time.js
var in_time = __webpack_require__(90996);
;// CONCATENATED MODULE: ./build/action/artifact/upload-run.js




/** Folders that say nothing of the result, or belong to this machine. */
const left = ['locks', 'discarded'];
/** The client waits without end for a service that does not answer, and would hold up the verdict. */
const patience = { ms: 60_000, msPerMegabyte: 5000 };
/** Uploads a run's folder, so that others can read it, compare with it and go on from it. */
async function uploadRun(folder, { name, retentionDays, ...given }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(908), __webpack_require__.e(351), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 76799));
    const client = new DefaultArtifactClient();
    const files = await runFiles(folder);
    const options = { ...(retentionDays !== undefined && { retentionDays }) };
    const patienceMs = given.patienceMs ?? (await patienceFor(files));
    const upload = () => (0,in_time/* inTime */.R)(client.uploadArtifact(name, files, folder, options), patienceMs);
    try {
        const { id } = await replacing(client, name, upload);
        return id === undefined ? { id, why: 'the service gave it no id' } : { id, name };
    }
    catch (error) {
        return { id: undefined, why: (0,errors/* messageOf */.bD)(error) };
    }
}
/** An attempt that was started again meets its own name: what it left there is of no more use. */
async function replacing(client, name, upload) {
    try {
        return await upload();
    }
    catch (error) {
        if (!(error instanceof Error && /\b409\b|already exists/i.test(error.message)))
            throw error;
        await client.deleteArtifact(name);
        return upload();
    }
}
async function runFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        .filter((path) => !left.includes(path.slice(folder.length + 1).split(external_node_path_.sep)[0] ?? ''))
        .sort();
}
async function patienceFor(files) {
    const sizes = await Promise.all(files.map(async (path) => (await (0,promises_.stat)(path)).size));
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
    return patience.ms + megabytes * patience.msPerMegabyte;
}

// EXTERNAL MODULE: ./build/action/cell.js
var action_cell = __webpack_require__(1059);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/action/concluding/keep.js







/** Writes `summary.json` beside the records, and uploads them all where that is asked for. */
async function keep(summary, folder, step, inputs) {
    const path = (0,external_node_path_.join)(folder, 'summary.json');
    // In its values, so that it stays the object that it is.
    const masked = (_name, value) => typeof value === 'string' ? step.masks.hide(value) : value;
    const write = (one) => (0,promises_.writeFile)(path, `${JSON.stringify(one, masked, 2)}\n`);
    await write(summary);
    const outputs = { 'summary-path': path };
    const isRunner = process.env['ACTIONS_RUNTIME_TOKEN'] !== undefined;
    if (!inputs['upload-artifact'] || !isRunner || summary.state === 'interrupted') {
        return { summary, outputs };
    }
    const name = (0,artifact_name/* artifactName */.Cs)(artifactOf(summary.experiment_id, inputs), step.context.runAttempt);
    const uploaded = await (0,log/* inGroup */.HB)(`Keeping the records as artifact ${name}`, () => uploadRun(folder, { name, retentionDays: inputs['retention-days'] }));
    if (uploaded.id === undefined) {
        step.annotations.warn(`The records could not be kept as an artifact, so no later run can be compared with this one: ${uploaded.why}`);
        return { summary, outputs };
    }
    const url = (0,artifact_url/* artifactUrl */.W)(step.context, step.context.runId, uploaded.id);
    const linked = { ...summary, artifact_url: url };
    await write(linked);
    const made = { 'artifact-id': String(uploaded.id), 'artifact-url': url };
    return { summary: linked, outputs: { ...outputs, ...made } };
}
/** What tells the artifact of this job's work from others. A merge is the whole again. */
function artifactOf(experimentId, inputs) {
    const cell = inputs.command === 'merge' ? undefined : (0,action_cell/* cellOf */.W)(inputs);
    return {
        experimentId,
        name: inputs['artifact-name'],
        shard: cell?.shard,
        jobIndex: cell?.jobIndex,
    };
}


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   I$: () => (/* binding */ phasesOf),
/* harmony export */   W1: () => (/* binding */ usageByModel),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90580);

/** Null outside a workflow. */
function originOf(context, { shard }) {
    const { repository, workflow, event, runId, runAttempt, runUrl, ref, sha } = context;
    if (repository === '')
        return null;
    return {
        repository,
        workflow: workflow.name,
        event: event.name,
        run_id: runId,
        run_attempt: runAttempt,
        url: runUrl,
        ref,
        sha: event.pullRequest?.headSha ?? sha,
        pull_request: event.pullRequest?.number ?? null,
        shard: shard ?? null,
    };
}
function phasesOf(counts) {
    return _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseNames */ .k.map((phase) => ({ phase, ...counts[phase] }));
}
function usageOf({ calls, failed_calls, input_tokens, output_tokens, cost_usd, unpriced_calls, }) {
    const cost = unpriced_calls > 0 ? null : cost_usd;
    return { calls, failed_calls, input_tokens, output_tokens, cost_usd: cost };
}
function usageByModel(usage) {
    const models = [...new Set(usage.all().map(({ model }) => model))];
    return models.map((model) => ({ model, ...usageOf(usage.sum({ model })) }));
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** As in package.json; a test holds the two together. */
const toolVersion = '0.1.0';


/***/ })

};
