import type { IdentityCheck } from '../../src/claims/index.js';
import { PolynomialMatrix } from '../../src/exact/index.js';
import { networkPaths } from '../../src/relu/index.js';
import { symbolMatrices } from '../symbol-matrices.js';

/**
 * q Σ_path p_path X Π w − W_{H+1}⋯W_1x = Σ_path (q p_path − 1) X Π w, for symbols q, p, x and w: what is
 * left of E_Z[Ŷ] − W_{H+1}⋯W_1X depends on q P(Z_path = 1) − 1 alone. One output; the others have the
 * same form.
 */
export const oneProbability: IdentityCheck = {
  kind: 'identity',
  compares:
    'q Σ_path P(Z_path = 1) X Π w − W_{H+1}⋯W_1x with Σ_path (q P(Z_path = 1) − 1) X Π w, for symbols q, P, x, w',
  key: ({ architecture }) => architecture.widths.slice(0, -1).join('-'),
  *equations({ architecture }) {
    const widths = [...architecture.widths.slice(0, -1), 1];
    const paths = networkPaths({ widths });
    const layers = widths.slice(1).map((rows, k) => [`w${k + 1}`, [rows, widths[k]!]] as const);
    const letters = symbolMatrices({
      ...Object.fromEntries(layers),
      q: [1, 1],
      p: [paths.length, 1],
      x: [widths[0]!, 1],
    } as Record<string, readonly [number, number]>);
    const [q, p, x] = [letters['q']!.at(0, 0), letters['p']!, letters['x']!];
    const linear = layers.reduce((signal, [name]) => letters[name]!.times(signal), x).at(0, 0);
    const terms = paths.map((path) =>
      layers.reduce(
        (term, [name], k) => term.times(letters[name]!.at(path[k + 1]!, path[k]!)),
        x.at(path[0]!, 0),
      ),
    );
    const sum = (of: (index: number) => typeof linear) =>
      terms.map((term, index) => of(index).times(term)).reduce((a, b) => a.plus(b));
    const one = (value: typeof linear) => PolynomialMatrix.fromRows(value.ring, [[value]]);
    yield {
      at: 'E[Ŷ] − W_{H+1}⋯W_1x',
      left: one(sum((index) => q.times(p.at(index, 0))).minus(linear)),
      right: one(sum((index) => q.times(p.at(index, 0)).minus(q.ring.one))),
    };
  },
};
