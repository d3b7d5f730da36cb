import type { AnyClaim, Walk, WalkedCheck, WalkedMatrix, WalkedPart } from '../claims/index.js';
import type { Style } from './style.js';
import type { WalkPlace } from './walk-json.js';

/** A walk to be read: per step the instance, both sides of each equation, and what the mutant says. */
export function walkConsole(
  { mutant, steps }: Walk,
  { id, title, source }: AnyClaim,
  { shape, seed }: WalkPlace,
  style: Style,
): string {
  const lines = [
    `${style.strong(source.number)}  ${title}  (${id}), walked through at ${shape}, seed ${seed}`,
    ...(mutant === undefined
      ? []
      : [`beside it ${mutant.id}: ${style.doubtful(`changed on purpose to ${mutant.slip}`)}`]),
    style.faint('An illustration: equal sides on one instance prove nothing.'),
    ...steps.flatMap((step, index) => [
      '',
      step.id === 'conclusion'
        ? style.strong('Conclusion, examined without the steps')
        : style.strong(`${index + 1}. ${step.id}`),
      `   ${step.text}`,
      ...(step.checks.length === 0 ? ['   not examined by itself'] : []),
      ...step.checks.flatMap((check) => checkLines(check, style)),
    ]),
    '',
  ];
  return lines.join('\n');
}

function checkLines({ compares, on, instance, statement, mutant }: WalkedCheck, style: Style) {
  return [
    `   · ${compares}`,
    style.faint(`     on ${on}`),
    ...(instance === undefined ? [] : [style.faint(`     ${instanceLine(instance)}`)]),
    ...(statement === undefined ? [] : partLines(statement, '', style)),
    ...(mutant === undefined
      ? []
      : isSame(statement, mutant)
        ? ['     the mutant says the same here']
        : partLines(mutant, 'the mutant: ', style)),
  ];
}

const isSame = (statement: WalkedPart | undefined, mutant: WalkedPart) =>
  JSON.stringify(statement) === JSON.stringify(mutant);

function partLines({ equations, decision, note }: WalkedPart, who: string, style: Style): string[] {
  return [
    ...equations.flatMap(({ at, left, right, difference }) => [
      `     ${who}${at}:  ${matrixText(left)}  ${difference === undefined ? '=' : '≠'}  ${matrixText(right)}`,
      ...(difference === undefined
        ? []
        : [
            style.bad(
              `       ${difference.entry}: ${difference.left} against ${difference.right}, difference ${difference.difference}`,
            ),
          ]),
    ]),
    ...(decision === undefined
      ? []
      : [
          decision.holds
            ? `     ${who}holds here`
            : style.bad(
                `     ${who}fails at ${decision.at}: found ${decision.found}, claimed ${decision.expected}`,
              ),
        ]),
    ...(note === undefined ? [] : [style.doubtful(`     ${who}${note}`)]),
  ];
}

const matrixText = ({ rows, columns, entries }: WalkedMatrix) =>
  entries === undefined ? `(${rows}×${columns})` : rowsText(entries);

const rowsText = (rows: readonly (readonly string[])[]) =>
  `[${rows.map((row) => row.join(' ')).join('; ')}]`;

function instanceLine(instance: unknown): string {
  if (typeof instance !== 'object' || instance === null) return JSON.stringify(instance);
  const values = Object.values(instance);
  return values.length > 0 && values.every(isMatrix)
    ? Object.entries(instance)
        .map(([name, rows]) => `${name} = ${rowsText(rows)}`)
        .join(', ')
    : JSON.stringify(instance);
}

const isMatrix = (value: unknown): value is string[][] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row));
