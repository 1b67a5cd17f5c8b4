/** Whether a text is an address that can be called, with its scheme. */
export function isHttpAddress(text: string): boolean {
  const protocol = URL.parse(text.trim())?.protocol;
  return protocol === 'http:' || protocol === 'https:';
}
