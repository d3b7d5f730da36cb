import { defineClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { REDUCTION_ASSUMPTIONS } from './assumptions.js';
import { atSpinShapes, multilinearForm, scalarProduct, sum, symbols } from './at-shape.js';
import { inner, type PathNetwork } from './path-network.js';
import { onPathNetworks } from './reduction-check.js';

const { a7p } = REDUCTION_ASSUMPTIONS;

/** The last reduction: weights on a sphere. */
export const sphere = defineClaim<PathNetwork>({
  id: 'choromanska-2015/sphere',
  title: 'The Hamiltonian on the sphere',
  source: { work: 'C15', number: 'Reduction, sphere' },
  statement:
    'Under A7p, Var H(w) = Λ for every w; where H is critical on the sphere, ∇H = λw with λ = H·H(w)/Λ (the first H the number of spins), and along a tangent vector u its second derivative is uᵀ∇²H u − λ‖u‖².',
  tex: 'Under A7p, $\\operatorname{Var} \\mathcal{H}(w) = \\Lambda$ for every $w$; where $\\mathcal{H}$ is critical on the sphere, $\\nabla\\mathcal{H} = \\lambda w$ with $\\lambda = H\\,\\mathcal{H}(w)/\\Lambda$, and along a tangent vector $u$ its second derivative is $u^{\\mathsf T}\\nabla^2\\mathcal{H}\\,u - \\lambda\\|u\\|^2$.',
  hypotheses: [a7p],
  dataHypotheses: [],
  restsOn: [
    'Lagrange: where a function is critical on the sphere, its gradient is a multiple of w',
  ],
  steps: [
    {
      id: 'variance',
      text: 'Λ(w·w/Λ)^H = Λ',
      argument: 'substitution',
      spends: [a7p.id],
      uses: ['choromanska-2015/hamiltonian-covariance'],
      checks: [onPathNetworks(['a7p'], 'Λ(w·w/Λ)^H with Λ', variance)],
    },
    {
      id: 'multiplier',
      text: 'w·∇H = H·H(w), by homogeneity: with ∇H = λw and w·w = Λ, λ = H·H(w)/Λ',
      argument: 'identity',
      spends: [a7p.id],
      uses: [],
      checks: [
        atSpinShapes('w·∇H with H times H(w), for symbols X and w', function* (shape) {
          const { spins, size } = shape;
          const { x, w } = symbols({ x: size ** spins, w: size });
          const form = multilinearForm(shape, x, w);
          yield {
            at: 'w·∇H',
            left: sum(w.map((weight) => weight.times(form.derivative(weight.toString())))),
            right: form.scale(Rational.of(spins)),
          };
        }),
      ],
    },
    {
      id: 'second-order',
      text: 'Along w + tu − ½t²κw, which stays on the sphere up to t³ for u·w = 0 and κ = ‖u‖²/Λ, the coefficient of t² in H is ½(uᵀ∇²H u − κ w·∇H)',
      argument: 'identity',
      spends: [a7p.id],
      uses: [],
      checks: [
        atSpinShapes('coefficients of powers of t, for symbols X, w, u and κ', function* (shape) {
          const { spins, size } = shape;
          const letters = symbols({ x: size ** spins, w: size, u: size, kappa: 1, t: 1 });
          const { x, w, u, ring } = letters;
          const [kappa, t] = [letters.kappa[0]!, letters.t[0]!];
          const half = Rational.of(1, 2);
          const curve = w.map((weight, i) =>
            weight.plus(t.times(u[i]!)).minus(t.pow(2).times(kappa).times(weight).scale(half)),
          );
          const secondIn = (value: typeof t) =>
            value
              .derivative(t.toString())
              .derivative(t.toString())
              .substitute(t.toString(), ring.constant(Rational.ZERO))
              .scale(half);
          const form = multilinearForm(shape, x, w);
          const along = (direction: readonly (typeof t)[], value: typeof t) =>
            sum(direction.map((entry, i) => entry.times(value.derivative(w[i]!.toString()))));
          yield {
            at: '‖w + tu − ½t²κw‖², t²',
            left: secondIn(scalarProduct(curve, curve)),
            right: scalarProduct(u, u).minus(kappa.times(scalarProduct(w, w))),
          };
          yield {
            at: 'H, t²',
            left: secondIn(multilinearForm(shape, x, curve)),
            right: along(u, along(u, form))
              .minus(kappa.times(along(w, form)))
              .scale(half),
          };
        }),
      ],
    },
  ],
  conclusion: [onPathNetworks(['a7p'], 'Λ(w·w/Λ)^H with Λ, for two choices of w', variance)],
});

function* variance({ size, widths, weights, otherWeights }: PathNetwork) {
  const lambda = Rational.of(size);
  for (const [index, w] of [weights, otherWeights].entries())
    yield {
      at: `w number ${index + 1}`,
      left: inner(w, w).dividedBy(lambda).pow(widths.length).times(lambda),
      right: lambda,
    };
}
