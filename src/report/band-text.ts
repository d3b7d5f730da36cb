import type { Band } from '../relu/index.js';

/** A level as a percentage: `95 %`. */
export const percent = (share: number): string => `${Number((100 * share).toPrecision(6))} %`;

/** What samples of the spherical model do not say; printed with every one of them. */
export function bandLimits({ spins, extrapolation }: Band): string[] {
  return [
    'This samples the spherical spin glass, the model that C15 reduces networks to. It says nothing about networks: for that, see which assumptions the reduction spends (lemmascope ledger).',
    'Minima are those that gradient descent from uniform points reaches, one for each landscape; C15 speaks of all minima. That they are minima is decided in float64, by the smallest eigenvalue of the Riemannian Hessian.',
    spins === 2
      ? 'For H = 2 every local minimum is a ground state, which is compared with an eigenvalue here; the band is one level.'
      : '-E_∞ and -E_0 are limits. At finite Λ minima lie on both sides of -E_∞; the ground state of one landscape is not computed.',
    ...(extrapolation === undefined
      ? []
      : [
          'The interval of a limit holds under its law. A law that fits is not thereby true, and of two that fit the data do not choose; more samples make the intervals shorter than what the choice of the law changes.',
        ]),
    'Each interval holds on its own at its level, not all of them together.',
  ];
}
