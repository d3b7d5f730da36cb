import type { ClosedForm } from '../../closed-form.js';
import type { MatrixFormBlock } from '../../matrix-form.js';

/** What writes the functions of one language. */
export interface CodeWriter {
  entries(closedForm: ClosedForm, description: readonly string[]): string;
  blocks(
    closedForm: ClosedForm,
    blocks: readonly MatrixFormBlock[],
    description: readonly string[],
  ): string;
}

/** The arguments of a generated function. */
export function parameters({ network }: ClosedForm): string {
  return network.dataset === undefined ? 'W, X, Y' : 'W';
}

/** What unpacks the arguments into the variables of the ring; both languages read it alike. */
export function unpacking({ network }: ClosedForm): { target: string; value: string }[] {
  const names = (prefix: string, rows: number, columns: number) =>
    nested(rows, columns, (i, j) => `${prefix}_${i + 1}_${j + 1}`);
  const weights = network.architecture.layers().map(({ k, rows, columns }) => ({
    target: names(`w${k}`, rows, columns),
    value: `W[${k - 1}]`,
  }));
  if (network.dataset !== undefined) return weights;
  return [
    ...weights,
    { target: names('x', network.x.rows, network.x.columns), value: 'X' },
    { target: names('y', network.y.rows, network.y.columns), value: 'Y' },
  ];
}

function nested(rows: number, columns: number, name: (i: number, j: number) => string): string {
  const row = (i: number) =>
    `[${Array.from({ length: columns }, (_, j) => name(i, j)).join(', ')}]`;
  return `[${Array.from({ length: rows }, (_, i) => row(i)).join(', ')}]`;
}

/** A name for each entry, in order: `l`, `g_1`, `h_2_1`. */
export function entryNames({ network, order, entries }: ClosedForm): string[] {
  const place = new Map(network.weightNames.map((name, index) => [name, index + 1]));
  const letter = { loss: 'l', gradient: 'g', hessian: 'h' }[order];
  return entries.map(({ by }) => [letter, ...by.map((name) => place.get(name)!)].join('_'));
}

/** The rows of the result, each a comma-separated list of entry names. */
export function resultRows({ network, order }: ClosedForm): string[] {
  const indices = network.weightNames.map((_, index) => index + 1);
  if (order === 'loss') return ['l'];
  if (order === 'gradient') return [indices.map((i) => `g_${i}`).join(', ')];
  return indices.map((i) => indices.map((j) => `h_${Math.max(i, j)}_${Math.min(i, j)}`).join(', '));
}

/**
 * The square of Hessian blocks as rows of names; block (l,k) is listed for l ≤ k, and below the
 * diagonal stands its transpose.
 */
export function blockRows(
  blocks: readonly MatrixFormBlock[],
  count: number,
  name: (index: number, transposed: boolean) => string,
): string[] {
  const find = (l: number, k: number) => blocks.findIndex(({ by }) => by[0] === l && by[1] === k);
  const layers = Array.from({ length: count }, (_, index) => index + 1);
  return layers.map((row) =>
    layers
      .map((column) =>
        row <= column ? name(find(row, column), false) : name(find(column, row), true),
      )
      .join(', '),
  );
}
