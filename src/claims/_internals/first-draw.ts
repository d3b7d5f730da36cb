import fc from 'fast-check';

/**
 * The first of `runs` drawn instances that is wanted, not shrunk; `undefined`: none was.
 *
 * @throws Whatever `wanted` throws.
 */
export function firstDraw<Instance>(
  arbitrary: fc.Arbitrary<Instance>,
  wanted: (instance: Instance) => boolean,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Instance | undefined {
  let crash: { readonly error: unknown } | undefined;
  const result = fc.check(
    fc.property(arbitrary, (instance) => {
      try {
        return !wanted(instance);
      } catch (error) {
        crash ??= { error };
        return false;
      }
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  if (crash !== undefined) throw crash.error;
  return result.failed ? result.counterexample?.[0] : undefined;
}
