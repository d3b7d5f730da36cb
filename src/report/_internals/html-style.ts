import { GRAPH_STYLE } from '../graph-svg.js';
import { gradeColours } from './grade-colours.js';

const LIGHT =
  '--ink:#1d1f24;--faint:#5c606a;--paper:#fff;--rule:#d9dbe0;--tint:#f5f6f8;--link:#0b57a4';
const DARK =
  '--ink:#e6e7ea;--faint:#a0a4ad;--paper:#17181c;--rule:#3a3d45;--tint:#212329;--link:#8ec5ff';

/** The style sheet of a page: light and dark, wide and narrow, screen and paper. */
export function pageStyle(): string {
  return `:root{${LIGHT};color-scheme:light dark}
${gradeColours('light')}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}
${gradeColours('dark')}}
${SHEET}
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
code{font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.84em}
code.command{background:var(--tint);padding:.1em .35em;border-radius:3px;overflow-wrap:anywhere}
.badge{display:inline-block;font-size:.74rem;font-weight:600;line-height:1.35;letter-spacing:.01em;white-space:nowrap;color:var(--g);border:1.5px solid var(--g);border-radius:1em;padding:0 .6em;vertical-align:.08em}
.tally span{margin-right:.5rem;white-space:nowrap}
.wide{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.86rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--rule)}
tbody th{font-weight:400}
tbody th a{font-weight:600}
.summary{width:100%}
.group th{font-weight:600;color:var(--faint);padding-top:1rem}
.assumptions td{min-width:7rem}
dl{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.25rem .75rem;margin:.6rem 0}
dt{font-size:.82rem;color:var(--faint);padding-top:.12em}
dd{margin:0}
dd ul{margin:0;padding-left:1.1em}
dl.grades{grid-template-columns:9rem minmax(0,1fr);font-size:.92rem}
.claim{border:1px solid var(--rule);border-radius:8px;padding:.4rem 1.25rem 1rem;margin:1.25rem 0}
.claim h3{margin-top:.8rem}
.claim .number{margin-right:.3em}
.where,.counts,.place,.from,.certificates,.argument{font-size:.82rem;color:var(--faint)}
.statement{margin:.75rem 0;padding:.2rem 0 .2rem 1rem;border-left:3px solid var(--rule);overflow-x:auto;overflow-y:hidden;font-size:1.04em}
.linear{font-size:.86rem;color:var(--faint)}
.slip{color:var(--ink);background:var(--tint);padding:.4rem .6rem;border-radius:4px}
.steps{padding-left:1.5em;margin:.25rem 0}
.steps>li{margin:.7rem 0;padding-left:.2rem}
.steps>li::marker{color:var(--faint);font-family:system-ui,sans-serif;font-size:.85em}
.step{margin:0}
.step code{font-weight:600;font-size:.9em}
.evidence{list-style:none;margin:.3rem 0;padding:0 0 0 .9rem;border-left:2px solid var(--rule);font-size:.88rem}
.evidence li{margin:.3rem 0}
.note{color:var(--ink);font-size:.84rem}
.note::before{content:'Note: ';color:var(--faint)}
.finding{margin:.4rem 0;font-size:.84rem}
.finding td{font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
.facts{padding-left:1.1em}
.facts li{margin:.7rem 0}
.m{font-family:KaTeX_Main,'Times New Roman','DejaVu Serif',serif;font-size:1.06em;white-space:nowrap}
.m i{font-family:KaTeX_Math,'Times New Roman',serif;font-style:italic}
.m sub,.m sup{font-size:.7em;line-height:0}
.katex{font-size:1.1em}
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
