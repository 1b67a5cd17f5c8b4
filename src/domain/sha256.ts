/**
 * SHA-256, 32 bytes. Node's cryptography is loaded by the first call: a command that needs no hash
 * starts earlier.
 */
export function sha256(data: string | Uint8Array): Buffer {
  return process.getBuiltinModule('node:crypto').hash('sha256', data, 'buffer');
}
