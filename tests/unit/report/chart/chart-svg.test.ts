import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { spreadLabels } from '../../../../src/report/chart/_internals/spread-labels.js';
import { type ChartSpec, chartSvg } from '../../../../src/report/chart/index.js';
import { parseMarkup } from '../parse-markup.js';

const SPEC: ChartSpec = {
  title: 'Energies & sizes',
  description: 'Mean energy <per spin> with "intervals".',
  x: { kind: 'log', label: 'Λ' },
  y: { kind: 'linear', label: 'energy per spin' },
  series: [
    {
      kind: 'points',
      name: 'mean',
      join: true,
      points: [
        { x: 10, y: -1.4, low: -1.5, high: -1.3 },
        { x: 100, y: -1.6, low: -1.65, high: -1.55 },
      ],
    },
    {
      kind: 'band',
      name: 'quantiles',
      points: [
        { x: 10, low: -1.7, high: -1.1 },
        { x: 100, low: -1.7, high: -1.5 },
      ],
    },
    {
      kind: 'points',
      name: 'another',
      points: [{ x: 20, y: -1.5 }],
    },
  ],
  references: [
    { axis: 'y', at: -1.633, label: '−E_∞' },
    { axis: 'y', at: -1.657, label: '−E_0' },
  ],
  notes: ['seed 1'],
};

describe('chartSvg', () => {
  test('is well-formed, escaped, and named for those who do not see it', () => {
    const svg = chartSvg(SPEC);
    expect(() => parseMarkup(svg)).not.toThrow();
    expect(svg).toContain('<title id="chart-title">Energies &amp; sizes</title>');
    expect(svg).toContain('Mean energy &lt;per spin&gt; with &quot;intervals&quot;.');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is drawn alike where custom properties are not known, as in most converters to PNG and PDF', () => {
    expect(chartSvg(SPEC)).not.toMatch(/var\(|--[a-z]/);
  });

  test('is the same text every time', () => {
    expect(chartSvg(SPEC)).toBe(chartSvg(SPEC));
  });

  test('gives two series of points different shapes', () => {
    const shapes = [...chartSvg(SPEC).matchAll(/class="mark"[^>]* d="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(shapes).size).toBe(2);
  });

  test('labels neighbouring references without overlap', () => {
    const at = [...chartSvg(SPEC).matchAll(/<text x="[\d.]+" y="([\d.]+)">−E/g)].map((m) =>
      Number(m[1]),
    );
    expect(at).toHaveLength(2);
    expect(Math.abs(at[0]! - at[1]!)).toBeGreaterThanOrEqual(14);
  });

  test('draws histograms and bars at categories', () => {
    const histogram = chartSvg({
      ...SPEC,
      x: { kind: 'linear', label: 'energy' },
      y: { kind: 'linear', label: 'count' },
      references: [{ axis: 'x', at: 1, label: 'one' }],
      series: [
        {
          kind: 'bars',
          name: 'counts',
          bars: [
            { from: 0, to: 1, y: 3 },
            { from: 1, to: 2, y: 5 },
          ],
        },
      ],
    });
    expect(histogram.match(/class="bar"/g)).toHaveLength(2);
    const grouped = chartSvg({
      ...SPEC,
      x: { kind: 'category', label: 'network', categories: ['random', 'trained'] },
      references: [],
      series: ['a', 'b'].map((name) => ({
        kind: 'bars',
        name,
        bars: [
          { x: 'random', y: 1, low: 0.5, high: 1.5 },
          { x: 'trained', y: 2 },
        ],
      })),
    });
    expect(() => parseMarkup(grouped)).not.toThrow();
    const xs = [...grouped.matchAll(/class="bar" fill="url\(#fill\d\)" x="([\d.]+)"/g)];
    expect(new Set(xs.map((m) => m[1])).size).toBe(4);
  });

  test.each([
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [0, '0'],
  ])('refuses %s on a logarithmic axis', (x, shown) => {
    const series: ChartSpec['series'] = [{ kind: 'line', name: 'bad', points: [{ x, y: 1 }] }];
    expect(() => chartSvg({ ...SPEC, series })).toThrow(shown);
    expect(() => chartSvg({ ...SPEC, series })).toThrow('CHART_INVALID');
  });

  test('draws nothing, and one value, without numbers that are not', () => {
    const y: ChartSpec['y'] = { kind: 'linear', label: 'y' };
    const one = { kind: 'line', name: 'one', points: [{ x: 3, y: 3 }] } as const;
    for (const series of [[], [one]])
      expect(
        chartSvg({ title: 't', description: 'd', x: { kind: 'linear', label: 'x' }, y, series }),
      ).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('spreadLabels', () => {
  test.prop([fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 })])(
    'keeps distance and range, and the order',
    (places) => {
      const spread = spreadLabels(places, 15, 0, 300);
      const sorted = [...spread].sort((a, b) => a - b);
      for (const [index, at] of sorted.entries()) {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(300 + 1e-9);
        if (index > 0) expect(at - sorted[index - 1]!).toBeGreaterThanOrEqual(15 - 1e-9);
      }
      for (const [i, a] of places.entries())
        for (const [j, b] of places.entries())
          if (a < b) expect(spread[i]!).toBeLessThan(spread[j]!);
    },
  );

  test('leaves labels where they are when there is room', () => {
    expect(spreadLabels([100, 10, 50], 15, 0, 300)).toEqual([100, 10, 50]);
  });
});
