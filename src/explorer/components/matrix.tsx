interface MatrixProps {
  /** What it is: `W_1`, for those who have it read to them. */
  readonly label: string;
  /** Exact entries as texts, row by row. */
  readonly rows: readonly (readonly string[])[];
  /** Entries to be marked, such as those in which two sides differ; they are underlined too. */
  readonly marked?: (row: number, column: number) => boolean;
}

/** A matrix with its exact entries. */
export function Matrix({ label, rows, marked }: MatrixProps) {
  return (
    <table class="matrix" aria-label={`${label}, ${rows.length} × ${rows[0]?.length ?? 0}`}>
      <tbody>
        {rows.map((row, i) => (
          <tr>
            {row.map((entry, j) => (
              <td>{marked?.(i, j) === true ? <mark>{entry}</mark> : entry}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
