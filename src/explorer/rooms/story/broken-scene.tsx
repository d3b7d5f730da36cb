import { Tex } from '../../components/tex.js';
import { VERSION } from '../../state/address.js';
import { tex } from '../../tex/tex.js';
import { BrokenFigure } from './broken-figure.js';
import { ClassVerdict } from './class-verdict.js';
import { Exact } from './exact.js';
import { inertiaText, Readout } from './readout.js';
import { Scene } from './scene.js';
import { StatementLink } from './statement-link.js';
import type { SceneInput } from './story.js';
import { useScene } from './use-scene.js';

/** Scene 5: weight decay and ReLU have bad minima; one way out of each is walked. */
export function BrokenScene({ values, drag }: SceneInput) {
  const { tau } = values;
  const { output: decay, failure } = useScene('story-decay', { tau }, () => '');
  const { output: relu, failure: failed } = useScene(
    'story-relu',
    { tau },
    (found) => `τ = ${found.tau}: with ReLU the loss is ${found.loss}, ${comparison(found)}`,
  );
  return (
    <Scene
      number={5}
      title="What ReLU and weight decay break"
      panels={[
        {
          failure: failure ?? failed,
          text: (
            <>
              <p>
                <Tex
                  of={tex`The escape of scene 4 kept the loss while it moved the weights, and then the loss fell at once. Now there are minima that it cannot leave: drag $\tau$ away from one, and the loss has to rise first.`}
                />
              </p>
              <p>
                <Tex
                  of={tex`Weight decay $\tfrac{\mu}{2}\sum_k\lVert W_k\rVert_F^2$ makes every move cost something. Where the Hessian was zero it is now $\mu I$, so that the flat origin of scene 2 becomes a strict local minimum for every $\mu > 0$; and for small $\mu$ the loss is lower elsewhere, here with $\mu = \tfrac{3}{10}$ at $w_1 = w_2 = w_3 = \tfrac78$.`}
                />
              </p>
              <p>
                <Tex
                  of={tex`With ReLU the network is only piecewise linear. Where every unit is on for every sample it is linear nearby, so that the best linear map is a local minimum; but a bent fit may be better. Widths 2-1-1, three samples $(1, x)$:`}
                />{' '}
                <StatementLink claim="relu-active-minima">
                  linear optimum, all units on
                </StatementLink>
                ,{' '}
                <StatementLink claim="relu-minima-not-global">
                  its minimum is not global
                </StatementLink>
                .
              </p>
              <p>
                All that can be dropped, and what cannot, is in the{' '}
                <a href={`#${VERSION}/breaking`}>breaking room</a>; what lies between the linear
                network and ReLU in the <a href={`#${VERSION}/relu`}>ReLU room</a>.
              </p>
            </>
          ),
          readout: (
            <>
              {decay === undefined ? null : (
                <Readout
                  label="With weight decay"
                  rows={[
                    [
                      'with decay, W = 0 is',
                      <>
                        <ClassVerdict of={decay.start.class} /> of value{' '}
                        <Exact of={decay.start.loss} />, eigenvalues{' '}
                        {inertiaText(decay.start.inertia)}
                      </>,
                    ],
                    [
                      'at τ',
                      <>
                        w₁ = w₂ = w₃ = <Exact of={decay.s} />, loss{' '}
                        <Exact of={decay.loss} rounded />, {comparison(decay)}
                      </>,
                    ],
                  ]}
                />
              )}
              {relu === undefined ? null : (
                <Readout
                  label="With ReLU"
                  rows={[
                    [
                      'with ReLU, the line is',
                      <>
                        <ClassVerdict of={relu.start.class} /> of value{' '}
                        <Exact of={relu.start.loss} />
                      </>,
                    ],
                    [
                      'without ReLU it is',
                      <>
                        <ClassVerdict of={relu.linear.class} /> of value{' '}
                        <Exact of={relu.linear.loss} />
                      </>,
                    ],
                    [
                      'at τ',
                      <>
                        <Exact of={relu.tau} />, loss <Exact of={relu.loss} rounded />,{' '}
                        {comparison(relu)}
                      </>,
                    ],
                    [
                      'at τ = 1',
                      <>
                        loss <Exact of={relu.better.loss} />
                      </>,
                    ],
                    [
                      'certificate of a bad minimum',
                      relu.accepted ? 'accepted by the kernel' : 'refused by the kernel',
                    ],
                  ]}
                />
              )}
            </>
          ),
          commands: [
            ...(decay === undefined
              ? []
              : [{ prints: 'loss and class of zero, and the loss at τ', command: decay.command }]),
            ...(relu === undefined
              ? []
              : [
                  {
                    prints: 'class and loss of the line, and the losses at τ and at its end',
                    command: relu.command,
                  },
                ]),
          ],
          figure: (
            <BrokenFigure decay={decay} relu={relu} tau={tau} onDrag={(to) => drag({ tau: to })} />
          ),
        },
      ]}
    />
  );
}

const comparison = ({ tau, isLower }: { readonly tau: string; readonly isLower: boolean }) =>
  tau === '0' ? 'the start' : isLower ? 'lower than at the start' : 'higher than at the start';
