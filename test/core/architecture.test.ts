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

/** The module that reads the files of a project. It is loaded only where there is such a file; see `test/cli/bundle.test.ts`. */
const READER = 'server/src/host/config/reader.ts';

/** Packages and files that an entry point loads where a project has no files: all that it reaches except the reader, which is imported when needed. */
async function loaded(entry: string): Promise<Set<string>> {
  const { metafile } = await build({
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
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: next, kind } of metafile.inputs[path]?.imports ?? []) {
      if (next !== READER || kind !== 'dynamic-import') found.add(next);
    }
  }
  return found;
}

describe('architecture', () => {
  it('reading Markdown and plain text loads no reader of another format', async () => {
    const inputs = await loaded('server/src/core/parse/parse.ts');
    assert.ok(inputs.has('server/src/core/parse/markdownLines.ts'));
    assert.deepEqual(
      [...inputs].filter((path) => /htmlparser2|parse\/html\//.test(path)),
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
      const inputs = await loaded(entry);
      assert.ok(inputs.has('server/src/core/lint.ts'));
      assert.ok(inputs.has('server/src/host/config/project.ts'));
      assert.deepEqual(
        [...inputs].filter((path) => /node_modules\/(?:yaml|valibot|@valibot)\//.test(path)),
        [],
      );
    });
  }
});
