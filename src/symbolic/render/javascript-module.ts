import {
  blockRows,
  type CodeWriter,
  entryNames,
  parameters,
  resultRows,
  unpacking,
} from './_internals/code-layout.js';
import { JAVASCRIPT_MATRICES, javascriptNotation } from './javascript-notation.js';

/** Writes ES modules on arrays of rows; nothing is imported. */
export const javascriptModule: CodeWriter = {
  entries(closedForm, description) {
    const names = entryNames(closedForm);
    const rows = resultRows(closedForm);
    const result = {
      loss: rows[0],
      gradient: `[${rows[0]}]`,
      hessian: `[\n    [${rows.join('],\n    [')}],\n  ]`,
    };
    return [
      comment(description),
      `export function ${closedForm.order}(${parameters(closedForm)}) {`,
      ...unpacking(closedForm).map(({ target, value }) => `  const ${target} = ${value};`),
      ...closedForm.entries.map(
        ({ polynomial }, index) =>
          `  const ${names[index]} = ${javascriptNotation.polynomial(polynomial)};`,
      ),
      `  return ${result[closedForm.order]};`,
      '}\n',
    ].join('\n');
  },

  blocks({ network, order }, blocks, description) {
    const count = network.architecture.layerCount;
    const prediction = Array.from({ length: count }, (_, index) => `W[${index}]`).reduce(
      (below, layer) => `mul(${layer}, ${below})`,
      'X',
    );
    const grid = blockRows(blocks, count, (index, transposed) =>
      transposed ? `T(b_${index})` : `b_${index}`,
    );
    const result = {
      loss: 'b_0[0][0]',
      gradient: `[${blocks.map((_, index) => `b_${index}`).join(', ')}].flat(2)`,
      hessian: `[${grid.map((row) => `...beside(${row})`).join(', ')}]`,
    };
    return [
      JAVASCRIPT_MATRICES,
      comment(description),
      `export function ${order}(W, X, Y) {`,
      `  const r = T(add(${prediction}, scale(-1, Y)));`,
      ...blocks.map(
        ({ expression }, index) =>
          `  const b_${index} = ${javascriptNotation.expression(expression)};`,
      ),
      `  return ${result[order]};`,
      '}\n',
    ].join('\n');
  },
};

const comment = (lines: readonly string[]) => `/**\n * ${lines.join('\n * ')}\n */`;
