import type { AnyClaim } from '../claims/index.js';
import { statementHash } from '../kernel/index.js';

/**
 * A name for what a claim says and how it is decided: its texts and the source of its functions. Two
 * runs with one hash and one version of lemmascope examine the same thing; a changed helper that a
 * function calls is seen through the version only.
 *
 * @param text For a conjecture of a user: the whole file it stands in.
 */
export function claimHash(claim: AnyClaim, text = ''): string {
  return statementHash(JSON.parse(JSON.stringify({ claim, text }, withFunctions)));
}

const withFunctions = (_key: string, value: unknown): unknown =>
  typeof value === 'function' ? value.toString() : value;
