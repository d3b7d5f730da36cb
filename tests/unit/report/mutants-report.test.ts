import { describe, expect, it } from 'vitest';
import type { MutantReport } from '../../../src/claims/index.js';
import { COLOUR, mutantsConsole, mutantsJson, PLAIN } from '../../../src/report/index.js';
import { evidence } from '../claims/toy.js';

const document = { statement: { kind: 'refutation' }, certificate: { statement: 'abc' } };
const mutant = (more: Partial<MutantReport>): MutantReport => ({
  id: 'lemma/slip',
  of: 'lemma',
  slip: 'say the opposite',
  statement: 'It holds.',
  expected: 'refuted',
  verdict: 'refuted',
  certificate: { kind: 'refutation', document },
  evidence: [evidence('refuted')],
  milliseconds: 1500,
  ...more,
});
const { certificate: _, ...uncertified } = mutant({
  id: 'lemma/missed',
  verdict: 'checked',
  problem: 'a mutant was not refuted',
});
const { certificate: __, ...equivalent } = mutant({
  id: 'lemma/same',
  expected: 'holds',
  verdict: 'exhaustive',
  evidence: [{ ...evidence('exhaustive'), strata: 12, architectures: 3 }],
});
const reports = [mutant({}), uncertified, equivalent];
const run = { run: 'seed 1', replay: 'lemmascope check --mutants', seed: 1, runs: 5 };

describe('the table of mutants', () => {
  const text = mutantsConsole(reports, run, PLAIN);

  it('has id, expected and found verdict, certificate or evidence, and time', () => {
    expect(text).toMatch(/^lemma\/slip +refuted +refuted +refutation +1\.50 s$/m);
    expect(text).toMatch(
      /^lemma\/same +holds +exhaustive +12 rank strata of 3 architectures +1\.50 s$/m,
    );
  });

  it('adds up what the checks of an equivalent variant went through', () => {
    const { certificate: ___, ...long } = mutant({
      id: 'lemma/long',
      expected: 'holds',
      verdict: 'proved at shape',
      evidence: [
        { ...evidence('proved at shape', ['1-1-1', '2-1-2']), expansions: 1 },
        { ...evidence('checked'), instances: 20, discarded: { critical: 2 } },
        { ...evidence('proved at shape', ['1-1-1', '2-1-2']), expansions: 1 },
        { ...evidence('checked'), instances: 5, discarded: { critical: 1 } },
      ],
    });
    expect(mutantsConsole([long], run, PLAIN)).toMatch(
      /proved at shape +2 shapes by 1 expansion, 25 exact instances, 3 discarded \(not critical\) +1\.50 s$/m,
    );
  });

  it('names every problem and counts it', () => {
    expect(text).toContain('problem  lemma/missed: a mutant was not refuted\n');
    expect(text).toContain('1 of 2 mutants refuted with a certificate that the kernel accepts');
    expect(text).toContain('1 of 1 equivalent variant not refuted');
    expect(mutantsConsole([mutant({})], run, PLAIN)).not.toContain('problem');
  });

  it('is red only where something is wrong', () => {
    expect(mutantsConsole(reports, run, COLOUR)).toContain('\u001b[31m');
    expect(mutantsConsole([mutant({}), equivalent], run, COLOUR)).not.toContain('\u001b[31m');
  });
});

it('the JSON document has every mutant with its certificate, and no times', () => {
  const text = mutantsJson(reports, run);
  expect(text).not.toContain('milliseconds');
  const { mutants } = JSON.parse(text);
  expect(mutants).toHaveLength(3);
  expect(mutants[0]).toMatchObject({ verdict: 'refuted', certificate: { document } });
  expect(mutants[1]).toMatchObject({ problem: 'a mutant was not refuted' });
});
