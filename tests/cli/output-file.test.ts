import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, run } from './run.js';

const derive = (file: string) => run(['derive', '--widths', '1,1,1', '-o', file]);

test('a link is followed and the mode of the file kept', () => {
  const dir = folder();
  const [real, link] = [join(dir, 'real.txt'), join(dir, 'link.txt')];
  writeFileSync(real, 'old');
  chmodSync(real, 0o600);
  symlinkSync(real, link);
  expect(derive(link).exit).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, 'utf8')).toContain('∂L/∂w1_1_1');
  expect(statSync(real).mode & 0o777).toBe(0o600);
});

test('what is no regular file is written to, not replaced', () => {
  expect(derive('/dev/null').exit).toBe(0);
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('a folder is refused and left as it is', () => {
  const dir = folder();
  const outcome = derive(dir);
  expect(outcome.exit).toBe(2);
  expect(outcome.err).toContain('FILE_UNWRITABLE');
  expect(execFileSync('ls', [dir], { encoding: 'utf8' })).toBe('');
});
