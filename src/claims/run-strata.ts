import { pointDocument } from '../landscape/index.js';
import { findingOfViolation } from './_internals/finding-of-violation.js';
import type { StrataCheck } from './check.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import type { StratumInstances } from './stratum-instances.js';

/**
 * Decides a predicate on the representative of every stratum up to the bound.
 *
 * `exhaustive` when none violates it; the strata to which it does not apply are counted as
 * discarded, and none left is `inconclusive`. It does not establish that the predicate is constant
 * on a stratum: the note says what is known of that.
 *
 * @throws Whatever the predicate throws.
 */
export function runStrata(check: StrataCheck, instances: StratumInstances): Evidence {
  const { compares, constant } = check;
  const begin = { ...NO_EVIDENCE, compares };
  let [decided, architectures, beside] = [0, 0, 0];
  for (const strata of instances.byArchitecture()) {
    const before = decided;
    for (const instance of strata) {
      if (check.applies?.(instance) === false) {
        beside++;
        continue;
      }
      const violation = check.violation(instance);
      if (violation !== undefined) {
        const { architecture, stratum, point } = instance;
        const { finding, notes } = findingOfViolation(violation, pointDocument(point));
        const at = `${finding.at}, stratum ${stratum.id} of ${architecture}`;
        return { ...begin, grade: 'refuted', finding: { ...finding, at }, notes };
      }
      decided++;
    }
    if (decided > before) architectures++;
  }
  const counted = {
    ...begin,
    strata: decided,
    architectures,
    discarded: beside === 0 ? {} : { 'a case it applies to': beside },
  };
  if (instances.bound === undefined)
    return { ...counted, grade: 'inconclusive', notes: ['no bound on the strata was given'] };
  if (decided === 0)
    return { ...counted, grade: 'inconclusive', notes: ['no stratum satisfied the hypotheses'] };
  return { ...counted, grade: 'exhaustive', notes: [`one point of each stratum: ${constant}`] };
}
