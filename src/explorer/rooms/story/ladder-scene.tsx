import { scaleLinear } from 'd3-scale';
import { Notation } from '../../../report/components/index.js';
import { Figure } from '../../components/figure.js';
import { Matrix } from '../../components/matrix.js';
import { Tex } from '../../components/tex.js';
import { Verdict } from '../../components/verdict.js';
import { tex } from '../../tex/tex.js';
import { ClassVerdict, classWords } from './class-verdict.js';
import { Exact, minus } from './exact.js';
import { LadderDrawing } from './ladder-drawing.js';
import type { SETS } from './parameters.js';
import { inertiaText, Readout } from './readout.js';
import { Scene } from './scene.js';
import { StatementLink } from './statement-link.js';
import type { SceneInput } from './story.js';
import { useScene } from './use-scene.js';

const y = scaleLinear([0, 7.5], [404, 30]);

/** Scene 3: the critical values, one for each set of eigenvectors. */
export function LadderScene({ values, drag }: SceneInput) {
  const { output, failure } = useScene('story-ladder', null, () => '');
  const rung = output?.rungs.find(({ set }) => (set.join(',') || 'none') === values.set);
  return (
    <Scene
      number={3}
      title="Every critical point is a choice of eigenvectors"
      panels={[
        {
          failure: failure,
          text: (
            <>
              <p>
                <Tex
                  of={tex`Under the assumptions of Theorem 2.3, let $P^* = \Sigma_{YX}\Sigma_{XX}^{-1}$ be the least-squares map and $u_1, u_2, \dots$ the eigenvectors of $\Sigma = \Sigma_{YX}\Sigma_{XX}^{-1}\Sigma_{XY}$. At a critical point, of any depth, the product of the weights is $U_SU_S^{\mathsf T}P^*$ for a set $S$ of them, and the loss is $\tfrac12(\operatorname{tr}\Sigma_{YY} - \sum_{i\in S}\lambda_i)$:`}
                />{' '}
                <StatementLink claim="lemma-4-2">Lemma 4.2</StatementLink>,{' '}
                <StatementLink claim="lemma-4-6">Lemma 4.6</StatementLink>,{' '}
                <StatementLink claim="critical-points">Baldi and Hornik</StatementLink>.
              </p>
              <p>
                <Tex
                  of={tex`If $S$ leaves out a larger eigenvalue than one it keeps, there is a direction of second derivative $\lambda_i - \lambda_j < 0$. A Hessian without a negative eigenvalue needs $S = \{1, \dots, r\}$: the global minimum for the largest $r$, and below it the only places where a saddle can be bad.`}
                />{' '}
                <Tex
                  of={tex`Here the widths are 3-2-2-3, $\lambda = 9, 4, 1$, and what $S$ does not use of the weights is zero, which makes them bad:`}
                />{' '}
                <StatementLink claim="second-order-classification">
                  second-order classification
                </StatementLink>
                .
              </p>
            </>
          ),
          readout:
            rung === undefined || output === undefined ? null : (
              <Readout
                label="The critical point chosen"
                rows={[
                  ['S', setText(rung.set)],
                  [
                    'L = ½(tr Σ_YY − Σ_{i∈S} λ_i)',
                    <>
                      ½({output.total}
                      {rung.set.map((index) => ` − ${output.eigenvalues[index - 1]}`)}) ={' '}
                      <Exact of={rung.value} />
                    </>,
                  ],
                  [
                    'U_SU_Sᵀ',
                    <Matrix label="projector" rows={rung.projector.map((row) => row.map(minus))} />,
                  ],
                  [
                    'W_3W_2W_1',
                    <>
                      <Matrix label="product" rows={rung.product.map((row) => row.map(minus))} />{' '}
                      <Verdict kind={rung.projects ? 'holds' : 'fails'}>
                        <Notation text={rung.projects ? '= U_SU_SᵀP*' : '≠ U_SU_SᵀP*'} />
                      </Verdict>
                    </>,
                  ],
                  ['eigenvalues of the Hessian', inertiaText(rung.inertia)],
                  ['the point is', <ClassVerdict of={rung.class} />],
                ]}
              />
            ),
          commands:
            rung === undefined
              ? []
              : [{ prints: 'S, the loss, the inertia and the class', command: rung.command }],
          figure: (
            <Figure
              title="The ladder of critical values"
              description={`Each rung is a set S, at the height of its critical value. ${
                rung === undefined
                  ? ''
                  : `S = ${setText(rung.set)}: value ${rung.value}, ${classWords(rung.class)}.`
              } The bar above is the trace of YYᵀ, cut into the eigenvalues; those in S are filled, and the loss is half of the rest.`}
              data={{
                caption: 'Critical values',
                columns: ['S', 'value', 'class', 'negative eigenvalues'],
                rows: (output?.rungs ?? []).map((one) => [
                  setText(one.set),
                  one.value,
                  classWords(one.class),
                  String(one.inertia?.negative ?? ''),
                ]),
              }}
            >
              <LadderDrawing
                ladder={output}
                rung={rung}
                y={y}
                onChoose={(set) =>
                  drag({ set: (set.join(',') || 'none') as (typeof SETS)[number] })
                }
              />
            </Figure>
          ),
        },
      ]}
    />
  );
}

const setText = (set: readonly number[]) => (set.length === 0 ? '∅' : `{${set.join(', ')}}`);
