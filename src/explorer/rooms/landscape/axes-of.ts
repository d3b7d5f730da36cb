import { LemmascopeError } from '../../../diagnostics/index.js';
import { type AblatedPoint, type Curve, escapeFrom } from '../../../landscape/index.js';
import type { SymmetricSpectrum } from '../../../numeric/index.js';
import { type Axis, axisOf, hessianKernel, spectrumAt } from './directions.js';

/** The two axes of a slice. @throws OPTION_INVALID */
export function axesOf(
  point: AblatedPoint,
  ids: readonly [string, string],
  spectrum: SymmetricSpectrum = spectrumAt(point).spectrum,
): { readonly axes: readonly [Axis, Axis]; readonly curve: Curve | undefined } {
  const escaped = ids.some((id) => id.startsWith('t')) ? escapeFrom(point) : undefined;
  const curve = escaped?.kind === 'descent' ? escaped.curve : undefined;
  let basis: ReturnType<typeof hessianKernel> | undefined;
  const kernel = () => {
    basis ??= hessianKernel(point);
    return basis;
  };
  const [first, second] = ids.map((id) => {
    const axis = axisOf(id, point, spectrum, kernel, curve);
    if (axis === undefined)
      throw new LemmascopeError('OPTION_INVALID', {
        path: 'axis',
        expected: 'a direction of this point: v1, k1, t or t2',
        actual: id,
      });
    return axis;
  });
  return { axes: [first!, second!], curve };
}
