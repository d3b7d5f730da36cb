import { useEffect } from 'preact/hooks';
import type { ClaimReport } from '../../../claims/index.js';
import { EvidenceList, GradeBadge } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import { ProgressWithCancel } from '../../components/progress-with-cancel.js';
import { Slider } from '../../components/slider.js';
import { WidthsField } from '../../components/widths-field.js';
import { quickCommand } from '../../library/quick-plan.js';
import type { RoomProps } from '../../room.js';
import { useRequest } from '../../worker/use-request.js';
import type { MapParameters } from './parameters.js';

interface RunHereProps extends RoomProps<MapParameters> {
  readonly report: ClaimReport;
}

/** Runs the checks of the statement, and of all it uses, in this page. */
export function RunHere({ report, values, set }: RunHereProps) {
  const announce = useAnnounce();
  const check = useRequest('map-check');
  const { widths, runs, seed } = values;
  const found = check.output?.find(({ id }) => id === report.id);
  useEffect(() => {
    if (check.state === 'done' && found !== undefined)
      announce(`${report.title}: ${found.grade} in this run`);
  }, [check.state]);
  return (
    <section class="run-here" aria-labelledby="run-here">
      <h3 id="run-here">Run it here</h3>
      <p>
        The same checks as on the command line: this statement and everything it uses, at every
        shape with H ≤ 2 and widths ≤ 2, at the shape chosen, and on instances drawn from the seed.
      </p>
      <div class="controls">
        <WidthsField value={widths} onChange={(chosen) => set({ widths: chosen })} />
        <Slider
          label="Instances per check"
          min={5}
          max={100}
          step={5}
          value={runs}
          text={String(runs)}
          onInput={(value) => set({ runs: value }, 'replace')}
        />
        <Slider
          label="Seed"
          min={1}
          max={50}
          step={1}
          value={seed}
          text={String(seed)}
          onInput={(value) => set({ seed: value }, 'replace')}
        />
      </div>
      <p>
        <CommandLine command={quickCommand([report.id], { widths, runs, seed })} />
      </p>
      {check.state === 'running' ? (
        <ProgressWithCancel progress={check.progress} onCancel={check.cancel} />
      ) : (
        <p>
          <button
            type="button"
            class="primary"
            onClick={() => check.start({ claims: [report.id], widths, runs, seed })}
          >
            Run
          </button>{' '}
          {check.state === 'cancelled' ? 'Cancelled.' : ''}
        </p>
      )}
      {check.failure === undefined ? null : <ErrorNote failure={check.failure} />}
      {found === undefined ? null : (
        <div class="run-found">
          <p>
            In this run: <GradeBadge grade={found.grade} />
          </p>
          <ol class="steps">
            {found.steps.map((step) => (
              <li>
                <p class="step">
                  <code>{step.id}</code> <GradeBadge grade={step.grade} />
                </p>
                <EvidenceList evidence={step.evidence} />
              </li>
            ))}
          </ol>
          <EvidenceList evidence={found.conclusion} />
        </div>
      )}
    </section>
  );
}
