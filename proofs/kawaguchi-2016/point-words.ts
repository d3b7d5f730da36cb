import type { RationalMatrix } from '../../src/exact/index.js';
import type { Point } from '../../src/network/index.js';
import { evaluateWords, WordPolynomial } from '../../src/words/index.js';

/** Matrices for letters besides those of the point. */
export type ExtraLetters = Readonly<Record<string, RationalMatrix>>;

/**
 * The matrices of one point as letters W1, …, WN, Sxx, Syx, Syy, and the products of the paper as
 * words in them: what a statement of kind `matrix-rank` speaks about. Empty products are identities.
 */
export class PointWords {
  readonly point: Point;
  /** N = H + 1. */
  readonly layerCount: number;
  readonly #values: Readonly<Record<string, RationalMatrix>>;

  constructor(point: Point) {
    const { weights, moments } = point;
    this.point = point;
    this.layerCount = weights.length;
    this.#values = {
      ...Object.fromEntries(weights.map((weight, index) => [`W${index + 1}`, weight])),
      Sxx: moments.xx,
      Syx: moments.yx,
      Syy: moments.yy,
    };
  }

  /** The name of the dimension d_k: its value, so that equal widths fit. */
  dimension(k: number): string {
    return `${this.point.architecture.width(k)}`;
  }

  /** W_from ⋯ W_to; I of dimension d_from for from = to − 1. */
  product(from: number, to: number): WordPolynomial {
    let product = WordPolynomial.identity(this.dimension(from));
    for (let k = from; k >= to; k--)
      product = product.times(
        WordPolynomial.letter(`W${k}`, this.dimension(k), this.dimension(k - 1)),
      );
    return product;
  }

  /** W_{H+1}⋯W_{k+1}. */
  after(k: number): WordPolynomial {
    return this.product(this.layerCount, k + 1);
  }

  /** C = W_{H+1}⋯W_2. */
  get c(): WordPolynomial {
    return this.after(1);
  }

  get xx(): WordPolynomial {
    return WordPolynomial.letter('Sxx', this.dimension(0), this.dimension(0));
  }

  get yx(): WordPolynomial {
    return WordPolynomial.letter('Syx', this.dimension(this.layerCount), this.dimension(0));
  }

  get yy(): WordPolynomial {
    const last = this.dimension(this.layerCount);
    return WordPolynomial.letter('Syy', last, last);
  }

  /** Xr = (PΣ_XX − Σ_YX)ᵀ. */
  get xr(): WordPolynomial {
    return this.product(this.layerCount, 1).times(this.xx).minus(this.yx).transpose();
  }

  /** The value of a polynomial in these letters and extra ones. */
  value(polynomial: WordPolynomial, extra: ExtraLetters = {}): RationalMatrix {
    const { widths } = this.point.architecture;
    const sizes = Object.fromEntries(widths.map((width) => [`${width}`, width]));
    return evaluateWords(polynomial, { ...this.#values, ...extra }, sizes);
  }
}
