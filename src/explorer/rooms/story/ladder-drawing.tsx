import type { ScaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { classWords } from './class-verdict.js';
import type { Ladder, Rung } from './ladder-request.js';
import { placeOf } from './place-of.js';

interface LadderDrawingProps {
  readonly ladder: Ladder | undefined;
  readonly rung: Rung | undefined;
  readonly y: ScaleLinear<number, number>;
  readonly onChoose: (set: readonly number[]) => void;
}

const BAR = { left: 70, width: 330, top: 2, height: 20 } as const;

/** Rungs at the heights of the critical values, and the bar of eigenvalues that they are made of. */
export function LadderDrawing({ ladder, rung, y, onChoose }: LadderDrawingProps) {
  const rungs = ladder?.rungs ?? [];
  const heights = rungs.map(({ value }) => placeOf(value));
  const chosen = rung === undefined ? -1 : rungs.indexOf(rung);
  const nearest = (to: number) =>
    heights.reduce(
      (best, height, index) =>
        Math.abs(y(height) - to) < Math.abs(y(heights[best]!) - to) ? index : best,
      0,
    );
  return (
    <>
      <EigenvalueBar ladder={ladder} set={rung?.set ?? []} />
      <svg viewBox="0 0 460 420">
        <title>ladder of critical values</title>
        <path class="axis" d={`M70 ${y.range()[1]}V${y.range()[0]}`} />
        {rungs.map(({ set, value, class: found }, index) => (
          <g class={index === chosen ? 'rung here' : 'rung'}>
            <path class={found} d={`M70 ${y(heights[index]!)}H230`} />
            <text x={60} y={y(heights[index]!) + 4} text-anchor="end">
              {value}
            </text>
            <text class="set" x={244} y={y(heights[index]!) + 4}>
              S = {set.length === 0 ? '∅' : `{${set.join(', ')}}`}
            </text>
            <text x={330} y={y(heights[index]!) + 4}>
              {classWords(found)}
            </text>
          </g>
        ))}
        {chosen < 0 ? null : (
          <DragHandle
            x={150}
            y={y(heights[chosen]!)}
            label="the critical value"
            text={`S = {${rung!.set.join(', ')}}, value ${rung!.value}, ${classWords(rung!.class)}`}
            axes="y"
            now={heights[chosen]!}
            min={heights[0]!}
            max={heights.at(-1)!}
            keyStep={1}
            onMove={(_, to) => onChoose(rungs[nearest(to)]!.set)}
            onStep={(right, down) => {
              const next = rungs[chosen + (right - down)];
              if (next !== undefined) onChoose(next.set);
            }}
          />
        )}
      </svg>
    </>
  );
}

function EigenvalueBar({
  ladder,
  set,
}: {
  readonly ladder: Ladder | undefined;
  readonly set: readonly number[];
}) {
  const eigenvalues = (ladder?.eigenvalues ?? []).map(Number);
  const unit = BAR.width / (Number(ladder?.total ?? 1) || 1);
  let left: number = BAR.left;
  return (
    <svg class="bar" viewBox="0 0 460 44" aria-hidden="true">
      {eigenvalues.map((value, index) => {
        const start = left;
        left += value * unit;
        return (
          <>
            <rect
              class={set.includes(index + 1) ? 'kept' : 'lost'}
              x={start}
              y={BAR.top}
              width={value * unit}
              height={BAR.height}
            />
            <text x={start + (value * unit) / 2} y={40} text-anchor="middle">
              λ{'₁₂₃'[index]} = {value}
            </text>
          </>
        );
      })}
    </svg>
  );
}
