export const id = 328;
export const ids = [328];
export const modules = {

/***/ 76328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAi: () => (/* binding */ openAi)
});

// EXTERNAL MODULE: ./build/providers/exchange.js
var exchange = __webpack_require__(86524);
// EXTERNAL MODULE: ./build/providers/http-fetch.js + 1 modules
var http_fetch = __webpack_require__(20989);
// EXTERNAL MODULE: ./build/providers/model-ids.js
var model_ids = __webpack_require__(43883);
// EXTERNAL MODULE: ./build/providers/once.js
var once = __webpack_require__(39304);
// EXTERNAL MODULE: ./build/providers/post-once.js
var post_once = __webpack_require__(62205);
// EXTERNAL MODULE: ./build/providers/provider-error.js
var provider_error = __webpack_require__(93347);
// EXTERNAL MODULE: ./build/providers/sdk-options.js
var sdk_options = __webpack_require__(55210);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: ./build/providers/refusal.js
var refusal = __webpack_require__(11029);
;// CONCATENATED MODULE: ./build/providers/openai/failure.js


const failedBody = schemas/* object */.Ikc({
    error: schemas/* unknown */.L5J().optional(),
    choices: schemas/* array */.YOg(schemas/* object */.Ikc({ error: schemas/* unknown */.L5J().optional(), finish_reason: schemas/* unknown */.L5J().optional() }))
        .catch([])
        .optional(),
});
/** The failure that a body of status 200 tells, as a whole or in its only choice. */
function failureInside(body) {
    const { error, choices = [] } = failedBody.catch({}).parse(body);
    const [choice] = choices;
    const told = error || choice?.error;
    if (told)
        return { ...(0,refusal/* refusalOf */.Of)(told), status: statusInside(told) };
    return isFailureReason(choice?.finish_reason)
        ? { message: `finish_reason ${choice?.finish_reason}`, code: 'overloaded_error', param: '' }
        : undefined;
}
/** Finish reasons by which OpenRouter and DeepSeek say that they failed, not the model. */
function isFailureReason(reason) {
    return reason === 'error' || reason === 'insufficient_system_resource';
}
/** OpenRouter's `code` is the status that the answer would have had. */
function statusInside(error) {
    const status = schemas/* object */.Ikc({ code: coerce/* number */.ai().int().min(400).max(599) }).safeParse(error);
    return status.data?.code;
}
const jsonFailure = schemas/* object */.Ikc({
    code: schemas/* literal */.euz('json_validate_failed'),
    failed_generation: schemas/* string */.YjP().catch(''),
});
/**
 * Groq refuses with status 400 what its model wrote in JSON mode and is not JSON. That is the
 * model's answer, and for the caller to judge. Undefined for any other refusal.
 */
function unparsedReply(refusalBody) {
    const parsed = jsonFailure.safeParse(refusalBody);
    if (!parsed.success)
        return undefined;
    const text = parsed.data.failed_generation;
    return { text, finish: 'other', usage: undefined, modelVersion: undefined };
}

// EXTERNAL MODULE: ./build/providers/rate-limits.js
var rate_limits = __webpack_require__(8012);
// EXTERNAL MODULE: ./build/providers/tokens.js
var tokens = __webpack_require__(97271);
;// CONCATENATED MODULE: ./build/providers/openai/reply.js




const count = tokens/* tokens */.L.nullish().catch(undefined);
/** More, or less than nothing, is no price of one call. */
const usd = schemas/* number */.aig().min(0).max(1e6).nullish().catch(undefined);
const word = schemas/* string */.YjP().nullish().catch(undefined);
const usageBody = schemas/* object */.Ikc({
    prompt_tokens: tokens/* tokens */.L,
    completion_tokens: tokens/* tokens */.L,
    prompt_tokens_details: schemas/* object */.Ikc({ cached_tokens: count }).nullish().catch(undefined),
    completion_tokens_details: schemas/* object */.Ikc({ reasoning_tokens: count }).nullish().catch(undefined),
    /** DeepSeek's name for the cached ones. */
    prompt_cache_hit_tokens: count,
    /** USD, as OpenRouter and DeepInfra tell it. */
    cost: usd,
    estimated_cost: usd,
});
const contentPart = schemas/* object */.Ikc({ text: schemas/* string */.YjP().catch('') });
const messageBody = schemas/* object */.Ikc({
    content: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(contentPart)]).nullish(),
    refusal: word,
});
const completion = schemas/* object */.Ikc({
    model: word,
    choices: schemas/* tuple */.PVZ([
        schemas/* object */.Ikc({
            finish_reason: word,
            message: messageBody,
            error: schemas/* unknown */.L5J().optional(),
        }),
    ], schemas/* unknown */.L5J()),
    usage: usageBody.nullish().catch(undefined),
});
const finishes = {
    stop: 'stop',
    eos: 'stop',
    eos_token: 'stop',
    stop_sequence: 'stop',
    length: 'length',
    max_tokens: 'length',
    model_length: 'length',
    content_filter: 'filter',
};
/** Undefined when `body` is not a completion, or only says that the vendor failed. */
function chatReply(body, headers) {
    const parsed = completion.safeParse(body);
    if (!parsed.success)
        return undefined;
    const { model, choices, usage } = parsed.data;
    const [{ message, finish_reason: reason, error }] = choices;
    if (error || isFailureReason(reason))
        return undefined;
    const costUsd = usage?.cost ?? usage?.estimated_cost;
    const limits = (0,rate_limits/* rateLimits */.ph)(headers, rate_limits/* openAiLimitHeaders */.Un);
    return {
        ...answer(message, reason),
        usage: usage ? usageOf(usage) : undefined,
        modelVersion: model ?? undefined,
        ...(typeof costUsd === 'number' && { costUsd }),
        ...(limits && { limits }),
    };
}
/** The tokens that a body tells of, even if it is no completion. */
function toldUsage(body) {
    const { usage } = schemas/* object */.Ikc({ usage: usageBody.nullish() }).catch({}).parse(body);
    return usage ? usageOf(usage) : undefined;
}
function answer({ content, refusal }, reason) {
    return refusal
        ? { text: '', finish: 'filter' }
        : { text: textOf(content), finish: finishes[reason ?? ''] ?? 'other' };
}
function textOf(content) {
    return typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('');
}
function usageOf(usage) {
    const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens;
    const reasoningTokens = usage.completion_tokens_details?.reasoning_tokens;
    return {
        inputTokens: usage.prompt_tokens,
        outputTokens: usage.completion_tokens,
        // They are a part of the prompt's, and what is not one would make the rest negative.
        ...(typeof cached === 'number' && cached <= usage.prompt_tokens && { cachedTokens: cached }),
        ...(typeof reasoningTokens === 'number' && { reasoningTokens }),
    };
}

// EXTERNAL MODULE: ./build/domain/per-object.js
var per_object = __webpack_require__(34904);
;// CONCATENATED MODULE: ./build/providers/openai/request.js

/** The body of `POST /chat/completions`. What the user wrote into `extra` wins. */
function chatBody(request, vendor) {
    return {
        model: request.model,
        messages: request.messages,
        [maxTokensField(request, vendor)]: request.maxTokens,
        ...temperature(request, vendor),
        ...responseFormat(request, vendor),
        ...(vendor.reportsCost && { usage: { include: true } }),
        ...request.extra,
    };
}
function maxTokensField(request, vendor) {
    const usual = vendor.maxTokensField ?? 'max_tokens';
    if (!isWithout(request, 'max_tokens'))
        return usual;
    return usual === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
}
function temperature(request, vendor) {
    const refused = isWithout(request, 'temperature') || (vendor.refusesTemperature?.test(request.model) ?? false);
    return refused || request.temperature === undefined ? {} : { temperature: request.temperature };
}
function responseFormat(request, vendor) {
    const mode = vendor.structuredOutput ?? 'json_schema';
    if (!request.schema || mode === 'none' || isWithout(request, 'structured_output'))
        return {};
    if (mode === 'json_object')
        return { response_format: { type: 'json_object' } };
    const { name, schema } = request.schema;
    const json_schema = {
        name,
        schema: vendor.boundsTexts ? schema : unbounded(schema),
        strict: true,
    };
    return { response_format: { type: 'json_schema', json_schema } };
}
/** The schema without the one keyword of ours that strict vendors refuse. */
const unbounded = (0,per_object/* perObject */.F)((schema) => JSON.parse(JSON.stringify(schema, (key, value) => (key === 'maxLength' ? undefined : value))));
function isWithout(request, parameter) {
    return request.without?.includes(parameter) ?? false;
}

;// CONCATENATED MODULE: ./build/providers/openai/openai.js










/** OpenAI's chat API, as OpenAI and the many vendors that took it over speak it. */
function openAi(vendor, connection) {
    const sdk = (0,once/* once */.O)(() => connect(vendor, connection));
    return {
        async complete(request, signal) {
            const { client, ...call } = await sdk();
            const body = chatBody(request, vendor);
            return (0,exchange/* exchange */.c)(client.post('/chat/completions', { body, signal }), { reply: chatReply, failure: failureInside, usage: toldUsage, refused: unparsedReply }, { ...call, signal });
        },
        async listModels(signal) {
            const { client, ...call } = await sdk();
            return (0,exchange/* exchange */.c)(client.get(modelsPath(vendor, connection), { signal }), { reply: model_ids/* modelIds */.K }, { ...call, signal });
        },
    };
}
/** A list elsewhere is the vendor's, and not to be asked with the key of another server. */
function modelsPath({ modelsUrl, baseUrl }, connection) {
    return connection.baseUrl === baseUrl && modelsUrl !== undefined ? modelsUrl : '/models';
}
/** Everything that the SDK would otherwise take from the environment is given, and most is off. */
async function connect(vendor, connection) {
    const endpoint = (0,provider_error/* endpointOf */.X5)(vendor, connection);
    const { OpenAI, APIError } = await __webpack_require__.e(/* import() */ 193).then(__webpack_require__.bind(__webpack_require__, 98193));
    class Client extends OpenAI {
        /** In place of a timer and a joint signal at every call, for a time limit that is off. */
        fetchWithTimeout(url, init) {
            return (0,http_fetch/* httpFetch */.t)(url, init);
        }
        #post = (0,post_once/* postOnce */.y)((options) => super.buildRequest(options));
        buildRequest(options) {
            return options.method === 'post' ? this.#post(options) : super.buildRequest(options);
        }
    }
    const client = new Client({
        ...(0,sdk_options/* sdkOptions */.r)(endpoint),
        adminAPIKey: null,
        organization: null,
        project: null,
        webhookSecret: null,
        baseURL: connection.baseUrl,
    });
    return { client, APIError, endpoint };
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88343);


function string(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedString */ .K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
