import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { MUTANTS } from '../../properties/mutants/index.js';
import { type Huntable, huntablesOf } from '../../src/hunt/index.js';

const DRAWS = 100;
const TRUE = [
  ...CLAIMS,
  ...MUTANTS.filter(({ expected }) => expected === 'holds').map(({ claim }) => claim),
];

/** Required values of labels that no instance has, of those that satisfy every hypothesis. */
function missed({ instances, hypotheses, labels, coverage }: Huntable): string[] {
  if (coverage.length === 0) return [];
  const seen = new Map<string, Set<string>>();
  for (const instance of fc.sample(instances, { numRuns: DRAWS, seed: 1 })) {
    if (!hypotheses.every((hypothesis) => hypothesis.decide(instance))) continue;
    for (const [label, value] of Object.entries(labels(instance)))
      seen.set(label, (seen.get(label) ?? new Set()).add(value));
  }
  return coverage
    .filter(({ label, whereLabelled }) => whereLabelled !== true || seen.has(label))
    .flatMap(({ label, values }) =>
      values.filter((value) => seen.get(label)?.has(value) !== true).map((v) => `${label} ${v}`),
    );
}

describe('a hunt of a true statement can reach what it has to cover', () => {
  it.each(TRUE.map((claim) => [claim.id, claim] as const))('%s', (_id, claim) => {
    for (const way of huntablesOf(claim, { maxHidden: 3, maxWidth: 3 }))
      if (way.scouted === undefined) expect(missed(way), way.id).toEqual([]);
  });
});
