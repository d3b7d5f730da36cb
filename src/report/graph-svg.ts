import { anchorOf } from './_internals/anchor.js';
import { gradeClass } from './_internals/grade-class.js';
import { gradeColours } from './_internals/grade-colours.js';
import { graphLayout, type Point } from './_internals/graph-layout.js';
import { Markup, markup } from './_internals/markup.js';
import type { ClaimsGraph, GraphNode } from './claims-graph.js';

/** The graph as a picture in a file of its own, on light or dark ground. */
export function graphSvg(graph: ClaimsGraph): string {
  const style = new Markup(
    `<style>${GRAPH_STYLE}\nsvg{--ink:#1d1f24;--faint:#6a6e77;--paper:#fff;background:var(--paper)}\n${gradeColours('light')}\n@media (prefers-color-scheme:dark){svg{--ink:#e6e7ea;--faint:#a0a4ad;--paper:#17181c}\n${gradeColours('dark')}}</style>`,
  );
  return `${drawing(graph, style, () => undefined)}\n`;
}

/** The graph as part of a page with a section for every claim; the page brings the styles. */
export function inlineGraph(graph: ClaimsGraph): Markup {
  return drawing(graph, undefined, (id) => `#${anchorOf(id)}`);
}

/** The styles of a drawing, in terms of the properties --ink, --faint, --paper and the grades' --g. */
export const GRAPH_STYLE = `.graph text{font:13px system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif;fill:var(--ink);text-anchor:middle}
.graph .name{font-weight:600}
.graph .work{font-size:11px;fill:var(--faint)}
.graph .grade{font-size:11px;fill:var(--g,var(--faint))}
.graph .box{fill:var(--paper);stroke:var(--g,var(--faint));stroke-width:1.6}
.graph .fallen .box{stroke-dasharray:5 4}
.graph .fallen text{fill:var(--faint)}
.graph .use{fill:none;stroke:var(--faint);stroke-width:1}
.graph .tip{fill:var(--faint)}
.graph a{text-decoration:none}
.graph a:hover .name,.graph a:focus .name{text-decoration:underline}`;

const LINE = 17;
const CHARACTER = 7.3;
const LONGEST_LINE = 15;

function drawing(
  graph: ClaimsGraph,
  style: Markup | undefined,
  linkOf: (id: string) => string | undefined,
): Markup {
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
  const uses = graph.edges.map(
    ({ from, to }, index) =>
      markup`<path class="use" d="${way(ways[index]!)}" marker-end="url(#used)"><title>${from} uses ${to}</title></path>`,
  );
  const nodes = graph.nodes.map((node) => {
    const { x, y, width: w, height: h } = boxes.get(node.id)!;
    const lines = labels.get(node.id)!;
    const top = y - ((lines.length - 1) * LINE) / 2 + 4.5;
    const shape = markup`<rect class="box" x="${round(x - w / 2)}" y="${round(y - h / 2)}" width="${w}" height="${h}" rx="${node.fact ? Math.min(round(h / 2), 20) : 5}"/>`;
    const text = lines.map(
      (line, index) =>
        markup`<text class="${line.kind}" x="${round(x)}" y="${round(top + index * LINE)}">${line.text}</text>`,
    );
    const kind = `${node.grade === undefined ? '' : gradeClass(node.grade)}${node.fallsAt === undefined ? '' : ' fallen'}`;
    const body = markup`<g class="${kind.trim()}"><title>${node.id}: ${node.title}</title>${shape}${text}</g>`;
    const link = linkOf(node.id);
    return link === undefined ? body : markup`<a href="${link}">${body}</a>`;
  });
  return markup`<svg class="graph" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${description(graph)}">${style}<defs><marker id="used" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0.8 7.5 4 0 7.2z"/></marker></defs>${uses}${nodes}</svg>`;
}

/** The name in as many lines as it needs, whose it is, and the grade. */
function labelOf({
  name,
  group,
  fact,
  grade,
  fallsAt,
  standsBy,
}: GraphNode): { kind: string; text: string }[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= LONGEST_LINE) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return [
    ...lines.map((text) => ({ kind: 'name', text })),
    ...(fact ? [] : [{ kind: 'work', text: group }]),
    ...(grade === undefined ? [] : [{ kind: 'grade', text: grade as string }]),
    ...(fallsAt === undefined ? [] : [{ kind: 'grade', text: 'falls' }]),
    ...(standsBy === undefined ? [] : [{ kind: 'grade', text: 'stands formally' }]),
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
