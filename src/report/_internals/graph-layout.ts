import dagre from '@dagrejs/dagre';

/** A rectangle by its centre. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drawing of a graph: a box for every node, a way for every edge, and the size of the whole. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** In the order of the edges. */
  readonly ways: readonly (readonly Point[])[];
}

/**
 * Lays a directed acyclic graph out in layers: each node to the left of what it points to, and
 * every edge from the right side of a box to the left side of another. The same graph always gives the same drawing.
 */
export function graphLayout(
  nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[],
  edges: readonly { readonly from: string; readonly to: string }[],
): Layout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 6, ranksep: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, to } of edges) graph.setEdge(from, to);
  dagre.layout(graph);
  const boxes = new Map(nodes.map(({ id }) => [id, graph.node(id) as Box]));
  const ways = edges.map(({ from, to }) => {
    const [start, end] = [boxes.get(from)!, boxes.get(to)!];
    const { points } = graph.edge(from, to) as { points: readonly Point[] };
    return [
      { x: start.x + start.width / 2, y: start.y },
      ...points.slice(1, -1),
      { x: end.x - end.width / 2, y: end.y },
    ];
  });
  return framed(boxes, ways);
}

/** The drawing moved to the corner, with room for all of it. */
function framed(boxes: ReadonlyMap<string, Box>, ways: readonly (readonly Point[])[]): Layout {
  const corners = [...boxes.values()].flatMap(({ x, y, width, height }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  const points = [...corners, ...ways.flat(), { x: 0, y: 0 }];
  const left = Math.min(...points.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...points.map(({ y }) => y)) - MARGIN;
  const moved = <P extends Point>(point: P): P => ({
    ...point,
    x: point.x - left,
    y: point.y - top,
  });
  return {
    width: Math.ceil(Math.max(...points.map(({ x }) => x)) - left + MARGIN),
    height: Math.ceil(Math.max(...points.map(({ y }) => y)) - top + MARGIN),
    boxes: new Map([...boxes].map(([id, box]) => [id, moved(box)])),
    ways: ways.map((way) => way.map(moved)),
  };
}

const MARGIN = 6;
