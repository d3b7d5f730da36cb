import type { RationalMatrix } from '../../exact/index.js';
import type { Equation } from '../check.js';
import type { WalkedDecision, WalkedEquation, WalkedMatrix, WalkedPart } from '../walk.js';
import { byEntries } from './by-entries.js';
import { differenceOf, doesNotFit } from './first-finding.js';

/**
 * Both sides of every equation; a formula that cannot be evaluated fails, after the equations before
 * it. Of matrices with more than 144 entries the size is told, and the entry in which they differ.
 */
export function walkedEquations(equations: () => Iterable<Equation<RationalMatrix>>): WalkedPart {
  const walked: WalkedEquation[] = [];
  try {
    for (const equation of equations()) walked.push(walkedEquation(equation));
  } catch (error) {
    if (!doesNotFit(error)) throw error;
    return { equations: walked, decision: misfit(error.message) };
  }
  return { equations: walked };
}

function walkedEquation(equation: Equation<RationalMatrix>): WalkedEquation {
  const difference = differenceOf(equation, byEntries);
  return {
    at: equation.at,
    left: readable(equation.left),
    right: readable(equation.right),
    ...(difference === undefined ? {} : { difference }),
  };
}

const misfit = (found: string): WalkedDecision => ({
  holds: false,
  at: 'the formula',
  found,
  expected: 'matrices that fit together',
});

const READ = 144;

const readable = (matrix: RationalMatrix): WalkedMatrix => ({
  rows: matrix.rows,
  columns: matrix.columns,
  ...(matrix.rows * matrix.columns > READ ? {} : { entries: matrix.toStrings() }),
});
