import { ErrorNote } from '../components/error-note.js';
import type { Misread } from '../state/address.js';

interface MisreadNoteProps {
  readonly misread: readonly Misread[];
  readonly onDismiss: () => void;
}

/** Which pieces of the link were not understood, and that the nearest state is shown. */
export function MisreadNote({ misread, onDismiss }: MisreadNoteProps) {
  if (misread.length === 0) return null;
  const pieces = misread.map(
    ({ piece, expected, actual }) =>
      `${piece === '' ? 'an empty piece' : piece}: expected ${expected}, got ${JSON.stringify(actual.slice(0, 80))}`,
  );
  return (
    <ErrorNote failure={{ code: 'LINK_MALFORMED', message: `: ${pieces.join('; ')}.` }}>
      <p>
        What could be read is shown.{' '}
        <button type="button" class="quiet" onClick={onDismiss}>
          Correct the link
        </button>
      </p>
    </ErrorNote>
  );
}
