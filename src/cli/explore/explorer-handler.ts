import type { IncomingMessage, ServerResponse } from 'node:http';
import { EXPLORER_TYPES, type ExplorerFile } from './explorer-files.js';

/** Headers of every answer; what the page may do stands in the page as well. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/**
 * Answers for the files given, by their names as they are written in the request, and for nothing
 * else: no path is decoded, resolved or opened. Another site that resolves to this machine names
 * itself in `Host`, and is refused.
 */
export function explorerHandler(files: ReadonlyMap<ExplorerFile, string>, port: () => number) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const refuse = (status: number, text: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, {
        ...HEADERS,
        ...headers,
        'Content-Type': 'text/plain; charset=utf-8',
      });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const found = [...files].find(
      ([name]) => request.url === (name === 'index.html' ? '/' : `/${name}`),
    );
    if (!hosts.includes(request.headers.host ?? '')) refuse(403, 'another host');
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      refuse(405, 'only GET and HEAD', { Allow: 'GET, HEAD' });
    else if (found === undefined) refuse(404, 'no such file');
    else {
      const [name, text] = found;
      response.writeHead(200, {
        ...HEADERS,
        'Content-Type': EXPLORER_TYPES[name],
        'Content-Length': Buffer.byteLength(text),
      });
      response.end(request.method === 'HEAD' ? undefined : text);
    }
  };
}
