import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DataTable, type DataTableProps } from './data-table.js';

interface FigureProps {
  readonly title: ComponentChildren;
  /** What the figure shows, in words: for those who do not see it, and for print. */
  readonly description: string;
  /** The numbers that are drawn. */
  readonly data: DataTableProps;
  /** The SVG; it is hidden from screen readers unless it has handles in it. */
  readonly children: ComponentChildren;
}

/** A figure, its text equivalent, and its data as a table. */
export function Figure({ title, description, data, children }: FigureProps) {
  const [table, setTable] = useState(false);
  const id = useId();
  return (
    <figure class="figure" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <div class="drawn">{children}</div>
      <figcaption>
        <p class="figure-title" id={`${id}-title`}>
          {title}
        </p>
        <p class="figure-text" id={`${id}-text`}>
          {description}
        </p>
        <button type="button" class="quiet" aria-expanded={table} onClick={() => setTable(!table)}>
          {table ? 'Hide the table' : 'Data as a table'}
        </button>
      </figcaption>
      {table ? <DataTable {...data} /> : null}
    </figure>
  );
}
