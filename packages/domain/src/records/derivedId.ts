/** Ids that anybody can derive again, so that doing a thing twice is doing it once. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A UUID (version 8, RFC 9562) from the SHA-256 of the parts, which must identify the thing for good. */
export function derivedId(...parts: readonly string[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(parts.join('\u001f'))));
  const variant = ((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
