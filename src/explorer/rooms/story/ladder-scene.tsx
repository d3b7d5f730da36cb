import { scaleLinear } from 'd3-scale';
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
      failure={failure}
      text={
        <>
          <p>
            <Tex
              of={tex`Let $P^* = \Sigma_{YX}\Sigma_{XX}^{-1}$ be the least-squares map and $u_1, u_2, \dots$ the eigenvectors of $\Sigma = \Sigma_{YX}\Sigma_{XX}^{-1}\Sigma_{XY}$. At a critical point, of any depth, the product of the weights is $U_SU_S^{\mathsf T}P^*$ for a set $S$ of them, and the loss is $\tfrac12(\operatorname{tr}\Sigma_{YY} - \sum_{i\in S}\lambda_i)$:`}
            />{' '}
            <StatementLink claim="lemma-4-2">Lemma 4.2</StatementLink>,{' '}
            <StatementLink claim="lemma-4-6">Lemma 4.6</StatementLink>,{' '}
            <StatementLink claim="critical-points">Baldi and Hornik</StatementLink>.
          </p>
          <p>
            <Tex
              of={tex`If $S$ leaves out a larger eigenvalue than one it keeps, exchanging them is a direction of negative curvature, $\lambda_i - \lambda_j$. So a Hessian without a negative eigenvalue needs $S = \{1, \dots, r\}$. Of those, only the largest $r$ is the global minimum; the others are the bad saddles.`}
            />{' '}
            <Tex
              of={tex`Here the widths are 3-2-2-3, $\lambda = 9, 4, 1$, and what $S$ does not use of the weights is zero.`}
            />
          </p>
        </>
      }
      readout={
        rung === undefined || output === undefined ? null : (
          <Readout
            label="The critical point chosen"
            rows={[
              [<Tex of={tex`$S$`} />, setText(rung.set)],
              [
                <Tex
                  of={tex`$L = \tfrac12(\operatorname{tr}\Sigma_{YY} - \sum_{i\in S}\lambda_i)$`}
                />,
                <>
                  ½({output.total}
                  {rung.set.map((index) => ` − ${output.eigenvalues[index - 1]}`)}) ={' '}
                  <Exact of={rung.value} />
                </>,
              ],
              [
                <Tex of={tex`$U_SU_S^{\mathsf T}$`} />,
                <Matrix label="projector" rows={rung.projector.map((row) => row.map(minus))} />,
              ],
              [
                <Tex of={tex`$W_3W_2W_1$`} />,
                <>
                  <Matrix label="product" rows={rung.product.map((row) => row.map(minus))} />{' '}
                  <Verdict kind={rung.projects ? 'holds' : 'fails'}>
                    {rung.projects ? 'is U_S U_Sᵀ P*' : 'is not U_S U_Sᵀ P*'}
                  </Verdict>
                </>,
              ],
              ['eigenvalues of the Hessian', inertiaText(rung.inertia)],
              ['the point is', <ClassVerdict of={rung.class} />],
            ]}
          />
        )
      }
      commands={
        rung === undefined
          ? []
          : [{ prints: 'S, the loss, the inertia and the class', command: rung.command }]
      }
    >
      <Figure
        title="The ladder of critical values"
        description={`Each rung is a set S, at the height of its critical value. ${
          rung === undefined
            ? ''
            : `S = ${setText(rung.set)}: value ${rung.value}, ${classWords(rung.class)}.`
        } The bar above is tr Σ_YY, cut into the eigenvalues; those in S are filled, and the loss is half of the rest.`}
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
          onChoose={(set) => drag({ set: (set.join(',') || 'none') as (typeof SETS)[number] })}
        />
      </Figure>
    </Scene>
  );
}

const setText = (set: readonly number[]) => (set.length === 0 ? '∅' : `{${set.join(', ')}}`);
