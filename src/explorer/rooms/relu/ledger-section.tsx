import { useEffect } from 'preact/hooks';
import { Notation } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import { VERSION } from '../../state/address.js';
import { useRequest } from '../../worker/use-request.js';

/** The seven assumptions of C15: what each says, where it is spent, and what K16 makes of it. */
export function LedgerSection() {
  const asked = useRequest('relu-ledger');
  const compute = () => asked.start(undefined);
  useEffect(compute, []);
  const ledger = asked.output;
  return (
    <>
      <h2>The ledger of assumptions</h2>
      <p>
        C15 reduces the network to a spin glass on seven assumptions. The list is computed from what
        the steps of the claims spend. <CommandLine command="lemmascope ledger" />
      </p>
      <RequestRun of={asked} label="Compute the ledger" onStart={compute} startsItself />
      {ledger === undefined ? null : (
        <>
          <p class="ledger-sum">
            <strong>
              C15 spends {ledger.used.length}; K16 drops {ledger.dropped.length} of them and keeps{' '}
              {ledger.kept.length} in a weaker form.
            </strong>{' '}
            In their place it asks of the data:{' '}
            <Notation text={ledger.added.map(({ text }) => text).join('; ')} />.
          </p>
          <ul class="ledger">
            {ledger.used.map(({ id, name, text, meaning, plausibility, enters, keptAs }) => (
              <li class={keptAs === undefined ? 'dropped' : 'kept'} data-assumption={id}>
                <h3>
                  {name}
                  <span class="judged">{plausibility}</span>
                </h3>
                <div class="says">
                  <p class="formula">
                    <Notation text={text} />
                  </p>
                  <p class="aside">{meaning}</p>
                </div>
                <div>
                  <p class="aside">C15 uses it in</p>
                  <Places steps={enters} />
                </div>
                <div>
                  {keptAs === undefined ? (
                    <p class="aside">K16 drops it.</p>
                  ) : (
                    <>
                      <p>
                        <strong>K16 keeps it</strong> as {nameOf(keptAs.id)}:{' '}
                        <Notation text={keptAs.text} />
                      </p>
                      <Places steps={keptAs.enters} />
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
          {ledger.unspent.length === 0 ? null : (
            <p>Stated, but spent by no step: {ledger.unspent.join(', ')}.</p>
          )}
          <p class="aside">
            Which are plausible is the judgement of the paper. How C15 goes from the output to the
            loss is not in this ledger.
          </p>
        </>
      )}
    </>
  );
}

/** `a1p-m` as the paper writes it. */
const nameOf = (id: string): string => id.replace('a', 'A');

/** Steps, each linked to its claim on the map. */
function Places({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ul class="places">
      {steps.map((step) => {
        const claim = step.split('#')[0]!;
        return (
          <li>
            <a href={`#${VERSION}/map?claim=${claim}`}>{step.replace('choromanska-2015/', '')}</a>
          </li>
        );
      })}
    </ul>
  );
}
