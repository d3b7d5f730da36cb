import type { Counterexample, HuntableReport, HuntReport, HuntVerdict } from '../hunt/index.js';
import type { ReplayedCase } from '../hunt/node/index.js';
import { plural } from './_internals/plural.js';
import { replayLine } from './cases-console.js';
import type { Style } from './style.js';

/** What is said of a hunt beside its report. */
export interface HuntSurroundings {
  /** The command that does it again. */
  readonly replay: string;
  readonly notes: readonly string[];
  readonly replayed: readonly ReplayedCase[];
}

/** The report of a hunt as text. */
export function huntConsole(
  report: HuntReport,
  { replay, notes, replayed }: HuntSurroundings,
  style: Style,
): string {
  const { campaign, verdict, counterexample, others } = report;
  const lines = [
    `${style.strong('lemmascope hunt')}  ${campaign.claim}  seed ${campaign.seed}`,
    `  ${verdictStyle(style, verdict)(sentence(report))}`,
    ...report.reasons.map((reason) => `  because    ${reason}`),
    ...replayed.map((one) => `  case ${one.id}: ${replayLine(one, style)}`),
    '',
  ];
  const idle = report.ways.filter(({ runs }) => runs === 0);
  for (const way of report.ways) if (way.runs > 0) lines.push(...wayLines(way, style));
  if (idle.length > 0)
    lines.push(style.faint(`  not begun: ${idle.map(({ id }) => id).join(', ')}`));
  if (counterexample !== undefined) lines.push('', ...counterexampleLines(counterexample, style));
  for (const { way, at } of others) lines.push(style.faint(`  also refuted by ${way}, ${at}`));
  lines.push('', ...notes, style.faint(`again    ${replay}`));
  return `${lines.join('\n')}\n`;
}

function wayLines(way: HuntableReport, style: Style): string[] {
  const { scouted, nearest } = way;
  const counts = [
    plural(way.runs, 'run'),
    `${way.decided} decided`,
    ...Object.entries(way.discarded).map(([id, n]) => `${n} discarded (not ${id})`),
    ...(way.otherCases === 0 ? [] : [`${way.otherCases} of other cases`]),
  ];
  const lines = [`  ${way.id.padEnd(22)} ${counts.join(', ')}`, `    ${style.faint(way.compares)}`];
  if (scouted !== undefined)
    lines.push(
      `    floats: ${scouted.suspicious} suspicious (${scouted.confirmed} confirmed exactly, ${scouted.notConfirmed} not), ${scouted.unclear} unclear; ${scouted.judged} of ${scouted.looked} judged exactly`,
    );
  for (const { kind, count, firstRun, message } of way.faults)
    lines.push(`    ${style.doubtful(`${kind} ×${count}`)}, first in run ${firstRun}: ${message}`);
  if (nearest !== undefined)
    lines.push(`    nearest miss: distance ${nearest.distance} in run ${nearest.run}`);
  for (const [label, values] of Object.entries(way.labels)) {
    const shown = Object.entries(values).map(([value, n]) => `${value} ×${n}`);
    lines.push(`    ${style.faint(`${label}: ${shown.join(', ')}`)}`);
  }
  return lines;
}

function counterexampleLines(found: Counterexample, style: Style): string[] {
  const { way, at, run, shrinks, path } = found;
  return [
    `${style.bad('counterexample')} of ${way}, ${at} (run ${run}, ${plural(shrinks, 'shrink')}, path ${path})`,
    `  found       ${found.found}`,
    `  expected    ${found.expected}`,
    `  instance    ${JSON.stringify(found.instance)}`,
    `  certificate ${found.certificate === null ? (found.certificateNote ?? 'none') : 'accepted by the kernel'}`,
  ];
}

function sentence({ verdict, runs }: HuntReport): string {
  switch (verdict) {
    case 'refuted':
      return 'refuted';
    case 'none found':
      return `no counterexample in ${plural(runs, 'run')} of this distribution`;
    default:
      return `inconclusive: no counterexample in ${plural(runs, 'run')}, which say less than was asked for`;
  }
}

function verdictStyle(style: Style, verdict: HuntVerdict) {
  if (verdict === 'refuted') return style.bad;
  return verdict === 'none found' ? style.good : style.doubtful;
}
