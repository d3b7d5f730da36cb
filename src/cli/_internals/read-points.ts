import { LemmascopeError } from '../../diagnostics/index.js';
import { type AblatedPoint, readPoint } from '../../landscape/index.js';
import { readText } from './read-text.js';

/** One point of the input: where it stands, and the point, or what is wrong with it. */
export type NamedPoint = { readonly name: string } & (
  | { readonly point: AblatedPoint }
  | { readonly error: LemmascopeError }
);

/**
 * The points named on the command line, in order: a file holds one, or one a line when it is called
 * `….jsonl`; `-` is JSON lines on standard input. A point that cannot be read does not keep the
 * others from being looked at.
 */
export function readPoints(files: readonly string[]): NamedPoint[] {
  return files.flatMap((file): NamedPoint[] => {
    let text: string;
    try {
      text = readPointText(file);
    } catch (error) {
      if (!(error instanceof LemmascopeError)) throw error;
      return [{ name: file, error }];
    }
    if (file !== '-' && !file.endsWith('.jsonl')) return [named(text, file)];
    return text
      .split('\n')
      .map((line, index) => ({ line, name: `${file === '-' ? 'stdin' : file}:${index + 1}` }))
      .filter(({ line }) => line.trim() !== '')
      .map(({ line, name }) => named(line, name));
  });
}

/** The text of a file that holds points, or of standard input for `-`. */
export function readPointText(file: string): string {
  return file === '-' ? readText(file, 0) : readText(file);
}

function named(text: string, name: string): NamedPoint {
  try {
    return { name, point: readPoint(text, name) };
  } catch (error) {
    if (error instanceof LemmascopeError) return { name, error };
    throw error;
  }
}
