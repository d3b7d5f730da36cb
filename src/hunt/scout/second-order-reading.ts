/** Which blocks that belong to a pivot (i, j), N ≥ i > j ≥ 1, have rank r. */
export interface PivotBlocks {
  /** W_{i−1}⋯W_{j+1}; I for i = j + 1. */
  readonly between: boolean;
  /** W_{j−1}⋯W_1Σ_XYW_N⋯W_{i+1}. */
  readonly around: boolean;
  /** W_{j−1}⋯W_1; I for j = 1. */
  readonly before: boolean;
  /** W_N⋯W_{i+1}; I for i = N. */
  readonly after: boolean;
}

/**
 * A reading of the second-order classification: a critical point has a Hessian without negative
 * eigenvalue iff S = {1..r} and either r = r_max or every pivot `isTight`.
 */
export interface SecondOrderReading {
  readonly id: string;
  readonly isTight: (blocks: PivotBlocks) => boolean;
}

/** The classification as it stands in A24, and slips that are false. */
export const SECOND_ORDER_READINGS = {
  /** One of the two complementary blocks of every pivot has rank r. */
  a24: { id: 'a24', isTight: ({ between, around }) => between || around },
  /** The cyclic block split into two separate ones. */
  threeSeparateBlocks: {
    id: 'three-separate-blocks',
    isTight: ({ between, before, after }) => between || before || after,
  },
  bothBlocks: { id: 'both-blocks', isTight: ({ between, around }) => between && around },
  /** Every critical point that is not a global minimum is a strict saddle. */
  alwaysStrict: { id: 'always-strict', isTight: () => false },
  /** Every critical point with S = {1..r} has a semidefinite Hessian. */
  leadingIsEnough: { id: 'leading-is-enough', isTight: () => true },
} as const satisfies Record<string, SecondOrderReading>;
