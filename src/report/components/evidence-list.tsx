import type { Evidence } from '../../claims/index.js';
import { evidenceCounts } from '../_internals/evidence-counts.js';
import { FindingTable } from './finding-table.js';
import { GradeBadge } from './grade-badge.js';
import { Notation } from './notation.js';

/** What each check found: its grade, what was compared, how much of it, and what came of it. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <ul class="evidence">
      {evidence.map((item) => (
        <li>
          <GradeBadge grade={item.grade} /> <Notation text={item.compares} />
          <Counts of={item} />
          <Certificates of={item} />
          <From of={item} />
          {item.notes.map((note) => (
            <p class="note">
              <Notation text={note} />
            </p>
          ))}
          {item.finding === undefined ? null : <FindingTable finding={item.finding} />}
        </li>
      ))}
    </ul>
  );
}

interface Part {
  readonly of: Evidence;
}

function Counts({ of }: Part) {
  const text = evidenceCounts([of]);
  return text === '' ? null : (
    <>
      {' '}
      <span class="counts">({text})</span>
    </>
  );
}

/** What the identities follow from: the texts of the hypotheses, and where each comes from. */
function From({ of }: Part) {
  if (of.from.length === 0) return null;
  return (
    <p class="from">
      from:{' '}
      {of.from.map(({ id, text }, index) => (
        <>
          {index === 0 ? '' : '; '}
          <Notation text={text} /> <code>{id}</code>
        </>
      ))}
    </p>
  );
}

/** Certificates by kind, and by the hash of the statement each is for. */
function Certificates({ of }: Part) {
  if (of.certificates.length === 0) return null;
  return (
    <p class="certificates">
      certificates:{' '}
      {of.certificates.map(({ statement, certificate }) => (
        <>
          <code>
            {String(statement['kind'])} {String(certificate['statement']).slice(0, 19)}
          </code>{' '}
        </>
      ))}
    </p>
  );
}
