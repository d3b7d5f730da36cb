import { expect, it } from 'vitest';
import { run, type Words } from '../cli/run.js';

// What people see, whole, so that a change of it is seen too. `npx vitest run tests/golden -u`
// rewrites the files: read the difference before committing it.

it.each<[string, Words]>([
  ['audit-iris.txt', 'audit --data iris --widths 4,2,3'],
  ['derive-2-2-2.txt', 'derive --widths 2,2,2'],
  ['explain-lemma-4-2.txt', 'explain lemma-4-2'],
])('%s', async (name, words) => {
  const { out, err, exit } = run(words);
  expect({ err, exit }).toEqual({ err: '', exit: 0 });
  await expect(out).toMatchFileSnapshot(`./${name}`);
});

interface Claim {
  readonly id: string;
  readonly grade: string;
  readonly shapes: readonly string[];
  readonly steps: readonly { readonly id: string; readonly grade: string }[];
  readonly conclusion: readonly {
    readonly compares: string;
    readonly grade: string;
    readonly instances: number;
    readonly discarded: object;
  }[];
  readonly restsOn: readonly string[];
  readonly openPoints: readonly string[];
}

it('check-iris-summary.json', async () => {
  const { out, exit } = run(
    'check lemma-4-1 lemma-4-2 lemma-4-3 --data iris --widths 4,2,3 --json',
  );
  expect(exit).toBe(0);
  const { claims, ...head } = JSON.parse(out) as { readonly claims: readonly Claim[] };
  const summary = claims.map(({ id, grade, shapes, steps, conclusion, restsOn, openPoints }) => ({
    id,
    grade,
    shapes: shapes.length,
    onData: shapes.filter((shape) => shape.includes(' on ')),
    steps: steps.map((step) => `${step.id}: ${step.grade}`),
    conclusion: conclusion.map(({ compares, grade: earned, instances, discarded }) => ({
      compares,
      grade: earned,
      instances,
      discarded,
    })),
    restsOn,
    openPoints,
  }));
  const text = `${JSON.stringify({ ...head, claims: summary }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('./check-iris-summary.json');
});
