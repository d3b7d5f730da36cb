/**
 * The styles of a drawing of claims, in terms of the properties --ink, --faint, --paper and the
 * grades' --g. A stronger grade has a heavier line, one that is not a proof a broken one.
 */
export const GRAPH_STYLE = `.graph text{font:13px system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif;fill:var(--ink);text-anchor:middle}
.graph .name{font-weight:600}
.graph .work{font-size:11px;fill:var(--faint)}
.graph .grade{font-size:11px;fill:var(--g,var(--faint))}
.graph .mark{color:var(--g,var(--faint))}
.graph .box{fill:var(--paper);stroke:var(--g,var(--faint));stroke-width:1.6}
.graph .g-formal .box{stroke-width:3.6}
.graph .g-proved .box{stroke-width:2.6}
.graph .g-exhaustive .box{stroke-dasharray:12 3}
.graph .g-checked .box{stroke-dasharray:5 3}
.graph .g-sampled .box{stroke-dasharray:2 3}
.graph .g-inconclusive .box{stroke-dasharray:1 5}
.graph .g-refuted .box{stroke-width:2.6;stroke-dasharray:9 3 2 3}
.graph .fallen .box{stroke:var(--faint);stroke-width:1;fill:var(--tint,var(--paper))}
.graph .fallen .name{text-decoration:line-through}
.graph .fallen text,.graph .fallen .mark{fill:var(--faint);color:var(--faint)}
.graph .use{fill:none;stroke:var(--faint);stroke-width:1}
.graph .tip{fill:var(--faint)}
.graph a{text-decoration:none}
.graph a:hover .name,.graph a:focus .name{text-decoration:underline}`;
