import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LemmascopeError } from '../../diagnostics/index.js';
import type { ExplorerFile } from './explorer-files.js';
import { explorerHandler } from './explorer-handler.js';

/** A server that runs, and how to stop it. */
export interface ServedExplorer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the explorer on 127.0.0.1 and on no other address; port 0 takes any that is free.
 *
 * @throws PORT_UNAVAILABLE
 */
export async function serveExplorer(
  files: ReadonlyMap<ExplorerFile, string>,
  port: number,
): Promise<ServedExplorer> {
  const server: Server = createServer(
    explorerHandler(files, () => (server.address() as AddressInfo).port),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new LemmascopeError('PORT_UNAVAILABLE', {
          path: '--port',
          actual: `${port} (${code ?? message})`,
        }),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
