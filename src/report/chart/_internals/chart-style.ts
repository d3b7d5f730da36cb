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

interface Ground {
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  readonly paper: string;
}

const LIGHT: Ground = { ink: '#1d1f24', faint: '#6a6e77', rule: '#d9dbe0', paper: '#fff' };
const DARK: Ground = { ink: '#e6e7ea', faint: '#a0a4ad', rule: '#3a3d45', paper: '#17181c' };

const coloured = ({ ink, faint, rule, paper }: Ground, onDark: 0 | 1) =>
  `svg.chart{background:${paper}}
${COLOURS.map((pair, index) => `.chart .${seriesClass(index)}{color:${pair[onDark]}}`).join('\n')}
.chart text{fill:${ink}}
.chart .tick,.chart .note{fill:${faint}}
.chart .axis,.chart .leader{stroke:${faint}}
.chart .grid{stroke:${rule}}
.chart .reference{stroke:${ink}}
.chart .mark{fill:${paper}}`;

/**
 * The style of a chart in a file of its own, on light or dark ground. Colours are written out, and
 * those of a series are `currentColor`: what turns SVG into PNG or PDF outside of browsers mostly knows
 * no custom properties, and draws nothing where one should have been a stroke.
 */
export const CHART_STYLE = `.chart text{font:12px system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif}
.chart .title{font-size:15px;font-weight:600}
.chart .tick,.chart .note{font-size:11px}
.chart .axis,.chart .grid{stroke-width:1;fill:none}
.chart .reference{stroke-width:1.2;stroke-dasharray:1 3;stroke-linecap:round;fill:none}
.chart .leader{stroke-width:.8;fill:none}
.chart .line{stroke:currentColor;stroke-width:1.8;fill:none}
.chart .error{stroke:currentColor;stroke-width:1.4;fill:none}
.chart .mark{stroke:currentColor;stroke-width:1.8}
.chart .area{fill:currentColor;opacity:.16;stroke:none}
.chart .edge{stroke:currentColor;stroke-width:1;fill:none;opacity:.7}
.chart .bar{stroke:currentColor;stroke-width:1.2}
.chart .ground{fill:currentColor;opacity:.28}
.chart .hatch{stroke:currentColor;stroke-width:1.6;fill:none}
${coloured(LIGHT, 0)}
.chart .faint .mark{fill:none;stroke-width:1;opacity:.55}
@media (prefers-color-scheme:dark){${coloured(DARK, 1)}
}`;
