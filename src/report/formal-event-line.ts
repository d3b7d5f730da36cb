import { toolsOf } from '../formal/index.js';
import type { FormalEvent } from '../formal/node/index.js';
import { plural } from './_internals/plural.js';
import type { Style } from './style.js';

/** One line for what a run of Coq does next. */
export function formalEventLine(event: FormalEvent, style: Style): string {
  switch (event.kind) {
    case 'began':
      return `${style.strong('lemmascope formal')}  ${plural(event.files, 'file')}, ${toolsOf(event.tools)}`;
    case 'file':
      return event.seconds === undefined
        ? style.faint(`  unchanged  ${event.file}`)
        : `  compiled   ${event.file}  ${style.faint(`${event.seconds.toFixed(2)} s`)}`;
    case 'auditing':
      return style.faint('  asking Coq what each theorem says and assumes');
    case 'checking':
      return style.faint('  checking the compiled modules again with coqchk');
  }
}
