import type { Progress } from '../worker/request.js';

interface ProgressWithCancelProps {
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and the way out. */
export function ProgressWithCancel({ progress, onCancel }: ProgressWithCancelProps) {
  const text = progress?.text ?? 'starting';
  return (
    <div class="progress">
      <progress
        aria-label="progress"
        {...(progress?.share === undefined ? {} : { value: progress.share })}
      />{' '}
      <span class="progress-text">{text}</span>{' '}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
