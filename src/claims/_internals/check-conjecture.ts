import { LemmascopeError } from '../../diagnostics/index.js';

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isFunction = (value: unknown) => typeof value === 'function';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isArbitrary = (value: unknown) => isRecord(value) && isFunction(value['generate']);
const isShare = (value: unknown) => typeof value === 'number' && value > 0 && value <= 1;

const KNOWN = [
  'id',
  'statement',
  'instances',
  'hypotheses',
  'holds',
  'violation',
  'describe',
  'labels',
  'distance',
  'coverage',
];

/**
 * Whether the parts of a conjecture are what they must be: its file is loaded without a type checker.
 *
 * @throws CLAIM_INVALID naming the part
 */
export function checkConjecture(parts: unknown): void {
  if (!isRecord(parts)) throw invalid('the conjecture', 'an object with its parts', parts);
  const need = (path: string, value: unknown, fits: (value: unknown) => boolean, what: string) => {
    if (!fits(value)) throw invalid(path, what, value);
  };
  const optional = (name: string, fits: (value: unknown) => boolean, what: string) => {
    if (parts[name] !== undefined) need(name, parts[name], fits, what);
  };
  for (const name of Object.keys(parts))
    if (!KNOWN.includes(name)) throw invalid(name, `one of ${KNOWN.join(', ')}`, name);
  need('id', parts['id'], isText, 'a name such as my-conjecture');
  need('statement', parts['statement'], isText, 'what is claimed, in words');
  need(
    'instances',
    parts['instances'],
    (value) => isFunction(value) || isArbitrary(value),
    'an arbitrary, or a function that returns one',
  );
  if ((parts['holds'] === undefined) === (parts['violation'] === undefined))
    throw new LemmascopeError('CLAIM_INVALID', {
      path: 'holds',
      expected: 'either holds or violation',
      actual: parts['holds'] === undefined ? 'neither' : 'both',
    });
  for (const name of ['holds', 'violation', 'describe', 'labels', 'distance'])
    optional(name, isFunction, 'a function of an instance');
  optional('hypotheses', Array.isArray, 'a list');
  for (const [index, hypothesis] of ((parts['hypotheses'] ?? []) as unknown[]).entries()) {
    const { id, decide } = isRecord(hypothesis) ? hypothesis : {};
    need(`hypotheses[${index}].id`, id, isText, 'a name');
    need(`hypotheses[${index}].decide`, decide, isFunction, 'a function of an instance');
  }
  optional('coverage', Array.isArray, 'a list');
  for (const [index, wanted] of ((parts['coverage'] ?? []) as unknown[]).entries()) {
    const { label, values, share } = isRecord(wanted) ? wanted : {};
    need(`coverage[${index}].label`, label, isText, 'the name of a label');
    need(
      `coverage[${index}].values`,
      values,
      (list) => Array.isArray(list) && list.every(isText),
      'a list of values of the label, as texts',
    );
    need(`coverage[${index}].share`, share, isShare, 'a share between 0 and 1');
  }
}

const invalid = (path: string, expected: string, value: unknown) =>
  new LemmascopeError('CLAIM_INVALID', { path, expected, actual: shown(value) });

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value);
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
