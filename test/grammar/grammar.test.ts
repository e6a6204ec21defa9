import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { grammarOf, isOwn, MARKDOWN, registryOf, type Token, tokenLines } from './grammars';

const policies = join(__dirname, '../policies');
const drafts = readdirSync(policies).filter((name) => name.endsWith('.md'));

/** Checks a file of marked lines: every mark holds, and what is not marked is left alone. */
async function check(file: string, markdown: string): Promise<void> {
  const test = parseGrammarTestCase(readFileSync(join(__dirname, file), 'utf8'));
  const registry = registryOf(markdown);
  const failures = await runGrammarTestCase(registry, test);
  assert.deepEqual(
    failures.map((f) => `${test.source[f.srcLine].slice(f.start, f.end)}: ${f.missing} is missing, ${f.actual} found`),
    [],
  );
  const grammar = await grammarOf(registry, test.metadata.scope);
  const marks = new Map(test.assertions.map((line) => [line.sourceLineNumber, line.scopeAssertions]));
  const unmarked = tokenLines(grammar, test.source).flatMap((tokens, line) =>
    tokens
      .filter(({ scopes }) => scopes.some(isOwn))
      .filter((token) => !marks.get(line)?.some(({ from, to }) => from < token.endIndex && to > token.startIndex))
      .map((token) => `${test.source[line].slice(token.startIndex, token.endIndex)}: ${token.scopes}`),
  );
  assert.deepEqual(unmarked, []);
}

/** The scopes that are not this extension's, for every UTF-16 unit of a line. */
function foreignScopes(line: string, tokens: readonly Token[]): string[] {
  return Array.from(line, (_, at) => {
    const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
    return (token?.scopes ?? []).filter((scope) => !scope.endsWith('.pdn-policy')).join(' ');
  });
}

describe('the grammar of policies', () => {
  it('gives parts of a draft in plain text their scopes', () => check('policy.test.txt', MARKDOWN[0]));

  for (const [index, markdown] of MARKDOWN.entries()) {
    const host = index === 0 ? 'a short Markdown' : "VS Code's Markdown";

    it(`gives parts of a draft in ${host} their scopes`, () => check('markdown.test.txt', markdown));

    it(`changes no scope of ${host}`, async () => {
      const [alone, injected] = await Promise.all(
        [false, true].map((inject) => grammarOf(registryOf(markdown, inject), 'text.html.markdown')),
      );
      for (const name of [...drafts.map((draft) => join(policies, draft)), join(__dirname, 'markdown.test.txt')]) {
        const lines = readFileSync(name, 'utf8').split('\n');
        const before = tokenLines(alone, lines);
        for (const [i, tokens] of tokenLines(injected, lines).entries())
          assert.deepEqual(foreignScopes(lines[i], tokens), foreignScopes(lines[i], before[i]), lines[i]);
      }
    });
  }

  for (const scope of ['text.pdn-policy', 'text.html.markdown']) {
    it(`ends in time on hostile lines, ${scope}`, async () => {
      const grammar = await grammarOf(registryOf(MARKDOWN[0]), scope);
      const slow = HOSTILE.filter((unit) => {
        const line = unit.repeat(LONGEST_LINE / unit.length);
        return grammar.tokenizeLine(line, null, TIME_OF_A_LINE).stoppedEarly;
      });
      assert.deepEqual(slow, []);
    });
  }
});

/** VS Code colours no longer line (UTF-16 units), and gives up on one after this time (ms). */
const LONGEST_LINE = 20_000;
const TIME_OF_A_LINE = 500;

/** Beginnings of what the expressions look for, without the ends. */
const HOSTILE = [
  ...['_', '.', '…', '(', '«', '"', '<а', '[а', '{{', '{%', '«__» ', 'Х', '1', '1.', '1 ', '(указать '],
  ...['закон от ', 'закон «О ', 'приказ ', 'приказ а ', 'ФЗ ', '152-ФЗ ', '№ ', 'Федеральный закон № 1 «О «'],
  ...['п. ', 'п. 1, ', 'пункт 1 и ', 'ст. 1-', 'далее — ', 'далее — а ', 'далее, ', 'РАЗДЕЛ ', 'Раздел 1. '],
  ...['а.', 'a@', '@', 'http://', 'https://a.', 'А', 'а ', '  ', '\u00a0', '+7 (ххх) '],
];
