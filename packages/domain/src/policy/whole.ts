/**
 * A profile as today's rules read it. One that was stored or decided before a rule came to ask for more (in a log, or
 * on a phone that was away while the app was renewed) says what it says; for the rest the first profile speaks.
 */
import { firstProfile, type PolicyProfile } from './profile.ts';

export function wholeProfile(told: unknown): PolicyProfile {
  return completed(told, firstProfile) as PolicyProfile;
}

/** The identical value where nothing is missing. */
function completed(told: unknown, first: unknown): unknown {
  if (told === undefined) return first;
  if (!isSection(told) || !isSection(first)) return told;
  const parts = Object.entries(first).map(([name, value]) => [name, completed(told[name], value)] as const);
  return parts.every(([name, part]) => part === told[name]) ? told : { ...told, ...Object.fromEntries(parts) };
}

function isSection(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
