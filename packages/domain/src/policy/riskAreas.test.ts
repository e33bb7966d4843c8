import { expect, test } from 'vitest';
import { faultInAreas, firstProfile, type RiskArea, wasAtRisk, withRiskAreas } from './index.ts';

const area = (code: string, from: string, until?: string): RiskArea => ({
  ...{ code, name: { zh: `试${code}`, en: `Trial ${code}` }, level: 'high', from },
  ...(until && { until }),
});

test('an area is one of risk from its first day to its last, and may be one again later', () => {
  expect(faultInAreas([area('42', '2020-01-01', '2020-01-20'), area('42', '2020-02-01')])).toBeUndefined();
  expect(faultInAreas([area('42', '2020-01-01'), area('42', '2020-02-01')])).toBe('listedTwice');
  expect(faultInAreas([area('42', '2020-02-01'), area('42', '2020-01-01', '2020-02-01')])).toBe('listedTwice');
  expect(faultInAreas([area('42', '2020-01-01'), area('43', '2020-01-01')])).toBeUndefined();
  expect(faultInAreas([area('42', '2020-01-02', '2020-01-01')])).toBe('endsBeforeItBegins');
});

test('P194 a later list changes what is asked from then on, and says on which paper', () => {
  const next = withRiskAreas(
    firstProfile,
    [area('42', '2020-01-01', '2020-03-01'), area('33', '2020-02-01')],
    '试文〔2020〕1号',
  );
  expect(next.version).toBe(firstProfile.version + 1);
  expect(next.sources['screening.riskAreas']).toBe('试文〔2020〕1号');
  expect({ ...next, version: 1, screening: firstProfile.screening, sources: firstProfile.sources }).toEqual(
    firstProfile,
  );
  const was = (profile: typeof next) => wasAtRisk({ area: '33', on: '2020-02-03' }, '2020-02-05', profile.screening);
  expect([was(firstProfile), was(next)]).toEqual([false, true]);
});
