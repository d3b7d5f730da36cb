import type { ScaleLinear } from 'd3-scale';
import type { Level } from './level-request.js';

interface LevelCurvesProps {
  readonly levels: readonly Level[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Hyperbolas, labelled with their loss; the darker the ground, the higher it is. */
export function LevelCurves({ levels, x, y }: LevelCurvesProps) {
  const corner = (sign: number, to: number) => `${x(sign * 2).toFixed(1)} ${y(to * 2).toFixed(1)}`;
  return (
    <g class="levels">
      {levels.map(({ product, loss, branch, higher }) => {
        if (branch.length === 0) {
          const quadrants = [1, -1].map(
            (sign) => `M${x(0)} ${y(0)}V${y(-2 * sign)}H${x(2 * sign)}V${y(0)}Z`,
          );
          return (
            <>
              <path class="ground" d={quadrants.join('')} />
              <path class="level saddle" d={`M${x(-2)} ${y(0)}H${x(2)}M${x(0)} ${y(-2)}V${y(2)}`} />
            </>
          );
        }
        const below = product.startsWith('-');
        const curves = [1, -1].map((sign) =>
          branch.map(([a, b]) => `${x(sign * a).toFixed(1)} ${y(sign * b).toFixed(1)}`).join('L'),
        );
        const [a, b] = branch[branch.length >> 1]!;
        const corners = curves.map((curve, index) => {
          const sign = index === 0 ? 1 : -1;
          return `M${curve}L${corner(sign, below ? -sign : sign)}Z`;
        });
        const ground = {
          beyond: corners.join(''),
          between: `M${x(-2)} ${y(-2)}H${x(2)}V${y(2)}H${x(-2)}Z${corners.join('')}`,
          nowhere: '',
        }[higher];
        return (
          <>
            {ground === '' ? null : <path class="ground" fill-rule="evenodd" d={ground} />}
            <path
              class={loss === '0' ? 'level valley' : 'level'}
              d={curves.map((curve) => `M${curve}`).join('')}
            />
            {/\//.test(product) ? null : (
              <text class="height" x={x(a) + 5} y={y(b) - 4}>
                {loss}
              </text>
            )}
          </>
        );
      })}
    </g>
  );
}
