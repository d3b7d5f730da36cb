import { LemmascopeError } from '../diagnostics/index.js';
import { firstDifference } from '../exact/index.js';
import type { SymbolicNetwork } from '../symbolic/index.js';
import type { IdentityCheck } from './check.js';
import { type Evidence, type Finding, NO_EVIDENCE } from './evidence.js';
import { type Shape, shapeLabel } from './shape.js';

/**
 * Expands an identity at every shape and compares the two sides term by term.
 *
 * `proved at shape` for the shapes at which all equations held; `refuted` at the first entry that
 * differs, since a nonzero polynomial over Q has a rational point at which it does not vanish.
 *
 * @param networkOf Builds (or remembers) the symbolic network of a shape.
 */
export function runIdentity(
  check: IdentityCheck,
  shapes: readonly Shape[],
  networkOf: (shape: Shape) => SymbolicNetwork,
): Evidence {
  const { compares } = check;
  const expanded = new Set<string>();
  const labels: string[] = [];
  for (const shape of shapes) {
    const label = shapeLabel(shape);
    const key = check.key?.(shape) ?? label;
    if (!expanded.has(key)) {
      const finding = firstFinding(check, shape, networkOf);
      if (finding !== undefined) return { ...NO_EVIDENCE, grade: 'refuted', compares, finding };
      expanded.add(key);
    }
    labels.push(label);
  }
  const grade = labels.length > 0 ? 'proved at shape' : 'inconclusive';
  const notes = labels.length > 0 ? [] : ['no shape small enough to expand'];
  return { ...NO_EVIDENCE, grade, compares, shapes: labels, expansions: expanded.size, notes };
}

function firstFinding(
  check: IdentityCheck,
  shape: Shape,
  networkOf: (shape: Shape) => SymbolicNetwork,
): Finding | undefined {
  let compared = 0;
  for (const { at, left, right } of check.equations(shape, () => networkOf(shape))) {
    const where = `${at}, ${shapeLabel(shape)}`;
    compared++;
    if (left.rows !== right.rows || left.columns !== right.columns)
      return shapeFinding(where, left, right);
    const difference = firstDifference(left, right);
    if (difference !== undefined)
      return {
        at: where,
        entry: `(${difference.row + 1},${difference.column + 1})`,
        left: difference.left.toString(),
        right: difference.right.toString(),
        difference: difference.difference.toString(),
      };
  }
  if (compared === 0)
    throw new LemmascopeError('CLAIM_INVALID', {
      path: shapeLabel(shape),
      expected: 'at least one equation',
      actual: 'none: a check that compares nothing would pass on anything',
    });
  return undefined;
}

interface Sized {
  readonly rows: number;
  readonly columns: number;
}

/** The finding when the two sides are not even of one shape. */
export function shapeFinding(at: string, left: Sized, right: Sized): Finding {
  return {
    at,
    entry: 'shape',
    left: `${left.rows}×${left.columns}`,
    right: `${right.rows}×${right.columns}`,
    difference: 'the two sides have different shapes',
  };
}
