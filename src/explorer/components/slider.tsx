import { useId } from 'preact/hooks';

interface SliderProps {
  readonly label: preact.ComponentChildren;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value as it is shown and read out, exact: `3/4`. Default: the number. */
  readonly text?: string;
  readonly onInput: (value: number) => void;
  /** When it is let go: the moment to announce, and to write a step into the history. */
  readonly onChange?: (value: number) => void;
}

/** A slider, by pointer and by keyboard, with its value beside it. */
export function Slider(props: SliderProps) {
  const { label, min, max, step, value, text = String(value), onInput, onChange } = props;
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={({ currentTarget }) => onInput(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => onChange?.(currentTarget.valueAsNumber)}
      />
      <output for={id}>{text}</output>
    </div>
  );
}
