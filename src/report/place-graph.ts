import { graphLayout, type Point } from './_internals/graph-layout.js';
import type { ClaimsGraph, GraphNode } from './claims-graph.js';

/** A line in the box of a statement: its name in as many as it needs, the work, the grade. */
export interface NodeLine {
  readonly kind: 'name' | 'work' | 'grade';
  readonly text: string;
}

/** A statement with its box, by the centre, and the lines in it. */
export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly NodeLine[];
}

/** A graph of claims with a place for everything in it: plain data, from which it is drawn. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in words. */
  readonly description: string;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly way: string }[];
}

const LINE = 17;
const CHARACTER = 7.3;
const LONGEST_LINE = 15;

/** Where everything of a graph is drawn. The same graph always gives the same drawing. */
export function placeGraph(graph: ClaimsGraph): PlacedGraph {
  const labels = new Map(graph.nodes.map((node) => [node.id, labelOf(node)]));
  const sized = graph.nodes.map(({ id, fact }) => {
    const lines = labels.get(id)!;
    const longest = Math.max(...lines.map(({ text }) => text.length));
    return {
      id,
      width: Math.round(longest * CHARACTER + (fact ? 28 : 18)),
      height: lines.length * LINE + 12,
    };
  });
  const { width, height, boxes, ways } = graphLayout(sized, graph.edges);
  return {
    width,
    height,
    description: description(graph),
    nodes: graph.nodes.map((node) => ({
      ...node,
      ...boxes.get(node.id)!,
      lines: labels.get(node.id)!,
    })),
    edges: graph.edges.map(({ from, to }, index) => ({ from, to, way: way(ways[index]!) })),
  };
}

function labelOf({ name, group, fact, grade, fallsAt, standsBy }: GraphNode): NodeLine[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= LONGEST_LINE) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return [
    ...lines.map((text): NodeLine => ({ kind: 'name', text })),
    ...(fact ? [] : [{ kind: 'work' as const, text: group }]),
    ...(grade === undefined ? [] : [{ kind: 'grade' as const, text: grade as string }]),
    ...(fallsAt === undefined ? [] : [{ kind: 'grade' as const, text: 'falls' }]),
    ...(standsBy === undefined ? [] : [{ kind: 'grade' as const, text: 'stands formally' }]),
  ];
}

/** A smooth way along the points (a uniform cubic B-spline), level at both ends. */
function way(points: readonly Point[]): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  const level = [
    first,
    { x: first.x + LEVEL, y: first.y },
    ...points.slice(1, -1),
    { x: last.x - LEVEL, y: last.y },
    last,
  ];
  const mix = (parts: readonly (readonly [number, Point])[]) =>
    `${round(parts.reduce((sum, [part, { x }]) => sum + part * x, 0) / 6)} ${round(parts.reduce((sum, [part, { y }]) => sum + part * y, 0) / 6)}`;
  const bends = level.slice(1, -1).map((at, index) => {
    const [before, after] = [level[index]!, level[index + 2]!];
    return `C${mix([
      [4, before],
      [2, at],
    ])} ${mix([
      [2, before],
      [4, at],
    ])} ${mix([
      [1, before],
      [4, at],
      [1, after],
    ])}`;
  });
  return `M${round(first.x)} ${round(first.y)}${bends.join('')}L${round(last.x)} ${round(last.y)}`;
}

/** How far a way goes straight on before it bends. */
const LEVEL = 12;

const round = (value: number) => Math.round(value * 10) / 10;

const description = ({ nodes, edges }: ClaimsGraph) =>
  `${nodes.length} statements, ${edges.length} uses: ${edges.map(({ from, to }) => `${from} uses ${to}`).join('; ')}`;
