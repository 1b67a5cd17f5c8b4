/** What the end-to-end test asks of CoEval, and what must come of it. */
export const experiment = {
  id: 'local-model',
  teacher: 'smol',
  students: ['smol', 'smol-pirate'],
  judge: 'smol',
  /** Judges of each task, the exact match of labels included. */
  tasks: { text_summarization: ['smol'], sentiment_labels: ['smol', 'label'] },
  datapoints: 8,
  /** Calls in flight at once; the server's places too. */
  concurrency: 4,
} as const;

/**
 * Both models are the same weights at the same server: `smol` in all three roles, `smol-pirate` as a
 * student who is told to be bad at it, so that there is something to rank. The first task has its
 * rubric; in the second the teacher writes it, and labels are scored without a judge. Datapoints
 * are asked for with an example, for which 135M parameters are enough; all other prompts are
 * CoEval's own. Nothing is asked twice, so that every call must have a record of its own, and those
 * that the kill costs can be counted.
 */
export function experimentYaml(baseUrl: string, model: string, folder: string): string {
  return `models:
  - name: smol
    interface: openai_compat
    base_url: ${baseUrl}
    timeout_s: 600
    roles: [teacher, student, judge]
    parameters: { model: ${model}, temperature: 0.7, max_tokens: 256 }
    role_parameters:
      teacher: { temperature: 1.0, max_tokens: 200 }
      student: { temperature: 0.2, max_tokens: 64 }
      judge: { temperature: 0.0, max_tokens: 128 }
  - name: smol-pirate
    interface: openai_compat
    base_url: ${baseUrl}
    timeout_s: 600
    roles: [student]
    parameters:
      model: ${model}
      temperature: 1.2
      max_tokens: 64
      system_prompt: You are a drunken pirate. You talk about the sea, whatever you are asked.

tasks:
  - name: text_summarization
    description: Summarise a short passage of text.
    output_description: A summary in one sentence.
    target_attributes:
      complexity: [simple, detailed]
      tone: [neutral, cheerful]
    nuanced_attributes:
      topic: [a river, a football match, a new phone, a bakery, a storm, a school, a train, a cat]
    sampling: { target: all, nuance: [1, 1], total: ${experiment.datapoints} }
    rubric:
      accuracy: The summary says what the passage says, and nothing else.
      conciseness: The summary is one short sentence.
    prompt_library:
      sample: |
        Write a short news story and its summary as JSON.
        Story: {"topic": "a bridge"} {"complexity": "simple", "tone": "neutral"}
        {"prompt": "The old bridge in Riverton was closed on Monday. Engineers found cracks in it. It will be repaired by May.", "response": "The bridge in Riverton is closed for repair until May."}
        Story: {nuanced_attributes} {target_attributes}
  - name: sentiment_labels
    description: Say whether a customer's review of a product is positive or negative.
    output_description: One word, positive or negative.
    target_attributes:
      sentiment: [positive, negative]
      length: [short, long]
    nuanced_attributes:
      product: [a kettle, a bicycle, a novel, headphones, a hotel, shoes, a lamp, a camera]
    sampling: { target: all, nuance: [1, 1], total: ${experiment.datapoints} }
    rubric: auto
    prompt_library:
      sample: |
        Write what a customer says of a product, and the sentiment, as JSON.
        Customer: {"product": "a pen"} {"sentiment": "positive", "length": "short"}
        {"prompt": "This pen writes so well, and it looks nice too. I love it!", "response": "positive"}
        Customer: {"product": "a tent"} {"sentiment": "negative", "length": "long"}
        {"prompt": "We took the tent to the lake. It rained in the first night, and at two o'clock we sat in the car, wet and cold.", "response": "negative"}
        Customer: {nuanced_attributes} {target_attributes}
    label_attributes: [sentiment]

experiment:
  id: ${experiment.id}
  storage_folder: ${JSON.stringify(folder)}
  seed: 7
  concurrency: ${experiment.concurrency}
  generation_retries: 0
`;
}
