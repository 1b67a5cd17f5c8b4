export const id = 180;
export const ids = [180];
export const modules = {

/***/ 69935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentCommand: () => (/* binding */ commentCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _report_summary_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89427);
/* harmony import */ var _report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3235);
/* harmony import */ var _artifact_artifact_url_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(70342);
/* harmony import */ var _artifact_artifacts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42329);
/* harmony import */ var _concluding_page_options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(35856);
/* harmony import */ var _concluding_tell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32757);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93780);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14173);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(71018);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92309);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77057);














/** More than any summary of ours has. */
const mostBytes = 20 * 1024 * 1024;
/**
 * Comments what another workflow's run came to, as one that was started by a fork and could not do it
 * itself. What that run left is a stranger's text: it must have our form, its links are made
 * from what GitHub says, and the pull request is found by the commit, never by what the text says.
 */
async function commentCommand(step, inputs) {
    const { sourceRun } = step.context.event;
    if (!sourceRun) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('The command "comment" belongs into a workflow on `workflow_run`: examples/workflows/fork-comment.yml is one');
    }
    const token = inputs['github-token'];
    if (token === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('The command "comment" needs `github-token`');
    const pull = await pullOf(sourceRun, step, token);
    if (pull === undefined) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)('No open pull request has this commit as its newest: there is nothing to comment on');
        return { exitCode: _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .h.done, outputs: {}, summary: [] };
    }
    const found = await readSummaries(sourceRun, step, token);
    if (found.length === 0)
        (0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)('That run has left no summary of CoEval');
    const page = (0,_concluding_page_options_js__WEBPACK_IMPORTED_MODULE_11__/* .pageOptions */ .k)(step.context, inputs);
    let outputs = {};
    for (const one of found) {
        const summary = { ...one, origin: originOf(one, sourceRun, step) };
        outputs = {
            ...(0,_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .summaryOutputs */ .HE)(summary),
            ...(await (0,_concluding_tell_js__WEBPACK_IMPORTED_MODULE_6__/* .tell */ .q)({ summary, page, pull }, step, inputs)),
        };
    }
    return {
        exitCode: _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .h.done,
        outputs,
        summary: found.map((summary) => (0,_report_summary_page_js__WEBPACK_IMPORTED_MODULE_3__/* .jobSummary */ .s)(summary, page)),
    };
}
function originOf(summary, run, { context }) {
    const { repository, serverUrl } = context;
    return {
        repository,
        workflow: run.workflowName,
        event: run.event,
        run_id: run.id,
        run_attempt: run.attempt,
        url: `${serverUrl}/${repository}/actions/runs/${run.id}`,
        ref: run.headBranch ?? '',
        sha: run.headSha,
        pull_request: null,
        shard: summary.origin?.shard ?? null,
    };
}
/** The open pull request whose newest commit the run was about. */
async function pullOf({ headSha, headBranch, headRepository }, step, token) {
    const [owner = ''] = (headRepository ?? '').split('/');
    const octokit = await (0,_octokit_js__WEBPACK_IMPORTED_MODULE_12__/* .octokitFor */ .d)(token, step.context.apiUrl);
    const { data } = await octokit.rest.pulls.list({
        ...(0,_octokit_js__WEBPACK_IMPORTED_MODULE_12__/* .repositoryName */ .a)(step.context.repository),
        state: 'open',
        head: `${owner}:${headBranch ?? ''}`,
        per_page: 100,
    });
    const pull = data.find(({ head }) => head.sha === headSha);
    return pull && { number: pull.number, headSha };
}
/** Every experiment's whole run, not its parts. */
async function readSummaries(run, { context, annotations }, token) {
    const { owner, repo } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_12__/* .repositoryName */ .a)(context.repository);
    const findBy = { token, workflowRunId: run.id, repositoryOwner: owner, repositoryName: repo };
    const ours = (await (0,_artifact_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .listArtifacts */ .w)(findBy)).filter(({ name }) => /-attempt-\d+$/.test(name));
    const root = await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .temporaryFolder */ .y)('comment');
    const summaries = [];
    for (const { id, name } of ours.filter((one) => !/-shard-\d+-of-\d+-/.test(one.name))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, String(id));
        await (0,_artifact_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .downloadArtifact */ .b)(id, path, findBy);
        const summary = await readSummary((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'summary.json')).catch((error) => {
            annotations.warn(`${name} has no summary that can be used: ${String(error)}`);
            return undefined;
        });
        if (summary)
            summaries.push({ ...summary, artifact_url: (0,_artifact_artifact_url_js__WEBPACK_IMPORTED_MODULE_13__/* .artifactUrl */ .W)(context, run.id, id) });
    }
    return summaries;
}
/** @throws when it has not the form of ours */
async function readSummary(path) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size > mostBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .AD(`It has ${size} bytes`);
    return _report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summarySchema */ .U.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
}


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Canonical),
/* harmony export */   A: () => (/* binding */ contentHash)
/* harmony export */ });
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28710);

/**
 * Names a value by its content: 16 hexadecimal digits of SHA-256 over its canonical JSON, in which
 * object keys are sorted and undefined members are left out.
 */
function contentHash(value) {
    return (0,_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(canonicalJson(value)).slice(0, 16);
}
/** A value that is part of many others and never changes, so that its text is made once. */
class Canonical {
    text;
    constructor(value) {
        this.text = canonicalJson(value);
    }
}
function canonicalJson(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (value instanceof Canonical)
        return value.text;
    if (Array.isArray(value)) {
        return `[${value.map((member) => canonicalJson(member ?? null)).join(',')}]`;
    }
    const object = value;
    let members = '';
    for (const key of Object.keys(object).sort()) {
        if (object[key] === undefined)
            continue;
        members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
    }
    return `{${members}}`;
}


/***/ }),

/***/ 28710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/**
 * SHA-256 as 64 hexadecimal digits: a string costs less than bytes outside of the heap. Node's
 * cryptography is loaded by the first call: a command that needs no hash starts earlier.
 */
function sha256(data) {
    return process.getBuiltinModule('node:crypto').hash('sha256', data, 'hex');
}


/***/ }),

/***/ 99641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ usdShare),
/* harmony export */   ML: () => (/* binding */ callShare),
/* harmony export */   O1: () => (/* binding */ isInShard),
/* harmony export */   eG: () => (/* binding */ shardText)
/* harmony export */ });
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28710);

/**
 * Whether a datapoint is of the part, and with it all that is made from it. A function of its id
 * alone, which says task, teacher and sequence: the same on every machine, whatever else the config
 * says. Without a shard, everything is.
 */
function isInShard(shard, datapoint) {
    if (shard === undefined)
        return true;
    return (Number.parseInt((0,_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(datapoint).slice(0, 8), 16) % shard.total) + 1 === shard.index;
}
/** `3/8` */
function shardText({ index, total }) {
    return `${index}/${total}`;
}
/** The part's share of a number of calls; over all parts they add up to it. */
function callShare(calls, { index, total }) {
    return Math.floor(calls / total) + (index <= calls % total ? 1 : 0);
}
/** The part's share of an amount in USD, cut to a millionth of a cent so that no sum exceeds it. */
function usdShare(usd, { total }) {
    return Math.floor((usd / total) * 1e8) / 1e8;
}


/***/ })

};
