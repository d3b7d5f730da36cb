import type { RationalMatrix } from '../../exact/index.js';
import type { InstanceCheck, Violation } from '../check.js';
import { byEntries } from './by-entries.js';
import { firstFinding } from './first-finding.js';

/** The first equation that does not hold on an instance, as a violation. */
export function equationsViolation<Instance>(
  check: InstanceCheck<Instance>,
  instance: Instance,
): Violation | undefined {
  const finding = firstFinding<RationalMatrix>(
    () => check.equations(instance),
    (equation) => equation,
    byEntries,
  );
  if (finding === undefined) return undefined;
  const { at, entry, left, right, difference } = finding;
  // What cannot be evaluated has no two sides: what was found is the reason.
  if (entry === 'formula') return { at, found: right, expected: left };
  return {
    at: `${at}, entry ${entry}`,
    found: left,
    expected: `${right} (difference ${difference})`,
  };
}
