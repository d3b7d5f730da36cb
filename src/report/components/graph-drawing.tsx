import type { Grade } from '../../claims/index.js';
import { gradeClass } from '../_internals/grade-class.js';
import type { PlacedGraph, PlacedNode } from '../place-graph.js';
import { GradeMark } from './grade-mark.js';

/** What is shown of a statement besides what it is. */
export interface NodeLook {
  /** The grade, where it is not the one the graph was placed with. */
  readonly grade?: Grade;
  /** A word in the place of the work it is from: `falls`, `stands`. */
  readonly verdict?: string;
  /** `fallen`, `faded`, `chosen`: classes of the style sheet. */
  readonly classes?: readonly string[];
}

interface GraphDrawingProps {
  readonly graph: PlacedGraph;
  /** Where a statement is found; without it, statements are no links. */
  readonly hrefOf?: (id: string) => string;
  readonly lookOf?: (id: string) => NodeLook;
  /** Whether the line of a use is drawn strongly, faintly, or as the others. */
  readonly strengthOf?: (from: string, to: string) => 'strong' | 'faint' | undefined;
  /** Styles to put into the picture, when it is a file of its own. */
  readonly style?: string;
}

/** The graph of claims: a box for each, a line from each to what it uses. */
export function GraphDrawing({ graph, hrefOf, lookOf, strengthOf, style }: GraphDrawingProps) {
  const { width, height, nodes, edges } = graph;
  return (
    <svg
      class="graph"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // A picture with links in it is a group of links to those who have it read to them.
      role={hrefOf === undefined ? 'img' : 'group'}
      aria-label={graph.description}
    >
      {style === undefined ? null : <style dangerouslySetInnerHTML={{ __html: style }} />}
      <defs>
        <marker
          id="used"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path class="tip" d="M0 0.8 7.5 4 0 7.2z" />
        </marker>
      </defs>
      {edges.map(({ from, to, way }) => (
        <path
          class={['use', strengthOf?.(from, to) ?? ''].join(' ').trim()}
          d={way}
          marker-end="url(#used)"
        >
          <title>{`${from} uses ${to}`}</title>
        </path>
      ))}
      {nodes.map((node) =>
        hrefOf === undefined ? (
          <Node node={node} look={lookOf?.(node.id)} />
        ) : (
          <a href={hrefOf(node.id)} data-claim={node.id}>
            <Node node={node} look={lookOf?.(node.id)} />
          </a>
        ),
      )}
    </svg>
  );
}

const LINE = 17;
/** Of the letters of a grade, 11 px. */
const HALF_LETTER = 2.9;

function Node({ node, look }: { readonly node: PlacedNode; readonly look: NodeLook | undefined }) {
  const { id, title, fact, x, y, width, height, lines } = node;
  const grade = look?.grade ?? node.grade;
  const top = y - ((lines.length - 1) * LINE) / 2 + 4.5;
  const gradeLine = lines.findIndex(({ kind }) => kind === 'grade');
  const classes = [
    ...(grade === undefined ? [] : [gradeClass(grade)]),
    ...(look?.classes ?? (node.fallsAt === undefined ? [] : ['fallen'])),
  ].join(' ');
  return (
    <g class={classes === '' ? undefined : classes}>
      <title>{`${id}: ${title}`}</title>
      <rect
        class="box"
        x={round(x - width / 2)}
        y={round(y - height / 2)}
        width={width}
        height={height}
        rx={fact ? Math.min(round(height / 2), 20) : 5}
      />
      {lines.map((line, index) => (
        <text class={line.kind} x={round(x)} y={round(top + index * LINE)}>
          {line.kind === 'grade' && grade !== undefined && line.text === node.grade
            ? grade
            : line.kind === 'work' && look?.verdict !== undefined
              ? look.verdict
              : line.text}
        </text>
      ))}
      {grade === undefined ? null : (
        <GradeMark
          grade={grade}
          at={[round(x - grade.length * HALF_LETTER - 13), round(top + gradeLine * LINE - 9)]}
        />
      )}
    </g>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
