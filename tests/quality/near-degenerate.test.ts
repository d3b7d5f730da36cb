import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { secondOrderScout } from '../../src/hunt/index.js';
import { floatVerdict, pointDocument } from '../../src/landscape/index.js';
import { contradiction, exactVerdict } from '../campaigns/contradiction.js';
import { DEGENERATE_KINDS, type DegenerateInstance } from '../campaigns/degenerate-instances.js';
import { table } from '../campaigns/table.mjs';

// `npm run campaign:degenerate` runs this file over 100,000 instances.

const total = fromEnvironment('LEMMASCOPE_INSTANCES', 2200);
const seed = fromEnvironment('LEMMASCOPE_SEED', 1);
const kinds = Object.keys(DEGENERATE_KINDS);
const each = Math.ceil(total / kinds.length);
const CHUNK = 200;

const scout = secondOrderScout({ degenerate: true });
const counts = new Map<string, number>();
const count = (...of: string[]) => counts.get(of.join('/')) ?? 0;
const add = (...of: string[]) => counts.set(of.join('/'), count(...of) + 1);

/** How float verdicts contradict the exact one at an instance. */
function examine(kind: string, { point, near, choices }: DegenerateInstance): string[] {
  const exact = exactVerdict(point);
  const found = floatVerdict(point)!;
  const wrong = contradiction(
    point,
    found,
    exact,
    near === undefined ? undefined : exactVerdict(near).class,
  );
  add(kind, 'instances');
  add(kind, `exactly ${exact.class}`);
  if (found.class === 'inconclusive') {
    add(kind, 'inconclusive');
    add('why', found.reason!);
  } else if (wrong === undefined) add(kind, found.class === exact.class ? 'agrees' : 'nearby');
  else add(kind, 'contradicts');
  const all = wrong === undefined ? [] : [`float verdict: ${wrong}`];
  if (choices !== undefined) {
    const { found: seen, finding } = scout.look(choices());
    const truth = exact.inertia().negative > 0 ? 'negative' : 'semidefinite';
    add('scout', seen === 'unclear' ? 'inconclusive' : seen === truth ? 'agrees' : 'contradicts');
    add('scout', 'instances');
    if (seen !== 'unclear' && seen !== truth) all.push(`scout: ${seen}, exactly ${truth}`);
    if (finding === 'suspicious') all.push('scout: suspicious of a true statement');
  }
  return all;
}

describe.each(kinds)('%s', (kind) => {
  it(
    'no float verdict contradicts the exact one',
    () => {
      const wrong: string[] = [];
      for (let start = 0; start < each && wrong.length < 5; start += CHUNK)
        for (const instance of fc.sample(DEGENERATE_KINDS[kind]!, {
          numRuns: Math.min(CHUNK, each - start),
          seed: seed * 1_000_000 + start,
        }))
          for (const what of examine(kind, instance))
            wrong.push(`${what}\n${JSON.stringify(pointDocument(instance.point))}`);
      expect(wrong).toEqual([]);
      expect(count(kind, 'instances')).toBe(each);
      // A verdict that is never given would contradict nothing.
      expect(count(kind, 'agrees') + count(kind, 'nearby')).toBeGreaterThan(each / 20);
    },
    60_000 + 500 * each,
  );
});

it('every class is among them', () => {
  for (const name of ['global-minimum', 'strict-saddle', 'bad-saddle', 'not-critical']) {
    const sum = kinds.reduce((all, kind) => all + count(kind, `exactly ${name}`), 0);
    expect(sum, name).toBeGreaterThan(total / 40);
  }
});

afterAll(() => {
  const columns = ['instances', 'agrees', 'nearby', 'inconclusive', 'contradicts'];
  const row = (name: string, of: readonly string[]) => [
    name,
    ...columns.map((column) => of.reduce((sum, kind) => sum + count(kind, column), 0)),
  ];
  const rows = [...kinds.map((kind) => row(kind, [kind])), row('all', kinds)];
  const reasons = [...counts]
    .filter(([key]) => key.startsWith('why/'))
    .sort(([, a], [, b]) => b - a)
    .map(([key, times]) => [key.slice(4), times]);
  process.stdout.write(
    `\n${table(['floatVerdict', ...columns], rows)}\n${table(['inconclusive because', 'times'], reasons)}\n${table(
      ['second-order scout', ...columns],
      [row('rank nearly lower', ['scout'])],
    )}\n`,
  );
});

function fromEnvironment(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Error(`${name} wants a positive integer, not ${JSON.stringify(text)}`);
  return Number(text);
}
