import type { HuntReport } from '../../../hunt/index.js';
import { CommandLine } from '../../components/command-line.js';
import { DataTable } from '../../components/data-table.js';
import { DownloadButton } from '../../components/download-button.js';
import { InstanceMatrices } from '../../components/instance-matrices.js';
import { Verdict } from '../../components/verdict.js';
import { CertificatePanel } from './certificate-panel.js';
import type { ConjectureFound } from './conjecture-request.js';
import { conjectureCommand, statementOf } from './language/conjecture-file.js';
import { LossPicture } from './loss-picture.js';

/** The verdict of a hunt in the words of the hunt. */
export function sentence({ verdict, runs }: HuntReport): string {
  const many = `${runs} run${runs === 1 ? '' : 's'}`;
  if (verdict === 'refuted') return 'refuted';
  if (verdict === 'none found') return `no counterexample in ${many} of this distribution`;
  return `inconclusive: no counterexample in ${many}, which say less than was asked for`;
}

const KINDS = { refuted: 'fails', 'none found': 'open', inconclusive: 'open' } as const;

/** What the hunt of a conjecture found: its sentence, what was drawn, and a counterexample exactly. */
export function ConjectureFoundView({ found }: { readonly found: ConjectureFound }) {
  const { report, own, sizes, terms, pointClass, curve, document, missing } = found;
  const counterexample = report.counterexample;
  return (
    <div class="hunt-found">
      <p>{statementOf(own)}</p>
      <p>
        <Verdict kind={KINDS[report.verdict]}>{sentence(report)}</Verdict>
      </p>
      {report.reasons.map((reason) => (
        <p>because {reason}</p>
      ))}
      {report.ways.map(({ runs, decided, discarded, labels, faults }) => (
        <>
          <p class="counts">
            {runs} runs, {decided} decided
            {Object.entries(discarded).map(([by, count]) => `, ${count} discarded (not ${by})`)}
            {faults.map(({ kind, count, message }) => `; ${kind} ×${count}: ${message}`)}
          </p>
          <ul class="labels">
            {Object.entries(labels).map(([label, counts]) => (
              <li>
                {label}:{' '}
                {Object.entries(counts)
                  .map(([value, count]) => `${value} ×${count}`)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </>
      ))}
      <p>
        <CommandLine command={conjectureCommand(sizes)} />
      </p>
      {counterexample === undefined ? null : (
        <section class="counterexample" aria-label="The counterexample">
          <h3>The counterexample</h3>
          <p>
            Run {counterexample.run}, made smaller in {counterexample.shrinks} steps. That the
            conjecture fails there was decided in exact arithmetic; the kernel has not seen the
            conjecture.
          </p>
          <InstanceMatrices instance={counterexample.instance} />
          {terms.length === 0 ? null : (
            <DataTable
              caption="At this point"
              columns={['word', 'value']}
              rows={terms.map(([term, value]) => [term, value])}
            />
          )}
          <p>
            The point is {pointClass === 'not-critical' ? '' : 'a '}
            {pointClass?.replaceAll('-', ' ')}.{' '}
            <DownloadButton
              file="own-counterexample.json"
              text={() => `${JSON.stringify(counterexample.instance, null, 2)}\n`}
            >
              Download the point
            </DownloadButton>{' '}
            <CommandLine command="lemmascope classify own-counterexample.json" />
          </p>
          {curve === undefined ? null : <LossPicture curve={curve} />}
          {document === undefined ? null : (
            <>
              <p>
                {missing === undefined
                  ? 'The class has a certificate:'
                  : `The certificate is of less than the class: ${missing}.`}
              </p>
              <CertificatePanel document={document} file="own-counterexample.certificate.json" />
            </>
          )}
        </section>
      )}
    </div>
  );
}
