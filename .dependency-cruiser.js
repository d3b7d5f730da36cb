// The rooms of src, from the ground up. A room may import from the rooms above it in this list.
const ROOMS = [
  'diagnostics',
  'exact',
  'words',
  'kernel',
  'network',
  'symbolic',
  'numeric',
  'landscape',
  'relu',
  'formal',
  'claims',
  'hunt',
  'vitest',
  'report',
  'cli',
  'explorer',
];

const REASONS = {
  diagnostics: 'Errors are raised everywhere, so they may depend on nothing.',
  exact: 'Exact arithmetic is what everything is checked with; it may know nothing of networks.',
  words: 'Matrix words prove identities in every dimension; a concrete network has no place there.',
  kernel:
    'The certificate checker must stay small enough to trust: exact numbers and nothing else.',
  network:
    'Networks are data and formulas; how they are derived, proved or shown is decided above.',
  symbolic: 'Closed forms come from networks; claims about them belong in claims and proofs.',
  numeric: 'Floats only propose; they may not lean on anything that decides.',
  landscape: 'The geometry of the critical set must not depend on what is claimed about it.',
  relu: 'The nonlinear half builds on the linear one, not on claims about it.',
  formal:
    'What a proof assistant accepted must not depend on what is claimed, or on what would be convenient.',
  claims: 'Claims are examined, not printed: a verdict may not depend on how it is shown.',
  hunt: 'A hunt reports what it found; printing is the business of report.',
  vitest:
    'The suite helper hunts as the command line does; how that is printed is not its business.',
  report: 'Reports show what was found; reading arguments and files is the business of cli.',
  cli: 'The command line is one way in; the page must work without it.',
  explorer: 'Nothing may depend on the page.',
};

const roomRules = ROOMS.map((room, index) => {
  const below = ROOMS.slice(index + 1);
  return {
    name: `${room}-looks-up-only`,
    comment: `${REASONS[room]} src/${room} may import only from ${
      index === 0 ? 'no other room' : ROOMS.slice(0, index).join(', ')
    }; see ARCHITECTURE.md, "Rooms".`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      path: `^(${below.length === 0 ? '' : `src/(${below.join('|')})/|`}tests/${
        ['cli', 'explorer'].includes(room) ? '' : '|proofs/|properties/'
      })`,
    },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one thing, or a thing is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'internals-stay-inside',
      comment:
        'What a room keeps in _internals may change without notice; other rooms use its index.ts.',
      severity: 'error',
      from: { path: '^(src|proofs|properties)/([^/]+)/' },
      to: { path: '^src/([^/]+)/.*_internals/', pathNot: '^src/$2/' },
    },
    {
      name: 'rooms-are-entered-by-the-door',
      comment:
        'Another room is used through its index.ts, so that what it offers can be read there.',
      severity: 'error',
      from: { path: '^(src|proofs|properties)/([^/]+)/' },
      to: {
        path: '^src/([^/]+)/',
        pathNot: [
          '^src/$2/',
          '^src/[^/]+/index\\.ts$',
          '^src/(hunt|formal)/node/index\\.ts$',
          '^src/report/components/index\\.ts$',
        ],
      },
    },
    {
      name: 'one-room-names-nerdamer',
      comment:
        'nerdamer is untrusted: every answer goes through the comparison in src/symbolic, so only its adapter may import it.',
      severity: 'error',
      from: {
        path: '^(src|proofs|properties)/',
        pathNot: '^src/symbolic/_internals/nerdamer\\.ts$',
      },
      to: { path: '(^|/)node_modules/nerdamer/' },
    },
    {
      name: 'one-room-names-ml-matrix',
      comment: 'ml-matrix is untrusted: src/numeric guards its inputs and reports its thresholds.',
      severity: 'error',
      from: { path: '^(src|proofs|properties)/', pathNot: '^src/numeric/' },
      to: { path: '(^|/)node_modules/ml-matrix/' },
    },
    {
      name: 'one-room-names-vitest',
      comment:
        'vitest belongs to the suite of a user: the library and the command line must load without it.',
      severity: 'error',
      from: { path: '^(src|proofs|properties)/', pathNot: '^src/vitest/' },
      to: { path: '(^|/)node_modules/vitest/|^src/vitest/' },
    },
    {
      name: 'ground-rooms-import-no-package',
      comment:
        'diagnostics, exact, words and kernel are what everything is answerable to: they import no third-party code and no Node module.',
      severity: 'error',
      from: { path: '^src/(diagnostics|exact|words|kernel)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'the-kernel-stands-alone',
      comment:
        'Whoever trusts a verdict of the kernel has to read what it imports: its own files and the error codes, no more.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^(src|proofs|properties)/', pathNot: '^src/(kernel|diagnostics)/' },
    },
    {
      name: 'only-cli-and-report-touch-node',
      comment:
        'The core runs in a browser too: files, processes and terminals belong in src/cli, worker threads and journals in src/hunt/node, running Coq in src/formal/node, the making of the page in src/explorer/build.',
      severity: 'error',
      from: {
        path: '^(src|proofs|properties)/',
        pathNot: [
          '^src/(cli|hunt/node|formal/node|explorer/build)/',
          '^src/report/([^/]+$|(_internals|chart)/)',
        ],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-page-brings-no-typesetter',
      comment:
        'The page and the components it shares are set and laid out before: KaTeX, dagre, the build and the door of the report, which leads to them, stay out of it.',
      severity: 'error',
      from: { path: '^src/(explorer|report/components)/', pathNot: '^src/explorer/build/' },
      to: {
        path: '(^|/)node_modules/(katex|@dagrejs|vite|preact-render-to-string)/|^src/explorer/build/|^src/report/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-of-the-page-are-independent',
      comment:
        'Rooms are built and read one at a time: what two of them need goes to src/explorer/components, state or library.',
      severity: 'error',
      from: { path: '^src/explorer/rooms/([^/]+)/' },
      to: { path: '^src/explorer/rooms/([^/]+)/', pathNot: '^src/explorer/rooms/$1/' },
    },
    {
      name: 'the-page-does-not-compute',
      comment:
        'What is computed is computed in the worker, so that it can be cancelled: the page knows its requests by their types only.',
      severity: 'error',
      from: { path: '^src/explorer/', pathNot: '^src/explorer/worker/|requests\\.ts$' },
      to: {
        path: '^src/explorer/.*requests?\\.ts$',
        pathNot: '^src/explorer/worker/(use-)?request\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'proofs-do-not-look-at-the-front',
      comment: 'A proof may not depend on how it is printed or run.',
      severity: 'error',
      from: { path: '^(proofs|properties)/' },
      to: { path: '^src/(report|cli|explorer)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests are read by nobody but the test runner.',
      severity: 'error',
      from: { path: '^(src|proofs|properties)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
