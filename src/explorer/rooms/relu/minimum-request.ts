import { formatDecimal, Rational, type RationalMatrix } from '../../../exact/index.js';
import { type CertificateDocument, classify, pointDocument } from '../../../landscape/index.js';
import type { Weights } from '../../../network/index.js';
import {
  badMinimaExamples,
  certifiedBadMinimum,
  leakyGradient,
  leakyLoss,
  oneUnitMinimum,
} from '../../../relu/index.js';
import type { Request } from '../../worker/request.js';
import { drawnFunction } from './drawn-function.js';
import { type Threshold, thresholdOf } from './threshold.js';

export interface MinimumInput {
  readonly minimum: 'line' | 'dead' | 'half';
}

/** What the point is for one slope. */
export type Standing = 'global' | 'local' | 'not critical' | 'critical';

/** Losses at one slope α, exact and as numbers to draw. */
export interface AtSlope {
  /** α in hundredths. */
  readonly hundredths: number;
  readonly point: string;
  readonly better: string;
  readonly global: string;
  readonly heights: { readonly point: number; readonly better: number; readonly global: number };
  readonly standing: Standing;
  /** A global minimum at this slope. */
  readonly weights: readonly (readonly string[])[];
  /** The graphs of the point, of the better weights and of the global minimum. */
  readonly graphs: {
    readonly point: readonly Place[];
    readonly better: readonly Place[];
    readonly global: readonly Place[];
  };
}

export type Place = readonly [x: number, y: number];

export interface MinimumView {
  readonly input: MinimumInput;
  readonly widths: readonly number[];
  readonly activity: string;
  readonly x: readonly (readonly string[])[];
  readonly y: readonly (readonly string[])[];
  readonly samples: readonly Place[];
  readonly weights: readonly (readonly (readonly string[])[])[];
  readonly better: readonly (readonly (readonly string[])[])[];
  readonly curve: readonly AtSlope[];
  readonly threshold: Threshold | undefined;
  readonly certificate: CertificateDocument;
  readonly pointFile: string;
  readonly csv: string;
}

const NAMES = { line: 'linear fit', dead: 'dead', half: 'one sample seen' } as const;
const STEPS = 100;

/** A bad local minimum of a ReLU network, and what becomes of it from the linear network to ReLU. */
export const minimumRequest: Request<MinimumInput, MinimumView> = (input) => {
  const example = badMinimaExamples().find(({ name }) => name === NAMES[input.minimum])!;
  const { point, better, activity } = example;
  const samples = { x: point.x!, y: point.y! };
  const found = certifiedBadMinimum(point, better);
  if (found === undefined) throw new Error('the example has a certificate');
  const { activation: _, ...linear } = point;
  // With all units on the network is linear nearby, whatever α is.
  const staysLinear =
    activity === 'every unit on for every sample' && classify(linear).class === 'global-minimum';
  const curve = Array.from({ length: STEPS + 1 }, (__, hundredths): AtSlope => {
    const slope = Rational.of(hundredths, STEPS);
    const global = oneUnitMinimum(samples, slope)!;
    const here = leakyLoss(samples, point.weights, slope);
    const there = leakyLoss(samples, better, slope);
    return {
      hundredths,
      point: here.toString(),
      better: there.toString(),
      global: global.loss.toString(),
      heights: {
        point: here.toNumber(),
        better: there.toNumber(),
        global: global.loss.toNumber(),
      },
      standing: here.equals(global.loss)
        ? 'global'
        : staysLinear || hundredths === 0
          ? 'local'
          : standingOf(leakyGradient(samples, point.weights, slope)),
      weights: global.weights.map((weight) => weight.toRows().flat().map(short)),
      graphs: {
        point: drawnFunction(point.weights, slope),
        better: drawnFunction(better, slope),
        global: drawnFunction(global.weights, slope),
      },
    };
  });
  return {
    input,
    widths: point.architecture.widths,
    activity,
    x: samples.x.toStrings(),
    y: samples.y.toStrings(),
    samples: Array.from({ length: samples.x.columns }, (__, i) => [
      samples.x.at(samples.x.rows - 1, i).toNumber(),
      samples.y.at(0, i).toNumber(),
    ]),
    weights: textsOf(point.weights),
    better: textsOf(better),
    curve,
    threshold: staysLinear ? thresholdOf(samples, found.loss, better[0]!, curve) : undefined,
    certificate: found.refutation,
    pointFile: `${JSON.stringify(pointDocument(point), null, 1)}\n`,
    csv: csvOf(samples.x, samples.y),
  };
};

const standingOf = (gradient: readonly RationalMatrix[] | undefined): Standing =>
  gradient?.every((block) => block.isZero()) === true ? 'critical' : 'not critical';

const short = (value: Rational): string => {
  const exact = value.toString();
  return exact.length <= 9 ? exact : `≈ ${formatDecimal(value, 5)}`;
};

const textsOf = (weights: Weights) => weights.map((weight) => weight.toStrings());

function csvOf(x: RationalMatrix, y: RationalMatrix): string {
  const names = [...(x.rows === 2 ? ['one', 't'] : ['x']), 'y'];
  const rows = x.above(y).transpose().toStrings();
  return `${[names, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}
