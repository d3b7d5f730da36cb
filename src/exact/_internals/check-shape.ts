import { LemmascopeError } from '../../diagnostics/index.js';

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Refuses the pair with both shapes in the message. */
export function refuseShapes(operation: string, left: Shape, right: Shape): never {
  throw new LemmascopeError('SHAPE_MISMATCH', {
    path: operation,
    actual: `${left.rows}×${left.columns} and ${right.rows}×${right.columns}`,
  });
}

/** @throws SHAPE_MISMATCH */
export function checkSquare(operation: string, matrix: Shape): void {
  if (matrix.rows !== matrix.columns) {
    throw new LemmascopeError('SHAPE_MISMATCH', {
      path: operation,
      expected: 'a square matrix',
      actual: `${matrix.rows}×${matrix.columns}`,
    });
  }
}

/** @throws INTEGER_EXPECTED */
export function checkSize(name: string, size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new LemmascopeError('INTEGER_EXPECTED', {
      path: name,
      expected: 'a nonnegative integer',
      actual: String(size),
    });
  }
}

/** @throws INDEX_OUT_OF_RANGE */
export function checkIndex(kind: 'row' | 'column', index: number, size: number): void {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new LemmascopeError('INDEX_OUT_OF_RANGE', {
      path: kind,
      expected: size === 0 ? `no ${kind} index: there is none` : `an integer in 0..${size - 1}`,
      actual: String(index),
    });
  }
}
