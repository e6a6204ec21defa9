// Bundles the command, the language server and the editor client into dist/: CommonJS files for Node 20 that need no node_modules.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Rule packs stand beside the bundles as JSON: V8 reads it faster than it compiles a literal, and what a run does not need, such as the texts of
 * `explain`, is not read at all.
 *
 * @type {(folder: string) => import('esbuild').Plugin}
 */
const rulePacks = (folder) => ({
  name: 'rule-packs',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]rules[\\/]generated[\\/].*\.json$/ }, ({ path, resolveDir }) => {
      const name = basename(path);
      writeFileSync(join(folder, name), JSON.stringify(JSON.parse(readFileSync(join(resolveDir, path), 'utf8'))));
      return { path: `./${name}`, external: true };
    });
  },
});

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  // Some packages offer a UMD build as `main`, which esbuild cannot follow; their ES modules come first.
  mainFields: ['module', 'main'],
  // Those modules ask where they are, to give the answer to createRequire, which takes a path as well as a URL.
  define: { 'import.meta.url': '__filename' },
  logLevel: 'warning',
  // The command is started from V8's own form of it, in which no module can be imported later; it can be required.
  supported: { 'dynamic-import': false },
};

/** The module that reads the files of a project: with the YAML and the schema library it outweighs the command itself. */
const READER = /^\.\/reader$/;

/**
 * Libraries, readers and reporters that the usual run does not need stand in files of their own: V8 goes through every byte of a script before the first line of it
 * runs, and the command is started for one file more often than not, which is Markdown.
 *
 * @type {(folder: string) => import('esbuild').Plugin}
 */
const apart = (folder) => ({
  name: 'apart',
  setup({ onResolve }) {
    onResolve(
      {
        filter:
          /^(?:commander|tinyglobby)$|[\\/](?:htmlLines|docxLines|reports|reportPage|fixDocument|insertWanted|changedFiles|reportCache)$/,
      },
      async ({ path, kind, resolveDir }) => {
        // The language server reads pages too, and imports their reader as any other module.
        if (/[\\/]/.test(path) && kind !== 'dynamic-import') return undefined;
        const name = `${basename(path)}.js`;
        await once(join(folder, name), { stdin: { contents: `export * from '${path}'`, resolveDir } });
        return { path: `./${name}`, external: true };
      },
    );
    onResolve({ filter: READER }, async ({ path, resolveDir }) => {
      await once(join(folder, 'config.js'), { entryPoints: [join(resolveDir, `${path}.ts`)] });
      return { path: './config.js', external: true };
    });
  },
});

/** @type {Map<string, Promise<unknown>>} */
const begun = new Map();

/**
 * Builds a file that several bundles share, once.
 *
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} options
 */
function once(outfile, options) {
  const building = begun.get(outfile) ?? build({ ...common, ...options, outfile });
  begun.set(outfile, building);
  return building;
}
/**
 * What runs in a worker has no folder to read the rules from, so they are part of the bundle.
 *
 * @type {import('esbuild').BuildOptions}
 */
const inWorker = {
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  target: 'es2022',
  plugins: [],
  define: {},
};

/** The script that fills the code cache of the command; it is run once and removed. */
const FILL_CACHE = 'fill-cache.js';

/** @type {readonly (import('esbuild').BuildOptions & { name: string })[]} */
const bundles = [
  { name: 'cli.js', entryPoints: ['server/src/cli/start.ts'], banner: { js: '#!/usr/bin/env node' } },
  { name: 'main.js', entryPoints: ['server/src/cli/main.ts'] },
  { name: FILL_CACHE, entryPoints: ['server/src/cli/fillCache.ts'] },
  { name: 'server.js', entryPoints: ['server/src/lsp/main.ts'] },
  { name: 'client.js', entryPoints: ['client/src/extension.ts'], external: ['vscode'] },
  { ...inWorker, name: 'server.browser.js', entryPoints: ['server/src/lsp/browser.ts'], format: 'iife' },
  { ...inWorker, name: 'client.browser.js', entryPoints: ['client/src/browser.ts'], external: ['vscode'] },
];

/**
 * Builds the named bundles, or all, into a folder, and says whether all of them could be built.
 *
 * @param {string} folder
 * @param {readonly string[]} [names]
 * @returns {Promise<boolean>}
 */
export async function bundle(folder, names = bundles.map(({ name }) => name)) {
  mkdirSync(folder, { recursive: true });
  const wanted = bundles.filter(({ name }) => names.includes(name));
  const built = await Promise.allSettled(
    wanted.map(({ name, ...options }) =>
      build({ ...common, plugins: [rulePacks(folder), apart(folder)], ...options, outfile: join(folder, name) }),
    ),
  );
  const cli = join(folder, 'cli.js');
  if (existsSync(cli)) chmodSync(cli, 0o755);
  fillCaches(folder);
  // esbuild has said what is wrong; one bundle that fails does not keep the others from being built.
  return built.every(({ status }) => status === 'fulfilled');
}

/**
 * Runs the programs over a sample, so that the caches hold what a run needs. Without a cache a program starts more slowly and is otherwise the same;
 * so a run that fails leaves none and is no failure of the build.
 *
 * @param {string} folder
 */
function fillCaches(folder) {
  const script = join(folder, FILL_CACHE);
  if (!existsSync(script)) return;
  const sample = join(root, 'test/policies/sample.md');
  const run = (/** @type {string[]} */ args, input = '') =>
    spawnSync(process.execPath, [script, ...args], { input, timeout: 20_000 });
  run(['main', sample]);
  if (existsSync(join(folder, 'server.js'))) run(['server', '--stdio'], editorSession(readFileSync(sample, 'utf8')));
  rmSync(script);
}

/**
 * What an editor sends that opens a draft and leaves.
 *
 * @param {string} text
 */
function editorSession(text) {
  const textDocument = { uri: 'file:///policy.md', languageId: 'markdown', version: 1, text };
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
    },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: textDocument.uri } } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ];
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  process.exitCode = (await bundle(dist)) ? 0 : 1;
}
