import { fallsLine } from './_internals/falls-line.js';
import { type ClaimsGraph, FACTS_GROUP, type GraphNode, groupsIn } from './claims-graph.js';

/** The graph for Graphviz: one cluster per work, facts as ellipses, an arrow to what is used. */
export function graphDot(graph: ClaimsGraph): string {
  const { nodes, edges, dropped } = graph;
  const lines = [
    'digraph lemmascope {',
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    ...(dropped === undefined ? [] : [`  label=${quoted(`without ${dropped}`)};`]),
    ...groupsIn(graph).flatMap((group, index) => [
      `  subgraph cluster_${index} {`,
      `    label=${quoted(group === FACTS_GROUP ? 'textbook facts' : group)};`,
      ...nodes.filter((node) => node.group === group).map((node) => `    ${nodeLine(node)}`),
      '  }',
    ]),
    ...edges.map(
      ({ from, to, steps }) =>
        `  ${quoted(from)} -> ${quoted(to)} [tooltip=${quoted(steps.join(', '))}];`,
    ),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function nodeLine({ id, name, grade, fact, fallsAt, standsBy, title }: GraphNode): string {
  const label = [
    name,
    ...(grade === undefined ? [] : [grade]),
    ...(fallsAt === undefined ? [] : [fallsLine(fallsAt)]),
    ...(standsBy === undefined ? [] : ['stands by its formal proof']),
  ];
  const attributes = [
    `label=${quoted(label.join('\n'))}`,
    `tooltip=${quoted(title)}`,
    ...(fact ? ['shape=ellipse', 'style=""'] : []),
    ...(fallsAt === undefined ? [] : [fact ? 'style=dashed' : 'style="rounded,dashed"']),
  ];
  return `${quoted(id)} [${attributes.join(', ')}];`;
}

/** A quoted string of DOT; `\n` in it breaks the line. */
const quoted = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
