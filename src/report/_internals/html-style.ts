import { COMPONENT_STYLE } from '../components/component-style.js';
import { GRAPH_STYLE } from '../components/graph-style.js';
import { DARK, LIGHT } from '../components/tokens.js';
import { gradeColours } from './grade-colours.js';

/** The style sheet of a page: light and dark, wide and narrow, screen and paper. */
export function pageStyle(): string {
  return `:root{${LIGHT};color-scheme:light dark}
${gradeColours('light')}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}
${gradeColours('dark')}}
${SHEET}
${COMPONENT_STYLE}
${GRAPH_STYLE}
@media print{${PRINT}}`;
}

const SHEET = `*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 Charter,'Bitstream Charter','Iowan Old Style',Cambria,Georgia,'DejaVu Serif',serif;overflow-wrap:break-word}
header,main{max-width:62rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1,h2,h3,h4,.badge,.argument,.where,.counts,.place,.note,.from,.certificates,.tally,dt,table,.drawing{font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.45rem;margin:3rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--rule)}
h3{font-size:1.15rem;margin:1.75rem 0 .25rem}
h4{font-size:.95rem;margin:1.25rem 0 .25rem}
p{margin:.35rem 0}
a{color:var(--link)}
.drawing{padding:.5rem 0;width:calc(100vw - 3rem);max-width:none;margin-left:calc(50% - 50vw + 1.5rem)}
.drawing svg{display:block;margin:0 auto;min-width:58rem;max-width:100%;height:auto}
.drawing:focus-visible{outline:2px solid var(--link)}
:target{scroll-margin-top:1rem;outline:2px solid var(--link);outline-offset:4px}
footer{margin:3rem 0}
main{padding-bottom:4rem}
@media (max-width:40rem){body{font-size:16px}header,main{padding-left:.8rem;padding-right:.8rem}.claim{padding:.2rem .8rem .8rem}dl,dl.grades{grid-template-columns:minmax(0,1fr);gap:.1rem}dd{margin-bottom:.4rem}h1{font-size:1.6rem}.m{white-space:normal}}`;

const PRINT = `@page{size:A4;margin:18mm 16mm}
#graph{break-before:page;break-inside:avoid}
.drawing{width:auto;margin:0;padding:0}
body{font-size:10.5pt;line-height:1.4}
header,main{max-width:none;padding:0}
h2{margin-top:1.5rem}
h2,h3,h4{break-after:avoid}
.claim{border:0;border-top:1px solid var(--rule);border-radius:0;padding:.2rem 0}
.steps>li,.statement,.evidence li,.finding,tr,dd li,.conclusion,.facts li{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
.statement{overflow:visible}
.drawing svg{min-width:0;max-width:100%;max-height:22.5cm}
.assumptions{font-size:.7rem}
.assumptions td{min-width:0}
a{color:inherit;text-decoration-color:var(--faint)}
a[href^="http"]::after{content:' (' attr(href) ')'}
.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}`;
