import { fileURLToPath } from 'node:url';
import { RationalMatrix, symmetricInertia } from '../../../dist/src/exact/index.js';
import { batchTimer } from '../harness/batch-timer.mjs';
import { outputOf } from '../harness/find-command.mjs';
import { PeerProcess } from '../harness/peer-process.mjs';
import { random32 } from '../harness/random.mjs';

/** Symmetric, entries uniform in [−2³⁰, 2³⁰), row-major. @param {number} n */
function randomSymmetric(n) {
  const next = random32(n);
  const entries = new Array(n * n).fill(0n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const value = BigInt(next() >>> 1) - 2n ** 30n;
      entries[i * n + j] = value;
      entries[j * n + i] = value;
    }
  return /** @type {bigint[]} */ (entries);
}

/**
 * @param {number} n @param {readonly bigint[]} entries
 * @param {import('../../../dist/src/exact/index.js').RationalMatrix} matrix
 * @returns {import('../harness/compare.mjs').Peer}
 */
function pari(n, entries, matrix) {
  return {
    name: 'PARI `qfsign`',
    install: 'on Debian: apt-get install pari-gp',
    async start() {
      const version = outputOf('gp', ['--version-short']);
      if (version === undefined) return undefined;
      const script = fileURLToPath(new URL('../peers/inertia.gp', import.meta.url));
      const child = new PeerProcess('gp', ['-q', '-f', '-s', '1G', script]);
      const rows = Array.from({ length: n }, (_, i) => entries.slice(i * n, i * n + n).join(','));
      const send = `A = [${rows.join(';')}];`;
      return {
        version: `PARI/GP ${version}`,
        check: async () => {
          const { positive, negative } = symmetricInertia(matrix);
          const checksum = entries.reduce(
            (sum, entry, k) => sum + BigInt(101 * (Math.floor(k / n) + 1) + (k % n) + 1) * entry,
            0n,
          );
          const expected = `${positive} ${negative} ${checksum}`;
          const answer = await child.ask(`${send}\nanswer()`);
          return answer === expected ? undefined : `${answer}, ours ${expected}`;
        },
        milliseconds: batchTimer(async (repetitions) =>
          Number(await child.ask(`timing(${repetitions})`)),
        ),
        close: () => child.close(),
      };
    },
  };
}

/** @returns {import('../harness/compare.mjs').Comparison[]} */
export function exactInertia() {
  return [12, 27, 48, 100].map((n) => {
    const entries = randomSymmetric(n);
    const matrix = RationalMatrix.ofIntegers(n, n, entries);
    return {
      work: `exact inertia, random symmetric ${n}×${n}, 30-bit integers`,
      ours: () => symmetricInertia(matrix),
      peer: pari(n, entries, matrix),
      ...(n === 48 ? { target: 2 } : {}),
    };
  });
}
