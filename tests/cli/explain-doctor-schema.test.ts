import { describe, expect, it } from 'vitest';
import { CLAIMS, SOURCES } from '../../proofs/index.js';
import { DIAGNOSTICS } from '../../src/diagnostics/index.js';
import { expectClean, run } from './run.js';

describe('explain', () => {
  it('without a name lists every claim, every hypothesis and every code', () => {
    const ran = run('explain');
    expectClean(ran);
    for (const { id } of CLAIMS) expect(ran.out).toMatch(new RegExp(`^ {2}${id} `, 'm'));
    for (const { id } of CLAIMS.flatMap((claim) => claim.hypotheses))
      expect(ran.out).toMatch(new RegExp(`^ {2}${id} `, 'm'));
    for (const code of Object.keys(DIAGNOSTICS))
      expect(ran.out).toMatch(new RegExp(`^ {2}${code} `, 'm'));
    expect(ran.out.endsWith('\n')).toBe(true);
    expect(ran.out.endsWith('\n\n')).toBe(false);
  });

  it.each(CLAIMS.map(({ id }) => id))('%s shows its statement, steps and place', (id) => {
    const claim = CLAIMS.find((each) => each.id === id)!;
    const { out } = run(['explain', id, '--no-check']);
    expect(out).toContain(claim.statement);
    expect(out).toContain(SOURCES[claim.source.work]);
    for (const { text, uses } of claim.steps) {
      expect(out).toContain(text);
      for (const used of uses) expect(out).toContain(used);
    }
    for (const { text } of claim.hypotheses) expect(out).toContain(text);
    for (const fact of claim.restsOn) expect(out).toContain(fact);
  });

  it('names all that a claim rests on, what it uses included, as a run of it does', () => {
    const [report] = JSON.parse(run('check corollary-4-5 --quick --json').out).claims.slice(-1);
    expect(report.id).toBe('corollary-4-5');
    expect(report.restsOn.length).toBeGreaterThan(3);
    const explained = JSON.parse(run('explain corollary-4-5 --no-check --json').out).claim;
    expect(explained.restsOn).toEqual(report.restsOn);
    const { out } = run('explain corollary-4-5 --no-check');
    for (const fact of report.restsOn) expect(out).toContain(`Rests on  ${fact}\n`);
    expect(out).not.toContain('nothing beyond its steps');
  });

  it('knows who uses a claim', () => {
    for (const [used, user] of [
      ['gram-cancellation', 'lemma-4-2'],
      ['lemma-4-1', 'lemma-4-3'],
    ]) {
      expect(run(['explain', used!, '--no-check']).out).toMatch(
        new RegExp(`^Used by +(\\S+, )*${user}\\b`, 'm'),
      );
      expect(run(['explain', user!, '--no-check']).out).toMatch(
        new RegExp(`^Uses +(\\S+, )*${used}\\b`, 'm'),
      );
    }
  });

  it('says which hypotheses a claim needs, and how its steps are examined', () => {
    const { out } = run('explain lemma-4-2 --no-check');
    expect(out).toMatch(/^Needs +first-layer-stationary, xxt-full-rank$/m);
    expect(out).toMatch(/^ +examined in every dimension, by a certificate for the kernel, /m);
    expect(out).not.toContain('found:');
  });

  it('shows what a quick run finds, step by step', () => {
    const ran = run('explain gram-cancellation');
    expectClean(ran);
    expect(ran.out).toMatch(/^.*\(gram-cancellation\): proved$/m);
    expect(ran.out).toMatch(/^ +found: proved, \d+ certificates? accepted by the kernel/m);
    expect(ran.out).toMatch(/^Scope +every dimension and depth$/m);
    expect(run('explain lemma-4-1/sign').out).toMatch(/\(lemma-4-1\/sign\): refuted$/m);
  });

  const hypotheses = [
    ...new Map(
      CLAIMS.flatMap((claim) => [...claim.hypotheses, ...claim.dataHypotheses]).map(
        ({ id, text }) => [id, text],
      ),
    ),
  ];

  it.each(hypotheses)('hypothesis %s: what it says, who needs it, what stands without it', (id) => {
    const ran = run(['explain', id]);
    expectClean(ran);
    expect(ran.out).toContain(`lemmascope graph --drop ${id}`);
    const { hypothesis } = JSON.parse(run(['explain', id, '--json']).out);
    for (const text of hypothesis.texts) expect(ran.out).toContain(`  ${text}\n`);
    const falls: string[] = hypothesis.falls.map((claim: { id: string }) => claim.id);
    expect([...falls, ...hypothesis.stands].sort()).toEqual(CLAIMS.map((claim) => claim.id).sort());
    for (const claim of [...falls, ...hypothesis.stands]) expect(ran.out).toContain(claim);
    expect(hypothesis.statedBy.length).toBeGreaterThan(0);
  });

  it('explains a mutant too', () => {
    const ran = run('explain lemma-4-1/sign --no-check');
    expectClean(ran);
    expect(ran.out).toContain('lemma-4-1/sign');
  });

  it.each(Object.entries(DIAGNOSTICS))('%s, in any case', (code, { summary, remedy, exitCode }) => {
    const ran = run(['explain', code]);
    expectClean(ran);
    for (const part of [code, summary, remedy, `exit code ${exitCode}`])
      expect(ran.out).toContain(part);
    expect(run(['explain', code.toLowerCase()])).toEqual(ran);
  });
});

describe('doctor', () => {
  const ran = run('doctor');
  const json = JSON.parse(run('doctor --json').out);

  it('finds everything that is needed in order', () => {
    expectClean(ran);
    expect(ran.out).toContain('Everything lemmascope needs is in order.');
    expect(ran.out).toContain('150 samples');
  });

  it('sees the faults of the untrusted helper caught', () => {
    for (const fault of ['2*((x-y)*(-1/2))', '((x*y)^3)^2', '1e-20'])
      expect(ran.out).toMatch(
        new RegExp(
          `^ok +its fault on ${fault.replace(/[()^*+/]/g, '\\$&')} +caught by comparison$`,
          'm',
        ),
      );
  });

  it('says how to get what is optional and not there', () => {
    for (const { status, required, detail } of json.findings) {
      if (required) expect(status).toBe('ok');
      if (status === 'missing') expect(detail).toContain('apt-get install');
    }
  });

  it('finds the same as JSON as in text', () => {
    for (const { name, detail } of json.findings) {
      expect(ran.out).toContain(name);
      expect(ran.out).toContain(detail);
    }
  });
});

describe('schema', () => {
  it.each(['check', 'audit', 'derive', 'explain', 'graph', 'doctor'])(
    'of %s is a JSON Schema',
    (verb) => {
      const ran = run(['schema', verb]);
      expectClean(ran);
      expect(JSON.parse(ran.out)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
      });
      expect(run(['schema', verb])).toEqual(ran);
    },
  );
});
