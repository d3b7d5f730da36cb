import type { Case, ReplayedCase } from '../hunt/node/index.js';
import { plural } from './_internals/plural.js';
import type { Style } from './style.js';

/** Kept cases as a list. */
export function casesConsole(cases: readonly Case[], style: Style): string {
  if (cases.length === 0) return 'no case is kept here\n';
  const width = Math.max(...cases.map(({ id }) => id.length));
  const lines = cases.map(
    (kept) =>
      `${kept.id.padEnd(width)}  ${kindOf(kept, style)}  ${kept.way}  ${style.faint(foundIn(kept))}`,
  );
  return `${lines.join('\n')}\n${style.faint(`${plural(cases.length, 'case')}; lemmascope cases show ID`)}\n`;
}

/** One kept case as its file has it, and what became of it. */
export function caseConsole(kept: Case, now: ReplayedCase, style: Style): string {
  const lines = [
    `${style.strong(kept.id)}  kept as a ${kept.kind}; now: ${replayLine(now, style)}`,
    `  claim       ${kept.campaign.claim}, ${kept.way}`,
    `  from        ${foundIn(kept)}, run ${kept.run}, path ${kept.path}`,
    `  claim hash  ${kept.campaign.claimHash}`,
  ];
  if (kept.kind === 'near-miss') lines.push(`  distance    ${kept.distance}`);
  else
    lines.push(
      `  at          ${kept.at}`,
      `  found       ${kept.found}`,
      `  expected    ${kept.expected}`,
      `  certificate ${certificateLine(kept, now)}`,
    );
  lines.push(`  instance    ${JSON.stringify(kept.instance)}`);
  lines.push(style.faint(`replay  lemmascope hunt --replay ${kept.id}`));
  return `${lines.join('\n')}\n`;
}

/** What became of kept cases. */
export function replayConsole(replayed: readonly ReplayedCase[], style: Style): string {
  if (replayed.length === 0) return 'no case to replay\n';
  return replayed.map((one) => `${style.strong(one.id)}  ${replayLine(one, style)}\n`).join('');
}

/** What became of one case, without its name. */
export function replayLine(
  { kind, status, changed, note, violation }: ReplayedCase,
  style: Style,
): string {
  const since = changed ? '; the claim has changed since' : '';
  switch (status) {
    case 'refutes': {
      const proof = violation?.certificate == null ? '' : ', certificate accepted by the kernel';
      return `${style.bad('a counterexample still')}${since}: ${note}${proof}`;
    }
    case 'holds':
      return `${kind === 'near-miss' ? 'the claim holds there, as before' : style.good('no counterexample any more')}${since}`;
    case 'discarded':
      return `${style.doubtful('outside the hypotheses')} (${note})${since}`;
    case 'altered':
      return `${style.bad('not what was found')}: ${note}; the file has been changed by hand`;
    case 'undecided':
      return `${style.doubtful('undecided')}: ${note}${since}`;
    case 'another instance':
      return `${style.doubtful('the claim draws another instance at this path now')}${since}`;
    default:
      return `${style.doubtful('cannot be drawn again')}: ${note}${since}`;
  }
}

/** The kernel says that it is one; that it is one of this instance, only the claim can say. */
function certificateLine(
  { certificate, certificateNote }: Extract<Case, { kind: 'counterexample' }>,
  { status, violation }: ReplayedCase,
): string {
  if (certificate === null) return certificateNote ?? 'none';
  const isOfThis =
    status === 'refutes' && JSON.stringify(violation?.certificate) === JSON.stringify(certificate);
  return isOfThis
    ? 'accepted by the kernel'
    : 'accepted by the kernel, but the claim does not give it here now';
}

const kindOf = ({ kind }: Case, style: Style) =>
  kind === 'counterexample' ? style.bad('counterexample') : style.doubtful('near-miss     ');

const foundIn = ({ campaign: { seed, version } }: Case) => `seed ${seed}, lemmascope ${version}`;
