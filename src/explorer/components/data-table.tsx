import { Notation, Scrolling } from '../../report/components/index.js';

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. Numbers come as exact texts. */
  readonly rows: readonly (readonly string[])[];
}

/** Data as a table, numbers in columns that line up. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <Scrolling label={caption}>
      <table class="data">
        <caption>
          <Notation text={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">
                <Notation text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
