import { parentPort } from 'node:worker_threads';
import { strata, strataCount } from '../../dist/src/landscape/index.js';
import { Architecture } from '../../dist/src/network/index.js';
import { examineStratum } from './examine-stratum.mjs';

/** Widths come in; a tally of all strata of that architecture goes out. */
parentPort?.on('message', (/** @type {readonly number[]} */ widths) => {
  parentPort?.postMessage(tally(widths));
});

/** @param {readonly number[]} widths */
function tally(widths) {
  const network = Architecture.of(widths);
  /** @type {Record<string, number>} */
  const classes = {};
  /** @type {string[]} */
  const findings = [];
  let [examined, accepted, byRanks] = [0, 0, 0];
  for (const stratum of strata(network)) {
    const where = `${network} ${stratum.id}`;
    examined += 1;
    try {
      const found = examineStratum(network, stratum);
      classes[found.class] = (classes[found.class] ?? 0) + 1;
      if (found.accepted) accepted += 1;
      if (found.byRanks) byRanks += 1;
      findings.push(...found.findings.map((finding) => `${where}: ${finding}`));
    } catch (error) {
      findings.push(`${where}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  const counted = strataCount(network);
  if (BigInt(examined) !== counted)
    findings.push(`${network}: ${examined} strata listed, ${counted} counted`);
  return { widths, strata: examined, classes, accepted, byRanks, findings };
}
