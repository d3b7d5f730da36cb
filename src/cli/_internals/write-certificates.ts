import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CertificateEntry } from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { writeAtomically } from './write-atomically.js';

/**
 * Writes every certificate to a file of its own, `NAME.json`, as `lemmascope verify` reads it. A file
 * of that name is replaced if it is a certificate, and whatever else is in the folder stays.
 *
 * @throws FILE_UNWRITABLE before anything is written, when a file would be replaced that is no
 *   certificate, or there can be no such folder.
 */
export function writeCertificates(folder: string, entries: readonly CertificateEntry[]): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new LemmascopeError('FILE_UNWRITABLE', {
      path: folder,
      actual: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
  const files = entries.map(({ name, document }) => ({
    path: join(folder, `${name.replaceAll(/[^\w.-]/g, '-')}.json`),
    document,
  }));
  for (const { path } of files)
    if (existsSync(path) && !isCertificate(path))
      throw new LemmascopeError('FILE_UNWRITABLE', {
        path,
        expected: 'no such file, or a certificate from an earlier run',
        actual: 'another file',
      });
  for (const { path, document } of files)
    writeAtomically(path, `${JSON.stringify(document, null, 1)}\n`);
}

function isCertificate(path: string): boolean {
  try {
    const { certificate } = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly certificate?: { readonly format?: unknown };
    };
    return String(certificate?.format).startsWith('lemmascope-certificate/');
  } catch {
    return false;
  }
}
