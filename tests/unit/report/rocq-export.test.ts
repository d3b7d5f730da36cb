import { describe, expect, it } from 'vitest';
import {
  certify,
  certifyCriticalPoint,
  certifyNotGlobal,
  certifyRefutation,
  readPoint,
  sealStatement,
} from '../../../src/landscape/index.js';
import { rocqExport } from '../../../src/report/index.js';

const point = (value: object) => readPoint(JSON.stringify(value), 'point');
const ONE = { x: [['1']], y: [['1']] };
const ZERO = { widths: [1, 1, 1, 1], data: ONE, weights: [[['0']], [['0']], [['0']]] };
const FRACTIONS = {
  widths: [2, 1, 1],
  data: { x: [['1/2'], ['2/3']], y: [['3/4']] },
  weights: [[['0', '1/5']], [['2/7']]],
};
const exported = (value: object) => rocqExport(certify(point(value)).document, 'cert.json');

describe('a certificate as a theorem', () => {
  it('the zero network of three layers is a bad saddle', () => {
    const { body, preamble, closing } = exported(ZERO);
    expect(body).toBe(`(* the point: numerators of matrices, over a common denominator *)

Definition x : fraction := ([[1]], 1%positive).
Definition y : fraction := ([[1]], 1%positive).
Definition data : dataset := Samples x y.
Definition w1 : fraction := ([[0]], 1%positive).
Definition w2 : fraction := ([[0]], 1%positive).
Definition w3 : fraction := ([[0]], 1%positive).
Definition weights : list fraction := [w3; w2; w1].

Definition factor : BinNums.positive := 1%positive.
Definition squares : Certificate.squares := [].
Definition descent : list increment := [([[[-1]]], 1%positive); ([[[1]]], 1%positive); ([[[-1]]], 1%positive)].
Definition ascent : list increment := [([[[-1]]], 1%positive); ([[[1]]], 1%positive); ([[[1]]], 1%positive)].
Lemma accepted :
  [&& check_critical 1 1 [1; 1; 1]%nat data weights,
      check_squares 1 1 [1; 1; 1]%nat data weights factor squares,
      check_descent 1 1 [1; 1; 1]%nat data weights descent
    & check_ascent 1 1 [1; 1; 1]%nat data weights ascent].
Proof. vm_cast_no_check (eq_refl true). Qed.

Theorem certified : forall R : realFieldType,
  let X := matrix_of R 1 1 x in
  let Y := matrix_of R 1 1 y in
  let W := network_of R 1 [1; 1; 1]%nat weights in
  @bad_saddle R 1 [1; 1; 1]%nat 1 X Y W.
Proof. intros R X Y W. exact (@bad_saddle_ok R 1 1 [1; 1; 1]%nat data weights X Y (conj erefl erefl) factor squares descent ascent accepted). Qed.
`);
    expect(preamble).toMatch(
      /^\(\* A certificate of lemmascope: bad-saddle, widths 1, 1, 1, 1\.\n/,
    );
    expect(preamble).toMatch(/Statement sha256:[0-9a-f]{64}\./);
    expect(closing).toBe('Print Assumptions certified.\n');
    expect(exported(ZERO)).toEqual({ body, preamble, closing });
  });

  it('fractions are numerators over one denominator for each matrix', () => {
    const { body } = exported(FRACTIONS);
    expect(body).toContain('Definition x : fraction := ([[3]; [4]], 6%positive).');
    expect(body).toContain('Definition y : fraction := ([[3]], 4%positive).');
    expect(body).toContain('Definition w1 : fraction := ([[0; 1]], 5%positive).');
    expect(body).toContain('Definition w2 : fraction := ([[2]], 7%positive).');
    expect(body).toContain('~ @critical R 1 [1; 2]%nat 1 X Y W.');
  });

  it('the terms of a curve become coefficients of t, t², …', () => {
    const W = (a: string, b: string) => [[[a]], [[b]]];
    const at = { widths: [1, 1, 1], data: ONE, weights: W('0', '0') };
    const terms = [
      { power: 3, weights: W('1/2', '0') },
      { power: 1, weights: W('1/3', '-2') },
      { power: 3, weights: W('1', '0') },
    ];
    const { body } = rocqExport(
      sealStatement('not-a-local-minimum', { point: at }, { curve: { terms } }),
      'cert.json',
    );
    expect(body).toContain('[([[[-2]]], 1%positive); ([[[2; 0; 9]]], 6%positive)]');
  });

  it('moments: about all data that have them', () => {
    const moments = { xx: [['3/2']], yx: [['1']], yy: [['2']] };
    const { body } = exported({
      widths: [1, 1, 1],
      data: { moments },
      weights: [[['0']], [['0']]],
    });
    expect(body).toContain(`forall (R : realFieldType) N (X : 'M[R]_(1, N)) (Y : 'M[R]_(1, N)),`);
    expect(body).toContain('(X *m X^T)%R = matrix_of R 1 1 (xx, d) ->');
    expect(body).toContain('Definition xx : list (list Z) := [[3]].');
    expect(body).toContain('Definition d : BinNums.positive := 2%positive.');
  });

  it('a refutation is the conjunction of its parts; its claim stays a comment', () => {
    const at = point(ZERO);
    const document = certifyRefutation(
      'never "so" *) Axiom a : False. (*\nnor so',
      [certifyCriticalPoint(at)],
      certifyNotGlobal(at)!,
    );
    const { body, preamble } = rocqExport(document, 'cert.json');
    expect(body).toContain(
      '  (@critical R 1 [1; 1; 1]%nat 1 X Y W)\n  /\\ (~ globmin (@net_loss R 1 [1; 1; 1]%nat 1 X Y) W).',
    );
    const comment = preamble.slice(2, preamble.indexOf('*)'));
    expect(comment).toContain("never 'so' * ) Axiom a : False. ( * nor so");
    expect(comment).toContain('FOLDER');
  });
});

describe('what has no translation', () => {
  const refused = (document: unknown) => {
    try {
      rocqExport(document, 'cert.json');
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const about = (value: object) => certifyCriticalPoint(point(value));
  const critical = about(ZERO);

  it.each([
    ['weight decay', about({ ...ZERO, weightDecay: '1/10' }), 'statement.point.weightDecay'],
    ['relu', about({ ...ZERO, activation: 'relu' }), 'statement.point.activation'],
    [
      'weights of the errors',
      about({ ...ZERO, loss: { kind: 'weighted', weights: [[2]] } }),
      'statement.point.loss',
    ],
    [
      'another kind',
      sealStatement('local-minimum', { point: ZERO }, { method: 'x' }),
      'statement.kind',
    ],
    ['a name of Object', sealStatement('toString', { point: ZERO }, {}), 'statement.kind'],
    [
      'a Hessian ⪯ 0',
      sealStatement('semidefinite-hessian', { point: ZERO, sign: 'negative' }, { squares: [] }),
      'statement.kind',
    ],
    ['no point', sealStatement('word-identity', {}, {}), undefined],
  ] as const)('%s', (_, document, path) => {
    const code = path === undefined ? 'CERTIFICATE_MALFORMED' : 'ROCQ_UNSUPPORTED';
    expect(refused(document)).toMatchObject({ code });
    if (path !== undefined) expect(refused(document)).toMatchObject({ path: `cert.json.${path}` });
  });

  it.each([
    ['nothing', null, 'cert.json'],
    ['a list', [], 'cert.json'],
    ['no certificate', { statement: critical.statement }, 'cert.json'],
    [
      'no direction',
      sealStatement('not-critical', { point: ZERO }, {}),
      'cert.json.certificate.proof',
    ],
    [
      'a layer too few',
      sealStatement('not-critical', { point: ZERO }, { direction: [[['1']], [['1']]] }),
      'cert.json.certificate.proof.direction',
    ],
    [
      'a power of 0',
      sealStatement(
        'not-a-local-minimum',
        { point: ZERO },
        { curve: { terms: [{ power: 0, weights: [] }] } },
      ),
      'cert.json.certificate.proof.curve.terms[0].power',
    ],
    [
      'a vector too short',
      sealStatement(
        'semidefinite-hessian',
        { point: ZERO, sign: 'positive' },
        { squares: [{ weight: '1', vector: ['1'] }] },
      ),
      'cert.json.certificate.proof.squares[0].vector',
    ],
    [
      'points that differ',
      certifyRefutation('c', [critical], about({ ...ZERO, weights: [[['1']], [['0']], [['0']]] })),
      'cert.json.statement.hypotheses[0].point',
    ],
  ] as const)('%s', (_, document, path) => {
    expect(refused(document)).toMatchObject({ code: 'CERTIFICATE_MALFORMED', path });
  });
});
