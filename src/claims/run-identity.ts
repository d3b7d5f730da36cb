import { firstDifference, type PolynomialMatrix } from '../exact/index.js';
import type { SymbolicNetwork } from '../symbolic/index.js';
import { type Differ, firstFinding } from './_internals/first-finding.js';
import type { IdentityCheck } from './check.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import { type Shape, shapeLabel } from './shape.js';

/**
 * Expands an identity at every shape and compares the two sides term by term.
 *
 * `proved at shape` for the shapes at which all equations held; `refuted` at the first entry that
 * differs, since a nonzero polynomial over Q has a rational point at which it does not vanish. A
 * formula whose matrices do not fit together at some shape is refuted there.
 *
 * @param networkOf Builds (or remembers) the symbolic network of a shape.
 * @throws CLAIM_INVALID for a check that compares nothing.
 */
export function runIdentity(
  check: IdentityCheck,
  shapes: readonly Shape[],
  networkOf: (shape: Shape) => SymbolicNetwork,
): Evidence {
  const { compares } = check;
  const expanded = new Set<string>();
  const labels = new Set<string>();
  for (const shape of shapes) {
    const label = shapeLabel(shape);
    const key = check.key?.(shape) ?? label;
    if (!expanded.has(key)) {
      const finding = firstFinding(
        () => check.equations(shape, () => networkOf(shape)),
        (equation) => `${equation}, ${label}`,
        byCoefficients,
      );
      if (finding !== undefined) return { ...NO_EVIDENCE, grade: 'refuted', compares, finding };
      expanded.add(key);
    }
    labels.add(label);
  }
  const grade = labels.size > 0 ? 'proved at shape' : 'inconclusive';
  const notes = labels.size > 0 ? [] : ['no shape small enough to expand'];
  return { ...NO_EVIDENCE, grade, compares, shapes: [...labels], expansions: expanded.size, notes };
}

const byCoefficients: Differ<PolynomialMatrix> = (left, right) => {
  const found = firstDifference(left, right);
  return found === undefined
    ? undefined
    : {
        entry: `(${found.row + 1},${found.column + 1})`,
        left: found.left.toString(),
        right: found.right.toString(),
        difference: found.difference.toString(),
      };
};
