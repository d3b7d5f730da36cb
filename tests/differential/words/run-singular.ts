import { spawnSync } from 'node:child_process';

const COMMANDS = ['Singular', '/usr/bin/Singular'];

const answers = (command: string): boolean => {
  const { status, stdout } = spawnSync(command, ['-q', '--no-rc'], {
    input: 'LIB "freegb.lib"; "present"; quit;\n',
    encoding: 'utf8',
  });
  return status === 0 && stdout.includes('present');
};

/** A Singular with its Letterplace library, if there is one. */
export const singular: string | undefined = COMMANDS.find(answers);

/** The lines that a script prints. */
export function runSingular(script: string): string[] {
  const { status, stdout, stderr } = spawnSync(singular!, ['-q', '--no-rc'], {
    input: `${script}\nquit;\n`,
    encoding: 'utf8',
  });
  if (status !== 0 || /\? /.test(stdout)) throw new Error(`Singular: ${stdout}\n${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}
