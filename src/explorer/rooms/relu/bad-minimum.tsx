import { useEffect } from 'preact/hooks';
import { Notation } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { Matrix } from '../../components/matrix.js';
import { RequestRun } from '../../components/request-run.js';
import { Slider } from '../../components/slider.js';
import { Tex } from '../../components/tex.js';
import { Verdict, type VerdictKind } from '../../components/verdict.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { useRequest } from '../../worker/use-request.js';
import { CertificateBox } from './certificate-box.js';
import { FitFigure } from './fit-figure.js';
import { LossFigure } from './loss-figure.js';
import type { AtSlope, MinimumView } from './minimum-request.js';
import type { ReluParameters } from './parameters.js';

const KINDS = {
  line: 'every unit on: the best line',
  dead: 'a dead unit',
  half: 'one sample seen',
} as const;

/** A certified bad minimum of a ReLU network, followed from the linear network on. */
export function BadMinimum(props: RoomProps<ReluParameters>) {
  const { values, set } = props;
  const announce = useAnnounce();
  const asked = useRequest('relu-minimum');
  const compute = () => asked.start({ minimum: values.minimum });
  useEffect(compute, [values.minimum]);
  const view = asked.output?.input.minimum === values.minimum ? asked.output : undefined;
  const at = view?.curve[values.slope];
  return (
    <>
      <h2>A bad minimum that ReLU makes</h2>
      <p>
        <Tex
          of={tex`Take one hidden unit and $\sigma_\alpha(b) = b$ for $b \ge 0$, $\alpha b$ below: $\alpha = 1$ is the linear network, in which no local minimum is bad, and $\alpha = 0$ is ReLU.`}
        />{' '}
        Drag α and see what becomes of a point that does not move.
      </p>
      <div class="controls">
        <div class="field">
          <label for="relu-minimum">The point</label>
          <select
            id="relu-minimum"
            value={values.minimum}
            onChange={({ currentTarget }) =>
              set({ minimum: currentTarget.value as typeof values.minimum })
            }
          >
            {Object.entries(KINDS).map(([id, name]) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </div>
        <Slider
          label={<>α: linear (1) → ReLU (0)</>}
          min={0}
          max={100}
          step={1}
          value={100 - values.slope}
          text={(values.slope / 100).toFixed(2)}
          onInput={(value) => set({ slope: 100 - value }, 'replace')}
          onChange={(value) => {
            const now = view?.curve[100 - value];
            if (now !== undefined) announce(`α = ${(100 - value) / 100}: ${inWords(now).text}`);
          }}
        />
      </div>
      <RequestRun of={asked} label="Compute the minimum" onStart={compute} startsItself />
      {view === undefined || at === undefined ? null : (
        <>
          <Found view={view} at={at} />
          <div class="relu-pair">
            <FitFigure view={view} at={at} />
            <LossFigure view={view} at={at} onSlope={(slope) => set({ slope }, 'replace')} />
          </div>
          <Ends view={view} />
          <CertificateBox view={view} />
        </>
      )}
    </>
  );
}

function Found({ view, at }: { readonly view: MinimumView; readonly at: AtSlope }) {
  const { kind, text } = inWords(at);
  return (
    <>
      <p class="standing">
        <Verdict kind={kind}>{text}</Verdict>
      </p>
      <dl class="losses">
        <dt>at the point</dt>
        <dd data-loss="point">{at.point}</dd>
        <dt>at the other weights</dt>
        <dd data-loss="better">{at.better}</dd>
        <dt>smallest of all</dt>
        <dd data-loss="global">
          {at.global.length > 24 ? `≈ ${at.heights.global.toFixed(8)}` : at.global}
        </dd>
      </dl>
      <Matrices
        of="the data"
        list={[
          ['X', view.x],
          ['Y', view.y],
        ]}
      />
      <Matrices of="the point" list={named(view.weights)} />
      <Matrices of="the other weights" list={named(view.better)} />
    </>
  );
}

type Rows = readonly (readonly string[])[];

const named = (weights: readonly Rows[]) => weights.map((rows, k) => [`W_${k + 1}`, rows] as const);

interface MatricesProps {
  readonly of: string;
  readonly list: readonly (readonly [name: string, rows: Rows])[];
}

const Matrices = ({ of, list }: MatricesProps) => (
  <ul class="matrices" aria-label={of}>
    <li>{of}:</li>
    {list.map(([name, rows]) => (
      <li>
        <Notation text={name} /> = <Matrix label={`${name} of ${of}`} rows={rows} />
      </li>
    ))}
  </ul>
);

/** Where the point stops being what it was, along the whole slider. */
function Ends({ view }: { readonly view: MinimumView }) {
  const { threshold, curve } = view;
  const globals = curve.filter(({ standing }) => standing === 'global');
  const lowest = globals[0];
  if (threshold === undefined)
    return (
      <p class="threshold">
        For α &gt; 0 the gradient at this point is not 0: a dead side still has a slope, and the
        point is no minimum of any kind. It becomes one at α = 0, where that slope is gone.
      </p>
    );
  return (
    <p class="threshold">
      All units are on for all samples, so nearby the network is linear whatever α is, and the point
      stays a local minimum. It stops being global below <strong>α* ≈ {threshold.decimal}</strong>,
      the root of p(α) = <Notation text={threshold.polynomial.replaceAll('-', '−')} /> between{' '}
      {threshold.lower} and {threshold.upper}: where p is positive, the unit of the other weights
      with the best output beats it.{' '}
      {threshold.agrees && lowest !== undefined
        ? `At each of the ${globals.length} positions of the slider from ${(lowest.hundredths / 100).toFixed(2)} to 1 it is global, by enumeration of the sign patterns of the unit, and at none below.`
        : 'On the slider the enumeration of sign patterns says otherwise: the threshold is another.'}
    </p>
  );
}

function inWords({ standing, hundredths }: AtSlope): {
  readonly kind: VerdictKind;
  readonly text: string;
} {
  switch (standing) {
    case 'global':
      return { kind: 'holds', text: 'a global minimum' };
    case 'local':
      return {
        kind: 'fails',
        text:
          hundredths === 0
            ? 'a local minimum that is not global, certified below'
            : 'a local minimum that is not global',
      };
    case 'not critical':
      return { kind: 'open', text: 'not critical: the gradient is not 0' };
    case 'critical':
      return { kind: 'open', text: 'critical, and not global' };
  }
}
