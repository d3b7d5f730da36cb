import type { AblatedAssumption } from './assumption.js';
import { CLAUSES, type Clause } from './clause.js';

/** What is known of one clause without one assumption, before anything is run. */
export type ExpectedVerdict =
  | {
      readonly kind: 'needed';
      /** Widths of the smallest counterexample known: the one found must be no larger. */
      readonly widths: string;
      readonly example: string;
    }
  | { readonly kind: 'none found'; readonly because: string }
  | { readonly kind: 'not applicable'; readonly because: string };

const none = (because: string): ExpectedVerdict => ({ kind: 'none found', because });
const needed = (widths: string, example: string): ExpectedVerdict => ({
  kind: 'needed',
  widths,
  example,
});
const outside = (because: string): ExpectedVerdict => ({ kind: 'not applicable', because });

const Z19 =
  'Z19: no local minimum of the squared loss is spurious, whatever the data and the depth';
const INVERTIBLE = 'true from XXᵀ invertible alone, by a proof that needs no eigenvalues';
const ROW_SPACE =
  'the loss sees the inputs through the row space of X alone; there XXᵀ is invertible, and that is enough';
const EXPLAINED = 'W = 0 is flat to second order, and L falls from it as long as Σ_YX ≠ 0';

const NO_BOTTLENECK =
  'as in Lemma 4.4, a Hessian ⪰ 0 makes rank C = d_y or the slope in P zero, and either is a global minimum';

/** The clauses of Theorem 2.3 and the halves of Corollary 2.4, in order. */
type Row = readonly ExpectedVerdict[];

const only = (clause: number, verdict: ExpectedVerdict, because: string): Row =>
  CLAUSES.map((_, index) => (index === clause ? verdict : outside(because)));

const onlyMinima = (verdict: ExpectedVerdict, because: string): Row =>
  CLAUSES.map((clause) =>
    clause === 'theorem-2-3-ii' || clause === 'theorem-2-3-iii' ? verdict : outside(because),
  );

const TABLE: Readonly<Record<AblatedAssumption, Row>> = {
  'distinct-eigenvalues': [
    none(INVERTIBLE),
    none('LK17, Z19; the critical set is a union over eigenspaces'),
    none(`LK17; ${INVERTIBLE}`),
    none(INVERTIBLE),
    none(INVERTIBLE),
    none(EXPLAINED),
  ],
  'xyt-full-rank': [
    none(INVERTIBLE),
    none(Z19),
    none(INVERTIBLE),
    none(INVERTIBLE),
    none(INVERTIBLE),
    needed(
      '1-1-1-1',
      'Y = 0, or any Y with YXᵀ = 0: then every critical point has P = 0 and is a global minimum',
    ),
  ],
  'xxt-full-rank': [
    none('Σ_YX ≠ 0 is left, and enough; with X = 0 it is not (see the row where both go)'),
    none(Z19),
    none(ROW_SPACE),
    none(ROW_SPACE),
    none(ROW_SPACE),
    none(EXPLAINED),
  ],
  'data-full-rank': [
    needed('1-1-1', 'X = 0: L is constant'),
    none(Z19),
    none(ROW_SPACE),
    none(ROW_SPACE),
    none(ROW_SPACE),
    needed('1-1-1-1', 'X = 0: L is constant, every point is a global minimum'),
  ],
  'dy-le-dx': [
    none(INVERTIBLE),
    none(Z19),
    none(INVERTIBLE),
    none(INVERTIBLE),
    none(INVERTIBLE),
    none(EXPLAINED),
  ],
  'squared-loss': [
    none('for ω > 0 the two segments of the proof do it still'),
    needed('2-1-2', 'X = I, Y = diag(2, 1), ω = [[1, 3], [3, 1]], W_2 = e_2, W_1 = e_2ᵀ'),
    needed('2-1-2', 'the same point: a critical point that is no saddle'),
    needed('2-1-2', 'the same with ω_12 = ω_21 = 2, where the local minimum turns into a saddle'),
    needed('2-1-2', 'the same with ω_12 = ω_21 = 2, where the local minimum turns into a saddle'),
    needed(
      '1-1-1-1',
      'X = (1, 1), Y = (2, −1), ω = (1, 2): (ω ∘ Y)Xᵀ = 0, and W = 0 is a global minimum',
    ),
  ],
  'squared-loss-wide': [
    none('for ω > 0 the two segments of the proof do it still'),
    none('LvB18: true of every convex differentiable loss without a bottleneck'),
    none('LvB18; and there is no local maximum, L being convex in every layer'),
    none(NO_BOTTLENECK),
    none(NO_BOTTLENECK),
    needed(
      '1-1-1-1',
      'X = (1, 1), Y = (2, −1), ω = (1, 2): (ω ∘ Y)Xᵀ = 0, and W = 0 is a global minimum',
    ),
  ],
  'weight-decay': [
    none('the product of two or more layers outgrows the decay far from 0'),
    needed('1-1-1-1', 'W = 0, where ∇²L = μI'),
    needed('1-1-1-1', 'W = 0, where ∇²L = μI'),
    needed('1-1-1-1', 'Σ_XX = 1, Σ_YX = 4, μ = 3, all weights 1: a fold'),
    needed('2-1-2', 'Σ_XX = diag(1/3, 2), Σ_YX = diag(2, 3), μ = 1, W_2 = e_2, W_1 = e_2ᵀ'),
    needed('1-1-1-1', 'W = 0 is a local minimum'),
  ],
  'linear-activation': [
    none('on the samples for which its units are on, the network is linear'),
    needed('1-1-1', 'W_1 = −1: the unit is off on every sample'),
    needed('1-1-1', 'W_1 = −1: the loss is constant nearby, and no saddle is'),
    needed('2-2-3-2', 'a dead unit raises rank(W_2) to p, and the living ones are at a bad saddle'),
    none('nothing known: a theorem where the living units share their samples, open beyond'),
    outside('at W = 0, the saddle that it names, every unit is at its kink'),
  ],
  'linear-activation-all-on': onlyMinima(
    needed(
      '2-1-1',
      'X = [[1, 1, 1], [−1, 0, 1]], Y = (2, −1, 2), W_1 = (1, 0): P* with its unit on',
    ),
    'nearby the network is linear: the theorem itself, but for what is global',
  ),
  'linear-activation-some-on': onlyMinima(
    needed('1-1-1', 'X = (1, −1), Y = (1, 2), W_1 = 1: the unit fits the one sample it is on for'),
    'see the row of ReLU',
  ),
  'middle-full-rank': only(
    3,
    needed('1-1-1-1', 'all weights zero'),
    'the clause does not assume it',
  ),
  shallow: only(4, needed('1-1-1-1', 'all weights zero'), 'the clause does not assume it'),
};

/** The verdict to expect of a clause without an assumption, and why. */
export const expectedVerdict = (assumption: AblatedAssumption, clause: Clause): ExpectedVerdict =>
  TABLE[assumption][CLAUSES.indexOf(clause)]!;
