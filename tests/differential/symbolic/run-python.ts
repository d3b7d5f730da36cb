import { execFileSync } from 'node:child_process';
import type { Point } from '../../../src/network/index.js';

/** A Python with NumPy, or undefined. */
export const PYTHON = ['python3', '/usr/bin/python3'].find((candidate) => {
  try {
    execFileSync(candidate, ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** One generated module, the name of its function, and the points to call it at. */
export interface PythonRun {
  readonly source: string;
  readonly order: string;
  /** Whether X and Y are arguments too. */
  readonly takesData: boolean;
  readonly points: readonly Pick<Point, 'weights' | 'x' | 'y'>[];
}

export interface PythonValue {
  readonly shape: readonly number[];
  /** Row by row, each as "p/q". */
  readonly values: readonly string[];
}

/** Every value of every run, computed over fractions in one process; a float anywhere is an error. */
export function runPython(python: string, runs: readonly PythonRun[]): PythonValue[][] {
  const input = runs.map(({ points, ...run }) => ({
    ...run,
    points: points.map(({ weights, x, y }) => ({
      W: weights.map((layer) => layer.toStrings()),
      X: x.toStrings(),
      Y: y.toStrings(),
    })),
  }));
  const output = execFileSync(python, ['-c', PROGRAM], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output) as PythonValue[][];
}

const PROGRAM = `
import json, sys
from fractions import Fraction
from numbers import Rational
import numpy as np

def array(rows):
    return np.array([[Fraction(entry) for entry in row] for row in rows], dtype=object)

def exact(value):
    if not isinstance(value, Rational):
        raise TypeError(f'{value!r} is a {type(value).__name__}, not exact')
    return str(Fraction(int(value.numerator), int(value.denominator)))

def called(run, point):
    names = {}
    exec(compile(run['source'], 'generated.py', 'exec'), names)
    arguments = [[array(layer) for layer in point['W']]]
    if run['takesData']:
        arguments += [array(point['X']), array(point['Y'])]
    value = np.asarray(names[run['order']](*arguments))
    return {'shape': list(value.shape), 'values': [exact(entry) for entry in value.flat]}

runs = json.load(sys.stdin)
json.dump([[called(run, point) for point in run['points']] for run in runs], sys.stdout)
`;
