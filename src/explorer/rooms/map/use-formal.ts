import { useMemo } from 'preact/hooks';
import { useLibrary } from '../../library/use-library.js';
import type { CheckInput } from './check-request.js';

/** What the formal proofs were worth when the page was built: Coq does not run in a page. */
export function useFormal(): CheckInput['formal'] {
  const { reports } = useLibrary();
  return useMemo(
    () =>
      Object.fromEntries(
        reports.flatMap(({ id, formal }) => (formal === undefined ? [] : [[id, formal]])),
      ),
    [reports],
  );
}
