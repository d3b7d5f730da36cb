import { useEffect } from 'preact/hooks';
import type { AblateCell } from '../../../hunt/index.js';
import { Notation } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import { RequestRun } from '../../components/request-run.js';
import { SeedSlider } from '../../components/seed-slider.js';
import { Slider } from '../../components/slider.js';
import { ABLATE_QUICK } from '../../library/ablate-quick.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import { useRequest } from '../../worker/use-request.js';
import { BrokenProof } from './broken-proof-view.js';
import { CellVerdict } from './cell-verdict.js';
import { CounterexampleView } from './counterexample-view.js';
import { keyOf } from './key-of.js';
import { Neighbours } from './neighbours.js';
import type { BreakingParameters } from './parameters.js';

interface CellProps extends RoomProps<BreakingParameters> {
  /** `undefined`: the link names none of the table. */
  readonly cell: AblateCell | undefined;
  /** All of the table, in its order. */
  readonly cells: readonly AblateCell[];
}

/** One cell of the table, taken apart. */
export function Cell({ cell, ...props }: CellProps) {
  if (cell === undefined)
    return (
      <ErrorNote
        failure={{
          code: 'CLAIM_UNKNOWN',
          message: `: the table has no cell ${JSON.stringify(props.values.cell)}. It shows all there are.`,
        }}
      />
    );
  return <KnownCell {...props} cell={cell} />;
}

function KnownCell({
  cell: known,
  cells,
  values,
  set,
  hrefOf,
}: CellProps & { readonly cell: AblateCell }) {
  const { version } = useLibrary();
  const announce = useAnnounce();
  const again = useRequest('breaking-ablate');
  const anatomy = useRequest('breaking-anatomy');
  const cell = again.output?.cells[0] ?? known;
  const found = cell.counterexample;
  const isPoint = found !== undefined && 'weights' in (found.instance as object);
  const { runs, seed } = values;
  const takeApart = () => {
    const { clause, assumption } = cell;
    anatomy.start({ clause, assumption, ...(found === undefined ? {} : { found }) });
  };
  useEffect(() => {
    takeApart();
    announce(`${cell.column} without ${cell.row}: ${cell.verdict}`);
  }, [cell]);
  // What was computed of another counterexample is not shown.
  const view = anatomy.state === 'done' ? anatomy.output : undefined;
  // Of the run that found it, wherever the sliders stand by now.
  const size = again.output?.sizes ?? ABLATE_QUICK;
  return (
    <section class="cell" aria-labelledby="cell-title">
      <Neighbours cell={known} cells={cells} hrefOf={(key) => hrefOf({ cell: key })} />
      <h3 id="cell-title" tabIndex={-1}>
        {cell.column} without: <Notation text={cell.row} />
      </h3>
      <p>
        <CellVerdict verdict={cell.verdict} surprise={cell.surprise} />{' '}
        {found === undefined ? (
          <>
            No counterexample in {cell.runs} runs of this distribution, {cell.decided} decided
            {cell.undecided === 0 ? '' : `, of which ${cell.undecided} could not be certified`}.
            What explains it: <Notation text={cell.why} />.
          </>
        ) : (
          <>
            The smallest counterexample found:{' '}
            <Notation text={isPoint ? found.found : `${found.at} = ${found.found}`} />, where the
            clause says <Notation text={found.expected} />. Expected before anything was run:{' '}
            <Notation text={cell.why} />.
          </>
        )}
      </p>
      {cell.reasons.map((reason) => (
        <p>Inconclusive because {reason}.</p>
      ))}
      <p>
        <CommandLine
          command={`lemmascope hunt ${cell.claim} --runs ${size.runs} --seed ${size.seed} --max-hidden ${size.maxHidden} --max-width ${size.maxWidth} --no-keep`}
        />
      </p>
      {found === undefined ? null : (
        <CounterexampleView claim={cell.claim!} found={found} anatomy={view} />
      )}
      <RequestRun of={anatomy} label="Take the proof apart" onStart={takeApart} startsItself />
      {view === undefined ? null : <BrokenProof cell={cell} anatomy={view} />}
      <div class="again">
        <h4>Hunt this cell here</h4>
        <div class="controls">
          <Slider
            label="At most so many instances"
            min={50}
            max={1500}
            step={50}
            value={runs}
            onInput={(value) => set({ runs: value }, 'replace')}
          />
          <SeedSlider value={seed} onInput={(value) => set({ seed: value }, 'replace')} />
        </div>
        <RequestRun
          of={again}
          label="Hunt"
          onStart={() =>
            again.start({ ...ABLATE_QUICK, runs, seed, version, cells: [keyOf(cell)] })
          }
        >
          {again.state === 'done'
            ? `What stands above is from this run: ${cell.runs} runs, seed ${size.seed}.`
            : ''}
        </RequestRun>
      </div>
    </section>
  );
}
