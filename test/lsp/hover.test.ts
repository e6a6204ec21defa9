import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { ClientCapabilities, MarkupContent } from 'vscode-languageserver';
import { builtinPack } from '../../server/src/host/builtinPack';
import { hover } from '../../server/src/lsp/features/hover';
import type { Language } from '../../server/src/lsp/session';
import { type DraftOptions, draftOf, FULL, marked, sessionOf } from './support';

const sample = readFileSync(join(__dirname, '../policies/sample.md'), 'utf8');
const PLAIN = { ...FULL, textDocument: { ...FULL.textDocument, hover: { contentFormat: ['plaintext' as const] } } };

/** The hover at the mark: what it is about in square brackets, then its lines; nothing where there is none. */
function shown(
  written: string,
  language: Language = 'ru',
  options: DraftOptions = {},
  capabilities: ClientCapabilities = PLAIN,
): string[] {
  const { text, positions } = marked(written);
  const draft = draftOf(text, { force: true, ...options });
  const found = hover(draft, sessionOf(language, capabilities), positions[0]);
  if (found === null) return [];
  const { range, contents } = found;
  return [`[${draft.text.getText(range)}]`, ...(contents as MarkupContent).value.split('\n')];
}

interface Case {
  readonly of: string;
  readonly text: string;
  readonly language?: Language;
  /** Lines of the hover that must stand in it in this order, the place first. */
  readonly shows: readonly string[];
  readonly hides?: RegExp;
}

const TITLE = '# Политика обработки персональных данных\n\n';
const GLOSSARY = '## 1. Термины\n\nВ Политике используются следующие термины:\n\n1.1. Сайт — совокупность страниц.\n\n';
const CHECKED = 'Нормативная база проверена по состоянию на март 2026 г.';

const CASES: readonly Case[] = [
  {
    of: 'a full citation',
    text: `${TITLE}Соблюдаем Федеральный закон от 27.07.2006 № 152-‸ФЗ «О персональных данных».`,
    shows: [
      '[Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»]',
      'Федеральный закон от 27.07.2006 №\u00a0152-ФЗ «О персональных данных»',
      'Статус: действует',
      CHECKED,
    ],
  },
  {
    of: 'the Law by its number alone, at one of its articles',
    text: `${TITLE}Меры по ст. 1‸9 Закона № 152-ФЗ приняты.`,
    shows: [
      '[ст. 19 Закона № 152-ФЗ]',
      'Федеральный закон от 27.07.2006 №\u00a0152-ФЗ «О персональных данных»',
      'Статус: действует',
    ],
  },
  {
    of: 'another law by its number alone, which may be that of some other year',
    text: `${TITLE}Соблюдаем закон № 402-‸ФЗ.`,
    shows: [
      '[закон № 402-ФЗ]',
      'Вероятно, имеется в виду: Федеральный закон от 06.12.2011 №\u00a0402-ФЗ «О бухгалтерском учете»',
    ],
  },
  {
    of: 'a repealed order of which the last day is known from the act',
    text: `${TITLE}Меры приняты по приказу ФСТЭК России от 05.02.2010 № 5‸8.`,
    shows: [
      '[приказу ФСТЭК России от 05.02.2010 № 58]',
      'Приказ ФСТЭК России от 05.02.2010 №\u00a058 «Об утверждении Положения о методах и способах защиты информации в информационных системах персональных данных»',
      'Статус: утратил силу с 02.06.2013',
    ],
  },
  {
    of: 'a repealed decree of which the day was not compared with a source',
    text: `${TITLE}Меры по постановлению Правительства РФ от 17.11.2007 № 7‸81 приняты.`,
    shows: ['[постановлению Правительства РФ от 17.11.2007 № 781]', 'Статус: утратил силу'],
  },
  {
    of: 'an act in English',
    text: `${TITLE}Соблюдаем Федеральный закон от 27.07.2006 № 152-‸ФЗ.`,
    language: 'en',
    shows: [
      '[Федеральный закон от 27.07.2006 № 152-ФЗ]',
      'Federal Law No. 152-FZ of 27 July 2006 «О персональных данных»',
      'Status: in force',
      'Legal base checked as of March 2026',
    ],
  },
  {
    of: 'a short name',
    text: `${TITLE}1.1. ООО «Вереск» (далее — Оператор) собирает данные.\n\n1.2. Данные хранит Операто‸ром.`,
    shows: ['[Оператором]', 'Оператор — определение в п. 1.1', 'ООО «Вереск» (далее — Оператор)'],
  },
  {
    of: 'a short name behind a long sentence, whose end tells it',
    text: `${TITLE}Настоящая политика ${'определяет порядок действий и '.repeat(12)}относится к площадке для покупок (далее — Площадка).\n\nПлощадк‸и нет.`,
    shows: ['[Площадки]', 'Площадка — термин этого документа'],
    hides: /Настоящая политика/,
  },
  {
    of: 'a term of a glossary, with a small letter too',
    text: `${TITLE}${GLOSSARY}## 2. Иное\n\n2.1. Данные на с‸айте.`,
    shows: ['[сайте]', 'Сайт — определение в п. 1.1', 'Сайт — совокупность страниц.'],
  },
  {
    of: 'a reference to a clause with its items',
    text: `${TITLE}## 2. Сроки\n\n2.1. Данные хранятся:\n\n- год;\n- два.\n\n2.2. Сроки названы в п. 2.‸1 Политики.`,
    shows: ['[п. 2.1]', '2.1. Данные хранятся: год; два.'],
  },
  {
    of: 'a reference to a section',
    text: `${TITLE}## 2. Сроки\n\n2.1. Хранятся год.\n\n## 3. Иное\n\n3.1. Сроки названы в разде‸ле 2 настоящей Политики.`,
    shows: ['[разделе 2]', '2. Сроки', '2.1. Хранятся год.'],
  },
  {
    of: 'a finding, its message said by its diagnostic',
    text: `${TITLE}Меры приняты по постановлению Правительства РФ от 17.11.2007 № 7‸81.`,
    shows: [
      'Недействующий акт',
      'Норма: статья 4 Закона № 152-ФЗ',
      `Почему: Обработка персональных данных регулируется Законом № 152-ФЗ и действующими актами, принятыми на его основе. Ссылка на недействующий акт не подтверждает правовое основание и принятые меры и показывает, что документ давно не пересматривали.`,
      'Что сделать: Рекомендуется сослаться на действующий акт и проверить, сохранился ли смысл пункта. Если ссылка не нужна, её можно убрать.',
      CHECKED,
    ],
    hides: /Акт утратил силу/,
  },
  {
    of: 'a finding that is not shown among the problems, with its message and its grade',
    text: `${TITLE}Данные хранятся на С‸айте. Правила Сайта и условия Сайта известны; отдел Сайта отвечает и Сайту рад.`,
    shows: [
      '[Сайте]',
      'Термин без определения · решать юристу',
      '«Сайт» пишется с прописной буквы как термин (5 раз), но что это, в документе не сказано.',
    ],
  },
  {
    of: 'a title that bears many findings',
    text: '# Политика обра‸ботки персональных данных\n\nДанные обрабатываются.',
    shows: ['[Политика обработки персональных данных]'],
    hides: /Почему:/,
  },
  {
    of: 'the evidence of an element',
    text: `${TITLE}Базы данных с персональными данными граждан Российской Федерации нах‸одятся на территории России.`,
    shows: ['Элемент: Базы данных на территории России — есть · часть 5 статьи 18 Закона № 152-ФЗ', CHECKED],
  },
];

const SILENT: readonly (readonly [of: string, text: string])[] = [
  [
    'a place where a term is being defined',
    `${TITLE}Площадка для покупок (далее — Площа‸дка) работает. На Площадке тихо.`,
  ],
  [
    'a small letter where the short name has a capital',
    `${TITLE}Площадка для покупок (далее — Площадка). На Площадке есть детская площа‸дка.`,
  ],
  ['a reference to nowhere', `${TITLE}## 1. Иное\n\nТекст, см. раздел‸ 9.`],
  ['an act that is known from memory only', `${TITLE}По постановлению Правительства РФ от 10.01.2023 № ‸6.`],
  ['a number that several laws bear', `${TITLE}По закону № 125-‸ФЗ.`],
  ['plain words', `${TITLE}Погода хоро‸шая.`],
  ['an empty document', '‸'],
];

describe('hover', () => {
  for (const { of, text, language, shows, hides } of CASES) {
    it(`tells of ${of}`, () => {
      const lines = shown(text, language);
      const rest = [...lines];
      for (const wanted of shows) {
        const at = rest.indexOf(wanted);
        assert.ok(at >= 0, `«${wanted}» is not in\n${lines.join('\n')}`);
        rest.splice(0, at + 1);
      }
      if (hides !== undefined) assert.doesNotMatch(lines.join('\n'), hides);
    });
  }

  for (const [of, text] of SILENT) it(`is silent at ${of}`, () => assert.deepEqual(shown(text), []));

  it('tells no fact that is from memory', () => {
    for (const { confidence, number, title } of builtinPack().acts) {
      if (confidence !== 'memory' || number === undefined) continue;
      assert.deepEqual(
        shown(`${TITLE}Закон № ${number} «${title}‸».`).filter((line) => line.startsWith('Статус')),
        [],
        number,
      );
    }
  });

  it('writes Markdown in which the words of the draft are no markup', () => {
    const text = `${TITLE}1.1. ООО «А_Б_В» (далее — Оператор) работает.\n\n1.2. У Опера‸тора.`;
    const [, first, , quoted] = shown(text, 'ru', {}, FULL);
    assert.equal(first, '**Оператор** — определение в п. 1.1');
    assert.equal(quoted, '> ООО «А\\_Б\\_В» (далее — Оператор)');
  });

  it('separates what it knows by a rule, the narrowest first', () => {
    const text = `${TITLE}Федеральный закон от 27.07.2006 № 152-ФЗ (далее — Закон).\n\nМеры по ст. 19 Закона № 152-ФЗ «О персональных данных» и Зак‸ону.`;
    assert.match(shown(text)[0], /^\[Закону\]$/);
    const both = shown(text.replace('‸', '').replace('ст. 19 Зак', 'ст. 19 За‸к'));
    assert.ok(both.includes('————'), both.join('\n'));
    assert.equal(both[0], '[Закона]');
  });

  it('covers the place it is asked about, on every place of a policy', () => {
    const draft = draftOf(sample);
    const session = sessionOf();
    for (let offset = 0; offset <= sample.length; offset++) {
      const found = hover(draft, session, draft.text.positionAt(offset));
      if (found?.range === undefined) continue;
      const [start, end] = [draft.offsetAt(found.range.start), draft.offsetAt(found.range.end)];
      assert.ok(start <= offset && offset <= end, `${offset} is outside ${start}–${end}`);
    }
  });

  it('throws on no text', () => {
    const piece = fc.constantFrom(
      'п. 5.2 ',
      'Закон № 152-ФЗ ',
      '(далее — Сайт)',
      '**',
      '\n',
      '# ',
      '1.1. ',
      'Сайт ',
      '«',
      '&nbsp;',
      '|',
      '️🙂',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const draft = draftOf(text, { force: true });
        hover(draft, sessionOf(), draft.text.positionAt(seed % (text.length + 1)));
      }),
      { numRuns: 200 },
    );
  });
});
