import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectClean, expectRefusal, run, stackFrames } from './run.js';

const VERBS = ['check', 'derive', 'audit', 'explain', 'graph', 'doctor', 'schema'];
const examplesIn = (help: string) =>
  help.split('\n').filter((line) => /^ {2}lemmascope \w/.test(line));

describe('help', () => {
  const help = run('--help');

  it('names every verb, the exit codes and examples, on stdout', () => {
    expectClean(help);
    for (const verb of VERBS) expect(help.out).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
    expect(help.out).toContain('Exit codes: 0 as expected, 1 a claim refuted');
    expect(examplesIn(help.out).length).toBeGreaterThanOrEqual(5);
  });

  it('is what no arguments at all print', () => {
    const bare = run([]);
    expectClean(bare);
    expect(bare.out.trimEnd()).toBe(help.out.trimEnd());
  });

  it.each(['-h', 'help'])('is what %s prints', (word) => {
    expect(run(word)).toEqual(help);
  });

  it.each(VERBS)('of %s is there, two ways', (verb) => {
    const own = run([verb, '--help']);
    expectClean(own);
    expect(own.out).toContain(`Usage: lemmascope ${verb}`);
    expect(run(['help', verb]).out).toBe(own.out);
  });

  it('has examples whose options all exist', () => {
    for (const example of examplesIn(help.out)) {
      const [, verb, ...words] = example.trim().split(' ');
      const own = run([verb!, '--help']).out;
      for (const option of words.filter((word) => word.startsWith('--')))
        expect(own, `${option} in ${example}`).toContain(option);
    }
  });

  it('has examples that run, where they need no file of the user’s', () => {
    const runnable = examplesIn(help.out).filter((line) => !/\.(csv|html)\b/.test(line));
    expect(runnable.length).toBeGreaterThanOrEqual(4);
    for (const example of runnable) {
      const ran = run(example.trim().split(' ').slice(1));
      expect(ran.exit, example).toBe(0);
      expect(ran.out, example).not.toBe('');
    }
  });
});

describe('the version', () => {
  it.each(['--version', '-V'])('is printed by %s', (word) => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const ran = run(word);
    expectClean(ran);
    expect(ran.out).toBe(`${version}\n`);
  });
});

describe('a word that is not known', () => {
  it.each([
    ['frobnicate', "unknown command 'frobnicate'"],
    ['check --frobnicate', "unknown option '--frobnicate'"],
    ['--frobnicate', "unknown option '--frobnicate'"],
    ['derive --widths 2,2,2 more', "too many arguments for 'derive'"],
    ['derive --widths', "option '--widths <list>' argument missing"],
    ['schema', "missing required argument 'verb'"],
    ['schema frobnicate', 'OPTION_INVALID at schema'],
    ['check frobnicate', 'CLAIM_UNKNOWN'],
    ['check lemma-4-1 lemma-4-1/frobnicate', 'CLAIM_UNKNOWN'],
    ['explain frobnicate', 'NAME_UNKNOWN'],
  ])('%s', (words, message) => {
    expectRefusal(run(words), message);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s, which every object has', (word) => {
    expectRefusal(run(['explain', word]), 'NAME_UNKNOWN', JSON.stringify(word));
    expectRefusal(run(['schema', word]), 'OPTION_INVALID', JSON.stringify(word));
    expectRefusal(run(['check', word]), 'CLAIM_UNKNOWN', JSON.stringify(word));
  });

  it('is suggested a neighbour, where there is one', () => {
    expect(run('chekc').err).toContain('check');
    expect(run('check --width 4,2,3').err).toContain('--widths');
  });
});

it('stack frames are recognised, or nothing above would notice one', () => {
  expect(stackFrames(new Error('seen').stack!)).not.toEqual([]);
});
