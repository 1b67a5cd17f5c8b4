export const id = 698;
export const ids = [698];
export const modules = {

/***/ 65698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openExperiment: () => (/* binding */ openExperiment)
});

// EXTERNAL MODULE: ./build/coeval.js + 2 modules
var coeval = __webpack_require__(66706);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/action/untrusted-config.js



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
        ...((0,external_node_fs_.existsSync)((0,external_node_path_.join)(workingDirectory, keyFile))
            ? [`${keyFile} is a key file in the checkout`]
            : []),
        ...[experiment.folder, experiment.resumeFrom]
            .filter((folder) => folder !== undefined && !isWithin(workspace, folder))
            .map((folder) => `the folder ${folder} lies outside the checkout`),
    ];
    if (faults.length === 0)
        return;
    throw new errors/* UsageError */.eb('Refused: the config comes from a pull request of a stranger, and this job may hold secrets.\n' +
        `${faults.join('\n')}\n` +
        'Run such a pull request in a workflow on `pull_request`, which has no secrets, or remove these settings; an address can also be given by a variable of the workflow, as OPENAI_BASE_URL');
}
function isWithin(folder, path) {
    const way = (0,external_node_path_.relative)(realPath(folder), realPath((0,external_node_path_.resolve)(folder, path)));
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && (0,external_node_path_.resolve)(way) !== way;
}
/** A checkout may have links that lead out of it; what is not there yet is no link. */
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        const parent = (0,external_node_path_.dirname)(path);
        return parent === path ? path : (0,external_node_path_.join)(realPath(parent), (0,external_node_path_.basename)(path));
    }
}

;// CONCATENATED MODULE: ./build/action/open-experiment.js


/**
 * The experiment that the inputs ask for; what must not be shown is masked before anything is read
 * that could show it.
 */
async function openExperiment(step, inputs) {
    const workingDirectory = inputs['working-directory'];
    const options = { cwd: workingDirectory, environment: process.env };
    step.masks.add(await (0,coeval/* knownSecrets */.xU)(options));
    const opened = await (0,coeval/* open */.ho)(inputs.config, {
        ...options,
        overrides: {
            id: inputs['experiment-id'],
            budgetUsd: inputs['max-cost-usd'],
            concurrency: inputs['max-concurrency'],
            quota: inputs.quotas,
        },
    });
    step.masks.add((0,coeval/* secretsOf */.Fj)(opened));
    const { trust, event } = step.context;
    // A comment can be anyone's, and what is checked out then may be a fork's.
    if (trust === 'untrusted' || event.name === 'issue_comment') {
        const workspace = process.env['GITHUB_WORKSPACE'] || workingDirectory;
        refuseUntrusted(opened, workspace, workingDirectory);
    }
    return opened;
}


/***/ })

};
