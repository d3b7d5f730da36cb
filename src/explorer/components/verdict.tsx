import type { ComponentChildren } from 'preact';

/** What a verdict is of: it holds, it fails, or it is left open. */
export type VerdictKind = 'holds' | 'fails' | 'open';

const SHAPES: Readonly<Record<VerdictKind, string>> = {
  holds: 'M1.5 5.5 4 8 8.8 2',
  fails: 'M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5',
  open: 'M1.5 5H8.5',
};

interface VerdictProps {
  readonly kind: VerdictKind;
  /** The verdict in words: `global minimum`, `falls at solve`. */
  readonly children: ComponentChildren;
}

/** A verdict: its words, a shape and a border; colour only repeats them. */
export function Verdict({ kind, children }: VerdictProps) {
  return (
    <span class={`verdict ${kind}`}>
      <svg class="mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d={SHAPES[kind]} fill="none" stroke="currentColor" stroke-width="1.8" />
      </svg>
      {children}
    </span>
  );
}
