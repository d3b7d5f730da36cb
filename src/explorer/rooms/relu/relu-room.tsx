import { Tex } from '../../components/tex.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { Audits } from './audits.js';
import { BadMinimum } from './bad-minimum.js';
import { LedgerSection } from './ledger-section.js';
import { NetworkSection } from './network-section.js';
import type { ReluParameters } from './parameters.js';

/** From the paths of a ReLU network to the assumptions that would make it linear, and to what they hide. */
export function ReluRoom(props: RoomProps<ReluParameters>) {
  return (
    <>
      <h1>The ReLU room</h1>
      <p class="lead">
        <Tex
          of={tex`The theorem is about linear networks. To say something of $\hat Y = q\,W_{H+1}\,\sigma(W_H\cdots\sigma(W_1X))$, K16 averages over which paths are active, and two assumptions make the average linear.`}
        />{' '}
        Here are the paths, the assumptions, how far from true they are, and a minimum that the
        linear network does not have.
      </p>
      <NetworkSection {...props} />
      <LedgerSection />
      <Audits {...props} />
      <BadMinimum {...props} />
    </>
  );
}
