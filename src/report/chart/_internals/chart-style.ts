/** Hues that stay apart for the colour-blind, on light and on dark ground. */
const COLOURS: readonly (readonly [onLight: string, onDark: string])[] = [
  ['#0b57a4', '#8ec5ff'],
  ['#b3461e', '#ffab87'],
  ['#1a7f37', '#7ee2a0'],
  ['#6b4fa3', '#c9b3f5'],
  ['#8a5a00', '#f0c36a'],
  ['#00696f', '#6fd6dc'],
];

/** The class that colours series number `index`; past the last colour they begin again. */
export const seriesClass = (index: number) => `s${index % COLOURS.length}`;

/** Dashes of lines, by number of the series: a line is known by them as well as by its colour. */
export const dashes = (index: number) =>
  ['', '7 4', '2 3', '9 3 2 3', '12 5', '5 2 1 2'][index % COLOURS.length]!;

const colours = (ground: 0 | 1) =>
  COLOURS.map((pair, index) => `.${seriesClass(index)}{--c:${pair[ground]}}`).join('\n');

/** The style of a chart in a file of its own, on light or dark ground. */
export const CHART_STYLE = `svg.chart{--ink:#1d1f24;--faint:#6a6e77;--rule:#d9dbe0;--paper:#fff;background:var(--paper)}
${colours(0)}
@media (prefers-color-scheme:dark){svg.chart{--ink:#e6e7ea;--faint:#a0a4ad;--rule:#3a3d45;--paper:#17181c}
${colours(1)}}
.chart text{font:12px system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif;fill:var(--ink)}
.chart .title{font-size:15px;font-weight:600}
.chart .tick,.chart .note{fill:var(--faint);font-size:11px}
.chart .axis{stroke:var(--faint);stroke-width:1;fill:none}
.chart .grid{stroke:var(--rule);stroke-width:1;fill:none}
.chart .reference{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:1 3;stroke-linecap:round;fill:none}
.chart .leader{stroke:var(--faint);stroke-width:.8;fill:none}
.chart .line{stroke:var(--c);stroke-width:1.8;fill:none}
.chart .error{stroke:var(--c);stroke-width:1.4;fill:none}
.chart .mark{fill:var(--paper);stroke:var(--c);stroke-width:1.8}
.chart .faint .mark{fill:none;stroke-width:1;opacity:.55}
.chart .area{fill:var(--c);opacity:.16;stroke:none}
.chart .edge{stroke:var(--c);stroke-width:1;fill:none;opacity:.7}
.chart .bar{stroke:var(--c);stroke-width:1.2}
.chart .ground{fill:var(--c);opacity:.28}
.chart .hatch{stroke:var(--c);stroke-width:1.6;fill:none}`;
