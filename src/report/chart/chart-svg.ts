import { Markup, markup } from '../_internals/markup.js';
import {
  barPatterns,
  legendMark,
  type Plot,
  round,
  seriesMarks,
} from './_internals/chart-marks.js';
import { type ChartScale, chartScale } from './_internals/chart-scale.js';
import { CHART_STYLE, seriesClass } from './_internals/chart-style.js';
import { chartValues } from './_internals/chart-values.js';
import { spreadLabels } from './_internals/spread-labels.js';
import type { ChartSpec, ReferenceLine } from './chart-spec.js';

/**
 * A chart as an SVG file of its own, on light or dark ground, without scripts. Series differ by the
 * shape of their marks, dashes or hatching as well as by colour; title and description are read
 * out. The same chart is always the same text. Nothing is left out: what lies outside a range that
 * the axis states is clipped at its edge.
 *
 * @throws CHART_INVALID for a value that its axis cannot show.
 */
export function chartSvg(spec: ChartSpec): string {
  const frame = frameOf(spec);
  const { width, height, left, right, top, bottom } = frame;
  const values = chartValues(spec);
  const x = chartScale(spec.x, values.x, [left, right]);
  const y = chartScale(spec.y, values.y, [bottom, top]);
  const bars = spec.series.filter(({ kind }) => kind === 'bars');
  const plot: Plot = { x, y, bars: bars.length };
  const series = spec.series.map((one, order) =>
    seriesMarks(one, order, bars.indexOf(one as (typeof bars)[number]), plot),
  );
  const style = new Markup(`<style>${CHART_STYLE}</style>`);
  const clip = markup`<clipPath id="plot"><rect x="${left - 6}" y="${top - 6}" width="${right - left + 12}" height="${bottom - top + 12}"/></clipPath>`;
  const body = markup`<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="chart-title chart-description"><title id="chart-title">${spec.title}</title><desc id="chart-description">${spec.description}</desc>${style}<defs>${clip}${barPatterns(spec.series)}</defs><text class="title" x="${left}" y="22">${spec.title}</text>${legend(spec, frame)}${axes(spec, x, y, frame)}${references(spec, x, y, frame)}<g clip-path="url(#plot)">${series}</g>${notes(spec, frame)}</svg>`;
  return `${body}\n`;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** The edges of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly legend: readonly LegendPlace[];
}

interface LegendPlace {
  readonly x: number;
  readonly y: number;
}

const CHARACTER = 6.8;
const NOTE_CHARACTER = 6;
const LINE = 18;
const LEFT = 68;

function frameOf(spec: ChartSpec): Frame {
  const { width = 720, series, references: lines = [] } = spec;
  const text = noteLines(spec);
  const labels = lines.filter(({ axis }) => axis === 'y').map(({ label }) => label.length);
  const right = width - (labels.length === 0 ? 20 : Math.max(...labels) * CHARACTER + 30);
  const entries: LegendPlace[] = [];
  let at = { x: LEFT + 12, y: 44 };
  for (const { name } of series.length > 1 ? series : []) {
    const length = 44 + name.length * CHARACTER;
    if (at.x > LEFT + 12 && at.x + length > width - 10) at = { x: LEFT + 12, y: at.y + LINE };
    entries.push(at);
    at = { x: at.x + length, y: at.y };
  }
  const crossing = lines.some(({ axis }) => axis === 'x') ? LINE : 0;
  const top = (entries.at(-1)?.y ?? 26) + 20 + crossing;
  const below = 54 + text.length * 15;
  const height = spec.height ?? Math.max(440, top + below + 240);
  return { width, height, left: LEFT, right, top, bottom: height - below, legend: entries };
}

const legend = ({ series }: ChartSpec, { legend: places }: Frame) =>
  places.map(
    ({ x, y }, order) =>
      markup`<g class="${seriesClass(order)}" transform="translate(${round(x)} ${y})">${legendMark(series[order]!, order)}<text x="17" y="4">${series[order]!.name}</text></g>`,
  );

function axes(spec: ChartSpec, x: ChartScale, y: ChartScale, frame: Frame): Markup {
  const { left, right, top, bottom } = frame;
  const rows = y.ticks.map(
    ({ at, label }) =>
      markup`<path class="grid" d="M${left} ${round(at)}H${right}"/><text class="tick" text-anchor="end" x="${left - 8}" y="${round(at + 4)}">${label}</text>`,
  );
  const columns = x.ticks.map(
    ({ at, label }) =>
      markup`<path class="axis" d="M${round(at)} ${bottom}v5"/><text class="tick" text-anchor="middle" x="${round(at)}" y="${bottom + 18}">${label}</text>`,
  );
  const middle = round((top + bottom) / 2);
  return markup`${rows}${columns}<path class="axis" d="M${left} ${top}V${bottom}H${right}"/><text text-anchor="middle" x="${round((left + right) / 2)}" y="${bottom + 40}">${spec.x.label}</text><text text-anchor="middle" transform="translate(16 ${middle}) rotate(-90)">${spec.y.label}</text>`;
}

function references(spec: ChartSpec, x: ChartScale, y: ChartScale, frame: Frame): Markup[] {
  const { left, right, top, bottom } = frame;
  const along = (axis: ReferenceLine['axis']) =>
    (spec.references ?? []).filter((line) => line.axis === axis);
  const level = along('y').map(({ at }) => y.at(at));
  const spread = spreadLabels(level, 15, top, bottom);
  return [
    ...along('y').map(
      ({ label }, index) =>
        markup`<path class="reference" d="M${left} ${round(level[index]!)}H${right}"/><path class="leader" d="M${right} ${round(level[index]!)}L${right + 14} ${round(spread[index]!)}"/><text x="${right + 18}" y="${round(spread[index]! + 4)}">${label}</text>`,
    ),
    ...along('x').map(
      ({ at, label }) =>
        markup`<path class="reference" d="M${round(x.at(at))} ${top}V${bottom}"/><text text-anchor="middle" x="${round(x.at(at))}" y="${top - 6}">${label}</text>`,
    ),
  ];
}

const notes = (spec: ChartSpec, { bottom, left }: Frame) =>
  noteLines(spec).map(
    (note, index) =>
      markup`<text class="note" x="${left}" y="${bottom + 60 + index * 15}">${note}</text>`,
  );

/** The notes in lines that fit the width, broken between words. */
function noteLines({ notes: text = [], width = 720 }: ChartSpec): string[] {
  const most = Math.floor((width - LEFT - 10) / NOTE_CHARACTER);
  return text.flatMap((note) => {
    const lines = [''];
    for (const word of note.split(' ')) {
      const last = lines.at(-1)!;
      if (last !== '' && last.length + 1 + word.length > most) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
  });
}
