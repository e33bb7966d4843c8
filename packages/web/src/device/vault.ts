/**
 * What the device stores is sealed with AES-256-GCM under the lease key, which the browser keeps as a
 * CryptoKey that cannot be taken out. When the lease ends the key is thrown away; what was stored stays,
 * unreadable, until the server lends the same key again.
 */
export type Vault = {
  /** Names the key, so that what another key sealed is left alone. */
  readonly keyId: string;
  /** Absent in memory, where there is nothing to seal. */
  readonly key: CryptoKey | undefined;
  seal(value: unknown, place: string): Promise<Uint8Array<ArrayBuffer>>;
  open<Value>(sealed: Uint8Array<ArrayBuffer>, place: string): Promise<Value>;
};

/** @param encoded AES-256 key, base64url, as the session tells it */
export async function vaultFrom(encoded: string): Promise<Vault> {
  if (!globalThis.crypto.subtle) return openVault(`memory-${encoded}`);
  const raw = fromBase64url(encoded);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return vaultOf(key, [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

export function vaultOf(key: CryptoKey | undefined, keyId: string): Vault {
  if (!key) return openVault(keyId);
  return {
    keyId,
    key,
    async seal(value, place) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(place) }, key, plain);
      const sealed = new Uint8Array(12 + cipher.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(cipher), 12);
      return sealed;
    },
    async open(sealed, place) {
      const iv = sealed.slice(0, 12);
      const cipher = sealed.slice(12);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(place) }, key, cipher);
      return JSON.parse(new TextDecoder().decode(plain));
    },
  };
}

/**
 * Without https the browser has no cipher: then nothing is written to disk either (`memoryStore`). Whose it is
 * is told apart all the same: somebody else who signs in on this page neither reads it nor sends it.
 */
function openVault(keyId: string): Vault {
  return {
    keyId,
    key: undefined,
    seal: async (value) => new TextEncoder().encode(JSON.stringify(value)),
    open: async (sealed) => JSON.parse(new TextDecoder().decode(sealed)),
  };
}

/** A sealed value belongs to its place: moved elsewhere it does not open. */
function bound(place: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(place);
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
