import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import type { ElementRule, Profile } from '../../server/src/core/rule';
import { PROFILES } from '../../server/src/core/rule';
import { severityFor } from '../../server/src/core/ruleOnDay';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import { fillClause } from '../rules/fillClause';
import { deleteClauses, type Substitute } from './deleteClauses';
import { inOwnWords } from './ownWords';

const pack = builtinPack();
const { clauses } = builtinTexts();

/** Which clauses of the policy of a profile carry an element. */
const passages: Record<string, Record<string, string[]>> = parseYaml(
  readFileSync(join(__dirname, 'passages.yaml'), 'utf8'),
);

/** Findings in a policy as a reader sees them, each with its rule. */
function findingsIn(policy: string, profile: Profile): { rule: string; text: string }[] {
  const report = lint(parse(policy, 'markdown'), pack, { profile });
  if (report.kind !== 'policy') return [{ rule: 'not-a-policy', text: `not-a-policy: ${report.kind}` }];
  return report.findings.map(({ rule, message, span }) => {
    const line = policy.slice(0, span.start).split('\n').length;
    return { rule, text: `${rule}: ${message.ru} [${line}: ${policy.slice(span.start, span.end)}]` };
  });
}

/** The section that a user inserts to cure a finding: the variant for the profile, else the first for all. */
function cureFor(rule: ElementRule, policy: string, profile: Profile): Substitute {
  const { heading, variants } = clauses[rule.clause];
  const variant = variants.find((v) => v.profiles?.includes(profile)) ?? variants.find((v) => v.profiles === undefined);
  assert.ok(variant);
  return { heading: heading.ru, text: inOwnWords(fillClause(variant.text), policy) };
}

describe('policies that lack nothing', () => {
  for (const profile of PROFILES) {
    describe(profile, () => {
      const policy = readFileSync(join(__dirname, `${profile}.md`), 'utf8');
      const carriers = passages[profile];
      const asked = pack.elements.filter((rule) => severityFor(rule, profile) !== 'off');

      /** Deletes the clauses of an element, then cures the policy by its clause. */
      const check = (rule: ElementRule) => {
        it(`${rule.id}: found missing, and cured by its clause`, () => {
          const numbers = carriers[rule.id];
          const findings = findingsIn(deleteClauses(policy, numbers), profile);
          const texts = findings.map((finding) => finding.text).join('\n');
          assert.deepEqual(
            findings.map((finding) => finding.rule),
            [rule.id],
            `without ${numbers.join(', ')}:\n${texts}`,
          );
          const cured = deleteClauses(policy, numbers, cureFor(rule, policy, profile));
          assert.equal(
            findingsIn(cured, profile)
              .map((finding) => finding.text)
              .join('\n'),
            '',
          );
        });
      };

      it('has no findings', () => {
        assert.equal(
          findingsIn(policy, profile)
            .map((finding) => finding.text)
            .join('\n'),
          '',
        );
      });

      it('keeps its numbers when nothing is deleted', () => {
        assert.equal(deleteClauses(policy, []), policy);
      });

      it('names the clauses of every element asked for', () => {
        assert.deepEqual(Object.keys(carriers).sort(), asked.map((rule) => rule.id).sort());
      });

      for (const rule of asked) check(rule);
    });
  }
});
