import type { AblateVerdict } from '../../../hunt/index.js';
import { Verdict, type VerdictKind } from '../../components/verdict.js';

const KINDS: Readonly<Record<AblateVerdict, VerdictKind>> = {
  needed: 'fails',
  // What is not found may be there: no tick.
  'none found': 'open',
  inconclusive: 'open',
  'not applicable': 'open',
};

interface CellVerdictProps {
  readonly verdict: AblateVerdict;
  readonly surprise: boolean;
}

/** The verdict of a cell; one that was not expected says so. */
export function CellVerdict({ verdict, surprise }: CellVerdictProps) {
  return (
    <Verdict kind={KINDS[verdict]}>
      {verdict}
      {surprise ? ': a surprise' : ''}
    </Verdict>
  );
}
