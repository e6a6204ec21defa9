import assert from 'node:assert/strict';
import { codeLenses, SHOW_CHECKLIST } from '../../server/src/lsp/features/codeLens';
import type { Language } from '../../server/src/lsp/session';
import { POLICIES } from './anyText';
import { type DraftOptions, draftOf, sessionOf } from './support';

/** The lines above the title, each with the place of the title. */
function check(
  name: string,
  text: string,
  expected: readonly string[],
  options: DraftOptions = {},
  language: Language = 'ru',
) {
  it(name, () => {
    const draft = draftOf(text, options);
    const shown = codeLenses(draft, sessionOf(language)).map(({ range, command }) => {
      assert.equal(command?.command, SHOW_CHECKLIST);
      assert.deepEqual(command?.arguments, [draft.uri]);
      assert.deepEqual(range.start, range.end);
      return `${range.start.line}:${range.start.character} ${command?.title}`;
    });
    assert.deepEqual(shown, expected);
  });
}

const sample = POLICIES['sample.md'];
const website = POLICIES['website.md'];
describe('code lens', () => {
  check('counts and names what is missing', sample, [
    '0:2 15 из 35 элементов · не хватает: адрес оператора, ответственный за организацию обработки и ещё 10 · частично: 8',
  ]);
  check(
    'in English',
    sample,
    [
      '0:2 15 of 35 elements · missing: address of the operator, person responsible for organising the processing and 10 more · partial: 8',
    ],
    {},
    'en',
  );
  check('of a complete policy', website, ['0:2 35 из 35 элементов']);
  check('of a complete policy, in English', website, ['0:2 35 of 35 elements'], {}, 'en');
  check('counts as many as the profile asks for', POLICIES['employer.md'], ['0:2 34 из 34 элементов'], {
    profile: 'employer',
  });
  check('nothing where the user does not want it', sample, [], { codeLens: false });
  check('nothing about a text that is no policy', '# Рецепт\n\nСмешать муку и воду.\n', []);
  check('nothing about an empty text', '', []);
  check(
    'stands at the first heading where there is no title',
    `Утверждаю\n\n${website.slice(website.indexOf('## ')).replaceAll('## ', '### ')}`,
    ['2:4 35 из 35 элементов'],
  );
  check(
    'of a forced text without headings stands on the first line',
    'Мы храним имя.',
    ['0:0 0 из 35 элементов · не хватает: ссылка на Закон №\u00a0152-ФЗ, контакты для обращений и ещё 33'],
    { force: true },
  );
  check(
    'of a forced empty text stands at its beginning',
    '',
    ['0:0 0 из 35 элементов · не хватает: ссылка на Закон №\u00a0152-ФЗ, контакты для обращений и ещё 33'],
    { force: true },
  );
});
