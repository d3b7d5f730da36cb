import type { ClosedForm } from '../closed-form.js';
import type { MatrixFormBlock } from '../matrix-form.js';
import { JAVASCRIPT_MATRICES, javascriptNotation } from './javascript-notation.js';
import { PYTHON_VEC, pythonNotation } from './python-notation.js';

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
  const writer = language === 'js' ? javascript : python;
  const { network, order } = closedForm;
  const description = [
    `${order} of L = 1/2 ||W_${network.architecture.layerCount}...W_1 X - Y||^2 for ${network}.`,
    'Entries follow vec(W_1^T), vec(W_2^T), ...: each layer row by row.',
  ];
  return blocks === undefined
    ? writer.entries(closedForm, description)
    : writer.blocks(closedForm, blocks, description);
}

interface CodeWriter {
  entries(closedForm: ClosedForm, description: readonly string[]): string;
  blocks(
    closedForm: ClosedForm,
    blocks: readonly MatrixFormBlock[],
    description: readonly string[],
  ): string;
}

/** The arguments of a generated function and what unpacks them into the variables of the ring. */
function unpacking({ network }: ClosedForm): { argument: string; value: string }[] {
  const names = (prefix: string, rows: number, columns: number) =>
    `[${Array.from(
      { length: rows },
      (_, i) =>
        `[${Array.from({ length: columns }, (__, j) => `${prefix}_${i + 1}_${j + 1}`).join(', ')}]`,
    ).join(', ')}]`;
  const weights = network.architecture.layers().map(({ k, rows, columns }) => ({
    argument: names(`w${k}`, rows, columns),
    value: `W[${k - 1}]`,
  }));
  if (network.dataset !== undefined) return weights;
  return [
    ...weights,
    { argument: names('x', network.x.rows, network.x.columns), value: 'X' },
    { argument: names('y', network.y.rows, network.y.columns), value: 'Y' },
  ];
}

/** The names of the entries, in rows: one name, one column of names, or a symmetric square. */
function layout({ network, order }: ClosedForm): string[][] {
  const n = network.weightNames.length;
  const indices = Array.from({ length: n }, (_, index) => index);
  if (order === 'loss') return [['l']];
  if (order === 'gradient') return [indices.map((i) => `g_${i + 1}`)];
  return indices.map((i) => indices.map((j) => `h_${Math.max(i, j) + 1}_${Math.min(i, j) + 1}`));
}

function entryNames({ network, order, entries }: ClosedForm): string[] {
  const place = new Map(network.weightNames.map((name, index) => [name, index + 1]));
  const letter = { loss: 'l', gradient: 'g', hessian: 'h' }[order];
  return entries.map(({ by }) => [letter, ...by.map((name) => place.get(name)!)].join('_'));
}

const javascript: CodeWriter = {
  entries(closedForm, description) {
    const names = entryNames(closedForm);
    const rows = layout(closedForm).map((row) => row.join(', '));
    const result = {
      loss: rows[0],
      gradient: `[${rows[0]}]`,
      hessian: `[\n    [${rows.join('],\n    [')}],\n  ]`,
    };
    return [
      `/** ${description.join('\n * ')}\n */`,
      `export function ${closedForm.order}(${closedForm.network.dataset === undefined ? 'W, X, Y' : 'W'}) {`,
      ...unpacking(closedForm).map(({ argument, value }) => `  const ${argument} = ${value};`),
      ...closedForm.entries.map(
        ({ polynomial }, index) =>
          `  const ${names[index]} = ${javascriptNotation.polynomial(polynomial)};`,
      ),
      `  return ${result[closedForm.order]};`,
      '}\n',
    ].join('\n');
  },
  blocks(closedForm, blocks, description) {
    const count = closedForm.network.architecture.layerCount;
    const layers = Array.from({ length: count }, (_, index) => count - 1 - index);
    const prediction = layers
      .map((index) => `W[${index}]`)
      .reduceRight((right, left) => `mul(${left}, ${right})`, 'X');
    const assembled = {
      loss: 'b_0[0][0]',
      gradient: `[${blocks.map((_, index) => `b_${index}`).join(', ')}].flat(2)`,
      hessian: `[${blockGrid(blocks, count, (index, flip) =>
        flip ? `T(b_${index})` : `b_${index}`,
      )
        .map((row) => `...beside(${row.join(', ')})`)
        .join(', ')}]`,
    };
    return [
      JAVASCRIPT_MATRICES,
      `/** ${description.join('\n * ')}\n */`,
      `export function ${closedForm.order}(W, X, Y) {`,
      `  const r = T(add(${prediction}, scale(-1, Y)));`,
      ...blocks.map(
        ({ expression }, index) =>
          `  const b_${index} = ${javascriptNotation.expression(expression)};`,
      ),
      `  return ${assembled[closedForm.order]};`,
      '}\n',
    ].join('\n');
  },
};

const python: CodeWriter = {
  entries(closedForm, description) {
    const names = entryNames(closedForm);
    const rows = layout(closedForm).map((row) => row.join(', '));
    const result = {
      loss: rows[0],
      gradient: `np.array([${rows[0]}])`,
      hessian: `np.array([\n        [${rows.join('],\n        [')}],\n    ])`,
    };
    return [
      'import numpy as np\n\n',
      `def ${closedForm.order}(${closedForm.network.dataset === undefined ? 'W, X, Y' : 'W'}):`,
      `    """${description.join('\n\n    ')}\n    """`,
      ...unpacking(closedForm).map(({ argument, value }) => `    ${argument} = ${value}`),
      ...closedForm.entries.map(
        ({ polynomial }, index) => `    ${names[index]} = ${pythonNotation.polynomial(polynomial)}`,
      ),
      `    return ${result[closedForm.order]}\n`,
    ].join('\n');
  },
  blocks(closedForm, blocks, description) {
    const count = closedForm.network.architecture.layerCount;
    const prediction = Array.from({ length: count }, (_, index) => `W[${count - 1 - index}]`);
    const assembled = {
      loss: 'b_0[0, 0]',
      gradient: `np.vstack([${blocks.map((_, index) => `b_${index}`).join(', ')}])[:, 0]`,
      hessian: `np.block([${blockGrid(blocks, count, (index, flip) =>
        flip ? `b_${index}.T` : `b_${index}`,
      )
        .map((row) => `[${row.join(', ')}]`)
        .join(', ')}])`,
    };
    return [
      'import numpy as np\n\n',
      `${PYTHON_VEC}\n`,
      `def ${closedForm.order}(W, X, Y):`,
      `    """${description.join('\n\n    ')}\n    """`,
      '    W, X, Y = [np.array(w) for w in W], np.array(X), np.array(Y)',
      `    r = (${[...prediction, 'X'].join(' @ ')} - Y).T`,
      ...blocks.map(
        ({ expression }, index) => `    b_${index} = ${pythonNotation.expression(expression)}`,
      ),
      `    return ${assembled[closedForm.order]}\n`,
    ].join('\n');
  },
};

/** The square of Hessian blocks; a block below the diagonal is the transpose of the one above. */
function blockGrid(
  blocks: readonly MatrixFormBlock[],
  count: number,
  name: (index: number, flip: boolean) => string,
): string[][] {
  const find = (row: number, column: number) =>
    blocks.findIndex(({ by }) => by[0] === row && by[1] === column);
  const layers = Array.from({ length: count }, (_, index) => index + 1);
  return layers.map((row) =>
    layers.map((column) => {
      const upper = find(row, column);
      return upper >= 0 ? name(upper, false) : name(find(column, row), true);
    }),
  );
}
