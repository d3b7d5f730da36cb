import { useEffect } from 'preact/hooks';
import type { ClaimReport } from '../../../claims/index.js';
import { EvidenceList, GradeBadge } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import { Slider } from '../../components/slider.js';
import { quickCommand } from '../../library/quick-plan.js';
import type { RoomProps } from '../../room.js';
import { useRequest } from '../../worker/use-request.js';
import { CertificateDownloads } from './certificate-downloads.js';
import type { MapParameters } from './parameters.js';
import { RunControls } from './run-controls.js';
import { useFormal } from './use-formal.js';
import { WalkThrough } from './walk-through.js';

interface RunHereProps extends RoomProps<MapParameters> {
  readonly report: ClaimReport;
}

/** Runs the checks of the statement in this page, and walks through its proof on one instance. */
export function RunHere(props: RunHereProps) {
  const { report, values, set } = props;
  const announce = useAnnounce();
  const check = useRequest('map-check');
  const formal = useFormal();
  const { widths, runs, seed } = values;
  const choice = { widths, runs, seed, iris: values.data.kind === 'iris' };
  const found = check.output?.reports.find(({ id }) => id === report.id);
  useEffect(() => {
    if (check.state === 'done' && found !== undefined)
      announce(`${report.title}: ${found.grade} in this run`);
  }, [check.state]);
  return (
    <section class="run-here" aria-labelledby="run-here">
      <h3 id="run-here">Run it here</h3>
      <RunControls {...props} />
      <section aria-labelledby="run-checks">
        <h4 id="run-checks">All its checks</h4>
        <p>
          The same checks as on the command line: this statement and everything it uses, at every
          shape with H ≤ 2 and widths ≤ 2, at the shape chosen, and on instances drawn from the
          seed.
        </p>
        <div class="controls">
          <Slider
            label="Instances per check"
            min={5}
            max={100}
            step={5}
            value={runs}
            onInput={(value) => set({ runs: value }, 'replace')}
          />
        </div>
        <p>
          <CommandLine command={quickCommand([report.id], choice)} />
        </p>
        <RequestRun
          of={check}
          label="Run"
          onStart={() => check.start({ ...choice, claims: [report.id], formal })}
        />
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
            <CertificateDownloads certificates={check.output!.certificates} />
          </div>
        )}
      </section>
      <WalkThrough {...props} />
    </section>
  );
}
