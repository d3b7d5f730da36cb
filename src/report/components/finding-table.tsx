import type { Finding } from '../../claims/index.js';

/** A counterexample: where the two sides differ, both of them, and the instance. */
export function FindingTable({ finding }: { readonly finding: Finding }) {
  const { at, entry, left, right, difference, instance, certificate } = finding;
  const rows: [string, string][] = [
    ['differs at', entry === '' ? at : `${at}, entry ${entry}`],
    ['left', left],
    ['right', right],
    ['difference', difference],
  ];
  if (instance !== undefined) rows.push(['instance', JSON.stringify(instance)]);
  if (certificate !== undefined)
    rows.push(['certificate', `${certificate.statement['kind']}, accepted by the kernel`]);
  return (
    <table class="finding">
      <tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
