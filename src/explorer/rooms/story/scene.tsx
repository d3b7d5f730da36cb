import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import type { Failure } from '../../worker/request.js';

interface SceneProps {
  readonly number: number;
  readonly title: ComponentChildren;
  readonly text: ComponentChildren;
  /** What was computed. */
  readonly readout: ComponentChildren;
  /** What the command prints, and the command. */
  readonly commands: readonly { readonly prints: string; readonly command: string }[];
  readonly failure: Failure | undefined;
  /** The figure. */
  readonly children: ComponentChildren;
}

/** A scene: its text and what was computed, beside its figure. */
export function Scene(props: SceneProps) {
  const { number, title, text, readout, commands, failure, children } = props;
  const id = useId();
  return (
    <section class="scene" data-scene={number} aria-labelledby={id}>
      <h2 id={id}>
        <span class="scene-number">{number}</span> {title}
      </h2>
      <div class="scene-body">
        <div class="scene-text">
          {text}
          {failure === undefined ? null : <ErrorNote failure={failure} />}
          {readout}
        </div>
        <div class="scene-figure">{children}</div>
      </div>
      {commands.map(({ prints, command }) => (
        <details class="reproduce">
          <summary>The command that prints {prints}</summary>
          <CommandLine command={command} />
        </details>
      ))}
    </section>
  );
}
