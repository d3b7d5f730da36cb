import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { ClaimGraph, dropHypothesis, usesOf } from '../../../src/claims/index.js';
import { graphLayout } from '../../../src/report/_internals/graph-layout.js';
import {
  claimsGraph,
  graphConsole,
  graphDot,
  graphJson,
  graphSvg,
  PLAIN,
} from '../../../src/report/index.js';
import { claim, step } from '../claims/toy.js';
import { elementsIn, parseMarkup, textOf } from './parse-markup.js';

const fact = claim('fact', { title: 'A "fact" & more\\n' });
const lemma = claim('lemma', {
  source: { work: 'K16', number: 'Lemma 1.2' },
  hypotheses: [{ id: 'h', text: 'h holds', decide: () => true }],
  steps: [step('one', [], { uses: ['fact'] }), step('two', [], { uses: ['fact'], spends: ['h'] })],
});
const theorem = claim('theorem', {
  source: { work: 'K16', number: 'Theorem 3' },
  hypotheses: lemma.hypotheses,
  steps: [step('end', [], { uses: ['lemma'] })],
});
const claims = [theorem, lemma, fact];
const dropped = dropHypothesis(new ClaimGraph(claims), 'h');
const graph = claimsGraph(claims, new Set(['fact']), dropped);

describe('the graph of claims', () => {
  it('has an edge for every use, with the steps that use it', () => {
    expect(graph.edges).toEqual([
      { from: 'theorem', to: 'lemma', steps: ['end'] },
      { from: 'lemma', to: 'fact', steps: ['one', 'two'] },
    ]);
  });

  it('names statements by their number and facts by their title', () => {
    expect(graph.nodes.map(({ name, group }) => [name, group])).toEqual([
      ['Theorem 3', 'K16'],
      ['Lemma 1.2', 'K16'],
      ['A "fact" & more\\n', 'facts'],
    ]);
  });

  it('says what falls with a hypothesis, and at which steps', () => {
    expect(graph.nodes.map(({ fallsAt }) => fallsAt)).toEqual([
      [{ id: 'end', spends: false, through: ['lemma'] }],
      [{ id: 'two', spends: true, through: [] }],
      undefined,
    ]);
  });

  it('leaves out what is not among the claims', () => {
    expect(claimsGraph([lemma], new Set()).edges).toEqual([]);
  });
});

describe('as text', () => {
  it('it lists what stands, what falls and where', () => {
    const text = graphConsole(graph, PLAIN);
    expect(text).toMatch(/^Without h$/m);
    expect(text).toMatch(
      /^ {2}falls {3}theorem .*\n +at end, through lemma\n +uses lemma {2}\(end\)/m,
    );
    expect(text).toMatch(/^ {2}falls {3}lemma .*\n +at two, which spends it\n/m);
    expect(text).toMatch(/^ {2}stands {2}fact/m);
    expect(text).toContain('1 of 3 claims still stands as proved here');
    expect(text.indexOf('Textbook facts')).toBeGreaterThan(text.indexOf('K16'));
  });

  it('it has no verdict on anything when nothing is dropped', () => {
    const text = graphConsole(claimsGraph(claims, new Set()), PLAIN);
    expect(text).not.toMatch(/stands|falls/);
    expect(text).toContain('3 claims, 2 uses');
  });
});

describe('for Graphviz', () => {
  const dot = graphDot(graph);

  it('it quotes what it must, and has every node and edge', () => {
    expect(dot).toContain('label="A \\"fact\\" & more\\\\n"');
    expect(dot).toContain('"lemma" -> "fact" [tooltip="one, two"];');
    expect(dot).toContain('"theorem" [label="Theorem 3\\nfalls at end"');
  });

  it('it draws facts in another shape and works as clusters', () => {
    expect(dot).toMatch(/"fact" \[.*shape=ellipse/);
    expect(dot).not.toMatch(/"lemma" \[.*shape=ellipse/);
    expect(dot.match(/subgraph cluster_/g)).toHaveLength(2);
  });
});

describe('as a picture', () => {
  const svg = parseMarkup(graphSvg(graph));
  const all = [...elementsIn(svg)];

  it('it is an SVG document that loads nothing', () => {
    expect(svg).toMatchObject({
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg' },
    });
    for (const { name, attributes } of all) {
      expect(['a', 'image', 'script', 'use', 'foreignObject']).not.toContain(name);
      for (const [key, value] of Object.entries(attributes))
        if (key !== 'xmlns') expect(value).not.toMatch(/https?:|data:/);
    }
  });

  it('it has a box for every claim and a line for every use', () => {
    const titles = all.filter(({ name }) => name === 'title').map(textOf);
    expect(titles).toEqual([
      'theorem uses lemma',
      'lemma uses fact',
      'theorem: theorem',
      'lemma: lemma',
      'fact: A "fact" & more\\n',
    ]);
    expect(all.filter(({ name }) => name === 'rect')).toHaveLength(3);
  });

  it('it marks what falls, in words', () => {
    expect(all.filter(({ name }) => name === 'text').map(textOf)).toContain('falls');
  });

  it('it is the same every time', () => expect(graphSvg(graph)).toBe(graphSvg(graph)));
});

describe('as JSON', () => {
  it('it has all of it', () => {
    expect(JSON.parse(graphJson(graph)).dropped).toEqual({
      hypothesis: 'h',
      stands: ['fact'],
      byTheorems: [],
      falls: [
        { id: 'theorem', steps: [{ id: 'end', spends: false, through: ['lemma'] }] },
        { id: 'lemma', steps: [{ id: 'two', spends: true, through: [] }] },
      ],
    });
  });
});

describe('the layout of the whole library', () => {
  const nodes = CLAIMS.map(({ id }, index) => ({ id, width: 90 + (index % 5) * 10, height: 50 }));
  const edges = CLAIMS.flatMap((from) => usesOf(from).map((to) => ({ from: from.id, to })));
  const { width, height, boxes, ways } = graphLayout(nodes, edges);

  it('keeps boxes inside the picture and apart from each other', () => {
    const placed = nodes.map(({ id }) => boxes.get(id)!);
    for (const [index, a] of placed.entries()) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
      expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
      for (const b of placed.slice(index + 1))
        expect(
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
            Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
        ).toBe(true);
    }
  });

  it('leads every line from the claim on the left to what it uses on the right', () => {
    for (const [index, { from, to }] of edges.entries()) {
      const [start, end] = [boxes.get(from)!, boxes.get(to)!];
      const way = ways[index]!;
      expect(way[0]).toEqual({ x: start.x + start.width / 2, y: start.y });
      expect(way.at(-1)).toEqual({ x: end.x - end.width / 2, y: end.y });
      expect(start.x).toBeLessThan(end.x);
      for (const { x, y } of way) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });

  it('is the same every time', () => {
    expect(graphLayout(nodes, edges)).toEqual({ width, height, boxes, ways });
  });
});
