import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clauseParts } from '../../server/src/core/clauseText';
import { filledClause } from '../../server/src/core/insertion/clauseFilling';
import { knownValues } from '../../server/src/core/insertion/knownValues';
import { declined } from '../../server/src/core/insertion/operatorNouns';
import { operatorTerm } from '../../server/src/core/insertion/operatorTerm';
import { withOperatorTerm } from '../../server/src/core/insertion/ownWords';
import type { KnownValues } from '../../server/src/core/insertion/values';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';

const pack = builtinPack();
const { clauses } = builtinTexts();
const texts = Object.values(clauses).flatMap(({ id, variants }) =>
  variants.map((variant) => ({ name: `${id}/${variant.id}`, text: variant.text })),
);

function read(text: string): Reading {
  return new Reading(parse(text, 'markdown'), pack);
}

function known(text: string): KnownValues {
  return Object.fromEntries(Object.entries(knownValues(read(text))).filter(([, value]) => value !== undefined));
}

describe('filling of clauses', () => {
  describe('the term for the operator', () => {
    const term = (text: string) => operatorTerm(read(text)).forms.nominative;
    for (const [text, expected] of [
      ['ООО «Вереск» (далее — Компания) обрабатывает данные.', 'Компания'],
      ['ООО «Вереск» (далее — Оператор, Компания) обрабатывает данные.', 'Оператор'],
      ['Администрация сайта (далее — «Администрация сайта») обрабатывает данные.', 'Администрация сайта'],
      ['ООО «Вереск» (далее – оператор) обрабатывает данные.', 'оператор'],
      ['Данные хранит Общество. Их удаляет Общество. За это отвечает Общество.', 'Общество'],
      ['Данные хранит ООО «Вереск».', 'Оператор'],
      [
        'Данные хранит Общество, удаляет Клиника. Общество, Общество и Клиника, Клиника и Клиника, и Общество.',
        'Оператор',
      ],
      ['Мы храним данные.', 'Оператор'],
      ['', 'Оператор'],
    ]) {
      it(`${expected}: ${text}`, () => assert.equal(term(text), expected));
    }
  });

  describe('«Оператор» in another word', () => {
    const check = (word: string, text: string, expected: string | undefined) => {
      it(`${word}: ${text}`, () => {
        const forms = declined(word);
        assert.ok(forms);
        assert.equal(withOperatorTerm(text, forms), expected);
      });
    };
    check('Компания', 'Оператор обязан хранить данные Оператора.', 'Компания обязана хранить данные Компании.');
    check('Общество', 'Оператор получил и оценил сведения.', 'Общество получило и оценило сведения.');
    check('Университет', 'Оператор обязан уведомлять Оператора.', 'Университет обязан уведомлять Университет.');
    check('Компания', 'возложенных на Оператора законом', 'возложенных на Компанию законом');
    check('Администрация сайта', 'направив Оператору обращение', 'направив Администрации сайта обращение');
    check('Банк', 'Ответственным у Оператора является сам Оператор.', 'Ответственным у Банка является сам Банк.');
    check(
      'оператор',
      'Оператор хранит данные. О таком основании Оператор сообщает.',
      'Оператор хранит данные. О таком основании оператор сообщает.',
    );
    check(
      'Компания',
      'Оператором персональных данных является X (далее — Оператор)',
      'Оператором персональных данных является X (далее — Компания)',
    );
    // What may agree and is not known is left alone, and so is the whole clause.
    check('Компания', 'Оператор подписал договор.', undefined);
    check('Компания', 'Оператор, получивший согласие, хранит его.', undefined);

    it('stands in every clause, for nouns of every gender', () => {
      for (const word of ['Компания', 'Общество', 'Банк', 'Работодатель', 'Администрация сайта']) {
        const forms = declined(word);
        assert.ok(forms);
        for (const { name, text } of texts) {
          const own = withOperatorTerm(text, forms);
          assert.ok(own !== undefined, `${word}: ${name}`);
          assert.ok(!/Оператор(?!ом\sперсональных\sданных)/.test(own), `${word}: ${name}: ${own}`);
        }
      }
    });

    it('is not declined where the word is unknown', () => {
      for (const word of ['Мы', 'Сервис «Вереск»', 'Медицинская организация', 'Компании', '']) {
        assert.equal(declined(word), undefined, word);
      }
    });
  });

  describe('values known from the text', () => {
    const check = (name: string, text: string, expected: KnownValues) => {
      it(name, () => assert.deepEqual(known(text), expected));
    };
    check(
      'of an organisation',
      'Оператором является ООО «Вереск» (далее — Оператор), ИНН 7736207543, ОГРН 1027700229193, адрес: 190000, г. Санкт-Петербург, ул. Морская, д. 5, сайт https://veresk.ru.\n\nПишите на privacy@veresk.ru.',
      {
        name: 'ООО «Вереск»',
        inn: '7736207543',
        ogrn: '1027700229193',
        address: '190000, г. Санкт-Петербург, ул. Морская, д. 5',
        email: 'privacy@veresk.ru',
        site: 'https://veresk.ru',
      },
    );
    check('of a sole trader', 'Оператор — ИП Петрова Анна Ивановна, ИНН 500100732259.', {
      name: 'Петрова Анна Ивановна',
      form: 'ИП',
      inn: '500100732259',
    });
    check(
      'not of a service or an authority',
      'ООО «Вереск» (далее — Компания) хранит данные.\n\nСчётчик принадлежит ООО «Яндекс», 119021, г. Москва, ул. Льва Толстого, д. 16, metrika@yandex.ru.\n\nЖалобы рассматривает Роскомнадзор: rsoc_in@rkn.gov.ru.',
      { name: 'ООО «Вереск»' },
    );
    check(
      'not of a partner',
      'ООО «Вереск» (далее — Компания) хранит данные.\n\nТовар доставляет ООО «Курьер», ИНН 7736207543, mail@kurier.ru.',
      { name: 'ООО «Вереск»' },
    );
    check('not where there are two', 'Пишите на a@veresk.ru.\n\nИли на b@veresk.ru.', {});
    check('but of two the one for requests', 'Пишите на info@veresk.ru.\n\nИли на privacy@veresk.ru.', {
      email: 'privacy@veresk.ru',
    });
    check('not a number with a wrong checksum', 'ООО «Вереск» (далее — Компания), ИНН 7736207544.', {
      name: 'ООО «Вереск»',
    });
    check('nothing of an empty text', '', {});

    it('yield to what is told beforehand', () => {
      const { email, name } = knownValues(read('ООО «Вереск» (далее — Компания): a@veresk.ru.'), {
        email: 'b@veresk.ru',
        name: '',
      });
      assert.equal(email, 'b@veresk.ru');
      assert.equal(name, 'ООО «Вереск»');
    });
  });

  describe('places to fill', () => {
    const FIRM: KnownValues = {
      name: 'ООО «Вереск»',
      inn: '7736207543',
      ogrn: '1027700229193',
      address: '190000, г. Санкт-Петербург',
      email: 'privacy@veresk.ru',
      site: 'https://veresk.ru',
    };
    const check = (name: string, facts: KnownValues, expected: RegExp) => {
      it(name, () => {
        const text = texts.find((one) => one.name === name.split(':')[0])?.text;
        assert.ok(text !== undefined);
        assert.match(filledClause(text, read(''), facts).replace(/\s/g, ' '), expected);
      });
    };
    check(
      'operator-identity/default',
      FIRM,
      /^Оператором персональных данных является общество с ограниченной ответственностью «Вереск» \(далее — Оператор\): ИНН 7736207543, ОГРН 1027700229193, адрес: 190000, г\. Санкт-Петербург, сайт: https:\/\/veresk\.ru\.$/,
    );
    check(
      'operator-identity/sole-trader: no numbers of a firm',
      FIRM,
      /предприниматель \$\{1:фамилия, имя, отчество\} .+ИНН \$\{2:12 цифр\}, ОГРНИП \$\{3:15 цифр\}/,
    );
    check(
      'operator-identity/sole-trader: its own',
      { name: 'Петрова Анна Ивановна', form: 'ИП' },
      /предприниматель Петрова Анна Ивановна \(/,
    );
    check(
      'operator-identity/sole-trader: no name in another case',
      { name: 'Петровой Анны Ивановны', form: 'ИП' },
      /предприниматель \$\{1:/,
    );
    check(
      'law-reference/default',
      { name: 'общество с ограниченной ответственностью «Вереск»' },
      /данных в ООО «Вереск» и/,
    );
    check('law-reference/default: form apart', { name: 'Вереск', form: 'ООО' }, /данных в ООО «Вереск» и/);
    check(
      'law-reference/state-body: no name that would have to be declined',
      FIRM,
      /принята \$\{1:полное наименование органа\} во/,
    );
    check('policy-publication/office: the stand may hang elsewhere', FIRM, /по адресу \$\{2:индекс, адрес\}/);
    check('contact-details/form: a page is not the site', FIRM, /на странице \$\{1:https:\/\/…\}/);
    check('processing-purposes/counterparties', { destructionSection: '7' }, /Порядок уничтожения — раздел 7 Политики/);
    check(
      'legal-basis/default: another section',
      { destructionSection: '7' },
      /указано в разделе \$\{6:номер раздела\}/,
    );

    it('are counted from 1, and all the rest stays as it is', () => {
      for (const { name, text } of texts) {
        const filled = filledClause(text, read('Закон о персональных данных — закон.'), FIRM);
        const numbers = [...filled.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
          name,
        );
      }
    });
  });

  it('never throws, whatever the text', () => {
    const words = fc.constantFrom(
      'Оператор',
      'далее',
      '—',
      '(',
      ')',
      '«',
      '»',
      'ООО',
      'ИНН',
      '7736207543',
      'a@b.ru',
      'сайт',
      'ИП',
      '\n\n',
      '${1:',
      '}',
      '1.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const reading = read(parts.join(' '));
        for (const { text } of texts.slice(0, 5)) {
          const filled = filledClause(text, reading, knownValues(reading));
          assert.ok(clauseParts(filled).length <= clauseParts(text).length);
        }
      }),
      { numRuns: 100 },
    );
  });
});
