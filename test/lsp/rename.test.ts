import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { termsOf } from '../../server/src/core/terms/terms';
import type { Draft } from '../../server/src/lsp/draft';
import { prepareRename, rename } from '../../server/src/lsp/features/rename';
import type { Language } from '../../server/src/lsp/session';
import { draftOf, sessionOf } from './support';

/** A policy with places of an operator, a user, a company and a site, in which no word but the terms has a gender that shows. */
const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. ООО «Вереск», ИНН 7701234567 (далее — «Оператор»), обрабатывает данные физических лиц (далее — Пользователь) на сайте veresk.ru (далее — Сайт).

1.2. **Оператор** вправе поручить обработку. Работники Оператора, у которых есть доступ, отвечают перед Оператором. Вопросы направляют к&nbsp;Оператору по адресу operator@veresk.ru.

1.3. Оператор связи к ним не относится, как и оператор по переводу денежных средств.

## 2. ПРАВА ПОЛЬЗОВАТЕЛЯ И ОБЯЗАННОСТИ ОПЕРАТОРА

2.1. Пользователь вправе отозвать согласие. Пользователи Сайта могут обратиться к Оператору; данные Пользователей хранятся на Сайте.

2.2. Сведения о Пользователе не передаются без его согласия. Оператор уведомляет Пользователя о сроке. Пользователем может быть любой посетитель Сайта.
`;

function termPosition(draft: Draft, name: string) {
  const term = termsOf(draft.reading).find((one) => one.name === name);
  assert.ok(term, `«${name}» is defined`);
  const definition = term.places.find(({ isDefinition }) => isDefinition);
  assert.ok(definition);
  return draft.plainRange(definition.span).start;
}

/** The text after a rename, or the reason against it. */
function renamed(text: string, from: string, to: string, language: Language = 'ru'): string {
  const draft = draftOf(text);
  const answer = rename(draft, sessionOf(language), termPosition(draft, from), to);
  return typeof answer === 'string' ? answer : TextDocument.applyEdits(draft.text, answer.changes?.[draft.uri] ?? []);
}

function termFindings(draft: Draft): string[] {
  const about = /^(?:term-|operator-names|undefined-abbreviation)/;
  return draft.report.findings.map(({ rule }) => rule).filter((rule) => about.test(rule));
}

/** A short policy whose one term is renamed; `expected` is the paragraph afterwards, or what the refusal says. */
function check(paragraph: string, from: string, to: string, expected: string | RegExp): void {
  const [name] = from.split(':');
  const head = `# Политика обработки персональных данных\n\nООО «Вереск» (далее — ${name}) обрабатывает данные.\n\n`;
  const answer = renamed(head + paragraph, name, to);
  if (typeof expected === 'string') {
    assert.equal(answer, head.replace(`далее — ${name}`, `далее — ${to}`) + expected);
  } else assert.match(answer, expected);
}

/** Forms of one word put for those of another in the whole policy, as a careful hand would. */
function byHand(forms: Readonly<Record<string, string>>, text = POLICY): string {
  const spellings = Object.keys(forms).sort((a, b) => b.length - a.length);
  return text.replace(
    new RegExp(`(?<![А-Яа-яЁё])(?:${spellings.join('|')})(?![А-Яа-яЁё])`, 'g'),
    (word) => forms[word],
  );
}

const OPERATOR_TO_ADMINISTRATOR = {
  Оператор: 'Администратор',
  Оператора: 'Администратора',
  Оператору: 'Администратору',
  Оператором: 'Администратором',
  ОПЕРАТОРА: 'АДМИНИСТРАТОРА',
};
const OPERATOR_TO_COMPANY = {
  Оператор: 'Компания',
  Оператора: 'Компании',
  Оператору: 'Компании',
  Оператором: 'Компанией',
  ОПЕРАТОРА: 'КОМПАНИИ',
};
const USER_TO_CLIENT = {
  Пользователь: 'Клиент',
  Пользователя: 'Клиента',
  Пользователю: 'Клиенту',
  Пользователем: 'Клиентом',
  Пользователе: 'Клиенте',
  Пользователи: 'Клиенты',
  Пользователей: 'Клиентов',
  ПОЛЬЗОВАТЕЛЯ: 'КЛИЕНТА',
};

/** Without the clause whose first word is another notion with the same capital. */
const CLEAR = POLICY.replace(/1\.3\..*\n\n/, '');

describe('rename', () => {
  it('gives a term the new name in all its forms, and changes nothing else', () => {
    assert.equal(renamed(CLEAR, 'Оператор', 'Администратор'), byHand(OPERATOR_TO_ADMINISTRATOR, CLEAR));
    assert.equal(renamed(POLICY, 'Пользователь', 'Клиент'), byHand(USER_TO_CLIENT));
    assert.equal(renamed(CLEAR, 'Оператор', 'Компания'), byHand(OPERATOR_TO_COMPANY, CLEAR));
  });

  it('leaves the checks of terms with what they found before', () => {
    const before = termFindings(draftOf(CLEAR, { force: true }));
    for (const [from, to] of [
      ['Оператор', 'Администратор'],
      ['Оператор', 'Компания'],
      ['Пользователь', 'Клиент'],
      ['Сайт', 'Портал'],
    ] as const) {
      assert.deepEqual(termFindings(draftOf(renamed(CLEAR, from, to), { force: true })), before, `${from} → ${to}`);
    }
  });

  const CASES: readonly (readonly [string, string, string, string | RegExp])[] = [
    // One paradigm: no form depends on the case.
    [
      'Компания хранит данные. Сайт Компании, доступ к Компании и договор с Компанией защищены. Данные получает Компания.',
      'Компания',
      'Организация',
      'Организация хранит данные. Сайт Организации, доступ к Организации и договор с Организацией защищены. Данные получает Организация.',
    ],
    // Words that agree stay as they are where the gender stays.
    [
      'Данный Оператор обязан хранить данные, которые он получил. Оператор создал архив.',
      'Оператор',
      'Администратор',
      'Данный Администратор обязан хранить данные, которые он получил. Администратор создал архив.',
    ],
    // What agrees in gender cannot be changed with the term.
    ['1.1. Оператор обязан хранить данные.', 'Оператор', 'Компания', /согласованные.*«обязан» \(п\.\s1\.1\)/],
    ['Оператор получил согласие.', 'Оператор', 'Компания', /«получил»/],
    ['Запрос подаётся данному Оператору.', 'Оператор', 'Компания', /«данному»/],
    ['Компания, которая хранит данные, отвечает.', 'Компания', 'Оператор', /«которая»/],
    ['Оператор, осуществляющий обработку, отвечает.', 'Оператор', 'Компания', /«осуществляющий»/],
    ['Оператор хранит данные. Он отвечает за них.', 'Оператор', 'Компания', /«Он»/],
    ['Компания является ответственной за данные.', 'Компания', 'Оператор', /«ответственной»/],
    // A predicate of somebody else is no obstacle.
    [
      'Оператор хранит данные, если Пользователь разрешил это.',
      'Оператор',
      'Компания',
      'Компания хранит данные, если Пользователь разрешил это.',
    ],
    // One spelling, two cases: what governs decides.
    [
      'Для Оператора, от имени Оператора. Пользователь уведомляет Оператора. Обращаются через Оператора.',
      'Оператор',
      'Компания',
      'Для Компании, от имени Компании. Пользователь уведомляет Компанию. Обращаются через Компанию.',
    ],
    [
      'Сведения о работниках Компании хранятся в Компании. Согласие выдают Компании.',
      'Компания',
      'Оператор',
      'Сведения о работниках Оператора хранятся в Операторе. Согласие выдают Оператору.',
    ],
    [
      'Пользователь предоставляет информацию Компании.',
      'Компания',
      'Оператор',
      /в какой форме поставить «Оператор».*«Компании»/,
    ],
    [
      'Сайт использует cookie. Посещая Сайт, соглашаются с правилами. Данные вводят на Сайт.',
      'Сайт',
      'Платформа',
      'Платформа использует cookie. Посещая Платформу, соглашаются с правилами. Данные вводят на Платформу.',
    ],
    ['Правила, размещённые там же, и Сайт.', 'Сайт', 'Платформа', /в какой форме/],
    // Names that do not change, and names of several words.
    [
      'Сервер Оператора доступен. Оператор хранит данные.',
      'Оператор',
      'АНО',
      'Сервер АНО доступен. АНО хранит данные.',
    ],
    [
      'Работники Оператора и договор с Оператором.',
      'Оператор',
      'Уполномоченное лицо',
      'Работники Уполномоченного лица и договор с Уполномоченным лицом.',
    ],
    [
      'Пользователи вправе обратиться. Данные Пользователей и Пользователя хранятся.',
      'Пользователи',
      'Клиенты',
      'Клиенты вправе обратиться. Данные Клиентов и Клиента хранятся.',
    ],
    ['Данные Пользователей хранятся.', 'Пользователи', 'Клиент', /в разном числе/],
    // Names of other things stay.
    [
      'Оператор чтит Федеральный закон «Об Операторе связи». АО «Оператор» и Положение «О правах Оператора» — не Оператор.',
      'Оператор',
      'Администратор',
      'Администратор чтит Федеральный закон «Об Операторе связи». АО «Оператор» и Положение «О правах Оператора» — не Администратор.',
    ],
    // Names that mean something already, or nothing.
    ['Стороны: Компания и Оператор.', 'Оператор', 'Компания', /уже встречается в тексте \(«Компания»\)/],
    [
      'Посетитель (далее — Пользователь) и Оператор.',
      'Оператор',
      'Пользователь',
      /термин «Пользователь» в документе уже определён/,
    ],
    ['Оператор хранит данные.', 'Оператор', '  ', /пустое/],
    ['Оператор хранит данные.', 'Оператор', 'Опер@тор', /не похоже на название/],
    ['Оператор хранит данные.', 'Оператор', 'Раз два три четыре пять шесть семь', /не похоже на название/],
    ['У Оператора есть архив.', 'Оператор', 'Огурец', /в какой форме|не известно/],
    ['Данные *Опера*тора хранятся.', 'Оператор', 'Администратор', /разметка/],
  ];
  for (const [paragraph, from, to, expected] of CASES) {
    it(`${from} → ${to}: ${paragraph}`, () => check(paragraph, from, to, expected));
  }

  it('says why not in the language of the user', () => {
    const text = '1.1. ООО «Вереск» (далее — Оператор) хранит данные.\n\n1.2. Оператор обязан отвечать.';
    assert.equal(
      renamed(text, 'Оператор', 'Компания', 'en'),
      'This cannot be renamed safely: words that agree with “Оператор” would have to be changed by hand after it becomes “Компания”: “обязан” (clause\u00a01.2).',
    );
  });

  it('offers the term as it is defined, and nothing where there is none', () => {
    const draft = draftOf(POLICY);
    const at = (words: string) => draft.text.positionAt(POLICY.indexOf(words) + 1);
    const offered = prepareRename(draft, at('Оператором'));
    assert.equal(offered?.placeholder, 'Оператор');
    assert.equal(draft.text.getText(offered?.range), 'Оператором');
    assert.equal(prepareRename(draft, at('операторс')), null);
    assert.equal(prepareRename(draft, at('оператор по')), null);
    assert.equal(typeof rename(draft, sessionOf(), at('оператор по'), 'Клиент'), 'string');
  });

  it('there and back gives the text again', () => {
    const sentence = fc.constantFrom(
      'Оператор хранит данные. ',
      'Данный Оператор обязан отвечать. ',
      'Договор с ОПЕРАТОРОМ и с «Оператором». ',
      'Права *Оператора*&nbsp;— у Операторов. ',
      'Уведомить Оператора об оператор-агенте.\n\n',
      '## Оператору\n\n',
      'В Операторе, operator@veresk.ru; оператор связи. ',
    );
    const names = fc.constantFrom('Администратор', 'Исполнитель', 'Заказчик', 'Клиент', 'Партнёр', 'Продавец');
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), names, (sentences, name) => {
        const text = `ООО «Вереск» (далее — Оператор).\n\n${sentences.join('')}`;
        const there = renamed(text, 'Оператор', name);
        assert.notEqual(there, text);
        assert.equal(renamed(there, name, 'Оператор'), text);
      }),
      { numRuns: 60 },
    );
  });
});
