import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import { quickCommand } from '../../library/quick-plan.js';
import { useLibrary } from '../../library/use-library.js';
import type { useRequest } from '../../worker/use-request.js';
import { useFormal } from './use-formal.js';

/** Which run the grades on the map are from, and how to make it again. */
export function Provenance({
  whole,
}: {
  readonly whole: ReturnType<typeof useRequest<'map-check'>>;
}) {
  const { run } = useLibrary();
  const formal = useFormal();
  const here = whole.output !== undefined;
  return (
    <div class="provenance">
      <p>
        {here ? (
          <>The grades are from the run of the whole check that you just made in this page</>
        ) : (
          <>The grades are what one run of the whole check found when this page was built</>
        )}{' '}
        ({run.label}). On the command line: <CommandLine command={quickCommand([])} />
      </p>
      <RequestRun
        of={whole}
        label="Run the whole check here"
        weight="side"
        kept="the grades are those from before"
        onStart={() => whole.start({ claims: [], formal })}
      />
    </div>
  );
}
