import { useMemo } from 'preact/hooks';
import type { ReportHeading } from '../../../report/components/index.js';
import { quickCommand } from '../../library/quick-plan.js';
import { useLibrary } from '../../library/use-library.js';

/** What the components of a report want to know of the run that the page shows. */
export function useHeading(): ReportHeading {
  const library = useLibrary();
  return useMemo(
    () => ({
      run: library.run.label,
      data: undefined,
      family: {
        label: library.run.family.label,
        shapes: new Set(library.run.family.shapes),
      },
      facts: new Set(library.facts),
      replay: library.run.replay,
      version: library.version,
      sources: library.sources,
      commandFor: (id) => quickCommand([id]),
    }),
    [library],
  );
}
