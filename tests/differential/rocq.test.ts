import { beforeAll, describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/index.js';
import { checkCertificate, statementHash } from '../../src/kernel/index.js';
import {
  type AblatedPoint,
  type CertificateDocument,
  certify,
  certifyCriticalPoint,
  certifyNotGlobal,
  certifyRefutation,
  drawStratum,
  pointDocument,
  readPoint,
  sampleStratum,
  sealStatement,
} from '../../src/landscape/index.js';
import { Architecture } from '../../src/network/index.js';
import { rocqExport } from '../../src/report/index.js';
import {
  allRefused,
  compiledChecker,
  coqVersion,
  corruptions,
  runRocq,
  together,
} from '../campaigns/rocq-harness.mjs';

const MISSING = 'no coqc on the PATH: the second checker was not asked; see docs/formal.md';
const version = coqVersion();
const MINUTES = 60_000;

const asFile = (document: CertificateDocument): CertificateDocument =>
  JSON.parse(JSON.stringify(document));
const accepts = ({
  statement,
  certificate,
}: CertificateDocument | { statement: unknown; certificate: unknown }) =>
  checkCertificate(statement, certificate).accepted;

/** The first point of a kind on random strata; with denominators everywhere when `fractions`. */
function drawn(widths: number[], kind: string, fractions = false): CertificateDocument {
  const network = Architecture.of(widths);
  for (let seed = 1; seed < 500; seed++) {
    const point = sampleStratum(network, drawStratum(network, seed), seed);
    const { document } = certify(fractions ? withDenominators(point) : point);
    if (document?.statement['kind'] === kind) return asFile(document);
  }
  throw new Error(`no ${kind} of ${widths}`);
}

/** X/5, Y/7; the product is to be multiplied with 5/7: W_1 · 5/3 and W_N · 3/7. */
function withDenominators(point: AblatedPoint): AblatedPoint {
  const { weights, x, y } = point;
  const scaled = weights.map((weight, k) =>
    k === 0
      ? weight.scale(Rational.of(5, 3))
      : k === weights.length - 1
        ? weight.scale(Rational.of(3, 7))
        : weight,
  );
  const text = JSON.stringify({
    ...pointDocument(point),
    data: {
      x: x!.scale(Rational.of(1, 5)).toStrings(),
      y: y!.scale(Rational.of(1, 7)).toStrings(),
    },
    weights: scaled.map((weight) => weight.toStrings()),
  });
  return readPoint(text, 'scaled');
}

const MOMENTS = readPoint(
  JSON.stringify({
    widths: [2, 1, 2],
    data: {
      moments: {
        xx: [
          ['1', '1/2'],
          ['1/2', '1'],
        ],
        yx: [
          ['2', '1'],
          ['1/3', '1/6'],
        ],
        yy: [
          ['9/2', '0'],
          ['0', '3'],
        ],
      },
    },
    weights: [[['0', '0']], [['0'], ['0']]],
  }),
  'moments',
);

/** Every kind that can be exported, data by samples and by moments, whole numbers and fractions. */
function documents(): CertificateDocument[] {
  const saddle = drawn([2, 2, 2], 'strict-saddle', true);
  const bad = drawn([2, 2, 2, 2], 'bad-saddle', true);
  const { point } = bad.statement as { point: never };
  const at = readPoint(JSON.stringify(point), 'bad');
  const { squares, descent } = bad.certificate['proof'] as { squares: never; descent: never };
  const slope = {
    widths: [1, 1, 1],
    data: { x: [['1/2']], y: [['1']] },
    weights: [[['1']], [['1/3']]],
  };
  return [
    saddle,
    bad,
    drawn([3, 2, 3, 2], 'strict-saddle'),
    drawn([2, 3, 3], 'strict-saddle'),
    drawn([1, 2, 1, 2, 1], 'bad-saddle'),
    certify(MOMENTS).document!,
    certifyCriticalPoint(MOMENTS),
    certifyNotGlobal(at)!,
    certify(readPoint(JSON.stringify(slope), 'slope')).document!,
    sealStatement('not-a-local-minimum', { point }, { curve: descent }),
    sealStatement('semidefinite-hessian', { point, sign: 'positive' }, { squares }),
    certifyRefutation(
      'Every critical point is a "global" minimum (* or not *).',
      [certifyCriticalPoint(at)],
      certifyNotGlobal(at)!,
    ),
  ].map(asFile);
}

describe('the kernel and Rocq', () => {
  it.runIf(version === undefined)('are not compared here', ({ skip }) => skip(MISSING));

  describe.runIf(version !== undefined)('decide alike', () => {
    let folder = '';
    const good = documents();
    beforeAll(() => {
      folder = compiledChecker();
    }, 10 * MINUTES);

    it(
      'certificates of every kind that can be exported',
      () => {
        for (const document of good)
          expect(checkCertificate(document.statement, document.certificate)).toEqual({
            accepted: true,
          });
        const kinds = new Set(good.map(({ statement }) => statement['kind']));
        expect(kinds.size).toBe(8);
        const { accepted, output } = runRocq(
          folder,
          together(good.map((one) => rocqExport(one, 'good'))),
        );
        expect(output.trim()).toBe('Closed under the global context');
        expect(accepted).toBe(true);
      },
      5 * MINUTES,
    );

    it(
      'corrupted certificates: whatever was changed',
      () => {
        const changed = good
          .filter(({ statement }) => statement['kind'] !== 'refutation')
          .flatMap((document) => corruptions(document, statementHash));
        const wrong = changed.filter(({ document }) => !accepts(document));
        const right = changed.filter(({ document }) => accepts(document));
        expect(wrong.length).toBeGreaterThan(60);
        for (const sort of [
          'weight of square',
          'vector of',
          'curves',
          'no descent',
          'no curve',
          'no direction',
          'not better',
        ])
          expect(wrong.some(({ what }) => what.startsWith(sort))).toBe(true);
        const all = (list: typeof changed) =>
          list.map(({ document }) => rocqExport(document, 'changed'));
        const refusals = runRocq(folder, allRefused(all(wrong)));
        expect(refusals.output).toBe('');
        expect(refusals.accepted).toBe(true);
        expect(runRocq(folder, together(all(right))).accepted).toBe(true);
        // A batch of refusals with an accepted one in it must not pass.
        const spoilt = [...all(wrong.slice(0, 1)), rocqExport(good[0]!, 'good')];
        expect(runRocq(folder, allRefused(spoilt)).accepted).toBe(false);
      },
      5 * MINUTES,
    );

    it(
      'integers changed after the export are refused',
      () => {
        const text = together([rocqExport(good[1]!, 'good')]);
        for (const [from, to] of [
          [/Definition squares : Certificate.squares := \[\((\d+)/, (n: bigint) => n + 1n],
          [/Definition y : fraction := \(\[\[(-?\d+)/, (n: bigint) => n + 1n],
        ] as const) {
          const [whole, integer] = from.exec(text)!;
          const changed = text.replace(
            whole,
            whole.replace(
              new RegExp(`${integer}(?!.*\\b${integer}\\b)`),
              `${to(BigInt(integer!))}`,
            ),
          );
          expect(changed).not.toBe(text);
          const { accepted, output } = runRocq(folder, changed);
          expect(accepted).toBe(false);
          expect(output).toContain('Error');
        }
      },
      5 * MINUTES,
    );
  });
});
