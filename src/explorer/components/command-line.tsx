import { CopyButton } from './copy-button.js';

/** The command that gives the same numbers on the command line, to be copied. */
export function CommandLine({ command }: { readonly command: string }) {
  return (
    <span class="command-line">
      <code class="command">{command}</code>{' '}
      <CopyButton text={() => command}>Copy command</CopyButton>
    </span>
  );
}
