import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../server/src/core/document';
import { insertClause } from '../../server/src/core/insertion/insertClause';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { topHeadings } from '../../server/src/core/sections';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import type { Snippet } from '../../server/src/host/policySnippets';
import { fillClause } from '../rules/fillClause';

const pack = builtinPack();
const { clauses } = builtinTexts();

const FILES: readonly (readonly [string, Format])[] = [
  ['policy.ru.json', 'markdown'],
  ['policyText.ru.json', 'text'],
];

/** What stands in a draft once a snippet is inserted and nothing is filled in. */
function inserted(body: readonly string[]): string {
  const text = body.join('\n');
  const words = new Map([...text.matchAll(/\$\{(\d+):([^}]*)\}/g)].map(([, index, words]) => [index, words]));
  return text
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{(\d+):([^}]*)\}/g, '$2')
    .replace(/\$(\d+)/g, (_, index: string) => words.get(index) ?? '');
}

describe('snippets', () => {
  for (const [name, format] of FILES) {
    const snippets: Record<string, Snippet> = JSON.parse(
      readFileSync(join(__dirname, '../../client/snippets', name), 'utf8'),
    );

    it(`${name}: the headings of a policy are those of the clauses`, () => {
      const reading = new Reading(parse(inserted(snippets.Политика.body), format), pack);
      const { blocks, plain } = reading.document;
      const known = new Set(Object.values(clauses).map(({ heading }) => heading.ru.toUpperCase()));
      const titles = topHeadings(reading).map((i) =>
        plain.text.slice(blocks[i].span.start, blocks[i].span.end).toUpperCase(),
      );
      assert.ok(titles.length > 20);
      assert.deepEqual(
        titles.filter((title) => !known.has(title)),
        [],
      );
    });

    it(`${name}: the clauses find their sections and make a policy that lacks nothing`, () => {
      let text = inserted(snippets.Политика.body);
      for (const rule of pack.elements) {
        const clause = clauses[rule.clause];
        const { at, text: added } = insertClause(
          new Reading(parse(text, format), pack),
          rule,
          { heading: clause.heading.ru, text: fillClause(clause.variants[0].text) },
          pack.elements,
        );
        text = text.slice(0, at) + added + text.slice(at);
      }
      const report = lint(parse(text, format), pack);
      assert.equal(report.kind, 'policy');
      assert.deepEqual(
        report.findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
        [],
      );
    });
  }
});
