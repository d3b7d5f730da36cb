import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** Builds the command of one verb; it hands its exit code to `finish`. */
export type Verb = (
  terminal: Terminal,
  argv: readonly string[],
  finish: (exitCode: number) => void,
) => Command;
