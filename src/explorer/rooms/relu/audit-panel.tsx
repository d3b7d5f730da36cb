import { useEffect } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import type { RoomProps } from '../../room.js';
import { useRequest } from '../../worker/use-request.js';
import { auditCommand } from './audit-command.js';
import { AuditFound } from './audit-found.js';
import type { ReluParameters } from './parameters.js';

interface AuditPanelProps extends RoomProps<ReluParameters> {
  readonly weights: 'random' | 'trained';
}

/** The audit of one kind of network, run in this page. */
export function AuditPanel({ values, weights }: AuditPanelProps) {
  const announce = useAnnounce();
  const audit = useRequest('relu-audit');
  const { hidden, seed, networks } = values;
  const permutations = Number(values.permutations);
  const found = audit.output;
  const isOf =
    found?.input.hidden === hidden &&
    found.input.seed === seed &&
    found.input.networks === networks &&
    found.input.permutations === permutations;
  useEffect(() => {
    if (audit.state !== 'done' || found === undefined) return;
    const { equalProbabilities, independentOfInputs, independentOfWeights } = found.document;
    const rejected = [equalProbabilities, independentOfInputs, independentOfWeights].filter(
      (test) => test.rejected === true,
    ).length;
    announce(`audit of ${weights} weights: ${rejected} of 3 nulls rejected`);
  }, [audit.state]);
  return (
    <section class={`audit audit-${weights}`} aria-labelledby={`relu-audit-${weights}`}>
      <h3 id={`relu-audit-${weights}`}>
        {weights === 'random' ? 'Random weights' : 'Trained weights'}
      </h3>
      <p class="aside">
        {weights === 'random'
          ? 'He initialisation, audited on all 150 samples.'
          : 'Adam on half of the samples, audited on the other half.'}
      </p>
      <p>
        <CommandLine command={auditCommand(values, weights)} />
      </p>
      <RequestRun
        of={audit}
        label={`Audit ${weights} weights`}
        onStart={() => audit.start({ hidden, weights, seed, networks, permutations, level: 0.05 })}
      />
      {found === undefined ? null : isOf ? (
        <AuditFound document={found.document} />
      ) : (
        <p class="waiting">What was found is of another network or plan; run the audit again.</p>
      )}
    </section>
  );
}
