import type { WalkedEquation, WalkedMatrix, WalkedPart } from '../../../claims/index.js';
import { Notation, Scrolling } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { DownloadButton } from '../../components/download-button.js';
import { Matrix } from '../../components/matrix.js';
import { Verdict } from '../../components/verdict.js';

interface WalkedPartProps {
  readonly part: WalkedPart;
  readonly who: string;
  /** The check it is part of: `check 1`. */
  readonly name: string;
  readonly file: string;
}

/** What the statement, or its mutant, says of the instance. */
export function WalkedPartView({ part, who, name, file }: WalkedPartProps) {
  const { equations, decision, note, certificate } = part;
  return (
    <div class="walked-part">
      <p class="who">{who}</p>
      {equations.map((equation) => (
        <EquationView equation={equation} name={`${name}, ${who.toLowerCase()}`} />
      ))}
      {decision === undefined ? null : decision.holds ? (
        <p>
          <Verdict kind="holds">holds here</Verdict>
        </p>
      ) : (
        <p>
          <Verdict kind="fails">
            fails{decision.at === undefined ? '' : ` at ${decision.at}`}
          </Verdict>{' '}
          found <Notation text={decision.found ?? ''} />, claimed{' '}
          <Notation text={decision.expected ?? ''} />
        </p>
      )}
      {note === undefined ? null : <p>{note}</p>}
      {certificate === undefined ? null : (
        <p>
          <DownloadButton file={file} text={() => `${JSON.stringify(certificate, null, 1)}\n`}>
            Download the certificate
          </DownloadButton>{' '}
          <CommandLine command={`lemmascope verify ${file}`} />
        </p>
      )}
    </div>
  );
}

interface EquationProps {
  readonly equation: WalkedEquation;
  readonly name: string;
}

function EquationView({ equation: { at, left, right, difference }, name }: EquationProps) {
  const differ = (i: number, j: number) =>
    difference !== undefined && left.entries?.[i]?.[j] !== right.entries?.[i]?.[j];
  return (
    <div class="walked-equation">
      <p>
        <Notation text={at} />
      </p>
      <Scrolling class="sides" label={`${name}: both sides of ${at}`}>
        <Side matrix={left} label={`${at}, left`} marked={differ} />
        <span class="relation">{difference === undefined ? '=' : '≠'}</span>
        <Side matrix={right} label={`${at}, right`} marked={differ} />
      </Scrolling>
      {difference === undefined ? null : (
        <p>
          <Verdict kind="fails">
            differs in {difference.entry}: {difference.left} against {difference.right}, difference{' '}
            {difference.difference}
          </Verdict>
        </p>
      )}
    </div>
  );
}

interface SideProps {
  readonly matrix: WalkedMatrix;
  readonly label: string;
  readonly marked: (row: number, column: number) => boolean;
}

const Side = ({ matrix: { rows, columns, entries }, label, marked }: SideProps) =>
  entries === undefined ? (
    <span class="large">
      {rows} × {columns}, too large to show
    </span>
  ) : (
    <Matrix label={label} rows={entries} marked={marked} />
  );
