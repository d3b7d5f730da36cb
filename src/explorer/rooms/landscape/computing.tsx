import { ErrorNote } from '../../components/error-note.js';
import { ProgressWithCancel } from '../../components/progress-with-cancel.js';
import type { Computed } from './use-computed.js';

interface ComputingProps {
  readonly of: Computed<unknown>;
  readonly children?: preact.ComponentChildren;
}

/** What stands in the place of a result that is not there: progress, an error, or the way back. */
export function Computing({ of, children }: ComputingProps) {
  if (of.failure !== undefined) return <ErrorNote failure={of.failure}>{children}</ErrorNote>;
  if (of.isCancelled)
    return (
      <p>
        Cancelled.{' '}
        <button type="button" onClick={of.again}>
          Compute
        </button>
      </p>
    );
  return of.isRunning ? (
    <div class="soon">
      <ProgressWithCancel progress={of.progress} onCancel={of.cancel} />
    </div>
  ) : null;
}
