import { Tex } from '../../components/tex.js';
import { VERSION } from '../../state/address.js';
import { tex } from '../../tex/tex.js';
import { ClassVerdict, classWords } from './class-verdict.js';
import { DecayFigure } from './decay-figure.js';
import { Exact } from './exact.js';
import { inertiaText, Readout } from './readout.js';
import { ReluFigure } from './relu-figure.js';
import { Scene } from './scene.js';
import { StatementLink } from './statement-link.js';
import type { SceneInput } from './story.js';
import { useScene } from './use-scene.js';

/** Scene 5: weight decay and ReLU have bad minima. */
export function BrokenScene({ values, drag }: SceneInput) {
  const decay = useScene(
    'story-decay',
    { mu: values.mu },
    (found) =>
      `μ = ${found.mu}: zero is a ${classWords(found.class)}; on the diagonal ${
        found.best.isLower ? `${found.best.s} is lower` : 'nothing is lower'
      }`,
  );
  const relu = useScene(
    'story-relu',
    { tau: values.tau },
    (found) => `τ = ${found.tau}: loss ${found.loss}`,
  );
  const [mu, kink] = [decay.output, relu.output];
  return (
    <Scene
      number={5}
      title="What weight decay and ReLU break"
      panels={[
        {
          text: (
            <p>
              <Tex
                of={tex`The escape kept the loss while it moved the weights. Weight decay $\tfrac{\mu}{2}\sum_k\lVert W_k\rVert_F^2$ forbids that: where the Hessian was zero it is now $\mu I$, so that the flat origin of scene 2 becomes a strict local minimum for every $\mu > 0$, while for small $\mu$ the loss is lower elsewhere.`}
              />{' '}
              All that can be dropped, and what cannot, is in the{' '}
              <a href={`#${VERSION}/breaking`}>breaking room</a>.
            </p>
          ),
          readout:
            mu === undefined ? null : (
              <Readout
                label="With weight decay"
                rows={[
                  ['μ', <Exact of={mu.mu} />],
                  [
                    'W = 0',
                    <>
                      <ClassVerdict of={mu.class} /> of value <Exact of={mu.loss} />, eigenvalues{' '}
                      {inertiaText(mu.inertia)}
                    </>,
                  ],
                  [
                    'lowest found',
                    <>
                      w₁ = w₂ = w₃ = <Exact of={mu.best.s} />, of value{' '}
                      <Exact of={mu.best.loss} rounded />:{' '}
                      {mu.best.isLower ? 'zero is not global' : 'not below that of zero'}
                    </>,
                  ],
                ]}
              />
            ),
          commands: mu === undefined ? [] : [{ prints: 'both values', command: mu.command }],
          failure: decay.failure,
          figure: <DecayFigure found={mu} mu={values.mu} onDrag={(to) => drag({ mu: to })} />,
        },
        {
          text: (
            <p>
              <Tex
                of={tex`With ReLU the network is only piecewise linear. Where every unit is on for every sample it is linear nearby, so that the best linear map is a local minimum; but a bent fit may be better. Widths 2-1-1, three samples $(1, x)$:`}
              />{' '}
              <StatementLink claim="relu-active-minima">linear optimum, all units on</StatementLink>
              ,{' '}
              <StatementLink claim="relu-minima-not-global">
                its minimum is not global
              </StatementLink>
              .
            </p>
          ),
          readout:
            kink === undefined ? null : (
              <Readout
                label="With ReLU"
                rows={[
                  [
                    'at the start',
                    <>
                      <ClassVerdict of={kink.start.class} /> of value <Exact of={kink.start.loss} />
                    </>,
                  ],
                  [
                    'without ReLU it is',
                    <>
                      <ClassVerdict of={kink.linear.class} /> of value{' '}
                      <Exact of={kink.linear.loss} />
                    </>,
                  ],
                  [
                    'τ',
                    <>
                      <Exact of={kink.tau} />, where the loss is <Exact of={kink.loss} rounded />
                    </>,
                  ],
                  ['loss at the end', <Exact of={kink.better.loss} />],
                  [
                    'certificate of a bad minimum',
                    kink.accepted ? 'accepted by the kernel' : 'refused by the kernel',
                  ],
                ]}
              />
            ),
          commands:
            kink === undefined
              ? []
              : [
                  {
                    prints: 'the loss at both ends, and the class of the first',
                    command: kink.command,
                  },
                ],
          failure: relu.failure,
          figure: <ReluFigure found={kink} tau={values.tau} onDrag={(to) => drag({ tau: to })} />,
        },
      ]}
    />
  );
}
