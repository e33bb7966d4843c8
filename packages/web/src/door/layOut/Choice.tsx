import type { ReactNode } from 'react';

/** A few chips under a word of what is chosen. */
export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="door-choice">
      <legend>{label}</legend>
      <div className="fx-choices">{children}</div>
    </fieldset>
  );
}
