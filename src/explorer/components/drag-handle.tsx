import { useRef } from 'preact/hooks';

interface DragHandleProps {
  /** Where it is, in the units of the drawing. */
  readonly x: number;
  readonly y: number;
  /** What is dragged: `the point in the slice`. */
  readonly label: string;
  /** The value it stands for, as it is read out. */
  readonly text: string;
  /** Along which axes it moves. */
  readonly axes: 'x' | 'y' | 'both';
  /** The position on the first axis it moves along, and its range. */
  readonly now: number;
  readonly min: number;
  readonly max: number;
  /** How far an arrow key moves it, in the units of the drawing; ten times that with shift. */
  readonly keyStep: number;
  /** Where it should go, in the units of the drawing; the caller keeps it in its range. */
  readonly onMove: (x: number, y: number) => void;
  /** When it is let go. */
  readonly onDone?: () => void;
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A point of a drawing that is dragged, or moved with the arrow keys. It stands in an SVG. */
export function DragHandle(props: DragHandleProps) {
  const { x, y, label, text, axes, now, min, max, keyStep, onMove, onDone } = props;
  const held = useRef(false);
  const move = (toX: number, toY: number) => onMove(axes === 'y' ? x : toX, axes === 'x' ? y : toY);
  const place = (event: PointerEvent, circle: SVGCircleElement) => {
    const matrix = circle.ownerSVGElement!.getScreenCTM()!.inverse();
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    move(at.x, at.y);
  };
  const release = () => {
    if (held.current) onDone?.();
    held.current = false;
  };
  return (
    <circle
      class="handle"
      cx={x}
      cy={y}
      r={9}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={now}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={text}
      onPointerDown={(event) => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (held.current) place(event, event.currentTarget);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={(event) => {
        const way = KEYS[event.key];
        if (way === undefined) return;
        event.preventDefault();
        const far = keyStep * (event.shiftKey ? 10 : 1);
        move(x + way[0] * far, y + way[1] * far);
        onDone?.();
      }}
    />
  );
}
