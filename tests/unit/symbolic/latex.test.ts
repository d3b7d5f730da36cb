import { fc, test } from '@fast-check/vitest';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { anyData } from '../../../properties/arbitraries/index.js';
import {
  PolynomialRing,
  parsePolynomial,
  Rational,
  RationalMatrix,
} from '../../../src/exact/index.js';
import { Architecture, Dataset } from '../../../src/network/index.js';
import {
  beside,
  column,
  DERIVATION_ORDERS,
  deriveClosedForm,
  FORMS,
  identity,
  inputs,
  kronecker,
  latexNotation,
  layer,
  type MatrixExpression,
  product,
  renderClosedForm,
  residual,
  SymbolicNetwork,
  scaled,
  sum,
  targets,
  transpose,
  vec,
} from '../../../src/symbolic/index.js';

/** Throws unless KaTeX sets it without a warning. */
const compile = (tex: string) =>
  katex.renderToString(tex, { displayMode: true, throwOnError: true, strict: 'error' });

const rendered = (network: SymbolicNetwork) =>
  DERIVATION_ORDERS.flatMap((order) => {
    const closedForm = deriveClosedForm(network, order);
    return FORMS.map((form) => renderClosedForm(closedForm, form, 'latex'));
  });

const datasetOf = ({ x, y }: Pick<Dataset, 'x' | 'y'>) =>
  Dataset.of({
    name: 'drawn',
    x,
    y,
    inputNames: Array.from({ length: x.rows }, (_, index) => `x${index}`),
    targetNames: Array.from({ length: y.rows }, (_, index) => `y${index}`),
  });

describe('LaTeX compiles in KaTeX', () => {
  it.for([
    { widths: [1, 1, 1], samples: 1 },
    { widths: [2, 2, 2], samples: 2 },
    { widths: [2, 1, 1, 2], samples: 1 },
    { widths: [1, 1, 1, 1, 1], samples: 2 },
    { widths: [1, 10, 1], samples: 1 },
    { widths: [1, 1, 1], samples: 11 },
  ])('$widths with $samples samples, every order and form', ({ widths, samples }) => {
    const network = SymbolicNetwork.withSymbolicData(Architecture.of(widths), samples);
    for (const tex of rendered(network)) expect(compile(tex)).toContain('class="katex-display"');
  });

  test.prop(
    [
      fc
        .constantFrom([1, 1, 1], [2, 1, 2], [1, 2, 1, 1])
        .chain((widths) =>
          anyData(widths[0]!, widths.at(-1)!).map((data) =>
            SymbolicNetwork.withData(Architecture.of(widths), datasetOf(data)),
          ),
        ),
    ],
    { numRuns: 10 },
  )('numbers for data, fractions and zeros among them', (network) => {
    for (const tex of rendered(network)) compile(tex);
  });

  it('the checker itself objects to what is wrong', () => {
    expect(() => compile('\\begin{aligned} x &= {y')).toThrow();
    expect(() => compile('W_{1}_{2}')).toThrow(/Double subscript/);
    expect(() => compile('é')).toThrow(/unicodeTextInMathMode/);
  });

  const expressions: fc.Arbitrary<MatrixExpression> = fc.letrec<{ any: MatrixExpression }>(
    (tie) => ({
      any: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom(layer(1), layer(12), inputs, targets, residual, identity(3)),
        fc.tuple(tie('any'), tie('any')).map(([a, b]) => product(a, b)),
        fc.tuple(tie('any'), tie('any')).map(([a, b]) => sum(a, b)),
        fc.tuple(tie('any'), tie('any')).map(([a, b]) => kronecker(a, b)),
        fc.tuple(tie('any'), tie('any')).map(([a, b]) => beside(a, b)),
        fc
          .tuple(fc.constantFrom(Rational.of(-1, 2), Rational.of(3)), tie('any'))
          .map(([by, of]) => scaled(by, of)),
        tie('any').map((of) => transpose(of)),
        tie('any').map((of) => vec(of)),
        tie('any').map((of) => column(of, 1)),
      ),
    }),
  ).any;

  test.prop([expressions])('any formula', (expression) => {
    compile(latexNotation.expression(expression));
  });
});

describe('what it says', () => {
  const ring = PolynomialRing.of(['w1_1_2', 'w2_1_12', 'x_10_2', 'y_1_1']);
  const tex = (text: string) => latexNotation.polynomial(parsePolynomial(ring, text));

  it.for([
    ['w1_1_2', 'w^{(1)}_{12}'],
    ['w2_1_12', 'w^{(2)}_{1,12}'],
    ['x_10_2', 'x_{10,2}'],
    ['w1_1_2^2*y_1_1', '{w^{(1)}_{12}}^{2} y_{11}'],
    ['-w1_1_2', '- w^{(1)}_{12}'],
    ['1/2*w1_1_2 - 3/4', '\\tfrac{1}{2} w^{(1)}_{12} - \\tfrac{3}{4}'],
    ['-2/3*y_1_1 + 1', '- \\tfrac{2}{3} y_{11} + 1'],
    ['0', '0'],
    ['-1', '- 1'],
  ] as const)('%s', ([text, expected]) => {
    expect(tex(text)).toBe(expected);
  });

  it('the gradient and a Hessian block of 2-1-2 in the notation of the paper', () => {
    const network = SymbolicNetwork.withSymbolicData(Architecture.of([2, 1, 2]), 1);
    const [gradient, hessian] = (['gradient', 'hessian'] as const).map((order) =>
      renderClosedForm(deriveClosedForm(network, order), 'matrix', 'latex').split('\n'),
    );
    expect(gradient![1]).toBe(
      '\\frac{\\partial L}{\\partial \\operatorname{vec}\\left({W_{1}}^{\\mathsf{T}}\\right)} &= {\\left(W_{2} \\otimes {X}^{\\mathsf{T}}\\right)}^{\\mathsf{T}} \\operatorname{vec}\\left(r\\right) \\\\',
    );
    expect(hessian![1]).toContain('&= {W_{2}}^{\\mathsf{T}} W_{2} \\otimes X {X}^{\\mathsf{T}}');
  });

  it('long right-hand sides are broken and nothing is lost', () => {
    const network = SymbolicNetwork.withSymbolicData(Architecture.of([2, 2, 2]), 2);
    const text = renderClosedForm(deriveClosedForm(network, 'loss'), 'entries', 'latex');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(2 + 10);
    expect(lines.at(0)).toBe('\\begin{aligned}');
    expect(lines.at(-1)).toBe('\\end{aligned}');
    const joined = lines.slice(1, -1).join(' ').replaceAll(' \\\\ &\\quad', '');
    expect(joined).toBe(`L &= ${latexNotation.polynomial(network.loss)}`);
  });

  it('a zero entry is written as 0', () => {
    const zero = RationalMatrix.zero(1, 1);
    const network = SymbolicNetwork.withData(
      Architecture.of([1, 1, 1]),
      datasetOf({ x: zero, y: zero }),
    );
    const text = renderClosedForm(deriveClosedForm(network, 'gradient'), 'entries', 'latex');
    expect(text.match(/&= 0/g)).toHaveLength(2);
    compile(text);
  });
});
