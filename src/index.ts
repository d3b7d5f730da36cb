// The public library: everything a claim, a test or a notebook needs. The command line is in src/cli.
export * from './claims/index.js';
export * from './diagnostics/index.js';
export * from './exact/index.js';
export * from './landscape/index.js';
export * from './network/index.js';
export * from './symbolic/index.js';
