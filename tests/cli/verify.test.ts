import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { certify, readPoint } from '../../src/landscape/index.js';
import { fitsSchema, jsonDocument, POINTS } from './points.js';
import { expectClean, file, folder, PROGRAM, run, spawned, stackFrames } from './run.js';

type Mutable = { [key: string]: Mutable } & string;

/** The certificate file of a point, as text, after it was spoilt. */
function certificateOf(name: keyof typeof POINTS, spoil: (document: Mutable) => void = () => {}) {
  const { document } = certify(readPoint(JSON.stringify(POINTS[name]), name));
  const copy = JSON.parse(JSON.stringify(document));
  spoil(copy);
  return file(JSON.stringify(copy), 'cert.json');
}

const NAMES = Object.keys(POINTS) as (keyof typeof POINTS)[];

describe('accepted', () => {
  it.each(NAMES)('%s', (name) => {
    const path = certificateOf(name);
    expect(run(['verify', path])).toEqual({ out: `accepted    ${path}\n`, err: '', exit: 0 });
    const document = jsonDocument(['verify', path]);
    expect(document.results).toEqual([{ file: path, accepted: true }]);
  });

  it('several files, in order', () => {
    const files = NAMES.map((name) => certificateOf(name));
    const document = jsonDocument(['verify', ...files]);
    expect(document.results.map((result: { file: string }) => result.file)).toEqual(files);
  });
});

describe('refused', () => {
  it('with what is derived, what is claimed and their difference: exit 1', () => {
    // L = ½(ab − 1)² has the slope −2 along (−1, 0) at (1, 3)… upwards it is +6.
    const path = certificateOf('not-critical', ({ certificate }) => {
      (certificate as unknown as { proof: { direction: string[][][] } }).proof.direction = [
        [['1']],
        [['0']],
      ];
    });
    const outcome = run(['verify', path]);
    expectClean(outcome, 1);
    expect(outcome.out.split('\n')).toEqual([
      expect.stringMatching(/^REFUSED {5}.*: KERNEL_SLOPE_NOT_NEGATIVE at certificate\.proof/),
      '  derived     6',
      '  claimed     < 0',
      '  difference  6',
      '',
    ]);
    expect(outcome.out).toContain(path);
    expect(jsonDocument(['verify', path], 1).results[0]).toMatchObject({
      file: path,
      accepted: false,
      code: 'KERNEL_SLOPE_NOT_NEGATIVE',
      derived: '6',
      difference: '6',
    });
  });

  it.each([
    [
      'another value',
      'global-minimum',
      (document: Mutable) => Object.assign(document['statement']!, { value: '1' }),
      'KERNEL_STATEMENT_MISMATCH',
    ],
    [
      'another point',
      'strict-saddle',
      (document: Mutable) =>
        Object.assign(document['statement']!['point']!, { weights: [[['1']], [['0']]] }),
      'KERNEL_STATEMENT_MISMATCH',
    ],
    [
      'another kind',
      'strict-saddle',
      (document: Mutable) => Object.assign(document['certificate']!, { kind: 'bad-saddle' }),
      'KERNEL_KIND_MISMATCH',
    ],
    [
      'a part more',
      'bad-saddle',
      (document: Mutable) => Object.assign(document['certificate']!['proof']!, { more: '1' }),
      'KERNEL_PART_UNEXPECTED',
    ],
    [
      'a part less',
      'bad-saddle',
      (document: Mutable) => Reflect.deleteProperty(document['certificate']!['proof']!, 'descent'),
      'KERNEL_PART_MISSING',
    ],
  ] as const)('%s', (_what, name, spoil, code) => {
    const path = certificateOf(name, spoil);
    const outcome = run(['verify', path]);
    expectClean(outcome, 1);
    expect(outcome.out).toContain(`REFUSED     ${path}: ${code}`);
    expect(jsonDocument(['verify', path], 1).results[0].code).toBe(code);
  });

  it.each([
    '{}',
    '[]',
    'null',
    '3',
    '"x"',
    '{"statement":{}}',
    `${'['.repeat(500)}${']'.repeat(500)}`,
  ])('JSON that is no certificate: %.20s', (text) => {
    const outcome = run(['verify', file(text, 'cert.json')]);
    expectClean(outcome, 1);
    expect(outcome.out).toContain('REFUSED');
  });

  it('one of several does not hide the others', () => {
    const good = certificateOf('strict-saddle');
    const bad = file('{}', 'cert.json');
    const document = jsonDocument(['verify', good, bad, good], 1);
    expect(document.results.map((result: { accepted: boolean }) => result.accepted)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('unreadable', () => {
  it.each([
    ['a missing file', () => join(folder(), 'nowhere.json')],
    ['a folder', () => folder()],
    ['what is not JSON', () => file('certificate?', 'cert.json')],
    ['JSON cut short', () => file('{"statement":', 'cert.json')],
    ['an empty file', () => file('', 'cert.json')],
  ])('%s: exit 2', (_what, make) => {
    const path = make();
    const outcome = run(['verify', path]);
    expectClean(outcome, 2);
    expect(outcome.out).toContain(`unreadable  ${path}`);
    expect(stackFrames(outcome.out)).toEqual([]);
    const good = certificateOf('strict-saddle');
    expect(jsonDocument(['verify', path, good], 2).results[1]).toEqual({
      file: good,
      accepted: true,
    });
  });

  it('no file and unknown options are usage errors', () => {
    for (const words of [['verify'], ['verify', '--jsn', 'cert.json']]) {
      for (const outcome of [run(words), spawned(words)]) {
        expect(outcome.exit).toBe(2);
        expect(outcome.out).toBe('');
        expect(outcome.err).not.toBe('');
        expect(stackFrames(outcome.err)).toEqual([]);
      }
    }
  });
});

const DIST = dirname(dirname(PROGRAM));
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));
/** All that `verify` may load, below dist/src. */
const TRUSTED = ['kernel', 'diagnostics', 'cli/main.js', 'cli/verify.js', 'cli/terminal.js'];

/** The file that every module loaded by a command line is written to, one a line. */
function loaded(words: readonly string[]): { modules: string[]; exit: number | null } {
  const log = join(folder(), 'modules');
  writeFileSync(log, '');
  const hook = `import { appendFileSync } from 'node:fs';
    export async function load(url, context, next) {
      appendFileSync(${JSON.stringify(log)}, url + '\\n');
      return next(url, context);
    }`;
  const url = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(url(hook))});`;
  const ran = spawnSync(process.execPath, ['--import', url(register), PROGRAM, ...words], {
    encoding: 'utf8',
  });
  return { modules: readFileSync(log, 'utf8').trim().split('\n'), exit: ran.status };
}

const files = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));

describe('verify needs the kernel and nothing else', () => {
  it('runs from a folder that holds nothing else', () => {
    const alone = folder();
    mkdirSync(join(alone, 'dist', 'src', 'cli'), { recursive: true });
    for (const part of TRUSTED)
      cpSync(join(DIST, part), join(alone, 'dist', 'src', part), { recursive: true });
    cpSync(PACKAGE, join(alone, 'package.json'));
    const main = join(alone, 'dist', 'src', 'cli', 'main.js');
    const verify = (...words: string[]) =>
      spawnSync(process.execPath, [main, 'verify', ...words], { encoding: 'utf8', cwd: alone });
    for (const name of NAMES) {
      const path = certificateOf(name);
      const { stdout, stderr, status } = verify(path);
      expect({ stdout, stderr, status }, name).toEqual({
        stdout: `accepted    ${path}\n`,
        stderr: '',
        status: 0,
      });
    }
    const bad = certificateOf('strict-saddle', ({ certificate }) => {
      Object.assign(certificate!, { kind: 'bad-saddle' });
    });
    const refused = verify('--json', bad);
    expect(refused.status).toBe(1);
    fitsSchema('verify', JSON.parse(refused.stdout));
    // The folder is as small as it seems: every other verb fails in it.
    const other = spawnSync(process.execPath, [main, 'doctor'], { encoding: 'utf8' });
    expect(other.status).toBe(70);
  });

  it('loads no other module of the whole build', () => {
    const { modules, exit } = loaded(['verify', certificateOf('bad-saddle')]);
    expect(exit).toBe(0);
    const own = modules
      .filter((url) => url.startsWith('file:'))
      .map((url) => fileURLToPath(url).slice(DIST.length + 1));
    expect(own).toContain('kernel/index.js');
    for (const module of own)
      expect(
        TRUSTED.some((part) => module === part || module.startsWith(`${part}/`)),
        module,
      ).toBe(true);
    const rest = modules.filter((url) => !url.startsWith('file:'));
    expect([...new Set(rest)].filter((url) => !url.startsWith('node:'))).toEqual([]);
    expect(rest.filter((url) => !['node:fs'].includes(url))).toEqual([]);
  });

  it('as the watch on modules would notice', () => {
    const { modules } = loaded(['explain']);
    expect(modules.some((url) => url.includes('/node_modules/commander/'))).toBe(true);
    expect(modules.some((url) => url.endsWith('/src/landscape/index.js'))).toBe(true);
  });

  it('imports no package anywhere in its sources', () => {
    for (const part of ['kernel', 'diagnostics'])
      for (const path of files(join(DIST, part)))
        for (const [, from] of readFileSync(path, 'utf8').matchAll(
          /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g,
        ))
          expect(from, path).toMatch(/^\.{1,2}\//);
  });
});
