import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { State } from '../../server/src/core/rule';
import { compilePack } from '../../server/src/host/compilePack';
import { readPack } from '../../server/src/host/readPack';
import { judgeExample } from './checkExamples';

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
      files.rules.filter((rule) => !known.has(rule.clause)).map((rule) => rule.id),
      [],
    );
  });

  for (const rule of files.rules) {
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
});
