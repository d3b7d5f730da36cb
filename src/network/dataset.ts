import { LemmascopeError } from '../diagnostics/index.js';
import type { RationalMatrix } from '../exact/index.js';

/** What a dataset is made of, before it is checked. */
export interface DatasetParts {
  /** Short name shown in reports: `iris`, `housing.csv`. */
  readonly name: string;
  /** X, d_x × m: one column per sample. */
  readonly x: RationalMatrix;
  /** Y, d_y × m. */
  readonly y: RationalMatrix;
  /** One name per row of X. */
  readonly inputNames: readonly string[];
  /** One name per row of Y; a one-hot row is named `column=class`. */
  readonly targetNames: readonly string[];
}

/** Exact data: X ∈ Q^{d_x × m} and Y ∈ Q^{d_y × m}, columns are samples. */
export class Dataset implements DatasetParts {
  readonly name: string;
  readonly x: RationalMatrix;
  readonly y: RationalMatrix;
  readonly inputNames: readonly string[];
  readonly targetNames: readonly string[];

  private constructor(parts: DatasetParts) {
    this.name = parts.name;
    this.x = parts.x;
    this.y = parts.y;
    this.inputNames = parts.inputNames;
    this.targetNames = parts.targetNames;
  }

  /** @throws SHAPE_MISMATCH when samples or names do not match the matrices. */
  static of(parts: DatasetParts): Dataset {
    if (parts.x.columns !== parts.y.columns)
      throw new LemmascopeError('SHAPE_MISMATCH', {
        path: parts.name,
        expected: `as many samples in Y as in X, ${parts.x.columns}`,
        actual: String(parts.y.columns),
      });
    if (parts.inputNames.length !== parts.x.rows || parts.targetNames.length !== parts.y.rows)
      throw new LemmascopeError('SHAPE_MISMATCH', {
        path: parts.name,
        expected: `${parts.x.rows} input names and ${parts.y.rows} target names`,
        actual: `${parts.inputNames.length} and ${parts.targetNames.length}`,
      });
    return new Dataset(parts);
  }

  /** m. */
  get sampleCount(): number {
    return this.x.columns;
  }

  /** d_x. */
  get inputWidth(): number {
    return this.x.rows;
  }

  /** d_y. */
  get outputWidth(): number {
    return this.y.rows;
  }
}
