import type { Setting } from './problem.js';

/** The commands that give the numbers of this room. */
export function commandsOf(
  { widths, data, seed, targets }: Setting,
  stratum: string,
  isExact: boolean,
) {
  const list = widths.join(',');
  const source =
    data.kind === 'csv'
      ? `--data table.csv${targets === '' ? '' : ` --targets ${quoted(targets)}`}`
      : '--data iris';
  const isDrawn = data.kind === 'spectrum';
  return {
    strata: `lemmascope strata --widths ${list} --certify`,
    values: isDrawn ? undefined : `lemmascope audit ${source} --widths ${list}`,
    sample: isDrawn
      ? `lemmascope sample --widths ${list} --stratum ${stratum} --seed ${seed} -o point.json`
      : `lemmascope sample ${source} --widths ${list} --stratum ${stratum} -o point.json`,
    classify: `lemmascope classify point.json${isExact ? '' : ' --float'}`,
    escape: 'lemmascope escape point.json',
  };
}

const quoted = (name: string) =>
  /^[\w,.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
