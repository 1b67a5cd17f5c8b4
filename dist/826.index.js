export const id = 826;
export const ids = [826];
export const modules = {

/***/ 71018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ repositoryName),
/* harmony export */   d: () => (/* binding */ octokitFor)
/* harmony export */ });
/** How long an answer may take. */
const timeoutMs = 30_000;
/** GitHub's REST interface; loaded only where something is asked of it. */
async function octokitFor(token, apiUrl) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    octokit.hook.before('request', (options) => {
        options.request.signal ??= AbortSignal.timeout(timeoutMs);
    });
    return octokit;
}
/** @param repository `owner/name`; both are empty outside a workflow */
function repositoryName(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ }),

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prune: () => (/* binding */ prune)
/* harmony export */ });
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71018);
/* harmony import */ var _workflow_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57380);


/** There are fewer, unless the token could not delete for long; the rest goes another time. */
const mostDeleted = 30;
/**
 * Deletes entries that nobody will restore, as a newer one has the same beginning. Needs `actions:
 * write`, which few jobs have: when it is denied, or anything else fails, what is left stays until
 * GitHub evicts it.
 *
 * @returns how many were deleted
 */
async function prune({ repository, ref, prefix, newest, token }) {
    const { actions } = (await (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .octokitFor */ .d)(token, (0,_workflow_context_js__WEBPACK_IMPORTED_MODULE_0__/* .workflowContext */ .R)().apiUrl)).rest;
    const { owner, repo } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .a)(repository);
    let count = 0;
    try {
        const { data } = await actions.getActionsCacheList({
            ...{ owner, repo, ref, key: prefix, per_page: 100 },
            ...{ sort: 'created_at', direction: 'desc' },
        });
        const keys = data.actions_caches.flatMap(({ key }) => key ?? []);
        const at = keys.indexOf(newest);
        const older = at < 0 ? [] : keys.slice(at + 1);
        for (const key of older.filter((one) => one.startsWith(prefix)).slice(0, mostDeleted)) {
            await actions.deleteActionsCacheByKey({ owner, repo, key, ref });
            count += 1;
        }
    }
    catch {
        // Said above.
    }
    return count;
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


/***/ })

};
