import { useId } from 'preact/hooks';
import { SeedSlider } from '../../components/seed-slider.js';
import { WidthsField } from '../../components/widths-field.js';
import type { RoomProps } from '../../room.js';
import type { MapParameters } from './parameters.js';

/** Where a statement is run: widths, data and seed. */
export function RunControls({ values, set }: RoomProps<MapParameters>) {
  const id = useId();
  const { widths, seed, data } = values;
  const onIris = data.kind === 'iris';
  return (
    <div class="controls">
      <fieldset class="run-data">
        <legend>Data</legend>
        <label>
          <input
            type="radio"
            name={`${id}-data`}
            checked={!onIris}
            onChange={() => set({ data: { kind: 'spectrum' } })}
          />{' '}
          symbols, and drawn
        </label>{' '}
        <label>
          <input
            type="radio"
            name={`${id}-data`}
            checked={onIris}
            onChange={() => set({ data: { kind: 'iris' }, widths: [4, ...widths.slice(1, -1), 3] })}
          />{' '}
          Iris too
        </label>
      </fieldset>
      <WidthsField value={widths} onChange={(chosen) => set({ widths: chosen })} />
      <SeedSlider value={seed} onInput={(value) => set({ seed: value }, 'replace')} />
    </div>
  );
}
