import {
  formatDecimal,
  outwardInterval,
  type Rational,
  type UnivariatePolynomial,
} from '../exact/index.js';
import type { AssumptionDecision, CriticalValue } from '../landscape/index.js';
import { type Audit, failedAssumptions, withheldReason } from './audit.js';
import { dataLine } from './data-summary.js';
import { decimalOfInterval, SHOWN_DIGITS } from './decimal-of-interval.js';
import type { Style } from './style.js';

/** An audit as a report for people. */
export function auditConsole(audit: Audit, style: Style): string {
  const failed = failedAssumptions(audit);
  const lines = [
    style.strong('lemmascope audit'),
    `data  ${dataLine(audit.dataset)}`,
    '',
    'Assumptions of Theorem 2.3 (K16), decided exactly',
    ...audit.assumptions.map((decision) => decisionLine(decision, style)),
    '',
    failed.length === 0
      ? style.good('All six hold: Theorem 2.3 applies.')
      : style.bad(
          `Theorem 2.3 does not apply as stated: ${failed.join(', ')} ${failed.length === 1 ? 'fails' : 'fail'}.`,
        ),
    '',
    `Eigenvalues of Σ = Σ_YX ${inverseOf(audit)} Σ_XY, each alone in its rational interval`,
    ...audit.eigenvalues.map(({ lower, upper, multiplicity }, index) => {
      const times = multiplicity === 1 ? '' : `, ${multiplicity}-fold`;
      return `  ${eigenvalueName(audit, index)} ${bounds(lower, upper)}${times}`;
    }),
    ...criticalLines(audit),
  ];
  return `${lines.join('\n')}\n`;
}

/** Σ does not depend on the generalised inverse, where Σ_XX has no other. */
const inverseOf = ({ assumptions }: Audit) =>
  assumptions.some(({ id, holds }) => id === 'xxt-full-rank' && !holds) ? 'Σ_XX⁻ (any)' : 'Σ_XX⁻¹';

/** λ_i, or λ_i = … = λ_j for a multiple one. */
function eigenvalueName({ eigenvalues }: Audit, index: number): string {
  const first = eigenvalues.slice(0, index).reduce((sum, root) => sum + root.multiplicity, 1);
  const last = first + eigenvalues[index]!.multiplicity - 1;
  return first === last ? `λ_${first}` : `λ_${first} = … = λ_${last}`;
}

const bounds = (lower: Rational, upper: Rational) =>
  lower.equals(upper)
    ? `= ${lower}${lower.isInteger() ? '' : ` ≈ ${formatDecimal(lower, SHOWN_DIGITS)}`}`
    : `≈ ${decimalOfInterval(lower, upper)}, the only one in ${outwardInterval(lower, upper)}`;

function decisionLine({ id, holds, evidence }: AssumptionDecision, style: Style): string {
  const verdict = holds ? style.good('holds') : style.bad('FAILS');
  const line = `  ${verdict}  ${id.padEnd(21)}`;
  switch (evidence.kind) {
    case 'minor':
      return `${line} ${evidence.of}: the minor on rows ${oneBased(evidence.rows)}, columns ${oneBased(evidence.columns)} ${long(evidence.value)} ≠ 0`;
    case 'kernel-vector':
      return `${line} ${evidence.equation} for v = ${combination(evidence.vector, evidence.labels)}`;
    case 'widths':
      return `${line} d_y = ${evidence.outputWidth}, d_x = ${evidence.inputWidth}`;
    case 'characteristic-polynomial':
      return `${line} ${squareFree(evidence.polynomial, evidence.repeatedFactor)}`;
    case 'declared':
      return `${line} declared, not measured: ${evidence.value}`;
  }
}

const oneBased = (indices: readonly number[]) => indices.map((index) => index + 1).join(',');

/** Large exact numbers are shown by their leading digits; `--json` has them whole. */
const long = (value: Rational) => {
  const text = value.toString();
  return text.length <= 24 ? `= ${text}` : `≈ ${formatDecimal(value, SHOWN_DIGITS)}`;
};

/** `petal_length − 2·petal_width`. */
function combination(vector: readonly Rational[], labels: readonly string[]): string {
  return vector
    .flatMap((value, index) => {
      if (value.isZero()) return [];
      const size = value.abs().toString() === '1' ? '' : `${value.abs()}·`;
      return [`${value.sign() < 0 ? '−' : '+'} ${size}[${labels[index]}]`];
    })
    .join(' ')
    .replace(/^\+ /, '')
    .replace(/^− /, '−');
}

function squareFree(
  polynomial: UnivariatePolynomial,
  repeated: UnivariatePolynomial | undefined,
): string {
  return repeated === undefined
    ? `χ_Σ, of degree ${polynomial.degree}, is square-free: gcd(χ, χ′) = 1`
    : `gcd(χ, χ′) = ${repeated.toString('λ')} for χ = char. polynomial of Σ: its roots are multiple eigenvalues`;
}

const SHOWN_VALUES = 24;

function criticalLines(audit: Audit): string[] {
  const { architecture, criticalValues } = audit;
  if (architecture === undefined) return [];
  const withheld = withheldReason(audit);
  if (criticalValues === undefined)
    return ['', `No critical values for ${architecture}: ${withheld}.`];
  const { values, count } = criticalValues;
  const hidden = count - BigInt(Math.min(values.length, SHOWN_VALUES));
  return [
    '',
    `Critical values ½(tr Σ_YY − Σ_{i∈S} λ_i) of ${architecture}, |S| ≤ r_max = ${architecture.maximalRank} (${count} sets, ${SHOWN_DIGITS} digits)`,
    ...values.slice(0, SHOWN_VALUES).map(valueLine),
    ...(hidden > 0n ? [`  … and ${hidden} more (--json lists up to 4096)`] : []),
  ];
}

const valueLine = ({ indices, lower, upper }: CriticalValue, place: number) =>
  `  S = {${indices.join(',')}}`.padEnd(20) +
  decimalOfInterval(lower, upper) +
  (place === 0 ? '   global minimum' : '');
