/** Wherever it stands in a name, the value is a secret. */
const telling =
  'secrets?|password|passwd|passphrase|pwd|apikey|api_key|authorization|bearer|credentials?|cookie';
/** A secret at the end of a name, but not in `key_length`, `max_tokens` or `monkey`. */
const last = 'key|token|auth|pass|signature';
const secretName = new RegExp(`(?:^|_)(?:${telling})(?:_|$)|(?:^|_)(?:${last})$`);

/** Settings of models that are named as a secret is. */
const open = /cache_key$|(?:^|_)(?:bos|eos|pad|unk|sep|cls|mask|stop|start|end)_token$/;

/** Whether what has this name, as `x-api-key` or `clientSecret`, must not be shown. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
  return secretName.test(words) && !open.test(words);
}

/** The texts in settings whose names, or names above them, are those of secrets. */
export function secretsInSettings(value: unknown, isSecret = false): string[] {
  if (typeof value === 'string') return isSecret ? withoutScheme(value) : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) =>
    secretsInSettings(member, isSecret || isSecretName(name)),
  );
}

/** A header, whole and without the `Bearer` before its key. */
function withoutScheme(header: string): string[] {
  return [...new Set([header, header.trim().replace(/^(?:Bearer|Basic|Token)\s+/i, '')])];
}
