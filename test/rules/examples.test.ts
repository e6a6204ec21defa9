import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Facts } from '../../server/src/core/facts';
import type { State } from '../../server/src/core/rule';
import { compilePack } from '../../server/src/host/compilePack';
import { readPack } from '../../server/src/host/readPack';
import { judgeExample } from './checkExamples';
import { applyFirst, judgeDefect } from './judgeDefect';

const root = join(__dirname, '../..');
const { files, clauses, errors } = readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses'));
const compiled = compilePack(files);

/** Examples that each state and the near misses need at least. */
const LEAST = { present: 3, partial: 3, absent: 3, 'near-miss': 2 } as const;

describe('rules', () => {
  it('every file of the pack is understood', () => {
    assert.deepEqual([...errors, ...compiled.errors], []);
  });

  it('the clause of every rule exists', () => {
    const known = new Set(clauses.map((clause) => clause.id));
    assert.deepEqual(
      [...files.elements, ...files.defects]
        .filter(({ clause }) => clause !== undefined && !known.has(clause))
        .map((rule) => rule.id),
      [],
    );
  });

  for (const rule of files.elements) {
    describe(rule.id, () => {
      const element = compiled.pack.elements.find((e) => e.id === rule.id);
      assert.ok(element);

      it('has enough examples', () => {
        const wanted = Object.entries(LEAST).filter(([kind]) => kind !== 'partial' || rule.partial.length > 0);
        const short = wanted.filter(([kind, least]) => rule.examples[kind as keyof typeof LEAST].length < least);
        assert.deepEqual(short, []);
      });

      it('has a partial message exactly if it has a partial state', () => {
        assert.equal(rule.message.partial !== undefined, rule.partial.length > 0);
      });

      const check = (expected: State, example: string) => {
        it(`${expected}: ${example.replace(/\s+/g, ' ').slice(0, 70)}`, () => {
          const judged = judgeExample(compiled.pack, element, example);
          assert.equal(`${judged.state}: ${judged.marked}`, `${expected}: ${example}`);
        });
      };
      for (const example of rule.examples.present) check('present', example);
      for (const example of rule.examples.partial) check('partial', example);
      for (const example of rule.examples.absent) check('absent', example);
      for (const example of rule.examples['near-miss']) check(example.includes('[|') ? 'partial' : 'absent', example);
    });
  }

  for (const rule of files.defects) {
    describe(rule.id, () => {
      const defect = compiled.pack.defects.find((d) => d.id === rule.id);
      assert.ok(defect);

      it('marks every defective example, and no clean one', () => {
        assert.deepEqual(
          [
            rule.examples.defect.filter((example) => !example.includes('[|')),
            rule.examples.clean.filter((example) => example.includes('[|')),
          ],
          [[], []],
        );
      });

      for (const example of [...rule.examples.defect, ...rule.examples.clean]) {
        it(example.replace(/\s+/g, ' ').slice(0, 80), () => {
          assert.equal(judgeDefect(compiled.pack, defect, example, rule.examples.facts as Facts).marked, example);
        });
      }

      for (const { from, to } of rule.examples.fixed) {
        it(`mends: ${from.replace(/\s+/g, ' ').slice(0, 70)}`, () => {
          assert.equal(applyFirst(from, judgeDefect(compiled.pack, defect, from).fixes), to);
        });
      }
    });
  }
});
