import type { Usage } from '../domain/usage.ts';
import { failureOf, malformed, refused, type SdkCall } from './provider-error.ts';
import type { Refusal } from './refusal.ts';

/** A request that an SDK has under way. */
interface Sent {
  asResponse(): Promise<Response>;
}

/** How a protocol's bodies are read. Undefined means: not that. */
interface Reading<Reply> {
  readonly reply: (body: unknown, headers: Headers) => Reply | undefined;
  /** For vendors that tell a failure with status 200. */
  readonly failure?: (body: unknown) => Refusal | undefined;
  /** The tokens of an answer that is no reply. */
  readonly usage?: (body: unknown) => Usage | undefined;
  /** For vendors that refuse with the model's own words. */
  readonly refused?: (body: unknown) => Reply | undefined;
}

/**
 * Waits for the answer and reads it.
 *
 * @throws {ProviderError} on any other answer and on none, but the reason of an aborted signal
 */
export async function exchange<Reply>(
  sent: Sent,
  read: Reading<Reply>,
  call: SdkCall,
): Promise<Reply> {
  try {
    return await answerTo(sent, read, call);
  } catch (error) {
    // JSON is parsed however deep it is, but written, by the SDKs too, only as deep as the stack.
    if (error instanceof RangeError) throw malformed('JSON that is nested too deep', call.endpoint);
    throw error;
  }
}

async function answerTo<Reply>(sent: Sent, read: Reading<Reply>, call: SdkCall): Promise<Reply> {
  try {
    // The SDKs' own way to the body sets a timer and listens to the signal, for a body that is there.
    const response = await sent.asResponse();
    const data = bodyOf(await response.text());
    const reply = read.reply(data, response.headers);
    if (reply !== undefined) return reply;
    const failure = read.failure?.(data);
    const usage = read.usage?.(data);
    throw failure
      ? refused(failure, response.headers, call.endpoint, usage)
      : malformed(data, call.endpoint, usage);
  } catch (error) {
    const reply = error instanceof call.APIError ? read.refused?.(error.error) : undefined;
    if (reply !== undefined) return reply;
    throw failureOf(error, call);
  }
}

/** Undefined when it is empty; the text itself where it is not JSON. */
function bodyOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
