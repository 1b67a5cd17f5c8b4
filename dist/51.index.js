export const id = 51;
export const ids = [51];
export const modules = {

/***/ 45766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refuseBrought),
/* harmony export */   k: () => (/* binding */ holdsFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _domain_content_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8801);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _untrusted_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58288);






/**
 * What a stranger's pull request has in the folders of its experiment may have any scores, and nothing
 * tells them from true ones: only what this job made itself, in an earlier step, is gone on with.
 *
 * @throws {UsageError} when there is anything else
 */
function refuseBrought({ folder, resumeFrom }) {
    const brought = [folder, resumeFrom]
        .filter((one) => one !== undefined)
        .find((one) => holdsFiles(one) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(markOf(one)));
    if (brought !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`Refused: ${brought} has files that this job did not make, and a stranger's pull request may bring a run with scores of its own. ` +
            'Remove them in a step before this one, and keep runs out of the repository');
    }
    // All that will be in it is this job's.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(markOf(folder), '');
}
/** Whether there is anything in a folder. */
function holdsFiles(folder) {
    const isFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory();
    return isFolder && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).length > 0;
}
/** In a place that no checkout writes to, and that the runner empties after the job. */
function markOf(folder) {
    const name = `coeval-own-${(0,_domain_content_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .contentHash */ .A)((0,_untrusted_config_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)(folder)).slice(0, 16)}`;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name);
}


/***/ }),

/***/ 12051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openExperiment: () => (/* binding */ openExperiment)
/* harmony export */ });
/* harmony import */ var _coeval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17145);
/* harmony import */ var _brought_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45766);
/* harmony import */ var _untrusted_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58288);



/**
 * The experiment that the inputs ask for; what must not be shown is masked before anything is read
 * that could show it.
 */
async function openExperiment(step, inputs) {
    const workingDirectory = inputs['working-directory'];
    const options = { cwd: workingDirectory, environment: process.env };
    step.masks.add(await (0,_coeval_js__WEBPACK_IMPORTED_MODULE_0__/* .knownSecrets */ .xU)(options));
    const opened = await (0,_coeval_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(inputs.config, {
        ...options,
        overrides: {
            id: inputs['experiment-id'],
            budgetUsd: inputs['max-cost-usd'],
            concurrency: inputs['max-concurrency'],
            quota: inputs.quotas,
        },
    });
    step.masks.add((0,_coeval_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOf */ .Fj)(opened));
    const { trust, event } = step.context;
    // A comment can be anyone's, and what is checked out then may be a fork's.
    if (trust === 'untrusted' || event.name === 'issue_comment') {
        const workspace = process.env['GITHUB_WORKSPACE'] || workingDirectory;
        (0,_untrusted_config_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUntrusted */ .zd)(opened, workspace, workingDirectory);
        (0,_brought_run_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseBrought */ .i)(opened.experiment);
    }
    return opened;
}


/***/ }),

/***/ 58288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   zd: () => (/* binding */ refuseUntrusted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Read from the working directory, when it is there. */
const keyFile = 'keys.yaml';
/**
 * A config that a stranger may have written, in a job that holds secrets, must not say where keys are
 * sent, bring keys or key files of its own, or name folders outside the checkout.
 *
 * @throws {UsageError} when it does
 */
function refuseUntrusted({ experiment, keys }, workspace, workingDirectory) {
    const faults = [
        ...experiment.models
            .filter(({ baseUrl }) => baseUrl !== undefined && keys.secrets.length > 0)
            .map(({ name }) => `base_url of ${name} would get a key of this repository`),
        ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workingDirectory, keyFile))
            ? [`${keyFile} is a key file in the checkout`]
            : []),
        ...[experiment.folder, experiment.resumeFrom]
            .filter((folder) => folder !== undefined && !isWithin(workspace, folder))
            .map((folder) => `the folder ${folder} lies outside the checkout`),
    ];
    if (faults.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Refused: the config comes from a pull request of a stranger, and this job may hold secrets.\n' +
        `${faults.join('\n')}\n` +
        'Run such a pull request in a workflow on `pull_request`, which has no secrets, or remove these settings; an address can also be given by a variable of the workflow, as OPENAI_BASE_URL');
}
/** Whether a path lies below a folder, its links followed. */
function isWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(realPath(folder), realPath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)));
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(way) !== way;
}
/** A checkout may have links that lead out of it; what is not there yet is no link. */
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPath(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ })

};
