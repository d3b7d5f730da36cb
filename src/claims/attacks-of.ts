import fc from 'fast-check';
import { LemmascopeError } from '../diagnostics/index.js';
import { drawStratum, pointDocument, representative } from '../landscape/index.js';
import { Architecture } from '../network/index.js';
import { trueOrFalse, violationOrNone } from './_internals/answers.js';
import { equationsViolation } from './_internals/equations-violation.js';
import { wordsAttack } from './_internals/words-attack.js';
import type { Attack } from './attack.js';
import type { Check, InstanceScope, StrataCheck, StratumInstance } from './check.js';
import type { AnyClaim } from './claim-graph.js';

/** Bounds of the architectures an attack draws from. */
export type AttackBound = Pick<
  Extract<InstanceScope, { kind: 'random' }>,
  'maxHidden' | 'maxWidth'
>;

/**
 * Every way in which the claim, its steps as well as its conclusion, can be attacked by drawing
 * instances. Identities of polynomials are not among them: they are decided by expansion, at every
 * shape, and drawing has nothing to add.
 *
 * @throws CLAIM_INVALID when a check has nothing to draw from.
 */
export function attacksOf(claim: AnyClaim, bound: AttackBound): Attack[] {
  const parts = [
    { id: 'conclusion', checks: claim.conclusion },
    ...claim.steps.map(({ id, checks }) => ({ id, checks })),
  ];
  return parts.flatMap(({ id, checks }) =>
    checks.flatMap((check, index) =>
      drawable(`${claim.id}, ${id}#${index + 1}`, () => attacks(check, claim, bound)).map(
        (attack, place, all) => ({
          ...attack,
          id: `${id}#${index + 1}${all.length > 1 ? `.${place + 1}` : ''}`,
        }),
      ),
    ),
  );
}

function attacks(check: Check<unknown>, claim: AnyClaim, bound: AttackBound): Omit<Attack, 'id'>[] {
  const { compares } = check;
  switch (check.kind) {
    case 'identity':
      return [];
    case 'words':
      return check.identities().flatMap((identity) => {
        const attack = wordsAttack(identity);
        if (attack === undefined) return [];
        return [{ ...attack, compares: `${compares}: ${identity.at}` } as Omit<Attack, 'id'>];
      });
    case 'strata':
      return [{ ...strataAttack(check, bound), compares } as Omit<Attack, 'id'>];
    default: {
      const instances = check.instances({ kind: 'random', ...bound });
      if (instances === undefined) return [];
      const violation =
        check.kind === 'decisions'
          ? (instance: unknown) =>
              violationOrNone(`${claim.id}, violation`, check.violation(instance))
          : (instance: unknown) => equationsViolation(check, instance);
      const { describe, labels, coverage, distance } = check;
      const hypotheses = claim.hypotheses.map(({ id, decide }) => ({
        id,
        decide: (instance: unknown) =>
          trueOrFalse(`${claim.id}, hypothesis ${id}`, decide(instance)),
      }));
      return [
        {
          ...{ compares, instances, hypotheses, violation, describe },
          ...(labels === undefined ? {} : { labels }),
          ...(coverage === undefined ? {} : { coverage }),
          ...(distance === undefined ? {} : { distance }),
        },
      ];
    }
  }
}

/** What a claim draws from, if it can be drawn from. */
function drawable<Drawn extends Pick<Attack, 'instances'>>(
  path: string,
  make: () => Drawn[],
): Drawn[] {
  const refuse = (actual: string) =>
    new LemmascopeError('CLAIM_INVALID', { path, expected: 'an arbitrary to draw from', actual });
  let made: Drawn[];
  try {
    made = make();
  } catch (error) {
    if (error instanceof LemmascopeError) throw error;
    throw refuse(`an error: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const { instances } of made)
    if (typeof instances?.generate !== 'function') throw refuse(typeof instances);
  return made;
}

/** A stratum of any architecture within the bound, by its representative. */
function strataAttack(
  check: StrataCheck,
  { maxHidden, maxWidth }: AttackBound,
): Omit<Attack<StratumInstance>, 'id' | 'compares'> {
  const width = fc.integer({ min: 1, max: maxWidth });
  const widths = fc.array(width, { minLength: 3, maxLength: maxHidden + 2, size: 'max' });
  const numbers = fc.array(fc.nat({ max: 2 ** 20 }), { maxLength: 40, size: 'max' });
  return {
    instances: fc.tuple(widths, numbers).map(([list, choices]) => {
      let next = 0;
      const architecture = Architecture.of(list);
      const stratum = drawStratum(architecture, (limit) => (choices[next++] ?? 0) % limit);
      return { architecture, stratum, point: representative(architecture, stratum) };
    }),
    hypotheses: [
      {
        id: 'a case it applies to',
        decide: (instance) => check.applies?.(instance) !== false,
        isCase: true,
      },
    ],
    violation: check.violation,
    describe: ({ stratum, point }) => ({ stratum: stratum.id, point: pointDocument(point) }),
  };
}
