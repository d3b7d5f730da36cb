import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { setTex } from './set-tex.js';

/** A script that runs in a page or a worker, and the styles that it brings. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

interface BundleOptions {
  readonly root: string;
  /** From the root: `src/explorer/main.tsx`. */
  readonly entry: string;
  readonly typeset: (tex: string) => string;
}

/** Everything that an entry needs as one script that touches nothing outside. */
export async function bundle({ root, entry, typeset }: BundleOptions): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [noNode(), setTex(typeset)],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'explorer', fileName: 'out' },
      rolldownOptions: {
        treeshake: {
          // Our modules only define things; what a package does when it is loaded is its business.
          moduleSideEffects: (id) =>
            id.includes('/node_modules/') || id.endsWith('.css') || id.endsWith(entry),
        },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const chunks = files.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${entry}: ${chunks.length} chunks`);
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {
    script: chunks[0]!.code,
    style: styles.map((file) => String((file as Rolldown.OutputAsset).source)).join('\n'),
  };
}

/** Whatever needs Node.js has no place in the page. */
const noNode = (): Plugin => ({
  name: 'no-node',
  enforce: 'pre',
  resolveId(id, importer) {
    if (isBuiltin(id) && !importer?.includes('/node_modules/'))
      this.error(`${importer} imports ${id}, which a page does not have`);
    return null;
  },
});
