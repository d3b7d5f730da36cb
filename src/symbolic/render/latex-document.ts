import type { ClosedForm } from '../closed-form.js';
import type { MatrixFormBlock } from '../matrix-form.js';
import { latexNotation, latexVariable } from './latex-notation.js';

/**
 * One `aligned` environment, to be set in display mathematics. Long right-hand sides are broken
 * before a sign, so that a page can hold them.
 */
export function latexDocument(
  { entries }: ClosedForm,
  blocks: readonly MatrixFormBlock[] | undefined,
): string {
  const equations =
    blocks === undefined
      ? entries.map(({ by, polynomial }) => ({
          left: derivative(by.map(latexVariable)),
          right: latexNotation.polynomial(polynomial),
        }))
      : blocks.map(({ by, expression }) => ({
          left: derivative(
            by.map((k) => `\\operatorname{vec}\\left({W_{${k}}}^{\\mathsf{T}}\\right)`),
          ),
          right: latexNotation.expression(expression),
        }));
  const body = equations.map(({ left, right }) => `${left} &= ${broken(right)}`);
  return `\\begin{aligned}\n${body.join(' \\\\\n')}\n\\end{aligned}\n`;
}

function derivative(by: readonly string[]): string {
  const [first, second] = by;
  if (first === undefined) return 'L';
  return second === undefined
    ? `\\frac{\\partial L}{\\partial ${first}}`
    : `\\frac{\\partial^2 L}{\\partial ${first} \\, \\partial ${second}}`;
}

const TERMS_PER_LINE = 6;

/** Breaks at top-level signs only: inside brackets a `+` has no spaces of its own line. */
function broken(right: string): string {
  if (right.includes('\\left')) return right;
  const terms = right.split(/ (?=[+-] )/);
  const rows: string[] = [];
  for (let start = 0; start < terms.length; start += TERMS_PER_LINE)
    rows.push(terms.slice(start, start + TERMS_PER_LINE).join(' '));
  return rows.join(' \\\\\n&\\quad ');
}
