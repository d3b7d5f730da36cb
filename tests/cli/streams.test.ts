import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectClean, expectRefusal, folder, PROGRAM, run, spawned } from './run.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
const ESCAPES = /\u001b/;
const QUICK = '--max-hidden 1 --max-width 2 --runs 5';

it('the program has been built', () => {
  expect(existsSync(PROGRAM), `${PROGRAM}: run npm run build`).toBe(true);
});

describe('the built program', () => {
  it('prints data on stdout, and nothing on stderr of a pipe', () => {
    const ran = spawned(`check lemma-4-1 ${QUICK}`);
    expectClean(ran);
    expect(ran.out).toContain('proved at shape');
  });

  it('says the same as the one under test, to the byte', () => {
    for (const words of [
      `check critical-points lemma-4-1 ${QUICK} --json`,
      'audit --data iris',
      'explain lemma-4-3 --no-check',
    ])
      expect(spawned(words), words).toEqual(run(words));
  });

  it('ends with 1 when a claim is refuted', () => {
    expectClean(spawned(`check lemma-4-1/sign ${QUICK}`), 1);
  });

  it('prints a refusal on stderr only, without a stack, and ends with 2', () => {
    expectRefusal(spawned('derive --widths 2,0,2'), 'WIDTH_INVALID', '--widths[1]', '"0"');
    expectRefusal(spawned('frobnicate'), 'frobnicate');
    expectRefusal(spawned('check --data nowhere.csv'), 'FILE_NOT_FOUND', 'nowhere.csv');
  });

  it('works from any folder', () => {
    const out = execFileSync(process.execPath, [PROGRAM, 'audit', '--data', 'iris'], {
      cwd: folder(),
      encoding: 'utf8',
    });
    expect(out).toBe(run('audit --data iris').out);
  });
});

describe('colour', () => {
  it('is not used on a pipe, whatever the environment says', () => {
    for (const env of [{}, { FORCE_COLOR: '1', TERM: 'xterm-256color' }]) {
      const { out, err } = spawned(`check lemma-4-1/sign ${QUICK}`, env);
      expect(out + err, JSON.stringify(env)).not.toMatch(ESCAPES);
    }
  });
});

describe('on a terminal', () => {
  // script(1) gives the program a terminal; where it is missing these say that they were skipped.
  const script = existsSync('/usr/bin/script');
  const onTerminal = (words: string, env: NodeJS.ProcessEnv = {}) => {
    const typescript = join(folder(), 'typescript');
    const command = `${process.execPath} ${PROGRAM} ${words}`;
    execFileSync('/usr/bin/script', ['-qec', command, typescript], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    return readFileSync(typescript, 'utf8');
  };

  it.skipIf(!script)('there is colour', () => {
    expect(onTerminal('audit --data iris', { NO_COLOR: '' })).toMatch(ESCAPES);
  });

  it.skipIf(!script)('NO_COLOR switches it off', () => {
    expect(onTerminal('audit --data iris', { NO_COLOR: '1' })).not.toMatch(ESCAPES);
  });
});

describe('a reader that stops reading', () => {
  it.each(['derive --widths 2,2,2 --order hessian', 'check --quick --runs 5', '--help'])(
    '%s | head -1 is no error of ours',
    (words) => {
      const folderOfErr = folder();
      const err = join(folderOfErr, 'err');
      const line = execFileSync(
        '/bin/sh',
        ['-c', `"$1" "$2" ${words} 2>"$3" | head -1`, 'sh', process.execPath, PROGRAM, err],
        { encoding: 'utf8' },
      );
      expect(line.split('\n')).toHaveLength(2);
      expect(readFileSync(err, 'utf8')).toBe('');
    },
  );

  it('that reads nothing at all is no error either', () => {
    const err = join(folder(), 'err');
    execFileSync('/bin/sh', [
      '-c',
      `"$1" "$2" derive --widths 2,2,2 --order hessian 2>"$3" | true`,
      'sh',
      process.execPath,
      PROGRAM,
      err,
    ]);
    expect(readFileSync(err, 'utf8')).toBe('');
  });
});
