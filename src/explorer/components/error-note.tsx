import type { Failure } from '../worker/request.js';

interface ErrorNoteProps {
  readonly failure: Failure;
  /** What stands in its place, or what to do. */
  readonly children?: preact.ComponentChildren;
}

/** Something that was refused or went wrong: its code, and the message that shows the offending value. */
export function ErrorNote({ failure: { code, message }, children }: ErrorNoteProps) {
  const text =
    code !== undefined && message.startsWith(code) ? message.slice(code.length) : message;
  return (
    <div class="error-note" role="alert">
      <p>
        <strong>{code ?? 'This failed, and it is a fault of the program'}</strong>
        {code === undefined ? `: ${text}` : text}
      </p>
      {children}
    </div>
  );
}
