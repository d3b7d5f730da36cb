import { useEffect } from 'preact/hooks';
import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import { SeedSlider } from '../../components/seed-slider.js';
import { Tex } from '../../components/tex.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { useRequest } from '../../worker/use-request.js';
import { auditCommand } from './audit-command.js';
import { NetworkDrawing } from './network-drawing.js';
import { HIDDEN, type ReluParameters } from './parameters.js';
import { PathSum } from './path-sum.js';
import { PatternFigure } from './pattern-figure.js';
import { usePaths } from './use-paths.js';

/** A network on the Iris data: its units on all samples, and its paths on one. */
export function NetworkSection(props: RoomProps<ReluParameters>) {
  const { values, set } = props;
  const { hidden, weights, seed, sample } = values;
  const asked = useRequest('relu-network');
  const compute = () => asked.start({ hidden, weights, seed });
  useEffect(compute, [hidden, weights, seed]);
  const network = asked.output;
  const isOf =
    network?.input.hidden === hidden &&
    network.input.weights === weights &&
    network.input.seed === seed;
  const sums = usePaths(isOf ? network : undefined, sample);
  return (
    <>
      <h2>Units and paths</h2>
      <div class="controls">
        <div class="field">
          <label for="relu-hidden">Hidden layers</label>
          <select
            id="relu-hidden"
            value={hidden}
            onChange={({ currentTarget }) =>
              set({ hidden: currentTarget.value as (typeof HIDDEN)[number], path: 1 })
            }
          >
            {HIDDEN.map((one) => (
              <option value={one}>4-{one}-3</option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="relu-weights">Weights</label>
          <select
            id="relu-weights"
            value={weights}
            onChange={({ currentTarget }) =>
              set({ weights: currentTarget.value === 'trained' ? 'trained' : 'random', path: 1 })
            }
          >
            <option value="random">random</option>
            <option value="trained">trained on half of the samples</option>
          </select>
        </div>
        <SeedSlider value={seed} onInput={(value) => set({ seed: value, path: 1 }, 'replace')} />
      </div>
      <p>
        The four measurements of the 150 Iris flowers go in, three species come out. This is the
        network that <CommandLine command={auditCommand(values, weights)} /> examines over samples.
        {network?.training === undefined
          ? ''
          : ` It was trained on ${network.training.samples} of them, to a loss of ${network.training.loss.toPrecision(4)}.`}
      </p>
      <RequestRun of={asked} label="Compute the network" onStart={compute} startsItself />
      {network === undefined || !isOf ? null : (
        <>
          <PatternFigure {...props} network={network} />
          <div class="relu-pair paths">
            <NetworkDrawing {...props} network={network} sums={sums} />
            <div>
              <p>
                <Tex
                  of={tex`A path takes one unit of every layer. It is active on a sample, $Z = 1$, where all its hidden units are on, and then carries $X_{\mathrm{path}}\prod_k w^{(k)}_{\mathrm{path}}$; the output is the sum,`}
                />
              </p>
              <p>
                <Tex
                  of={tex`$\displaystyle \hat Y_{j,i} = \sum_{\mathrm{paths\ to}\ j} X_{\mathrm{path},i}\; Z_{\mathrm{path},i}\; \prod_{k=1}^{H+1} w^{(k)}_{\mathrm{path}}$`}
                />
              </p>
              <p>
                <Tex
                  of={tex`The weights enter alone, the nonlinearity is all in $Z$. If $Z$ were 1 everywhere the sum would be $W_{H+1}\cdots W_1X$.`}
                />
              </p>
              <PathSum {...props} network={network} sums={sums} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
