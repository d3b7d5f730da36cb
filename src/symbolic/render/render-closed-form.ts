import type { ClosedForm } from '../closed-form.js';
import { matrixForm } from '../matrix-form.js';
import { codeModule } from './code-module.js';
import { latexDocument } from './latex-document.js';
import { textDocument } from './text-document.js';

/** The output formats of `derive`. */
export const FORMATS = ['text', 'latex', 'js', 'python'] as const;
export type Format = (typeof FORMATS)[number];

/** Entry by entry, or as the blocks of Lemma 4.1 / 4.3. */
export const FORMS = ['entries', 'matrix'] as const;
export type Form = (typeof FORMS)[number];

/**
 * A closed form as text, LaTeX, or the source of a JavaScript or Python module.
 *
 * @throws MATRIX_FORM_DISAGREEMENT when the matrix form does not expand to the derived entries.
 */
export function renderClosedForm(closedForm: ClosedForm, form: Form, format: Format): string {
  const blocks = form === 'matrix' ? matrixForm(closedForm) : undefined;
  switch (format) {
    case 'text':
      return textDocument(closedForm, blocks);
    case 'latex':
      return latexDocument(closedForm, blocks);
    case 'js':
    case 'python':
      return codeModule(closedForm, blocks, format);
  }
}
