/** A word of a formula: what it means, and how a file for the command line computes it. */
export interface Term {
  /** `count`: a whole number; `value`: an exact rational; `flag`: true or false. */
  readonly type: 'count' | 'value' | 'flag';
  /** In the linear notation of claims. */
  readonly says: string;
  /** The constant that it is in a file, and its text: a function of the point. */
  readonly constant: string;
  readonly source: string;
  /** What the text imports from `lemmascope`. */
  readonly imports: readonly string[];
}

const products = (expression: string) => `({ weights }) => rank(${expression})`;
const PRODUCTS = ['PartialProducts', 'rank'];
const INERTIA = ['HessianBlocks', 'symmetricInertia'];
const inertia = (expression: string) =>
  `({ weights, moments }) => symmetricInertia(new HessianBlocks(weights, moments).full())${expression}`;

const squares = (slopes: string) =>
  `({ weights, moments }) => {
  const whole = gradient(weights, moments);
  return ${slopes}.reduce((sum, slope) => sum.plus(slope.times(slope.transpose()).trace()), Rational.of(0));
}`;

const count = (says: string, constant: string, source: string, imports: readonly string[] = []) =>
  ({ type: 'count', says, constant, source, imports }) as const;
const flag = (says: string, constant: string, source: string, imports: readonly string[] = []) =>
  ({ type: 'flag', says, constant, source, imports }) as const;
const value = (says: string, constant: string, source: string, imports: readonly string[] = []) =>
  ({ type: 'value', says, constant, source, imports }) as const;
const ofClass = (says: string, constant: string, ...classes: readonly string[]) =>
  flag(
    says,
    constant,
    `(point) => [${classes.map((name) => `'${name}'`).join(', ')}].includes(classOf(point))`,
    ['classify'],
  );

/** Every word that a formula may have. */
export const TERMS = {
  'rank(P)': count(
    'rank P, P = W_{H+1}⋯W_1',
    'rankP',
    products('new PartialProducts(weights).product'),
    PRODUCTS,
  ),
  'rank(C)': count(
    'rank C, C = W_{H+1}⋯W_2',
    'rankC',
    products('new PartialProducts(weights).after(1)'),
    PRODUCTS,
  ),
  'rank(B)': count(
    'rank W_H⋯W_1',
    'rankB',
    products('new PartialProducts(weights).before(weights.length)'),
    PRODUCTS,
  ),
  'rank(middle)': count(
    'rank W_H⋯W_2; the identity of size d_1 for H = 1',
    'rankMiddle',
    products('new PartialProducts(weights).between(weights.length, 1)'),
    PRODUCTS,
  ),
  'rank(first)': count('rank W_1', 'rankFirst', products('weights[0]!'), ['rank']),
  'rank(last)': count('rank W_{H+1}', 'rankLast', products('weights.at(-1)!'), ['rank']),
  negatives: count('negative eigenvalues of ∇²L', 'negatives', inertia('.negative'), INERTIA),
  zeros: count('eigenvalues 0 of ∇²L', 'zeros', inertia('.zero'), INERTIA),
  positives: count('positive eigenvalues of ∇²L', 'positives', inertia('.positive'), INERTIA),
  zerolayers: count(
    'layers with W_k = 0',
    'zeroLayers',
    '({ weights }) => weights.filter((layer) => layer.isZero()).length',
  ),
  p: count('p = min(d_1, …, d_H)', 'p', '({ architecture }) => architecture.narrowestHidden'),
  rmax: count(
    'r_max = min(d_0, …, d_{H+1})',
    'rMax',
    '({ architecture }) => architecture.maximalRank',
  ),
  dx: count('d_x', 'dx', '({ architecture }) => architecture.inputWidth'),
  dy: count('d_y', 'dy', '({ architecture }) => architecture.outputWidth'),
  H: count(
    'H, the number of hidden layers',
    'hidden',
    '({ architecture }) => architecture.hiddenLayers',
  ),
  loss: value('L(W)', 'lossOf', '({ weights, moments }) => loss(weights, moments)', ['loss']),
  global: value('the smallest value of L', 'globalOf', '(point) => exactly(globalMinimum(point))', [
    'type Bounds',
    'globalMinimum',
  ]),
  losszero: value(
    'L(0) = ½ tr Σ_YY',
    'lossAtZero',
    '({ moments }) => moments.yy.trace().dividedBy(Rational.of(2))',
    ['Rational'],
  ),
  gradient: value('‖∇L‖², the sum over all layers', 'gradientOf', squares('whole'), [
    'gradient',
    'Rational',
  ]),
  gradfirst: value('‖∂L/∂W_1‖²', 'firstGradient', squares('whole.slice(0, 1)'), [
    'gradient',
    'Rational',
  ]),
  gradlast: value('‖∂L/∂W_{H+1}‖²', 'lastGradient', squares('whole.slice(-1)'), [
    'gradient',
    'Rational',
  ]),
  critical: flag(
    '∇L(W) = 0',
    'critical',
    '({ weights, moments }) => gradient(weights, moments).every((slope) => slope.isZero())',
    ['gradient'],
  ),
  psd: flag('∇²L(W) ⪰ 0', 'psd', inertia('.negative === 0'), INERTIA),
  nsd: flag('∇²L(W) ⪯ 0', 'nsd', inertia('.positive === 0'), INERTIA),
  globalmin: ofClass('W is a global minimum', 'isGlobal', 'global-minimum'),
  saddle: ofClass('W is a saddle', 'isSaddle', 'strict-saddle', 'bad-saddle'),
  strict: ofClass('W is a strict saddle', 'isStrict', 'strict-saddle'),
  bad: ofClass('W is a bad saddle: ∇²L ⪰ 0', 'isBad', 'bad-saddle'),
  localmin: ofClass('W is a local minimum', 'isLocal', 'global-minimum', 'local-minimum'),
} as const satisfies Readonly<Record<string, Term>>;

export type TermName = keyof typeof TERMS;

/** The term of a word; `undefined`: there is no such one. */
export const termOf = (name: string): Term | undefined =>
  Object.hasOwn(TERMS, name) ? TERMS[name as TermName] : undefined;
