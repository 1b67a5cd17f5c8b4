/** Forms of vendors' keys, whole or masked by the vendor as in `sk-ab***yz`. */
const keyForms = [
  /\b(?:Bearer|Basic)\s+[\w.~+/=*-]+/gi,
  /\b(?:sk-|gsk_|hf_|xai-|gh[ps]_|github_pat_|AIza)[\w.*-]{6,}/g,
];

/** Shorter ones are placeholders that local servers are given, as `EMPTY` or `none`. */
const shortestSecret = 8;

/** Takes out of a vendor's words the key, plain or encoded, and whatever else looks like one. */
export function redact(text: string, apiKey: string | undefined): string {
  const known = apiKey !== undefined && apiKey.length >= shortestSecret ? encodings(apiKey) : [];
  const withoutKey = known.reduce((rest, form) => rest.replaceAll(form, '[key]'), text);
  return keyForms.reduce((rest, form) => rest.replace(form, '[key]'), withoutKey);
}

/** Longest first, since base64 without its padding is a part of that with it. */
function encodings(apiKey: string): string[] {
  const base64 = Buffer.from(apiKey).toString('base64');
  const forms = [
    apiKey,
    encodeURIComponent(apiKey),
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(apiKey).toString('base64url'),
    encodeURIComponent(base64),
  ];
  return forms.sort((a, b) => b.length - a.length);
}
