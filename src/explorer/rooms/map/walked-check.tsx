import type { WalkedCheck } from '../../../claims/index.js';
import { Notation, Scrolling } from '../../../report/components/index.js';
import { InstanceMatrices } from '../../components/instance-matrices.js';
import { WalkedPartView } from './walked-part.js';

interface WalkedCheckProps {
  readonly check: WalkedCheck;
  /** What it is called among the checks of its step: `check 1`. */
  readonly name: string;
  /** A name for the file of a certificate. */
  readonly file: string;
}

/** One check: the instance, what the statement says of it, and what the mutant says. */
export function WalkedCheckView({ check, name, file }: WalkedCheckProps) {
  const { compares, on, instance, statement, mutant } = check;
  const isSame = JSON.stringify(statement) === JSON.stringify(mutant);
  return (
    <div class="walked-check">
      <p class="compares">
        <Notation text={compares} />, on {on}
      </p>
      {instance === undefined ? null : (
        <Scrolling class="walked-instance" label={`${name}, the instance`}>
          <InstanceMatrices instance={instance} />
        </Scrolling>
      )}
      {statement === undefined ? null : (
        <WalkedPartView
          part={statement}
          who="The statement"
          name={name}
          file={`statement.${file}`}
        />
      )}
      {mutant === undefined ? null : isSame ? (
        <p>The mutant says the same here.</p>
      ) : (
        <WalkedPartView part={mutant} who="The mutant" name={name} file={file} />
      )}
    </div>
  );
}
