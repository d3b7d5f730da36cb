import { LemmascopeError } from '../diagnostics/index.js';

/**
 * The widths d_0 = d_x, d_1, …, d_H, d_{H+1} = d_y of a deep linear network.
 *
 * Layers are numbered as in the paper: W_k, 1 ≤ k ≤ H+1, has d_k rows and d_{k-1} columns.
 * "Shallow" means H = 1, "deep" H ≥ 2.
 */
export class Architecture {
  readonly widths: readonly number[];

  private constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /**
   * Checks and freezes a list of widths.
   *
   * @throws WIDTH_INVALID for a width that is not a positive integer.
   * @throws ARCHITECTURE_TOO_SHALLOW for fewer than three widths (H ≥ 1 needs d_0, d_1, d_2).
   * @example Architecture.of([4, 2, 3]).parameterCount // 14
   */
  static of(widths: readonly number[], path = 'widths'): Architecture {
    widths.forEach((width, index) => {
      if (!Number.isSafeInteger(width) || width < 1 || width > LARGEST_WIDTH)
        throw invalidWidth(String(width), `${path}[${index}]`);
    });
    if (widths.length < 3)
      throw new LemmascopeError('ARCHITECTURE_TOO_SHALLOW', {
        path,
        actual: widths.length === 0 ? 'no width' : widths.join(','),
      });
    return new Architecture(Object.freeze([...widths]));
  }

  /**
   * Reads widths as a user types them, `4,2,3` or `4-2-3`.
   *
   * @throws WIDTH_INVALID, ARCHITECTURE_TOO_SHALLOW as {@link Architecture.of}.
   */
  static parse(text: string, path = 'widths'): Architecture {
    const separator = text.includes(',') || text.trim().startsWith('-') ? ',' : '-';
    const words = text.trim() === '' ? [] : text.split(separator).map((word) => word.trim());
    return Architecture.of(
      words.map((word, index) => {
        if (!/^0*[1-9]\d{0,8}$/.test(word)) throw invalidWidth(word, `${path}[${index}]`);
        return Number(word);
      }),
      path,
    );
  }

  /** d_0 = d_x. */
  get inputWidth(): number {
    return this.width(0);
  }

  /** d_{H+1} = d_y. */
  get outputWidth(): number {
    return this.width(this.layerCount);
  }

  /** H, the number of hidden layers. */
  get hiddenLayers(): number {
    return this.widths.length - 2;
  }

  /** N = H + 1, the number of weight matrices. */
  get layerCount(): number {
    return this.widths.length - 1;
  }

  /** p = min(d_1, …, d_H), the narrowest hidden layer. */
  get narrowestHidden(): number {
    return Math.min(...this.widths.slice(1, -1));
  }

  /** r_max = min(d_0, …, d_{H+1}), the largest rank a product of the layers can have. */
  get maximalRank(): number {
    return Math.min(...this.widths);
  }

  /** n, the number of weights. */
  get parameterCount(): number {
    return this.layers().reduce((sum, layer) => sum + layer.rows * layer.columns, 0);
  }

  /** d_k. */
  width(k: number): number {
    return this.widths[k]!;
  }

  /** The layers W_1, …, W_{H+1} with their shapes and their place in the vector of all weights. */
  layers(): readonly Layer[] {
    let offset = 0;
    return this.widths.slice(1).map((rows, index) => {
      const columns = this.width(index);
      const layer = { k: index + 1, rows, columns, offset };
      offset += rows * columns;
      return layer;
    });
  }

  /** `4-2-3`. */
  toString(): string {
    return this.widths.join('-');
  }
}

/**
 * One layer W_k: d_k × d_{k-1}. Its entries stand at `offset` in the vector of all weights, row by
 * row: the paper's vec(W_kᵀ).
 */
export interface Layer {
  readonly k: number;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
}

/** Wider than any exact computation can go; a guard against typing errors, not a limit in use. */
const LARGEST_WIDTH = 100_000;

function invalidWidth(actual: string, path: string): LemmascopeError {
  return new LemmascopeError('WIDTH_INVALID', {
    path,
    expected: `an integer between 1 and ${LARGEST_WIDTH}`,
    actual: JSON.stringify(actual),
  });
}
