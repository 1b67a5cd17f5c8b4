export const id = 331;
export const ids = [331];
export const modules = {

/***/ 70342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ artifactUrl)
/* harmony export */ });
/** Where people find an artifact of a run of this repository. */
function artifactUrl({ serverUrl, repository }, runId, id) {
    return `${serverUrl}/${repository}/actions/runs/${runId}/artifacts/${id}`;
}


/***/ }),

/***/ 42329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ downloadArtifact),
/* harmony export */   w: () => (/* binding */ listArtifacts)
/* harmony export */ });
/* harmony import */ var _in_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90996);

/** The client tries again for long, and waits without end for an answer. */
const patienceMs = 5 * 60_000;
/** The artifacts of a workflow run, of each name the newest; of this run unless said. */
async function listArtifacts(findBy) {
    const found = (await connect()).listArtifacts({ latest: true, ...(findBy && { findBy }) });
    return (await (0,_in_time_js__WEBPACK_IMPORTED_MODULE_0__/* .inTime */ .R)(found, patienceMs)).artifacts;
}
/** Unpacks an artifact of a workflow run into a folder; of this run unless said. */
async function downloadArtifact(id, path, findBy) {
    const client = await connect();
    await (0,_in_time_js__WEBPACK_IMPORTED_MODULE_0__/* .inTime */ .R)(client.downloadArtifact(id, { path, ...(findBy && { findBy }) }), patienceMs);
}
async function connect() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(908), __webpack_require__.e(351), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 76799));
    return new DefaultArtifactClient();
}


/***/ }),

/***/ 1059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cellOf)
/* harmony export */ });
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99641);

function cellOf(inputs) {
    if (inputs.shard) {
        const shard = (0,_domain_shard_js__WEBPACK_IMPORTED_MODULE_0__/* .shardText */ .eG)(inputs.shard);
        return { shard, jobIndex: undefined, name: `shard-${shard.replace('/', '-of-')}` };
    }
    const isMatrix = (inputs['job-total'] ?? 1) > 1;
    const jobIndex = isMatrix ? inputs['job-index'] : undefined;
    return { shard: undefined, jobIndex, name: jobIndex === undefined ? 'all' : `job-${jobIndex}` };
}


/***/ }),

/***/ 35856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pageOptions)
/* harmony export */ });
function pageOptions({ repository, serverUrl }, inputs) {
    return {
        config: inputs.config,
        repositoryUrl: repository === '' ? undefined : `${serverUrl}/${repository}`,
        showsTexts: inputs['show-text'] === 'excerpt',
    };
}


/***/ }),

/***/ 32757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ tell)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/report/printable.js
var printable = __webpack_require__(74628);
// EXTERNAL MODULE: ./build/report/summary/head.js + 1 modules
var head = __webpack_require__(61381);
;// CONCATENATED MODULE: ./build/report/summary/issue.js



/** For an issue, whose title is plain text; the name in it does no more than name. */
function issueTitle({ experiment_id }) {
    const name = (0,printable/* printable */.g)(experiment_id.slice(0, 400), 80).replace(/[@#]/g, '$&\u200c');
    return `CoEval: regression in ${name}`;
}
/** Says what fails, in short: the same for two runs in which the same fails. */
function failureKey({ verdict }) {
    const failing = verdict.findings
        .filter(({ state }) => state === 'fail')
        .map(({ rule, student = '', task = '' }) => JSON.stringify([rule, student, task]))
        .sort();
    const hash = (0,external_node_crypto_.createHash)('sha256').update(failing.join('\n')).digest('hex');
    return `${verdict.state}.${hash.slice(0, 12)}`;
}
/** A comment on the issue when something else fails than before. */
function issueChange(summary) {
    return `What fails has changed, and the text of this issue with it.\n\n${(0,head/* head */.d5)(summary)}`;
}
/** A comment on the issue when it is closed. */
function issueRecovery(summary) {
    return `The experiment passes again, so this issue is closed.\n\n${(0,head/* head */.d5)(summary)}`;
}

// EXTERNAL MODULE: ./build/report/summary/page.js + 11 modules
var summary_page = __webpack_require__(89427);
// EXTERNAL MODULE: ./build/action/cell.js
var cell = __webpack_require__(1059);
// EXTERNAL MODULE: ./build/action/octokit.js
var action_octokit = __webpack_require__(71018);
;// CONCATENATED MODULE: ./build/action/comment/github-forge.js

const perPage = 100;
/** GitHub, through its REST interface; loaded only where there is something to write. */
async function githubForge({ token, apiUrl, owner, repo }) {
    const repository = { owner, repo };
    const octokit = await (0,action_octokit/* octokitFor */.d)(token, apiUrl);
    return {
        viewer: () => viewerOf(octokit),
        headOf: async (pull) => {
            const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: pull });
            return data.head.sha;
        },
        ...commentsOf(octokit, repository),
        ...issuesOf(octokit, repository),
    };
}
/** By GraphQL, as a job's token may not ask REST who it is. */
async function viewerOf(octokit) {
    try {
        const answer = await octokit.graphql('{ viewer { login } }');
        return answer.viewer?.login;
    }
    catch {
        return undefined;
    }
}
function commentsOf({ rest, paginate }, repository) {
    return {
        comments: async (issue) => {
            const where = { ...repository, issue_number: issue, per_page: perPage };
            const all = await paginate(rest.issues.listComments, where);
            return all.map((comment) => postOf(comment.id, comment));
        },
        createComment: async (issue, body) => {
            const where = { ...repository, issue_number: issue };
            const { data } = await rest.issues.createComment({ ...where, body });
            return postOf(data.id, data);
        },
        updateComment: async (id, body) => {
            const { data } = await rest.issues.updateComment({ ...repository, comment_id: id, body });
            return postOf(data.id, data);
        },
        deleteComment: async (id) => {
            await rest.issues.deleteComment({ ...repository, comment_id: id });
        },
    };
}
function issuesOf({ rest, paginate }, repository) {
    return {
        openIssues: async () => {
            const where = { ...repository, state: 'open', per_page: perPage };
            const all = await paginate(rest.issues.listForRepo, where);
            const issues = all.filter((issue) => !issue.pull_request);
            return issues.map((issue) => postOf(issue.number, issue));
        },
        createIssue: async (title, body) => {
            const { data } = await rest.issues.create({ ...repository, title, body });
            return postOf(data.number, data);
        },
        updateIssue: async (number, { closedAs, ...changes }) => {
            const { data } = await rest.issues.update({
                ...{ ...repository, issue_number: number, ...changes },
                ...(closedAs && { state: 'closed', state_reason: closedAs }),
            });
            return postOf(data.number, data);
        },
    };
}
function postOf(id, { user, body, html_url }) {
    return {
        ...{ id, url: html_url, body: body ?? '' },
        ...{ author: user?.login ?? '', isBot: user?.type === 'Bot' },
    };
}

// EXTERNAL MODULE: ./build/domain/content-hash.js
var content_hash = __webpack_require__(8801);
;// CONCATENATED MODULE: ./build/action/comment/marker.js

/** Longest field in characters, so that the marker takes no room from the text. */
const longest = 100;
function withMarker(marker, text) {
    const { kind, key, runId, runAttempt, sha, says } = marker;
    const fields = `v=1 key=${encodedKey(key)} run=${runId} attempt=${runAttempt} sha=${encoded(sha)} says=${encoded(says)}`;
    return `<!-- coeval:${kind} ${fields} -->\n${text}`;
}
/** Undefined where the text is not ours, or of another kind or experiment. */
function markerIn(text, { kind, key }) {
    const [first = ''] = text.split(/\r?\n/, 1);
    const form = /^<!-- coeval:(?<kind>\w+) v=1 key=(?<key>\S*) run=(?<run>\d+) attempt=(?<attempt>\d+) sha=(?<sha>\S*) says=(?<says>\S*) -->$/;
    const { groups } = form.exec(first) ?? {};
    if (groups?.['kind'] !== kind || groups['key'] !== encodedKey(key))
        return undefined;
    return {
        ...{ kind, key, sha: decoded(groups['sha']), says: decoded(groups['says']) },
        runId: Number(groups['run']),
        runAttempt: Number(groups['attempt']),
    };
}
/** Whether the first was made by a later run, or by a later attempt of the same run. */
function isNewer(one, other) {
    return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}
/** Two keys that differ do so when they are cut, too. */
function encodedKey(key) {
    const characters = Array.from(key);
    if (characters.length <= longest)
        return encoded(key);
    return encoded(`${characters.slice(0, 80).join('')}-${(0,content_hash/* contentHash */.A)(key).slice(0, 16)}`);
}
/** Without anything that ends a comment of HTML. */
function encoded(text) {
    const short = Array.from(text.toWellFormed()).slice(0, longest).join('');
    return encodeURIComponent(short).replaceAll('-', '%2D');
}
function decoded(text = '') {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/action/comment/own-posts.js

/**
 * Those that bear our marker and that we wrote, the oldest first. Anybody may write the marker, so
 * the author counts: our own login or, while that is unknown, any program's.
 */
function ownPosts(posts, sought, login) {
    return posts
        .flatMap((post) => {
        const isOurs = login === undefined ? post.isBot : post.author === login;
        const marker = isOurs ? markerIn(post.body, sought) : undefined;
        return marker ? [{ ...post, marker }] : [];
    })
        .toSorted((a, b) => a.id - b.id);
}
/** Whether GitHub already has the text; it changes line ends and what is at the end. */
function isSameText(one, other) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(one) === plain(other);
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/action/comment/refusal.js

/** What Octokit throws, and what `fetch` does when nobody answers. */
function refusalOf(error) {
    const status = error instanceof Error && 'status' in error && typeof error.status === 'number'
        ? error.status
        : undefined;
    const message = (0,errors/* messageOf */.bD)(error);
    return { kind: kindOf(status, message), status, message };
}
function kindOf(status, message) {
    if (status === 422)
        return 'too-long';
    if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message)))
        return 'passing';
    if (status === 401 || status === 403 || status === 404 || status === 410)
        return 'permission';
    return status === undefined || status >= 500 ? 'passing' : 'other';
}
/**
 * For a notice: what was not written, why, and the line that mends it.
 *
 * @param what as `The comment on pull request 17`
 * @param permission as `pull-requests: write`
 */
function refusalInWords({ kind, status, message }, what, permission) {
    const said = `${what} was not written; the job summary has the same text.`;
    const answer = `GitHub${status === undefined ? '' : ` answered ${status}`}: ${message}`;
    if (status === 410)
        return `${said} Issues are turned off in this repository. ${answer}`;
    if (kind === 'permission') {
        return `${said} Add "${permission}" under "permissions:" of the job. A pull request from a fork never gets it. ${answer}`;
    }
    return `${said} ${answer}`;
}
/** Tries again what may pass, three times in all. */
async function withRetries(work, pauseMs) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (attempt === 3 || refusalOf(error).kind !== 'passing')
                throw error;
            await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
        }
    }
}
/** The first of the texts that GitHub takes. */
async function withShorter(texts, send) {
    for (const [index, text] of texts.entries()) {
        try {
            return await send(text);
        }
        catch (error) {
            if (index === texts.length - 1 || refusalOf(error).kind !== 'too-long')
                throw error;
        }
    }
    throw new Error('there is no text to send');
}

;// CONCATENATED MODULE: ./build/action/comment/rolling-issue.js



/**
 * Opens an issue when the experiment fails, keeps its text up to date while it does, with a comment
 * only when another thing fails, and closes it when the experiment passes. Any other verdict says
 * nothing of the experiment and leaves the issue as it is. It never throws for what GitHub answers.
 */
async function rollIssue(forge, issue) {
    const { verdict } = issue;
    if (verdict !== 'fail' && verdict !== 'pass')
        return rolled('none', undefined);
    const roll = () => (verdict === 'fail' ? failed(forge, issue) : recovered(forge, issue));
    try {
        return await withRetries(roll, issue.retryPauseMs ?? 2000);
    }
    catch (error) {
        const notice = refusalInWords(refusalOf(error), 'The issue', 'issues: write');
        return { as: 'refused', url: undefined, notice };
    }
}
async function failed(forge, issue) {
    const [oldest] = await ownIssues(forge, issue, await forge.viewer());
    if (oldest)
        return await refresh(forge, issue, oldest);
    const created = await withShorter(textsOf(issue), (text) => forge.createIssue(issue.title, text));
    const [first] = await ownIssues(forge, issue, created.author);
    if (!first || first.id >= created.id)
        return rolled('opened', created);
    await forge.createComment(created.id, `Another run had opened #${first.id} for this.`);
    await forge.updateIssue(created.id, { closedAs: 'not_planned' });
    return await refresh(forge, issue, first);
}
async function refresh(forge, issue, there) {
    const { marker, title } = issue;
    if (isNewer(there.marker, marker))
        return rolled('outdated', there);
    if (textsOf(issue).some((text) => isSameText(text, there.body))) {
        return rolled('unchanged', there);
    }
    await withShorter(textsOf(issue), (body) => forge.updateIssue(there.id, { title, body }));
    if (there.marker.says !== marker.says)
        await forge.createComment(there.id, issue.change);
    return rolled('updated', there);
}
async function recovered(forge, issue) {
    const all = await ownIssues(forge, issue, await forge.viewer());
    const open = all.filter(({ marker }) => !isNewer(marker, issue.marker));
    for (const { id } of open) {
        await forge.createComment(id, issue.recovery);
        await forge.updateIssue(id, { closedAs: 'completed' });
    }
    return rolled(open.length > 0 ? 'closed' : 'none', open[0]);
}
async function ownIssues(forge, { marker }, login) {
    return ownPosts(await forge.openIssues(), marker, login);
}
function textsOf({ marker, bodies }) {
    return bodies.map((body) => withMarker(marker, body));
}
function rolled(as, post) {
    return { as, url: post?.url, notice: undefined };
}

;// CONCATENATED MODULE: ./build/action/comment/sticky-comment.js



/**
 * Writes the comment, or brings the one that is there up to date. Several jobs may do it at once: the
 * oldest comment stays, and each job takes back its own once the oldest says what it had to say. It
 * never throws for what GitHub answers: a comment is not worth a failed step.
 */
async function stickComment(forge, comment) {
    try {
        return await withRetries(() => stick(forge, comment), comment.retryPauseMs ?? 2000);
    }
    catch (error) {
        const what = `The comment on pull request ${comment.pull}`;
        const notice = refusalInWords(refusalOf(error), what, 'pull-requests: write');
        return { as: 'refused', url: undefined, notice };
    }
}
async function stick(forge, comment) {
    const login = await forge.viewer();
    const [oldest] = await ownComments(forge, comment, login);
    if (oldest)
        return await sticky_comment_refresh(forge, comment, { oldest, login });
    const created = await withShorter(sticky_comment_textsOf(comment), (text) => forge.createComment(comment.pull, text));
    return await settle(forge, comment, created);
}
/** Brings the oldest comment up to date and takes away others that do not say more. */
async function sticky_comment_refresh(forge, comment, { oldest, login }) {
    if (await isOutdated(forge, comment, oldest.marker))
        return posted('outdated', oldest);
    if (sticky_comment_textsOf(comment).some((text) => isSameText(text, oldest.body))) {
        return posted('unchanged', oldest);
    }
    const updated = await withShorter(sticky_comment_textsOf(comment), (text) => forge.updateComment(oldest.id, text));
    await removeCopies(forge, comment, { oldest, login: login ?? updated.author });
    return posted('updated', updated);
}
/** After a comment was made: had another job made one before? */
async function settle(forge, comment, created) {
    const login = created.author;
    const [oldest] = await ownComments(forge, comment, login);
    if (!oldest || oldest.id >= created.id)
        return posted('created', created);
    const { as } = await sticky_comment_refresh(forge, comment, { oldest, login });
    if (as !== 'updated')
        await remove(forge, created.id);
    return posted(as, oldest);
}
async function removeCopies(forge, comment, { oldest, login }) {
    const all = await ownComments(forge, comment, login);
    for (const { id, marker } of all) {
        if (id > oldest.id && !isNewer(marker, comment.marker))
            await remove(forge, id);
    }
}
/** Another job may have been quicker. */
async function remove(forge, id) {
    try {
        await forge.deleteComment(id);
    }
    catch (error) {
        if (refusalOf(error).status !== 404)
            throw error;
    }
}
async function isOutdated(forge, { pull, marker }, there) {
    if (there.sha === marker.sha)
        return isNewer(there, marker);
    const head = await headOf(forge, pull);
    if (head === marker.sha)
        return false;
    return head === there.sha || isNewer(there, marker);
}
/** Undefined where it may not be read; the numbers of the runs decide then. */
async function headOf(forge, pull) {
    try {
        return await forge.headOf(pull);
    }
    catch (error) {
        if (refusalOf(error).kind === 'permission')
            return undefined;
        throw error;
    }
}
async function ownComments(forge, { pull, marker }, login) {
    return ownPosts(await forge.comments(pull), marker, login);
}
function sticky_comment_textsOf({ marker, bodies }) {
    return bodies.map((body) => withMarker(marker, body));
}
function posted(as, { url }) {
    return { as, url, notice: undefined };
}

// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/action/concluding/tell.js








/** Comments on the pull request and keeps the issue, as far as that is asked for and allowed. */
async function tell(telling, step, inputs) {
    return {
        ...(await comment(telling, step, inputs)),
        ...(await issue(telling, step, inputs)),
    };
}
async function comment({ summary, page, pull }, step, inputs) {
    if (!pull || inputs.comment === 'off')
        return {};
    const { context, annotations, masks } = step;
    if (context.event.pullRequest?.isFork && context.event.name === 'pull_request') {
        annotations.notice('No comment: a pull request of a fork has a token that can only read. The job summary has the same text; examples/workflows/fork-comment.yml shows how to get a comment all the same');
        return {};
    }
    const token = inputs['github-token'];
    if (token === '')
        return {};
    const { url, as, notice } = await stickComment(await forgeOf(token, context), {
        pull: pull.number,
        marker: { kind: 'comment', ...markerOf(summary, inputs, context), sha: pull.headSha },
        bodies: (0,summary_page/* commentBodies */.o)(summary, page).map((body) => masks.hide(body)),
    });
    if (notice !== undefined)
        annotations.notice(notice);
    if (as === 'outdated')
        (0,log/* say */.cv)('A newer run has commented already, so its comment stays');
    return url === undefined ? {} : { 'comment-url': url };
}
async function issue({ summary, page }, step, inputs) {
    const { context, annotations, masks } = step;
    const token = inputs['github-token'];
    if (!inputs['issue-on-regression'] || token === '' || context.event.pullRequest)
        return {};
    const { url, notice } = await rollIssue(await forgeOf(token, context), {
        // What is provisional neither opens nor closes an issue.
        verdict: summary.state === 'complete' ? summary.verdict.state : 'inconclusive',
        marker: { kind: 'issue', ...markerOf(summary, inputs, context), sha: context.sha },
        title: masks.hide(issueTitle(summary)),
        bodies: (0,summary_page/* commentBodies */.o)(summary, page).map((body) => masks.hide(body)),
        change: masks.hide(issueChange(summary)),
        recovery: masks.hide(issueRecovery(summary)),
    });
    if (notice !== undefined)
        annotations.notice(notice);
    return url === undefined ? {} : { 'issue-url': url };
}
function markerOf(summary, inputs, { runId, runAttempt }) {
    const { jobIndex } = (0,cell/* cellOf */.W)(inputs);
    const job = jobIndex === undefined ? '' : ` (job ${jobIndex})`;
    const key = inputs['comment-key'] ?? `${summary.experiment_id}${job}`;
    return { key, runId, runAttempt, says: failureKey(summary) };
}
function forgeOf(token, context) {
    return githubForge({ token, apiUrl: context.apiUrl, ...(0,action_octokit/* repositoryName */.a)(context.repository) });
}


/***/ }),

/***/ 90996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Waits for work that cannot be told to give up, but not for ever. What it still does is not heard of. */
async function inTime(work, patienceMs) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD(`no answer in ${Math.round(patienceMs / 100) / 10} s`)), patienceMs);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

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

/***/ 77057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A new folder, which the runner removes after the job and not between main and post step. */
function temporaryFolder(purpose) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `coeval-${purpose}-`));
}


/***/ }),

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

/***/ 81822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JU: () => (/* binding */ simulatedNotice),
/* harmony export */   KN: () => (/* binding */ percent)
/* harmony export */ });
/* unused harmony exports score, interval, rank, ties */
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


/***/ }),

/***/ 81013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   PC: () => (/* binding */ dollarChange),
/* harmony export */   SZ: () => (/* binding */ changeRange),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
/*
 * Numbers as a comment shows them: fixed decimals, the minus sign and not the hyphen, and a dash
 * where a number is not known.
 */
const none = '–';
const minus = '\u2212';
/** `0.742`, `−0.031` */
function decimal(value) {
    return value === null ? none : withMinus(value.toFixed(3));
}
/** `+0.042`, `−0.031`, `0.000` */
function change(value) {
    return value === null ? none : signed(value, decimal);
}
/** `0.780 … 0.820`, which a narrow cell does not break. */
function range({ low, high }) {
    return `${decimal(low)}\u00a0…\u00a0${decimal(high)}`;
}
/** `−0.034 … +0.012` */
function changeRange({ low, high }) {
    return `${change(low)}\u00a0…\u00a0${change(high)}`;
}
/** `$1.84`, and `$0.0123` below ten cents. */
function dollars(usd) {
    if (usd === null)
        return 'unknown';
    const size = Math.abs(usd);
    const digits = size > 0 && size < 0.1 ? 4 : 2;
    const sign = usd < 0 && Number(size.toFixed(digits)) > 0 ? minus : '';
    return `${sign}$${thousands(size.toFixed(digits))}`;
}
/** `+$0.42`, `−$0.13`, `$0.00` */
function dollarChange(usd) {
    return signed(usd, dollars);
}
/** `12 345` */
function count(value) {
    return thousands(String(value));
}
/** `63 %`; never 0 for some and never 100 for not all. */
function share(part, whole) {
    if (whole === 0)
        return none;
    const percent = Math.round((100 * part) / whole);
    const isEnd = part === 0 || part >= whole;
    return `${isEnd ? percent : Math.min(99, Math.max(1, percent))} %`;
}
/** `1 item`, `12 345 items` */
function plural(value, one, many = `${one}s`) {
    return `${count(value)} ${value === 1 ? one : many}`;
}
/** `18 h old`; undefined where a time is not known, or the wrong way round. */
function age(from, to) {
    const hours = (Date.parse(to) - Date.parse(from ?? '')) / 3_600_000;
    if (!(hours >= 0))
        return undefined;
    if (hours < 1)
        return `${Math.round(hours * 60)} min old`;
    return hours < 72 ? `${Math.round(hours)} h old` : `${Math.round(hours / 24)} days old`;
}
function signed(value, show) {
    const text = show(value);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
/** `-0.000` is no number to be shown. */
function withMinus(text) {
    return text.replace('-', /[1-9]/.test(text) ? minus : '');
}
function thousands(digits) {
    return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, '\u202f');
}


/***/ }),

/***/ 61381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dc: () => (/* binding */ hasFurtherFindings),
  d5: () => (/* binding */ head)
});

// UNUSED EXPORTS: headline

// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(81822);
// EXTERNAL MODULE: ./build/report/markdown/escape.js
var markdown_escape = __webpack_require__(57914);
// EXTERNAL MODULE: ./build/report/summary/amounts.js
var amounts = __webpack_require__(81013);
;// CONCATENATED MODULE: ./build/report/summary/state.js

const notEvaluated = {
    symbol: '⏭️',
    words: 'skipped, nothing was evaluated',
    alert: 'NOTE',
};
const fixed = {
    inconclusive: { symbol: '🟡', words: 'inconclusive', alert: 'WARNING' },
    skipped: { symbol: '✅', words: 'evaluated, nothing to compare with', alert: 'NOTE' },
    error: { symbol: '⚠️', words: 'could not evaluate', alert: 'WARNING' },
};
/** What a reader has to know first. A run that goes on has no verdict yet. */
function stateOf(summary) {
    const done = (0,amounts/* share */.uM)(...progress(summary));
    const { state } = summary.verdict;
    if (summary.state === 'interrupted') {
        return { symbol: '⏸️', words: `interrupted, ${done} done`, alert: 'WARNING' };
    }
    if (state === 'skipped' && !isEvaluated(summary))
        return notEvaluated;
    if (summary.state === 'pending') {
        return { symbol: '⏳', words: `not finished, ${done} done`, alert: 'WARNING' };
    }
    if (state === 'fail')
        return { symbol: '❌', words: failure(summary), alert: 'CAUTION' };
    return state === 'pass' ? success(summary) : fixed[state];
}
/** Whether any answer was scored: without a baseline a run is skipped by the gate, but not in vain. */
function isEvaluated({ students }) {
    return students.some(({ score }) => score !== null);
}
/** Records that are there, good or failed, and those that are wanted. */
function progress({ phases }) {
    const wanted = phases.reduce((sum, { expected }) => sum + expected, 0);
    const missing = phases.reduce((sum, phase) => sum + phase.missing, 0);
    return [wanted - missing, wanted];
}
/** `809 of 1 284 records` */
function progressInWords(summary) {
    const [done, wanted] = progress(summary);
    return `${(0,amounts/* count */.U9)(done)} of ${(0,amounts/* count */.U9)(wanted)} records`;
}
function failure({ verdict }) {
    const rule = verdict.findings.find(({ state }) => state === 'fail')?.rule;
    if (rule === 'max-drop')
        return 'regression';
    if (rule === 'min-score')
        return 'score too low';
    return rule === 'max-cost-increase' ? 'too costly' : 'failed';
}
function success({ comparison, verdict }) {
    const symbol = '✅';
    if ((comparison?.overall.delta?.low ?? 0) > 0)
        return { symbol, words: 'better', alert: 'TIP' };
    if (comparison)
        return { symbol, words: 'no regression', alert: 'NOTE' };
    const isAsked = verdict.findings.some(({ rule }) => rule === 'min-score');
    return { symbol, words: isAsked ? 'passed' : 'evaluated, not compared', alert: 'NOTE' };
}

;// CONCATENATED MODULE: ./build/report/summary/head.js




/** Findings that are said beside the reason. */
const mostFindings = 2;
/** Verdict and figures in one line of plain text; it holds no foreign text. */
function headline(summary) {
    const { symbol, words } = stateOf(summary);
    const simulated = summary.simulated ? 'simulated models · ' : '';
    return `CoEval: ${simulated}${[`${symbol} ${words}`, ...head_figures(summary)].join(' · ')}`;
}
/** Title and verdict: what has to be understood without anything else. */
function head(summary) {
    return [
        `## ${headline(summary)} in\u00a0${(0,markdown_escape/* inCode */.pN)(summary.experiment_id, 64)}`,
        ...(summary.simulated ? [`**${figures/* simulatedNotice */.JU}**`] : []),
        head_alert(summary),
    ].join('\n\n');
}
function head_figures(summary) {
    const { comparison, score } = summary;
    const { current, delta } = comparison?.overall ?? { current: null, delta: null };
    const shown = current ?? score;
    const moved = delta ? ` (${(0,amounts/* change */.Zg)(delta.mean)})` : '';
    return [...(shown === null ? [] : [`score ${(0,amounts/* decimal */._)(shown)}${moved}`]), ...costOf(summary)];
}
/** Of what both runs have, with its change; else of this run's calls. */
function costOf({ comparison, spent }) {
    const { current_usd: current = null, delta_usd: delta = null } = comparison?.cost ?? {};
    const isPaired = comparison?.cells.some(({ pairs }) => pairs > 0) ?? false;
    if (isPaired && current !== null && delta !== null) {
        return [`cost ${(0,amounts/* dollars */.E9)(current)} (${(0,amounts/* dollarChange */.PC)(delta)})`];
    }
    return spent.calls > 0 ? [`cost ${(0,amounts/* dollars */.E9)(spent.cost_usd)}`] : [];
}
function head_alert(summary) {
    const paragraphs = sentences(summary).map((sentence) => `> ${sentence}`);
    return [`> [!${stateOf(summary).alert}]`, paragraphs.join('\n>\n')].join('\n');
}
function sentences(summary) {
    const reason = (0,markdown_escape/* inText */.tg)(summary.verdict.reason, 500);
    const { state, verdict } = summary;
    const isSkipped = verdict.state === 'skipped' && !isEvaluated(summary);
    if (state === 'complete' || (isSkipped && state === 'pending'))
        return ofVerdict(summary, reason);
    const progress = `${progressInWords(summary)} are there.`;
    const soFar = reason ? [`So far: ${reason}`] : [];
    if (state === 'pending') {
        return [`${progress} Another run goes on with it, and its result will stand here.`, ...soFar];
    }
    return [
        `**Interrupted**: ${progress} None of them is lost: run the workflow again, and only what is missing is called.`,
        ...soFar,
    ];
}
function ofVerdict(summary, reason) {
    const { state } = summary.verdict;
    const isMeasured = isEvaluated(summary);
    if (state === 'skipped' && !isMeasured) {
        return ['**The evaluation did not run**, so this says nothing about the change.', reason];
    }
    if (isMeasured && !summary.comparison && (state === 'skipped' || state === 'pass')) {
        return [reason, 'The table below ranks the students of this run.'];
    }
    return [reason, ...furtherFindings(summary)];
}
/** What else speaks for the verdict. */
function furtherFindings({ verdict }) {
    if (verdict.state === 'pass')
        return [];
    const others = beside(verdict);
    const more = others.length - mostFindings;
    return [
        ...others.slice(0, mostFindings).map(({ sentence }) => (0,markdown_escape/* inText */.tg)(sentence, 300)),
        ...(more > 0 ? [`… and ${(0,amounts/* plural */.LS)(more, 'more finding')}, further down.`] : []),
    ];
}
/** Whether there are findings that the head does not say. */
function hasFurtherFindings({ verdict }) {
    const said = beside(verdict).slice(0, mostFindings);
    return verdict.findings.some((finding) => finding.state !== 'pass' && finding.sentence !== verdict.reason && !said.includes(finding));
}
function beside({ findings, reason, state }) {
    return findings.filter((finding) => finding.sentence !== reason && finding.state === state);
}


/***/ }),

/***/ 89427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ commentBodies),
  s: () => (/* binding */ jobSummary)
});

// EXTERNAL MODULE: ./build/report/markdown/escape.js
var markdown_escape = __webpack_require__(57914);
;// CONCATENATED MODULE: ./build/report/markdown/link.js
/**
 * A link, where its address leads to the repository; otherwise only the label. An address is foreign
 * too: it may have been read from a file that someone else wrote.
 *
 * @param label Markdown of our own, or escaped
 * @param repositoryUrl as `https://github.com/owner/name`; undefined: no link is trusted
 */
function link_link(label, address, repositoryUrl) {
    const target = address === null ? undefined : trusted(address, repositoryUrl);
    return target === undefined ? label : `[${label}](<${target}>)`;
}
function trusted(address, repositoryUrl) {
    if (repositoryUrl === undefined || !URL.canParse(address))
        return undefined;
    const { href, username, password } = new URL(address);
    const isBelow = href === repositoryUrl || href.startsWith(`${repositoryUrl}/`);
    if (!isBelow || username || password || !/^https?:/.test(href))
        return undefined;
    return href.replace(/[^\w\-./:?=&%#~+,;]/g, encodeURIComponent);
}

// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(81822);
// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
;// CONCATENATED MODULE: ./build/report/markdown/table.js

function textColumn(heading) {
    return { heading, isNumber: false };
}
function numberColumn(heading) {
    return { heading, isNumber: true };
}
/**
 * A table of escaped cells, and how many rows were left out.
 *
 * @param where in which place the others are, as `in the report`
 */
function table(columns, rows, most = rows.length, where = 'in the report') {
    const head = columns.map(({ heading }) => heading);
    const align = columns.map(({ isNumber }) => (isNumber ? 'r' : 'l'));
    const shown = (0,markdown_table/* markdownTable */.Q)([head, ...rows.slice(0, most)], { align });
    const more = rows.length - most;
    return more > 0 ? `${shown}\n\n… ${more} more ${where}` : shown;
}

// EXTERNAL MODULE: ./build/report/printable.js
var printable = __webpack_require__(74628);
;// CONCATENATED MODULE: ./build/report/short-names.js

/** Far more than a name may have; a stranger's may be of any length. */
const longest = 1600;
/**
 * How to show the names of one table: {@link printable} and cut at the end, or in the middle where
 * some would become the same, or whole where they would be the same even then.
 *
 * @param maxLength characters of a name that is cut
 */
function shortNames(names, maxLength) {
    const all = [...new Set(names)];
    const whole = (name) => (0,printable/* printable */.g)(name.slice(0, longest));
    const forms = [
        (name) => (0,printable/* printable */.g)(whole(name), maxLength),
        (name) => cutInMiddle(whole(name), maxLength),
    ];
    return forms.find((form) => new Set(all.map(form)).size === all.length) ?? whole;
}
/** Names that begin alike differ at their ends, as those of versions do. */
function cutInMiddle(name, maxLength) {
    const characters = [...name];
    if (characters.length <= maxLength)
        return name;
    const tail = Math.floor(maxLength / 2);
    const head = characters.slice(0, maxLength - 1 - tail);
    return `${head.join('')}…${characters.slice(-tail).join('')}`;
}

// EXTERNAL MODULE: ./build/report/summary/amounts.js
var amounts = __webpack_require__(81013);
;// CONCATENATED MODULE: ./build/report/summary/comparison-table.js





/** Sign and words hold together where a cell is narrow. */
const verdicts = {
    fail: '❌\u00a0worse',
    inconclusive: '🟡\u00a0inconclusive',
    unpaired: '⚠️\u00a0not comparable',
    pass: '✅\u00a0pass',
    unchanged: '✅\u00a0unchanged',
};
/** The worst first; what needs no look is last, and is left out first. */
const order = ['fail', 'inconclusive', 'unpaired', 'pass', 'unchanged'];
/** Student by task, with what the columns do not say under it. */
function comparisonTable(comparison, most) {
    const { cells, options } = comparison;
    const columns = [
        textColumn('Student'),
        textColumn('Task'),
        numberColumn('Score'),
        numberColumn('Baseline'),
        numberColumn(`Δ (${(0,figures/* percent */.KN)(options.confidence)} CI)`),
        numberColumn('Worse / better'),
        textColumn('Verdict'),
    ];
    const sorted = cells.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
    const short = shortOf(comparison);
    const rows = sorted.slice(0, most).map((cell) => row(cell, short));
    const more = cells.length - rows.length;
    const rest = more > 0 ? [`… ${(0,amounts/* plural */.LS)(more, 'more row')} in the report`] : [];
    return [table(columns, rows), ...rest, ...remarks(comparison, short)].join('\n\n');
}
function shortOf({ cells }) {
    return {
        student: shortNames(cells.map(({ student }) => student), 64),
        task: shortNames(cells.map(({ task }) => task), 64),
    };
}
function row(cell, short) {
    const { student, task, current, baseline, delta, pairs, worse, better, state } = cell;
    const interval = delta && state !== 'unchanged' ? ` (${(0,amounts/* changeRange */.SZ)(delta)})` : '';
    const bound = delta?.degenerate && state !== 'unchanged' ? '\\*' : '';
    return [
        (0,markdown_escape/* inCode */.pN)(short.student(student)),
        (0,markdown_escape/* inCode */.pN)(short.task(task)),
        (0,amounts/* decimal */._)(current),
        (0,amounts/* decimal */._)(baseline),
        `${(0,amounts/* change */.Zg)(delta?.mean ?? null)}${interval}${bound}`,
        pairs > 0 ? `${(0,amounts/* count */.U9)(worse)}\u00a0/\u00a0${(0,amounts/* count */.U9)(better)}` : '–',
        verdicts[state],
    ];
}
function remarks({ cells, options, students }, short) {
    const isBound = cells.some(({ delta, state }) => delta?.degenerate && state !== 'unchanged');
    const lost = cells.reduce((sum, cell) => sum + cell.only_in_baseline + cell.only_in_current, 0);
    const sentences = [
        `A row fails where the drop is certainly more than ${(0,amounts/* decimal */._)(options.max_drop)}.`,
        ...pairsInWords(cells),
        ...smallestDrop(cells),
        ...pairsToDecide(cells),
        ...(lost > 0
            ? [
                `${(0,amounts/* plural */.LS)(lost, 'response')} scored on one side only ${lost === 1 ? 'is' : 'are'} left out.`,
            ]
            : []),
        ...(isBound ? ['\\* all pairs changed by the same: a bound, not an estimate.'] : []),
    ];
    return [...overTasks({ cells, students }, short), sentences.join(' ')];
}
function pairsInWords(cells) {
    const pairs = cells.map((cell) => cell.pairs);
    const [least, most] = [Math.min(...pairs), Math.max(...pairs)];
    if (most === 0)
        return [];
    if (least === most)
        return [`It rests on ${(0,amounts/* plural */.LS)(most, 'pair')} of responses.`];
    return [`Rows rest on ${(0,amounts/* count */.U9)(least)} to ${(0,amounts/* count */.U9)(most)} pairs of responses.`];
}
function smallestDrop(cells) {
    const drops = cells.flatMap((cell) => cell.detectable_drop ?? []);
    if (drops.length === 0)
        return [];
    const [least, most] = [(0,amounts/* decimal */._)(Math.min(...drops)), (0,amounts/* decimal */._)(Math.max(...drops))];
    const drop = least === most ? least : `${least} to ${most}, depending on the row,`;
    return [`This run would notice a drop of ${drop} in 4 of 5 cases.`];
}
/** Undecided rows need more datapoints, not another try. */
function pairsToDecide(cells) {
    const missing = cells
        .filter(({ state }) => state === 'inconclusive')
        .map(({ pairs, pairs_needed }) => (pairs_needed ?? 0) - pairs);
    const most = Math.max(0, ...missing);
    return most > 0 ? [`About ${(0,amounts/* plural */.LS)(most, 'more pair')} would decide what is inconclusive.`] : [];
}
/** One line for each student that has several tasks, as far as they fit. */
function overTasks({ cells, students }, short) {
    const tasks = new Set(cells.map(({ task }) => task));
    if (tasks.size < 2 || students.length > 8)
        return [];
    const figures = students.map(({ student, current, delta }) => `${(0,markdown_escape/* inCode */.pN)(short.student(student))} ${(0,amounts/* decimal */._)(current)} (${(0,amounts/* change */.Zg)(delta?.mean ?? null)})`);
    return [`**Over all ${tasks.size} tasks:** ${figures.join(' · ')}`];
}

// EXTERNAL MODULE: ./build/report/summary/head.js + 1 modules
var head = __webpack_require__(61381);
;// CONCATENATED MODULE: ./build/report/summary/details.js




/** Every finding of the gate, where the head has not said them all. */
function findings(summary, most) {
    const shown = summary.verdict.findings.filter(({ state }) => state !== 'pass');
    const body = (0,head/* hasFurtherFindings */.dc)(summary) ? bullets(shown.map(findingInWords), most) : '';
    return { title: (0,amounts/* plural */.LS)(shown.length, 'finding'), body };
}
function findingInWords({ rule, state, sentence }) {
    return `${state === 'fail' ? '❌' : '🟡'} ${(0,markdown_escape/* inText */.tg)(sentence, 300)} (\`${rule}\`)`;
}
/** How the judges rated and how far they agree. */
function judges({ judges: all }, most) {
    const constant = all.filter(({ looks_constant }) => looks_constant).length;
    const columns = [
        textColumn('Judge'),
        numberColumn('Mean rating'),
        numberColumn('Rated'),
        numberColumn('Same rating as others'),
        numberColumn('Kappa'),
        textColumn('Remark'),
    ];
    const rows = all.map((judge) => [
        (0,markdown_escape/* inCode */.pN)(judge.judge, 64),
        (0,amounts/* decimal */._)(judge.mean_rating),
        judge.coverage === null ? '–' : (0,amounts/* share */.uM)(judge.coverage, 1),
        judge.mean_exact_agreement === null ? '–' : (0,amounts/* share */.uM)(judge.mean_exact_agreement, 1),
        (0,amounts/* decimal */._)(judge.mean_kappa),
        judge.looks_constant ? '⚠️ rates nearly all alike' : '',
    ]);
    const warning = constant > 0 ? `, ⚠️ ${constant} of them rating nearly all alike` : '';
    return {
        title: `Judges: ${all.length}${agreement(all)}${warning}`,
        body: all.length > 0 ? table(columns, rows, most) : '',
    };
}
function agreement(all) {
    const known = all.flatMap((judge) => judge.mean_kappa ?? []);
    if (known.length === 0)
        return '';
    return `, mean kappa ${(0,amounts/* decimal */._)(known.reduce((sum, kappa) => sum + kappa, 0) / known.length)}`;
}
/** Calls, tokens and cost of each model. */
function usage({ by_model, spent }, most) {
    const columns = [
        textColumn('Model'),
        numberColumn('Calls'),
        numberColumn('Of these failed'),
        numberColumn('Tokens in'),
        numberColumn('Tokens out'),
        numberColumn('Cost'),
    ];
    const cells = (name, used) => [
        name,
        ...[used.calls, used.failed_calls, used.input_tokens, used.output_tokens].map(amounts/* count */.U9),
        (0,amounts/* dollars */.E9)(used.cost_usd),
    ];
    const rows = by_model.map((used) => cells((0,markdown_escape/* inCode */.pN)(used.model, 64), used));
    return {
        title: `Cost and tokens by model: ${(0,amounts/* plural */.LS)(spent.calls, 'call')}`,
        body: spent.calls > 0 ? table(columns, [cells('**All**', spent), ...rows], most + 1) : '',
    };
}
/** How far each phase came. */
function phases({ phases: all }) {
    const rows = all
        .filter(({ expected }) => expected > 0)
        .map(({ phase, ...counts }) => [
        (0,markdown_escape/* inCode */.pN)(phase, 64),
        ...[counts.expected, counts.present, counts.failed, counts.missing].map(amounts/* count */.U9),
    ]);
    const columns = [
        textColumn('Phase'),
        ...['Wanted', 'Present', 'Failed', 'Missing'].map(numberColumn),
    ];
    return { title: 'Phases', body: rows.length > 0 ? table(columns, rows) : '' };
}
/** What is missing or failed, and how to fill it. */
function gaps({ gaps: all, phases: counts }, most) {
    const sum = (field) => counts.reduce((total, phase) => total + phase[field], 0);
    const [missing, failed] = [sum('missing'), sum('failed')];
    const columns = [
        ...['Phase', 'Task', 'Model'].map(textColumn),
        ...['Missing', 'Failed'].map(numberColumn),
        textColumn('Why missing'),
    ];
    const rows = all.map((gap) => [
        (0,markdown_escape/* inCode */.pN)(gap.phase, 64),
        (0,markdown_escape/* inCode */.pN)(gap.task, 64),
        (0,markdown_escape/* inCode */.pN)(gap.model, 64),
        (0,amounts/* count */.U9)(gap.missing),
        (0,amounts/* count */.U9)(gap.failed),
        gap.reason ? (0,markdown_escape/* inCode */.pN)(gap.reason, 200) : '',
    ]);
    const how = 'To fill them, run the workflow again or the command at the end: only what is missing is called. Failed ones are called again with `--retry-failed`.';
    return {
        title: `Gaps and errors: ${(0,amounts/* count */.U9)(missing)} missing, ${(0,amounts/* count */.U9)(failed)} failed of ${(0,amounts/* count */.U9)(sum('expected'))}`,
        body: all.length > 0 ? [table(columns, rows, most), how].join('\n\n') : '',
    };
}
/** What is wrong, from the run and from the comparison, each sentence once. */
function warnings({ warnings: own, comparison }, most) {
    const all = [...new Set([...own, ...(comparison?.warnings ?? [])])];
    return { title: (0,amounts/* plural */.LS)(all.length, 'warning'), body: sentenceList(all, most) };
}
/** What the figures cannot show. */
function notes({ notes: own, comparison }, most) {
    const all = [...new Set([...own, ...(comparison?.notes ?? [])])];
    return { title: (0,amounts/* plural */.LS)(all.length, 'note'), body: sentenceList(all, most) };
}
function sentenceList(all, most) {
    return bullets(all.map((sentence) => (0,markdown_escape/* inText */.tg)(sentence, 500)), most);
}
function bullets(all, most) {
    const more = all.length - most;
    const rest = more > 0 ? [`… ${(0,amounts/* count */.U9)(more)} more in the report`] : [];
    return [...all.slice(0, most), ...rest].map((line) => `- ${line}`).join('\n');
}

;// CONCATENATED MODULE: ./build/report/summary/fit.js
/** In UTF-16 units, which are never fewer than the characters that GitHub counts. */
function characterRoom(most) {
    return { most, size: (text) => text.length };
}
/** In bytes of UTF-8. */
function byteRoom(most) {
    return { most, size: (text) => Buffer.byteLength(text) };
}
/**
 * The sections under each other, each in the longest form that there is room for: nothing is cut in
 * the middle. If the shortest forms are too long together, they are what comes.
 *
 * @param leftOut says in Markdown which sections are missing; there has to be room for it
 */
function fitted(sections, { most, size }, leftOut) {
    const form = sections.map(() => 0);
    const textOf = (index) => sections[index]?.forms[form[index] ?? 0] ?? '';
    for (;;) {
        const texts = sections.map((_, index) => textOf(index));
        const missing = sections.filter((section, index) => texts[index] === '' && section.forms[0]);
        const note = missing.length > 0 ? leftOut(missing.map(({ name }) => name)) : '';
        const page = [...texts.slice(0, -1), note, ...texts.slice(-1)].filter(Boolean).join('\n\n');
        const next = size(page) > most ? nextToShorten(sections, form) : undefined;
        if (next === undefined)
            return page;
        form[next] = (form[next] ?? 0) + 1;
    }
}
/** The last one of the highest rank that has a shorter form. */
function nextToShorten(sections, form) {
    const open = sections
        .map(({ rank, forms }, index) => ({ rank, index, left: forms.length - 1 - (form[index] ?? 0) }))
        .filter(({ left }) => left > 0);
    return open.toSorted((a, b) => b.rank - a.rank || b.index - a.index)[0]?.index;
}

;// CONCATENATED MODULE: ./build/report/summary/footer.js


/** Where to read on, what was checked, and how to make it again. */
function footer(summary, { config, repositoryUrl }) {
    const { artifact_url, origin } = summary;
    const parts = [
        ...(artifact_url ? [link_link('Full report and records', artifact_url, repositoryUrl)] : []),
        ...(origin ? ofOrigin(origin, repositoryUrl) : []),
        `CoEval ${(0,markdown_escape/* inCode */.pN)(summary.tool_version, 20)}`,
        `reproduce: ${(0,markdown_escape/* inCode */.pN)(`coeval run --config ${quoted(config)} --continue`, 300)}`,
    ];
    return `---\n\n${parts.join(' · ')}`;
}
function ofOrigin({ url, run_attempt, shard, sha }, repositoryUrl) {
    return [
        link_link('Job', url, repositoryUrl),
        ...(run_attempt > 1 ? [`attempt ${run_attempt}`] : []),
        ...(shard === null ? [] : [`shard ${(0,markdown_escape/* inCode */.pN)(shard, 20)}`]),
        `commit ${(0,markdown_escape/* inCode */.pN)(sha.slice(0, 7))}`,
    ];
}
/** For a shell, where it is needed. */
function quoted(path) {
    return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/report/summary/lines.js



/** Names or differences in a line, at most. */
const mostNamed = 5;
/** Cost, baseline and what was reused: a line each, as far as there is something to say. */
function factLines(summary, options) {
    return [costLine(summary), baselineLine(summary, options), reusedLine(summary)]
        .filter((line) => line !== undefined)
        .join('\n\n');
}
function costLine(summary) {
    const { spent, reused, budget_usd: budget, comparison } = summary;
    const savedUsd = reused?.saved_usd ?? null;
    if (spent.calls === 0 && !savedUsd && !comparison)
        return undefined;
    const cost = spent.cost_usd === null ? 'spent an unknown sum' : `${(0,amounts/* dollars */.E9)(spent.cost_usd)} spent`;
    const parts = [
        `${cost} in ${(0,amounts/* plural */.LS)(spent.calls, 'call')}`,
        ...(savedUsd === null ? [] : [`${(0,amounts/* dollars */.E9)(savedUsd)} saved by reuse`]),
        ...(budget === null ? [] : [`budget ${(0,amounts/* dollars */.E9)(budget)}`]),
        ...(comparison ? [costChange(comparison.cost)] : []),
        ...unpriced(summary),
    ];
    return `**Cost** ${parts.join(' · ')}`;
}
/** Of what both runs have, reused records too: what it costs to make it from nothing. */
function costChange(cost) {
    const { delta_usd: delta, current_usd: current, baseline_usd: baseline } = cost;
    if (delta === null)
        return 'change against the baseline unknown';
    const reasons = [
        ['tokens', cost.tokens_usd],
        ['prices', cost.prices_usd],
        ['retries', cost.retries_usd],
        ['cached input', cost.cache_usd],
    ];
    const split = reasons.flatMap(([name, usd]) => (usd ? [`${name} ${(0,amounts/* dollarChange */.PC)(usd)}`] : []));
    const why = split.length > 0 ? `: ${split.join(', ')}` : '';
    const all = `answering and judging what both runs have: ${(0,amounts/* dollars */.E9)(current)}, before ${(0,amounts/* dollars */.E9)(baseline)}`;
    return delta === 0 ? `${all}, no change` : `${all} (${(0,amounts/* dollarChange */.PC)(delta)}${why})`;
}
function unpriced({ by_model, comparison }) {
    const models = new Set([
        ...by_model
            .filter(({ cost_usd, calls }) => cost_usd === null && calls > 0)
            .map((one) => one.model),
        ...(comparison?.cost.unpriced_models ?? []),
    ]);
    return models.size > 0
        ? [`no price is known for ${named([...models], (name) => (0,markdown_escape/* inCode */.pN)(name, 64))}`]
        : [];
}
function baselineLine({ baseline, comparison, made_at }, { repositoryUrl }) {
    if (!baseline)
        return undefined;
    const parts = [
        link_link((0,markdown_escape/* inCode */.pN)(baseline.name, 100), baseline.url, repositoryUrl),
        ...(baseline.sha ? [`commit ${(0,markdown_escape/* inCode */.pN)(baseline.sha.slice(0, 7))}`] : []),
        ...[(0,amounts/* age */.KW)(baseline.made_at, made_at) ?? []].flat(),
        (0,markdown_escape/* inText */.tg)(baseline.chosen, 200),
        ...(comparison ? [contractInWords(comparison.contract)] : []),
    ];
    return `**Baseline** ${parts.join(' · ')}`;
}
function contractInWords({ same, differences }) {
    if (same)
        return 'same tasks, rubrics and judges';
    const what = named(differences, (difference) => (0,markdown_escape/* inText */.tg)(difference, 200), '; ');
    return `⚠️ **measured differently**, and only what is common is compared: ${what}`;
}
function reusedLine({ reused }) {
    if (!reused)
        return undefined;
    const { datapoints, responses, evaluations } = reused;
    if (datapoints + responses + evaluations === 0)
        return undefined;
    const all = `${(0,amounts/* plural */.LS)(datapoints, 'datapoint')}, ${(0,amounts/* plural */.LS)(responses, 'response')} and ${(0,amounts/* plural */.LS)(evaluations, 'evaluation')}`;
    return `**Reused** ${all} from the baseline, as nothing that they depend on has changed`;
}
/** `a, b, and 3 more` */
function named(all, show, separator = ', ') {
    const more = all.length - mostNamed;
    const shown = all.slice(0, mostNamed).map(show);
    return [...shown, ...(more > 0 ? [`and ${(0,amounts/* count */.U9)(more)} more`] : [])].join(separator);
}

;// CONCATENATED MODULE: ./build/report/summary/ranking-table.js




/** More columns would not be read. */
const mostTasks = 6;
/** Students with their scores, where there is nothing to compare them with. */
function rankingTable({ students }, most) {
    const tasks = students[0]?.by_task.map(({ task }) => task) ?? [];
    const shown = tasks.length > 1 ? tasks.slice(0, mostTasks) : [];
    const ofTask = shortNames(tasks, 64);
    const ofStudent = shortNames(students.map(({ student }) => student), 64);
    const columns = [
        numberColumn('Rank'),
        textColumn('Student'),
        numberColumn('Score'),
        numberColumn('Interval'),
        ...shown.map((task) => numberColumn((0,markdown_escape/* inCode */.pN)(ofTask(task)))),
    ];
    const rows = students
        .slice(0, most)
        .map(({ student, score, rank, by_task }) => [
        rank === null ? '–' : String(rank),
        (0,markdown_escape/* inCode */.pN)(ofStudent(student)),
        (0,amounts/* decimal */._)(score?.mean ?? null),
        score ? `${(0,amounts/* range */.y1)(score)}${score.degenerate ? '\\*' : ''}` : '–',
        ...shown.map((_, place) => (0,amounts/* decimal */._)(by_task[place]?.score?.mean ?? null)),
    ]);
    const isBound = students.some(({ score }) => score?.degenerate);
    const hidden = shown.length > 0 ? tasks.length - shown.length : 0;
    return [
        table(columns, rows),
        ...(students.length > rows.length
            ? [`… ${students.length - rows.length} more in the report`]
            : []),
        ...(hidden > 0 ? [`Not shown: ${hidden} more tasks.`] : []),
        ...(isBound ? ['\\* all datapoints of a task have one score: a bound, not an estimate.'] : []),
    ].join('\n\n');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/report/markdown/fence.js

/** Lines are broken before this, as a block does not wrap; a longer word is cut. */
const lineWidth = 100;
const longestLine = 400;
/** A longer run of backticks is cut: cmark counts those of a fence in a byte. */
const longestRun = 100;
/**
 * Foreign text as a block of code, its lines kept, between fences longer than any run of backticks
 * in it. What is not to be seen is written out, as `\u202e`.
 */
function fenced(text, most) {
    const lines = excerpt(text, most);
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
    const fence = '`'.repeat(Math.max(2, ...runs) + 1);
    return [`${fence}text`, ...lines, fence].join('\n');
}
function excerpt(text, { characters, lines: mostLines }) {
    const most = text.slice(0, characters * 4).toWellFormed();
    const clean = visible((0,external_node_util_.stripVTControlCharacters)(most)).replace(new RegExp(`(\`{${longestRun}})\`+`, 'g'), '$1…');
    const cut = clipped(clean.trimEnd(), characters);
    const lines = cut.split('\n').map((line) => clipped(line.trimEnd(), longestLine));
    const isWhole = lines.length <= mostLines && text.length <= characters * 4;
    return isWhole ? lines : [...lines.slice(0, mostLines), '…'];
}
function visible(text) {
    return wrapped(text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n'))
        .replace(/(\p{M}{4})\p{M}+/gu, '$1')
        .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, escapeOf)
        .replace(/^([ \t]*)::/gm, '$1: :')
        .replaceAll('##[', '## [');
}
function wrapped(text) {
    const place = new RegExp(`(?![^\\n]{1,${lineWidth}}$)([^\\n]{1,${lineWidth}}) `, 'gm');
    return text.replace(place, '$1\n');
}
function escapeOf(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
function clipped(text, most) {
    const characters = [...text];
    return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

;// CONCATENATED MODULE: ./build/report/summary/worst-items.js



/** Criteria or judges that are named for one response. */
const worst_items_mostNamed = 6;
const excerpts = {
    prompt: { characters: 300, lines: 6 },
    response: { characters: 600, lines: 12 },
};
/** Responses that got worse, with what was asked and answered. */
function worstItems({ comparison }, { most, showsTexts }) {
    const flips = comparison?.flips ?? [];
    const worse = (comparison?.cells ?? []).reduce((sum, cell) => sum + cell.worse, 0);
    const all = Math.max(worse, flips.length);
    const shown = flips.slice(0, most);
    const items = shown.map((flip, index) => item(flip, { place: index + 1, showsTexts }));
    const rest = all > shown.length ? [`… ${(0,amounts/* count */.U9)(all - shown.length)} more in the report`] : [];
    return {
        title: `Worst responses: ${(0,amounts/* count */.U9)(shown.length)} of ${(0,amounts/* count */.U9)(all)} that got worse`,
        body: shown.length > 0 ? [...items, ...rest].join('\n\n') : '',
    };
}
function item(flip, { place, showsTexts }) {
    const { student, task, datapoint_id, before, after } = flip;
    const scores = `${(0,amounts/* decimal */._)(before)} → ${(0,amounts/* decimal */._)(after)} (${(0,amounts/* change */.Zg)(after - before)})`;
    return [
        `**${place}.** ${scores}: ${(0,markdown_escape/* inCode */.pN)(student, 64)} on ${(0,markdown_escape/* inCode */.pN)(task, 64)}, ${(0,markdown_escape/* inCode */.pN)(datapoint_id, 100)}`,
        ...changes('By criterion', flip.criteria),
        ...changes('By judge', flip.judges),
        ...(showsTexts ? texts(flip) : []),
    ].join('\n\n');
}
function changes(title, all) {
    if (all.length === 0)
        return [];
    const more = all.length - worst_items_mostNamed;
    const named = all
        .slice(0, worst_items_mostNamed)
        .map(({ name, before, after }) => `${(0,markdown_escape/* inCode */.pN)(name, 64)} ${(0,amounts/* decimal */._)(before)} → ${(0,amounts/* decimal */._)(after)}`);
    return [`${title}: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`];
}
function texts({ prompt, response_before, response_after }) {
    return [
        'Prompt',
        fenced(prompt, excerpts.prompt),
        'Response before',
        fenced(response_before, excerpts.response),
        'Response now',
        fenced(response_after, excerpts.response),
    ];
}

;// CONCATENATED MODULE: ./build/report/summary/page.js










/** GitHub refuses a comment beyond 65 536 characters; what comes before ours has room as well. */
const commentRoom = characterRoom(59_000);
/** What is tried where GitHub refuses more than it documents. */
const smallerRoom = characterRoom(15_000);
/** GitHub drops the whole summary of a step that is over 1 MiB. */
const summaryRoom = byteRoom(900 * 1024);
/**
 * A comment on a pull request, or the body of an issue: whole, with the verdict and tables alone, and
 * with the verdict alone. Each is to be tried when GitHub refuses the one before.
 */
function commentBodies(summary, options) {
    const top = headSection(summary);
    const end = footerSection(summary, options);
    const main = [top, tableSection(summary, [40, 20, 8]), factSection(summary, options)];
    const whole = [...main, ...foldedSections(summary, options), end];
    return [
        page(whole, commentRoom, { summary, options }),
        page([...main, end], smallerRoom, { summary, options }),
        page([top, end], smallerRoom, { summary, options }),
    ];
}
/** The same for the summary of a job, where nothing has to be folded away and more has room. */
function jobSummary(summary, options) {
    const sections = [
        headSection(summary),
        tableSection(summary, [2000, 200, 20]),
        factSection(summary, options),
        ...openSections(summary, options),
        footerSection(summary, options),
    ];
    return `${page(sections, summaryRoom, { summary, options })}\n`;
}
function page(sections, room, { summary, options }) {
    const report = link_link('the full report', summary.artifact_url, options.repositoryUrl);
    return fitted(sections, room, (names) => `Left out, as there is no room for it here: ${names.join(', ')}. It is in ${report}.`);
}
function headSection(summary) {
    return { name: 'verdict', rank: 0, forms: [(0,head/* head */.d5)(summary)] };
}
function factSection(summary, options) {
    return { name: 'cost and baseline', rank: 0, forms: [factLines(summary, options)] };
}
function footerSection(summary, options) {
    return { name: 'links', rank: 0, forms: [footer(summary, options)] };
}
/** @param rows how many are shown, from the longest form to the shortest */
function tableSection(summary, rows) {
    const { comparison, students } = summary;
    const draw = (most) => {
        if (comparison && comparison.cells.length > 0)
            return comparisonTable(comparison, most);
        return students.length > 0 ? rankingTable(summary, most) : '';
    };
    return { name: 'table of scores', rank: 1, forms: rows.map(draw) };
}
function foldedSections(summary, { showsTexts }) {
    const folded = (name, rank, [rows, draw]) => ({
        ...{ name, rank },
        forms: [...rows.map((most) => fold(draw(most))), ''],
    });
    return [
        folded('findings', 3, [[50, 10], (most) => findings(summary, most)]),
        folded('worst responses', 5, [
            [10, 5, 3, 1],
            (most) => worstItems(summary, { most, showsTexts }),
        ]),
        folded('gaps and errors', 4, [[25, 5], (most) => gaps(summary, most)]),
        folded('warnings', 3, [[30, 10], (most) => warnings(summary, most)]),
        folded('judges', 6, [[30, 10], (most) => judges(summary, most)]),
        folded('cost by model', 7, [[30, 10], (most) => usage(summary, most)]),
        folded('notes', 8, [[30, 10], (most) => notes(summary, most)]),
    ];
}
function openSections(summary, { showsTexts }) {
    const open = (name, rank, [rows, draw]) => ({
        ...{ name, rank },
        forms: [...rows.map((most) => headed(draw(most))), ''],
    });
    const most = Number.POSITIVE_INFINITY;
    return [
        open('findings', 3, [[most, 50], (rows) => findings(summary, rows)]),
        open('warnings', 3, [[most, 50], (rows) => warnings(summary, rows)]),
        open('gaps and errors', 4, [[most, 50], (rows) => gaps(summary, rows)]),
        open('phases', 4, [[most], () => phases(summary)]),
        open('judges', 6, [[most, 50], (rows) => judges(summary, rows)]),
        open('cost by model', 6, [[most, 50], (rows) => usage(summary, rows)]),
        open('notes', 7, [[most, 50], (rows) => notes(summary, rows)]),
        {
            ...{ name: 'worst responses', rank: 8 },
            forms: [
                ...[most, 50, 10].map((rows) => fold(worstItems(summary, { most: rows, showsTexts }))),
                '',
            ],
        },
    ];
}
function fold({ title, body }) {
    if (body === '')
        return '';
    return `<details><summary>${(0,markdown_escape/* inHtml */.dj)(title)}</summary>\n\n${body}\n\n</details>`;
}
function headed({ title, body }) {
    return body === '' ? '' : `### ${title}\n\n${body}`;
}


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ summaryFormat),
  U: () => (/* binding */ summarySchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/compare/comparison.js
var comparison = __webpack_require__(59727);
;// CONCATENATED MODULE: ./build/compare/verdict.js

/** `skipped`: nothing was evaluated, as without keys. `error`: it was tried and could not be. */
const verdictStates = ['pass', 'fail', 'inconclusive', 'skipped', 'error'];
/** What one rule of the gate says, in a plain sentence. */
const finding = schemas/* object */.Ikc({
    rule: schemas/* enum */.k5n([
        'max-drop',
        'min-score',
        'max-cost-increase',
        'max-error-rate',
        'gaps',
        'baseline',
    ]),
    state: schemas/* enum */.k5n(verdictStates),
    student: schemas/* string */.YjP().optional(),
    task: schemas/* string */.YjP().optional(),
    sentence: schemas/* string */.YjP(),
});
/** What the gate says of a run. Sentences hold foreign names: escape them to show them. */
const verdictSchema = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(verdictStates),
    /** The sentence that a person reads first. */
    reason: schemas/* string */.YjP(),
    /** The worst first. */
    findings: schemas/* array */.YOg(finding),
});

;// CONCATENATED MODULE: ./build/report/summary/summary.js



/*
 * `summary.json`: all that a comment, a job summary, an issue and the action's outputs say of a run.
 * A schema and not only types, because a workflow reads it back from an artifact that a fork's job
 * wrote. Texts in it are foreign: escape them to show them.
 */
/** Format of `summary.json`; raised when a field changes its meaning. */
const summaryFormat = 1;
const count = schemas/* int */.Whr().nonnegative();
const usd = schemas/* number */.aig().nullable();
/** Where a run was made, in a workflow. */
const origin = schemas/* object */.Ikc({
    repository: schemas/* string */.YjP(),
    workflow: schemas/* string */.YjP(),
    event: schemas/* string */.YjP(),
    run_id: schemas/* int */.Whr(),
    run_attempt: schemas/* int */.Whr(),
    /** Address of the run's page. */
    url: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    /** Of the code that was checked: the head of a pull request, not its merge. */
    sha: schemas/* string */.YjP(),
    pull_request: schemas/* int */.Whr().nullable(),
    /** `3/8` */
    shard: schemas/* string */.YjP().nullable(),
});
/** What the run was compared with, and how that was chosen. */
const baseline = schemas/* object */.Ikc({
    /** `main@a1b2c3d, run 1234` or a path. */
    name: schemas/* string */.YjP(),
    /** In words: why it is this one. */
    chosen: schemas/* string */.YjP(),
    run_id: schemas/* int */.Whr().nullable(),
    sha: schemas/* string */.YjP().nullable(),
    url: schemas/* string */.YjP().nullable(),
    /** UTC. */
    made_at: schemas/* string */.YjP().nullable(),
});
const usage = schemas/* object */.Ikc({
    calls: count,
    failed_calls: count,
    input_tokens: count,
    output_tokens: count,
    /** Null when the price of any call is unknown. */
    cost_usd: usd,
});
const phaseCounts = schemas/* object */.Ikc({
    phase: schemas/* string */.YjP(),
    expected: count,
    present: count,
    failed: count,
    missing: count,
});
const gap = schemas/* object */.Ikc({
    phase: schemas/* string */.YjP(),
    task: schemas/* string */.YjP(),
    model: schemas/* string */.YjP(),
    missing: count,
    failed: count,
    reason: schemas/* string */.YjP(),
});
const student = schemas/* object */.Ikc({
    student: schemas/* string */.YjP(),
    score: comparison/* estimateSchema */.yq.nullable(),
    rank: schemas/* number */.aig().nullable(),
    by_task: schemas/* array */.YOg(schemas/* object */.Ikc({ task: schemas/* string */.YjP(), score: comparison/* estimateSchema */.yq.nullable() })),
});
const judge = schemas/* object */.Ikc({
    judge: schemas/* string */.YjP(),
    mean_rating: schemas/* number */.aig().nullable(),
    coverage: schemas/* number */.aig().nullable(),
    looks_constant: schemas/* boolean */.zMY(),
    mean_exact_agreement: schemas/* number */.aig().nullable(),
    mean_kappa: schemas/* number */.aig().nullable(),
});
const summarySchema = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(summaryFormat),
    tool_version: schemas/* string */.YjP(),
    experiment_id: schemas/* string */.YjP(),
    /** Some model is simulated: the figures say nothing of real models. */
    simulated: schemas/* boolean */.zMY(),
    /** UTC. */
    made_at: schemas/* string */.YjP(),
    /** Null outside a workflow. */
    origin: origin.nullable(),
    /** `pending`: another run goes on with it. */
    state: schemas/* enum */.k5n(['complete', 'pending', 'interrupted']),
    verdict: verdictSchema,
    /** Mean over students. */
    score: schemas/* number */.aig().nullable(),
    /** Best first. */
    students: schemas/* array */.YOg(student),
    judges: schemas/* array */.YOg(judge),
    baseline: baseline.nullable(),
    comparison: comparison/* comparisonSchema */.D.nullable(),
    /** What was taken over from the baseline, and what making it had cost. */
    reused: schemas/* object */.Ikc({ datapoints: count, responses: count, evaluations: count, saved_usd: usd })
        .nullable(),
    /** In this run's folder, that is with earlier attempts that were resumed. */
    spent: usage,
    by_model: schemas/* array */.YOg(usage.extend({ model: schemas/* string */.YjP() })),
    budget_usd: usd,
    phases: schemas/* array */.YOg(phaseCounts),
    /** At most 200. */
    gaps: schemas/* array */.YOg(gap),
    /** In plain sentences. */
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Address of the artifact with all records; null where none was uploaded. */
    artifact_url: schemas/* string */.YjP().nullable(),
    contract: schemas/* string */.YjP().nullable(),
});


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
