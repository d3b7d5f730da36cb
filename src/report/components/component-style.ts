/** The styles of the components that a report and the explorer share. */
export const COMPONENT_STYLE = `code{font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.84em}
code.command{background:var(--tint);padding:.1em .35em;border-radius:3px;overflow-wrap:anywhere}
.badge{display:inline-block;font-size:.74rem;font-weight:600;line-height:1.35;letter-spacing:.01em;white-space:nowrap;color:var(--g);border:1px solid var(--g);border-radius:1em;padding:0 .6em;vertical-align:.08em}
.badge .mark{width:.7em;height:.7em;margin-right:.35em;vertical-align:-.02em}
.badge.g-formal{border:3px double}
.badge.g-proved{border-width:2px}
.badge.g-exhaustive,.badge.g-checked{border-style:dashed}
.badge.g-sampled,.badge.g-inconclusive{border-style:dotted}
.badge.g-refuted{border-width:2px;border-radius:0}
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
ul.grade-strip{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0;padding:.35rem 0;font-size:.78rem}
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
.katex{font-size:1.1em}`;
