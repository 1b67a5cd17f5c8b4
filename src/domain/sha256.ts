/**
 * SHA-256 as 64 hexadecimal digits: a string costs less than bytes outside of the heap. Node's
 * cryptography is loaded by the first call: a command that needs no hash starts earlier.
 */
export function sha256(data: string | Uint8Array): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', data, 'hex');
}
