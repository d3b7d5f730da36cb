import type { StepReport } from '../../claims/index.js';
import { anchorOf } from '../_internals/anchor.js';
import { ClaimLinks } from './claim-links.js';
import { EvidenceList } from './evidence-list.js';
import { GradeBadge } from './grade-badge.js';
import { Notation } from './notation.js';

interface StepItemProps {
  readonly claim: string;
  readonly step: StepReport;
}

/** A step of a proof: its argument, what it says, its evidence, what it spends and uses. */
export function StepItem({ claim, step }: StepItemProps) {
  const { id, argument, grade, text, evidence, spends, uses } = step;
  return (
    <li id={anchorOf(claim, id)}>
      <p class="step">
        <code>{id}</code> <span class="argument">{argument}</span> <GradeBadge grade={grade} />
      </p>
      <p>
        <Notation text={text} />
      </p>
      <EvidenceList evidence={evidence} />
      {spends.length + uses.length === 0 ? null : (
        <p class="place">
          {spends.length === 0 ? null : 'spends '}
          {spends.map((hypothesis) => (
            <>
              <code>{hypothesis}</code>{' '}
            </>
          ))}
          {spends.length > 0 && uses.length > 0 ? '; ' : null}
          {uses.length === 0 ? null : (
            <>
              uses <ClaimLinks ids={uses} />
            </>
          )}
        </p>
      )}
    </li>
  );
}
