import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver';
import { definition } from '../../server/src/lsp/features/definition';
import { highlights } from '../../server/src/lsp/features/highlights';
import { references } from '../../server/src/lsp/features/references';
import { prepareRename } from '../../server/src/lsp/features/rename';
import { draftOf, marked } from './support';

const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. ООО «Вереск» (далее — Оператор) обрабатывает данные посетителей сайта veresk.ru (далее — Сайт).

1.2. Администрация Сайта (далее — Администрация Сайта) отвечает на обращения.

1.3. Персональные данные — любая информация о человеке.

## 2. Права

2.1. Права перечислены в п. 1.2 и разделе 1. **Оператор**&nbsp;отвечает за 30 дней; оператор связи не отвечает.

2.2. Персональные данные из пунктов 1.1 и 2.1 получены Оператором на Сайте по Закону № 152-ФЗ «О персональных данных».
`;

/** The ranges as they stand in the text, `[|` and `|]` around each; only the lines that have one. */
function shown(text: string, ranges: readonly Range[]): string {
  const lines = text.split('\n').map((line, at) => {
    const here = ranges.filter(({ start }) => start.line === at);
    const cuts = here.flatMap(({ start, end }) => [
      { at: start.character, mark: '[|' },
      { at: end.character, mark: '|]' },
    ]);
    const marked = cuts
      .sort((a, b) => b.at - a.at)
      .reduce((so, cut) => so.slice(0, cut.at) + cut.mark + so.slice(cut.at), line);
    return here.length === 0 ? [] : [marked];
  });
  return lines.flat().join('\n');
}

type Ask = 'definition' | 'references' | 'uses' | 'highlights';

/** Puts the cursor into the policy right before the words given and asks. */
function check(ask: Ask, before: string, expected: string): void {
  const { text, positions } = marked(POLICY.replace(before, `${before.slice(0, 1)}‸${before.slice(1)}`));
  const draft = draftOf(text);
  const [position] = positions;
  const ranges = {
    definition: () => definition(draft, position).map(({ range }) => range),
    references: () => references(draft, position, true).map(({ range }) => range),
    uses: () => references(draft, position, false).map(({ range }) => range),
    highlights: () => highlights(draft, position).map(({ range }) => range),
  };
  assert.equal(shown(text, ranges[ask]()), expected);
}

const OPERATOR = `1.1. ООО «Вереск» (далее — [|Оператор|]) обрабатывает данные посетителей сайта veresk.ru (далее — Сайт).
2.1. Права перечислены в п. 1.2 и разделе 1. **[|Оператор|]**&nbsp;отвечает за 30 дней; оператор связи не отвечает.
2.2. Персональные данные из пунктов 1.1 и 2.1 получены [|Оператором|] на Сайте по Закону № 152-ФЗ «О персональных данных».`;

describe('navigation', () => {
  it('goes from a term in any form to its definition', () => {
    check(
      'definition',
      'Оператором на Сайте',
      '1.1. ООО «Вереск» (далее — [|Оператор|]) обрабатывает данные посетителей сайта veresk.ru (далее — Сайт).',
    );
  });

  it('goes from the definition to itself', () => {
    check(
      'definition',
      'Сайт).',
      '1.1. ООО «Вереск» (далее — Оператор) обрабатывает данные посетителей сайта veresk.ru (далее — [|Сайт|]).',
    );
  });

  it('goes from a reference to the clause and to the section', () => {
    check('definition', 'п. 1.2', '[|1.2.|] Администрация Сайта (далее — Администрация Сайта) отвечает на обращения.');
    check('definition', 'разделе 1', '## [|1.|] Общие положения');
  });

  it('goes nowhere from a word that is no term, and from an act', () => {
    for (const before of ['оператор связи', 'обращения', 'Закону', 'персональных данных»'])
      check('definition', before, '');
  });

  it('finds all uses of a term in all forms, without the same word in small letters', () => {
    check('references', 'Оператором на', OPERATOR);
    check('uses', 'Оператор)', OPERATOR.split('\n').slice(1).join('\n'));
  });

  it('finds a term that is written without a capital in either spelling, but not in the title of an act', () => {
    check(
      'uses',
      'Персональные данные —',
      '# Политика обработки [|персональных данных|]\n2.2. [|Персональные данные|] из пунктов 1.1 и 2.1 получены Оператором на Сайте по Закону № 152-ФЗ «О персональных данных».',
    );
  });

  it('finds a term within a longer one', () => {
    check(
      'uses',
      'Сайте по',
      `1.2. Администрация [|Сайта|] (далее — Администрация [|Сайта|]) отвечает на обращения.
2.2. Персональные данные из пунктов 1.1 и 2.1 получены Оператором на [|Сайте|] по Закону № 152-ФЗ «О персональных данных».`,
    );
  });

  it('finds the references to a clause from its number, and to a section from its heading', () => {
    check(
      'references',
      '1.2. Адм',
      `[|1.2.|] Администрация Сайта (далее — Администрация Сайта) отвечает на обращения.
2.1. Права перечислены в [|п. 1.2|] и разделе 1. **Оператор**&nbsp;отвечает за 30 дней; оператор связи не отвечает.`,
    );
    check(
      'uses',
      'Общие положения',
      '2.1. Права перечислены в п. 1.2 и [|разделе 1|]. **Оператор**&nbsp;отвечает за 30 дней; оператор связи не отвечает.',
    );
  });

  it('highlights the definition as what is written', () => {
    check('highlights', 'Оператором на', OPERATOR);
    const draft = draftOf(POLICY);
    const at = draft.text.positionAt(POLICY.indexOf('Оператор'));
    assert.deepEqual(
      highlights(draft, at).map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('answers at every position of any text', () => {
    const part = fc.constantFrom(
      '(далее — ',
      'Оператор',
      ')',
      ' п. 1.1',
      '\n\n',
      '1.1. ',
      '**',
      '«',
      '»',
      ' — ',
      '&nbsp;',
      'Сайта',
      '# ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const draft = draftOf(text, { force: true });
        for (let offset = 0; offset <= text.length; offset++) {
          const at = draft.text.positionAt(offset);
          const found = references(draft, at, true);
          assert.equal(highlights(draft, at).length, found.length);
          if (prepareRename(draft, at) !== null) assert.ok(definition(draft, at).length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
