export const id = 584;
export const ids = [584];
export const modules = {

/***/ 79584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulated: () => (/* binding */ simulated)
});

;// CONCATENATED MODULE: ./build/providers/simulated/draws.js
/**
 * The draws of one request: a function of its model, messages and seed. Not of its parameters, so
 * that a change of one moves only what depends on it.
 */
function drawsOf({ model, messages, seed }) {
    let state = hash(model, seed | 0);
    for (const { role, content } of messages)
        state = hash(content, hash(role, state));
    return (key) => hash(key, state) / 2 ** 32;
}
/**
 * A whole number in 0…2³²−1 for a text: FNV-1a over its UTF-16 units, then the finalizer of
 * MurmurHash3 (Appleby), which spreads every bit.
 */
function hash(text, seed = 0) {
    let value = seed ^ 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    }
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
}
/** A whole number from `min` to `max`, both included. */
function between(draw, key, min, max) {
    return min + Math.floor(draw(key) * (max - min + 1));
}
/** One of the list, which must not be empty. */
function pick(draw, key, list) {
    return list[Math.floor(draw(key) * list.length)];
}
/** The list in another order. */
function shuffled(draw, key, list) {
    return list
        .map((item, index) => ({ item, rank: draw(`${key} ${index}`) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);
}
/** A draw from the standard normal distribution (Box and Muller, 1958). */
function normal(draw, key) {
    const radius = Math.sqrt(-2 * Math.log(1 - draw(`${key} radius`)));
    return radius * Math.cos(2 * Math.PI * draw(`${key} angle`));
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/providers/simulated/faults.js


/**
 * The way to the model and back: takes as long as a call would, and may fail as one would. Every
 * draw is a new one, so a call that failed may succeed when it is sent again.
 *
 * @throws {ProviderError} as the parameters have it; the signal's reason when it is aborted
 */
async function travel(parameters, signal) {
    signal.throwIfAborted();
    if (parameters.dead)
        throw new errors/* ProviderError */.mZ('This simulated model is dead', { status: 401 });
    if (happens(parameters.hang_rate))
        await hang(signal);
    if (parameters.latency_ms > 0)
        await sleep(latency(parameters), signal);
    if (happens(parameters.cut_rate)) {
        throw new errors/* ProviderError */.mZ('The simulated connection was cut', { kind: 'network' });
    }
    if (happens(parameters.rate_limit_rate)) {
        throw new errors/* ProviderError */.mZ('Too many simulated requests', { status: 429, retryAfterMs: 50 });
    }
    if (happens(parameters.error_rate)) {
        throw new errors/* ProviderError */.mZ('The simulated server failed', { status: 500 });
    }
}
function happens(rate) {
    return Math.random() < rate;
}
/** Log-normal, with `latency_ms` as its mean (not its median). */
function latency({ latency_ms: mean, latency_sigma: sigma }) {
    return mean * Math.exp(sigma * normal(Math.random, '') - sigma ** 2 / 2);
}
/** The longest that a timer can wait: 24 days. */
const longestMs = 2 ** 31 - 1;
/** Keeps the process alive, as an open connection would. */
async function hang(signal) {
    while (true)
        await sleep(longestMs, signal);
}
function sleep(ms, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, Math.min(ms, longestMs));
        signal.addEventListener('abort', stop, { once: true });
    });
}

;// CONCATENATED MODULE: ./build/providers/simulated/vocabulary.js
const list = (words) => words.split(', ');
const firstNames = list('Mara, Tomas, Aiko, Jonas, Leila, Pedro, Ingrid, Kofi, Nadia, Emil, Rosa, Viktor, Amina, Felix, ' +
    'Greta, Hugo, Sanna, Omar, Petra, Dario, Wanda, Ravi, Clara, Yusuf');
const lastNames = list('Okafor, Lindqvist, Moreno, Tanaka, Petrov, Haddad, Novak, Keller, Silva, Brandt, Osei, Castelli, ' +
    'Varga, Duval, Jensen, Marsh, Iqbal, Romero, Falk, Sorel, Whitby, Amari, Kowal, Bauer');
const places = list('harbour office, old mill, town library, railway station, north gate, village school, fish market, ' +
    'botanical garden, ferry landing, stone bridge, corner bakery, lighthouse, observatory, ' +
    'community hall, tram depot, river lock');
const days = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');
const months = list('January, February, March, April, May, June, July, August, September, October, November, December');
const everydayThings = list('jars of honey, brass lamps, wool blankets, paper maps, clay bowls, bicycles, kites, umbrellas');
const thingsByDomain = {
    science: list('soil samples, field notebooks, rain gauges, fossils, glass slides, star charts'),
    business: list('invoices, contracts, order forms, price lists, parcels, ledgers'),
    politics: list('petitions, ballot papers, posters, pamphlets, open letters, voting cards'),
    sport: list('medals, rackets, footballs, jerseys, season tickets, stopwatches'),
    tech: list('batteries, circuit boards, sensors, cables, laptops, screws'),
    health: list('bandages, blood tests, prescriptions, thermometers, first-aid kits, masks'),
    edu: list('textbooks, report cards, exercise books, chalk boxes, timetables, globes'),
};
/** What the people of a domain, such as `science`, have to do with. */
function thingsOf(domain) {
    const word = domain.toLowerCase();
    const known = Object.keys(thingsByDomain).find((stem) => word.includes(stem));
    return (known === undefined ? undefined : thingsByDomain[known]) ?? everydayThings;
}

;// CONCATENATED MODULE: ./build/providers/simulated/facts.js


/** Each has a full name and a number: by these a student knows a fact, and gets it wrong. */
const shapes = [
    (s) => `On ${s.day}, ${s.person} delivered ${s.number} ${s.things} to the ${s.place}.`,
    (s) => `${s.person} found ${s.number} ${s.things} behind the ${s.place}.`,
    (s) => `${s.person} has looked after the ${s.place} for ${s.number} years.`,
    (s) => `In ${s.year}, ${s.person} opened a small shop beside the ${s.place}.`,
    (s) => `${s.person} paid ${s.number} euros for some ${s.things} near the ${s.place}.`,
    (s) => `${s.person} counted ${s.number} ${s.things} at the ${s.place} before breakfast.`,
    (s) => `${s.person} borrowed ${s.number} ${s.things} and returned them on ${s.day}.`,
    (s) => `${s.person} walked ${s.number} kilometres from the ${s.place} to the ${s.elsewhere}.`,
    (s) => `In ${s.month}, ${s.person} sorted ${s.number} ${s.things}.`,
    (s) => `A letter of ${s.number} pages about the ${s.place} reached ${s.person}.`,
    (s) => `${s.person} invited ${s.number} guests to the ${s.place} for ${s.day}.`,
    (s) => `On ${s.day}, ${s.person} sold the last ${s.number} ${s.things}.`,
    (s) => `${s.person} moved ${s.number} ${s.things} from the ${s.place} to the ${s.elsewhere}.`,
    (s) => `${s.person} has kept ${s.things} in the ${s.place} since ${s.year}.`,
    (s) => `${s.person} waited ${s.number} minutes outside the ${s.place}.`,
    (s) => `In ${s.month}, ${s.person} promised ${s.number} ${s.things} to the ${s.place}.`,
    (s) => `${s.person} measured the ${s.place} and wrote down ${s.number} metres.`,
    (s) => `By ${s.day}, ${s.person} had lost ${s.number} of the ${s.things}.`,
];
/** Sentences about different people doing different things. At most 18. */
function writeFacts(count, domain, draw) {
    const first = shuffled(draw, 'first names', firstNames);
    const last = shuffled(draw, 'last names', lastNames);
    return shuffled(draw, 'shapes', shapes)
        .slice(0, count)
        .map((shape, index) => {
        const chosen = (name, options) => pick(draw, `${name} ${index}`, options);
        const place = chosen('place', places);
        return shape({
            person: `${first[index]} ${last[index]}`,
            number: between(draw, `number ${index}`, 3, 98),
            things: chosen('things', thingsOf(domain)),
            place,
            elsewhere: chosen('elsewhere', places.filter((other) => other !== place)),
            day: chosen('day', days),
            month: chosen('month', months),
            year: between(draw, `year ${index}`, 1951, 2023),
        });
    });
}
/** A first and a last name; `On Monday` is none. */
const fullName = /\b(?!(?:On|In|By|At) )[A-Z][a-z]+ [A-Z][a-z]+/;
/** The facts that stand in a text: sentences with a full name and a number. */
function factsIn(text) {
    return sentences(text).filter((sentence) => /\d/.test(sentence) && fullName.test(sentence));
}
/** Nobody reads on for ever, so that a flood of text costs no time. */
const mostSentences = 400;
/** The first 400 sentences of a text; a line break ends one too. */
function sentences(text) {
    return text
        .split(/(?<=[.!?])\s+|\n+/, mostSentences)
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence !== '');
}
/** The same in other words: `On Monday, it rained.` is `It rained on Monday.` */
function restate(sentence) {
    const match = sentence.match(/^(On|In|By|At) ([^,]{1,30}), (.*)\.$/s);
    if (!match)
        return sentence;
    const [, preposition = '', when, what = ''] = match;
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${preposition.toLowerCase()} ${when}.`;
}
/** The sentence with another number or name; of one that has neither, only half is left. */
function distort(sentence, draw, key) {
    const number = /\d+/;
    if (fullName.test(sentence) && (draw(`${key} what`) < 0.4 || !number.test(sentence))) {
        const first = pick(draw, `${key} first name`, firstNames);
        return sentence.replace(fullName, () => `${first} ${pick(draw, `${key} last name`, lastNames)}`);
    }
    if (!number.test(sentence))
        return `Somebody ${secondHalf(sentence)}`;
    return sentence.replace(number, (digits) => otherNumber(digits, between(draw, key, 1, 9)));
}
function secondHalf(sentence) {
    const words = sentence.split(' ');
    return words.slice(Math.ceil(words.length / 2)).join(' ');
}
function otherNumber(digits, by) {
    return String(BigInt(digits.slice(0, 30)) + BigInt(by));
}

;// CONCATENATED MODULE: ./build/providers/simulated/fact-check.js

/** A judge reads no more of a text than this, so that a flood of text costs it no time. */
const mostCharacters = 20_000;
/**
 * Looks every sentence of the reference up in the response, by its words and in whatever order: it
 * is right if one sentence has all its names and numbers and nearly all its words, wrong if one has
 * half of its words but not those.
 */
function checkFacts(reference, response) {
    const index = indexWords(response.slice(0, mostCharacters));
    const facts = sentences(reference.slice(0, mostCharacters))
        .map(wordsOf)
        .filter((words) => words.length > 0);
    const found = facts.map((words) => verdict(words, index));
    return {
        total: facts.length,
        right: found.filter((one) => one === 'right').length,
        wrong: found.filter((one) => one === 'wrong').length,
    };
}
function indexWords(text) {
    const index = new Map();
    for (const [position, sentence] of sentences(text).entries()) {
        for (const { plain } of wordsOf(sentence)) {
            const known = index.get(plain);
            if (known === undefined)
                index.set(plain, [position]);
            else if (known.at(-1) !== position)
                known.push(position);
        }
    }
    return index;
}
function verdict(words, index) {
    const keys = words.filter(({ isKey }) => isKey);
    let most = 0;
    for (const [position, count] of tally(words, index)) {
        const nearlyAll = count >= 0.85 * words.length;
        if (nearlyAll && keys.every(({ plain }) => index.get(plain)?.includes(position)))
            return 'right';
        most = Math.max(most, count);
    }
    return most >= 0.5 * words.length ? 'wrong' : 'missing';
}
/** How many of the words each sentence has. */
function tally(words, index) {
    const counts = new Map();
    for (const { plain } of words) {
        for (const position of index.get(plain) ?? []) {
            counts.set(position, (counts.get(position) ?? 0) + 1);
        }
    }
    return counts;
}
const common = new Set('a an and at by for from had has in is it its of on the to was with'.split(' '));
/** The words that say something. */
function wordsOf(sentence) {
    const words = [];
    for (const word of sentence.match(/[\p{L}\p{N}]+/gu) ?? []) {
        const plain = word.toLowerCase();
        const isNumber = word >= '0' && word < ':';
        if (!common.has(plain))
            words.push({ plain, isKey: isNumber || plain !== word });
    }
    return words;
}

;// CONCATENATED MODULE: ./build/providers/simulated/family.js

const openings = [
    'Here is the gist.',
    'Happy to help!',
    'In plain terms:',
    'Let us take this step by step.',
    'Great question.',
    'Short and to the point:',
    'As far as one can tell:',
    'Certainly!',
    'This is how it stands.',
];
const closings = [
    'That is all there is to it.',
    'I hope this helps!',
    'Do ask if anything is unclear.',
    'So much for the essentials.',
    'Let me know what you think.',
    'And that wraps it up.',
    'Nothing else matters here.',
];
/** How models of a family begin and end what they say. */
function ticOf(family) {
    const index = hash(family);
    return {
        opening: openings[index % openings.length] ?? '',
        closing: closings[index % closings.length] ?? '',
    };
}
/** Whether a response sounds as if the family had written it. */
function soundsLike(family, response) {
    const { opening, closing } = ticOf(family);
    return response.includes(opening) && response.includes(closing);
}

;// CONCATENATED MODULE: ./build/providers/simulated/fenced-blocks.js
/** Marks that open and never close; more are not looked for, so that hostile text costs no time. */
const mostUnclosed = 8;
/**
 * Takes a judge's prompt apart at its fences. What a fenced text says, another fence included,
 * stays inside.
 */
function hear(prompt) {
    const opening = /<<<([A-Z]{1,20}) ([0-9a-f]{8,64})\n/g;
    const blocks = new Map();
    let told = '';
    let end = 0;
    let unclosed = 0;
    for (let match = opening.exec(prompt); match; match = opening.exec(prompt)) {
        const [, label = '', mark = ''] = match;
        const closing = `\n${label} ${mark}>>>`;
        const close = prompt.indexOf(closing, opening.lastIndex - 1);
        if (close < 0) {
            unclosed += 1;
            if (unclosed === mostUnclosed)
                break;
            continue;
        }
        if (!blocks.has(label))
            blocks.set(label, prompt.slice(opening.lastIndex, close));
        told += prompt.slice(end, match.index);
        end = close + closing.length;
        opening.lastIndex = end;
    }
    told += prompt.slice(end);
    return {
        input: blocks.get('INPUT'),
        reference: blocks.get('REFERENCE'),
        response: blocks.get('RESPONSE'),
        told,
    };
}

;// CONCATENATED MODULE: ./build/providers/simulated/obedience.js
const levels = ['High', 'Medium', 'Low'];
/**
 * The one level that a text says to give to everything, as in "Rate everything High". A list of the
 * levels to choose from is no such order.
 */
function orderedLevel(told) {
    for (const clause of told.split(/[.!?\n]/).filter(isOrder)) {
        const named = levels.filter((level) => new RegExp(`\\b${level}\\b`, 'i').test(clause));
        if (named.length === 1)
            return named[0];
    }
    return undefined;
}
function isOrder(clause) {
    const verb = /\b(?:rate|score|grade|mark|give|answer|say)\b/i;
    const scope = /\b(?:everything|all|every|each|any|always)\b/i;
    return verb.test(clause) && scope.test(clause);
}

;// CONCATENATED MODULE: ./build/providers/simulated/prompt-features.js
/** All that the model was told, without its own earlier answers. */
function toldText({ messages }) {
    return messages
        .filter(({ role }) => role !== 'assistant')
        .map(({ content }) => content)
        .join('\n\n');
}
const flatObject = /\{[^{}]*\}/g;
/** The JSON objects without objects inside that stand in a text, in order. */
function jsonObjects(text) {
    return (text.match(flatObject) ?? []).flatMap((match) => {
        try {
            return [JSON.parse(match)];
        }
        catch {
            return [];
        }
    });
}
/** The text without what {@link jsonObjects} may find. */
function withoutJson(text) {
    return text.replace(flatObject, ' ');
}
/**
 * The attributes an item is to have: every name with a text as its value in the JSON of a prompt.
 * A shape such as `{"prompt": "..."}` has none.
 */
function wantedAttributes(text) {
    const entries = jsonObjects(text)
        .filter((object) => !Object.hasOwn(object, 'prompt') && !Object.hasOwn(object, 'response'))
        .flatMap((object) => Object.entries(object))
        .filter((entry) => typeof entry[1] === 'string')
        .filter(([, value]) => /[\p{L}\p{N}]/u.test(value))
        .map(([name, value]) => [oneLine(name), oneLine(value)]);
    return new Map(entries);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, 60);
}
/** Whether the answer is to be a label and nothing else. */
function wantsOneWord(text) {
    return /\b(?:one|single) (?:word|label)\b|\bonly the label\b|\blabel only\b/i.test(text);
}

;// CONCATENATED MODULE: ./build/providers/simulated/judge.js






/**
 * Rates the fenced response by how many of the reference's facts it states; of the input's, where a
 * template shows no reference.
 */
function rate(request, parameters, draw) {
    const { input = '', reference = input, response = '', told } = hear(toldText(request));
    const order = parameters.obedient ? orderedLevel(told) : undefined;
    const check = checkFacts(reference, response);
    const merit = truth(check) + favour(reference, response, parameters);
    const ratingOf = (criterion) => {
        if (order !== undefined)
            return order;
        const error = parameters.noise * normal(draw, `noise ${criterion}`);
        return level(merit + leniency(criterion) + error, parameters.severity);
    };
    const reason = order === undefined ? reasonFor(check) : `Told to rate everything ${order}.`;
    const criteria = criteriaOf(request);
    if (criteria === undefined)
        return JSON.stringify({ reason, rating: ratingOf(criterionIn(told)) });
    const scores = Object.fromEntries(criteria.map((name) => [name, ratingOf(name)]));
    return JSON.stringify({ reason, scores });
}
/** The criteria that the schema lists; undefined when one rating is asked for. */
function criteriaOf({ schema }) {
    if (schema?.name !== 'ratings')
        return undefined;
    const scores = member(member(schema.schema, 'properties'), 'scores');
    return Object.keys(member(scores, 'properties') ?? {});
}
function member(value, key) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
/** The name on the last line of the form `name: description`; empty where there is none. */
function criterionIn(told) {
    return told.match(/^[a-z]\w{0,60}(?=: \S)/gm)?.at(-1) ?? '';
}
/** 0 for nothing right, 1 for everything right; a wrong fact costs half of what a right one earns. */
function truth({ right, wrong, total }) {
    return total > 0 ? (right - wrong / 2) / total : 0.5;
}
/** What a judge adds for reasons that have nothing to do with the facts. */
function favour(reference, response, parameters) {
    const { family, length_bias, family_bias } = parameters;
    const excess = Math.min(1, response.length / Math.max(1, reference.length) - 1);
    return length_bias * excess + (soundsLike(family, response) ? family_bias : 0);
}
/** Some criteria are met more easily than others: −0.08…0.08, the same for every judge. */
function leniency(criterion) {
    return (hash(criterion) / 2 ** 32 - 0.5) * 0.16;
}
/** From 0.7 on High and from 0.4 on Medium; each a quarter higher for a judge of severity 1. */
function level(merit, severity) {
    const least = severity / 4;
    if (merit >= 0.7 + least)
        return 'High';
    return merit >= 0.4 + least ? 'Medium' : 'Low';
}
function reasonFor({ right, wrong, total }) {
    const states = `States ${right} of ${total} ${total === 1 ? 'fact' : 'facts'}`;
    return wrong > 0 ? `${states} and gets ${wrong} wrong.` : `${states}.`;
}

;// CONCATENATED MODULE: ./build/providers/simulated/malformed.js

/** What models do to JSON. Some of it can be read all the same; that is for the reader to try. */
const malformed_shapes = [
    (json) => `\`\`\`json\n${json}\n\`\`\``,
    (json) => json.slice(0, Math.ceil(json.length * 0.6)),
    (json) => `Sure! Here is what you asked for:\n\n${json}\n\nLet me know if you need more.`,
    (json) => json.replace(/"(\w+)":/g, '"the_$1":'),
    (json) => json.replace(/"(?:High|Medium|Low)"/g, (level) => level.toLowerCase()),
    (json) => `[${json}]`,
    () => '',
];
/** The reply in another form than was asked for; one that had no form to keep is empty. */
function malform(request, text, draw) {
    return request.schema ? pick(draw, 'malformed shape', malformed_shapes)(text) : '';
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/domain/simulated-parameters.js
var simulated_parameters = __webpack_require__(67272);
;// CONCATENATED MODULE: ./build/providers/simulated/parameters.js



const numberDefaults = Object.fromEntries(Object.entries(simulated_parameters/* simulatedNumbers */.t2).map(([name, range]) => [name, range.otherwise]));
/**
 * Reads `extra`; `family` is what the model's id begins with, up to the first dash, unless given.
 *
 * @throws {ProviderError} `rejected` on a name or a value that is not known, so that a slip of the
 * pen does not pass for a default
 */
function parametersOf({ model, extra = {} }) {
    for (const [name, value] of Object.entries(extra))
        checkParameter(name, value);
    return { ...numberDefaults, ...simulated_parameters/* simulatedSwitches */.NQ, family: familyOf(model), ...extra };
}
function familyOf(model) {
    return model.split('-', 1)[0] ?? model;
}
function checkParameter(name, value) {
    const fault = faultOf(name, value);
    if (fault === undefined)
        return;
    throw new errors/* ProviderError */.mZ(`A simulated model cannot use "${name}: ${(0,external_node_util_.inspect)(value, { depth: 0, maxStringLength: 40 })}": ${fault}`, { status: 400 });
}
function faultOf(name, value) {
    if (!simulated_parameters/* simulatedNames */.rW.includes(name))
        return `its parameters are ${simulated_parameters/* simulatedNames */.rW.join(', ')}`;
    const wanted = (0,simulated_parameters/* wantedOf */.Lm)(name, value);
    return wanted && `it must be ${wanted}`;
}

;// CONCATENATED MODULE: ./build/providers/simulated/planner.js


const targetAttributes = [
    { name: 'complexity', values: ['simple', 'moderate', 'complex'] },
    { name: 'length', values: ['short', 'medium', 'long'] },
    { name: 'tone', values: ['neutral', 'formal', 'friendly'] },
    { name: 'detail', values: ['sparse', 'rich'] },
    { name: 'audience', values: ['children', 'public', 'experts'] },
];
const nuancedAttributes = [
    { name: 'domain', values: ['science', 'business', 'politics', 'sports', 'technology'] },
    { name: 'season', values: ['spring', 'summer', 'autumn', 'winter'] },
    { name: 'source', values: ['letter', 'diary', 'report'] },
    { name: 'region', values: ['coast', 'city', 'mountains'] },
];
const criteria = [
    { name: 'accuracy', description: 'Everything that is stated agrees with the source.' },
    { name: 'completeness', description: 'Every fact of the source is there.' },
    { name: 'clarity', description: 'Each sentence is understood at first reading.' },
    { name: 'relevance', description: 'Nothing is added that was not asked for.' },
    { name: 'order', description: 'The facts come in an order that is easy to follow.' },
];
/** Three attributes that the prompt's JSON does not have yet. */
function proposeAttributes(request, draw) {
    const text = toldText(request);
    const menu = /\bnuanced?\b|\bsurface\b/i.test(text) ? nuancedAttributes : targetAttributes;
    return JSON.stringify({ attributes: someNew(menu, text, draw) });
}
/** Three criteria that the prompt's JSON does not have yet. */
function proposeCriteria(request, draw) {
    return JSON.stringify({ criteria: someNew(criteria, toldText(request), draw) });
}
function someNew(menu, text, draw) {
    const known = new Set(jsonObjects(text).flatMap((object) => Object.keys(object)));
    const unknown = menu.filter(({ name }) => !known.has(name));
    return shuffled(draw, 'menu', unknown.length > 0 ? unknown : menu).slice(0, 3);
}

;// CONCATENATED MODULE: ./build/providers/simulated/labels.js

const usual = /^(?:label|class|category|sentiment|polarity|intent|emotion|stance|verdict|urgency|priority|spam|toxicity|answer_type)$/i;
/**
 * The attributes that an answer has to name: those whose names are usual for labels, and those that
 * the prompt speaks of outside the JSON that lists them.
 */
function labelsAmong(attributes, prose) {
    const spoken = ` ${prose.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return [...attributes]
        .map(([name, value]) => ({ name, value }))
        .filter(({ name }) => usual.test(name) || spoken.includes(` ${name.toLowerCase().replaceAll('_', ' ')} `));
}
/** The sentence by which a passage carries a label. */
function carryLabel({ name, value }) {
    return `Readers put its ${name} down as ${value}.`;
}
/** The labels that a text carries. */
function labelsIn(text) {
    const carried = /Readers put its (.{1,60}?) down as (.{1,60}?)\.(?= Readers put its |\s*$)/gm;
    return [...text.matchAll(carried)].map(([, name = '', value = '']) => ({ name, value }));
}
/** The line by which an answer names a label. */
function labelLine({ name, value }) {
    return `${name}: ${value}`;
}
const opposites = [
    ['positive', 'negative', 'neutral', 'mixed'],
    ['high', 'medium', 'low'],
    ['yes', 'no'],
    ['true', 'false'],
    ['spam', 'ham'],
    ['simple', 'moderate', 'complex'],
];
/** Words listed as `a, b or c`, `a | b` or `"a", "b"`. */
const wordList = /(?<![\w"-])"?[\w-]{1,40}"?(?:(?:, (?:or |and )?| or | ?[|/] ?)"?[\w-]{1,40}"?){1,20}/g;
/** Another value that the label might have had, from the options in `told` or from habit. */
function mistake({ name, value }, told, draw) {
    const options = [...opposites, ...listsIn(told)].find((list) => list.some((option) => option.toLowerCase() === value.toLowerCase()));
    const others = (options ?? ['unclear', value]).filter((option) => option.toLowerCase() !== value.toLowerCase());
    return { name, value: others.length > 0 ? pick(draw, `mistake ${name}`, others) : 'unclear' };
}
function listsIn(text) {
    return (text.match(wordList) ?? []).map((list) => list.split(/, (?:or |and )?| or | ?[|/] ?/).map((word) => word.replaceAll('"', '')));
}

;// CONCATENATED MODULE: ./build/providers/simulated/student.js





/**
 * Restates what it recalls of the facts and labels in its input. In an input without any (one that
 * no simulated teacher wrote) every sentence of the longest paragraph is a fact.
 */
function answer(request, parameters, draw) {
    const told = toldText(request);
    const labels = labelsIn(told).map((label, index) => draw(`label ${index}`) < parameters.ability ? label : mistake(label, told, draw));
    if (labels.length > 0 && wantsOneWord(told))
        return labels.map(({ value }) => value).join(', ');
    const facts = recalled(told, parameters.ability, draw);
    const { opening, closing } = ticOf(parameters.family);
    const body = facts.length > 0 ? facts : ['None of it comes back to mind.'];
    const prose = [opening, ...padded(body, parameters.verbosity, draw), closing].join(' ');
    return /\bJSON\b/.test(told)
        ? inJson(prose, labels)
        : [prose, ...labels.map(labelLine)].join('\n');
}
function recalled(told, ability, draw) {
    const facts = factsIn(told);
    return (facts.length > 0 ? facts : sentences(longestParagraph(told))).flatMap((fact, index) => {
        if (draw(`recall ${index}`) < ability)
            return [restate(fact)];
        const wrong = draw(`wrong ${index}`) < 0.4;
        return wrong ? [restate(distort(fact, draw, `distort ${index}`))] : [];
    });
}
function longestParagraph(text) {
    return text
        .split('\n\n')
        .reduce((longest, paragraph) => (paragraph.length > longest.length ? paragraph : longest), '');
}
const fillers = [
    'It is worth keeping the wider picture in mind here.',
    'Much more could of course be said about this.',
    'Details like these are easily overlooked.',
    'One should always read such things with care.',
    'This is an interesting point in its own right.',
    'Taken together, these matters deserve attention.',
    'As so often, context makes all the difference.',
    'It may help to think about why this was mentioned.',
];
/** The sentences with `verbosity` fillers after each, on average. */
function padded(body, verbosity, draw) {
    const first = between(draw, 'first filler', 0, fillers.length - 1);
    let used = 0;
    return body.flatMap((sentence, index) => {
        const count = Math.floor(verbosity + draw(`fillers ${index}`));
        const extra = Array.from({ length: count }, () => fillers[(first + used++) % fillers.length] ?? '');
        return [sentence, ...extra];
    });
}
function inJson(prose, labels) {
    const named = labels.map(({ name, value }) => [name, value]);
    return JSON.stringify({ answer: prose, ...Object.fromEntries(named) });
}

;// CONCATENATED MODULE: ./build/providers/simulated/teacher.js





/** Writes a passage of facts with an instruction, and as the reference the facts in other words. */
function writeItem(request, parameters, draw) {
    const told = toldText(request);
    const attributes = wantedAttributes(told);
    const labels = labelsAmong(attributes, withoutJson(told));
    for (const { name } of labels)
        attributes.delete(name);
    const domain = domainIn(attributes);
    const facts = writeFacts(factCount(attributes, draw), domain ?? '', draw);
    const passage = [
        heading(domain, draw),
        [...facts, ...labels.map(carryLabel)].join(' '),
        instruction(labels.map(({ name }) => name), draw),
    ];
    const restated = remembered(facts, parameters.quality, draw).map(restate).join(' ');
    const lines = [restated, ...labels.map(labelLine)];
    const onlyLabel = labels.length > 0 && wantsOneWord(told);
    return JSON.stringify({
        prompt: passage.join('\n\n'),
        response: onlyLabel ? labels.map(({ value }) => value).join(', ') : lines.join('\n'),
    });
}
function domainIn(attributes) {
    const named = [...attributes].find(([name]) => /domain|topic|subject|field|area|sector|industry|theme|genre/i.test(name));
    return named?.[1];
}
const few = /^(?:simple|easy|short|brief|low|small|basic|sparse|beginner)$/i;
const several = /^(?:moderate|medium|middle|intermediate|average)$/i;
const many = /^(?:complex|hard|difficult|long|high|large|rich|detailed|advanced|expert)$/i;
/** 6 to 9: as the attributes speak of little or much, else by chance. */
function factCount(attributes, draw) {
    const asked = [...attributes.values()].flatMap((value) => {
        if (few.test(value))
            return [6];
        if (several.test(value))
            return [7.5];
        return many.test(value) ? [9] : [];
    });
    if (asked.length === 0)
        return between(draw, 'fact count', 6, 9);
    return Math.round(asked.reduce((sum, count) => sum + count, 0) / asked.length);
}
function heading(domain, draw) {
    const date = `${between(draw, 'date', 1, 28)} ${pick(draw, 'month', months)}`;
    return domain === undefined
        ? `Notes from the ${pick(draw, 'heading', places)}, ${date}`
        : `Notes from the ${domain} desk, ${date}`;
}
const requests = [
    'State every fact in these notes',
    'Tell a reader who was away what happened',
    'Restate the notes without losing a detail',
    'Give the whole story, with all names and numbers',
    'Put down who did what',
];
function instruction(labels, draw) {
    const rest = labels.length > 0 ? `, then name the ${labels.join(' and the ')}` : '';
    return `${pick(draw, 'instruction', requests)}${rest}.`;
}
/** All facts in a complete reference; about half of them in another. */
function remembered(facts, quality, draw) {
    if (draw('quality') < quality)
        return [...facts];
    const kept = facts.filter((_, index) => index > 0 && draw(`kept ${index}`) < 0.5);
    return kept.length > 0 ? kept : facts.slice(-1);
}

;// CONCATENATED MODULE: ./build/providers/simulated/simulated.js








/**
 * Models that need no key, no network and no GPU, and whose truth is known: what a student of
 * `ability` 0.9 is worth, and how severe a judge is, are parameters, so an analysis can be checked
 * against them. The world works through the text alone:
 *
 *     teacher   writes a passage of facts, and a reference that restates them
 *     student   recalls a share of the facts it finds in its input
 *     judge     counts the reference's facts in the response
 *
 * The text of a reply is a function of model, messages and seed, read in the light of the
 * parameters in `extra`: with the same draws, a more able student recalls a superset of the facts,
 * and a more severe judge rates nothing higher. What befalls the call on its way (`latency_ms`,
 * `error_rate` and the like) is drawn from `Math.random` instead, because the same request must
 * be able to fail once and succeed when it is sent again.
 */
function simulated() {
    return {
        async complete(request, signal) {
            const parameters = parametersOf(request);
            await travel(parameters, signal);
            return replyTo(request, parameters);
        },
        listModels: async () => ['any'],
    };
}
function replyTo(request, parameters) {
    const draw = drawsOf(request);
    if (draw('filter') < parameters.filter_rate)
        return reply(request, '', 'filter');
    const text = textOf(request, parameters, draw);
    const whole = draw('malformed') < parameters.malformed_rate ? malform(request, text, draw) : text;
    const truncated = draw('truncate') < parameters.truncate_rate;
    const room = Math.max(0, request.maxTokens) * charactersPerToken;
    const limit = truncated ? Math.min(room, Math.floor(whole.length / 2)) : room;
    return reply(request, whole.slice(0, limit), truncated || whole.length > limit ? 'length' : 'stop');
}
function textOf(request, parameters, draw) {
    switch (request.schema?.name) {
        case 'attributes':
            return proposeAttributes(request, draw);
        case 'criteria':
            return proposeCriteria(request, draw);
        case 'datapoint':
            return writeItem(request, parameters, draw);
        case 'ratings':
        case 'rating':
            return rate(request, parameters, draw);
        default:
            return answer(request, parameters, draw);
    }
}
const charactersPerToken = 4;
function reply(request, text, finish) {
    const asked = request.messages.reduce((sum, message) => sum + message.content.length, 0);
    return {
        text: text.toWellFormed(),
        finish,
        usage: {
            inputTokens: Math.ceil(asked / charactersPerToken),
            outputTokens: Math.ceil(text.length / charactersPerToken),
        },
        modelVersion: 'simulated-1',
    };
}


/***/ })

};
