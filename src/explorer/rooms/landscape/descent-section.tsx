import { useEffect, useId } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import type { RoomProps } from '../../room.js';
import { Computing } from './computing.js';
import { DescentFigure } from './descent-figure.js';
import type { DescentFound } from './descent-request.js';
import type { LandscapeParameters } from './parameters.js';
import { ReleasedSlider } from './released-slider.js';
import type { StrataFound } from './strata-request.js';
import type { Computed } from './use-computed.js';

interface DescentSectionProps extends RoomProps<LandscapeParameters> {
  readonly strata: StrataFound;
  readonly descent: Computed<DescentFound>;
}

/** Gradient descent from near the point, its plateaus against the exact critical values. */
export function DescentSection({ values, set, strata, descent }: DescentSectionProps) {
  const id = useId();
  const announce = useAnnounce();
  const { current } = descent;
  useEffect(() => {
    if (current !== undefined)
      announce(`gradient descent ends at loss ${current.losses.at(-1)!.toPrecision(6)}`);
  }, [current]);
  return (
    <section class="descent" aria-labelledby="descent">
      <h2 id="descent">Gradient descent</h2>
      <div class="beside">
        {current === undefined ? <div /> : <DescentFigure found={current} sets={strata.sets} />}
        <div>
          <fieldset>
            <legend>Start</legend>
            {(
              [
                ['random', 'a random step away from the point, by the seed'],
                ['zero', 'a random step away from W = 0, by the seed'],
                ['slice', 'at the point dragged in the slice'],
              ] as const
            ).map(([start, words]) => (
              <label>
                <input
                  type="radio"
                  name={`${id}-start`}
                  checked={values.start === start}
                  onChange={() => set({ start })}
                />{' '}
                {words}
              </label>
            ))}
          </fieldset>
          <div class="controls">
            {values.start === 'slice' ? null : (
              <ReleasedSlider
                label="Distance of the start"
                min={0}
                max={8}
                value={values.near}
                textOf={(near) => (near === 0 ? '1' : `1e-${near}`)}
                onChange={(near) => set({ near })}
              />
            )}
            <ReleasedSlider
              label="Steps"
              min={2}
              max={6}
              value={values.steps}
              textOf={(steps) => (10 ** steps).toLocaleString('en')}
              onChange={(steps) => set({ steps })}
            />
          </div>
          <Computing of={descent} />
          <p class="aside">
            Gradient descent runs in float64 and proves nothing. The rules stand at the critical
            values, which are exact or certified to more digits than can be drawn. No command of the
            command line trains a linear network.
          </p>
        </div>
      </div>
    </section>
  );
}
