import { type AblatedPoint, pointDocument } from '../../../landscape/index.js';

/** A command line that reads exact points from its input, one a line. */
export function commandOf(verb: 'classify' | 'escape', ...points: readonly AblatedPoint[]): string {
  const lines = points.map((point) => `'${JSON.stringify(pointDocument(point))}'`);
  const writer = lines.length === 1 ? 'echo' : "printf '%s\\n'";
  return `${writer} ${lines.join(' ')} | lemmascope ${verb} -`;
}
