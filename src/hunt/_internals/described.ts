import { describeValue } from '../../claims/index.js';

/**
 * What a claim says of an instance, as JSON: it goes to the journal, and to other threads. Where it
 * says nothing, or throws, the value itself.
 */
export function described(describe: (instance: unknown) => unknown, instance: unknown): unknown {
  return asJson(describe, instance) ?? asJson(describeValue, instance) ?? null;
}

function asJson(describe: (instance: unknown) => unknown, instance: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(describe(instance), bigIntegers));
  } catch {
    return undefined;
  }
}

const bigIntegers = (_key: string, value: unknown) =>
  typeof value === 'bigint' ? value.toString() : value;
