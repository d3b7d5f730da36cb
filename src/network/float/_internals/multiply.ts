import type { MatrixView } from './matrix-view.js';

/**
 * out := AB, or out += AB when `accumulate`; `out` shares no buffer with A or B. Shapes are the
 * caller's duty. Every entry is the sum a_{i1}b_{1j} + a_{i2}b_{2j} + … taken in this order.
 *
 * Four columns at a time: a_{ik} is read once for four entries, and four independent sums keep the
 * adder busy where one sum would wait for itself at every term.
 */
export function multiply(out: MatrixView, a: MatrixView, b: MatrixView, accumulate = false): void {
  const { data: c, columnStep: cStep } = out;
  const { data: x, columnStep: xStep, columns: terms } = a;
  const { data: y, rowStep: yDown, columnStep: yStep } = b;
  const width = out.columns;
  for (let i = 0; i < out.rows; i++) {
    const xRow = a.at + i * a.rowStep;
    let cAt = out.at + i * out.rowStep;
    let j = 0;
    for (; j + 4 <= width; j += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let xAt = xRow;
      let yAt = b.at + j * yStep;
      for (let k = 0; k < terms; k++) {
        const factor = x[xAt]!;
        s0 += factor * y[yAt]!;
        s1 += factor * y[yAt + yStep]!;
        s2 += factor * y[yAt + 2 * yStep]!;
        s3 += factor * y[yAt + 3 * yStep]!;
        xAt += xStep;
        yAt += yDown;
      }
      c[cAt] = accumulate ? c[cAt]! + s0 : s0;
      cAt += cStep;
      c[cAt] = accumulate ? c[cAt]! + s1 : s1;
      cAt += cStep;
      c[cAt] = accumulate ? c[cAt]! + s2 : s2;
      cAt += cStep;
      c[cAt] = accumulate ? c[cAt]! + s3 : s3;
      cAt += cStep;
    }
    for (; j < width; j++) {
      let sum = 0;
      let xAt = xRow;
      let yAt = b.at + j * yStep;
      for (let k = 0; k < terms; k++) {
        sum += x[xAt]! * y[yAt]!;
        xAt += xStep;
        yAt += yDown;
      }
      c[cAt] = accumulate ? c[cAt]! + sum : sum;
      cAt += cStep;
    }
  }
}
