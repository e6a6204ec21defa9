import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const OUT = join(__dirname, 'out');
const SUITE = join(__dirname, 'suite');

/** Where the suite runs: in the extension host's process, or in the worker that stands for it in a browser. */
export type Place = 'node' | 'worker';

const COMMON: BuildOptions = { bundle: true, format: 'cjs', charset: 'utf8', logLevel: 'warning', sourcemap: 'inline' };

/** Workers have no Node: what tests use of it has a stand-in there. */
const PLACES: Record<Place, BuildOptions> = {
  node: { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] },
  worker: {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: { mocha: join(SUITE, 'worker', 'mocha.ts'), 'node:assert/strict': join(SUITE, 'worker', 'assert.ts') },
    define: { 'process.env': '{}', global: 'globalThis' },
    // What mocha's build for browsers finds as `module` it takes for its own, so the suite is put there after it.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
  },
};

/** Bundles all test files and what runs them into one module for the extension host, and gives its path. */
export async function buildSuite(place: Place): Promise<string> {
  const outfile = join(OUT, `suite.${place}.js`);
  const tests = readdirSync(SUITE).filter((name) => name.endsWith('.test.ts'));
  // The files are required inside a function, since they may call `describe` only when mocha has put it in place.
  const load = tests.map((name) => `require(${JSON.stringify(`./${name}`)});`).join('\n');
  const contents = `import { runSuite } from './runSuite';\nexport const run = () => runSuite(() => {\n${load}\n});`;
  await build({ ...COMMON, ...PLACES[place], stdin: { contents, resolveDir: SUITE }, outfile });
  return outfile;
}

/** Bundles the launcher, which has to be one executable file, and gives its path. */
export async function buildLauncher(): Promise<string> {
  const outfile = join(OUT, 'code.js');
  await build({
    ...COMMON,
    platform: 'node',
    target: 'node20',
    external: ['playwright-core'],
    banner: { js: '#!/usr/bin/env node' },
    entryPoints: [join(__dirname, 'host', 'launcher.ts')],
    outfile,
  });
  chmodSync(outfile, 0o755);
  return outfile;
}
