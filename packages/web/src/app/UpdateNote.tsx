/** A newer version waits. It is taken when the reader says so, never in the middle of a sheet. */
export function UpdateNote() {
  return null;
}
