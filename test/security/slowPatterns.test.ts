import assert from 'node:assert/strict';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { builtinPack } from '../../server/src/host/builtinPack';
import { completions } from '../../server/src/lsp/features/completion';
import { Markup } from '../../server/src/lsp/markup';
import { draftOf, sessionOf } from '../lsp/support';

const pack = builtinPack();
const judge = (text: string): void => {
  lint(parse(`# Политика обработки персональных данных\n\n${text}\n`, 'markdown'), pack, { force: true });
};

/** Texts on which a regular expression of the product once had countless ways to fail, or ever more with the length of the text. */
const TEXTS: Readonly<Record<string, () => void>> = {
  'references to places of an act': () =>
    judge(`Согласно ${'ч 1 '.repeat(37)},,, Трудового кодекса Российской Федерации.`),
  'words for a site between two sites': () =>
    judge(`Сайт a-vesna.ru ${'сайт'.repeat(14)}1 b-osen.ru, почта info@a-vesna.ru. `.repeat(40)),
  'a label and blanks behind it': () => judge(`Телефон${'\t'.repeat(58)}x\n\n`.repeat(2000)),
  'a date that is missing, and blanks behind it': () => judge(`Редакция от${' '.repeat(60_000)}x`),
  'an abbreviation behind blanks': () => judge(`данных${'\u00a0'.repeat(88)}ПДн. `.repeat(2000)),
  'blank lines in words to be shown': () => void new Markup(true).text(`${'\n'.repeat(60_000)}x`),
  'a long word before the place to complete': () =>
    void completions(draftOf(`${'а'.repeat(60_000)} 1О`), sessionOf(), { line: 0, character: 60_003 }),
};

describe('texts that once took a regular expression too long', () => {
  const check = (name: string, run: () => void) => {
    it(name, () => {
      const begun = process.cpuUsage();
      run();
      const { user } = process.cpuUsage(begun);
      assert.ok(user < 3_000_000, `${Math.round(user / 1000)} ms`);
    }).timeout(20_000);
  };
  for (const [name, run] of Object.entries(TEXTS)) check(name, run);
});
