import { LemmascopeError } from '../../../diagnostics/index.js';
import type { FloatMoments } from '../float-moments.js';
import { checkBuffer } from './check-buffer.js';

/**
 * Refuses moments the closed forms would be wrong on: they use Σ_XX = Σ_XXᵀ.
 *
 * @throws BUFFER_LENGTH, NUMBER_MALFORMED (NaN or infinite), MATRIX_NOT_SYMMETRIC
 */
export function checkMoments(moments: FloatMoments, inputs: number, outputs: number): void {
  const { xx, yx, yy } = moments;
  checkBuffer('moments.xx', xx, inputs * inputs, 'd_0 · d_0');
  checkBuffer('moments.yx', yx, outputs * inputs, 'd_{H+1} · d_0');
  xx.forEach((value, at) => {
    checkFinite(value, `moments.xx[${at}]`);
  });
  yx.forEach((value, at) => {
    checkFinite(value, `moments.yx[${at}]`);
  });
  checkFinite(yy, 'moments.yy');
  for (let i = 0; i < inputs; i++) {
    for (let j = 0; j < i; j++) {
      const below = xx[i * inputs + j]!;
      const above = xx[j * inputs + i]!;
      if (below !== above) {
        throw new LemmascopeError('MATRIX_NOT_SYMMETRIC', {
          path: 'moments.xx',
          expected: `entry (${i}, ${j}) equal to entry (${j}, ${i})`,
          actual: `${below} and ${above}`,
          hint: 'XXᵀ is symmetric; form it with floatMomentsFromSamples, or symmetrise it first.',
        });
      }
    }
  }
}

function checkFinite(value: number, path: string): void {
  if (!Number.isFinite(value)) {
    throw new LemmascopeError('NUMBER_MALFORMED', {
      path,
      expected: 'a finite number',
      actual: String(value),
    });
  }
}
