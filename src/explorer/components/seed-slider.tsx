import { Slider } from './slider.js';

interface SeedSliderProps {
  readonly value: number;
  readonly onInput: (seed: number) => void;
}

/** The seed of what is drawn; a link or a command takes others than these too. */
export const SeedSlider = ({ value, onInput }: SeedSliderProps) => (
  <Slider label="Seed" min={1} max={50} step={1} value={value} onInput={onInput} />
);
