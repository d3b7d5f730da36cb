import { useEffect, useId } from 'preact/hooks';
import { Scrolling } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { DownloadButton } from '../../components/download-button.js';
import { RequestRun } from '../../components/request-run.js';
import { SeedSlider } from '../../components/seed-slider.js';
import { Slider } from '../../components/slider.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import { useRequest } from '../../worker/use-request.js';
import { ConjectureFoundView, sentence } from './conjecture-found.js';
import { DRAW_IDS, DRAWS, type DrawId } from './draws.js';
import { EXAMPLES } from './examples.js';
import { FormulaField } from './formula-field.js';
import { CONJECTURE_FILE, conjectureCommand, conjectureFile } from './language/conjecture-file.js';
import { parseFormula } from './language/parse-formula.js';
import type { BreakingParameters } from './parameters.js';
import { WordList } from './word-list.js';

/** A conjecture of one's own: put together from predicates, hunted here, and a file for the command line. */
export function ConjectureBox({ values, set }: RoomProps<BreakingParameters>) {
  const { version } = useLibrary();
  const announce = useAnnounce();
  const hunt = useRequest('breaking-conjecture');
  const drawId = useId();
  const [hypothesis, conclusion] = [parseFormula(values.given), parseFormula(values.claimed)];
  const sizes = {
    seed: values.seed,
    runs: values.draws,
    maxHidden: values.hidden,
    maxWidth: values.width,
  };
  const own =
    'formula' in hypothesis && 'formula' in conclusion && conclusion.formula.kind !== 'true'
      ? { draw: values.draw, hypothesis: hypothesis.formula, conclusion: conclusion.formula }
      : undefined;
  useEffect(() => {
    if (hunt.state === 'done') announce(sentence(hunt.output!.report));
  }, [hunt.state]);
  const file = own === undefined ? '' : conjectureFile(own, sizes);
  return (
    <section class="conjecture" aria-labelledby="own">
      <h2 id="own">A conjecture of your own</h2>
      <p>
        Say what you believe of every critical point, or of every point, and have it hunted: exact
        instances are drawn, and the conclusion is decided on each that satisfies the hypothesis.
        Combine the words below with <code>and</code>, <code>or</code>, <code>not</code> and
        parentheses; compare with <code>=</code> <code>!=</code> <code>&lt;</code>{' '}
        <code>&lt;=</code> <code>&gt;</code> <code>&gt;=</code>.
      </p>
      <div class="field">
        <label for={drawId}>For every</label>
        <select
          id={drawId}
          value={values.draw}
          onChange={({ currentTarget }) => set({ draw: currentTarget.value as DrawId })}
        >
          {DRAW_IDS.map((id) => (
            <option value={id}>{DRAWS[id].label}</option>
          ))}
        </select>
        <p class="field-note">Drawn: {DRAWS[values.draw].says}.</p>
      </div>
      <FormulaField
        label="if"
        value={values.given}
        problem={'problem' in hypothesis ? hypothesis.problem : undefined}
        onChange={(text) => set({ given: text })}
      />
      <FormulaField
        label="then"
        value={values.claimed}
        problem={
          'problem' in conclusion
            ? conclusion.problem
            : conclusion.formula.kind === 'true'
              ? { column: 1, expected: 'what is claimed', actual: 'nothing' }
              : undefined
        }
        onChange={(text) => set({ claimed: text })}
      />
      <WordList formulas={values} onAdd={set} />
      <div class="examples">
        Try:{' '}
        {EXAMPLES.map(({ name, ...state }) => (
          <button type="button" class="quiet" onClick={() => set(state)}>
            {name}
          </button>
        ))}
      </div>
      <div class="controls">
        <Slider
          label="Runs"
          min={100}
          max={5000}
          step={100}
          value={values.draws}
          onInput={(draws) => set({ draws }, 'replace')}
        />
        <SeedSlider value={values.seed} onInput={(seed) => set({ seed }, 'replace')} />
        <Slider
          label="At most H ="
          min={1}
          max={3}
          step={1}
          value={values.hidden}
          onInput={(hidden) => set({ hidden }, 'replace')}
        />
        <Slider
          label="Widths at most"
          min={1}
          max={4}
          step={1}
          value={values.width}
          onInput={(width) => set({ width }, 'replace')}
        />
      </div>
      <RequestRun
        of={hunt}
        label="Hunt the conjecture"
        disabled={own === undefined}
        onStart={() => own !== undefined && hunt.start({ ...own, sizes, version })}
      />
      {hunt.output === undefined ? null : <ConjectureFoundView found={hunt.output} />}
      {own === undefined ? null : (
        <details class="file">
          <summary>The same conjecture as a file for the command line</summary>
          <p>
            <CommandLine command={conjectureCommand(sizes)} />
          </p>
          <Scrolling label={CONJECTURE_FILE}>
            <pre>
              <code>{file}</code>
            </pre>
          </Scrolling>
          <p>
            <DownloadButton file={CONJECTURE_FILE} text={() => file}>
              Download the file
            </DownloadButton>
          </p>
        </details>
      )}
    </section>
  );
}
