import { useEffect, useId, useState } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import { ErrorNote } from '../../components/error-note.js';
import { WidthsField } from '../../components/widths-field.js';
import type { RoomValues } from '../../room.js';
import { LIMITS, LONGEST_CSV_IN_A_LINK } from '../../state/shared-parameters.js';
import { useRequest } from '../../worker/use-request.js';
import type { LandscapeParameters } from './parameters.js';
import type { Setting } from './problem.js';
import { ReleasedSlider } from './released-slider.js';

interface DataControlsProps {
  readonly setting: Setting;
  readonly onChange: (change: Partial<RoomValues<LandscapeParameters>>) => void;
  /** A table too large for a link, which stays on the page. */
  readonly onHold: (csv: string) => void;
}

const NAMES = {
  spectrum: 'drawn from a seed, with a rational spectrum',
  iris: 'Iris',
  csv: 'a table of your own',
} as const;

/** Widths and data; a table that cannot be read changes nothing. */
export function DataControls({ setting, onChange, onHold }: DataControlsProps) {
  const { widths, data, seed, targets } = setting;
  const announce = useAnnounce();
  const table = useRequest('landscape-table');
  const [over, setOver] = useState(false);
  const [asked, setAsked] = useState<string>();
  const id = useId();
  const inner = widths.slice(1, -1);
  const columns = data.kind === 'csv' ? headerOf(data.csv) : [];
  // While the table is read again, what was asked for stands.
  const chosen = ((table.state === 'running' ? asked : undefined) ?? targets).split(',');
  const read = async (file: File | undefined) => {
    setAsked(undefined);
    if (file !== undefined) table.start({ name: file.name, csv: await file.text(), targets: '' });
  };
  useEffect(() => {
    const found = table.output;
    if (table.state === 'failed') announce(`${table.failure?.code}: the data stay as they were`);
    if (table.state !== 'done' || found === undefined || isTooWide(found)) return;
    const fits = found.csv.length + 'csv:'.length <= LONGEST_CSV_IN_A_LINK;
    onHold(fits ? '' : found.csv);
    onChange({
      data: { kind: 'csv', csv: fits ? found.csv : '' },
      widths: [found.inputWidth, ...inner, found.outputWidth],
      targets: found.targets || headerOf(found.csv).at(-1)!,
    });
    announce(`${found.name}: ${found.inputWidth} inputs, ${found.outputWidth} target rows`);
  }, [table.state, table.output]);
  return (
    <div class="landscape-data">
      <fieldset>
        <legend>Data</legend>
        {(['spectrum', 'iris'] as const).map((kind) => (
          <label>
            <input
              type="radio"
              name={`${id}-data`}
              checked={data.kind === kind}
              onChange={() =>
                onChange(
                  kind === 'iris'
                    ? { data: { kind }, widths: [4, ...inner, 3], targets: '' }
                    : { data: { kind }, targets: '' },
                )
              }
            />{' '}
            {NAMES[kind]}
          </label>
        ))}
        {data.kind === 'csv' ? (
          <label>
            <input type="radio" name={`${id}-data`} checked /> {NAMES.csv}
          </label>
        ) : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the same file can be chosen with the field in it */}
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            read(event.dataTransfer?.files[0]);
          }}
        >
          <label for={`${id}-file`}>Drop a CSV with a header line here, or choose one: </label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.tsv,text/csv"
            onChange={({ currentTarget }) => {
              read(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </div>
        {data.kind === 'csv' && data.csv !== '' ? (
          <fieldset class="targets">
            <legend>Target columns, Y</legend>
            {columns.map((name) => {
              const others = chosen.filter((one) => one !== name);
              const isChosen = others.length < chosen.length;
              return (
                <label>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    // One column stays a target, and one an input.
                    disabled={isChosen ? others.length === 0 : chosen.length === columns.length - 1}
                    onChange={() => {
                      const targets = columns
                        .filter((one) => (one === name ? !isChosen : chosen.includes(one)))
                        .join(',');
                      setAsked(targets);
                      table.start({ name: 'table', csv: data.csv, targets });
                    }}
                  />{' '}
                  {name}
                </label>
              );
            })}
          </fieldset>
        ) : null}
      </fieldset>
      {table.failure === undefined || table.state !== 'failed' ? null : (
        <ErrorNote failure={table.failure}>
          <p>The data stay as they were: {NAMES[data.kind]}.</p>
        </ErrorNote>
      )}
      {table.output !== undefined && table.state === 'done' && isTooWide(table.output) ? (
        <ErrorNote
          failure={{
            code: 'WIDTH_INVALID',
            message: ` at ${table.output.name}: this page takes at most ${LIMITS.width} inputs and ${LIMITS.width} target rows. Got ${table.output.inputWidth} and ${table.output.outputWidth}. The command line takes any number.`,
          }}
        >
          <p>The data stay as they were: {NAMES[data.kind]}.</p>
        </ErrorNote>
      ) : null}
      <div class="controls">
        <WidthsField value={widths} onChange={(chosen) => onChange({ widths: chosen })} />
        {data.kind === 'spectrum' ? (
          <ReleasedSlider
            label="Seed of data and point"
            min={1}
            max={50}
            value={seed}
            textOf={String}
            onChange={(chosen) => onChange({ seed: chosen })}
          />
        ) : null}
      </div>
    </div>
  );
}

const headerOf = (csv: string) =>
  csv
    .split(/\r?\n/, 1)[0]!
    .split(/[,;\t]/)
    .map((name) => name.trim());

const isTooWide = (found: { readonly inputWidth: number; readonly outputWidth: number }) =>
  Math.max(found.inputWidth, found.outputWidth) > LIMITS.width;
