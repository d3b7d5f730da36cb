import type { Inertia } from '../exact/index.js';
import type { Stratum } from '../landscape/index.js';
import type { Architecture } from '../network/index.js';
import { jsonDocument } from './_internals/json-document.js';
import type { Style } from './style.js';

/** A stratum, with what its representative is when that was asked for. */
export interface StratumEntry {
  readonly stratum: Stratum;
  readonly class?: string;
  readonly inertia?: Inertia;
  readonly loss?: string;
  /** Why the representative has no accepted certificate. */
  readonly refused?: string;
}

export function strataJson(architecture: Architecture, entries: readonly StratumEntry[]): string {
  return jsonDocument('strata', {
    widths: architecture.widths,
    count: entries.length,
    strata: entries.map(({ stratum, ...found }) => ({ ...stratum, ...found })),
  });
}

/** One line per stratum, and a count by class. */
export function strataConsole(
  architecture: Architecture,
  entries: readonly StratumEntry[],
  style: Style,
): string {
  const idWidth = Math.max(...entries.map(({ stratum }) => stratum.id.length));
  const tally = new Map<string, number>();
  for (const entry of entries)
    if (entry.class !== undefined) tally.set(entry.class, (tally.get(entry.class) ?? 0) + 1);
  const lines = [
    `${style.strong('lemmascope strata')}  ${architecture}: ${entries.length} rank strata of the critical set`,
    'for data with XXᵀ invertible, XYᵀ of full rank and distinct nonzero eigenvalues of Σ',
    '',
    ...entries.map(({ stratum, class: found, inertia, loss, refused }) => {
      const head = `  ${stratum.id.padEnd(idWidth)}  r = ${stratum.r}  S = {${stratum.S.join(',')}}`;
      if (found === undefined) return head;
      const signs =
        inertia === undefined
          ? ''
          : `  (${inertia.positive}, ${inertia.negative}, ${inertia.zero})`;
      const trouble = refused === undefined ? '' : `  ${style.bad(`NOT CERTIFIED: ${refused}`)}`;
      return `${head}  ${found}${signs}  loss ${loss}${trouble}`;
    }),
    ...(tally.size === 0
      ? []
      : ['', [...tally].map(([name, count]) => `${count} ${name}`).join(', ')]),
  ];
  return `${lines.join('\n')}\n`;
}
