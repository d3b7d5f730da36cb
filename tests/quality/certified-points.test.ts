import { afterAll, expect, it } from 'vitest';
import { checkCertificate } from '../../src/kernel/index.js';
import { certify, criticalValues, pointDocument } from '../../src/landscape/index.js';
import { type ExactPoint, exactPoints } from '../campaigns/exact-points.js';
import { table } from '../campaigns/table.mjs';

// `npm run campaign:points` runs this file over thousands of points.

const drawn = exactPoints();
const TIME = 120_000 + 500 * drawn.length;

const CLASSES = ['global-minimum', 'strict-saddle', 'bad-saddle'] as const;
const SOURCES = ['two zero factors', 'any stratum', 'any stratum, d_y ≤ d_x'] as const;
const tally = new Map<string, number>();
const count = (...of: string[]) => tally.get(of.join('/')) ?? 0;
const add = (...of: string[]) => tally.set(of.join('/'), count(...of) + 1);

/** What is wrong with the verdicts on a point. */
function examine({ source, point }: ExactPoint): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, otherwise: string) => {
    if (!holds) wrong.push(otherwise);
  };
  const { classification, document, missing } = certify(point);
  const { byRanks, byHessian, S } = classification;
  add('class', classification.class);
  add(source, classification.class);

  const { inputWidth, outputWidth } = point.architecture;
  if (byRanks.kind === 'applicable') {
    add('by ranks', classification.class);
    must(byHessian.kind === 'decided', 'the Hessian does not decide');
    const found = byHessian.kind === 'decided' ? byHessian.class : 'inconclusive';
    must(byRanks.class === found, `by ranks ${byRanks.class}, by the Hessian ${found}`);
    const value = criticalValues(point.architecture, point.moments).values.find(
      ({ indices }) => indices.join() === S!.join(),
    );
    const inside =
      value?.lower.equals(value.upper) && value.lower.toString() === classification.loss;
    must(inside === true, `the loss ${classification.loss} is not the critical value of {${S}}`);
  }
  must((byRanks.kind === 'applicable') === outputWidth <= inputWidth, `by ranks: ${byRanks.kind}`);

  must(missing === undefined, `uncertified: ${missing}`);
  if (document === undefined) return wrong;
  const { statement, certificate } = JSON.parse(JSON.stringify(document));
  must(statement.kind === classification.class, `certified as ${statement.kind}`);
  add('method', String(statement.kind), certificate.proof.method ?? '');
  const verdict = checkCertificate(statement, certificate);
  must(verdict.accepted, JSON.stringify(verdict));
  if (verdict.accepted) add('accepted', classification.class);
  return wrong;
}

it(
  `${drawn.length} critical points: ranks and Hessian agree, the kernel accepts every certificate`,
  () => {
    const wrong = drawn.flatMap((each) =>
      examine(each).map((what) => `${what}\n${JSON.stringify(pointDocument(each.point))}`),
    );
    expect(wrong).toEqual([]);
  },
  TIME,
);

it.each(CLASSES)('there are enough of class %s, from every source', (name) => {
  expect(count('class', name)).toBeGreaterThanOrEqual(drawn.length / 20);
  for (const source of SOURCES) expect(count(source, name), source).toBeGreaterThan(0);
  expect(count('by ranks', name)).toBeGreaterThanOrEqual(count('class', name) / 2);
});

it('and of no other class; global minima are certified in both exact ways', () => {
  const all = CLASSES.reduce((sum, name) => sum + count('class', name), 0);
  expect(all).toBe(drawn.length);
  expect(count('method', 'global-minimum', 'least-squares')).toBeGreaterThan(0);
  expect(count('method', 'global-minimum', 'spectral')).toBeGreaterThan(0);
});

afterAll(() => {
  const row = (name: string) => [
    name,
    count('class', name),
    ...SOURCES.map((source) => count(source, name)),
    count('by ranks', name),
    count('accepted', name),
  ];
  const rows = CLASSES.map(row);
  const sums = rows[0]!
    .slice(1)
    .map((_, at) => rows.reduce((sum, r) => sum + Number(r[at + 1]), 0));
  process.stdout.write(
    `\n${table(['class', 'points', ...SOURCES, 'by ranks too', 'accepted'], [...rows, ['all', ...sums]])}\n`,
  );
});
