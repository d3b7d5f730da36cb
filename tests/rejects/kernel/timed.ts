import { expect } from 'vitest';
import { checkCertificate } from '../../../src/kernel/index.js';

/** The verdict, in under two seconds of processor time: a busy machine does not make it slow. */
export function timed(statement: unknown, certificate: unknown) {
  const start = process.cpuUsage();
  const verdict = checkCertificate(statement, certificate);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2000);
  return verdict;
}
