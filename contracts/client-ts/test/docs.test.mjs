// What docs/frontend.md and the README show compiles.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));

for (const page of ['../../docs/frontend.md', 'README.md']) {
  test(`the code in ${page} compiles`, () => {
    const blocks = [...readFileSync(join(here, page), 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
    assert.ok(blocks.length > 0);
    const folder = mkdtempSync(join(here, 'test/docs-'));
    try {
      const code = blocks.join('\n').replace('@dialogue-platform/client', '../../src/index.js');
      writeFileSync(join(folder, 'page.ts'), `${code}\ndeclare const id: string;\ndeclare const etag: string;\n`);
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['page.ts'], compilerOptions: { rootDir: '../..' } }));
      const tsc = spawnSync(join(here, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
      assert.equal(tsc.status, 0, tsc.stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
