import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { FORMATS, type OutputFormat } from '../../server/src/cli/options';
import { VERSION } from '../../server/src/cli/version';
import { pdnLint } from './support';

const folder = join(__dirname, 'golden');
const documents = join(folder, 'documents');

/** Endings under which the reports are kept. */
const ENDINGS: Readonly<Record<OutputFormat, string>> = {
  pretty: 'pretty.txt',
  json: 'json',
  compact: 'compact.txt',
  sarif: 'sarif',
  junit: 'junit.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  checkstyle: 'checkstyle.xml',
  html: 'html',
  markdown: 'md',
};

/** The report of the sample engine on the documents, of which one cannot be read, with the version made the same for ever. */
async function report(format: OutputFormat, lang: string): Promise<string> {
  const names = readdirSync(documents).sort();
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(documents, name))]));
  const { out } = await pdnLint(['--format', format, '--lang', lang, ...names, 'нет такого.md'], { files });
  return out.replaceAll(VERSION, '0.0.0');
}

/** Compares the report with the one kept, whole; `UPDATE_GOLDEN=1` keeps it instead. */
async function check(format: OutputFormat, lang: string): Promise<void> {
  const name = `report.${lang}.${ENDINGS[format]}`;
  const path = join(folder, name);
  const actual = await report(format, lang);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, actual);
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (actual !== expected) assert.fail(createTwoFilesPatch(name, 'now', expected, actual));
}

describe('whole reports', () => {
  for (const format of FORMATS) {
    for (const lang of ['ru', 'en']) it(`${format}, ${lang}`, () => check(format, lang));
  }

  it('of every kept file there is a test', () => {
    const kept = readdirSync(folder).filter((name) => name.startsWith('report.'));
    const tested = FORMATS.flatMap((format) => ['ru', 'en'].map((lang) => `report.${lang}.${ENDINGS[format]}`));
    assert.deepEqual(kept.sort(), tested.sort());
  });
});
