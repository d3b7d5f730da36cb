import { scaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { Matrix } from '../../components/matrix.js';
import { PlotAxes } from '../../components/plot-axes.js';
import { Tex } from '../../components/tex.js';
import { tex } from '../../tex/tex.js';
import { ClassVerdict, classWords } from './class-verdict.js';
import { Exact, minus, Polynomial } from './exact.js';
import { MoveList } from './move-list.js';
import { pathOf } from './path-of.js';
import { placeOf } from './place-of.js';
import { inertiaText, Readout } from './readout.js';
import { Scene } from './scene.js';
import { StatementLink } from './statement-link.js';
import type { SceneInput } from './story.js';
import { useScene } from './use-scene.js';

const x = scaleLinear([0, 1.25], [44, 444]);
const y = scaleLinear([0, 0.6], [304, 24]);

/** Scene 4: the proof run from a bad saddle. */
export function EscapeScene({ values, drag }: SceneInput) {
  const { output, failure } = useScene(
    'story-escape',
    { moves: values.moves, t: values.t },
    (found) => `t = ${found.t}: loss ${found.loss}, ${classWords(found.class)}`,
  );
  const sixteenths = (value: number) => Math.max(0, Math.min(20, Math.round(value * 16)));
  const height = output === undefined ? undefined : placeOf(output.loss);
  return (
    <Scene
      number={4}
      title="Why no minimum can be bad: the way out of a bad saddle"
      panels={[
        {
          failure: failure,
          text: (
            <>
              <p>
                <Tex
                  of={tex`A bad saddle is no minimum, though its Hessian does not say so. The proof of Theorem 2.3 (ii) finds the way out in its case 3: columns from the kernel of the layers above are added to $W_1$, then to $W_2$. The product, and with it the loss, stays as it is for every $t$, while the rank of the partial products rises; and then the point is not critical any more.`}
                />{' '}
                <StatementLink claim="theorem-2-3-ii">Theorem 2.3 (ii)</StatementLink>
              </p>
              <p>
                <Tex
                  of={tex`A local minimum stays one under such moves, for small $t$ and at the same loss. But at $W(t)$ the ranks are as large as they can be, and there cases 1 and 2 of the proof leave nothing but global minima.`}
                />
              </p>
              <MoveList
                trace={output?.trace ?? []}
                made={values.moves}
                onMade={(moves) => drag({ moves })}
              />
            </>
          ),
          readout:
            output === undefined ? null : (
              <Readout
                label="The point on the curve"
                rows={[
                  ['L(W(t))', <Polynomial terms={output.terms} />],
                  ['t', <Exact of={output.t} />],
                  [
                    'L',
                    <>
                      <Exact of={output.loss} />
                      {output.loss.length > 7 ? ` ≈ ${placeOf(output.loss).toFixed(4)}` : ''}
                    </>,
                  ],
                  [
                    'W_3, W_2, W_1',
                    [...output.weights]
                      .reverse()
                      .map((rows, index) => (
                        <Matrix label={`W_${3 - index}`} rows={rows.map((row) => row.map(minus))} />
                      )),
                  ],
                  ['rank W_2, rank W_2W_1, rank W_3W_2W_1', output.ranks.join(', ')],
                  ['eigenvalues of the Hessian', inertiaText(output.inertia)],
                  ['W(t) is', <ClassVerdict of={output.class} />],
                ]}
              />
            ),
          commands:
            output === undefined
              ? []
              : [
                  { prints: 'the moves, the curve and its lowest order', command: output.command },
                  { prints: 'the loss and the class at W(t)', command: output.here },
                ],
          figure: (
            <Figure
              title="The loss along the curve W(t), widths 2-2-2-2"
              description={`The dashed line is the loss ${output?.start.loss ?? ''} of the bad saddle at t = 0. The curve is L(W(t)) after the moves made: level while only ranks are raised, falling once the last move is made.`}
              data={{
                caption: 'The loss along the curve',
                columns: ['t', 'L(W(t))'],
                rows: (output?.graph ?? [])
                  .filter((_, index) => index % 4 === 0)
                  .map(([t, value]) => [String(t), value.toFixed(4)]),
              }}
            >
              <svg viewBox="0 0 460 344">
                <title>loss along the curve</title>
                <PlotAxes x={x} y={y} xLabel="t" yLabel="L(W(t))" />
                {output === undefined || height === undefined ? null : (
                  <>
                    <path class="model" d={`M44 ${y(placeOf(output.start.loss))}H444`} />
                    <path class="curve" d={pathOf(output.graph, x, y)} />
                    <DragHandle
                      x={x(values.t / 16)}
                      y={y(
                        placeOf(output.t) === values.t / 16 ? height : at(output.graph, values.t),
                      )}
                      label="t, along the curve"
                      text={`t = ${output.t}, loss ${output.loss}`}
                      axes="x"
                      now={values.t / 16}
                      min={0}
                      max={1.25}
                      keyStep={x(1 / 16) - x(0)}
                      onMove={(to) => drag({ t: sixteenths(x.invert(to)) })}
                    />
                  </>
                )}
              </svg>
            </Figure>
          ),
        },
      ]}
    />
  );
}

/** The height of the graph at t, in sixteenths; its places are two to a sixteenth. */
const at = (graph: readonly (readonly [number, number])[], t: number) => graph[2 * t]?.[1] ?? 0;
