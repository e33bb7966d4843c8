import type { ButtonHTMLAttributes } from 'react';

type Tone = 'primary' | 'plain' | 'quiet';

/** One `primary` a screen: the next action, saying what it is about to record. */
export function Button({
  tone = 'plain',
  wide = false,
  ...rest
}: { tone?: Tone; wide?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className="fx-button" data-tone={tone} data-wide={wide || undefined} {...rest} />;
}

/** One choice among few. Pressed or not is told to screen readers too. */
export function Chip({ pressed, ...rest }: { pressed?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className="fx-chip" aria-pressed={pressed ?? false} {...rest} />;
}
