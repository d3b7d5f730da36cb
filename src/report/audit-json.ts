import type { Rational } from '../exact/index.js';
import type { AssumptionDecision } from '../landscape/index.js';
import { jsonDocument } from './_internals/json-document.js';
import { type Audit, failedAssumptions, withheldReason } from './audit.js';
import { dataJson } from './data-summary.js';
import { decimalOfInterval } from './decimal-of-interval.js';

/** An audit as a JSON document; every number in it is exact, decimals stand beside their bounds. */
export function auditJson(audit: Audit): string {
  const { dataset, architecture, criticalValues } = audit;
  const withheld = withheldReason(audit);
  return jsonDocument('audit', {
    data: dataJson(dataset),
    inputWidth: dataset.inputWidth,
    outputWidth: dataset.outputWidth,
    assumptions: audit.assumptions.map(decisionJson),
    failed: failedAssumptions(audit),
    eigenvalues: audit.eigenvalues.map(({ lower, upper, multiplicity }) => ({
      ...interval(lower, upper),
      multiplicity,
    })),
    ...(architecture === undefined ? {} : { widths: architecture.widths }),
    ...(criticalValues === undefined
      ? {}
      : {
          criticalValues: {
            count: criticalValues.count.toString(),
            values: criticalValues.values.map(({ indices, lower, upper }) => ({
              indices,
              ...interval(lower, upper),
            })),
          },
        }),
    ...(withheld === undefined ? {} : { criticalValuesWithheld: withheld }),
  });
}

const interval = (lower: Rational, upper: Rational) => ({
  lower: lower.toString(),
  upper: upper.toString(),
  decimal: decimalOfInterval(lower, upper),
});

function decisionJson({ id, holds, evidence }: AssumptionDecision) {
  switch (evidence.kind) {
    case 'minor':
      return { id, holds, evidence: { ...evidence, value: evidence.value.toString() } };
    case 'kernel-vector':
      return { id, holds, evidence: { ...evidence, vector: evidence.vector.map(String) } };
    case 'characteristic-polynomial': {
      const { kind, polynomial, repeatedFactor } = evidence;
      const coefficients = polynomial.coefficients.map(String);
      return {
        id,
        holds,
        evidence:
          repeatedFactor === undefined
            ? { kind, polynomial: coefficients }
            : {
                kind,
                polynomial: coefficients,
                repeatedFactor: repeatedFactor.coefficients.map(String),
              },
      };
    }
    default:
      return { id, holds, evidence };
  }
}
