import assert from 'node:assert/strict';
import { LONGEST_COMMENT } from '../../server/src/cli/reporters/comment';
import { inline } from '../../server/src/cli/reporters/markdownText';
import { POOR, pdnLint } from './support';

const INLINE: readonly (readonly [text: string, markdown: string])[] = [
  ['обычный текст, «кавычки» — и № 152-ФЗ', 'обычный текст, «кавычки» — и № 152-ФЗ'],
  ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
  ['a|b', 'a&#124;b'],
  ['`*_~[x](y)$', '&#96;&#42;&#95;&#126;&#91;x&#93;(y)&#36;'],
  ['@octocat и почта a@example.ru', '@&#8203;octocat и почта a@example.ru'],
  ['#12, GH-3', '&#35;&#8203;12, GH-&#8203;3'],
  ['https://example.ru www.example.ru', 'https:&#8203;//example.ru w&#8203;ww.example.ru'],
  ['1. пункт', '1&#46; пункт'],
  ['27.07.2006', '27.07.2006'],
  ['- пункт', '&#45; пункт'],
  ['строка\r\nстрока\u001b', 'строка строка␛'],
];

/** Markup that must be closed for a comment to keep its shape. */
function isBalanced(markdown: string): boolean {
  return [...markdown.matchAll(/<details>/g)].length === [...markdown.matchAll(/<\/details>/g)].length;
}

describe('Markdown for a pull request', () => {
  for (const [text, markdown] of INLINE)
    it(`shows as it is: ${JSON.stringify(text)}`, () => assert.equal(inline(text), markdown));

  it('fits into a comment and says what it leaves out', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${100 + index}.md`, POOR]));
    const { out } = await pdnLint(['--format', 'markdown', '.'], { files });
    const told = [...out.matchAll(/^#### |^- \*\*/gm)].length;
    const left = Number(/Не показано замечаний: (\d+)\./.exec(out)?.[1]);
    assert.equal(told + left, 40 * 5);
    assert.ok(out.length <= LONGEST_COMMENT && out.length > LONGEST_COMMENT * 0.9, String(out.length));
    assert.ok(isBalanced(out));
    assert.match(out, /<sub>.*<\/sub>\n$/);
  });

  it('fits even where the names alone would not', async () => {
    const files = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`${'я'.repeat(60)}${index}.md`, POOR]));
    const { out } = await pdnLint(['--format', 'markdown', '.'], { files });
    assert.ok(out.length <= LONGEST_COMMENT, String(out.length));
    assert.match(out, /Не показано замечаний: 3500\./);
  });

  it('says nothing of a cut where there was none', async () => {
    const { out } = await pdnLint(['--format', 'markdown', 'a.md'], { files: { 'a.md': POOR } });
    assert.ok(isBalanced(out));
    assert.doesNotMatch(out, /сокращён/);
  });
});
