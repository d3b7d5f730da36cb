import type { CertificateDocument } from '../../../landscape/index.js';
import { CertificateCheck } from '../../components/certificate-check.js';
import { CommandLine } from '../../components/command-line.js';
import { DownloadButton } from '../../components/download-button.js';

interface CertificatePanelProps {
  readonly document: CertificateDocument;
  readonly file: string;
}

/** A certificate: to be downloaded, and to be given to the kernel here. */
export function CertificatePanel({ document, file }: CertificatePanelProps) {
  const kind = String(document.statement['kind']);
  return (
    <div class="certificate">
      <h4>The certificate</h4>
      <p>
        Kind <code>{kind}</code>.{' '}
        {kind === 'not-word-identity'
          ? 'The kernel multiplies the matrices again, and believes nothing of this page.'
          : 'The kernel derives everything again from the loss, and believes nothing of this page.'}
      </p>
      <CertificateCheck document={document} />
      <p>
        <DownloadButton file={file} text={() => `${JSON.stringify(document, null, 2)}\n`}>
          Download the certificate
        </DownloadButton>{' '}
        <CommandLine command={`lemmascope verify ${file}`} />
      </p>
    </div>
  );
}
