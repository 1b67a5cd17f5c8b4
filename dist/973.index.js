export const id = 973;
export const ids = [973];
export const modules = {

/***/ 18258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_reachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45949);
/* harmony import */ var _plan_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78876);
/* harmony import */ var _store_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72484);
/* harmony import */ var _store_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43241);
/* harmony import */ var _store_usage_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47234);
/* harmony import */ var _folder_inventory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94462);
/* harmony import */ var _folder_sharding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52707);
/* harmony import */ var _run_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75180);









/**
 * @param recent how many of the last errors
 * @param only the models whose work is counted, as far as it waits for no other; undefined for all
 * @throws {StoreError} when the folder holds no run
 */
async function status(wanted, recent, only) {
    const { folder } = wanted;
    const manifest = await standing(folder);
    if (!manifest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD(`Cannot read a run in ${folder}: there is no meta.json`);
    }
    const experiment = (0,_folder_sharding_js__WEBPACK_IMPORTED_MODULE_7__/* .shardOf */ .IS)(wanted, manifest.shard);
    const inventory = await (0,_folder_inventory_js__WEBPACK_IMPORTED_MODULE_6__.readInventory)(experiment);
    const groups = only
        ? (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_2__/* .work */ .oJ)(experiment, (0,_plan_reachable_js__WEBPACK_IMPORTED_MODULE_1__/* .madeBy */ .v)(only, inventory)).filter(({ model }) => only.has(model))
        : (0,_plan_work_js__WEBPACK_IMPORTED_MODULE_2__/* .work */ .oJ)(experiment, inventory);
    const errors = await (0,_run_log_js__WEBPACK_IMPORTED_MODULE_8__/* .readErrors */ .M)(folder, recent);
    return {
        folder,
        manifest,
        counts: (0,_folder_inventory_js__WEBPACK_IMPORTED_MODULE_6__/* .countWork */ .DP)(groups),
        gaps: openGroups(groups, manifest, errors.lastOf),
        errors: errors.recent,
        usage: await (0,_store_usage_log_js__WEBPACK_IMPORTED_MODULE_5__.readUsage)(folder),
    };
}
/** The manifest of a run whose process was killed says that it goes on for ever. */
async function standing(folder) {
    const manifest = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(folder);
    if (manifest?.status !== 'in_progress' || (await (0,_store_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeld */ .i7)(folder)))
        return manifest;
    // It may have ended meanwhile.
    const now = await (0,_store_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(folder);
    if (now?.status !== 'in_progress')
        return now;
    return { ...now, status: 'interrupted', pending_reason: processGone };
}
const processGone = 'its process is gone; go on with --continue';
function openGroups(groups, manifest, lastOf) {
    return groups
        .filter(({ missing, failed }) => missing + failed > 0)
        .map(({ phase, task, model, missing, failed }) => {
        const gap = manifest.stopped?.[model];
        const reason = gap
            ? `${gap.reason}: ${gap.message}`
            : (stateReason(manifest) ?? lastOf(phase, model) ?? unknownReason);
        return { phase, task, model, missing, failed, reason };
    });
}
const unknownReason = 'left undone, or what it needs is missing';
/** Undefined for a run that came to its end. */
function stateReason({ status, pending_reason }) {
    if (pending_reason !== undefined)
        return pending_reason;
    if (status === 'in_progress')
        return 'in progress';
    return status === 'interrupted' ? 'the run was interrupted' : undefined;
}


/***/ }),

/***/ 30224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ KeySet)
/* harmony export */ });
/* harmony import */ var _domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95339);

/**
 * A set of record ids that costs 10 to 20 bytes each: it keeps 64-bit hashes, not the ids. Two of a
 * million ids share a hash with a chance of 3 in 100 million.
 */
class KeySet {
    /** Slot after slot, two words each: side by side, they cost one look into the memory. */
    #words = new Int32Array(2048);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** @param stem what comes before `key` */
    has(key, stem) {
        return this.#size > 0 && this.hasKey((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(key, stem));
    }
    /** As {@link has}, for a key that is hashed already. */
    hasKey(stem) {
        if (this.#size === 0)
            return false;
        const high = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .highHash */ .Vc)(stem);
        return this.#at(high, (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .lowHash */ .ZE)(stem, high)) < 0;
    }
    /** Returns whether the key is new. */
    add(key) {
        return this.addKey((0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .keyStem */ .Pr)(key));
    }
    /** As {@link add}, for a key that is hashed already. */
    addKey(stem) {
        const high = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .highHash */ .Vc)(stem);
        const low = (0,_domain_key_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .lowHash */ .ZE)(stem, high);
        const at = this.#at(high, low);
        if (at < 0)
            return false;
        this.#words[at] = low;
        this.#words[at + 1] = high;
        this.#size += 1;
        if (this.#size > this.#words.length * 0.4)
            this.#grow();
        return true;
    }
    /** The first word of a hash's free slot, or −1 when it is there. A low half of 0 marks a free slot. */
    #at(high, low) {
        const words = this.#words;
        const mask = words.length - 1;
        let at = (high << 1) & mask;
        while (words[at] !== 0) {
            if (words[at] === low && words[at + 1] === high)
                return -1;
            at = (at + 2) & mask;
        }
        return at;
    }
    #grow() {
        const words = this.#words;
        this.#words = new Int32Array(words.length * 2);
        for (let from = 0; from < words.length; from += 2) {
            const low = words[from];
            if (low === 0)
                continue;
            const high = words[from + 1];
            const at = this.#at(high, low);
            this.#words[at] = low;
            this.#words[at + 1] = high;
        }
    }
}


/***/ })

};
