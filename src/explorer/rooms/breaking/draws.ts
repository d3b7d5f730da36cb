/** Where instances of a conjecture come from. */
export interface Draw {
  /** For every …: */
  readonly label: string;
  readonly says: string;
  /** Its name in `lemmascope/arbitraries`. */
  readonly arbitrary: string;
  /** How it is called in a file, and what for that is imported. Default: with the bound. */
  readonly call?: string;
  readonly imports?: readonly string[];
  /** Whether it draws the point with something beside it. */
  readonly nested: boolean;
}

export const DRAWS = {
  stratum: {
    label: 'critical point',
    says: 'a critical point of any stratum, on data with a rational spectrum of distinct eigenvalues, in any gauge',
    arbitrary: 'stratumPoint',
    nested: true,
  },
  'second-order': {
    label: 'critical point, most with ∇²L ⪰ 0',
    says: 'every kind of critical point, those with ∇²L ⪰ 0 the most frequent',
    arbitrary: 'secondOrderPoint',
    nested: false,
  },
  any: {
    label: 'point',
    says: 'any weights, on data with XXᵀ invertible: the gradient rarely vanishes',
    arbitrary: 'point',
    call: "point({ kind: 'random', ...bound }, fullRankData)",
    imports: ['fullRankData', 'point'],
    nested: false,
  },
  near: {
    label: 'point near a critical point',
    says: 'a critical point of any stratum, moved by 2⁻⁵ to 2⁻⁵⁰ in one direction: the gradient need not vanish',
    arbitrary: 'nearStratumPoint',
    nested: true,
  },
} as const satisfies Readonly<Record<string, Draw>>;

export type DrawId = keyof typeof DRAWS;
export const DRAW_IDS = Object.keys(DRAWS) as readonly DrawId[] as readonly [
  'stratum',
  'second-order',
  'any',
  'near',
];
