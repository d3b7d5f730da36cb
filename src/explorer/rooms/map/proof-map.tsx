import { useEffect, useMemo } from 'preact/hooks';
import { GRADES } from '../../../claims/index.js';
import { GradeLegend, type Reading, ReadingContext } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { ErrorNote } from '../../components/error-note.js';
import { Tex } from '../../components/tex.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { useRequest } from '../../worker/use-request.js';
import { ancestorsOf } from './ancestors.js';
import { AssumptionToggles } from './assumption-toggles.js';
import { MapGraph } from './map-graph.js';
import { type MapParameters, NOTHING_OPEN } from './parameters.js';
import { ProofInPrint } from './proof-in-print.js';
import { Provenance } from './provenance.js';
import { Statement } from './statement.js';
import { StatementList } from './statement-list.js';
import { whatFalls } from './what-falls.js';

/** The graph of all statements, and the one that is chosen. */
export function ProofMap(props: RoomProps<MapParameters>) {
  const { values, hrefOf } = props;
  const library = useLibrary();
  const announce = useAnnounce();
  const whole = useRequest('map-check');
  // Grades of one run only: of the whole check made in this page, else of the one at build time.
  const reports = whole.output?.reports ?? library.reports;
  const chosen = reports.find(({ id }) => id === values.claim);
  const fallen = useMemo(() => whatFalls(reports, values.drop), [reports, values.drop]);
  const ancestors = useMemo(
    () => (chosen === undefined ? undefined : ancestorsOf(chosen.id, library.graph.edges)),
    [chosen, library],
  );
  const reading: Reading = useMemo(
    () => ({
      typeset: (tex) => library.tex[tex] ?? tex,
      hrefOf: (claim, step) => {
        const steps = library.reports.find(({ id }) => id === claim)?.steps ?? [];
        const place = steps.findIndex(({ id }) => id === step) + 1;
        return hrefOf({ ...NOTHING_OPEN, claim, step: place });
      },
    }),
    [library, hrefOf],
  );
  useEffect(() => {
    if (chosen !== undefined)
      announce(`${chosen.title}: ${chosen.grade}; rests on ${ancestors?.length} statements`);
  }, [chosen?.id]);
  useEffect(() => {
    if (values.drop.length > 0)
      announce(
        `${fallen.falls.size} of ${reports.length} statements fall without ${values.drop.join(', ')}`,
      );
  }, [values.drop]);
  return (
    <ReadingContext.Provider value={reading}>
      <h1>The proof map</h1>
      <p class="lead">
        <Tex
          of={tex`Every statement of the proof that a deep linear network $W_{H+1}\cdots W_1X$ has no bad local minimum, and what it uses.`}
        />{' '}
        An arrow leads to a statement that the proof uses; textbook facts have round ends. Choose a
        statement to read its proof and to run it; drop an assumption to see what falls.
      </p>
      <Provenance whole={whole} />
      <AssumptionToggles {...props} fallen={fallen} total={reports.length} />
      <section class="legend" aria-label="Legend">
        <GradeLegend grades={GRADES} />
      </section>
      <MapGraph {...props} reports={reports} fallen={fallen} ancestors={ancestors} />
      {values.claim !== '' && chosen === undefined ? (
        <ErrorNote
          failure={{
            code: 'CLAIM_UNKNOWN',
            message: `: no statement has the id ${JSON.stringify(values.claim)}. The map shows all there are.`,
          }}
        />
      ) : null}
      {chosen === undefined ? null : (
        <Statement
          {...props}
          key={chosen.id}
          report={chosen}
          reports={reports}
          ancestors={ancestors ?? []}
          fallenSteps={fallen.falls.get(chosen.id)}
          byTheorem={fallen.byTheorem.get(chosen.id)}
        />
      )}
      <ProofInPrint reports={reports} ancestors={ancestors} />
      <StatementList reports={reports} />
    </ReadingContext.Provider>
  );
}
