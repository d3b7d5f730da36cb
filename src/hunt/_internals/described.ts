/** What a claim says of an instance, as JSON: it goes to the journal, and to other threads. */
export function described(describe: (instance: unknown) => unknown, instance: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(describe(instance), bigIntegers) ?? 'null');
  } catch {
    return null;
  }
}

const bigIntegers = (_key: string, value: unknown) =>
  typeof value === 'bigint' ? value.toString() : value;
