import { useEffect, useState } from 'preact/hooks';
import type { CertificateDocument } from '../../landscape/index.js';
import { useRequest } from '../worker/use-request.js';
import { useAnnounce } from './announce.js';
import { RequestRun } from './request-run.js';
import { Verdict } from './verdict.js';

/** Gives a certificate to the kernel in the worker, and shows what it says and what it checked. */
export function CertificateCheck({ document }: { readonly document: CertificateDocument }) {
  const announce = useAnnounce();
  const verify = useRequest('verify');
  const [checked, setChecked] = useState<CertificateDocument>();
  // Never the verdict on another certificate.
  const found = checked === document ? verify.output : undefined;
  useEffect(() => {
    if (verify.state === 'done')
      announce(
        found?.verdict.accepted === true ? 'accepted by the kernel' : 'refused by the kernel',
      );
  }, [verify.state]);
  return (
    <>
      <RequestRun
        of={verify}
        label="Verify it here"
        weight="side"
        onStart={() => {
          setChecked(document);
          verify.start(document);
        }}
      />
      {found === undefined ? null : (
        <p class="verified">
          {found.verdict.accepted ? (
            <Verdict kind="holds">accepted by the kernel</Verdict>
          ) : (
            <Verdict kind="fails">
              refused: {found.verdict.code} at {found.verdict.path}
            </Verdict>
          )}{' '}
          {found.checks.reduce((sum, [, count]) => sum + count, 0)} elementary checks:{' '}
          {found.checks.map(([name, count]) => `${name} ×${count}`).join(', ')}.
        </p>
      )}
    </>
  );
}
