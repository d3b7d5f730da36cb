import { useEffect, useId, useState } from 'preact/hooks';
import { ErrorNote } from '../../components/error-note.js';
import type { FormulaProblem } from './language/parse-formula.js';
import { parseFormula } from './language/parse-formula.js';

interface FormulaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: FormulaProblem | undefined;
  readonly onChange: (text: string) => void;
}

/** A formula, typed; what is not understood is shown with its place, and the state stays. */
export function FormulaField({ label, value, problem, onChange }: FormulaFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const read = parseFormula(typed);
  const own = typed === value ? problem : 'problem' in read ? read.problem : undefined;
  return (
    <div class="field formula">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={300}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        aria-invalid={own !== undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          setTyped(text);
          if ('formula' in parseFormula(text) && text !== value) onChange(text);
        }}
      />
      {own === undefined ? null : (
        <ErrorNote
          failure={{
            code: 'FORMULA_MALFORMED',
            message: ` at ${label}, column ${own.column}: expected ${own.expected}. Got ${JSON.stringify(own.actual)}.`,
          }}
        >
          <p>
            <code>
              {typed.slice(0, own.column - 1)}
              <mark>{typed.slice(own.column - 1) || ' '}</mark>
            </code>
          </p>
        </ErrorNote>
      )}
    </div>
  );
}
