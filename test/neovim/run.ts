import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the suite inside Neovim, whose own client speaks to `pdn-lint lsp --stdio`; ends with 0 only when every check of it was made and held. */
const root = join(__dirname, '../..');

/** Checks that the suite makes. A run that ends early without a word has made fewer. */
const CHECKS = 8;

const home = mkdtempSync(join(tmpdir(), 'pdn-lint-neovim-'));
try {
  const result = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${join(__dirname, 'suite.lua')}`], {
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      HOME: home,
      PDN_LINT_SERVER: [process.execPath, join(root, 'dist/cli.js'), 'lsp', '--stdio'].join('\n'),
    },
  });
  if (result.error) throw result.error;
  const made = result.stdout.match(/^ok: /gm)?.length ?? 0;
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  console.log(`neovim: ${made} of ${CHECKS} checks held`);
  process.exitCode = result.status === 0 && made === CHECKS ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
