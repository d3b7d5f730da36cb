import type { ClosedForm } from '../closed-form.js';
import type { MatrixFormBlock } from '../matrix-form.js';
import { textNotation } from './text-notation.js';

/** One line per entry or block; a line that starts with `#` is a comment. */
export function textDocument(
  closedForm: ClosedForm,
  blocks: readonly MatrixFormBlock[] | undefined,
): string {
  const { network, order, entries } = closedForm;
  const head = [
    `# ${order} of L = 1/2 ||W_${network.architecture.layerCount}...W_1 X - Y||^2 for ${network}`,
  ];
  if (blocks === undefined)
    return lines(
      head,
      entries.map(
        ({ by, polynomial }) => `${derivative(by, 'L')} = ${textNotation.polynomial(polynomial)}`,
      ),
    );
  if (order !== 'loss') head.push('# vec stacks columns; rows and columns follow vec(W_k^T)');
  head.push('# r = (W_N...W_1 X - Y)^T');
  return lines(
    head,
    blocks.map(({ by, expression }) => {
      const left = derivative(
        by.map((k) => `vec(W_${k}ᵀ)`),
        'L',
      );
      return `${left} = ${textNotation.expression(expression)}`;
    }),
  );
}

const lines = (head: readonly string[], body: readonly string[]) =>
  `${[...head, ...body].join('\n')}\n`;

function derivative(by: readonly string[], of: string): string {
  const [first, second] = by;
  if (first === undefined) return of;
  return second === undefined ? `∂${of}/∂${first}` : `∂²${of}/∂${first}∂${second}`;
}
