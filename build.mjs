// Bundles the command, the language server and the editor client into dist/: three CommonJS files for Node 20 that need no node_modules.
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Rule packs stand in a bundle as text that is parsed when they are needed: V8 reads JSON faster than it compiles a literal.
 *
 * @type {import('esbuild').Plugin}
 */
const rulePacks = {
  name: 'rule-packs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/]generated[\\/].*\.json$/ }, ({ path }) => {
      const json = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(json)})`, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  loader: { '.json': 'json' },
  plugins: [rulePacks],
  // Some packages offer a UMD build as `main`, which esbuild cannot follow; their ES modules come first.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

const bundles = [
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
];

rmSync('dist', { recursive: true, force: true });
const built = await Promise.allSettled(bundles.map((bundle) => build({ ...common, ...bundle })));
// esbuild has said what is wrong; one bundle that fails does not keep the others from being built.
process.exitCode = built.some(({ status }) => status === 'rejected') ? 1 : 0;
if (existsSync('dist/cli.js')) chmodSync('dist/cli.js', 0o755);
