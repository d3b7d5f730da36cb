import type { FallenStep } from '../../../claims/index.js';
import { CommandLine } from '../../components/command-line.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import type { MapParameters } from './parameters.js';

interface AssumptionTogglesProps extends RoomProps<MapParameters> {
  readonly fallen: ReadonlyMap<string, readonly FallenStep[]>;
  readonly total: number;
}

/** A toggle for every assumption of the theorem, and how much falls without those that are dropped. */
export function AssumptionToggles({ values, set, fallen, total }: AssumptionTogglesProps) {
  const { dropped } = useLibrary();
  return (
    <fieldset class="toggles">
      <legend>Drop an assumption</legend>
      {dropped.map(({ hypothesis }) => {
        const id = hypothesis as (typeof values.drop)[number];
        const off = values.drop.includes(id);
        return (
          <label>
            <input
              type="checkbox"
              checked={off}
              onChange={() =>
                set({ drop: off ? values.drop.filter((one) => one !== id) : [...values.drop, id] })
              }
            />{' '}
            <code>{id}</code>
          </label>
        );
      })}
      {values.drop.length === 0 ? null : (
        <p class="consequence">
          <strong>
            {fallen.size} of {total} statements fall
          </strong>
          , {total - fallen.size} still stand, by the proofs given here; another proof may do
          without.
          {values.drop.map((id) => (
            <>
              {' '}
              <CommandLine command={`lemmascope graph --drop ${id}`} />
            </>
          ))}
        </p>
      )}
    </fieldset>
  );
}
