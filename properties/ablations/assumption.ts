/** What is dropped or changed, one at a time. */
export const ABLATED_ASSUMPTIONS = [
  'distinct-eigenvalues',
  'xyt-full-rank',
  'xxt-full-rank',
  'data-full-rank',
  'dy-le-dx',
  'squared-loss',
  'squared-loss-wide',
  'weight-decay',
  'linear-activation',
  'linear-activation-all-on',
  'linear-activation-some-on',
  'middle-full-rank',
  'shallow',
] as const;
export type AblatedAssumption = (typeof ABLATED_ASSUMPTIONS)[number];

/** How a change is called in the id of a claim, in a table, and in the statement. */
export interface AssumptionNames {
  /** Behind the slash of the claim's id. */
  readonly suffix: string;
  readonly row: string;
  /** What holds instead, by construction and decided on every instance. */
  readonly instead: string;
}

export const ASSUMPTION_NAMES: Readonly<Record<AblatedAssumption, AssumptionNames>> = {
  'distinct-eigenvalues': {
    suffix: 'without-distinct-eigenvalues',
    row: 'distinct eigenvalues of Σ',
    instead: 'Σ has an eigenvalue twice',
  },
  'xyt-full-rank': {
    suffix: 'without-xyt-full-rank',
    row: 'XYᵀ of full rank',
    instead: 'XYᵀ has less than full rank',
  },
  'xxt-full-rank': {
    suffix: 'without-xxt-full-rank',
    row: 'XXᵀ invertible',
    instead: 'XXᵀ is singular',
  },
  'data-full-rank': {
    suffix: 'without-data-full-rank',
    row: 'XXᵀ and XYᵀ of full rank',
    instead: 'XXᵀ is singular and XYᵀ has less than full rank',
  },
  'dy-le-dx': { suffix: 'without-dy-le-dx', row: 'd_y ≤ d_x', instead: 'd_y > d_x' },
  'squared-loss': {
    suffix: 'weighted-loss',
    row: 'squared loss → weighted',
    instead: 'L is ½Σω_ij(Ŷ_ij − Y_ij)², ω > 0 not constant',
  },
  'squared-loss-wide': {
    suffix: 'weighted-loss-no-bottleneck',
    row: 'squared loss → weighted, p ≥ d_y',
    instead: 'L is ½Σω_ij(Ŷ_ij − Y_ij)², ω > 0 not constant, and no layer is narrower than d_y',
  },
  'weight-decay': {
    suffix: 'weight-decay',
    row: 'no weight decay → (μ/2)Σ‖W_k‖²',
    instead: '(μ/2)Σ‖W_k‖² is added to L, μ > 0',
  },
  'linear-activation': {
    suffix: 'relu',
    row: 'linear activation → ReLU',
    instead: 'the hidden layers are ReLU',
  },
  'linear-activation-all-on': {
    suffix: 'relu-all-on',
    row: 'linear activation → ReLU, all on',
    instead: 'the hidden layers are ReLU, and every unit is on for every sample',
  },
  'linear-activation-some-on': {
    suffix: 'relu-some-on',
    row: 'linear activation → ReLU, some on',
    instead:
      'the hidden layers are ReLU, and a unit is on for some samples and off for others, or some are on and others off, no layer being off for all',
  },
  'middle-full-rank': {
    suffix: 'without-middle-full-rank',
    row: 'rank(W_H⋯W_2) = p',
    instead: 'rank(W_H⋯W_2) < p',
  },
  shallow: { suffix: 'without-shallow', row: 'H = 1', instead: 'H ≥ 2' },
};
