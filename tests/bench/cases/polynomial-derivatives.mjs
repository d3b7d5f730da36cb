import { fileURLToPath } from 'node:url';
import { Rational } from '../../../dist/src/exact/index.js';
import { Architecture } from '../../../dist/src/network/index.js';
import { SymbolicNetwork } from '../../../dist/src/symbolic/index.js';
import { batchTimer } from '../harness/batch-timer.mjs';
import { outputOf } from '../harness/find-command.mjs';
import { PeerProcess } from '../harness/peer-process.mjs';
import { pythonPeer } from '../harness/python-peer.mjs';

const WIDTHS = [2, 2, 2, 2];
const SAMPLES = 2;
const WORK = 'L, 12 gradient and 78 Hessian polynomials, widths 2-2-2-2, symbolic 2×2 data';
/** One value for each of the 12 + 4 + 4 variables. */
const POINT = [2, -3, 5, 7, -11, 13, 3, -2, 9, 4, -5, 6, 1, -7, 8, 3, -4, 10, 2, -9];

/** From nothing: the ring, the loss, all first and second derivatives, canonical. */
function ours() {
  const network = SymbolicNetwork.withSymbolicData(Architecture.of(WIDTHS), SAMPLES);
  const gradient = network.weightNames.map((_, i) => network.loss.derivative(i));
  const hessian = gradient.flatMap((entry, i) =>
    Array.from({ length: i + 1 }, (_, j) => entry.derivative(j)),
  );
  return [network.loss, ...gradient, ...hessian];
}

/** Same number of terms and same value at the point for each of the 91 polynomials. */
function check(/** @type {{ terms: number[], values: string[] }} */ answer) {
  const polynomials = ours();
  const point = POINT.map((value) => Rational.of(value));
  if (answer.terms.length !== polynomials.length || answer.values.length !== polynomials.length)
    return `${answer.terms.length} polynomials instead of ${polynomials.length}`;
  for (const [k, polynomial] of polynomials.entries()) {
    if (polynomial.termCount !== answer.terms[k])
      return `polynomial ${k} has ${answer.terms[k]} terms, ours ${polynomial.termCount}`;
    const value = polynomial.evaluate(point).toString();
    if (value !== answer.values[k])
      return `polynomial ${k} is ${answer.values[k]} at the point, ours ${value}`;
  }
  return undefined;
}

/** @param {string} name @param {'poly' | 'ring'} form */
function sympy(name, form) {
  return pythonPeer({
    name,
    modules: ['sympy'],
    script: 'sympy_derivatives.py',
    input: { form, widths: WIDTHS, samples: SAMPLES },
    question: { point: POINT },
    check,
  });
}

/**
 * @param {string} name @param {'entries' | 'jacobians'} form
 * @returns {import('../harness/compare.mjs').Peer}
 */
function singular(name, form) {
  return {
    name,
    install: 'on Debian: apt-get install singular',
    async start() {
      const banner = outputOf('Singular', ['--version']);
      if (banner === undefined) return undefined;
      const script = fileURLToPath(new URL('../peers/derivatives.sing', import.meta.url));
      const child = new PeerProcess('Singular', ['-q', '--no-rc', script]);
      return {
        version: `Singular ${/version (\S+)/.exec(banner)?.[1]}`,
        check: async () => {
          const reply = await child.ask(`answer("${form}", ideal(${POINT.join(',')}));`);
          const [terms, values] = reply.split(';').map((part) => part.split(','));
          return check({ terms: (terms ?? []).map(Number), values: values ?? [] });
        },
        milliseconds: batchTimer(
          async (repetitions) =>
            Number(await child.ask(`timing("${form}", ${repetitions});`)) / 1000,
        ),
        close: () => child.close(),
      };
    },
  };
}

/** @returns {import('../harness/compare.mjs').Comparison[]} */
export function polynomialDerivatives() {
  return [
    { work: WORK, ours, peer: sympy('SymPy `Poly.diff`', 'poly'), target: 30 },
    { work: WORK, ours, peer: sympy('SymPy `ring` elements', 'ring') },
    { work: WORK, ours, peer: singular('Singular `diff`', 'entries') },
    { work: WORK, ours, peer: singular('Singular `jacob`', 'jacobians') },
  ];
}
