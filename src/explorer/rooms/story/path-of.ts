import type { ScaleLinear } from 'd3-scale';

/** The path of a graph; what lies outside the plot is left out, and so is the line into it. */
export function pathOf(
  places: readonly (readonly [number, number])[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string {
  const [low, high] = y.domain() as [number, number];
  let pen = 'M';
  return places
    .map(([at, value]) => {
      if (value < low || value > high) {
        pen = 'M';
        return '';
      }
      const piece = `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
      return piece;
    })
    .join('');
}
