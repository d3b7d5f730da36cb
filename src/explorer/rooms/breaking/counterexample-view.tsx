import type { Counterexample } from '../../../hunt/index.js';
import type { CertificateDocument } from '../../../landscape/index.js';
import { Notation } from '../../../report/components/index.js';
import { InstanceMatrices } from '../../components/instance-matrices.js';
import type { Anatomy } from './anatomy-request.js';
import { CertificatePanel } from './certificate-panel.js';
import { LossPicture } from './loss-picture.js';
import { ReductionPicture } from './reduction-picture.js';

interface CounterexampleViewProps {
  readonly claim: string;
  readonly found: Counterexample;
  /** `undefined`: not computed yet. */
  readonly anatomy: Anatomy | undefined;
}

/** A counterexample: its matrices, its picture, and its certificate. */
export function CounterexampleView({ claim, found, anatomy }: CounterexampleViewProps) {
  const document = found.certificate as CertificateDocument | null;
  const isPoint = 'weights' in (found.instance as object);
  return (
    <div class="beside">
      <div>
        <h4>{isPoint ? 'The point' : 'The matrices'}</h4>
        <InstanceMatrices instance={found.instance} />
        {anatomy?.loss === undefined ? null : (
          <p class="loss-here">
            <Notation text={`L(W) = ${anatomy.loss}`} />
          </p>
        )}
        {document === null ? (
          <p>
            This counterexample has no certificate: that it is one was decided exactly, and the
            kernel has not seen it. Hunt with another seed.
          </p>
        ) : (
          <CertificatePanel document={document} file={`${claim.replaceAll('/', '-')}.json`} />
        )}
      </div>
      {anatomy?.curve === undefined ? null : <LossPicture curve={anatomy.curve} />}
      {anatomy?.reduction === undefined ? null : <ReductionPicture view={anatomy.reduction} />}
    </div>
  );
}
