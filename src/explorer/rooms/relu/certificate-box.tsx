import { useEffect } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import { Verdict } from '../../components/verdict.js';
import { useRequest } from '../../worker/use-request.js';
import { Download } from './download.js';
import type { MinimumView } from './minimum-request.js';

/** The certificate of the bad minimum: to be checked here, or taken away. */
export function CertificateBox({ view }: { readonly view: MinimumView }) {
  const announce = useAnnounce();
  const kernel = useRequest('relu-verify');
  const { minimum } = view.input;
  useEffect(() => {
    if (kernel.state === 'done' && kernel.output !== undefined)
      announce(kernel.output.accepted ? 'the kernel accepts the certificate' : 'refused');
  }, [kernel.state]);
  const verdict = kernel.output;
  const widths = view.widths.join(',');
  return (
    <section class="certificate" aria-labelledby="relu-certificate">
      <h3 id="relu-certificate">The certificate, at α = 0</h3>
      <p>
        Against “every local minimum of the loss of a ReLU network is a global minimum”: that the
        point is a local minimum ({view.activity}), and weights with a smaller loss. The kernel
        knows the loss and no theorem.
      </p>
      <p>
        <button
          type="button"
          class="primary"
          onClick={() => kernel.start({ document: view.certificate })}
        >
          Check with the kernel
        </button>{' '}
        <Download name="bad-minimum.json" text={view.certificate} type="application/json">
          Certificate
        </Download>{' '}
        <Download name="point.json" text={view.pointFile} type="application/json">
          Point
        </Download>{' '}
        <Download name="data.csv" text={view.csv} type="text/csv">
          Data
        </Download>
      </p>
      {kernel.failure === undefined ? null : <ErrorNote failure={kernel.failure} />}
      {verdict === undefined ? null : (
        <p class="kernel">
          <Verdict kind={verdict.accepted ? 'holds' : 'fails'}>
            {verdict.accepted ? 'accepted by the kernel' : `refused: ${verdict.reason}`}
          </Verdict>{' '}
          {verdict.checks} elementary checks.
        </p>
      )}
      <ul class="commands">
        <li>
          <CommandLine command="lemmascope verify bad-minimum.json" />
        </li>
        {minimum === 'half' ? null : (
          <li>
            <CommandLine
              command={`lemmascope bad-minimum --data data.csv --targets y --widths ${widths}${minimum === 'dead' ? ' --units dead' : ''}`}
            />
          </li>
        )}
        <li>
          <CommandLine command="lemmascope classify point.json" />
        </li>
      </ul>
    </section>
  );
}
