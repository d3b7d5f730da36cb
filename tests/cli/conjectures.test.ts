import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conjecture } from '../../src/claims/index.js';
import { loadConjecture } from '../../src/cli/hunt/load-conjecture.js';
import { resolveTarget, targetName } from '../../src/cli/hunt/target.js';
import { runCliAsync } from '../../src/cli/run-cli.js';
import { LemmascopeError } from '../../src/diagnostics/index.js';
import { type HuntReport, huntablesOf } from '../../src/hunt/index.js';
import { huntWay } from '../../src/vitest/_internals/hunt-way.js';
import { expectRefusal, folder, spawned } from './run.js';

/** Writes the files of a conjecture and returns the path of the first. */
function files(texts: Readonly<Record<string, string>>, where = folder()): string {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(where, name)), { recursive: true });
    writeFileSync(join(where, name), text);
  }
  return join(where, Object.keys(texts)[0]!);
}

const HEAD = "import fc from 'fast-check';\nimport { conjecture } from 'lemmascope';\n";

/** A conjecture about drawn numbers below 100; `more` may come after, and win. */
const numbers = (holds: string, more = '') =>
  `${HEAD}export default conjecture({ id: 'mine', statement: 'so it is', instances: fc.nat(99), holds: ${holds}, ${more} });\n`;

async function refused(path: string): Promise<LemmascopeError> {
  const error = await loadConjecture(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LemmascopeError);
  return error as LemmascopeError;
}

describe('a file that cannot be hunted is refused, with the place', () => {
  it.each([
    [
      'does not compile',
      'const a: number = 1;\nexport default {\n  b: ;\n};\n',
      'CONJECTURE_UNREADABLE',
      ':3:6',
    ],
    ['throws', 'const a = 1;\nnull.foo;\nexport default a;\n', 'CONJECTURE_UNREADABLE', ':2'],
    ['throws no error', "throw 'it';\n", 'CONJECTURE_UNREADABLE', '.ts'],
    [
      'imports what is not there',
      "import { a } from './none.js';\nexport default a();\n",
      'CONJECTURE_UNREADABLE',
      '.ts',
    ],
    [
      'uses what lemmascope does not have',
      "import { theorem } from 'lemmascope';\nexport default theorem({});\n",
      'CONJECTURE_UNREADABLE',
      ':2',
    ],
    ['exports nothing', 'const a = 1;\n', 'CONJECTURE_WITHOUT_CLAIM', '.ts'],
    ['has no default export', 'export const claim = 1;\n', 'CONJECTURE_WITHOUT_CLAIM', '.ts'],
    ['exports a number', 'export default 3;\n', 'CONJECTURE_WITHOUT_CLAIM', '.ts'],
    ['exports null', 'export default null;\n', 'CONJECTURE_WITHOUT_CLAIM', '.ts'],
    [
      'exports nothing in CommonJS',
      'module.exports = undefined;\n',
      'CONJECTURE_WITHOUT_CLAIM',
      '.ts',
    ],
    ['exports a function', 'export default () => 3;\n', 'CONJECTURE_WITHOUT_CLAIM', '.ts'],
    ['exports half a claim', 'export default { steps: [] };\n', 'CLAIM_INVALID', 'id'],
    [
      'has a claim with a check of no kind',
      "export default { id: 'a', statement: '', hypotheses: [], dataHypotheses: [], steps: [], conclusion: [{ kind: 'guess' }] };\n",
      'CLAIM_INVALID',
      'conclusion, kind',
    ],
    ['misnames a part', numbers('() => true', 'hypothesis: []'), 'CLAIM_INVALID', ':3, hypothesis'],
    ['claims nothing', numbers('undefined'), 'CLAIM_INVALID', ':3, holds'],
    ['has an id with blanks', numbers('() => true', "id: 'my claim'"), 'CLAIM_INVALID', ', id'],
  ])('when it %s', async (_, text, code, place) => {
    const path = files({ 'mine.ts': text });
    const error = await refused(path);
    expect(error.code).toBe(code);
    expect(error.path).toContain(path);
    expect(error.path).toContain(place);
    expect(error.exitCode).toBe(2);
  });

  it('and what it exports instead is named', async () => {
    const actual = async (text: string) => (await refused(files({ 'mine.ts': text }))).actual;
    expect(await actual('export default null;\n')).toBe('null as the default export');
    expect(await actual('export default [1, 2];\n')).toBe('a list of 2 as the default export');
    expect(await actual('export const a = 1, b = 2;\n')).toBe('no default export, but a, b');
    expect(await actual('')).toBe('no default export, but nothing');
  });

  it('unless it is CommonJS', async () => {
    const text =
      "const { conjecture } = require('lemmascope');\nconst part = require('./part.cjs');\n";
    const parts = "{ id: 'mine', statement: 'so it is', instances: part, holds: () => true }";
    const path = files({
      'mine.cjs': `${text}module.exports = conjecture(${parts});\n`,
      'part.cjs': "module.exports = require('fast-check').nat();\n",
    });
    expect((await loadConjecture(path)).claim.id).toBe('mine');
  });

  it('in a module that it imports, too', async () => {
    const path = files({
      'mine.ts': "import { a } from './lib/a.js';\nexport default a;\n",
      'lib/a.ts': 'export const a =\n  1 +;\n',
    });
    expect((await refused(path)).path).toBe(`${join(dirname(path), 'lib/a.ts')}:2:6`);
  });

  it('when there is none', async () => {
    expect((await refused(join(folder(), 'none.ts'))).code).toBe('FILE_NOT_FOUND');
    const path = join(folder(), 'folder.ts');
    mkdirSync(path);
    expect((await refused(path)).code).toBe('FILE_UNREADABLE');
  });

  it('by the program without a stack trace, exit 2', () => {
    const path = files({ 'mine.ts': 'export default {\n  b: ;\n};\n' });
    const refusal = spawned(['hunt', path, '--no-keep']);
    expect(refusal.err.split('\n')).toHaveLength(2);
    expect(refusal.err).toMatch(/^lemmascope: CONJECTURE_UNREADABLE at .*mine\.ts:2:6: /);
    expect([refusal.out, refusal.exit]).toEqual(['', 2]);
    expectRefusal(spawned(['hunt', 'none.ts', '--no-keep']), 'FILE_NOT_FOUND', 'none.ts');
  });

  it('when there is nothing to draw from, as soon as it is hunted', () => {
    const path = files({ 'mine.ts': numbers('() => true', "instances: () => 'n'") });
    expectRefusal(spawned(['hunt', path, '--no-keep']), 'CLAIM_INVALID at mine, conclusion#1');
    const thrown = files({ 'a.ts': numbers('() => true', 'instances: () => null.foo') });
    expectRefusal(spawned(['hunt', thrown, '--no-keep']), 'CLAIM_INVALID', "reading 'foo'");
  });
});

describe('parts that are no such thing', () => {
  const parts = { id: 'a', statement: 'b', instances: () => undefined, holds: () => true };
  it.each([
    [{ ...parts, id: 3 }, 'id'],
    [{ ...parts, statement: '' }, 'statement'],
    [{ ...parts, instances: [1, 2] }, 'instances'],
    [{ ...parts, violation: () => undefined }, 'holds'],
    [{ ...parts, holds: 'yes' }, 'holds'],
    [{ ...parts, labels: {} }, 'labels'],
    [{ ...parts, hypotheses: {} }, 'hypotheses'],
    [{ ...parts, hypotheses: [{ id: 'c' }] }, 'hypotheses[0].decide'],
    [{ ...parts, coverage: [{ label: 'c', values: ['1'], share: 20 }] }, 'coverage[0].share'],
    [{ ...parts, coverage: [{ label: 'c', values: [1], share: 0.2 }] }, 'coverage[0].values'],
  ])('%j are refused by name', (wrong, path) => {
    try {
      conjecture(wrong as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'CLAIM_INVALID', path });
    }
  });
});

describe('the hash of a claim', () => {
  const hash = async (texts: Readonly<Record<string, string>>, where?: string) =>
    (await resolveTarget(targetName(files(texts, where)))).hash;
  const text = `import { limit } from './limit.js';\n${numbers('(n) => n < limit')}`;
  const limit = 'export const limit = 200;\n';

  it('covers the file and what it imports, and not where they lie', async () => {
    const before = await hash({ 'mine.ts': text, 'limit.ts': limit });
    expect(await hash({ 'mine.ts': text, 'limit.ts': limit })).toBe(before);
    expect(await hash({ 'mine.ts': `${text}// .\n`, 'limit.ts': limit })).not.toBe(before);
    expect(await hash({ 'mine.ts': text, 'limit.ts': limit.replace('2', '3') })).not.toBe(before);
  });

  it('is that of what stands there now, not of what was loaded first', async () => {
    const where = folder();
    const before = await hash({ 'mine.ts': text, 'limit.ts': limit }, where);
    expect(await hash({ 'mine.ts': text, 'limit.ts': limit.replace('2', '3') }, where)).not.toBe(
      before,
    );
  });
});

interface Hunted {
  readonly report: HuntReport;
  readonly exit: number;
}

/** Hunts a conjecture on worker threads; nothing may look like a fault of ours. */
async function hunt(text: string, ...words: string[]): Promise<Hunted> {
  const path = files({ 'mine.ts': text });
  const common = ['hunt', path, '--json', '--no-keep', '--workers', '1', '--runs', '60'];
  let [out, err] = ['', ''];
  const exit = await runCliAsync([...common, ...words], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    progress: () => {},
  });
  expect(err).toBe('');
  return { report: JSON.parse(out) as HuntReport, exit };
}

/** The same runs in this process, for what is decided below the threads. */
async function huntHere(text: string, runs = 60): Promise<Hunted> {
  const { claim } = await loadConjecture(files({ 'mine.ts': text }));
  const plan = { runs, seed: 1, maxHidden: 3, maxWidth: 3 };
  const report = huntWay(claim, huntablesOf(claim, plan), 0, plan);
  return { report, exit: { refuted: 1, 'none found': 0, inconclusive: 3 }[report.verdict] };
}

/** The one fault of a campaign that found no counterexample, as told. */
function fault({ report, exit }: Hunted) {
  expect([report.verdict, exit]).toEqual(['inconclusive', 3]);
  const [way] = report.ways;
  expect(way!.faults).toHaveLength(1);
  return { ...way!.faults[0]!, runs: way!.runs, decided: way!.decided, reasons: report.reasons };
}

describe('a conjecture that misbehaves is told so, and the campaign goes on', () => {
  it('when it throws', async () => {
    const text = numbers(
      "(n) => { if (n % 2 === 0) throw new Error('even\\nand so on'); return true; }",
    );
    const found = fault(await hunt(text));
    expect([found.kind, found.message]).toEqual(['threw', 'even']);
    expect(found.count + found.decided).toBe(60);
    expect(found.decided).toBeGreaterThan(10);
    expect(found.reasons.join()).toContain('the conjecture throws');
  });

  it('when it throws while instances are drawn', async () => {
    const text = numbers(
      '() => true',
      "instances: fc.nat(99).map((n) => { if (n % 2 === 0) throw new Error('even'); return n; })",
    );
    const found = fault(await huntHere(text));
    expect([found.kind, found.message]).toEqual(['threw', 'while drawing: even']);
    expect(found.count + found.decided).toBe(60);
    expect(found.decided).toBeGreaterThan(10);
  });

  it('when it does not end, while others are decided', async () => {
    const found = fault(
      await hunt(numbers('(n) => { while (n === 53) {} return true; }'), '--stuck-after', '2'),
    );
    expect(found.kind).toBe('stuck');
    expect(found.count).toBeLessThan(5);
    expect(found.count + found.decided).toBe(60);
    expect(found.instance === 53 || found.instance === null).toBe(true);
    expect(found.reasons.join()).toContain('the conjecture does not end');
  });

  it('when it changes a list', async () => {
    const text = numbers(
      '(list) => { list.sort((a, b) => a - b); return true; }',
      'instances: fc.array(fc.nat(9), { minLength: 2 })',
    );
    const found = fault(await huntHere(text));
    expect(found.kind).toBe('mutated');
    expect(found.decided).toBeGreaterThan(0);
    // As it was drawn, not as it was left.
    expect(found.instance).not.toEqual([...(found.instance as number[])].sort());
  });

  it('when it changes the layers of a point', async () => {
    const text = `import { point } from 'lemmascope/arbitraries';\n${numbers(
      '({ weights }) => { weights.reverse(); return true; }',
      "instances: (bound) => point({ kind: 'random', ...bound })",
    )}`;
    expect(fault(await hunt(text)).kind).toBe('mutated');
  });

  it('when it counts its calls', async () => {
    const found = fault(await huntHere(`let calls = 0;\n${numbers('() => ++calls % 2 === 0')}`));
    expect(found.kind).toBe('non-deterministic');
  });

  it('when it tosses a coin: no side of it is a counterexample', async () => {
    const found = fault(await hunt(numbers('() => Math.random() < 0.5')));
    expect(found.kind).toBe('non-deterministic');
    expect(found.reasons.join()).toContain('the conjecture is non-deterministic');
  });

  it('when it draws another instance each time, though it holds of all', async () => {
    const found = fault(
      await huntHere(numbers('() => true', 'instances: fc.nat(99).map((n) => n + Math.random())')),
    );
    expect([found.kind, found.count]).toEqual(['non-deterministic', 60]);
    expect(found.message).toBe('drawing it again gives another instance');
  });

  it('when it says nothing but its class', async () => {
    const found = fault(await huntHere(numbers('(n) => { fc.pre(n % 2 === 0); return true; }')));
    expect([found.kind, found.message]).toEqual(['threw', 'PreconditionFailure']);
  });

  it('when it is vacuous', async () => {
    const { report, exit } = await hunt(
      numbers('() => false', "hypotheses: [{ id: 'huge', decide: (n) => n > 100 }]"),
    );
    expect([report.verdict, exit]).toEqual(['inconclusive', 3]);
    expect(report.reasons).toEqual([
      'conclusion#1: vacuous, no run satisfied every hypothesis (60 by huge)',
    ]);
  });

  it('when most of what it draws is thrown away', async () => {
    const { report, exit } = await huntHere(
      numbers('() => true', "hypotheses: [{ id: 'small', decide: (n) => n < 10 }]"),
    );
    expect(exit).toBe(3);
    expect(report.reasons.join()).toContain('too many discards');
  });

  it('when it misses what it was to cover', async () => {
    const more =
      "labels: (n) => ({ size: n < 200 ? 'small' : 'large' }), coverage: [{ label: 'size', values: ['small', 'large'], share: 0.1 }]";
    const { report, exit } = await huntHere(numbers('() => true', more), 600);
    expect(exit).toBe(3);
    expect(report.reasons).toEqual([
      'conclusion#1: coverage missed, size large in 0 of 600 decided runs (at least 10 % wanted)',
    ]);
  });

  it.each([
    ['a promise', 'async () => true'],
    ['a value of type undefined', '(n) => { n > 3; }'],
    ['a value of type number', '(n) => n'],
  ])('when its answer is %s', async (actual, holds) => {
    const found = fault(await huntHere(numbers(holds)));
    expect([found.kind, found.count]).toEqual(['threw', 60]);
    expect(found.message).toContain('CLAIM_UNDECIDED at mine, holds');
    expect(found.message).toContain(`Got ${actual}.`);
  });

  it('and a counterexample is found all the same, and shrunk', async () => {
    const text = numbers("(n) => { if (n < 20) throw new Error('small'); return n < 50; }");
    const { report, exit } = await hunt(text);
    expect([report.verdict, exit]).toEqual(['refuted', 1]);
    expect(report.counterexample).toMatchObject({ instance: 50, found: 'it does not hold' });
    expect(report.counterexample!.expected).toBe('so it is');
  });
});

it('there is one copy of every class, in a module of the user too', () => {
  const path = files({
    'mine.ts': `import { isOurs } from './is-ours.js';
import { LemmascopeError, Rational } from 'lemmascope';
import { point } from 'lemmascope/arbitraries';
${numbers(
  `({ x }) => {
    try { Rational.of(1, 0); } catch (error) { return error instanceof LemmascopeError && isOurs(x); }
    return false;
  }`,
  "instances: (bound) => point({ kind: 'random', ...bound }), describe: ({ x }) => x.toStrings()",
)}`,
    'is-ours.ts':
      "import { RationalMatrix } from 'lemmascope';\nexport const isOurs = (x: unknown): boolean => x instanceof RationalMatrix;\n",
  });
  const { out, exit } = spawned(['hunt', path, '--no-keep', '--workers', '2', '--runs', '500']);
  expect(out).toContain('no counterexample in 500 runs');
  expect(exit).toBe(0);
});

it('a test file can be hunted as it is', async () => {
  const path = files({
    'mine.test.mts': `import { describeClaim } from 'lemmascope/vitest';\n${numbers('() => true').replace('export default', 'const claim =')}describeClaim(claim);\nexport default claim;\n`,
  });
  expect((await loadConjecture(path)).claim.id).toBe('mine');
});

it('what a conjecture prints is no part of the document', () => {
  const where = folder();
  const path = files(
    {
      'mine.ts': `console.log('loaded');\n${numbers('() => { console.info("decided"); return true; }')}`,
    },
    where,
  );
  const ran = spawned(`hunt ${path} --json --no-keep --runs 20 --workers 1`);
  expect(ran.exit).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ verdict: 'none found', runs: 20 });
  expect(ran.err).toContain('loaded\n');
  expect(ran.err).toContain('decided\n');
});
