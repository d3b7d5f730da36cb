import { render } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { ClaimReport } from '../../../claims/index.js';
import { ClaimArticle, ReadingContext } from '../../../report/components/index.js';
import { useHeading } from './use-heading.js';
import { usersOf } from './users-of.js';

interface ProofInPrintProps {
  readonly reports: readonly ClaimReport[];
  /** What the chosen statement rests on; `undefined`: none is chosen, and all are printed. */
  readonly ancestors: readonly string[] | undefined;
}

/**
 * On paper, the proof in full: every statement that the chosen one rests on, with its steps and their
 * evidence, or every statement there is. It is made when the page is printed, and is gone afterwards:
 * on the screen a statement is shown when it is chosen.
 */
export function ProofInPrint({ reports, ancestors }: ProofInPrintProps) {
  const heading = useHeading();
  const reading = useContext(ReadingContext);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = place.current!;
    const printed = reports.filter(({ id }) => ancestors === undefined || ancestors.includes(id));
    // Printing does not wait: `render` is done when it returns, a change of state would come too late.
    const fill = () =>
      render(
        <ReadingContext.Provider value={reading}>
          <h2>{ancestors === undefined ? 'The proof in full' : 'The statements it rests on'}</h2>
          {printed.map((report) => (
            <ClaimArticle report={report} usedBy={usersOf(report.id, reports)} heading={heading} />
          ))}
        </ReadingContext.Provider>,
        container,
      );
    const empty = () => render(null, container);
    addEventListener('beforeprint', fill);
    addEventListener('afterprint', empty);
    return () => {
      removeEventListener('beforeprint', fill);
      removeEventListener('afterprint', empty);
      empty();
    };
  }, [reports, ancestors, reading, heading]);
  return <div class="proof-in-print" ref={place} />;
}
