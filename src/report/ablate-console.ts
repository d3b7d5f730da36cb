import { plural } from './_internals/plural.js';
import type { AblateCell, AblateRun } from './ablate-cell.js';
import type { Style } from './style.js';

const SHORT = {
  needed: 'needed',
  'none found': 'none found',
  'not applicable': '–',
  inconclusive: 'inconclusive',
} as const;
const COLUMN = 14;

/** The table of what breaks when an assumption goes, and what every cell rests on. */
export function ablateConsole(cells: readonly AblateCell[], run: AblateRun, style: Style): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const width = Math.max(...rows.map((row) => row.length)) + 2;
  const line = (row: string) =>
    columns
      .map((column) => cells.find((cell) => cell.row === row && cell.column === column))
      .map((cell) => (cell === undefined ? ''.padEnd(COLUMN) : entry(cell, style)))
      .join('');
  return `${[
    `${style.strong('lemmascope ablate')}  ${plural(run.runs, 'run')} of every cell, seed ${run.seed}, H ≤ ${run.maxHidden}, widths ≤ ${run.maxWidth}`,
    '',
    style.strong(
      `${'without'.padEnd(width)}${columns.map((column) => column.padEnd(COLUMN)).join('')}`.trimEnd(),
    ),
    ...rows.map((row) => `${row.padEnd(width)}${line(row)}`.trimEnd()),
    '',
    ...details(cells, style),
    ...closing(cells, style),
    style.faint(`replay  ${run.replay}`),
  ].join('\n')}\n`;
}

function entry({ verdict, surprise }: AblateCell, style: Style): string {
  const text = `${SHORT[verdict]}${surprise ? ' !' : ''}`.padEnd(COLUMN);
  if (surprise) return style.bad(text);
  if (verdict === 'not applicable') return style.faint(text);
  return verdict === 'inconclusive' ? style.doubtful(text) : style.good(text);
}

function details(cells: readonly AblateCell[], style: Style): string[] {
  const of = (verdict: AblateCell['verdict']) => cells.filter((cell) => cell.verdict === verdict);
  const empty = new Map(
    of('not applicable').map(({ row, column, why }) => [`${row}, ${column}`, why]),
  );
  return [
    ...section('Needed: a counterexample that the kernel accepts', of('needed'), style, needed),
    ...section(
      'No counterexample found in runs of these distributions',
      of('none found'),
      style,
      none,
    ),
    ...section('Inconclusive', of('inconclusive'), style, (cell) => [
      ...cell.reasons.map((reason) => `    ${reason}`),
    ]),
    style.strong('Not applicable'),
    ...grouped(empty),
    '',
  ];
}

function section(
  heading: string,
  cells: readonly AblateCell[],
  style: Style,
  lines: (cell: AblateCell) => readonly string[],
): string[] {
  if (cells.length === 0) return [];
  const text = cells.flatMap((cell) => [
    `  ${cell.claim}${cell.surprise ? style.bad(`  surprise: ${cell.expected} was expected`) : ''}`,
    ...lines(cell),
  ]);
  return [style.strong(heading), ...text, ''];
}

function needed({ counterexample, why, surprise, runs }: AblateCell): string[] {
  if (counterexample === undefined) return [];
  const { found, at, instance } = counterexample;
  return [
    `    ${at}: ${found} (${plural(runs, 'run')})`,
    `    ${JSON.stringify(instance)}`,
    ...(surprise ? [] : [`    known: ${why}`]),
  ];
}

function none({ runs, decided, undecided, why, surprise }: AblateCell): string[] {
  const open = undecided === 0 ? '' : `, ${undecided} of them undecided`;
  return [
    `    no counterexample in ${plural(runs, 'run')}, ${decided} that satisfy every hypothesis${open}`,
    ...(surprise ? [`    known: ${why}`] : [`    ${why}`]),
  ];
}

/** One line for every reason, with how many cells it empties. */
function grouped(reasons: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  for (const why of reasons.values()) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `  ${plural(count, 'cell')}: ${why}`);
}

function closing(cells: readonly AblateCell[], style: Style): string[] {
  const surprises = cells.filter(({ surprise }) => surprise).length;
  const open = cells.filter(({ verdict }) => verdict === 'inconclusive').length;
  const expected = cells.length - surprises - open;
  return [
    `${expected} of ${plural(cells.length, 'cell')} as expected`,
    ...(surprises > 0 ? [style.bad(plural(surprises, 'surprise'))] : []),
    ...(open > 0 ? [style.doubtful(`${open} inconclusive`)] : []),
  ];
}
