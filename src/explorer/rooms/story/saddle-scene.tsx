import { scaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { Matrix } from '../../components/matrix.js';
import { PlotAxes } from '../../components/plot-axes.js';
import { Tex } from '../../components/tex.js';
import { tex } from '../../tex/tex.js';
import { ClassVerdict, classWords } from './class-verdict.js';
import { Exact, minus } from './exact.js';
import { LevelCurves } from './level-curves.js';
import { placeOf } from './place-of.js';
import { inertiaText, Readout } from './readout.js';
import { Scene } from './scene.js';
import { StatementLink } from './statement-link.js';
import type { SceneInput } from './story.js';
import { useScene } from './use-scene.js';

const x = scaleLinear([-2, 2], [44, 444]);
const y = scaleLinear([-2, 2], [424, 24]);

/** Scene 1: the loss surface of w_2w_1. */
export function SaddleScene({ values, drag }: SceneInput) {
  const { output: levels } = useScene('story-levels', null, () => '');
  const { output, failure } = useScene(
    'story-saddle',
    { at: values.at },
    (found) => `loss ${found.loss}, ${classWords(found.class)}, ${inertiaText(found.inertia)}`,
  );
  const [first, second] = values.at.map((eighths) => eighths / 8) as [number, number];
  const eighths = (value: number) => Math.max(-16, Math.min(16, Math.round(value * 8)));
  return (
    <Scene
      number={1}
      title="The smallest network has one saddle, and it is strict"
      panels={[
        {
          failure: failure,
          text: (
            <>
              <p>
                <Tex
                  of={tex`Two weights and one sample, $x = y = 1$: the loss is $L(w_1, w_2) = \tfrac12(w_2w_1 - 1)^2$. It depends on the product alone, so its level curves are the hyperbolas $w_2w_1 = c$. The minima are the valley $w_2w_1 = 1$, all of them global.`}
                />
              </p>
              <p>
                <Tex
                  of={tex`The only other critical point is the origin. There $\nabla^2L$ has a negative eigenvalue: along $w_1 = w_2$ the loss falls at second order. That is all that can happen with one hidden layer:`}
                />{' '}
                <StatementLink claim="corollary-2-4">Corollary 2.4</StatementLink>.
              </p>
            </>
          ),
          readout:
            output === undefined ? null : (
              <Readout
                label="The point dragged"
                rows={[
                  [
                    '(w_1, w_2)',
                    <>
                      (<Exact of={output.weights[0]!} />, <Exact of={output.weights[1]!} />)
                    </>,
                  ],
                  ['L', <Exact of={output.loss} />],
                  [
                    '∇L',
                    <>
                      (<Exact of={output.gradient[0]!} />, <Exact of={output.gradient[1]!} />)
                    </>,
                  ],
                  [
                    '∇²L',
                    <Matrix label="Hessian" rows={output.hessian.map((row) => row.map(minus))} />,
                  ],
                  ['eigenvalues', inertiaText(output.inertia)],
                  ['the point is', <ClassVerdict of={output.class} />],
                ]}
              />
            ),
          commands:
            output === undefined
              ? []
              : [{ prints: 'the loss, the inertia and the class', command: output.command }],
          figure: (
            <Figure
              title="The level curves of the loss"
              description="Hyperbolas; the thick one is the valley of global minima, w₂w₁ = 1. The two axes are the level ½ of the saddle at the origin. The line from the point leads against the gradient."
              data={{
                caption: 'Level curves',
                columns: ['w₂w₁', 'L'],
                rows: (levels ?? []).map((level) => [minus(level.product), level.loss]),
              }}
            >
              <svg viewBox="0 0 460 464">
                <title>loss surface</title>
                <LevelCurves levels={levels ?? []} x={x} y={y} />
                <PlotAxes x={x} y={y} xLabel="w₁" yLabel="w₂" ticks={4} />
                {output === undefined ? null : (
                  <line
                    class="against"
                    x1={x(first)}
                    y1={y(second)}
                    x2={x(first - placeOf(output.gradient[0]!) / 4)}
                    y2={y(second - placeOf(output.gradient[1]!) / 4)}
                  />
                )}
                <DragHandle
                  x={x(first)}
                  y={y(second)}
                  label="the point (w₁, w₂)"
                  text={`w₁ = ${first}, w₂ = ${second}`}
                  axes="both"
                  now={first}
                  min={-2}
                  max={2}
                  keyStep={x(1 / 8) - x(0)}
                  onMove={(toX, toY) =>
                    drag({ at: [eighths(x.invert(toX)), eighths(y.invert(toY))] })
                  }
                />
              </svg>
            </Figure>
          ),
        },
      ]}
    />
  );
}
