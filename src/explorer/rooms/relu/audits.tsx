import { Slider } from '../../components/slider.js';
import { Tex } from '../../components/tex.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { AuditPanel } from './audit-panel.js';
import type { ReluParameters } from './parameters.js';

/** How far from true the two assumptions are that K16 keeps, for a random and a trained network. */
export function Audits(props: RoomProps<ReluParameters>) {
  const { values, set } = props;
  return (
    <>
      <h2>The two that remain, measured</h2>
      <p>
        <Tex
          of={tex`A1p-m says that $P(Z=1)=\rho$ for every path, A5u-m that $Z$ is independent of $X$ and of $W$. In a network $Z$ is a function of $X$ and $W$. The audit takes samples at random with the network fixed, or networks at random with the samples fixed, and tests each at the level 0.05.`}
        />
      </p>
      <div class="controls">
        <Slider
          label="Networks"
          min={5}
          max={100}
          step={5}
          value={values.networks}
          onInput={(networks) => set({ networks }, 'replace')}
        />
        <div class="field">
          <label for="relu-permutations">Permutations of a test</label>
          <select
            id="relu-permutations"
            value={values.permutations}
            onChange={({ currentTarget }) =>
              set({ permutations: currentTarget.value as typeof values.permutations })
            }
          >
            {['99', '499', '999'].map((one) => (
              <option value={one}>{one}</option>
            ))}
          </select>
        </div>
      </div>
      <div class="audits">
        <AuditPanel {...props} weights="random" />
        <AuditPanel {...props} weights="trained" />
      </div>
      <p class="aside">
        A rejected null does not refute Corollary 3.2: the corollary is true, and says nothing of
        networks for which its assumptions fail. What is found is about these data, this
        architecture and this way of drawing or training weights.
      </p>
    </>
  );
}
