import { scaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import { Tex } from '../../components/tex.js';
import { tex } from '../../tex/tex.js';
import { ClassVerdict, classWords } from './class-verdict.js';
import { Exact, Polynomial } from './exact.js';
import type { Ray } from './flat-request.js';
import { pathOf } from './path-of.js';
import { inertiaText, Readout } from './readout.js';
import { Scene } from './scene.js';
import { StatementLink } from './statement-link.js';
import type { SceneInput } from './story.js';
import { useScene } from './use-scene.js';

const dial = scaleLinear([-1, 1], [24, 184]);
const upwards = scaleLinear([-1, 1], [184, 24]);
const x = scaleLinear([-1.5, 1.5], [36, 276]);
const y = scaleLinear([-0.25, 1.75], [214, 24]);

/** Scene 2: at the origin of a deeper network, second order sees nothing. */
export function FlatScene({ values, drag }: SceneInput) {
  const { output, failure } = useScene(
    'story-flat',
    { direction: values.direction },
    ([two, three]) =>
      `curvature ${two.curvature} with two layers, ${three.curvature} with three, where the origin is a ${classWords(three.class)}`,
  );
  const [first, second] = values.direction.map((quarters) => quarters / 4) as [number, number];
  const quarters = (value: number) => Math.max(-4, Math.min(4, Math.round(value * 4)));
  const [two, three] = output ?? [];
  return (
    <Scene
      number={2}
      title="Add a layer, and the saddle goes flat"
      panels={[
        {
          failure: failure,
          text: (
            <>
              <p>
                <Tex
                  of={tex`With three weights the origin is still no minimum, but $\nabla^2L(0) = 0$: every second derivative leaves one factor of $w_3w_2w_1$ at zero. Along $v = (v_1, v_2, 1)$ the loss is $\tfrac12(v_1v_2t^3 - 1)^2$, and unless $v_1v_2 = 0$ it falls at third order, on one side of the origin.`}
                />
              </p>
              <p>
                <Tex
                  of={tex`A method that looks at second derivatives sees a plain. Such a saddle is called bad, and with $H \ge 2$ hidden layers there always is one, zero:`}
                />{' '}
                <StatementLink claim="corollary-2-4">Corollary 2.4</StatementLink>. A bad saddle
                needs hidden layers whose product loses rank:{' '}
                <StatementLink claim="theorem-2-3-iv">Theorem 2.3 (iv)</StatementLink>.
              </p>
            </>
          ),
          readout:
            two === undefined || three === undefined ? null : (
              <Readout
                label="Along the direction dragged"
                rows={[
                  ['w_2w_1 along (v_1, v_2): L(tv)', <Polynomial terms={two.terms} />],
                  [
                    'vᵀ∇²L(0)v',
                    <>
                      <Exact of={two.curvature} />; eigenvalues: {inertiaText(two.inertia)}
                    </>,
                  ],
                  ['the origin is', <ClassVerdict of={two.class} />],
                  ['w_3w_2w_1 along (v_1, v_2, 1): L(tv)', <Polynomial terms={three.terms} />],
                  [
                    'vᵀ∇²L(0)v',
                    <>
                      <Exact of={three.curvature} />; eigenvalues: {inertiaText(three.inertia)}
                    </>,
                  ],
                  ['the origin is', <ClassVerdict of={three.class} />],
                ]}
              />
            ),
          commands:
            three === undefined || two === undefined
              ? []
              : [
                  {
                    prints: 'loss, inertia and class of the origin, two layers',
                    command: two.command,
                  },
                  {
                    prints: 'loss, inertia and class of the origin, three layers',
                    command: three.command,
                  },
                ],
          figure: (
            <Figure
              title="The loss along a direction, and its second-order model"
              description="Above, the direction. Below, the true loss, solid, and the quadratic model, dashed: for two layers they bend alike at t = 0; for three the model is constant, and the loss leaves it at order three."
              data={{
                caption: 'L(tv) and the quadratic model',
                columns: ['t', 'two layers: L', 'model', 'three layers: L', 'model'],
                rows: (two?.loss ?? []).flatMap(([t, value], index) =>
                  index % 4 === 0
                    ? [
                        [
                          String(t),
                          value.toFixed(4),
                          two!.model[index]![1].toFixed(4),
                          three!.loss[index]![1].toFixed(4),
                          three!.model[index]![1].toFixed(4),
                        ],
                      ]
                    : [],
                ),
              }}
            >
              <div class="plots">
                <svg class="dial" viewBox="0 0 208 232">
                  <title>direction</title>
                  <rect class="pad" x={24} y={24} width={160} height={160} />
                  <path class="grid" d={`M24 104H184M104 24V184`} />
                  <text x={184} y={202} text-anchor="end">
                    v₁
                  </text>
                  <text x={24} y={16}>
                    v₂
                  </text>
                  <line
                    class="ray"
                    x1={dial(-first)}
                    y1={upwards(-second)}
                    x2={dial(first)}
                    y2={upwards(second)}
                  />
                  <DragHandle
                    x={dial(first)}
                    y={upwards(second)}
                    label="the direction (v₁, v₂, 1)"
                    text={`v₁ = ${first}, v₂ = ${second}`}
                    axes="both"
                    now={first}
                    min={-1}
                    max={1}
                    keyStep={20}
                    onMove={(toX, toY) =>
                      drag({
                        direction: [quarters(dial.invert(toX)), quarters(upwards.invert(toY))],
                      })
                    }
                  />
                </svg>
                <p class="key">
                  <Sample kind="curve" /> the loss L(tv)
                  <br />
                  <Sample kind="model" /> its second-order model
                  <br />
                  The direction is v = (v₁, v₂) with two layers, (v₁, v₂, 1) with three.
                </p>
                <RayPlot ray={two} label="two layers" />
                <RayPlot ray={three} label="three layers" />
              </div>
            </Figure>
          ),
        },
      ]}
    />
  );
}

function RayPlot({ ray, label }: { readonly ray: Ray | undefined; readonly label: string }) {
  return (
    <svg viewBox="0 0 292 262" aria-hidden="true">
      <PlotAxes x={x} y={y} xLabel="t" yLabel={`L(tv), ${label}`} ticks={4} />
      <path class="model" d={pathOf(ray?.model ?? [], x, y)} />
      <path class="curve" d={pathOf(ray?.loss ?? [], x, y)} />
      <circle class="origin" cx={x(0)} cy={y(0.5)} r={4} />
    </svg>
  );
}

function Sample({ kind }: { readonly kind: 'curve' | 'model' }) {
  return (
    <svg class="sample-line" viewBox="0 0 36 10" width="36" height="10" aria-hidden="true">
      <path class={kind} d="M0 5H36" />
    </svg>
  );
}
