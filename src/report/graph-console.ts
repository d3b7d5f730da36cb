import type { FallenStep } from '../claims/index.js';
import { plural } from './_internals/plural.js';
import { type ClaimsGraph, FACTS_GROUP, type GraphNode, groupsIn } from './claims-graph.js';
import { gradeStyle, type Style } from './style.js';

/** The graph by works: every claim with what it uses, and what falls with a dropped assumption. */
export function graphConsole(graph: ClaimsGraph, style: Style): string {
  const { nodes, edges, dropped } = graph;
  const width = Math.max(...nodes.map(({ id }) => id.length));
  const line = (node: GraphNode) => {
    const { id, grade, title, name } = node;
    const shown = grade === undefined ? '' : `  ${gradeStyle(style, grade)(grade.padEnd(15))}`;
    const long = name === title ? title : `${name}: ${title}`;
    const mark =
      dropped === undefined
        ? ''
        : node.fallsAt === undefined
          ? `${style.good('stands')}  `
          : `${style.bad('falls')}   `;
    return `  ${mark}${style.strong(id.padEnd(width))}${shown}  ${long}`;
  };
  const indent = ' '.repeat(dropped === undefined ? 4 : 12);
  const lines = groupsIn(graph).flatMap((group) => [
    style.strong(group === FACTS_GROUP ? 'Textbook facts' : group),
    ...nodes
      .filter((node) => node.group === group)
      .flatMap((node) => [
        line(node),
        ...(node.fallsAt === undefined ? [] : fallLines(node.fallsAt, indent)),
        ...(node.standsBy === undefined
          ? []
          : [
              `${indent}by ${node.standsBy.join(', ')}, which ${node.standsBy.length === 1 ? 'does' : 'do'} without it`,
            ]),
        ...edges
          .filter(({ from }) => from === node.id)
          .map(({ to, steps }) => style.faint(`${indent}uses ${to}  (${steps.join(', ')})`)),
      ]),
    '',
  ]);
  const head = dropped === undefined ? [] : [`Without ${style.strong(dropped)}`, ''];
  const standing = nodes.filter(({ fallsAt }) => fallsAt === undefined).length;
  const tail =
    dropped === undefined
      ? `${plural(nodes.length, 'claim')}, ${plural(edges.length, 'use')}`
      : `${standing} of ${plural(nodes.length, 'claim')} still ${standing === 1 ? 'stands' : 'stand'} as proved here; what falls may be true all the same.`;
  return `${[...head, ...lines, tail].join('\n')}\n`;
}

/** One line per step that falls: `at solve, which spends it`, `at conclude, through lemma-4-2`. */
function fallLines(steps: readonly FallenStep[], indent: string): string[] {
  if (steps.length === 0) return [`${indent}assumes it`];
  return steps.map(({ id, spends, through }) => {
    const why = [
      ...(spends ? ['which spends it'] : []),
      ...(through.length > 0 ? [`through ${through.join(', ')}`] : []),
    ];
    return `${indent}at ${id}, ${why.join(' and ')}`;
  });
}
