import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

interface Parts {
  readonly script: string;
  readonly style: string;
  readonly worker: string;
  /** The library as JSON. */
  readonly library: string;
}

/** The whole explorer in one file, which needs nothing beside it. */
export function singleFile({ script, style, worker, library }: Parts): string {
  const code = script.replaceAll('</script', '<\\/script');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(style)}'`,
    'font-src data:',
    'img-src data:',
    'worker-src blob:',
    ...SHUT,
  ];
  return page(policy, {
    style: `<style>${style}</style>`,
    blocks: `${packedBlock('library', library)}
${packedBlock('worker-source', worker)}`,
    script: `<script>${code}</script>`,
  });
}

/** The page that has its script, styles and worker beside it. */
export function folderPage({ library }: Pick<Parts, 'library'>): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'font-src data:',
    'img-src data:',
    "worker-src 'self'",
    ...SHUT,
  ];
  return page(policy, {
    style: '<link rel="stylesheet" href="explorer.css">',
    blocks: packedBlock('library', library),
    script: '<script src="explorer.js"></script>',
  });
}

const SHUT = ["connect-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** Data in a page, compressed; a block of this type is not run. */
const packedBlock = (id: string, text: string) =>
  `<script type="application/octet-stream" id="${id}">${gzipSync(text, { level: 9 }).toString('base64')}</script>`;

const hashOf = (text: string) =>
  `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

interface Body {
  readonly style: string;
  readonly blocks: string;
  readonly script: string;
}

const page = (policy: readonly string[], { style, blocks, script }: Body) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>lemmascope: the explorer</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<div id="root"><noscript><p>This page computes what it shows, and needs JavaScript for it.</p></noscript></div>
${blocks}
${script}
</body>
</html>
`;
