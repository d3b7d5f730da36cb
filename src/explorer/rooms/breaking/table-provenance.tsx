import { useEffect } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import { ABLATE_QUICK } from '../../library/ablate-quick.js';
import { useLibrary } from '../../library/use-library.js';
import type { useRequest } from '../../worker/use-request.js';

/** Which run the verdicts of the table are from, and how to make it again. */
export function TableProvenance({
  whole,
}: {
  readonly whole: ReturnType<typeof useRequest<'breaking-ablate'>>;
}) {
  const { version, ablations } = useLibrary();
  const announce = useAnnounce();
  const here = whole.output !== undefined;
  useEffect(() => {
    if (whole.state === 'done')
      announce(
        `the whole table was hunted: ${whole.output?.cells.filter(({ surprise }) => surprise).length} surprises`,
      );
  }, [whole.state]);
  return (
    <div class="provenance">
      <p>
        {here ? (
          <>The verdicts are from the run of the whole table that you just made in this page</>
        ) : (
          <>The verdicts are what one run of the whole table found when this page was built</>
        )}
        : at most {ablations.runs} instances for every cell, seed {ablations.seed}, H ≤{' '}
        {ablations.maxHidden}, widths ≤ {ablations.maxWidth}. On the command line:{' '}
        <CommandLine command={`lemmascope ablate --quick --seed ${ablations.seed}`} />
      </p>
      <RequestRun
        of={whole}
        label="Hunt the whole table here"
        weight="side"
        kept="the verdicts are those from before"
        onStart={() => whole.start({ ...ABLATE_QUICK, version, cells: [] })}
      >
        It takes a minute or two.
      </RequestRun>
    </div>
  );
}
