import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Asking } from '../worker/use-request.js';
import { ErrorNote } from './error-note.js';
import { ProgressWithCancel } from './progress-with-cancel.js';

interface RequestRunProps {
  /** What `useRequest` gave; its output is shown by whoever asks. */
  readonly of: Asking<unknown> & { readonly cancel: () => void };
  /** What the button says: `Run`. */
  readonly label: string;
  readonly onStart: () => void;
  readonly disabled?: boolean;
  /** `main`, the default: the button that its section is about. */
  readonly weight?: 'main' | 'side';
  /**
   * It was started without the button, by the state of the page: there is a button only to start again
   * what was cancelled or has failed.
   */
  readonly startsItself?: boolean;
  /** What still stands, behind “Cancelled”. */
  readonly kept?: string;
  /** Stands beside the button while nothing runs, unless it was cancelled. */
  readonly children?: ComponentChildren;
}

/**
 * A computation that a reader starts: the button; while it runs, how far it is and the way out; that it
 * was cancelled; why it failed. Who starts it by keyboard stands on Cancel while it runs, and on the
 * button again when it has ended.
 */
export function RequestRun(props: RequestRunProps) {
  const { of, label, onStart, disabled, weight = 'main', startsItself, kept, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const byButton = useRef(false);
  const running = of.state === 'running';
  useLayoutEffect(() => {
    // The button that had the focus has just been replaced by the other.
    if (!byButton.current || document.activeElement !== document.body) return;
    byButton.current = running;
    place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [running]);
  const pressed = (then: () => void) => () => {
    byButton.current = true;
    then();
  };
  const ended = of.state === 'cancelled' || of.state === 'failed';
  return (
    // What starts by itself is mostly there at once: its progress does not flash up.
    <div class={startsItself === true && !byButton.current ? 'soon' : undefined} ref={place}>
      {running ? (
        <ProgressWithCancel progress={of.progress} onCancel={pressed(of.cancel)} />
      ) : startsItself === true && !ended ? null : (
        <p class="request-start">
          <button
            type="button"
            class={weight === 'main' ? 'primary' : undefined}
            disabled={disabled}
            onClick={pressed(onStart)}
          >
            {label}
          </button>{' '}
          {of.state !== 'cancelled'
            ? children
            : kept === undefined
              ? 'Cancelled.'
              : `Cancelled; ${kept}.`}
        </p>
      )}
      {of.failure === undefined ? null : <ErrorNote failure={of.failure} />}
    </div>
  );
}
