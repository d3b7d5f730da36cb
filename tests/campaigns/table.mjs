/**
 * A Markdown table with its columns aligned; the first column to the left, numbers to the right.
 *
 * @param {readonly (string | number)[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function table(head, rows) {
  const widths = head.map((name, column) =>
    Math.max(3, ...[name, ...rows.map((row) => row[column])].map((cell) => `${cell}`.length)),
  );
  const line = (/** @type {readonly (string | number)[]} */ cells) =>
    `| ${cells
      .map((cell, column) =>
        column === 0
          ? `${cell}`.padEnd(widths[column] ?? 0)
          : `${cell}`.padStart(widths[column] ?? 0),
      )
      .join(' | ')} |\n`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [head, rule, ...rows].map(line).join('');
}
