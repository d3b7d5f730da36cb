import { LemmascopeError } from '../../diagnostics/index.js';

type Fields = Readonly<Record<string, unknown>>;

/** What each kind of check must be able to do. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  words: ['identities'],
  identity: ['equations'],
  instances: ['instances', 'equations', 'describe'],
  decisions: ['instances', 'violation', 'describe'],
  strata: ['violation'],
};

/**
 * Whether a claim has the fields its type says: a file of a user is loaded without a type checker.
 *
 * @throws CLAIM_INVALID naming the field
 */
export function checkClaimShape(claim: unknown): void {
  const { id, statement, hypotheses, dataHypotheses, steps, conclusion } = record('claim', claim);
  for (const [path, text] of Object.entries({ id, statement }))
    if (typeof text !== 'string') refuse(path, 'a text', text);
  for (const hypothesis of [
    ...list('hypotheses', hypotheses),
    ...list('dataHypotheses', dataHypotheses),
  ]) {
    const { id: name, decide } = record('hypotheses', hypothesis);
    if (typeof name !== 'string') refuse('hypotheses', 'an id for each', name);
    if (typeof decide !== 'function') refuse(`hypotheses, ${name}`, 'a function decide', decide);
  }
  for (const step of list('steps', steps)) {
    const { id: name, spends, uses, checks } = record('steps', step);
    if (typeof name !== 'string') refuse('steps', 'an id for each', name);
    list(`steps, ${name}, spends`, spends);
    list(`steps, ${name}, uses`, uses);
    for (const check of list(`steps, ${name}, checks`, checks)) checkCheck(`steps, ${name}`, check);
  }
  for (const check of list('conclusion', conclusion)) checkCheck('conclusion', check);
}

function checkCheck(path: string, value: unknown): void {
  const check = record(path, value);
  const { kind } = check;
  if (typeof kind !== 'string' || !Object.hasOwn(FUNCTIONS, kind))
    refuse(`${path}, kind`, `one of ${Object.keys(FUNCTIONS).join(', ')}`, kind);
  for (const name of FUNCTIONS[kind]!)
    if (typeof check[name] !== 'function') refuse(path, `a function ${name}`, check[name]);
}

function record(path: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null) refuse(path, 'an object', value);
  return value as Fields;
}

function list(path: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) refuse(path, 'a list', value);
  return value as readonly unknown[];
}

function refuse(path: string, expected: string, value: unknown): never {
  const actual = typeof value === 'string' ? JSON.stringify(value) : String(value);
  throw new LemmascopeError('CLAIM_INVALID', { path, expected, actual });
}
