import assert from 'node:assert/strict';
import { GROUPS, PROFILES, type Profile, type State } from '../../server/src/core/rule';
import { severityFor } from '../../server/src/core/ruleOnDay';
import { builtinPack } from '../../server/src/host/builtinPack';
import { type Checklist, type ChecklistItem, checklist } from '../../server/src/lsp/features/checklist';
import {
  CHECKLIST_REQUEST,
  type ChecklistResult,
  FORCE_REQUEST,
  JUDGED_NOTIFICATION,
  type Judged,
} from '../../server/src/lsp/protocol';
import { checkDrafts, POLICIES } from './anyText';
import { connect, draftOf, sessionOf } from './support';

const sample = POLICIES['sample.md'];

function items({ groups }: Checklist): ChecklistItem[] {
  return groups.flatMap((group) => group.items);
}

/** State of an element of the sample, and the words that are its evidence. */
function check(rule: string, state: State, evidence: RegExp | undefined): void {
  it(`${rule} is ${state}`, () => {
    const draft = draftOf(sample);
    const item = items(checklist(draft, sessionOf())).find((one) => one.rule === rule);
    assert.equal(item?.state, state);
    const [best] = item?.evidence ?? [];
    if (evidence === undefined) assert.equal(best, undefined);
    else assert.match(draft.text.getText(best), evidence);
  });
}

describe('the checklist', () => {
  check('operator-identity', 'present', /ООО «Берёзовая роща»/);
  check('consent-withdrawal', 'partial', /отозвать согласие/);
  check('operator-address', 'absent', undefined);

  it('has every element that the profile asks for once, in the order of its groups', () => {
    for (const profile of PROFILES) {
      const list = checklist(draftOf(POLICIES[`${profile}.md`], { profile }), sessionOf());
      assert.deepEqual(
        list.groups.map(({ id }) => id),
        [...GROUPS],
      );
      const asked = builtinPack().elements.filter((rule) => severityFor(rule, profile) !== 'off');
      assert.deepEqual(
        items(list).map(({ rule }) => rule),
        GROUPS.flatMap((group) => asked.filter((rule) => rule.group === group)).map(({ id }) => id),
      );
      assert.deepEqual([list.present, list.total], [asked.length, asked.length]);
    }
  });

  it('tells how loudly an element speaks for the profile', () => {
    const severityOf = (profile: Profile) =>
      items(checklist(draftOf(sample, { profile }), sessionOf())).find(({ rule }) => rule === 'cookies')?.severity;
    assert.equal(severityOf('website'), 'warning');
    assert.equal(severityOf('clinic'), 'info');
    assert.equal(severityOf('employer'), undefined);
  });

  it('is the same whatever findings the user wants to see', () => {
    assert.deepEqual(
      checklist(draftOf(sample, { level: 'error' }), sessionOf()),
      checklist(draftOf(sample), sessionOf()),
    );
  });

  it('speaks both languages', () => {
    const title = (language: 'ru' | 'en') => items(checklist(draftOf(sample), sessionOf(language)))[0].title;
    assert.match(title('ru'), /[а-яё]/);
    assert.doesNotMatch(title('en'), /[а-яё]/);
  });

  it('of a text that is no policy has no elements, unless the user asks for it', () => {
    const recipe = '# Рецепт\n\nСмешать муку и воду.\n';
    const { isPolicy, total, groups } = checklist(draftOf(recipe), sessionOf());
    assert.deepEqual([isPolicy, total, groups.flatMap((group) => group.items)], [false, 0, []]);
    const forced = checklist(draftOf(recipe, { force: true }), sessionOf());
    assert.deepEqual([forced.isPolicy, forced.present, forced.total], [true, 0, 35]);
  });

  it('counts what it lists, and its evidence lies in the text, whatever the text', () => {
    checkDrafts((draft) => {
      const list = checklist(draft, sessionOf());
      const all = items(list);
      assert.equal(list.total, all.length);
      assert.equal(list.present, all.filter(({ state }) => state === 'present').length);
      for (const { rule, state, evidence } of all) {
        assert.equal(evidence.length === 0, state === 'absent', `${rule} is ${state}`);
        for (const range of evidence) assert.notEqual(draft.text.getText(range), '', rule);
      }
    });
  });

  it('is answered to the client, and null where the draft is not open; the figures are told with the findings', async () => {
    const client = await connect();
    try {
      const told: Judged[] = [];
      client.connection.onNotification(JUDGED_NOTIFICATION, (judged: Judged) => {
        told.push(judged);
      });
      const uri = 'untitled:Untitled-1';
      const ask = () => client.connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri });
      assert.equal(await ask(), null);
      client.open(uri, sample);
      const list = await ask();
      assert.ok(list !== null);
      assert.deepEqual(list, { ...checklist(draftOf(sample, { uri }), sessionOf()) });
      const report = await client.connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      const { present, total, version } = list;
      assert.deepEqual(told, [{ uri, version, isPolicy: true, present, total, findings: report.items.length }]);
      client.open('file:///recipe.md', '# Рецепт\n');
      const recipe = () =>
        client.connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri: 'file:///recipe.md' });
      assert.equal((await recipe())?.isPolicy, false);
      await client.connection.sendRequest(FORCE_REQUEST, { uri: 'file:///recipe.md', on: true });
      assert.equal((await recipe())?.total, 35);
      await client.connection.sendRequest(FORCE_REQUEST, { uri: 'file:///recipe.md', on: false });
      assert.equal((await recipe())?.isPolicy, false);
      assert.deepEqual(client.logged, []);
    } finally {
      await client.stop();
    }
  });
});
