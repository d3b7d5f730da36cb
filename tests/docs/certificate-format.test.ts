import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIAGNOSTICS } from '../../src/diagnostics/index.js';
import { checkCertificate } from '../../src/kernel/index.js';

const page = readFileSync('docs/certificate-format.md', 'utf8');
const examples = [...page.matchAll(/<!-- accepted -->\n+```json\n([\s\S]*?)```/g)].map(
  ([, text]) => JSON.parse(text!) as { statement: { kind: string }; certificate: unknown },
);

test('the page has examples', () => expect(examples.length).toBeGreaterThanOrEqual(3));

test.each(examples.map((example) => [example.statement.kind, example] as const))(
  'the example of %s is accepted, and refused for another statement',
  (_, { statement, certificate }) => {
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    expect(checkCertificate({ ...statement, kind: 'not-critical' }, certificate)).toMatchObject({
      accepted: false,
    });
  },
);

test('the page explains every refusal code of the registry, and no other', () => {
  const codes = Object.keys(DIAGNOSTICS).filter((code) => code.startsWith('KERNEL_'));
  const explained = new Set([...page.matchAll(/^\| `(KERNEL_[A-Z_]+)`/gm)].map(([, code]) => code));
  expect([...explained].sort()).toEqual(codes.sort());
});
