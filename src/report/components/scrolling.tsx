import type { ComponentChildren } from 'preact';

interface ScrollingProps {
  /** What is in it, for those who reach it by keyboard and do not see it. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What may be wider than the page: it scrolls by itself, by keyboard too. */
export function Scrolling({ label, class: more = '', children }: ScrollingProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, no key would scroll it
    <section class={`wide ${more}`.trim()} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
