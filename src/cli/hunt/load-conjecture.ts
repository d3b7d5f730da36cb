import { Console } from 'node:console';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJiti, type TransformOptions } from 'jiti';
import { type AnyClaim, defineClaim } from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { readText } from '../_internals/read-text.js';
import { placeOf } from './place-of.js';

/** The claim of a file, and everything of the user's that it is made of. */
export interface LoadedConjecture {
  readonly claim: AnyClaim;
  /**
   * The file and the modules it imports that are not this installation, in one text: what the hash of
   * the claim covers. Left out are JSON, CommonJS packages, and whatever is loaded only while deciding.
   */
  readonly text: string;
}

/**
 * The claim that a TypeScript or JavaScript file exports by default.
 *
 * `lemmascope`, its subpaths and `fast-check` mean the modules that this process runs, and not copies
 * of them: a matrix made by the file is one of ours. So a file needs nothing beside it. Types are
 * stripped, not checked. From then on `console` of this thread writes to stderr.
 *
 * @throws FILE_NOT_FOUND, FILE_UNREADABLE; CONJECTURE_UNREADABLE when the file does not compile or
 *   throws while it is loaded; CONJECTURE_WITHOUT_CLAIM; CLAIM_INVALID. Each names the place.
 */
export async function loadConjecture(path: string): Promise<LoadedConjecture> {
  const sources = new Map([[path, readText(path)]]);
  // What a file prints, now or while it decides, must not stand in the middle of our data.
  Object.assign(console, new Console(process.stderr));
  const compiler = createJiti(pathToFileURL(path).href, { fsCache: false });
  const jiti = createJiti(pathToFileURL(path).href, {
    moduleCache: false,
    fsCache: false,
    interopDefault: false,
    virtualModules: await thisInstallation(),
    transform: (options: TransformOptions) => {
      if (options.filename !== undefined) sources.set(options.filename, options.source);
      return { code: compiler.transform(options) };
    },
  });
  try {
    // Not by jiti's own `default: true`, which asks a null for its properties.
    const claim = claimIn(await jiti.import(path));
    return { claim, text: together(path, sources) };
  } catch (error) {
    throw refusal(path, error, [...sources.keys()]);
  }
}

/** What the modules of this installation are called in a file of a user. */
async function thisInstallation(): Promise<Record<string, unknown>> {
  const [library, arbitraries, proofs, mutants, ablations, fastCheck] = await Promise.all([
    import('../../index.js'),
    import('../../../properties/arbitraries/index.js'),
    import('../../../proofs/index.js'),
    import('../../../properties/mutants/index.js'),
    import('../../../properties/ablations/index.js'),
    import('fast-check'),
  ]);
  return {
    lemmascope: library,
    'lemmascope/arbitraries': arbitraries,
    'lemmascope/proofs': proofs,
    'lemmascope/mutants': mutants,
    'lemmascope/ablations': ablations,
    // A test file may be hunted as it is: outside of a suite there is nothing to describe.
    'lemmascope/vitest': { describeClaim: () => {} },
    'fast-check': fastCheck,
  };
}

/**
 * The claim among what a module exports: by default, or all of it in CommonJS.
 *
 * @throws CONJECTURE_WITHOUT_CLAIM, CLAIM_INVALID
 */
function claimIn(module: unknown): AnyClaim {
  const isRecord = typeof module === 'object' && module !== null;
  const exported = isRecord && 'default' in module ? module.default : module;
  if (typeof exported === 'object' && exported !== null && 'steps' in exported)
    return defineClaim(exported as AnyClaim);
  throw new LemmascopeError('CONJECTURE_WITHOUT_CLAIM', {
    expected: 'one claim: export default conjecture({ … })',
    actual:
      isRecord && !('default' in module)
        ? `no default export, but ${Object.keys(module).join(', ') || 'nothing'}`
        : `${kindOf(exported)} as the default export`,
  });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `an object with ${Object.keys(value).join(', ') || 'nothing in it'}`;
}

function refusal(path: string, error: unknown, files: readonly string[]): LemmascopeError {
  const place = placeOf(error, files);
  if (error instanceof LemmascopeError) {
    const { code, expected, actual, hint } = error;
    const where = [place ?? path, ...(error.path === undefined ? [] : [error.path])].join(', ');
    return new LemmascopeError(code, {
      path: where,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return new LemmascopeError('CONJECTURE_UNREADABLE', {
    path: place ?? path,
    actual: (error instanceof Error ? error.message : String(error)).split('\n')[0]!.trim(),
  });
}

/** The sources, in an order and under names that do not depend on where the file lies. */
function together(path: string, sources: ReadonlyMap<string, string>): string {
  const named = [...sources].map(([file, text]) => [relative(path, file), text] as const);
  return JSON.stringify(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}
