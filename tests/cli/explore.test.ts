import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { explorerFiles } from '../../src/cli/explore/explorer-files.js';
import { type ServedExplorer, serveExplorer } from '../../src/cli/explore/serve-explorer.js';
import { file, folder, PROGRAM, spawned } from './run.js';

const FILES = explorerFiles();
let served: ServedExplorer;
let port: number;
beforeAll(async () => {
  served = await serveExplorer(FILES, 0);
  port = Number(new URL(served.address).port);
});
afterAll(() => served.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** Asks for a path exactly as it is written. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, body, headers: response.headers }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the server', () => {
  it('serves the files of the build, and the page at its root', async () => {
    for (const [name, text] of FILES) {
      const answer = await ask(name === 'index.html' ? '/' : `/${name}`);
      expect([name, answer.status]).toEqual([name, 200]);
      expect(answer.body === text).toBe(true);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  it('answers HEAD without a body', async () => {
    const { status, body, headers } = await ask('/explorer.css', 'HEAD');
    expect([status, body]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(FILES.get('explorer.css')!));
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', method);
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/....//package.json',
    '//etc/passwd',
    '/etc/passwd',
    '/./explorer.js',
    '/explorer.js/',
    '/explorer.js%00',
    '/Explorer.js',
    '/measured.json',
    '/index.html/../explorer.js',
    '/__proto__',
    '/constructor',
    '/?x=/etc/passwd',
    'http://127.0.0.1/explorer.js',
    'explorer.js',
    '*',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([404, 400]).toContain(status);
    expect(body.length).toBeLessThan(100);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '0.0.0.0:PORT',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
  ])('refuses the host %j', async (host) => {
    const { status, body } = await ask('/', 'GET', { Host: host.replace('PORT', String(port)) });
    expect([403, 400]).toContain(status);
    expect(body).not.toContain('<html');
  });

  it('knows localhost by its name', async () => {
    expect((await ask('/', 'GET', { Host: `localhost:${port}` })).status).toBe(200);
  });

  it('listens on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others)
      await expect(
        new Promise((resolve, reject) =>
          connect(port, address, () => resolve('open')).on('error', reject),
        ),
      ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('lemmascope explore', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'serves until %s, and stops cleanly',
    async (signal) => {
      const child = spawn(process.execPath, [PROGRAM, 'explore', '--port', '0']);
      let out = '';
      let err = '';
      child.stdout.on('data', (part) => {
        out += part;
      });
      child.stderr.on('data', (part) => {
        err += part;
      });
      await expect.poll(() => out, { timeout: 60_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
      const answer = await fetch(out.trim());
      expect(answer.status).toBe(200);
      child.kill(signal);
      const code = await new Promise((resolve) => child.on('exit', resolve));
      expect([code, err]).toEqual([0, 'Ctrl-C stops it.\n']);
    },
  );

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    const taken = (other.address() as { port: number }).port;
    const { out, err, exit } = spawned(`explore --port ${taken}`);
    other.close();
    expect([out, exit]).toEqual(['', 2]);
    expect(err).toContain('PORT_UNAVAILABLE at --port');
    expect(err).toContain(`${taken} (EADDRINUSE)`);
  });

  it.each(['-1', '65536', 'x', '1.5'])('refuses port %s', (given) => {
    const { out, err, exit } = spawned(['explore', `--port=${given}`]);
    expect([out, exit]).toEqual(['', 2]);
    expect(err).toContain('OPTION_INVALID at --port');
  });

  it('writes the files into a folder, which it makes', () => {
    const path = join(folder(), 'deep', 'page');
    const { out, err, exit } = spawned(['explore', '--build', path]);
    expect([err, exit]).toEqual(['', 0]);
    expect(readdirSync(path).sort()).toEqual([...FILES.keys()].sort());
    expect(out.trim().split('\n')).toEqual([...FILES.keys()].map((name) => join(path, name)));
    for (const [name, text] of FILES)
      expect(readFileSync(join(path, name), 'utf8') === text).toBe(true);
  });

  it('refuses a folder that is a file', () => {
    const path = file('x', 'taken');
    const { err, exit } = spawned(['explore', '--build', path]);
    expect(exit).toBe(2);
    expect(err).toContain('FILE_UNWRITABLE');
    expect(readFileSync(path, 'utf8')).toBe('x');
    expect(existsSync(join(path, 'index.html'))).toBe(false);
    writeFileSync(path, '');
  });
});
