import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  Polynomial,
  PolynomialRing,
  parseRational,
  Rational,
  RationalMatrix,
  rank,
} from '../../src/exact/index.js';
import { checkCertificate, statementHash } from '../../src/kernel/index.js';
import {
  type AblatedPoint,
  ablatedGradient,
  ablatedHessian,
  ablatedLoss,
  type Curve,
  leadingTerm,
  readPoint,
} from '../../src/landscape/index.js';
import { flatten } from '../../src/network/index.js';
import { ACCEPTED, copyOf, type Loose } from '../unit/kernel/certificates.js';
import { judgeNotWordIdentity, judgeWordIdentity, valueOfWords } from './judge-words.js';
import { keys, list, need, numberOf } from './read-strictly.js';

const COUNT = Number(process.env['LEMMASCOPE_MUTANTS'] ?? 5_000);
const SEED = Number(process.env['LEMMASCOPE_SEED'] ?? 1);
const NAMES = Object.keys(ACCEPTED);
/** Refusals that say nothing about the statement: it may be true and proved. */
const LIMITS = ['KERNEL_NUMBER_TOO_LONG', 'KERNEL_WORK_EXCEEDED', 'KERNEL_TOO_LARGE'];

it(`of ${COUNT} mutants of accepted certificates none is accepted that is not true and proved`, () => {
  const random = generator(SEED);
  const kinds = new Map<string, number>();
  const codes = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const wrong: string[] = [];
  let [slowest, legitimate, incomplete, unchanged] = [0, 0, 0, 0];
  for (let index = 0; index < COUNT; ) {
    const name = NAMES[index % NAMES.length]!;
    const before = JSON.stringify(ACCEPTED[name]);
    const mutant = mutate(name, random);
    if (JSON.stringify(mutant.document) === before) {
      unchanged += 1;
      continue;
    }
    index += 1;
    add(kinds, mutant.kind);
    const { statement, certificate } = mutant.document;
    // Processor time: a busy machine does not make a check slow.
    const start = process.cpuUsage();
    const verdict = checkCertificate(statement, certificate);
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    const code = verdict.accepted ? 'accepted' : verdict.code;
    add(codes, code);
    const right = judged(statement, certificate);
    if (right && verdict.accepted) legitimate += 1;
    const told = () =>
      `${name}, ${mutant.kind}, mutant ${index}, ${code}: ${JSON.stringify(mutant.document).slice(0, 3000)}`;
    if (verdict.accepted && !right) wrong.push(`accepted, and it should not be: ${told()}`);
    if (!verdict.accepted) {
      expect(verdict.code).toMatch(/^KERNEL_/);
      if (verdict.code === 'KERNEL_STOPPED') wrong.push(`stopped: ${told()}`);
      if (right && LIMITS.includes(code)) incomplete += 1;
      else if (right) wrong.push(`refused, and it should not be: ${told()}`);
    }
  }
  const table = (counts: Map<string, number>) =>
    [...counts].sort(([, a], [, b]) => b - a).map(([key, count]) => `  ${count} ${key}`);
  process.stdout.write(
    `${[
      `seed ${SEED}, ${COUNT} mutants (${unchanged} changes that changed nothing left out), slowest check ${slowest.toFixed(0)} ms`,
      `still true and proved: ${legitimate} accepted, ${incomplete} refused at a limit`,
      'by mutation',
      ...table(kinds),
      'by verdict',
      ...table(codes),
    ].join('\n')}\n`,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(slowest).toBeLessThan(2000);
  // Every kind of mutation was tried, and refusals are of many sorts.
  expect([...kinds.keys()].length).toBeGreaterThanOrEqual(MUTATIONS.length);
  expect(codes.size).toBeGreaterThan(15);
}, 3_600_000);

/* Mutations. */

type Random = (below: number) => number;

function generator(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Place {
  readonly holder: Loose;
  readonly key: string | number;
}

/** Every place of a document where `wanted` holds, outside the names of formats and hashes. */
function places(root: Loose, wanted: (value: Loose) => boolean): Place[] {
  const found: Place[] = [];
  const visit = (holder: Loose): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      const value = holder[key];
      if (wanted(value)) found.push({ holder, key });
      visit(value);
    }
  };
  visit(root);
  return found;
}

const isNumber = (value: Loose) => typeof value === 'string' && /^-?\d+(\/\d+)?$/.test(value);
const isWord = (value: Loose) =>
  typeof value === 'string' && /^[A-Za-z]\w*(\^T)?( [A-Za-z]\w*(\^T)?)*$/.test(value);
const isArray = (value: Loose) => Array.isArray(value) && value.length > 0;
const anything = () => true;

/** A change of one place that fits, or of none. */
const at =
  (wanted: (value: Loose) => boolean, change: (value: Loose, random: Random) => Loose) =>
  (document: Loose, random: Random): void => {
    const part = document[random(2) === 0 ? 'statement' : 'certificate'];
    let found = places(part, wanted);
    if (found.length === 0) found = places(document, wanted);
    if (found.length === 0) return;
    const { holder, key } = found[random(found.length)]!;
    holder[key] = change(holder[key], random);
  };

const shifted = (text: string, by: bigint) => {
  const [top, under] = text.split('/');
  return under === undefined ? `${BigInt(top!) + by}` : `${BigInt(top!) + by}/${under}`;
};

const SIBLINGS = [...new Set(NAMES.map((name) => String(ACCEPTED[name]!.statement['kind'])))];
const ODD: readonly (() => Loose)[] = [
  () => null,
  () => true,
  () => 0,
  () => Number.NaN,
  () => '1e5',
  () => ' 1',
  () => '-0',
  () => '+1',
  () => '01',
  () => '',
  () => [],
  () => ({}),
  () => [['1']],
  () => JSON.parse('{"__proto__":[]}'),
];

const MUTATIONS: readonly (readonly [string, (document: Loose, random: Random) => void])[] = [
  ['number + 1', at(isNumber, (value) => shifted(value, 1n))],
  ['number - 1', at(isNumber, (value) => shifted(value, -1n))],
  [
    'sign',
    at(
      (value) => isNumber(value) && !/^0/.test(value),
      (value) => (value.startsWith('-') ? value.slice(1) : `-${value}`),
    ),
  ],
  ['halved', at(isNumber, (value) => parseRational(value).times(Rational.of(1, 2)).toString())],
  ['zero', at(isNumber, () => '0')],
  [
    'swapped entries',
    at(
      (value) => Array.isArray(value) && value.length > 1,
      (value, random) => {
        const [i, j] = [random(value.length), random(value.length)];
        [value[i], value[j]] = [value[j], value[i]];
        return value;
      },
    ),
  ],
  [
    'whole number changed',
    at(
      (value) => typeof value === 'number',
      (value, random) => value + [1, -1, 2, 0.5][random(4)]!,
    ),
  ],
  ['hash', at((value) => /^sha256:/.test(value), changedDigit)],
  [
    'kind or method',
    at(
      (value) => SIBLINGS.includes(value) || METHODS.includes(value),
      (_value, random) => [...SIBLINGS, ...METHODS][random(SIBLINGS.length + METHODS.length)],
    ),
  ],
  [
    'kind of both',
    (document, random) => {
      const kind = SIBLINGS[random(SIBLINGS.length)];
      document.statement.kind = kind;
      document.certificate.kind = kind;
    },
  ],
  [
    'a part dropped',
    (document, random) => {
      const found = places(document, anything);
      const { holder, key } = found[random(found.length)]!;
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    },
  ],
  [
    'a part twice',
    at(isArray, (value, random) => {
      const one = value[random(value.length)];
      return [...value, JSON.parse(JSON.stringify(one))];
    }),
  ],
  [
    'an extra part',
    at(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      (value, random) => ({ ...value, [['note', 'value', 'x'][random(3)]!]: '1' }),
    ),
  ],
  ['a huge number', at(isNumber, (_value, random) => '9'.repeat([50, 3000, 12_000][random(3)]!))],
  [
    'a long fraction',
    at(isNumber, (_v, random) => `${10n ** 60n + BigInt(random(9))}/${10n ** 61n}`),
  ],
  ['a zero denominator', at(isNumber, (value) => `${value.split('/')[0]}/0`)],
  ['a wrong shape', at(isArray, (value) => value[0])],
  ['wrapped', at(anything, (value) => [value])],
  ['something else', at(anything, (_value, random) => ODD[random(ODD.length)]!())],
  [
    'deep nesting',
    at(anything, (value) => {
      let deep = value;
      for (let level = 0; level < 200; level++) deep = [deep];
      return deep;
    }),
  ],
  [
    'the statement about another point',
    (document, random) => {
      const other = copyOf(NAMES[random(NAMES.length)]!);
      if (other.statement.point !== undefined) document.statement.point = other.statement.point;
      else document.statement = other.statement;
    },
  ],
  [
    "another statement's proof",
    (document, random) => {
      document.certificate.proof = copyOf(NAMES[random(NAMES.length)]!).certificate.proof;
    },
  ],
  [
    'all of a direction negated',
    at(
      (value) => isArray(value) && isArray(value[0]) && isArray(value[0][0]),
      (value) => JSON.parse(JSON.stringify(value).replaceAll(/"(-?)([1-9])/g, negatedStart)),
    ),
  ],
  [
    'scaled',
    at(isArray, (value, random) => {
      const factor = Rational.of([2, 3, -2][random(3)]!);
      return scaled(value, factor);
    }),
  ],
  [
    'a word',
    at(isWord, (value, random) => {
      const letters: string[] = value.split(' ');
      const place = random(letters.length);
      const letter = letters[place]!;
      const sort = random(6);
      if (sort === 0) letters.reverse();
      else if (sort === 1) letters.push(letters.shift()!);
      else if (sort === 2) letters.splice(place, 1);
      else if (sort === 3) letters.splice(place, 0, letter);
      else if (sort === 4) letters[place] = letters[random(letters.length)]!;
      else letters[place] = letter.endsWith('^T') ? letter.slice(0, -2) : `${letter}^T`;
      return letters.join(' ');
    }),
  ],
  [
    'a cofactor on the other side',
    at(
      (value) => typeof value?.left === 'string',
      (value) => ({ ...value, left: value.right, right: value.left }),
    ),
  ],
  [
    'true for false',
    at(
      (value) => typeof value === 'boolean',
      (value) => !value,
    ),
  ],
  [
    'both sides multiplied by a letter',
    (document, random) => {
      const { letters, left, right } = document.statement;
      const names = Object.keys(letters ?? {});
      if (names.length === 0 || left === undefined) return;
      const name = names[random(names.length)];
      const after = random(2) === 0;
      const times = (word: string) => (after ? [word, name] : [name, word]).join(' ').trim();
      for (const term of [...left, ...right]) term[1] = times(term[1]);
      for (const one of document.certificate.proof.cofactors ?? []) {
        const side = after ? 'right' : 'left';
        one[side] = times(one[side]);
      }
    },
  ],
  [
    'widths changed',
    (document, random) => {
      const widths = document.statement.point?.widths;
      if (widths) widths[random(widths.length)] += 1;
    },
  ],
  [
    'loss of another sort',
    (document, random) => {
      const { point } = document.statement;
      if (!point) return;
      const sort = random(4);
      if (sort === 0) point.weightDecay = ['0', '1/3', '-1'][random(3)];
      else if (sort === 1) point.activation = ['relu', 'linear'][random(2)];
      else if (sort === 2) delete point.loss;
      else if (point.data.y !== undefined)
        point.loss = {
          kind: 'weighted',
          weights: point.data.y.map((r: Loose) => r.map(() => '2')),
        };
    },
  ],
];
const METHODS = [
  'dead-relu',
  'gauge-orbit',
  'ky-fan',
  'least-squares',
  'positive-definite',
  'spectral',
  'zero-loss',
  'squared',
  'weighted',
  'relu',
];

function negatedStart(_all: string, sign: string, digit: string): string {
  return `"${sign === '-' ? '' : '-'}${digit}`;
}

function scaled(value: Loose, factor: Rational): Loose {
  if (Array.isArray(value)) return value.map((inner) => scaled(inner, factor));
  return isNumber(value) ? parseRational(value).times(factor).toString() : value;
}

function changedDigit(hash: string, random: Random): string {
  const place = 7 + random(hash.length - 7);
  return `${hash.slice(0, place)}${hash[place] === '0' ? '1' : '0'}${hash.slice(place + 1)}`;
}

function mutate(name: string, random: Random): { kind: string; document: Loose } {
  const document: Loose = copyOf(name);
  const [kind, change] = MUTATIONS[random(MUTATIONS.length)]!;
  change(document, random);
  // A second change may find no place left.
  if (random(6) === 0) again(document, random);
  // Mostly the mutant is bound to its statement again: the hash alone must not be what saves us.
  if (kind !== 'hash' && random(8) !== 0) bind(document);
  return { kind, document };
}

function again(document: Loose, random: Random): void {
  try {
    MUTATIONS[random(MUTATIONS.length)]![1](document, random);
  } catch {
    // The first change took the place away.
  }
}

function bind({ statement, certificate }: Loose): void {
  const seal = (about: Loose, proved: Loose) => {
    try {
      proved.statement = statementHash(about);
    } catch {
      // No canonical JSON: no hash.
    }
  };
  try {
    const { hypotheses, violation } = certificate.proof;
    seal(statement.violation, violation);
    hypotheses.forEach((one: Loose, index: number) => {
      seal(statement.hypotheses[index], one);
    });
  } catch {
    // Not a refutation, or no longer.
  }
  if (typeof certificate === 'object' && certificate !== null) seal(statement, certificate);
}

/* The judge: the same question answered by src/exact, src/network and src/landscape. */

/** Whether a statement is true and its certificate proves it completely. */
function judged(statement: Loose, certificate: Loose): boolean {
  try {
    judge(statement, certificate, false);
    return true;
  } catch {
    return false;
  }
}

function matrixOf(value: Loose, rows: number, columns: number): RationalMatrix {
  need(list(value).length === rows);
  const entries = list(value).flatMap((row) => {
    need(list(row).length === columns);
    return list(row).map(numberOf);
  });
  return RationalMatrix.ofRationals(rows, columns, entries);
}

function layersOf(value: Loose, { architecture: { widths } }: AblatedPoint): RationalMatrix[] {
  need(list(value).length === widths.length - 1);
  return list(value).map((layer, k) => matrixOf(layer, widths[k + 1]!, widths[k]!));
}

function curveOf(value: Loose, point: AblatedPoint): Curve {
  keys(value, ['terms']);
  const terms = list(value.terms).map((term) => {
    keys(term, ['power', 'weights']);
    need(Number.isInteger(term.power) && term.power >= 1 && term.power <= 1000);
    return { power: term.power as number, weights: layersOf(term.weights, point) };
  });
  return { terms };
}

function canonical(value: Loose): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) {
    need(typeof value !== 'number' || Number.isFinite(value));
    return JSON.stringify(value);
  }
  const inside = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${inside.join()}}`;
}

function pointOfDocument(value: Loose): AblatedPoint {
  keys(value, ['widths', 'data', 'weights'], ['loss', 'weightDecay', 'activation']);
  need(list(value.widths).every((width: Loose) => typeof width === 'number'));
  const { x, y, moments } = value.data;
  keys(value.data, moments === undefined ? ['x', 'y'] : ['moments']);
  if (moments !== undefined) keys(moments, ['xx', 'yx', 'yy']);
  const matrices = [x, y, moments?.xx, moments?.yx, moments?.yy, ...list(value.weights)];
  if (value.loss !== undefined) {
    keys(value.loss, value.loss.kind === 'weighted' ? ['kind', 'weights'] : ['kind']);
    matrices.push(value.loss.weights);
  }
  for (const one of matrices) if (one !== undefined) list(one).flatMap(list).map(numberOf);
  if ('weightDecay' in value) need(numberOf(value.weightDecay).sign() >= 0);
  if ('activation' in value) need(['linear', 'relu'].includes(value.activation));
  const point = readPoint(JSON.stringify(value), 'mutant');
  layersOf(value.weights, point);
  return point;
}

type Weights = readonly RationalMatrix[];
const at1 = (point: AblatedPoint, weights: Weights): AblatedPoint => ({ ...point, weights });
const isLinear = (point: AblatedPoint) => point.activation !== 'relu';
const hasDecay = (point: AblatedPoint) => point.weightDecay?.isZero() === false;
const critical = (point: AblatedPoint) =>
  need(ablatedGradient(point).every((slope) => slope.isZero()));
const requireSign = (point: AblatedPoint, curve: Curve, sign: number) =>
  need(leadingTerm(point, curve)?.coefficient.sign() === sign);

/** Where ReLU has a kink nothing is known near the point: the gradient refuses such points. */
function openRegion(point: AblatedPoint): void {
  ablatedGradient(point);
}

function squaresEqual(value: Loose, target: RationalMatrix): void {
  let sum = RationalMatrix.zero(target.rows, target.columns);
  for (const square of list(value)) {
    keys(square, ['weight', 'vector']);
    const weight = numberOf(square.weight);
    need(weight.sign() >= 0);
    const v = matrixOf([square.vector], 1, target.rows);
    sum = sum.plus(v.transpose().times(v).scale(weight));
  }
  need(sum.equals(target));
}

function judge(statement: Loose, certificate: Loose, inner: boolean): void {
  keys(certificate, ['format', 'kind', 'statement', 'proof']);
  need(statement.format === 'lemmascope-statement/1');
  need(certificate.format === 'lemmascope-certificate/1');
  need(statement.kind === certificate.kind);
  const digest = createHash('sha256').update(canonical(statement), 'utf8').digest('hex');
  need(certificate.statement === `sha256:${digest}`);
  const { kind } = statement;
  const { proof } = certificate;
  const own = (...more: string[]) => keys(statement, ['format', 'kind', ...more]);
  if (kind === 'polynomial-identity') {
    own('variables', 'left', 'right');
    keys(proof, []);
    identity(statement);
    return;
  }
  if (kind === 'word-identity' || kind === 'not-word-identity') {
    own('letters', 'hypotheses', 'derivatives', 'trace', 'left', 'right');
    need(typeof statement.trace === 'boolean');
    if (kind === 'word-identity') judgeWordIdentity(statement, proof, DRAW);
    else judgeNotWordIdentity(statement, proof);
    return;
  }
  if (kind === 'refutation') {
    need(!inner);
    own('claim', 'hypotheses', 'violation');
    keys(proof, ['hypotheses', 'violation']);
    need(typeof statement.claim === 'string');
    need(list(statement.hypotheses).length === list(proof.hypotheses).length);
    const parts = [statement.violation, ...statement.hypotheses];
    const proofs = [proof.violation, ...proof.hypotheses];
    parts.forEach((part: Loose, index: number) => {
      need(canonical(part.point) === canonical(statement.violation.point));
      judge(part, proofs[index], true);
    });
    return;
  }
  const claimed: Record<string, string[]> = {
    'global-minimum': ['value'],
    'near-global-minimum': ['value', 'lowerBound'],
    'matrix-rank': ['letters', 'polynomial', 'rank'],
    'semidefinite-hessian': ['sign'],
  };
  own('point', ...(claimed[kind] ?? []));
  const point = pointOfDocument(statement.point);
  const JUDGES: Record<string, () => void> = {
    'critical-point': () => {
      keys(proof, []);
      critical(point);
    },
    'not-critical': () => {
      keys(proof, ['direction']);
      const slopes = flatten(ablatedGradient(point));
      const direction = flatten(layersOf(proof.direction, point));
      need(slopes.transpose().times(direction).trace().sign() < 0);
    },
    'not-a-local-minimum': () => {
      keys(proof, ['curve']);
      openRegion(point);
      requireSign(point, curveOf(proof.curve, point), -1);
    },
    'strict-saddle': () => {
      keys(proof, ['direction', 'ascent']);
      critical(point);
      const v = flatten(layersOf(proof.direction, point));
      need(v.transpose().times(ablatedHessian(point)).times(v).trace().sign() < 0);
      requireSign(point, curveOf(proof.ascent, point), 1);
    },
    'bad-saddle': () => {
      keys(proof, ['squares', 'descent', 'ascent']);
      critical(point);
      squaresEqual(proof.squares, ablatedHessian(point));
      requireSign(point, curveOf(proof.descent, point), -1);
      requireSign(point, curveOf(proof.ascent, point), 1);
    },
    'local-minimum': () => localMinimum(point, proof),
    'not-global': () => {
      keys(proof, ['better']);
      const better = ablatedLoss(at1(point, layersOf(proof.better, point)));
      need(better.compare(ablatedLoss(point)) < 0);
    },
    'global-minimum': () => globalMinimum(point, proof, numberOf(statement.value)),
    'near-global-minimum': () => nearGlobalMinimum(point, proof, statement),
    'non-convex': () => need(middle(point, proof) > 0),
    'non-concave': () => need(middle(point, proof) < 0),
    'matrix-rank': () => {
      keys(proof, []);
      const value = valueOfWords(statement.polynomial, lettersAt(point, statement.letters));
      need(statement.rank === (value === undefined ? 0 : rank(value)));
    },
    'semidefinite-hessian': () => {
      keys(proof, ['squares']);
      need(['positive', 'negative'].includes(statement.sign));
      const hessian = ablatedHessian(point);
      squaresEqual(proof.squares, statement.sign === 'positive' ? hessian : hessian.negate());
    },
  };
  need(Object.hasOwn(JUDGES, kind));
  JUDGES[kind]!();
}

const DRAW = generator(SEED + 1);

/** The matrices that a rank may speak of. */
function lettersAt(point: AblatedPoint, extra: Loose): Map<string, RationalMatrix> {
  const letters = new Map(point.weights.map((weight, k) => [`W${k + 1}`, weight]));
  const { xx, yx, yy } = point.moments;
  if (point.lossWeights === undefined) letters.set('Sxx', xx).set('Syx', yx).set('Syy', yy);
  need(typeof extra === 'object' && extra !== null && !Array.isArray(extra));
  for (const name of Object.keys(extra)) {
    need(/^[A-Za-z]\w*$/.test(name) && !/^(W\d+|S(xx|yx|yy))$/.test(name));
    letters.set(name, matrixOf(extra[name], extra[name].length, extra[name][0].length));
  }
  return letters;
}

function identity({ variables, left, right }: Loose): void {
  const names = list(variables);
  need(names.length > 0 && names.every((name) => typeof name === 'string'));
  need(new Set(names).size === names.length);
  const ring = PolynomialRing.of(names.map((_, index) => `x${index}`));
  const read = (terms: Loose) =>
    Polynomial.fromTerms(
      ring,
      list(terms).map((term) => {
        keys(term, ['coefficient', 'exponents']);
        need(list(term.exponents).length === names.length);
        need(term.exponents.every((e: Loose) => Number.isInteger(e) && e >= 0 && e <= 1_000_000));
        return { coefficient: numberOf(term.coefficient), exponents: term.exponents };
      }),
    );
  let sum = ring.constant(Rational.ZERO);
  for (const product of list(right))
    sum = sum.plus(
      list(product).reduce((all, factor) => all.times(read(factor)), ring.constant(Rational.ONE)),
    );
  need(sum.equals(read(left)));
}

function middle(point: AblatedPoint, proof: Loose): number {
  keys(proof, ['other']);
  const other = layersOf(proof.other, point);
  const half = Rational.of(1, 2);
  const between = point.weights.map((weight, k) => weight.plus(other[k]!).scale(half));
  const chord = ablatedLoss(point)
    .plus(ablatedLoss(at1(point, other)))
    .times(half);
  return ablatedLoss(at1(point, between)).compare(chord);
}

function localMinimum(point: AblatedPoint, proof: Loose): void {
  const { widths } = point.architecture;
  if (proof.method === 'dead-relu') {
    keys(proof, ['method', 'layer']);
    need(!isLinear(point) && !hasDecay(point));
    need(Number.isInteger(proof.layer) && proof.layer >= 1 && proof.layer <= widths.length - 2);
    let input = point.x!;
    for (const [k, weight] of point.weights.slice(0, -1).entries()) {
      const z = weight.times(input);
      const open = z.toRows().map((row) => row.map((v) => (v.sign() > 0 ? v : Rational.ZERO)));
      input = RationalMatrix.ofRationals(z.rows, z.columns, open.flat());
      if (k + 1 === proof.layer) need(z.toRows().every((row) => row.every((v) => v.sign() < 0)));
    }
    return;
  }
  if (proof.method === 'least-squares') {
    keys(proof, ['method']);
    need(!hasDecay(point));
    openRegion(point);
    if (isLinear(point) && point.lossWeights === undefined) {
      need(productOf(point).times(point.moments.xx).equals(point.moments.yx));
      return;
    }
    need(steepestPath(point).isZero());
    return;
  }
  const orbit = proof.method === 'gauge-orbit';
  need(orbit || proof.method === 'positive-definite');
  keys(proof, orbit ? ['method', 'squares', 'kernelDimension'] : ['method', 'squares']);
  critical(point);
  const hessian = ablatedHessian(point);
  squaresEqual(proof.squares, hessian);
  let dimension = 0;
  if (orbit) {
    need(isLinear(point) && !hasDecay(point));
    const tangents: Rational[][] = [];
    point.weights.slice(1).forEach((above, k) => {
      const below = point.weights[k]!;
      for (let i = 0; i < below.rows; i++)
        for (let j = 0; j < below.rows; j++) {
          const unit = RationalMatrix.fromRows(
            Array.from({ length: below.rows }, (_, a) =>
              Array.from({ length: below.rows }, (__, b) => (a === i && b === j ? 1 : 0)),
            ),
          );
          const move = point.weights.map((weight, layer) =>
            layer === k
              ? unit.times(below)
              : layer === k + 1
                ? above.times(unit).negate()
                : RationalMatrix.zero(weight.rows, weight.columns),
          );
          tangents.push(move.flatMap((matrix) => matrix.toRows().flat()));
        }
    });
    dimension = rank(
      RationalMatrix.ofRationals(tangents.length, tangents[0]!.length, tangents.flat()),
    );
    need(proof.kernelDimension === dimension);
  }
  need(rank(hessian) === hessian.rows - dimension);
}

/** Σ over all paths of (∂L/∂(product of its weights))², path by path and sample by sample. */
function steepestPath(point: AblatedPoint): Rational {
  const { weights, lossWeights } = point;
  const [x, y] = [point.x!, point.y!];
  const relu = (v: Rational) => (isLinear(point) || v.sign() > 0 ? v : Rational.ZERO);
  let sum = Rational.ZERO;
  const sample = (i: number) => {
    const on: boolean[][] = [];
    let input = x.column(i);
    for (const weight of weights.slice(0, -1)) {
      const z = weight.times(input).toRows().flat();
      on.push(z.map((v) => isLinear(point) || v.sign() > 0));
      input = RationalMatrix.ofRationals(z.length, 1, z.map(relu));
    }
    const error = weights.at(-1)!.times(input).minus(y.column(i)).toRows().flat();
    return { on, error: error.map((e, j) => e.times(lossWeights?.at(j, i) ?? Rational.ONE)) };
  };
  const samples = Array.from({ length: x.columns }, (_, i) => sample(i));
  const walk = (units: readonly number[]): void => {
    if (units.length < weights.length - 1) {
      for (let unit = 0; unit < weights[units.length]!.rows; unit++) walk([...units, unit]);
      return;
    }
    for (let from = 0; from < x.rows; from++)
      for (let to = 0; to < y.rows; to++) {
        let slope = Rational.ZERO;
        samples.forEach(({ on, error }, i) => {
          if (units.every((unit, k) => on[k]![unit]!))
            slope = slope.plus(error[to]!.times(x.at(from, i)));
        });
        sum = sum.plus(slope.times(slope));
      }
  };
  walk([]);
  return sum;
}

const productOf = ({ weights }: AblatedPoint) =>
  weights.reduce((below, weight) => weight.times(below));

/** Σ from what a proof gives as S, which must give a least-squares map. */
function explainedBy(point: AblatedPoint, given: Loose): RationalMatrix {
  need(isLinear(point) && !hasDecay(point) && point.lossWeights === undefined);
  const { xx, yx } = point.moments;
  const fit = yx.times(matrixOf(given, xx.rows, xx.rows));
  need(fit.times(xx).equals(yx));
  return fit.times(yx.transpose());
}

function globalMinimum(point: AblatedPoint, proof: Loose, value: Rational): void {
  need(ablatedLoss(point).equals(value));
  if (proof.method === 'zero-loss') {
    keys(proof, ['method']);
    need(value.isZero());
    return;
  }
  if (proof.method === 'least-squares') {
    keys(proof, ['method']);
    need(isLinear(point) && !hasDecay(point));
    if (point.lossWeights === undefined) {
      need(productOf(point).times(point.moments.xx).equals(point.moments.yx));
      return;
    }
    const error = productOf(point).times(point.x!).minus(point.y!).toRows();
    const weighted = error.map((row, i) => row.map((e, j) => e.times(point.lossWeights!.at(i, j))));
    const m = RationalMatrix.ofRationals(error.length, error[0]!.length, weighted.flat());
    need(m.times(point.x!.transpose()).isZero());
    return;
  }
  need(proof.method === 'spectral');
  keys(proof, ['method', 'xxInverse', 'eigenvectors', 'eigenvalues']);
  const sigma = explainedBy(point, proof.xxInverse);
  const n = sigma.rows;
  const u = matrixOf(proof.eigenvectors, n, n);
  const lambda = list(proof.eigenvalues).map(numberOf);
  need(lambda.length === n && rank(u) === n);
  const gram = u.transpose().times(u);
  need(gram.toRows().every((row, i) => row.every((entry, j) => i === j || entry.isZero())));
  need(sigma.times(u).equals(u.times(RationalMatrix.diagonal(lambda))));
  need(lambda.every((one, i) => i === 0 || lambda[i - 1]!.compare(one) >= 0));
  const top = lambda
    .slice(0, Math.min(...point.architecture.widths))
    .reduce((a, b) => a.plus(b), Rational.ZERO);
  need(value.equals(point.moments.yy.trace().minus(top).times(Rational.of(1, 2))));
}

function nearGlobalMinimum(point: AblatedPoint, proof: Loose, statement: Loose): void {
  keys(proof, ['method', 'xxInverse', 'mu', 'slack', 'zSquares', 'residualSquares']);
  need(proof.method === 'ky-fan');
  need(ablatedLoss(point).equals(numberOf(statement.value)));
  const sigma = explainedBy(point, proof.xxInverse);
  const n = sigma.rows;
  const mu = numberOf(proof.mu);
  const z = matrixOf(proof.slack, n, n);
  need(z.isSymmetric());
  squaresEqual(proof.zSquares, z);
  squaresEqual(proof.residualSquares, z.minus(sigma).plus(RationalMatrix.identity(n).scale(mu)));
  const r = Math.min(...point.architecture.widths);
  const most = mu.times(Rational.of(r)).plus(z.trace());
  const bound = point.moments.yy.trace().minus(most).times(Rational.of(1, 2));
  need(numberOf(statement.lowerBound).compare(bound) <= 0);
}

it('the judge agrees with the examples themselves', () => {
  for (const name of NAMES) {
    const { statement, certificate } = copyOf(name);
    expect(judged(statement, certificate), name).toBe(true);
  }
});
