import type { ComponentChildren } from 'preact';
import type { Inertia } from '../../../exact/index.js';
import { Notation } from '../../../report/components/index.js';

interface ReadoutProps {
  readonly label: string;
  /** Names in linear notation, and values. */
  readonly rows: readonly (readonly [string, ComponentChildren])[];
}

/** What was computed for what is dragged, exact. */
export function Readout({ label, rows }: ReadoutProps) {
  return (
    <section class="readout" aria-label={label}>
      <dl>
        {rows.map(([name, value]) => (
          <>
            <dt>
              <Notation text={name} />
            </dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** An inertia in the order of the paper's argument: what decides comes first. */
export const inertiaText = (inertia: Inertia | undefined) =>
  inertia === undefined
    ? 'none here: a ReLU is at its kink'
    : `${inertia.negative} negative, ${inertia.zero} zero, ${inertia.positive} positive`;
