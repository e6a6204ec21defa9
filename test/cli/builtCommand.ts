import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');

/** A folder of its own for a test's files, with the command built beside them as it is shipped. */
export interface BuiltCommand {
  /** The script to start with Node. */
  readonly cli: string;
  readonly dist: string;
  /** An empty folder that the test fills. */
  readonly folder: string;
  remove(): void;
}

/** Builds the command without its code cache, which changes nothing but the time it takes to start. */
export async function buildCommand(): Promise<BuiltCommand> {
  const whole = mkdtempSync(join(tmpdir(), 'pdn-lint-built-'));
  const dist = join(whole, 'dist');
  const { bundle } = await import(pathToFileURL(join(root, 'build.mjs')).href);
  assert.equal(await bundle(dist, ['cli.js', 'main.js']), true);
  const folder = mkdtempSync(join(whole, 'files-'));
  return { cli: join(dist, 'cli.js'), dist, folder, remove: () => rmSync(whole, { recursive: true, force: true }) };
}
