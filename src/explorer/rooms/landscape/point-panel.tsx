import { Notation, Scrolling } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { CopyButton } from '../../components/copy-button.js';
import { Matrix } from '../../components/matrix.js';
import { Tex } from '../../components/tex.js';
import { tex } from '../../tex/tex.js';
import { PointClassBadge } from './point-class.js';
import type { PointFound } from './point-request.js';
import { setName } from './set-name.js';
import { SpectrumFigure } from './spectrum-figure.js';
import { valueText } from './value-text.js';

interface PointPanelProps {
  readonly found: PointFound;
  readonly commands: { readonly sample: string; readonly classify: string };
}

/** A critical point: its weights, its class and what decides it. */
export function PointPanel({ found, commands }: PointPanelProps) {
  const { inertia, float } = found;
  const signs =
    inertia === undefined
      ? ''
      : `${inertia.positive} positive, ${inertia.negative} negative, ${inertia.zero} zero`;
  return (
    <>
      <p class="verdict-line">
        <PointClassBadge name={found.class} />{' '}
        {float === undefined
          ? `${found.byRanks === found.byHessian ? 'by ranks and by the Hessian' : 'by the Hessian'}, in exact arithmetic`
          : 'as float64 sees it: sampled, not certified'}
      </p>
      <div class="beside">
        <div>
          {' '}
          <dl class="facts">
            <dt>Loss</dt>
            <dd class="loss">{found.loss}</dd>
            <dt>Global minimum</dt>
            <dd>
              {found.globalMinimum === undefined ? 'not known' : valueText(found.globalMinimum)}
            </dd>
            {found.S === undefined ? null : (
              <>
                <dt>S</dt>
                <dd>{setName(found.S)}</dd>
              </>
            )}
            <dt>Hessian</dt>
            <dd class="inertia">
              {signs}
              {float === undefined ? ' (exact inertia)' : ' (counted in floats)'}
            </dd>
            {float === undefined ? (
              <>
                <dt>By ranks (A24)</dt>
                <dd>{found.byRanks}</dd>
                <dt>By the Hessian</dt>
                <dd>{found.byHessian}</dd>
              </>
            ) : (
              <>
                <dt>
                  <Notation text="‖∇L‖" />
                </dt>
                <dd>
                  {float.gradientNorm.toExponential(2)}: the eigenvectors are irrational, so these
                  weights are critical up to rounding only
                </dd>
              </>
            )}
          </dl>
          {found.disagreement === undefined ? null : (
            <p class="disagreement">
              Disagreement: {found.disagreement}. Please report this point.
            </p>
          )}
          <div class="weights">
            {found.weights.map((rows, index) => (
              <span class="weight">
                <Notation text={`W_${index + 1} =`} />
                {float === undefined ? (
                  <Matrix label={`W_${index + 1}`} rows={rows} />
                ) : (
                  <Matrix
                    label={`W_${index + 1}`}
                    rows={rows.map((row) => row.map((entry) => decimalOf(entry)))}
                  />
                )}
              </span>
            ))}
          </div>
        </div>{' '}
        <SpectrumFigure
          values={found.eigenvalues}
          signs={inertia}
          text={
            signs === '' ? '' : `${float === undefined ? 'Exactly' : 'By thresholds'}: ${signs}.`
          }
        />
      </div>{' '}
      <p>
        <CommandLine command={commands.sample} />
        <br />
        <CommandLine command={commands.classify} />
        <br />
        <CopyButton text={() => found.document}>Copy the point as a file</CopyButton>
      </p>
      {found.pivots.length === 0 ? null : (
        <>
          <h3>The pivots that decide</h3>
          <p class="prose">
            <Tex
              of={tex`With $S=\{1,\dots,r\}$ and $r<r_{\max}$ a critical point is a bad saddle exactly if it is tightened: of every pivot $(i,j)$, one of the two complementary blocks has rank $r$. Otherwise its Hessian has a negative eigenvalue (A24).`}
            />
          </p>
          <Scrolling label="Pivots">
            <table class="data pivots">
              <thead>
                <tr>
                  <th scope="col">pivot</th>
                  <th scope="col">between</th>
                  <th scope="col">rank</th>
                  <th scope="col">around</th>
                  <th scope="col">rank</th>
                  <th scope="col">r = {found.rank}</th>
                </tr>
              </thead>
              <tbody>
                {found.pivots.map(({ i, j, between, around, tightBy }) => (
                  <tr class={tightBy === undefined ? 'loose' : ''}>
                    <th scope="row">
                      ({i},{j})
                    </th>
                    <td>
                      <Notation text={productOf(i - 1, j + 1) || 'I'} />
                    </td>
                    <td>{between}</td>
                    <td>
                      <Notation
                        text={`${productOf(j - 1, 1)}Σ_XY${productOf(found.weights.length, i + 1)}`}
                      />
                    </td>
                    <td>{around}</td>
                    <td>
                      {tightBy === undefined
                        ? 'not tight'
                        : `tight, by the ${tightBy === 'between' ? 'first' : 'second'}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolling>
        </>
      )}
    </>
  );
}

const productOf = (from: number, to: number) =>
  from < to ? '' : from === to ? `W_${from}` : `W_${from}⋯W_${to}`;

function decimalOf(entry: string): string {
  const [over, under = '1'] = entry.split('/');
  return String(Number((Number(over) / Number(under)).toPrecision(5)));
}
