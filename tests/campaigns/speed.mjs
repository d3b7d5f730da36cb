import { checkCertificate } from '../../dist/src/kernel/index.js';
import { certify, classify, drawStratum, sampleStratum } from '../../dist/src/landscape/index.js';
import { Architecture } from '../../dist/src/network/index.js';
import { environment } from '../bench/harness/environment.mjs';
import { median } from '../bench/harness/median.mjs';
import { table } from './table.mjs';

const WIDTHS = [
  [2, 2, 2, 2],
  [3, 3, 3, 3],
  [4, 4, 4, 4],
];
const CLASSES = ['global-minimum', 'strict-saddle', 'bad-saddle'];
const WARM_UP = 40;
const MEASURED = 60;

/**
 * How long classification, certificate and its check take for one point, by n and by class: medians
 * over points of random strata, after a few that are not counted. No point is used twice, for what
 * is known of a point is kept.
 */
export function measure() {
  const rows = WIDTHS.flatMap((widths) => {
    const network = Architecture.of(widths);
    const times = new Map(CLASSES.map((name) => [name, /** @type {number[][]} */ ([])]));
    const wanted = WARM_UP + MEASURED;
    for (let seed = 1; [...times.values()].some((list) => list.length < wanted); seed++) {
      const point = sampleStratum(network, drawStratum(network, seed), seed);
      const [found, classifying] = timed(() => classify(point));
      const list = times.get(found.class);
      if (list === undefined) throw new Error(`seed ${seed} of ${network}: ${found.class}`);
      if (list.length >= wanted) continue;
      const [{ document }, certifying] = timed(() => certify(point, found));
      const { statement, certificate } = JSON.parse(JSON.stringify(document));
      const [verdict, verifying] = timed(() => checkCertificate(statement, certificate));
      if (!verdict.accepted) throw new Error(`seed ${seed} of ${network}: ${verdict.code}`);
      list.push([classifying, certifying, verifying, classifying + certifying + verifying]);
    }
    return [...times].map(([name, list]) => {
      const counted = list.slice(WARM_UP);
      const middle = [0, 1, 2, 3].map((at) => median(counted.map((each) => each[at] ?? NaN)));
      const most = Math.max(...counted.map((each) => each[3] ?? NaN));
      return [name, network.parameterCount, `${network}`, ...[...middle, most].map(rounded)];
    });
  });
  const head = ['class', 'n', 'widths', 'classify', 'certify', 'verify', 'together', 'slowest'];
  const { node, cpu, cores, loadAverage } = environment();
  return `${table(head, rows)}
Milliseconds, medians over ${MEASURED} points; node ${node}, ${cpu}, ${cores} cores, load ${loadAverage.toFixed(1)}
`;
}

/**
 * @template Value
 * @param {() => Value} run
 * @returns {[Value, number]}
 */
function timed(run) {
  const start = performance.now();
  const value = run();
  return [value, performance.now() - start];
}

const rounded = (/** @type {number} */ milliseconds) => milliseconds.toFixed(1);
