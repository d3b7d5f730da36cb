import { useEffect, useRef } from 'preact/hooks';
import { Tex } from '../../components/tex.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { useRequest } from '../../worker/use-request.js';
import { AblationTable } from './ablation-table.js';
import { Cell } from './cell.js';
import { ConjectureBox } from './conjecture-box.js';
import { keyOf } from './key-of.js';
import type { BreakingParameters } from './parameters.js';
import { TableProvenance } from './table-provenance.js';

/** What breaks when an assumption goes; and a conjecture of one's own, to be broken. */
export function BreakingRoom(props: RoomProps<BreakingParameters>) {
  const { ablations } = useLibrary();
  const whole = useRequest('breaking-ablate');
  // Verdicts of one run only: of the whole table hunted in this page, else of the one at build time.
  const cells = whole.output?.cells ?? ablations.cells;
  const { cell: key } = props.values;
  const chosen = cells.find((cell) => keyOf(cell) === key);
  const opened = useRef(key);
  useEffect(() => {
    // A cell that was walked to is read from its title; one that the page opened with is not.
    if (opened.current !== key) {
      const title = document.getElementById('cell-title');
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: 'start' });
    }
    opened.current = key;
  }, [key]);
  return (
    <>
      <h1>The breaking room</h1>
      <p class="lead">
        <Tex
          of={tex`Theorem 2.3 assumes that $XX^{\mathsf T}$ and $XY^{\mathsf T}$ have full rank, that $d_y \le d_x$, that $\Sigma$ has distinct eigenvalues, that the loss is squared and the network linear.`}
        />{' '}
        Drop or change one of them, and hunt every clause that is left: some fail at once, and some
        do not need it. Below, a conjecture of your own.
      </p>
      <h2>What breaks when an assumption goes</h2>
      <TableProvenance whole={whole} />
      <AblationTable {...props} cells={cells} />
      {key === '' ? (
        <p class="hint">
          Choose a cell to open its counterexample and the step of the proof that it stops.
        </p>
      ) : (
        <Cell {...props} key={key} cell={chosen} cells={cells} />
      )}
      <ConjectureBox {...props} />
    </>
  );
}
