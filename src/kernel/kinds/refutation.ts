import { claims, type Kind } from '../_internals/point.js';

/** At one point the hypotheses of a claim hold and its conclusion does not. */
export const refutation: Kind = (statement, proof, examine) => {
  const { claim, hypotheses, violation } = claims(statement, ['claim', 'hypotheses', 'violation']);
  const given = proof.fields(['hypotheses', 'violation']);
  claim.text();
  const statements = [violation, ...hypotheses.list()];
  const certificates = given.hypotheses.list(statements.length - 1);
  const point = violation.field('point').hash();
  for (const [index, part] of statements.entries()) {
    const here = part.field('point');
    if (here.hash() !== point) here.refuse('KERNEL_POINTS_DIFFER', 'the same point everywhere');
    examine(part, [given.violation, ...certificates][index]!);
  }
};
