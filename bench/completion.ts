import { criteria } from './experiment.ts';

export type Kind = 'datapoint' | 'response' | 'ratings';

/** The body of a chat completion, as a vendor sends it, without the cost of serializing one. */
export function completion(kind: Kind, number: number): string {
  return `${head}${JSON.stringify(texts[kind](number))}${tail}`;
}

const head =
  '{"id":"chatcmpl-1","object":"chat.completion","created":1794700800,"model":"model-a","choices":[{"index":0,"message":{"role":"assistant","content":';
const tail =
  ',"refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":420,"completion_tokens":80,"total_tokens":500}}';

const ratings = JSON.stringify({
  reason: 'It states the facts of the passage and leaves out only the last of them.',
  scores: Object.fromEntries(Object.keys(criteria).map((name) => [name, 'High'])),
});

const texts: Readonly<Record<Kind, (number: number) => string>> = {
  ratings: () => ratings,
  response: (number) => passage(number),
  datapoint: (number) => JSON.stringify({ prompt: passage(number), response: passage(~number) }),
};

const words = 'amber basin cedar delta ember fjord grove haven inlet joint kiosk lemon mango noble'
  .concat(' ocean pearl quartz river stone timber umber valley willow xenon yonder zephyr')
  .split(' ');

/** Sixty words; no two passages share enough of them to count as near duplicates. */
function passage(number: number): string {
  let state = Math.imul(number, 0x9e3779b1);
  let text = '';
  for (let index = 0; index < 60; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    text += `${words[(state >>> 8) % words.length]} `;
  }
  return text;
}
