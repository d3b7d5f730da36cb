import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { nearStratumPoint, stratumPoint } from '../../properties/arbitraries/index.js';
import type { DecisionCheck } from '../../src/claims/index.js';
import { loadConjecture } from '../../src/cli/hunt/load-conjecture.js';
import { DRAW_IDS } from '../../src/explorer/rooms/breaking/draws.js';
import {
  conjectureFile,
  type OwnConjecture,
} from '../../src/explorer/rooms/breaking/language/conjecture-file.js';
import type { Formula } from '../../src/explorer/rooms/breaking/language/formula.js';
import { parseFormula } from '../../src/explorer/rooms/breaking/language/parse-formula.js';
import { TERMS, type TermName } from '../../src/explorer/rooms/breaking/language/terms.js';
import { writeFormula } from '../../src/explorer/rooms/breaking/language/write-formula.js';
import { ownClaim } from '../../src/explorer/rooms/breaking/own-claim.js';
import type { Point } from '../../src/network/index.js';

const folder = mkdtempSync(join(tmpdir(), 'lemmascope-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BOUND = { maxHidden: 2, maxWidth: 2 };
const POINTS: readonly Point[] = [
  ...fc.sample(stratumPoint(BOUND), { numRuns: 30, seed: 5 }).map(({ point }) => point),
  ...fc.sample(nearStratumPoint(BOUND), { numRuns: 8, seed: 5 }).map(({ point }) => point),
];
const SIZES = { seed: 1, runs: 10, ...BOUND };

const parsed = (text: string): Formula => {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${JSON.stringify(read.problem)}`);
  return read.formula;
};

async function answers(conclusion: string, name: string) {
  const own: OwnConjecture = {
    draw: 'stratum',
    hypothesis: { kind: 'true' },
    conclusion: parsed(conclusion),
  };
  const path = join(folder, `${name}.ts`);
  writeFileSync(path, conjectureFile(own, SIZES));
  const { claim } = await loadConjecture(path);
  const decide = (one: typeof claim) => {
    const check = one.conclusion[0] as DecisionCheck<unknown>;
    return POINTS.map((point) => check.violation(point) === undefined);
  };
  return { file: decide(claim), page: decide(ownClaim(own)) };
}

describe('the file of a conjecture decides as the page does', () => {
  for (const [index, name] of (Object.keys(TERMS) as TermName[]).entries())
    test(name, async () => {
      const { type } = TERMS[name];
      const texts =
        type === 'flag'
          ? [name]
          : type === 'count'
            ? [`${name} = 0`, `${name} <= 1`, `${name} > 2`]
            : [`${name} < losszero`, `${name} < loss`, `${name} = global`, `${name} >= 1`];
      let both = 0;
      for (const [at, text] of texts.entries()) {
        const { file, page } = await answers(text, `term-${index}-${at}`);
        expect(page).toEqual(file);
        if (new Set(page).size === 2) both++;
      }
      // A term that is the same everywhere compares nothing: every point drawn is of one kind there.
      if (!['nsd', 'localmin'].includes(name)) expect(both).toBeGreaterThan(0);
    });

  test('combined', async () => {
    const { file, page } = await answers(
      'not (psd or rank(P) != rank(C)) and (H = 1 or not bad or 0 < loss) and zerolayers <= p',
      'combined',
    );
    expect(page).toEqual(file);
    expect(new Set(page).size).toBe(2);
  });
});

test.each(DRAW_IDS)('the file draws the instances of the page: %s', async (draw) => {
  const own: OwnConjecture = {
    draw,
    hypothesis: parsed('gradient < loss'),
    conclusion: parsed('gradfirst <= gradient'),
  };
  const path = join(folder, `draw-${draw}.ts`);
  writeFileSync(path, conjectureFile(own, SIZES));
  const { claim } = await loadConjecture(path);
  const [page, file] = [ownClaim(own), claim].map((one) => {
    const { instances, describe: shown } = one.conclusion[0] as DecisionCheck<unknown>;
    const drawn = instances({ kind: 'random', ...BOUND })!;
    return fc.sample(drawn, { numRuns: 5, seed: 3 }).map(shown);
  });
  expect(file).toEqual(page);
  expect(new Set(page!.map((one) => JSON.stringify(one))).size).toBeGreaterThan(1);
});

const leaf = fc.constantFrom<Formula>(
  { kind: 'flag', term: 'psd' },
  { kind: 'flag', term: 'bad' },
  { kind: 'compare', left: { term: 'rank(P)' }, relation: '≤', right: { number: 12 } },
  { kind: 'compare', left: { term: 'loss' }, relation: '≠', right: { term: 'global' } },
);
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ kind: fc.constant('not' as const), of: tie('formula') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      left: tie('formula'),
      right: tie('formula'),
    }),
  ),
}));

test('what is written is read as the same formula', () => {
  fc.assert(
    fc.property(formula, (one) => {
      expect(parsed(writeFormula(one))).toEqual(one);
    }),
  );
});

test.each([
  ['rank(Q) = 1', 1, 'rank(Q)'],
  ['psd and', 8, 'the end'],
  ['loss = psd', 8, 'psd'],
  ['(psd or bad', 12, 'the end'],
  ['psd bad', 5, 'bad'],
  ['loss ~ 1', 6, '~'],
  ['p = 12345', 9, '5'],
])('%s is refused at its place', (text, column, actual) => {
  expect(parseFormula(text)).toMatchObject({ problem: { column, actual } });
});
