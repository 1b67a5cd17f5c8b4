export const id = 359;
export const ids = [359];
export const modules = {

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  anthropic: () => (/* binding */ anthropic)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(8343);
// EXTERNAL MODULE: ./lib/providers/exchange.js
var exchange = __webpack_require__(8737);
// EXTERNAL MODULE: ./lib/providers/http-fetch.js
var http_fetch = __webpack_require__(7229);
// EXTERNAL MODULE: ./lib/providers/model-ids.js
var model_ids = __webpack_require__(5748);
// EXTERNAL MODULE: ./lib/providers/once.js
var once = __webpack_require__(9890);
// EXTERNAL MODULE: ./lib/providers/provider-error.js
var provider_error = __webpack_require__(1286);
// EXTERNAL MODULE: ./lib/providers/sdk-options.js
var sdk_options = __webpack_require__(3221);
// EXTERNAL MODULE: ./lib/providers/rate-limits.js
var rate_limits = __webpack_require__(6991);
;// CONCATENATED MODULE: ./lib/providers/anthropic/reply.js


const count = schemas/* number */.aig().nullish().catch(undefined);
const word = schemas/* string */.YjP().nullish().catch(undefined);
const usageBody = schemas/* object */.Ikc({
    input_tokens: schemas/* number */.aig(),
    output_tokens: schemas/* number */.aig(),
    cache_creation_input_tokens: count,
    cache_read_input_tokens: count,
    output_tokens_details: schemas/* object */.Ikc({ thinking_tokens: count }).nullish().catch(undefined),
});
const message = schemas/* object */.Ikc({
    model: word,
    content: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), text: word })),
    stop_reason: word,
    usage: usageBody.nullish().catch(undefined),
});
const finishes = {
    end_turn: 'stop',
    stop_sequence: 'stop',
    max_tokens: 'length',
    model_context_window_exceeded: 'length',
    refusal: 'filter',
};
/** Undefined when `body` is not a message. */
function messageReply(body, headers) {
    const parsed = message.safeParse(body);
    if (!parsed.success)
        return undefined;
    const { model, content, stop_reason: reason, usage } = parsed.data;
    const limits = (0,rate_limits/* rateLimits */.ph)(headers, rate_limits/* anthropicLimitHeaders */.c3);
    return {
        text: content.map(({ type, text }) => (type === 'text' ? text : '')).join(''),
        finish: finishes[reason ?? ''] ?? 'other',
        usage: usage ? usageOf(usage) : undefined,
        modelVersion: model ?? undefined,
        ...(limits && { limits }),
    };
}
/** Anthropic's `input_tokens` are only those that the cache had no part in. */
function usageOf(usage) {
    const read = usage.cache_read_input_tokens;
    const reasoningTokens = usage.output_tokens_details?.thinking_tokens;
    return {
        inputTokens: usage.input_tokens + (read ?? 0) + (usage.cache_creation_input_tokens ?? 0),
        outputTokens: usage.output_tokens,
        ...(typeof read === 'number' && { cachedTokens: read }),
        ...(typeof reasoningTokens === 'number' && { reasoningTokens }),
    };
}

// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/internal/utils/values.mjs
var values = __webpack_require__(9296);
;// CONCATENATED MODULE: ./node_modules/@anthropic-ai/sdk/lib/transform-json-schema.mjs

// Supported string formats
const SUPPORTED_STRING_FORMATS = new Set([
    'date-time',
    'time',
    'date',
    'duration',
    'email',
    'hostname',
    'uri',
    'ipv4',
    'ipv6',
    'uuid',
]);
function deepClone(obj) {
    return JSON.parse(JSON.stringify(obj));
}
function isPrimitive(value) {
    return value === null || typeof value !== 'object';
}
function transformJSONSchema(jsonSchema) {
    const workingCopy = deepClone(jsonSchema);
    return _transformJSONSchema(workingCopy);
}
function _transformJSONSchema(jsonSchema) {
    const strictSchema = {};
    // `$defs` must be handled before the `$ref` early-return so that a root-level
    // `$ref` with sibling `$defs` keeps its (transformed) definitions.
    const defs = (0,values/* pop */.uY)(jsonSchema, '$defs');
    if (defs !== undefined) {
        const strictDefs = {};
        strictSchema['$defs'] = strictDefs;
        for (const [name, defSchema] of Object.entries(defs)) {
            strictDefs[name] = _transformJSONSchema(defSchema);
        }
    }
    const ref = (0,values/* pop */.uY)(jsonSchema, '$ref');
    if (ref !== undefined) {
        strictSchema['$ref'] = ref;
        return strictSchema;
    }
    const enumValues = jsonSchema['enum'];
    if (Array.isArray(enumValues) && enumValues.length > 0 && enumValues.every(isPrimitive)) {
        strictSchema['enum'] = (0,values/* pop */.uY)(jsonSchema, 'enum');
    }
    if (jsonSchema['const'] !== undefined && isPrimitive(jsonSchema['const'])) {
        strictSchema['const'] = (0,values/* pop */.uY)(jsonSchema, 'const');
    }
    const hasLiterals = 'enum' in strictSchema || 'const' in strictSchema;
    const declaredType = (0,values/* pop */.uY)(jsonSchema, 'type');
    const type = hasLiterals ? undefined : declaredType;
    const anyOf = (0,values/* pop */.uY)(jsonSchema, 'anyOf');
    const oneOf = (0,values/* pop */.uY)(jsonSchema, 'oneOf');
    const allOf = (0,values/* pop */.uY)(jsonSchema, 'allOf');
    // `$schema` names the dialect and constrains nothing, so it stays out of the description.
    (0,values/* pop */.uY)(jsonSchema, '$schema');
    if (Array.isArray(anyOf)) {
        strictSchema['anyOf'] = anyOf.map((variant) => _transformJSONSchema(variant));
    }
    else if (Array.isArray(oneOf)) {
        strictSchema['anyOf'] = oneOf.map((variant) => _transformJSONSchema(variant));
    }
    else if (Array.isArray(allOf)) {
        strictSchema['allOf'] = allOf.map((entry) => _transformJSONSchema(entry));
    }
    else if (!hasLiterals) {
        if (type === undefined) {
            throw new Error('JSON schema must have a type defined if anyOf/oneOf/allOf/enum/const are not used');
        }
        strictSchema['type'] = type;
    }
    const description = (0,values/* pop */.uY)(jsonSchema, 'description');
    if (description !== undefined) {
        strictSchema['description'] = description;
    }
    const title = (0,values/* pop */.uY)(jsonSchema, 'title');
    if (title !== undefined) {
        strictSchema['title'] = title;
    }
    if (type === 'object') {
        const properties = (0,values/* pop */.uY)(jsonSchema, 'properties') || {};
        strictSchema['properties'] = Object.fromEntries(Object.entries(properties).map(([key, propSchema]) => [
            key,
            _transformJSONSchema(propSchema),
        ]));
        (0,values/* pop */.uY)(jsonSchema, 'additionalProperties');
        strictSchema['additionalProperties'] = false;
        const required = (0,values/* pop */.uY)(jsonSchema, 'required');
        if (required !== undefined) {
            strictSchema['required'] = required;
        }
    }
    else if (type === 'string') {
        const format = (0,values/* pop */.uY)(jsonSchema, 'format');
        if (format !== undefined && SUPPORTED_STRING_FORMATS.has(format)) {
            strictSchema['format'] = format;
        }
        else if (format !== undefined) {
            jsonSchema['format'] = format;
        }
    }
    else if (type === 'array') {
        const items = (0,values/* pop */.uY)(jsonSchema, 'items');
        if (items !== undefined) {
            strictSchema['items'] = _transformJSONSchema(items);
        }
        const minItems = (0,values/* pop */.uY)(jsonSchema, 'minItems');
        if (minItems !== undefined && (minItems === 0 || minItems === 1)) {
            strictSchema['minItems'] = minItems;
        }
        else if (minItems !== undefined) {
            jsonSchema['minItems'] = minItems;
        }
    }
    if (Object.keys(jsonSchema).length > 0) {
        const existingDescription = strictSchema['description'];
        strictSchema['description'] =
            (existingDescription ? existingDescription + '\n\n' : '') +
                '{' +
                Object.entries(jsonSchema)
                    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
                    .join(', ') +
                '}';
    }
    return strictSchema;
}
//# sourceMappingURL=transform-json-schema.mjs.map
;// CONCATENATED MODULE: ./lib/providers/anthropic/request.js

/** The body of `POST /v1/messages`. What the user wrote into `extra` wins. */
function messagesBody(request) {
    const without = request.without ?? [];
    const system = request.messages.filter(({ role }) => role === 'system');
    const schema = without.includes('structured_output') ? undefined : request.schema?.schema;
    const temperature = without.includes('temperature') ? undefined : request.temperature;
    return {
        model: request.model,
        max_tokens: request.maxTokens,
        ...(system.length > 0 && { system: system.map(({ content }) => content).join('\n\n') }),
        messages: request.messages.filter(({ role }) => role !== 'system'),
        ...(temperature !== undefined && { temperature }),
        ...(schema && { output_config: { format: { type: 'json_schema', schema: strict(schema) } } }),
        ...request.extra,
    };
}
/** Keywords that Anthropic does not enforce, as `maximum` or `pattern`, go into the description. */
function strict(schema) {
    return transformJSONSchema(schema);
}

;// CONCATENATED MODULE: ./lib/providers/anthropic/anthropic.js









/**
 * Anthropic's Messages API.
 *
 * Goes through `client.post`: `client.messages.create` writes to the console, at every call, that
 * an old model is deprecated.
 */
function anthropic(vendor, connection) {
    const sdk = (0,once/* once */.O)(() => connect(vendor, connection));
    return {
        async complete(request, signal) {
            const { client, ...call } = await sdk();
            const body = messagesBody(request);
            return (0,exchange/* exchange */.c)(client.post('/v1/messages', { body, signal }), { reply: messageReply }, { ...call, signal });
        },
        async listModels(signal) {
            const { client, ...call } = await sdk();
            const ids = [];
            let after;
            do {
                const query = { limit: 1000, after_id: after };
                const page = await (0,exchange/* exchange */.c)(client.get(vendor.modelsPath ?? '/v1/models', { query, signal }), { reply: modelPage }, { ...call, signal });
                ids.push(...page.ids);
                after = page.next;
            } while (after !== undefined);
            return ids;
        },
    };
}
const pageEnd = schemas/* object */.Ikc({ has_more: schemas/* literal */.euz(true), last_id: schemas/* string */.YjP() });
function modelPage(body) {
    const ids = (0,model_ids/* modelIds */.K)(body);
    return ids && { ids, next: pageEnd.safeParse(body).data?.last_id };
}
/** Everything that the SDK would otherwise take from the environment is given, and most is off. */
async function connect(vendor, connection) {
    const endpoint = (0,provider_error/* endpointOf */.X5)(vendor, connection);
    const { Anthropic, APIError } = await __webpack_require__.e(/* import() */ 573).then(__webpack_require__.bind(__webpack_require__, 573));
    class Client extends Anthropic {
        /** In place of a timer and a joint signal at every call, for a time limit that is off. */
        fetchWithTimeout(url, init) {
            return (0,http_fetch/* httpFetch */.t)(url, init);
        }
    }
    const client = new Client({
        ...(0,sdk_options/* sdkOptions */.r)(endpoint),
        webhookKey: null,
        baseURL: connection.baseUrl,
        openTelemetry: false,
    });
    return { client, APIError, endpoint };
}


/***/ }),

/***/ 8737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _provider_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1286);

/**
 * Waits for the answer and reads it.
 *
 * @throws {ProviderError} on any other answer and on none, but the reason of an aborted signal
 */
async function exchange(sent, read, call) {
    try {
        const { data, response } = await sent.withResponse();
        const reply = read.reply(data, response.headers);
        if (reply !== undefined)
            return reply;
        const failure = read.failure?.(data);
        throw failure
            ? (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(failure, response.headers, call.endpoint)
            : (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(data, call.endpoint);
    }
    catch (error) {
        const reply = error instanceof call.APIError ? read.refused?.(error.error) : undefined;
        if (reply !== undefined)
            return reply;
        throw (0,_provider_error_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, call);
    }
}


/***/ }),

/***/ 7229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ httpFetch)
/* harmony export */ });
/* unused harmony export closeConnections */
/**
 * A `fetch` for the vendors' SDKs, over a pool of undici connections that the whole process shares.
 *
 * Costs about half the CPU of the built-in `fetch`. The body is read before it resolves, so a
 * connection that is cut anywhere rejects here, and `init.signal` covers all of it; that signal is
 * also the only time limit. Follows no redirect. Takes text bodies only, and streams nothing.
 */
async function httpFetch(input, init = {}) {
    const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    const reply = await (await pool()).request({
        origin,
        path: pathname + search,
        method: init.method?.toUpperCase() ?? 'GET',
        headers: init.headers instanceof Headers ? init.headers : new Headers(init.headers),
        body: textBody(init.body),
        signal: init.signal ?? null,
        headersTimeout: 0,
        bodyTimeout: 0,
    });
    const text = await reply.body.text();
    const response = new Response(null, {
        status: reply.statusCode,
        headers: headersOf(reply.headers),
    });
    return Object.assign(response, {
        text: async () => text,
        json: async () => parsed(text),
    });
}
/** @throws {SyntaxError} whose message is the whole text: V8's own quotes a part, cut inside words */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new SyntaxError(text);
    }
}
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
    const { Agent, EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 4371, 19));
    const proxied = ['http_proxy', 'https_proxy'].some((name) => process.env[name] || process.env[name.toUpperCase()]);
    return proxied ? new EnvHttpProxyAgent({ allowH2: false }) : new Agent({ allowH2: false });
}
function textBody(body) {
    if (body === undefined || body === null || typeof body === 'string')
        return body ?? null;
    throw new TypeError(`Cannot send a body that is not text: ${typeof body}`);
}
/** The only headers that anyone reads; a vendor's front adds dozens, and the SDKs go over them all. */
const readHeader = /^(?:content-(?:type|length)$|location$|retry-after|(?:x|anthropic)-ratelimit|x-request-id$|request-id$)/;
function headersOf(headers) {
    const kept = new Headers();
    for (const name in headers) {
        const value = headers[name];
        if (value !== undefined && readHeader.test(name))
            kept.set(name, String(value));
    }
    return kept;
}


/***/ }),

/***/ 5748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ modelIds)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8343);

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

/***/ 9890:
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

/***/ 1286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8925);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4682);
/* harmony import */ var _wait_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9759);




const longestMessage = 300;
/** @throws {ProviderError} when the key has characters that no HTTP header can carry */
function endpointOf(vendor, connection) {
    const name = vendor.baseUrl === undefined ? hostOf(connection.baseUrl) : vendor.label;
    const apiKey = connection.apiKey?.trim() || undefined;
    if (apiKey !== undefined && !/^[!-~]+$/.test(apiKey)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .mZ(`The key for ${name} has characters that no key can have`, {
            kind: 'auth',
        });
    }
    const redact = (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactor */ .$p)([apiKey ?? '', ...(connection.secrets ?? [])]);
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
    if (thrown instanceof SyntaxError)
        return malformed(thrown.message, endpoint);
    if (!(thrown instanceof APIError))
        return thrown;
    if (thrown.status === undefined)
        return disconnected(thrown, endpoint);
    const body = thrown.error ?? thrown.message.replace(/^\d+ /, '');
    return refused((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(body, thrown.status), thrown.headers ?? new Headers(), endpoint);
}
/** The vendor answered, and the answer was no. */
function refused(refusal, headers, endpoint) {
    const retryAfterMs = (0,_wait_time_js__WEBPACK_IMPORTED_MODULE_2__/* .waitTime */ .z)(headers, refusal.message);
    const location = headers.get('location');
    const words = location === null ? refusal.message : `redirected to ${location}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .mZ(sentence(`${endpoint.name} answered ${status(refusal)}`, words, endpoint), {
        status: refusal.status,
        kind: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalKind */ .lU)(refusal, retryAfterMs),
        retryAfterMs,
        unsupported: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unsupportedOf */ .vD)(refusal),
    });
}
function status({ status, code }) {
    return status === undefined ? code || 'with an error' : String(status);
}
/** The vendor answered with something that is not its protocol's. */
function malformed(body, endpoint) {
    const words = typeof body === 'string' ? body : (JSON.stringify(body) ?? 'nothing');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .mZ(sentence(`${endpoint.name} answered in no known form`, words, endpoint), {
        kind: 'malformed',
    });
}
function disconnected(thrown, endpoint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .mZ(sentence(`The connection to ${endpoint.name} failed`, reasonOf(thrown), endpoint), { kind: 'network' });
}
/** Of the innermost cause: the SDK's own error says only that there was one. */
function reasonOf({ message, cause, ...rest }) {
    if (cause instanceof Error)
        return reasonOf(cause);
    return message || String(rest.code ?? 'no reason given');
}
/** One line without markup, control characters or secrets. */
function sentence(what, words, { redact }) {
    const plain = (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactKeys */ .iY)(redact(words))
        .replace(/<(style|script)\b.*?<\/\1>/gis, ' ')
        .replace(/<\/?[a-z!][^>]*>/gi, ' ')
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .trim();
    const line = plain === '' ? what : `${what}: ${plain}`;
    return line.length > longestMessage
        ? `${line.slice(0, longestMessage - 1).toWellFormed()}…`
        : line;
}


/***/ }),

/***/ 6991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Un: () => (/* binding */ openAiLimitHeaders),
/* harmony export */   c3: () => (/* binding */ anthropicLimitHeaders),
/* harmony export */   ph: () => (/* binding */ rateLimits)
/* harmony export */ });
/* harmony import */ var _wait_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9759);

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

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   lU: () => (/* binding */ refusalKind),
/* harmony export */   vD: () => (/* binding */ unsupportedOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8343);

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
    if (Array.isArray(body))
        return unwrap(body[0]);
    return body !== null && typeof body === 'object' && 'error' in body && body.error
        ? unwrap(body.error)
        : body;
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

/***/ 3221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ sdkOptions)
/* harmony export */ });
/* harmony import */ var _http_fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7229);

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
            ...(apiKey === undefined && { Authorization: null }),
        },
    };
}


/***/ }),

/***/ 9759:
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


/***/ }),

/***/ 5064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ RequestTimeoutError),
/* harmony export */   EH: () => (/* binding */ NotImplementedError),
/* harmony export */   Ed: () => (/* binding */ OverloadedError),
/* harmony export */   Ee: () => (/* binding */ GatewayTimeoutError),
/* harmony export */   Is: () => (/* binding */ UnprocessableEntityError),
/* harmony export */   LG: () => (/* binding */ APIError),
/* harmony export */   Ll: () => (/* binding */ PermissionDeniedError),
/* harmony export */   OE: () => (/* binding */ RateLimitError),
/* harmony export */   PO: () => (/* binding */ InternalServerError),
/* harmony export */   Xo: () => (/* binding */ ClientClosedRequestError),
/* harmony export */   cH: () => (/* binding */ APIUserAbortError),
/* harmony export */   dw: () => (/* binding */ RetryableError),
/* harmony export */   fK: () => (/* binding */ ConflictError),
/* harmony export */   k9: () => (/* binding */ PreconditionFailedError),
/* harmony export */   m_: () => (/* binding */ NotFoundError),
/* harmony export */   pJ: () => (/* binding */ AnthropicError),
/* harmony export */   qA: () => (/* binding */ APIConnectionTimeoutError),
/* harmony export */   us: () => (/* binding */ ServiceUnavailableError),
/* harmony export */   v3: () => (/* binding */ AuthenticationError),
/* harmony export */   v7: () => (/* binding */ BadRequestError),
/* harmony export */   xD: () => (/* binding */ ContentTooLargeError),
/* harmony export */   xL: () => (/* binding */ RequestHeaderFieldsTooLargeError),
/* harmony export */   xX: () => (/* binding */ APIConnectionError),
/* harmony export */   yP: () => (/* binding */ PaymentRequiredError)
/* harmony export */ });
/* harmony import */ var _internal_errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2533);

var AnthropicError = /* @__PURE__ */ (() => {
    class AnthropicError extends Error {
        /** @internal */
        constructor(message, options) {
            super(message, options);
            Object.defineProperty(this, 'name', { value: new.target._errorName, writable: true, configurable: true });
        }
    }
    /** @internal */
    AnthropicError._errorName = 'AnthropicError';
    return AnthropicError;
})();
var APIError = /* @__PURE__ */ (() => {
    class APIError extends AnthropicError {
        constructor(status, error, message, headers, type) {
            super(`${APIError.makeMessage(status, error, message)}`);
            this.status = status;
            this.headers = headers;
            this.requestID = headers?.get('request-id');
            this.workspaceID = headers?.get('anthropic-workspace-id');
            this.error = error;
            const body = (error ?? {});
            this.apiMessage = body.error?.message ?? null;
            this.type = type ?? body.error?.type ?? null;
            const errorCode = body.error?.details?.error_code;
            this.errorCode = typeof errorCode === 'string' ? errorCode : null;
            this.details = body.error?.details ?? null;
        }
        static makeMessage(status, error, message) {
            const msg = error?.message ?
                typeof error.message === 'string' ?
                    error.message
                    : JSON.stringify(error.message)
                : error ? JSON.stringify(error)
                    : message;
            if (status && msg) {
                return `${status} ${msg}`;
            }
            if (status) {
                return `${status} status code (no body)`;
            }
            if (msg) {
                return msg;
            }
            return '(no status code or body)';
        }
        static generate(status, errorResponse, message, headers) {
            if (!status || !headers) {
                return new APIConnectionError({ message, cause: (0,_internal_errors_mjs__WEBPACK_IMPORTED_MODULE_0__/* .castToError */ .r)(errorResponse) });
            }
            const error = errorResponse;
            const errorClass = STATUS_ERROR_CLASSES.get(status);
            if (errorClass) {
                return new errorClass(status, error, message, headers);
            }
            if (status >= 500) {
                return new InternalServerError(status, error, message, headers);
            }
            return new APIError(status, error, message, headers);
        }
    }
    /** @internal */
    APIError._errorName = 'APIError';
    return APIError;
})();
var APIUserAbortError = /* @__PURE__ */ (() => {
    class APIUserAbortError extends APIError {
        constructor({ message } = {}) {
            super(undefined, undefined, message || 'Request was aborted.', undefined);
        }
    }
    /** @internal */
    APIUserAbortError._errorName = 'APIUserAbortError';
    return APIUserAbortError;
})();
var APIConnectionError = /* @__PURE__ */ (() => {
    class APIConnectionError extends APIError {
        constructor({ message, cause }) {
            super(undefined, undefined, message || 'Connection error.', undefined);
            // in some environments the 'cause' property is already declared
            // @ts-ignore
            if (cause)
                this.cause = cause;
        }
    }
    /** @internal */
    APIConnectionError._errorName = 'APIConnectionError';
    return APIConnectionError;
})();
var APIConnectionTimeoutError = /* @__PURE__ */ (() => {
    class APIConnectionTimeoutError extends APIConnectionError {
        constructor({ message } = {}) {
            super({ message: message ?? 'Request timed out.' });
        }
    }
    /** @internal */
    APIConnectionTimeoutError._errorName = 'APIConnectionTimeoutError';
    return APIConnectionTimeoutError;
})();
/**
 * An error that opts into the SDK's retry policy: throw it (e.g. from
 * middleware) to have the attempt retried.
 *
 * Note that the request will only be retried when `maxRetries` has not been exhausted.
 */
var RetryableError = /* @__PURE__ */ (() => {
    /**
     * An error that opts into the SDK's retry policy: throw it (e.g. from
     * middleware) to have the attempt retried.
     *
     * Note that the request will only be retried when `maxRetries` has not been exhausted.
     */
    class RetryableError extends AnthropicError {
        constructor(message, { cause } = {}) {
            super(message ?? 'Retryable error.');
            // in some environments the 'cause' property is already declared
            // @ts-ignore
            if (cause !== undefined)
                this.cause = cause;
        }
    }
    /** @internal */
    RetryableError._errorName = 'RetryableError';
    return RetryableError;
})();
var BadRequestError = /* @__PURE__ */ (() => {
    class BadRequestError extends APIError {
    }
    /** @internal */
    BadRequestError._errorName = 'BadRequestError';
    return BadRequestError;
})();
var AuthenticationError = /* @__PURE__ */ (() => {
    class AuthenticationError extends APIError {
    }
    /** @internal */
    AuthenticationError._errorName = 'AuthenticationError';
    return AuthenticationError;
})();
var PaymentRequiredError = /* @__PURE__ */ (() => {
    class PaymentRequiredError extends APIError {
    }
    /** @internal */
    PaymentRequiredError._errorName = 'PaymentRequiredError';
    return PaymentRequiredError;
})();
var PermissionDeniedError = /* @__PURE__ */ (() => {
    class PermissionDeniedError extends APIError {
    }
    /** @internal */
    PermissionDeniedError._errorName = 'PermissionDeniedError';
    return PermissionDeniedError;
})();
var NotFoundError = /* @__PURE__ */ (() => {
    class NotFoundError extends APIError {
    }
    /** @internal */
    NotFoundError._errorName = 'NotFoundError';
    return NotFoundError;
})();
var RequestTimeoutError = /* @__PURE__ */ (() => {
    class RequestTimeoutError extends APIError {
    }
    /** @internal */
    RequestTimeoutError._errorName = 'RequestTimeoutError';
    return RequestTimeoutError;
})();
var ConflictError = /* @__PURE__ */ (() => {
    class ConflictError extends APIError {
    }
    /** @internal */
    ConflictError._errorName = 'ConflictError';
    return ConflictError;
})();
var PreconditionFailedError = /* @__PURE__ */ (() => {
    class PreconditionFailedError extends APIError {
    }
    /** @internal */
    PreconditionFailedError._errorName = 'PreconditionFailedError';
    return PreconditionFailedError;
})();
var ContentTooLargeError = /* @__PURE__ */ (() => {
    class ContentTooLargeError extends APIError {
    }
    /** @internal */
    ContentTooLargeError._errorName = 'ContentTooLargeError';
    return ContentTooLargeError;
})();
var UnprocessableEntityError = /* @__PURE__ */ (() => {
    class UnprocessableEntityError extends APIError {
    }
    /** @internal */
    UnprocessableEntityError._errorName = 'UnprocessableEntityError';
    return UnprocessableEntityError;
})();
var RateLimitError = /* @__PURE__ */ (() => {
    class RateLimitError extends APIError {
    }
    /** @internal */
    RateLimitError._errorName = 'RateLimitError';
    return RateLimitError;
})();
var RequestHeaderFieldsTooLargeError = /* @__PURE__ */ (() => {
    class RequestHeaderFieldsTooLargeError extends APIError {
    }
    /** @internal */
    RequestHeaderFieldsTooLargeError._errorName = 'RequestHeaderFieldsTooLargeError';
    return RequestHeaderFieldsTooLargeError;
})();
var ClientClosedRequestError = /* @__PURE__ */ (() => {
    class ClientClosedRequestError extends APIError {
    }
    /** @internal */
    ClientClosedRequestError._errorName = 'ClientClosedRequestError';
    return ClientClosedRequestError;
})();
var InternalServerError = /* @__PURE__ */ (() => {
    class InternalServerError extends APIError {
    }
    /** @internal */
    InternalServerError._errorName = 'InternalServerError';
    return InternalServerError;
})();
var NotImplementedError = /* @__PURE__ */ (() => {
    class NotImplementedError extends InternalServerError {
    }
    /** @internal */
    NotImplementedError._errorName = 'NotImplementedError';
    return NotImplementedError;
})();
var ServiceUnavailableError = /* @__PURE__ */ (() => {
    class ServiceUnavailableError extends InternalServerError {
    }
    /** @internal */
    ServiceUnavailableError._errorName = 'ServiceUnavailableError';
    return ServiceUnavailableError;
})();
var GatewayTimeoutError = /* @__PURE__ */ (() => {
    class GatewayTimeoutError extends InternalServerError {
    }
    /** @internal */
    GatewayTimeoutError._errorName = 'GatewayTimeoutError';
    return GatewayTimeoutError;
})();
var OverloadedError = /* @__PURE__ */ (() => {
    class OverloadedError extends InternalServerError {
    }
    /** @internal */
    OverloadedError._errorName = 'OverloadedError';
    return OverloadedError;
})();
const STATUS_ERROR_CLASSES = /* @__PURE__ */ new Map([
    [400, BadRequestError],
    [401, AuthenticationError],
    [402, PaymentRequiredError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [408, RequestTimeoutError],
    [409, ConflictError],
    [412, PreconditionFailedError],
    [413, ContentTooLargeError],
    [422, UnprocessableEntityError],
    [429, RateLimitError],
    [431, RequestHeaderFieldsTooLargeError],
    [499, ClientClosedRequestError],
    [501, NotImplementedError],
    [503, ServiceUnavailableError],
    [504, GatewayTimeoutError],
    [529, OverloadedError],
]);
//# sourceMappingURL=error.mjs.map

/***/ }),

/***/ 2533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ castToError),
/* harmony export */   z: () => (/* binding */ isAbortError)
/* harmony export */ });
function isAbortError(err) {
    return (typeof err === 'object' &&
        err !== null &&
        // Spec-compliant fetch implementations
        (('name' in err && err.name === 'AbortError') ||
            // Expo fetch
            ('message' in err && String(err.message).includes('FetchRequestCanceledException'))));
}
const castToError = (err) => {
    if (err instanceof Error)
        return err;
    if (typeof err === 'object' && err !== null) {
        try {
            const tag = Object.prototype.toString.call(err);
            // cross-realm errors (e.g. undici's abort `DOMException` under jest) fail `instanceof Error`
            if (tag === '[object Error]' || tag === '[object DOMException]') {
                // @ts-ignore - not all envs have native support for cause yet
                const error = new Error(err.message, err.cause ? { cause: err.cause } : {});
                if (err.stack)
                    error.stack = err.stack;
                // @ts-ignore - not all envs have native support for cause yet
                if (err.cause && !error.cause)
                    error.cause = err.cause;
                if (err.name)
                    error.name = err.name;
                return error;
            }
        }
        catch { }
        try {
            return new Error(JSON.stringify(err));
        }
        catch { }
    }
    return new Error(err);
};
//# sourceMappingURL=errors.mjs.map

/***/ }),

/***/ 9296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ hasOwn),
/* harmony export */   MH: () => (/* binding */ isReadonlyArray),
/* harmony export */   cy: () => (/* binding */ isArray),
/* harmony export */   f2: () => (/* binding */ checkNever),
/* harmony export */   i8: () => (/* binding */ maybeObj),
/* harmony export */   ml: () => (/* binding */ safeJSON),
/* harmony export */   nt: () => (/* binding */ isAbsoluteURL),
/* harmony export */   rn: () => (/* binding */ CREDENTIAL_OPTIONS),
/* harmony export */   sA: () => (/* binding */ isObj),
/* harmony export */   uY: () => (/* binding */ pop),
/* harmony export */   wQ: () => (/* binding */ validatePositiveInteger),
/* harmony export */   ze: () => (/* binding */ isEmptyObj)
/* harmony export */ });
/* unused harmony exports ensurePresent, rejectUnsupportedCredentials, coerceInteger, coerceFloat, coerceBoolean, maybeCoerceInteger, maybeCoerceFloat, maybeCoerceBoolean */
/* harmony import */ var _core_error_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5064);

// https://url.spec.whatwg.org/#url-scheme-string
const startsWithSchemeRegexp = /^[a-z][a-z0-9+.-]*:/i;
const isAbsoluteURL = (url) => {
    return startsWithSchemeRegexp.test(url);
};
let isArray = (val) => ((isArray = Array.isArray), isArray(val));
let isReadonlyArray = isArray;
/** Returns an object if the given value isn't an object, otherwise returns as-is */
function maybeObj(x) {
    if (typeof x !== 'object') {
        return {};
    }
    return x ?? {};
}
// https://stackoverflow.com/a/34491287
function isEmptyObj(obj) {
    if (!obj)
        return true;
    for (const _k in obj)
        return false;
    return true;
}
// https://eslint.org/docs/latest/rules/no-prototype-builtins
function hasOwn(obj, key) {
    return Object.prototype.hasOwnProperty.call(obj, key);
}
function isObj(obj) {
    return obj != null && typeof obj === 'object' && !Array.isArray(obj);
}
const ensurePresent = (value) => {
    if (value == null) {
        throw new AnthropicError(`Expected a value to be given but received ${value} instead.`);
    }
    return value;
};
const validatePositiveInteger = (name, n) => {
    if (typeof n !== 'number' || !Number.isInteger(n)) {
        throw new _core_error_mjs__WEBPACK_IMPORTED_MODULE_0__/* .AnthropicError */ .pJ(`${name} must be an integer`);
    }
    if (n < 0) {
        throw new _core_error_mjs__WEBPACK_IMPORTED_MODULE_0__/* .AnthropicError */ .pJ(`${name} must be a positive integer`);
    }
    return n;
};
const CREDENTIAL_OPTIONS = ['apiKey', 'authToken', 'credentials', 'config', 'profile'];
/**
 * Throws when `options` holds a first-party credential option that a platform
 * client does not accept, so that a new one is rejected until the client opts
 * in. `null` passes, because the base `withOptions` fills the credential
 * options it clears with `null`.
 */
const rejectUnsupportedCredentials = (options, platform) => {
    for (const name of CREDENTIAL_OPTIONS) {
        if (!platform.accepts.includes(name) && options[name] != null) {
            throw new AnthropicError(platform.unsupportedOptionMessage(name));
        }
    }
};
const coerceInteger = (value) => {
    if (typeof value === 'number')
        return Math.round(value);
    if (typeof value === 'string')
        return parseInt(value, 10);
    throw new AnthropicError(`Could not coerce ${value} (type: ${typeof value}) into a number`);
};
const coerceFloat = (value) => {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'string')
        return parseFloat(value);
    throw new AnthropicError(`Could not coerce ${value} (type: ${typeof value}) into a number`);
};
const coerceBoolean = (value) => {
    if (typeof value === 'boolean')
        return value;
    if (typeof value === 'string')
        return value === 'true';
    return Boolean(value);
};
const maybeCoerceInteger = (value) => {
    if (value == null) {
        return undefined;
    }
    return coerceInteger(value);
};
const maybeCoerceFloat = (value) => {
    if (value == null) {
        return undefined;
    }
    return coerceFloat(value);
};
const maybeCoerceBoolean = (value) => {
    if (value == null) {
        return undefined;
    }
    return coerceBoolean(value);
};
const safeJSON = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (err) {
        return undefined;
    }
};
// Gets a value from an object, deletes the key, and returns the value (or undefined if not found)
const pop = (obj, key) => {
    const value = obj[key];
    delete obj[key];
    return value;
};
/**
 * Compile-time exhaustiveness check: passing a value here only type-checks once every
 * member of its union has been handled. Does nothing at runtime, so unknown values from a
 * newer API version fall through instead of throwing.
 */
function checkNever(_value) { }
//# sourceMappingURL=values.mjs.map

/***/ })

};
