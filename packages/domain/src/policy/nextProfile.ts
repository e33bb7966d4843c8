import type { PolicyProfile } from './profile.ts';
import type { RiskArea } from './riskAreas.ts';

/**
 * The profile that follows this one, with other areas of risk and the paper that says so. Nothing else of it changes,
 * and nothing that was judged under this one is judged anew: each record names the version that it was made under.
 */
export function withRiskAreas(profile: PolicyProfile, riskAreas: readonly RiskArea[], source: string): PolicyProfile {
  return {
    ...profile,
    version: profile.version + 1,
    screening: { ...profile.screening, riskAreas: [...riskAreas] },
    sources: { ...profile.sources, 'screening.riskAreas': source },
  };
}
