import type { ScoutFinding } from '../scout.js';
import { SECOND_ORDER_READINGS, type SecondOrderReading } from '../second-order-reading.js';
import type {
  Curvature,
  SecondOrderLabels,
  SecondOrderVerdict,
  StratumKind,
} from '../second-order-scout.js';
import { FloatPoint } from './float-point.js';
import { rankModulo, residue, residuesOf } from './modulus.js';
import { allTight, tightTable } from './predict.js';
import { MOST_LAYERS, type Recipe } from './recipe.js';
import { SmallHessian } from './small-hessian.js';
import { Tridiagonal } from './tridiagonal.js';

const MOST_PARAMETERS = 9 * MOST_LAYERS;
/** The unit roundoff. */
const UNIT = 2 ** -53;

/**
 * At most 21 roundings stand between an entry and the exact one: 13 for E, 6 for products with two more
 * weights, 2 for the entry itself.
 */
const ENTRY_ERROR = 22 * UNIT;

/** How far computed eigenvalues may be from those of the matrix given: see `Tridiagonal`. */
function spectrumError(n: number, norm: number): number {
  return (20 * n * n + 40) * UNIT * norm;
}

/** Above an eigenvalue 0 when the bound is 0, which it is for the zero Hessian alone. */
const LEAST = 2 ** -400;

const RIGHT = tightTable(SECOND_ORDER_READINGS.a24);

class Labels implements SecondOrderLabels {
  [name: string]: string;
  layers = '';
  stratum: StratumKind = 'complete';
  rank = '';
  spectrum = '';
  weights = '';
}

class Verdict implements SecondOrderVerdict {
  finding: ScoutFinding = 'unclear';
  margin = 0;
  readonly labels = new Labels();
  predicted: Curvature = 'semidefinite';
  found: Curvature | 'unclear' = 'unclear';
  smallestEigenvalue = 0;
  bound = 0;
  norm = 0;
}

/** The float half of the second-order scout, with every buffer it needs. */
export class SecondOrderLook {
  readonly #table: readonly boolean[];
  readonly #verdict = new Verdict();
  readonly #point = new FloatPoint();
  readonly #hessian = new SmallHessian({ modular: false });
  readonly #tridiagonal = new Tridiagonal(MOST_PARAMETERS);
  /** The Hessian with absolute values for all numbers. */
  readonly #sizes = new SmallHessian({ modular: false });
  readonly #modular = new SmallHessian({ modular: true });
  readonly #weights = new Float64Array(this.#point.weights.length);
  readonly #xx = new Float64Array(9);
  readonly #yx = new Float64Array(9);

  constructor(reading: SecondOrderReading) {
    this.#table = tightTable(reading);
  }

  /** The verdict is the same object every time. */
  at(recipe: Recipe): SecondOrderVerdict {
    const verdict = this.#verdict;
    this.#label(recipe);
    verdict.predicted = this.#predict(recipe);
    this.#point.build(recipe);
    this.#measure(recipe);
    const scale = verdict.norm > 0 ? verdict.norm : 1;
    const smallest = verdict.smallestEigenvalue;
    verdict.margin =
      (verdict.predicted === 'negative' ? -smallest : smallest + verdict.bound) / scale;
    verdict.finding =
      verdict.found === 'unclear'
        ? 'unclear'
        : verdict.found === verdict.predicted
          ? 'agrees'
          : 'suspicious';
    return verdict;
  }

  #predict(recipe: Recipe): Curvature {
    if (!recipe.leading) return 'negative';
    if (this.#verdict.labels.stratum === 'complete') return 'semidefinite';
    return allTight(recipe, this.#table) ? 'semidefinite' : 'negative';
  }

  #label(recipe: Recipe): void {
    const { labels } = this.#verdict;
    const { widths, layers, rank, leading, nearlyLowerRank, spectrum } = recipe;
    let most = widths[0]!;
    for (let k = 1; k <= layers; k++) most = Math.min(most, widths[k]!);
    labels.layers = DIGITS[layers]!;
    labels.rank = DIGITS[rank]!;
    labels.spectrum = spectrum;
    labels.weights = nearlyLowerRank ? 'nearly-lower-rank' : 'integers';
    labels.stratum = !leading
      ? 'not-leading'
      : rank === most
        ? 'complete'
        : allTight(recipe, RIGHT)
          ? 'tightened'
          : 'not-tightened';
  }

  /** The smallest eigenvalue, and what sign it has. */
  #measure({ layers, widths }: Recipe): void {
    const verdict = this.#verdict;
    const { weights, xx, yx } = this.#point;
    const hessian = this.#hessian;
    hessian.fill(layers, widths, weights, xx, yx);
    const { entries, size: n } = hessian;
    const norm = hessian.norm();
    // An identity as a factor has norm √3 at most.
    const entriesOff = 2 * ENTRY_ERROR * hessian.magnitude(layers, weights, xx, yx);
    const bound = entriesOff + spectrumError(n, norm);
    const tridiagonal = this.#tridiagonal;
    tridiagonal.reduce(entries, n);
    const smallest = tridiagonal.smallest(8 * UNIT * norm);
    verdict.norm = norm;
    verdict.bound = bound;
    verdict.smallestEigenvalue = smallest;
    if (smallest < -bound) {
      verdict.found = 'negative';
      return;
    }
    const rank = this.#rank(layers, widths);
    verdict.found =
      n - tridiagonal.countBelow(Math.max(bound, LEAST)) === rank
        ? 'semidefinite'
        : this.#measureScaled(layers, widths, rank);
  }

  /**
   * The sign once more, for a Hessian whose small eigenvalues drown in the size of others. A congruence
   * SHS keeps the inertia; with S of powers of two it does not round, and the error of an entry is
   * bounded by the entry of the Hessian of absolute values, which S scales along.
   */
  #measureScaled(layers: number, widths: Int32Array, rank: number): Curvature | 'unclear' {
    const { weights, xx, yx } = this.#point;
    const hessian = this.#hessian;
    hessian.fill(layers, widths, weights, xx, yx);
    for (let i = 0; i < weights.length; i++) this.#weights[i] = Math.abs(weights[i]!);
    for (let i = 0; i < 9; i++) {
      this.#xx[i] = Math.abs(xx[i]!);
      // E = PΣ_XX − Σ_YX becomes a sum.
      this.#yx[i] = -Math.abs(yx[i]!);
    }
    const sizes = this.#sizes;
    sizes.fill(layers, widths, this.#weights, this.#xx, this.#yx);
    hessian.equilibrate(sizes);
    const { entries, size: n } = hessian;
    const bound = ENTRY_ERROR * sizes.norm() + spectrumError(n, hessian.norm());
    const tridiagonal = this.#tridiagonal;
    tridiagonal.reduce(entries, n);
    if (tridiagonal.countBelow(-bound) > 0) return 'negative';
    return n - tridiagonal.countBelow(Math.max(bound, LEAST)) === rank ? 'semidefinite' : 'unclear';
  }

  /** Of the exact Hessian modulo a prime; the floats it is made from are exact. */
  #rank(layers: number, widths: Int32Array): number {
    const { weights, xx, yx } = this.#point;
    residuesOf(weights, this.#weights);
    residuesOf(xx, this.#xx);
    residuesOf(yx, this.#yx);
    const hessian = this.#modular;
    hessian.fill(layers, widths, this.#weights, this.#xx, this.#yx);
    const { entries, size: n } = hessian;
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        const entry = residue(entries[i * n + j]!);
        entries[i * n + j] = entry;
        entries[j * n + i] = entry;
      }
    return rankModulo(entries, n);
  }
}

const DIGITS = ['0', '1', '2', '3', '4'];
