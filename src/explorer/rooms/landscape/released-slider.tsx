import { useEffect, useState } from 'preact/hooks';
import { Slider } from '../../components/slider.js';

interface ReleasedSliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly textOf: (value: number) => string;
  /** When it is let go. */
  readonly onChange: (value: number) => void;
}

/** A slider that counts when it is let go: for what takes a computation to follow. */
export function ReleasedSlider({ label, min, max, value, textOf, onChange }: ReleasedSliderProps) {
  const [at, setAt] = useState(value);
  useEffect(() => setAt(value), [value]);
  return (
    <Slider
      label={label}
      min={min}
      max={max}
      step={1}
      value={at}
      text={textOf(at)}
      onInput={setAt}
      onChange={onChange}
    />
  );
}
