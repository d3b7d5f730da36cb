import { useMemo } from 'preact/hooks';
import type { ClaimReport } from '../../../claims/index.js';
import {
  GradeStrip,
  GraphDrawing,
  type NodeLook,
  Scrolling,
} from '../../../report/components/index.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import { type MapParameters, NOTHING_OPEN } from './parameters.js';
import type { Fallen } from './what-falls.js';

interface MapGraphProps extends RoomProps<MapParameters> {
  readonly reports: readonly ClaimReport[];
  readonly fallen: Fallen;
  /** What the chosen statement rests on, when one is chosen. */
  readonly ancestors: readonly string[] | undefined;
}

/** The drawing, with what is chosen and what falls. */
export function MapGraph({ values, set, hrefOf, reports, fallen, ancestors }: MapGraphProps) {
  const { graph } = useLibrary();
  const grades = useMemo(() => new Map(reports.map(({ id, grade }) => [id, grade])), [reports]);
  const near = ancestors === undefined ? undefined : new Set([values.claim, ...ancestors]);
  const verdictOf = (id: string) =>
    fallen.falls.has(id) ? 'falls' : fallen.byTheorem.has(id) ? 'stands formally' : 'stands';
  const lookOf = (id: string): NodeLook => {
    const grade = grades.get(id);
    return {
      ...(grade === undefined ? {} : { grade }),
      ...(values.drop.length === 0 ? {} : { verdict: verdictOf(id) }),
      classes: [
        ...(fallen.falls.has(id) ? ['fallen'] : []),
        ...(near === undefined || near.has(id) ? [] : ['faded']),
        ...(id === values.claim ? ['chosen'] : []),
      ],
    };
  };
  return (
    <figure class={`map map-${values.size}`}>
      <Scrolling class="drawing" label="The graph of all statements">
        <GraphDrawing
          graph={graph}
          hrefOf={(claim) => hrefOf({ ...NOTHING_OPEN, claim })}
          lookOf={lookOf}
          strengthOf={(from, to) =>
            near === undefined ? undefined : near.has(from) && near.has(to) ? 'strong' : 'faint'
          }
        />
      </Scrolling>
      <div class="legend-strip">
        <GradeStrip />
      </div>
      <figcaption>
        {graph.nodes.length} statements, {graph.edges.length} uses. The list of all statements is at
        the end of the page.{' '}
        <button
          type="button"
          class="quiet"
          onClick={() => set({ size: values.size === 'fit' ? 'full' : 'fit' }, 'replace')}
        >
          {values.size === 'fit' ? 'Show at full size' : 'Fit to the page'}
        </button>{' '}
        {values.claim === '' ? null : (
          <button type="button" class="quiet" onClick={() => set({ ...NOTHING_OPEN, claim: '' })}>
            Choose none
          </button>
        )}
      </figcaption>
    </figure>
  );
}
