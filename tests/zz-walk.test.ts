import { it } from 'vitest';
import { CLAIMS } from '/work/main/proofs/index.js';
import { MUTANTS } from '/work/main/properties/mutants/index.js';
import { walkClaim } from '/work/main/src/claims/index.js';
import { Architecture } from '/work/main/src/network/index.js';
it('x', () => {
  const shape = { architecture: Architecture.of([2,1,2]), data: { samples: 2 } };
  for (const c of []) { const t=performance.now(); 
    try { const w = walkClaim(c, { shape, seed: 1 });
    const parts = w.steps.flatMap(s=>s.checks);
    const bad = parts.filter(p=>p.statement && (p.statement.equations.some(e=>e.difference)||p.statement.decision?.holds===false));
    console.log(c.id, (performance.now()-t).toFixed(0), parts.length, 'bad', bad.length, [...new Set(parts.map(p=>p.on+'|'+(p.statement?.note??'')))].join(' ; ').slice(0,300), 'kB', JSON.stringify(w).length/1000);
    } catch (e) { console.log(c.id, 'THREW', String(e)); }
  }
  for (const m of MUTANTS) { const t=performance.now(); const base = CLAIMS.find(c=>c.id===m.of)!;
    try { const w = walkClaim(base, { shape, seed: 1, mutant: m.claim });
    const parts = w.steps.flatMap(s=>s.checks);
    const f = parts.filter(p=>p.mutant && (p.mutant.equations.some(e=>e.difference)||p.mutant.decision?.holds===false));
    const bad = parts.filter(p=>p.statement && (p.statement.equations.some(e=>e.difference)||p.statement.decision?.holds===false));
    console.log(m.claim.id, m.expected, (performance.now()-t).toFixed(0), 'mutant fails', f.length, f[0]?.mutant?.certificate?'cert':'', 'bad', bad.length, 'kB', JSON.stringify(w).length/1000);
    } catch (e) { console.log(m.claim.id, 'THREW', String(e).slice(0,300)); }
  }
}, 600000);
