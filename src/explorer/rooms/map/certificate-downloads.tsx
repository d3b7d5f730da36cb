import type { CertificateEntry } from '../../../claims/index.js';
import { CommandLine } from '../../components/command-line.js';
import { DownloadButton } from '../../components/download-button.js';

interface CertificateDownloadsProps {
  readonly certificates: readonly CertificateEntry[];
}

/** The certificates of a run, each a file for `lemmascope verify`. */
export function CertificateDownloads({ certificates }: CertificateDownloadsProps) {
  if (certificates.length === 0)
    return (
      <p class="certificates">
        No certificate: nothing was proved by words, and nothing was refuted.
      </p>
    );
  const [first] = certificates;
  return (
    <div class="certificates">
      <p>
        {certificates.length === 1 ? 'A certificate' : `${certificates.length} certificates`}, each
        accepted by the kernel in this run; the kernel derives everything again from the statement
        in the file. <CommandLine command={`lemmascope verify ${fileOf(first!)}`} />
      </p>
      <ul>
        {certificates.map((entry) => (
          <li>
            <DownloadButton
              file={fileOf(entry)}
              text={() => `${JSON.stringify(entry.document, null, 1)}\n`}
            >
              {`Download ${fileOf(entry)}`}
            </DownloadButton>{' '}
            {String(entry.document.statement['kind'])}
          </li>
        ))}
      </ul>
    </div>
  );
}

const fileOf = ({ name }: CertificateEntry) => `${name}.json`;
