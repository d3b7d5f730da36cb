import { LemmascopeError } from '../../diagnostics/index.js';
import type { AblatedPoint } from '../../landscape/index.js';
import type { Terminal } from '../terminal.js';
import { readPoints } from './read-points.js';

/** What came out of looking at points one after another. */
export interface Examined<Result> {
  /** One per point that could be read and looked at, in order. */
  readonly results: readonly Result[];
  /** 2 when a point could not be, else the first nonzero of 1, 3, 0 among the outcomes. */
  readonly exitCode: (outcome: (result: Result) => 0 | 1 | 3) => number;
}

/** Looks at every point; one that fails is reported with its code and does not stop the others. */
export function examinePoints<Result>(
  files: readonly string[],
  terminal: Terminal,
  look: (name: string, point: AblatedPoint) => Result,
): Examined<Result> {
  let failed = 0;
  const results = readPoints(files).flatMap((read): Result[] => {
    terminal.progress(read.name);
    try {
      if ('error' in read) throw read.error;
      return [look(read.name, read.point)];
    } catch (error) {
      if (!(error instanceof LemmascopeError)) throw error;
      failed++;
      terminal.progress('');
      terminal.err(`lemmascope: ${error.message}\n`);
      return [];
    }
  });
  terminal.progress('');
  return {
    results,
    exitCode: (outcome) => {
      if (failed > 0) return 2;
      const outcomes = results.map(outcome);
      return outcomes.includes(1) ? 1 : outcomes.includes(3) ? 3 : 0;
    },
  };
}
