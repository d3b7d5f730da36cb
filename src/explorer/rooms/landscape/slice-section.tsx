import { useId } from 'preact/hooks';
import type { RoomProps } from '../../room.js';
import { Computing } from './computing.js';
import type { DescentFound } from './descent-request.js';
import type { LandscapeParameters } from './parameters.js';
import type { PointFound } from './point-request.js';
import { Slice } from './slice.js';
import type { SliceFound } from './slice-request.js';
import type { Computed } from './use-computed.js';

interface SliceSectionProps extends RoomProps<LandscapeParameters> {
  readonly point: PointFound;
  readonly axes: readonly [string, string];
  readonly slice: Computed<SliceFound>;
  readonly descent: DescentFound | undefined;
}

/** A slice through the point, and the choice of its directions. */
export function SliceSection(props: SliceSectionProps) {
  const { point, axes, slice, set, descent } = props;
  const id = useId();
  return (
    <section class="slice-section" aria-labelledby="slice">
      <h2 id="slice">A slice through the point</h2>
      <Computing of={slice} />
      {slice.current === undefined ? null : (
        <Slice {...props} found={slice.current} trail={descent?.places ?? []}>
          <div class="directions">
            {(['x', 'y'] as const).map((name, place) => (
              <div class="field">
                <label for={`${id}-${name}`}>
                  Direction {place === 0 ? 'A, across' : 'B, upwards'}
                </label>
                <select
                  id={`${id}-${name}`}
                  value={axes[place]}
                  onChange={({ currentTarget }) =>
                    set({
                      x: axes[0],
                      y: axes[1],
                      [name]: currentTarget.value,
                      a: 0,
                      b: 0,
                      zoom: 0,
                    })
                  }
                >
                  {point.directions
                    .filter((direction) => direction.id !== axes[1 - place])
                    .map((direction) => (
                      <option value={direction.id} selected={direction.id === axes[place]}>
                        {direction.label}
                      </option>
                    ))}
                </select>
              </div>
            ))}
          </div>
        </Slice>
      )}
    </section>
  );
}
