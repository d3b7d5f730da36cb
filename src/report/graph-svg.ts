import { h } from 'preact';
import { gradeColours } from './_internals/grade-colours.js';
import { renderMarkup } from './_internals/render-markup.js';
import type { ClaimsGraph } from './claims-graph.js';
import { GraphDrawing } from './components/graph-drawing.js';
import { GRAPH_STYLE } from './components/graph-style.js';
import { placeGraph } from './place-graph.js';

/** The graph as a picture in a file of its own, on light or dark ground. */
export function graphSvg(graph: ClaimsGraph): string {
  const style = `${GRAPH_STYLE}\nsvg.graph{--ink:#1d1f24;--faint:#5c606a;--paper:#fff;background:var(--paper)}\n${gradeColours('light')}\n@media (prefers-color-scheme:dark){svg.graph{--ink:#e6e7ea;--faint:#a0a4ad;--paper:#17181c}\n${gradeColours('dark')}}`;
  return `${renderMarkup(h(GraphDrawing, { graph: placeGraph(graph), style }))}\n`;
}
