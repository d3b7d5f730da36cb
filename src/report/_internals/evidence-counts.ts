import type { Evidence } from '../../claims/index.js';
import { plural } from './plural.js';

/** What one check went through, in words: `57 shapes by 9 expansions`, `100 exact instances`. */
export function evidenceCounts(evidence: readonly Evidence[]): string {
  return evidence.flatMap(countsOf).join(', ');
}

function countsOf(evidence: Evidence): string[] {
  const { shapes, expansions, instances, discarded, strata, architectures, certificates } =
    evidence;
  const parts: string[] = [];
  if (certificates.length > 0)
    parts.push(`${plural(certificates.length, 'certificate')} accepted by the kernel`);
  if (shapes.length > 0) {
    const shared = expansions < shapes.length ? ` by ${plural(expansions, 'expansion')}` : '';
    parts.push(`${plural(shapes.length, 'shape')}${shared}`);
  }
  if (strata > 0)
    parts.push(
      `${plural(strata, 'rank stratum', 'rank strata')} of ${plural(architectures, 'architecture')}`,
    );
  if (instances > 0) parts.push(plural(instances, 'exact instance'));
  for (const [hypothesis, count] of Object.entries(discarded))
    parts.push(`${count} discarded (not ${hypothesis})`);
  return parts;
}
