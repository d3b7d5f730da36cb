import {
  blockRows,
  type CodeWriter,
  entryNames,
  parameters,
  resultRows,
  unpacking,
} from './_internals/code-layout.js';
import { PYTHON_VEC, pythonNotation } from './python-notation.js';

/** Writes Python modules on NumPy. */
export const pythonModule: CodeWriter = {
  entries(closedForm, description) {
    const names = entryNames(closedForm);
    const rows = resultRows(closedForm);
    const result = {
      loss: rows[0],
      gradient: `np.array([${rows[0]}])`,
      hessian: `np.array([\n        [${rows.join('],\n        [')}],\n    ])`,
    };
    return [
      'import numpy as np\n\n',
      `def ${closedForm.order}(${parameters(closedForm)}):`,
      docstring(description),
      ...unpacking(closedForm).map(({ target, value }) => `    ${target} = ${value}`),
      ...closedForm.entries.map(
        ({ polynomial }, index) => `    ${names[index]} = ${pythonNotation.polynomial(polynomial)}`,
      ),
      `    return ${result[closedForm.order]}\n`,
    ].join('\n');
  },

  blocks({ network, order }, blocks, description) {
    const count = network.architecture.layerCount;
    const layers = Array.from({ length: count }, (_, index) => `W[${count - 1 - index}]`);
    const grid = blockRows(blocks, count, (index, transposed) =>
      transposed ? `b_${index}.T` : `b_${index}`,
    );
    const result = {
      loss: 'b_0[0, 0]',
      gradient: `np.vstack([${blocks.map((_, index) => `b_${index}`).join(', ')}])[:, 0]`,
      hessian: `np.block([${grid.map((row) => `[${row}]`).join(', ')}])`,
    };
    return [
      'import numpy as np\n\n',
      `${PYTHON_VEC}\n`,
      `def ${order}(W, X, Y):`,
      docstring(description),
      '    W, X, Y = [np.array(w) for w in W], np.array(X), np.array(Y)',
      `    r = (${[...layers, 'X'].join(' @ ')} - Y).T`,
      ...blocks.map(
        ({ expression }, index) => `    b_${index} = ${pythonNotation.expression(expression)}`,
      ),
      `    return ${result[order]}\n`,
    ].join('\n');
  },
};

const docstring = (lines: readonly string[]) => `    """${lines.join('\n\n    ')}\n    """`;
