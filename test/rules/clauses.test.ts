import assert from 'node:assert/strict';
import { judgeElement } from '../../server/src/core/checks/require';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import { fillClause } from './fillClause';

const pack = builtinPack();
const clauses = Object.values(builtinTexts().clauses).sort((a, b) => a.order - b.order);

/** A draft with one clause in a section of its own. */
function draft(heading: string, text: string): string {
  return `# Политика\n\n## 1. Общие положения\n\n1.1. Вводный текст.\n\n## 2. ${heading}\n\n${fillClause(text)}\n`;
}

describe('clauses', () => {
  for (const rule of pack.elements) {
    const clause = builtinTexts().clauses[rule.clause];
    for (const variant of clause.variants) {
      it(`${clause.id}, ${variant.id}: cures ${rule.id}`, () => {
        const document = parse(draft(clause.heading.ru, variant.text), 'markdown');
        const found = judgeElement(new Reading(document, pack), rule);
        assert.equal(found.state, 'present', fillClause(variant.text));
      });
    }
  }

  it('together make a policy that lacks nothing', () => {
    const sections = clauses.map((c, i) => `## ${i + 1}. ${c.heading.ru}\n\n${fillClause(c.variants[0].text)}\n`);
    const text = `# Политика в отношении обработки персональных данных\n\n${sections.join('\n')}`;
    const report = lint(parse(text, 'markdown'), pack);
    assert.equal(report.kind, 'policy');
    assert.deepEqual(report.findings, []);
  });
});
