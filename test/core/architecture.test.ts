import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '../..');

/** Paths of the TypeScript files below a folder, relative to the root. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a file imports, as written. */
function imports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import|require\()\s*'([^']+)'/g)].map((m) => m[1]);
}

/** Packages and files that end up in the bundle of an entry point. */
async function bundled(entry: string): Promise<string[]> {
  const result = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    loader: { '.json': 'json' },
    logLevel: 'silent',
  });
  return Object.keys(result.metafile.inputs);
}

describe('architecture', () => {
  it('reading Markdown and plain text loads no reader of another format', async () => {
    const inputs = await bundled('server/src/core/parse/parse.ts');
    assert.ok(inputs.includes('server/src/core/parse/markdownLines.ts'));
    assert.deepEqual(
      inputs.filter((path) => /htmlparser2|parse\/html\//.test(path)),
      [],
    );
  });

  it('the core imports nothing from outside itself but its libraries', () => {
    const allowed = /^(?:\.|entities\/|htmlparser2$)/;
    const foreign = sources('server/src/core').flatMap((file) =>
      imports(file)
        .filter((name) => !allowed.test(name) || /(?:^|\/)(?:host|cli|lsp)\//.test(name))
        .map((name) => `${file.slice(root.length + 1)} imports ${name}`),
    );
    assert.deepEqual(foreign, []);
  });

  for (const entry of ['server/src/cli/main.ts', 'server/src/lsp/main.ts']) {
    it(`${entry} carries no YAML and no schema library`, async () => {
      const inputs = await bundled(entry);
      assert.ok(inputs.includes('server/src/core/lint.ts'));
      assert.deepEqual(
        inputs.filter((path) => /node_modules\/(?:yaml|valibot|@valibot)\//.test(path)),
        [],
      );
    });
  }
});
