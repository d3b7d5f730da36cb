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
  const id = useId();
  const inner = widths.slice(1, -1);
  const read = async (file: File | undefined) => {
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
          <div class="field">
            <label for={`${id}-target`}>Target column, Y</label>
            <select
              id={`${id}-target`}
              value={targets}
              onChange={({ currentTarget }) =>
                table.start({ name: 'table', csv: data.csv, targets: currentTarget.value })
              }
            >
              {headerOf(data.csv).map((name) => (
                <option value={name}>{name}</option>
              ))}
            </select>
          </div>
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
