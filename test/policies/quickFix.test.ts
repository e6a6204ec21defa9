import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { parse as parseYaml } from 'yaml';
import { type ElementRule, PROFILES, type Profile } from '../../server/src/core/rule';
import { severityFor } from '../../server/src/core/ruleOnDay';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import { variantsFor } from '../../server/src/lsp/clauseLibrary';
import type { Draft } from '../../server/src/lsp/draft';
import { codeActions } from '../../server/src/lsp/features/codeActions';
import { diagnosticsOf } from '../../server/src/lsp/toProto';
import { applied, isInsertion } from '../lsp/applyEdit';
import { draftOf, sessionOf } from '../lsp/support';
import { fillClause } from '../rules/fillClause';
import { checkNumbers } from './checkNumbers';
import { deleteClauses } from './deleteClauses';
import { inOwnWords } from './ownWords';

const pack = builtinPack();
const { clauses } = builtinTexts();
const session = sessionOf('ru');

const passages: Record<string, Record<string, string[]>> = parseYaml(
  readFileSync(join(__dirname, 'passages.yaml'), 'utf8'),
);

/** Variants for everybody that are not true of the operator of a policy; the rules that say so. */
const NOT_SO: Readonly<Record<string, Partial<Record<Profile, readonly string[]>>>> = {
  'legal-basis/default': { 'sole-trader': ['sole-trader-wording'] },
  'operator-identity/default': { 'sole-trader': ['identifier-mismatch'] },
  'special-categories/default': {
    employer: ['contradiction-special-categories'],
    clinic: ['contradiction-special-categories', 'special-categories-in-clinic'],
  },
};

/** The forms in which each policy is tried. */
const FORMS = {
  markdown: { uri: 'file:///policy.md', languageId: 'markdown', write: (policy: string) => policy },
  text: {
    uri: 'file:///policy.txt',
    languageId: 'plaintext',
    write: (policy: string) => policy.replace(/^#+ /gm, '').replace(/^\* /gm, '— ').replace(/\n/g, '\r\n'),
  },
} as const;
type Form = keyof typeof FORMS;

function draftIn(form: Form, text: string, profile: Profile): Draft {
  const { uri, languageId } = FORMS[form];
  return draftOf(text, { uri, languageId, profile, level: 'hint' });
}

/** The findings in a text as a reader sees them, each with its rule. */
function findingsIn(form: Form, text: string, profile: Profile): { rule: string; text: string }[] {
  const { kind, findings } = draftIn(form, text, profile).report;
  if (kind !== 'policy') return [{ rule: 'not-a-policy', text: 'not-a-policy' }];
  return findings.map(({ rule, message, span }) => ({
    rule,
    text: `${rule}: ${message.ru} [${text.slice(span.start, span.end)}]`,
  }));
}

/** What an author writes into a place of a clause. */
function fillIn(policy: string): (words: string) => string {
  return (words) => {
    // A recipient is somebody else than the operator.
    if (/^наименование\sи\sадрес/.test(words))
      return 'ООО «Облачный склад» (190000, г. Санкт-Петербург, ул. Садовая, д. 7)';
    return inOwnWords(fillClause(`\${1:${words}}`), policy);
  };
}

/** The actions that insert the clause of a missing element; asked for with its diagnostic. */
function insertions(draft: Draft, { id }: ElementRule): CodeAction[] {
  const diagnostics = diagnosticsOf(draft, session).filter(({ code }) => code === id);
  assert.equal(diagnostics.length, 1, 'the missing element has one diagnostic');
  const [{ range }] = diagnostics;
  const params = { textDocument: { uri: draft.uri }, range, context: { diagnostics } };
  return codeActions(draft, session, params).filter(
    ({ kind, edit, title }) =>
      kind === CodeActionKind.QuickFix && edit !== undefined && /^(?:Вставить пункт|Дополнить): /.test(title),
  );
}

describe('quick fixes of policies that lack one element', () => {
  for (const profile of PROFILES) {
    const policy = readFileSync(join(__dirname, `${profile}.md`), 'utf8');
    const asked = pack.elements.filter((rule) => severityFor(rule, profile) !== 'off');

    for (const form of ['markdown', 'text'] as const) {
      /** Takes an element out of the policy and applies each of the actions that are offered for it. */
      const check = (rule: ElementRule) => {
        it(rule.id, () => {
          const text = FORMS[form].write(deleteClauses(policy, passages[profile][rule.id]));
          const draft = draftIn(form, text, profile);
          const actions = insertions(draft, rule);
          const variants = variantsFor(draft, clauses[rule.clause]);
          assert.equal(actions.length, variants.length, 'an action for every variant');
          variants.forEach((variant, index) => {
            const { title, edit } = actions[index];
            assert.ok(edit !== undefined && isInsertion(text, edit), `${title}: takes nothing away`);
            const cured = applied(text, edit, fillIn(policy));
            checkNumbers(cured, title);
            if (form === 'text') assert.ok(!/(?<!\r)\n/.test(cured), `${title}: line ends of the document`);
            // What is written for others need not be true of this operator; plain text gets the same words.
            const isForOthers = variant.profiles !== undefined && !variant.profiles.includes(profile);
            if (isForOthers || (form === 'text' && index > 0)) return;
            const findings = findingsIn(form, cured, profile);
            assert.deepEqual(
              [...new Set(findings.map((finding) => finding.rule))].sort(),
              NOT_SO[`${rule.clause}/${variant.id}`]?.[profile] ?? [],
              `${title}:\n${findings.map((finding) => finding.text).join('\n')}`,
            );
          });
        });
      };

      describe(`${profile}, ${form}`, () => {
        it('has no findings when nothing is taken out', () => {
          assert.deepEqual(findingsIn(form, FORMS[form].write(policy), profile), []);
        });
        for (const rule of asked) check(rule);
      });
    }
  }
});
