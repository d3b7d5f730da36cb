#!/usr/bin/env node
import { processTerminal } from './terminal.js';

// A reader that closes the pipe (`| head`) has seen enough; that is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

/** A fault of ours must not look like a verdict: none of the documented exit codes is 70. */
const INTERNAL_FAULT = 70;

const [verb, ...rest] = process.argv.slice(2);
try {
  // `verify` loads the kernel and nothing else; every other verb needs the rest.
  if (verb === 'verify') {
    const { runVerify } = await import('./verify.js');
    process.exitCode = runVerify(rest, processTerminal());
  } else {
    const { runCliAsync } = await import('./run-cli.js');
    process.exitCode = await runCliAsync(process.argv.slice(2), processTerminal());
  }
} catch (error) {
  process.stderr.write(
    `lemmascope: internal fault, nothing was decided. Please report this.\n${(error as Error).stack}\n`,
  );
  process.exitCode = INTERNAL_FAULT;
}
