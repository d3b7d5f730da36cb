import type { Counterexample } from '../../../hunt/index.js';
import type { CertificateDocument } from '../../../landscape/index.js';
import { Notation } from '../../../report/components/index.js';
import { InstanceMatrices } from '../../components/instance-matrices.js';
import { CertificatePanel } from './certificate-panel.js';
import type { LossCurve } from './loss-curve.js';
import { LossPicture } from './loss-picture.js';

interface CounterexampleViewProps {
  readonly claim: string;
  readonly found: Counterexample;
  readonly curve: LossCurve | undefined;
  readonly loss: string | undefined;
}

/** A counterexample: its matrices, the loss around it, and its certificate. */
export function CounterexampleView({ claim, found, curve, loss }: CounterexampleViewProps) {
  const document = found.certificate as CertificateDocument | null;
  return (
    <>
      <div class="beside">
        <div>
          <h4>{curve === undefined && loss === undefined ? 'The matrices' : 'The point'}</h4>
          <InstanceMatrices instance={found.instance} />
          {loss === undefined ? null : (
            <p class="loss-here">
              <Notation text={`L(W) = ${loss}`} />
            </p>
          )}
        </div>
        {curve === undefined ? null : <LossPicture curve={curve} />}
      </div>
      {document === null ? null : (
        <CertificatePanel document={document} file={`${claim.replaceAll('/', '-')}.json`} />
      )}
    </>
  );
}
