import type { ClosedForm } from '../closed-form.js';
import type { MatrixFormBlock } from '../matrix-form.js';
import { javascriptModule } from './javascript-module.js';
import { pythonModule } from './python-module.js';

/**
 * A module in JavaScript or Python with one function, named for the order: it takes the layers
 * `W` (W[0] is W_1, as rows) and, unless the data are numbers already written into the formulas,
 * `X` and `Y`, and returns the loss, the gradient (n numbers) or the Hessian (n × n).
 */
export function codeModule(
  closedForm: ClosedForm,
  blocks: readonly MatrixFormBlock[] | undefined,
  language: 'js' | 'python',
): string {
  const { network, order } = closedForm;
  const description = [
    `${order} of L = 1/2 ||W_${network.architecture.layerCount}...W_1 X - Y||^2 for ${harmless(network.toString())}.`,
    'Entries follow vec(W_1^T), vec(W_2^T), ...: each layer row by row.',
  ];
  const writer = language === 'js' ? javascriptModule : pythonModule;
  return blocks === undefined
    ? writer.entries(closedForm, description)
    : writer.blocks(closedForm, blocks, description);
}

/** A file may be called anything, but its name must not end the comment or docstring it stands in. */
const harmless = (name: string) =>
  name
    .replaceAll('\\', '/')
    .replaceAll('"', "'")
    .replaceAll('*/', '* /')
    .replace(/\p{Cc}|\u2028|\u2029/gu, ' ');
