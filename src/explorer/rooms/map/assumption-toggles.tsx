import { CommandLine } from '../../components/command-line.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import type { MapParameters } from './parameters.js';
import type { Fallen } from './what-falls.js';

interface AssumptionTogglesProps extends RoomProps<MapParameters> {
  readonly fallen: Fallen;
  readonly total: number;
}

/** A toggle for every assumption of the theorem, and how much falls without those that are dropped. */
export function AssumptionToggles({ values, set, fallen, total }: AssumptionTogglesProps) {
  const { assumptions } = useLibrary();
  return (
    <fieldset class="toggles">
      <legend>Drop an assumption</legend>
      {assumptions.map((id) => {
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
            {fallen.falls.size} of {total} statements fall
          </strong>
          , {total - fallen.falls.size} still stand, by the proofs given here; another proof may do
          without.
          {fallen.byTheorem.size === 0 ? null : (
            <>
              {' '}
              Of those that stand, {fallen.byTheorem.size} have steps that fall, and a formal proof
              that does without.
            </>
          )}
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
