import { useId, useState } from 'preact/hooks';
import { SHARED } from '../state/shared-parameters.js';
import { ErrorNote } from './error-note.js';

interface WidthsFieldProps {
  readonly value: readonly number[];
  readonly onChange: (widths: readonly number[]) => void;
}

/** The widths of a network, typed; what is not understood is said and changes nothing. */
export function WidthsField({ value, onChange }: WidthsFieldProps) {
  const [wrong, setWrong] = useState<{ text: string; expected: string }>();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Widths d₀-d₁-…</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={9}
        autocomplete="off"
        spellcheck={false}
        value={SHARED.widths.write(value)}
        aria-invalid={wrong !== undefined}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim().replace(/[,\s×]+/g, '-');
          const read = SHARED.widths.read(text);
          if ('value' in read) {
            setWrong(undefined);
            onChange(read.value);
          } else setWrong({ text, expected: read.expected });
        }}
      />
      {wrong === undefined ? null : (
        <ErrorNote
          failure={{
            code: 'WIDTH_INVALID',
            message: `: expected ${wrong.expected}. Got ${JSON.stringify(wrong.text)}.`,
          }}
        />
      )}
    </div>
  );
}
