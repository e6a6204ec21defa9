import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import type { Finding, Fix } from '../../server/src/core/report';
import type { Profile } from '../../server/src/core/rule';
import { builtinPack } from '../../server/src/host/builtinPack';
import { readPack } from '../../server/src/host/readPack';
import { DEFECTS, withDefects } from '../policies/seededDefects';
import { spoiltPolicy } from '../policies/spoiltPolicy';
import { unmark } from '../rules/marks';

const pack = builtinPack();
const root = join(__dirname, '../..');
const { files } = readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses'));

function findingsIn(text: string, profile: Profile): readonly Finding[] {
  return lint(parse(text, 'markdown'), pack, { profile, force: true, everything: true }).findings;
}

function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((changed, { span, text: put }) => changed.slice(0, span.start) + put + changed.slice(span.end), text);
}

/** What a finding is about, wherever it stands: an edit moves those behind it. */
const said = (text: string, { rule, span }: Finding): string => `${rule} [${text.slice(span.start, span.end)}]`;

function tally(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** What may come to light when a finding is mended: a law named by a wrong number is judged by its number alone. */
const BEHIND: Readonly<Record<string, readonly string[]>> = { 'law-citation-error': ['citation-form'] };
const elements = new Set(pack.elements.map(({ id }) => id));

/**
 * Whether a rule may be broken that was not. An element may: words that spoke of the wrong law can have passed for it.
 */
const mayAppear = (rule: string, mended: string): boolean =>
  elements.has(rule) || BEHIND[mended]?.includes(rule) === true;

/** Applies each fix of a text alone: its finding goes, no rule is broken that was not, and what is left offers no fix of the same words. */
function check(text: string, profile: Profile): number {
  const before = findingsIn(text, profile);
  const rules = tally(before.map(({ rule }) => rule));
  let fixes = 0;
  for (const finding of before) {
    for (const fix of finding.fixes.filter(({ edits }) => edits.length > 0)) {
      fixes++;
      const mended = applied(text, fix);
      const after = findingsIn(mended, profile);
      const shown = after.filter(({ rule }) => !elements.has(rule)).map((one) => said(mended, one));
      const title = `${said(text, finding)}: ${fix.title.ru}\n${shown.join('\n')}`;
      const left = tally(after.map(({ rule }) => rule));
      assert.ok((left.get(finding.rule) ?? 0) < (rules.get(finding.rule) ?? 0), `not removed: ${title}`);
      for (const [rule, count] of left)
        assert.ok(count <= (rules.get(rule) ?? 0) || mayAppear(rule, finding.rule), `${rule} is new: ${title}`);
      // Applied again to what it made, the fix finds nothing to do: nothing at its place offers it any more.
      const again = after.filter(
        ({ rule, span, fixes: others }) =>
          rule === finding.rule &&
          span.start >= finding.span.start &&
          span.start <= fix.edits[0].span.start + fix.edits[0].text.length &&
          others.some((other) => other.title.ru === fix.title.ru),
      );
      assert.deepEqual(
        again.map((one) => said(mended, one)),
        [],
        title,
      );
    }
  }
  return fixes;
}

describe('every edit removes its finding, adds none and has nothing to do a second time', () => {
  it('in policies without elements and with defects', () => {
    let fixes = 0;
    fc.assert(
      fc.property(spoiltPolicy, ({ text, profile }) => {
        fixes += check(text, profile);
      }),
      { numRuns: 30 },
    );
    fixes += check(withDefects('# Политика обработки персональных данных\n', DEFECTS), 'website');
    assert.ok(fixes > 0);
  });

  for (const rule of files.defects) {
    const examples = [
      ...rule.examples.defect.map((example) => unmark(example).text),
      ...rule.examples.fixed.map(({ from }) => from),
    ];
    it(`in the examples of ${rule.id}`, () => {
      for (const example of examples) check(example, 'website');
    });
  }
});
