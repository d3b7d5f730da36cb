import { extname } from 'node:path';
import type { ClaimReport } from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { checkHtml, checkJunit, checkMarkdown, type ReportHeading } from '../../report/index.js';
import { writeAtomically } from './write-atomically.js';

const FORMATS: Readonly<
  Record<string, (reports: readonly ClaimReport[], heading: ReportHeading) => string>
> = { '.html': checkHtml, '.md': checkMarkdown, '.xml': checkJunit };

/**
 * Reads `--report FILE` before anything is examined, so that a name of which no report can be made
 * is refused at once.
 *
 * @throws OPTION_INVALID
 */
export function reportFile(file: string): string {
  if (FORMATS[extname(file).toLowerCase()] === undefined)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--report',
      expected: 'a file whose name ends in .html, .md (Markdown) or .xml (JUnit)',
      actual: JSON.stringify(file),
    });
  return file;
}

/** Writes the report in the format that the name of the file asks for, whole or not at all. */
export function writeReport(
  file: string,
  reports: readonly ClaimReport[],
  heading: ReportHeading,
): void {
  writeAtomically(file, FORMATS[extname(file).toLowerCase()]!(reports, heading));
}
