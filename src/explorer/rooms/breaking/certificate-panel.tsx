import { useEffect } from 'preact/hooks';
import type { CertificateDocument } from '../../../landscape/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import { Verdict } from '../../components/verdict.js';
import { useRequest } from '../../worker/use-request.js';
import { DownloadButton } from './download-button.js';

interface CertificatePanelProps {
  readonly document: CertificateDocument;
  readonly file: string;
}

/** A certificate: to be downloaded, and to be given to the kernel here. */
export function CertificatePanel({ document, file }: CertificatePanelProps) {
  const announce = useAnnounce();
  const verify = useRequest('breaking-verify');
  const found = verify.output;
  useEffect(() => {
    if (verify.state === 'done')
      announce(
        found?.verdict.accepted === true ? 'accepted by the kernel' : 'refused by the kernel',
      );
  }, [verify.state]);
  return (
    <div class="certificate">
      <h4>The certificate</h4>
      <p>
        Kind <code>{String(document.statement['kind'])}</code>. The kernel derives everything again
        from the loss, and believes nothing of this page.
      </p>
      <p>
        <button type="button" class="verify" onClick={() => verify.start(document)}>
          Verify it here
        </button>{' '}
        <DownloadButton file={file} text={() => `${JSON.stringify(document, null, 2)}\n`}>
          Download the certificate
        </DownloadButton>{' '}
        <CommandLine command={`lemmascope verify ${file}`} />
      </p>
      {verify.failure === undefined ? null : <ErrorNote failure={verify.failure} />}
      {found === undefined ? null : (
        <p class="verified">
          {found.verdict.accepted ? (
            <Verdict kind="holds">accepted by the kernel</Verdict>
          ) : (
            <Verdict kind="fails">refused: {found.verdict.code}</Verdict>
          )}{' '}
          {found.checks.reduce((sum, [, count]) => sum + count, 0)} elementary checks:{' '}
          {found.checks.map(([name, count]) => `${name} ×${count}`).join(', ')}.
        </p>
      )}
    </div>
  );
}
