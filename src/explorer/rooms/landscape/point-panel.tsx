import { Notation } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { CopyButton } from '../../components/copy-button.js';
import { Matrix } from '../../components/matrix.js';
import { Deciding } from './deciding.js';
import { Enclosed } from './enclosed.js';
import { minus } from './minus.js';
import { PointClassBadge } from './point-class.js';
import type { PointFound } from './point-request.js';
import { setName } from './set-name.js';
import { SpectrumFigure } from './spectrum-figure.js';

interface PointPanelProps {
  readonly found: PointFound;
  readonly maximalRank: number;
  readonly commands: { readonly sample: string; readonly classify: string };
}

/** Entries up to this length are shown as they are. */
const SHORT = 12;

/** A critical point: its weights, its class and what decides it. */
export function PointPanel({ found, maximalRank, commands }: PointPanelProps) {
  const { inertia, float } = found;
  const signs =
    inertia === undefined
      ? ''
      : `${inertia.positive} positive, ${inertia.negative} negative, ${inertia.zero} zero`;
  const isLong = found.weights.flat(2).some((entry) => entry.length > SHORT);
  return (
    <>
      <p class="verdict-line">
        <PointClassBadge name={found.class} />{' '}
        {float === undefined
          ? `${found.byRanks === found.byHessian ? 'by ranks and by the Hessian' : 'by the Hessian'}, in exact arithmetic`
          : 'by the ranks of its stratum (A24): exact, for every critical point of the stratum'}
      </p>
      {float === undefined ? null : (
        <p class="verdict-line float">
          <PointClassBadge name={float.class} /> what float64 sees of the weights below:{' '}
          <strong>float, not certified</strong>
          {float.reason === undefined ? '' : ` (${float.reason})`}. No rational point was found, and
          everything below but the ranks and the critical values is of these floats.
        </p>
      )}
      <div class="beside">
        <div>
          <dl class="facts">
            <dt>Loss</dt>
            <dd class="loss">
              {found.loss}
              {float === undefined ? null : ' (of the float weights)'}
            </dd>
            {float === undefined ? null : (
              <>
                <dt>Critical value of S</dt>
                <dd>
                  <Enclosed value={found.criticalValue} />
                </dd>
              </>
            )}
            <dt>Global minimum</dt>
            <dd>
              {found.globalMinimum === undefined ? (
                'not known'
              ) : (
                <Enclosed value={found.globalMinimum} />
              )}
            </dd>
            <dt>S</dt>
            <dd>{setName(found.S)}</dd>
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
                <dd>{float.gradientNorm.toExponential(2)}: critical up to rounding only</dd>
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
                <Matrix
                  label={`W_${index + 1}`}
                  rows={rows.map((row) =>
                    row.map((entry) => minus(isLong ? decimalOf(entry) : entry)),
                  )}
                />
              </span>
            ))}
          </div>
          {isLong && float === undefined ? (
            <p class="aside">
              The weights are exact, and shown to five digits; the file has them whole.
            </p>
          ) : null}
        </div>
        <SpectrumFigure
          values={found.eigenvalues}
          signs={inertia}
          isExact={float === undefined}
          text={
            signs === '' ? '' : `${float === undefined ? 'Exactly' : 'By thresholds'}: ${signs}.`
          }
        />
      </div>
      <p>
        <CommandLine command={commands.sample} />
        <br />
        <CommandLine command={commands.classify} />
        <br />
        <CopyButton text={() => found.document}>Copy the point as a file</CopyButton>
      </p>
      <Deciding found={found} maximalRank={maximalRank} />
    </>
  );
}

function decimalOf(entry: string): string {
  const [over, under = '1'] = entry.split('/');
  return String(Number((Number(over) / Number(under)).toPrecision(5)));
}
