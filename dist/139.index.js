export const id = 139;
export const ids = [139];
export const modules = {

/***/ 86524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _provider_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93347);

/**
 * Waits for the answer and reads it.
 *
 * @throws {ProviderError} on any other answer and on none, but the reason of an aborted signal
 */
async function exchange(sent, read, call) {
    try {
        return await answerTo(sent, read, call);
    }
    catch (error) {
        // JSON is parsed however deep it is, but written, by the SDKs too, only as deep as the stack.
        if (error instanceof RangeError)
            throw (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)('JSON that is nested too deep', call.endpoint);
        throw error;
    }
}
async function answerTo(sent, read, call) {
    try {
        // The SDKs' own way to the body sets a timer and listens to the signal, for a body that is there.
        const response = await sent.asResponse();
        const data = bodyOf(await response.text());
        const reply = read.reply(data, response.headers);
        if (reply !== undefined)
            return reply;
        const failure = read.failure?.(data);
        const usage = read.usage?.(data);
        throw failure
            ? (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(failure, response.headers, call.endpoint, usage)
            : (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(data, call.endpoint, usage);
    }
    catch (error) {
        const reply = error instanceof call.APIError ? read.refused?.(error.error) : undefined;
        if (reply !== undefined)
            return reply;
        throw (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, call);
    }
}
/** Undefined when it is empty; the text itself where it is not JSON. */
function bodyOf(text) {
    try {
        return text === '' ? undefined : JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 20989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ httpFetch)
});

// UNUSED EXPORTS: closeConnections

;// CONCATENATED MODULE: ./build/providers/whole-reply.js
/**
 * Makes a request and waits for the whole reply.
 *
 * Without the stream that undici's own `request` hands a body on by, which takes about as much CPU as
 * all else that undici does.
 *
 * @throws whatever cuts the connection, or the reason of a signal that aborts
 */
async function wholeReply(dispatcher, options, signal) {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers();
    const chunks = [];
    let begun;
    let head;
    const abort = () => {
        begun?.abort(signal?.reason);
        reject(signal?.reason);
    };
    const end = () => signal?.removeEventListener('abort', abort);
    signal?.addEventListener('abort', abort, { once: true });
    dispatcher.dispatch(options, {
        onRequestStart(controller) {
            begun = controller;
            if (signal?.aborted)
                abort();
        },
        /** Comes for what only says that a reply will follow, too. */
        onResponseStart(_, status, headers) {
            head = { status, headers };
        },
        onResponseData(_, chunk) {
            chunks.push(chunk);
        },
        onResponseEnd() {
            end();
            if (head)
                resolve({ ...head, body: utf8(chunks) });
        },
        onResponseError(_, error) {
            end();
            reject(error);
        },
    });
    return promise;
}
/** Without a byte order mark, as `fetch` leaves it out. */
function utf8(chunks) {
    const [first] = chunks;
    const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
    const text = bytes.toString('utf8');
    return text.startsWith('\ufeff') ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ./build/providers/http-fetch.js

/**
 * A `fetch` for the vendors' SDKs, over a pool of undici connections that the whole process shares.
 *
 * Costs about half the CPU of the built-in `fetch`. The body is read before it resolves, so a
 * connection that is cut anywhere rejects here, and `init.signal` covers all of it; that signal is
 * also the only time limit. Follows no redirect. Takes text bodies only, and streams nothing. Decodes
 * nothing either, which servers are to be told: in place of a body in gzip comes a text that says so.
 */
async function httpFetch(input, init = {}) {
    const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    const request = {
        origin,
        path: pathname + search,
        method: init.method?.toUpperCase() ?? 'GET',
        headers: init.headers instanceof Headers ? init.headers : new Headers(init.headers),
        body: textBody(init.body),
        headersTimeout: 0,
        bodyTimeout: 0,
    };
    const { status, headers, body } = await wholeReply(await pool(), request, init.signal ?? null);
    const text = packed(headers) ?? body;
    const known = { status: Math.min(status, highestStatus), headers: headersOf(headers) };
    const response = new Response(null, known);
    return Object.assign(response, {
        text: async () => text,
        json: async () => JSON.parse(text),
    });
}
/** `Response` takes no higher one, and a proxy that makes one up means that it failed. */
const highestStatus = 599;
/** Cuts every open connection, idle or not. The next call opens new ones. */
async function closeConnections() {
    const open = shared;
    shared = undefined;
    await (await open)?.destroy();
}
let shared;
function pool() {
    shared ??= openPool();
    return shared;
}
/**
 * Goes through the proxy that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, as the user's other
 * programs do. HTTP/1.1, because a vendor's HTTP/2 front caps the streams of one connection.
 */
async function openPool() {
    const { Agent, EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const proxied = ['http_proxy', 'https_proxy'].some((name) => process.env[name] || process.env[name.toUpperCase()]);
    return proxied ? new EnvHttpProxyAgent({ allowH2: false }) : new Agent({ allowH2: false });
}
function textBody(body) {
    if (body === undefined || body === null || typeof body === 'string')
        return body ?? null;
    throw new TypeError(`Cannot send a body that is not text: ${typeof body}`);
}
/** Some servers put `utf-8` or `none` there, which is no encoding. */
function packed(headers) {
    const encoding = String(headers['content-encoding'] ?? '');
    return /gzip|deflate|compress|br|zstd/i.test(encoding)
        ? `a body encoded as ${encoding}, though it was asked for none`
        : undefined;
}
/** The only headers that anyone reads; a vendor's front adds dozens, and the SDKs go over them all. */
const readHeader = /^(?:content-(?:type|length)$|location$|retry-after|(?:x|anthropic)-ratelimit|x-request-id$|request-id$)/;
function headersOf(headers) {
    const kept = [];
    for (const name in headers) {
        const value = headers[name];
        if (value !== undefined && readHeader.test(name))
            kept.push([name, String(value)]);
    }
    return kept;
}


/***/ }),

/***/ 43883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ modelIds)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const model = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ id }) => id),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ name }) => name),
]);
const models = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(model);
const listing = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    models,
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ data: models }).transform(({ data }) => data),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ models }).transform((body) => body.models),
]);
/** The ids in any vendor's list: `{data: […]}`, `{models: […]}` or the bare array. */
function modelIds(body) {
    return listing.safeParse(body).data;
}


/***/ }),

/***/ 39304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Makes what `make` makes when it is first asked for, and then always the same. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 62205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ postOnce)
/* harmony export */ });
/**
 * Lets an SDK build the first POST of a client, and gives the later ones the same address and headers.
 *
 * Nothing but body and signal differs between the calls to one model, and to make the headers anew
 * takes an SDK as long as all else it does for a call.
 */
function postOnce(build) {
    let first;
    return async (options) => {
        first ??= await build(options);
        const { body, signal = null } = options;
        return { ...first, req: { ...first.req, signal, body: JSON.stringify(body) } };
    };
}


/***/ }),

/***/ 93347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _domain_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4820);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11029);
/* harmony import */ var _wait_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6984);




const longestMessage = 300;
/** @throws {ProviderError} when the key has characters that no HTTP header can carry */
function endpointOf(vendor, connection) {
    const name = vendor.baseUrl === undefined ? hostOf(connection.baseUrl) : vendor.label;
    const apiKey = connection.apiKey?.trim() || undefined;
    if (apiKey !== undefined && !/^[!-~]+$/.test(apiKey)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProviderError */ .mZ(`The key for ${name} has characters that no key can have`, {
            kind: 'auth',
        });
    }
    const redact = (0,_domain_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p)([apiKey ?? '', ...(connection.secrets ?? [])]);
    return { name, apiKey, redact };
}
function hostOf(baseUrl) {
    return URL.parse(baseUrl)?.host ?? 'the server';
}
/**
 * What to throw in place of what the SDK threw: the abort's own reason, a ProviderError, or, since
 * nothing else is expected, the same again.
 *
 * The SDK's error is not kept as `cause`: its body may echo the key.
 */
function failureOf(thrown, { endpoint, signal, APIError }) {
    if (signal.aborted)
        return signal.reason;
    if (!(thrown instanceof APIError))
        return thrown;
    if (thrown.status === undefined)
        return disconnected(thrown, endpoint);
    const body = thrown.error ?? thrown.message.replace(/^\d+ /, '');
    return refused((0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)(body, thrown.status), thrown.headers ?? new Headers(), endpoint);
}
/** The vendor answered, and the answer was no. */
function refused(refusal, headers, endpoint, usage) {
    const retryAfterMs = (0,_wait_time_js__WEBPACK_IMPORTED_MODULE_3__/* .waitTime */ .z)(headers, refusal.message);
    const location = headers.get('location');
    const words = location === null ? refusal.message : `redirected to ${location}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProviderError */ .mZ(sentence(`${endpoint.name} answered ${status(refusal)}`, words, endpoint), {
        status: refusal.status,
        kind: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalKind */ .lU)(refusal, retryAfterMs),
        retryAfterMs,
        unsupported: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .unsupportedOf */ .vD)(refusal),
        usage,
    });
}
function status({ status, code }) {
    return status === undefined ? code || 'with an error' : String(status);
}
/** The vendor answered with something that is not its protocol's. */
function malformed(body, endpoint, usage) {
    const words = typeof body === 'string' ? body : (JSON.stringify(body) ?? 'nothing');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProviderError */ .mZ(sentence(`${endpoint.name} answered in no known form`, words, endpoint), { kind: 'malformed', usage });
}
function disconnected(thrown, endpoint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProviderError */ .mZ(sentence(`The connection to ${endpoint.name} failed`, reasonOf(thrown), endpoint), { kind: 'network', cause: innermost(thrown) });
}
/** What the system said; nothing of an answer is in it. */
function innermost(thrown) {
    return thrown.cause instanceof Error ? innermost(thrown.cause) : thrown;
}
/** The SDK's own error says only that there was one. */
function reasonOf(thrown) {
    const { message, code } = innermost(thrown);
    return message || String(code ?? 'no reason given');
}
/** One line; whatever of it the vendor may have said is cleaned. */
function sentence(what, words, { redact }) {
    const plain = plainWords(words, redact);
    const start = plainWords(what, redact);
    const line = plain === '' ? start : `${start}: ${plain}`;
    return line.length > longestMessage
        ? `${line.slice(0, longestMessage - 1).toWellFormed()}…`
        : line;
}
/** To look for the end of each tag takes a time that grows with the square of the length. */
const longestRead = 20_000;
/** On one line, without markup, control characters or secrets. */
function plainWords(words, redact) {
    return (0,_domain_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactKeys */ .iY)(redact(words).slice(0, longestRead))
        .replace(/<(style|script)\b.*?<\/\1>/gis, ' ')
        .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .trim();
}


/***/ }),

/***/ 8012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Un: () => (/* binding */ openAiLimitHeaders),
/* harmony export */   c3: () => (/* binding */ anthropicLimitHeaders),
/* harmony export */   ph: () => (/* binding */ rateLimits)
/* harmony export */ });
/* harmony import */ var _wait_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6984);

const openAiLimitHeaders = {
    remainingRequests: 'x-ratelimit-remaining-requests',
    remainingTokens: 'x-ratelimit-remaining-tokens',
    resetRequests: 'x-ratelimit-reset-requests',
    resetTokens: 'x-ratelimit-reset-tokens',
};
const anthropicLimitHeaders = {
    remainingRequests: 'anthropic-ratelimit-requests-remaining',
    remainingTokens: 'anthropic-ratelimit-tokens-remaining',
    resetRequests: 'anthropic-ratelimit-requests-reset',
    resetTokens: 'anthropic-ratelimit-tokens-reset',
};
/** What a reply's headers say is left; undefined when they say nothing. */
function rateLimits(headers, names) {
    const told = {
        ...field('remainingRequests', count(headers.get(names.remainingRequests))),
        ...field('remainingTokens', count(headers.get(names.remainingTokens))),
        ...field('resetRequestsMs', wait(headers.get(names.resetRequests))),
        ...field('resetTokensMs', wait(headers.get(names.resetTokens))),
    };
    return Object.keys(told).length > 0 ? told : undefined;
}
function field(name, value) {
    return value === undefined ? {} : { [name]: value };
}
function count(text) {
    return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
function wait(text) {
    const ms = (0,_wait_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentOrDuration */ .Q)(text);
    return ms === undefined ? undefined : Math.max(0, Math.round(ms));
}


/***/ }),

/***/ 11029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   lU: () => (/* binding */ refusalKind),
/* harmony export */   vD: () => (/* binding */ unsupportedOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const word = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().transform(String)]).catch('');
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().transform(asText)]).catch('');
const details = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    message: text.optional(),
    detail: text.optional(),
    code: word.optional(),
    type: word.optional(),
    param: word.optional(),
    innererror: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: word.optional() }).optional().catch(undefined),
    /** OpenRouter's: what the vendor behind it said. */
    metadata: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ raw: text.optional() }).optional().catch(undefined),
});
/**
 * Reads the error body of any vendor: `{error: {…}}`, `{error: '…'}`, `[{error}]`, `{message}`,
 * `{detail}`, plain text and HTML.
 */
function refusalOf(body, status) {
    const inner = unwrap(body);
    if (typeof inner === 'string')
        return { message: inner, code: '', param: '', status };
    const said = details.catch({}).parse(inner);
    const message = said.message || said.detail || asText(inner);
    return {
        message: [message, said.metadata?.raw].filter(Boolean).join(': '),
        code: [said.code, said.type, said.innererror?.code].filter(Boolean).join(' '),
        param: said.param ?? '',
        status,
    };
}
function unwrap(body) {
    let inner = body;
    for (let outer; outer !== inner;) {
        outer = inner;
        if (Array.isArray(outer))
            inner = outer[0];
        else if (isErrorBody(outer))
            inner = outer.error;
    }
    return inner;
}
function isErrorBody(body) {
    return body !== null && typeof body === 'object' && 'error' in body && Boolean(body.error);
}
function asText(value) {
    return value === undefined || value === null ? '' : JSON.stringify(value);
}
/** A wait longer than this is a daily allowance, whatever the vendor calls it. */
const longestRateLimitMs = 15 * 60_000;
/** Where the status alone would mislead; first match wins. */
const rules = [
    {
        kind: 'filtered',
        status: [400, 403, 422],
        says: /content_filter|content_policy|ResponsibleAIPolicy|content management policy|input was flagged|moderation/i,
    },
    { kind: 'quota', says: /insufficient_quota|billing_(?:error|hard_limit|not_active)/i },
    {
        kind: 'quota',
        status: [400, 402, 403, 429],
        says: /credit balance|insufficient (?:balance|credits?|funds)|out of credits/i,
    },
    {
        kind: 'rejected',
        status: [400, 413, 422, 429, 500],
        says: /context_length_exceeded|maximum context length|context window|prompt is too long|request too large/i,
    },
    {
        kind: 'quota',
        status: [403, 429],
        says: /\bdaily\b|per[ _-]?day|by ?day\b|\b[RT]PD\b|per 86400 ?s/i,
    },
    {
        kind: 'not-found',
        status: [400, 403, 422],
        says: /model_not_found|unknown_model|model_decommissioned|invalid_model|(?:not a valid|invalid|unknown) model\b|model\b.{0,80}\b(?:does not exist|not found)/i,
    },
    {
        kind: 'auth',
        status: [400],
        says: /(?:invalid|incorrect) api.?key|api.?key (?:not valid|is invalid)/i,
    },
    { kind: 'overloaded', says: /overloaded_error|capacity_exceeded/i },
];
/** Undefined where the status says it all. */
function refusalKind({ status, code, message }, retryAfterMs) {
    const said = `${code} ${message}`;
    const rule = rules.find((candidate) => (candidate.status === undefined || candidate.status.includes(status ?? 0)) &&
        candidate.says.test(said));
    if (rule)
        return rule.kind;
    if (status === 429 && (retryAfterMs ?? 0) > longestRateLimitMs)
        return 'quota';
    if (status !== undefined && status >= 300 && status < 400)
        return 'not-found';
    return status === undefined ? 'malformed' : undefined;
}
const refusedFields = [
    [
        'structured_output',
        /response.?format|json_schema|json_object|output_config|output_format|structured.?outputs?/i,
    ],
    ['temperature', /temperature/i],
    ['max_tokens', /max_(?:completion_)?tokens/i],
];
const notTaken = /unsupported|support|unknown|unrecogni[sz]ed|unexpected|not permitted|not allowed|forbidden|deprecated|unavailable|invalid schema|may only be set|only the default/i;
/** A value out of range is the user's to mend, not ours to drop. */
const outOfRange = /supports? (?:at most|up to)|too (?:large|big|high)|less than or equal|range/i;
/** The parameter a refusal blames, so that the same call without it may work. */
function unsupportedOf({ status, code, param, message }) {
    if (status !== 400 && status !== 422)
        return undefined;
    const said = `${code} ${message}`;
    if (!notTaken.test(said) || outOfRange.test(message))
        return undefined;
    const blames = (words) => refusedFields.find(([, name]) => name.test(words))?.[0];
    return blames(param) ?? blames(message);
}


/***/ }),

/***/ 55210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ sdkOptions)
/* harmony export */ });
/* harmony import */ var _http_fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20989);

/** What both SDKs are told: connections, retries, time limits and logs are ours. */
function sdkOptions({ apiKey }) {
    return {
        fetch: _http_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .httpFetch */ .t,
        logLevel: 'off',
        maxRetries: 0,
        /** The longest that a timer can be set to. */
        timeout: 2 ** 31 - 1,
        /** Neither SDK takes none. */
        apiKey: apiKey ?? 'none',
        defaultHeaders: {
            'User-Agent': 'coeval',
            'Accept-Encoding': 'identity',
            ...(apiKey === undefined && { Authorization: null }),
        },
    };
}


/***/ }),

/***/ 97271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ tokens)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

/** A count of tokens that a vendor may tell; a vendor's other numbers are no count. */
const tokens = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(1e9);


/***/ }),

/***/ 6984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ momentOrDuration),
/* harmony export */   z: () => (/* binding */ waitTime)
/* harmony export */ });
const unitMs = {
    ms: 1,
    millisecond: 1,
    s: 1000,
    sec: 1000,
    second: 1000,
    m: 60_000,
    min: 60_000,
    minute: 60_000,
    h: 3_600_000,
    hour: 3_600_000,
    d: 86_400_000,
    day: 86_400_000,
};
const part = String.raw `\d+(?:\.\d+)?\s*(?:ms|milliseconds?|s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:ours?)?|d(?:ays?)?)`;
const parts = /(\d+(?:\.\d+)?)\s*([a-z]+)/gi;
const duration = new RegExp(String.raw `^(?:${part}\s*)+$`, 'i');
/** As *Please try again in 6m0s*, *Please retry after 20 seconds*, *"retryDelay": "34.5s"*. */
const inWords = new RegExp(String.raw `(?:(?:again|retry|wait)(?:\s+\w+)?|"?retryDelay"?:)\s+"?((?:${part}\s*)+)\b`, 'i');
/**
 * What a rate-limited reply asks the caller to wait, in milliseconds and never negative; undefined
 * when it does not say.
 *
 * The first found wins: `retry-after-ms`, `retry-after` (seconds or a date), the words of the
 * message, and the rate-limit headers that tell when the used-up allowance comes back.
 */
function waitTime(headers, message, now = Date.now()) {
    const said = seconds(headers.get('retry-after-ms'), 1) ??
        momentOrDuration(headers.get('retry-after'), now) ??
        momentOrDuration(inWords.exec(message)?.[1]?.trim() ?? null, now) ??
        untilReset(headers, now);
    return said === undefined ? undefined : Math.max(0, Math.ceil(said));
}
/**
 * Milliseconds from `now` that a header means by `1s`, `6m0s`, `120ms`, `1.5` (seconds), an HTTP or
 * RFC 3339 date, or seconds or milliseconds since 1970; undefined for anything else.
 */
function momentOrDuration(text, now = Date.now()) {
    if (text === null || text.trim() === '')
        return undefined;
    const plain = seconds(text, 1000);
    if (plain !== undefined)
        return sinceEpoch(plain / 1000, now) ?? plain;
    if (duration.test(text.trim()))
        return durationMs(text);
    const moment = Date.parse(text);
    return Number.isNaN(moment) ? undefined : moment - now;
}
/** A number this large is no wait but a moment since 1970. */
function sinceEpoch(value, now) {
    if (value > 1e12)
        return value - now;
    return value > 1e9 ? value * 1000 - now : undefined;
}
function seconds(text, unit) {
    return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) * unit : undefined;
}
function durationMs(text) {
    return [...text.matchAll(parts)]
        .map(([, count, unit = '']) => Number(count) * (unitMs[singular(unit)] ?? 0))
        .reduce((sum, ms) => sum + ms, 0);
}
/** `s` and `ms` are no plurals. */
function singular(unit) {
    const word = unit.toLowerCase();
    return word in unitMs ? word : word.replace(/s$/, '');
}
const allowances = [
    ['x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
    ['x-ratelimit-remaining-tokens', 'x-ratelimit-reset-tokens'],
    ['x-ratelimit-remaining', 'x-ratelimit-reset'],
    ['anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-reset'],
    ['anthropic-ratelimit-tokens-remaining', 'anthropic-ratelimit-tokens-reset'],
    ['anthropic-ratelimit-input-tokens-remaining', 'anthropic-ratelimit-input-tokens-reset'],
    ['anthropic-ratelimit-output-tokens-remaining', 'anthropic-ratelimit-output-tokens-reset'],
];
/**
 * The longest reset of the allowances that are used up. Where none is said to be, the shortest of
 * all: the others may be daily ones that are nearly full.
 */
function untilReset(headers, now) {
    const told = allowances.flatMap(([remaining, reset]) => {
        const ms = momentOrDuration(headers.get(reset), now);
        return ms === undefined ? [] : [{ ms, usedUp: headers.get(remaining)?.trim() === '0' }];
    });
    const usedUp = told.filter((allowance) => allowance.usedUp);
    if (usedUp.length > 0)
        return Math.max(...usedUp.map(({ ms }) => ms));
    return told.length > 0 ? Math.min(...told.map(({ ms }) => ms)) : undefined;
}


/***/ })

};
