import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import type { Failure } from '../../worker/request.js';

/** A command, and what of the numbers it prints. */
export interface Reproduction {
  readonly prints: string;
  readonly command: string;
}

/** A text and what was computed, beside a figure in which one thing is dragged. */
export interface ScenePanel {
  readonly text: ComponentChildren;
  readonly readout: ComponentChildren;
  readonly commands: readonly Reproduction[];
  readonly failure: Failure | undefined;
  readonly figure: ComponentChildren;
}

interface SceneProps {
  readonly number: number;
  readonly title: string;
  readonly panels: readonly ScenePanel[];
}

/** Longer commands are shown when they are asked for. */
const SHORT = 160;

/** A scene of the story. */
export function Scene({ number, title, panels }: SceneProps) {
  const id = useId();
  return (
    <section class="scene" data-scene={number} aria-labelledby={id}>
      <h2 id={id}>
        <span class="scene-number">{number}</span> {title}
      </h2>
      {panels.map(({ text, readout, commands, failure, figure }) => (
        <div class="scene-panel">
          <div class="scene-text">
            {text}
            {failure === undefined ? null : <ErrorNote failure={failure} />}
          </div>
          <div class="scene-figure">{figure}</div>
          <div class="scene-found">
            {readout}
            {commands.map(({ prints, command }) => (
              <details class="reproduce" open={command.length <= SHORT}>
                <summary>The command that prints {prints}</summary>
                <CommandLine command={command} />
              </details>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
