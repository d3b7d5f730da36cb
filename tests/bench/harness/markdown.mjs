/** @typedef {Awaited<ReturnType<import('./compare.mjs').compare>>} Row */

/**
 * The table for the README, with what was measured where.
 *
 * @param {{ environment: Record<string, any>, rounds: number, rows: readonly any[] }} results
 */
export function markdown({ environment, rounds, rows }) {
  const versions = [...new Set(rows.flatMap(({ version }) => version || []))];
  return [
    `${environment.cpu}, ${environment.cores} cores, load ${environment.loadBefore.toFixed(2)} before and ${environment.loadAfter.toFixed(2)} after; Node ${environment.node}; ${versions.join(', ') || 'no peer measured'}.`,
    `Medians of ${rounds} alternating rounds, single thread unless it says otherwise, warm, answers checked to be the same. Ratio: the peer's time over ours within a round, median (smallest–largest).`,
    '',
    '| work | ours | peer | its time | ratio | target | met |',
    '|---|--:|---|--:|--:|--:|:-:|',
    ...rows.map((row, index) => line(row, row.work === rows[index - 1]?.work ? '' : row.work)),
  ].join('\n');
}

/** @param {any} row @param {string} work */
function line(row, work) {
  const target = row.target === null ? '' : `≥ ${row.target}×`;
  if (row.status !== 'measured') {
    const word = row.status === 'missing' ? '' : `${row.status.toUpperCase()}: `;
    return cells([work, '', row.peer, `${word}${row.message}`, '', target, '']);
  }
  const range = `${ratio(row.ratioMin)}–${ratio(row.ratioMax)}`;
  const met = row.targetMet === null ? '' : row.targetMet ? 'yes' : 'no';
  const measured = `${ratio(row.ratio)}× (${range})`;
  return cells([work, time(row.oursMs), row.peer, time(row.peerMs), measured, target, met]);
}

function cells(/** @type {readonly string[]} */ values) {
  return `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`;
}

function time(/** @type {number} */ ms) {
  if (ms < 0.1) return `${significant(ms * 1000)} µs`;
  return ms < 1000 ? `${significant(ms)} ms` : `${significant(ms / 1000)} s`;
}

const ratio = (/** @type {number} */ value) => significant(value);

function significant(/** @type {number} */ value) {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
