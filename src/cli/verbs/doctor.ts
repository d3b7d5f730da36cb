import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { PolynomialRing } from '../../exact/index.js';
import {
  COLOUR,
  type DoctorFinding,
  doctorConsole,
  doctorJson,
  PLAIN,
} from '../../report/index.js';
import { CAS_NAME, crossCheckedExpansion } from '../../symbolic/index.js';
import { loadDataset } from '../_internals/data-options.js';
import type { Verb } from '../verb.js';

/** `lemmascope doctor`: whether this installation can do what it says. */
export const doctorVerb: Verb = (terminal, _argv, finish) =>
  new Command('doctor')
    .description('look at this installation: what works, what optional parts are missing')
    .option('--json', 'print one JSON document')
    .action(({ json }: { json?: boolean }) => {
      const findings = [
        node(),
        bundledData(),
        casAnswers(),
        ...CAS_FAULTS.map(casFault),
        ...OPTIONAL.map(program),
      ];
      terminal.out(
        json === true
          ? doctorJson(findings)
          : doctorConsole(findings, terminal.colour ? COLOUR : PLAIN),
      );
      finish(findings.some(({ required, status }) => required && status !== 'ok') ? 1 : 0);
    });

function node(): DoctorFinding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major! > 20 || (major === 20 && minor! >= 19);
  return {
    name: 'Node.js',
    status: enough ? 'ok' : 'failed',
    required: true,
    detail: `${process.versions.node}${enough ? '' : ', but 20.19 or newer is needed'}`,
  };
}

function bundledData(): DoctorFinding {
  const name = 'bundled data: iris';
  try {
    const { sampleCount } = loadDataset({ data: 'iris' })!;
    const whole = sampleCount === 150;
    return {
      name,
      status: whole ? 'ok' : 'failed',
      required: true,
      detail: `${sampleCount} samples${whole ? '' : ', but there should be 150'}`,
    };
  } catch (error) {
    return { name, status: 'failed', required: true, detail: (error as Error).message };
  }
}

const RING = PolynomialRing.of(['x', 'y']);

function casAnswers(): DoctorFinding {
  const name = `${CAS_NAME} (untrusted)`;
  try {
    crossCheckedExpansion(RING, '(x+y)^2', 'doctor');
    return {
      name,
      status: 'ok',
      required: true,
      detail: 'answers, and agrees with exact arithmetic',
    };
  } catch (error) {
    return { name, status: 'failed', required: true, detail: (error as Error).message };
  }
}

/** Inputs it is known to get wrong: the comparison with exact arithmetic must notice. */
const CAS_FAULTS = ['2*((x-y)*(-1/2))', '((x*y)^3)^2', '1e-20'];

function casFault(expression: string): DoctorFinding {
  const name = `its fault on ${expression}`;
  try {
    crossCheckedExpansion(RING, expression, 'doctor');
    return { name, status: 'ok', required: true, detail: 'gone: it now answers correctly' };
  } catch (error) {
    const caught = error instanceof LemmascopeError && error.code === 'CAS_DISAGREEMENT';
    return {
      name,
      status: caught ? 'ok' : 'failed',
      required: true,
      detail: caught ? 'caught by comparison' : (error as Error).message,
    };
  }
}

interface OptionalProgram {
  readonly name: string;
  readonly command: readonly string[];
  readonly use: string;
  readonly install: string;
}

const python = (module: string) => [
  'python3',
  '-c',
  `import ${module}; print(${module}.__version__)`,
];

/** What formal proofs, tests and benchmarks make use of where it is there. */
const OPTIONAL: readonly OptionalProgram[] = [
  {
    name: 'Python with NumPy',
    command: python('numpy'),
    use: 'runs generated Python in the tests',
    install: 'python3-numpy',
  },
  {
    name: 'Python with SymPy',
    command: python('sympy'),
    use: 'a peer in the benchmarks',
    install: 'python3-sympy',
  },
  {
    name: 'Python with PyTorch',
    command: python('torch'),
    use: 'a peer in the benchmarks',
    install: 'python3-torch',
  },
  {
    name: 'PARI/GP',
    command: ['gp', '--version-short'],
    use: 'a peer in the benchmarks',
    install: 'pari-gp',
  },
  {
    name: 'Coq',
    command: ['coqc', '--print-version'],
    use: 'checks the formal proofs: lemmascope formal',
    install:
      'coq libcoq-mathcomp-algebra libcoq-mathcomp-algebra-tactics libcoq-mathcomp-zify libcoq-mathcomp-real-closed',
  },
  {
    name: 'Singular',
    command: ['Singular', '-q', '--version'],
    use: 'a peer in the benchmarks',
    install: 'singular',
  },
];

function program({ name, command, use, install }: OptionalProgram): DoctorFinding {
  const [file, ...args] = command;
  const answer = spawnSync(file!, args, { encoding: 'utf8', input: '', timeout: 20_000 });
  const found = answer.error === undefined && answer.status === 0;
  return {
    name,
    status: found ? 'ok' : 'missing',
    required: false,
    detail: found
      ? `${answer.stdout.trim().split('\n')[0]} (${use})`
      : `not found; ${use}. On Debian: apt-get install ${install}`,
  };
}
