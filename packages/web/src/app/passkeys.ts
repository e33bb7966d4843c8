/** Whether passkeys can be had here: by a name over https (or on this very machine), never at a bare number. */
export function takesPasskeys(host: string = location.hostname): boolean {
  const isNumber = /^[\d.]+$|:/.test(host);
  return isSecureContext && typeof PublicKeyCredential !== 'undefined' && !isNumber;
}
