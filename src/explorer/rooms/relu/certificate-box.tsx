import { CertificateCheck } from '../../components/certificate-check.js';
import { CommandLine } from '../../components/command-line.js';
import { DownloadButton } from '../../components/download-button.js';
import type { MinimumView } from './minimum-request.js';

/** The certificate of the bad minimum: to be checked here, or taken away. */
export function CertificateBox({ view }: { readonly view: MinimumView }) {
  const { minimum } = view.input;
  const widths = view.widths.join(',');
  return (
    <section class="certificate" aria-labelledby="relu-certificate">
      <h3 id="relu-certificate">The certificate, at α = 0</h3>
      <p>
        Against “every local minimum of the loss of a ReLU network is a global minimum”: that the
        point is a local minimum ({view.activity}), and weights with a smaller loss. The kernel
        knows the loss and no theorem.
      </p>
      <CertificateCheck document={view.certificate} />
      <ul class="commands">
        <li>
          <DownloadButton
            file="bad-minimum.json"
            text={() => `${JSON.stringify(view.certificate, null, 2)}\n`}
          >
            Download the certificate
          </DownloadButton>{' '}
          <CommandLine command="lemmascope verify bad-minimum.json" />
        </li>
        <li>
          <DownloadButton file="data.csv" text={() => view.csv}>
            Download the data
          </DownloadButton>{' '}
          {minimum === 'half' ? null : (
            <CommandLine
              command={`lemmascope bad-minimum --data data.csv --targets y --widths ${widths}${minimum === 'dead' ? ' --units dead' : ''}`}
            />
          )}
        </li>
        <li>
          <DownloadButton file="point.json" text={() => view.pointFile}>
            Download the point
          </DownloadButton>{' '}
          <CommandLine command="lemmascope classify point.json" />
        </li>
      </ul>
    </section>
  );
}
