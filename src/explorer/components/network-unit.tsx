interface NetworkUnitProps {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
  /** Inputs and outputs are neither on nor off. */
  readonly end: boolean;
}

/** A unit in the drawing of a network (`svg.network`): filled where on, hollow and crossed where off. */
export function NetworkUnit({ x, y, on, end }: NetworkUnitProps) {
  return (
    <g class={end ? 'unit end' : on ? 'unit on' : 'unit off'}>
      {end ? <rect x={x - 8} y={y - 8} width={16} height={16} /> : <circle cx={x} cy={y} r={11} />}
      {on ? null : <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />}
    </g>
  );
}
