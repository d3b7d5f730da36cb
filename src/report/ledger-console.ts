import { plural } from './_internals/plural.js';
import type { Ledger, LedgerLine } from './ledger.js';
import type { Style } from './style.js';

/** The ledger as a list, with where each assumption enters and what K16 makes of it. */
export function ledgerConsole(ledger: Ledger, style: Style): string {
  const { used, kept, dropped, unspent, added } = ledger;
  const lines = [
    style.strong('lemmascope ledger'),
    'the assumptions under which C15 reduces a network to the spherical spin glass,',
    'as the steps of choromanska-2015/reduction and of what it uses spend them',
    '',
    ...used.flatMap((line) => [...entry(line, style), '']),
    style.strong(
      `${plural(used.length, 'assumption')} spent by C15; K16 drops ${dropped.length} (${names(used, dropped)}) and keeps ${kept.length} in a weaker form (${names(used, kept)})`,
    ),
    ...(unspent.length === 0
      ? []
      : [style.doubtful(`stated, but spent by no step: ${unspent.join(', ')}`)]),
    `in their place K16 asks of the data: ${added.map(({ id }) => id).join(', ') || 'nothing'}`,
    '',
    'Not in this ledger: how C15 goes from the output of the network to its loss. What it says of',
    'the band of minima is cited, not checked; lemmascope spin-glass samples the model it is about.',
    style.faint(
      'which are plausible is the judgement of the paper; lemmascope audit-relu measures two of them',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function entry(line: LedgerLine, style: Style): string[] {
  const { name, text, meaning, plausibility, enters, keptAs } = line;
  const judged = plausibility === 'plausible' ? style.good : style.doubtful;
  return [
    `${style.strong(name)}  ${text}  ${judged(plausibility)}`,
    `     ${meaning}`,
    `     enters  ${enters.join(', ')}`,
    keptAs === undefined
      ? '     K16     dropped'
      : `     K16     kept as ${keptAs.id}: ${keptAs.text}`,
  ];
}

const names = (used: readonly LedgerLine[], ids: readonly string[]) =>
  used
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ') || 'none';
