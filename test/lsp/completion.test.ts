import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import { completions } from '../../server/src/lsp/features/completion';
import type { Language } from '../../server/src/lsp/session';
import { draftOf, FULL, marked, sessionOf } from './support';

const sample = readFileSync(join(__dirname, '../policies/sample.md'), 'utf8');

const DRAFT = `# Политика обработки персональных данных

## 1. Общие положения

1.1. ООО «Вереск» (далее — Оператор) обрабатывает персональные данные лиц (далее — Пользователи).

1.2. Данные Пользователей хранятся у Оператора. Запросы Пользователей направляются Оператору, ответ даёт Оператор.

`;

interface Offered {
  readonly items: readonly CompletionItem[];
  readonly text: string;
  /** The whole text after an item was taken. */
  take(item: CompletionItem): string;
}

/** What is offered at the mark, in the order in which a client shows it. */
function offered(written: string, language: Language = 'ru', capabilities = FULL, uri = 'file:///draft.md'): Offered {
  const { text, positions } = marked(written);
  const { items } = completions(draftOf(text, { force: true, uri }), sessionOf(language, capabilities), positions[0]);
  const order = (one: CompletionItem): string => one.sortText ?? one.label;
  return {
    items: [...items].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    text,
    take: ({ textEdit }) => TextDocument.applyEdits(TextDocument.create('', '', 0, text), [textEdit as TextEdit]),
  };
}

function labels(written: string, language?: Language): string[] {
  return offered(DRAFT + written, language).items.map(({ label }) => label);
}

/** The line of the mark after the first item was taken. */
function taken(written: string, language?: Language): string {
  const { items, take } = offered(DRAFT + written, language);
  return items.length === 0 ? '' : take(items[0]).slice(DRAFT.length);
}

describe('completion', () => {
  describe('of clauses', () => {
    const FINDS: readonly (readonly [typed: string, label: string])[] = [
      ['отзыв сог‸', 'Отзыв согласия — Электронная почта и почта'],
      ['1.3. Отзыв‸', 'Отзыв согласия — Электронная почта и почта'],
      ['**1.3.** согласия отзыв‸', 'Отзыв согласия — Электронная почта и почта'],
      ['- обжал‸', 'Право на обжалование'],
      ['вправе в любое время отозв‸', 'Отзыв согласия — Электронная почта и почта'],
      ['withdr‸', 'Отзыв согласия — Электронная почта и почта'],
      ['## 2. Отзыв‸', 'Отзыв согласия — Электронная почта и почта'],
    ];
    for (const [typed, label] of FINDS) {
      it(`finds «${label}» by «${typed}»`, () => {
        assert.equal(labels(typed)[0], label);
      });
    }

    it('offers all of them where a clause may begin, those that are missing first', () => {
      const { items } = offered(`${DRAFT}1.3. ‸`);
      const variants = Object.values(builtinTexts().clauses).reduce((sum, { variants: { length } }) => sum + length, 0);
      assert.equal(items.length, variants);
      const states = items.map(({ labelDetails }) => labelDetails?.description ?? '');
      assert.deepEqual([...new Set(states)], ['нет в тексте', 'есть частично', 'есть']);
      assert.equal(states.lastIndexOf('нет в тексте') + 1, states.indexOf('есть частично'));
    });

    const NOT_HERE: readonly string[] = [
      'Данные Пользователей отзыв‸',
      'Оператор вправе, и отзыв‸',
      'Срок, отзыв‸',
      'Оператор хранит данные\nотзыв‸',
      '‸ слова после',
      'отзыв‸ слова после',
      'По‸',
    ];
    for (const typed of NOT_HERE) {
      it(`offers none at ${JSON.stringify(typed)}`, () => {
        const { items } = offered(DRAFT + typed);
        assert.deepEqual(
          items.filter(({ kind }) => kind === CompletionItemKind.Snippet).map(({ label }) => label),
          [],
        );
      });
    }

    it('replaces the typed words and nothing else, and says the norm', () => {
      const { items, take, text } = offered(`${DRAFT}1.3. отзыв сог‸`);
      const [item] = items;
      assert.equal(item.detail, 'часть\u00a02 статьи\u00a09, часть\u00a05 статьи\u00a021 Закона №\u00a0152-ФЗ');
      assert.equal(item.kind, CompletionItemKind.Snippet);
      assert.ok(item.filterText?.startsWith('отзыв сог') && item.filterText.includes('Отзыв согласия'));
      const whole = take(item);
      assert.ok(whole.startsWith(`${text.slice(0, -'отзыв сог'.length)}Субъект вправе в любое время отозвать`));
    });

    it('has tab stops for a client that knows them, words in brackets for another', () => {
      const edit = (capabilities = FULL): TextEdit =>
        offered(`${DRAFT}1.3. отзыв сог‸`, 'ru', capabilities).items[0].textEdit as TextEdit;
      assert.match(edit().newText, /\$\{1:privacy@домен\}.*\$0$/s);
      const { completion: _, ...textDocument } = FULL.textDocument ?? {};
      const plain = offered(`${DRAFT}1.3. отзыв сог‸`, 'ru', { ...FULL, textDocument } as typeof FULL).items[0];
      assert.equal(plain.insertTextFormat, InsertTextFormat.PlainText);
      assert.match((plain.textEdit as TextEdit).newText, /\[privacy@домен\]/);
      assert.doesNotMatch((plain.textEdit as TextEdit).newText, /\$/);
    });

    it('writes the heading of a new section with the first number of its clauses', () => {
      assert.match(
        taken('## 2. Отзыв‸'),
        /^## 2\. Отзыв согласия на обработку персональных данных\n\n2\.1\. Субъект вправе/,
      );
    });

    it('speaks English about Russian texts', () => {
      const [first] = offered(`${DRAFT}отзыв сог‸`, 'en').items;
      assert.equal(first.label, 'Withdrawal of consent — E-mail and post');
      assert.match((first.textEdit as TextEdit).newText, /^Субъект вправе/);
    });
  });

  describe('of defined terms', () => {
    it('offers the forms that the text uses, first the one it uses behind the same word', () => {
      assert.deepEqual(labels('Срок, данные О‸'), ['Оператор', 'Оператора', 'Оператору']);
      assert.deepEqual(labels('Срок. Хранятся у О‸'), ['Оператора', 'Оператор', 'Оператору']);
      assert.deepEqual(labels('Срок, данные Пол‸')[0], 'Пользователей');
    });

    it('replaces what was typed', () => assert.equal(taken('Срок: хранятся у Опе‸.'), 'Срок: хранятся у Оператора.'));

    it('offers none for a small letter, inside a word, or where the term is written already', () => {
      assert.deepEqual(labels('Срок, данные о‸'), []);
      assert.deepEqual(labels('Срок, данные О‸ператора'), []);
      assert.deepEqual(labels('Срок, данные КО‸'), []);
    });

    it('shows the definition', () => {
      const [{ documentation }] = offered(`${DRAFT}Срок, данные О‸`).items;
      assert.match(JSON.stringify(documentation), /Вереск.*далее — Оператор/);
    });
  });

  describe('of citations', () => {
    const LAW = 'от 27.07.2006 №\u00a0152-ФЗ «О персональных данных»';
    const WRITES: readonly (readonly [typed: string, result: string])[] = [
      ['Срок: в силу 152‸', `Срок: в силу Федеральный закон ${LAW}`],
      ['Срок: в силу 152-‸', `Срок: в силу Федеральный закон ${LAW}`],
      ['Срок: в силу №‸', `Срок: в силу Федеральный закон ${LAW}`],
      ['Срок: в силу № 152‸', `Срок: в силу Федеральный закон ${LAW}`],
      ['Согласно Федеральному зак‸', `Согласно Федеральному закону ${LAW}`],
      ['По Федеральному закону № 152‸.', `По Федеральному закону ${LAW}.`],
      ['Установлено федеральным законом от 27.07.2006 № 15‸', `Установлено Федеральным законом ${LAW}`],
      ['Согласно федеральному закону № 152‸', `Согласно Федеральному закону ${LAW}`],
      ['По Федеральному закону от 27 июля 2006 г. № 15‸', `По Федеральному закону ${LAW}`],
      ['На основании Закона № 152‸', `На основании Федерального закона ${LAW}`],
      ['О том сказано в Федеральном законе «О перс‸»', `О том сказано в Федеральном законе ${LAW}`],
      [
        'На основании Закона о защите прав п‸',
        'На основании Закона Российской Федерации от 07.02.1992 №\u00a02300-1 «О защите прав потребителей»',
      ],
      [
        'Меры приняты по приказу ФСТЭК‸',
        'Меры приняты по приказу ФСТЭК России от 18.02.2013 №\u00a021 «Об утверждении состава и содержания организационных и технических мер по обеспечению безопасности персональных данных при их обработке в информационных системах персональных данных»',
      ],
      [
        'Меры приняты, см. ПП 687‸',
        'Меры приняты, см. постановление Правительства Российской Федерации от 15.09.2008 №\u00a0687 «Об утверждении Положения об особенностях обработки персональных данных, осуществляемой без использования средств автоматизации»',
      ],
      [
        'Меры по постановлению Правительства РФ № 687‸',
        'Меры по постановлению Правительства Российской Федерации от 15.09.2008 №\u00a0687 «Об утверждении Положения об особенностях обработки персональных данных, осуществляемой без использования средств автоматизации»',
      ],
    ];
    for (const [typed, result] of WRITES) it(`completes «${typed}»`, () => assert.equal(taken(typed), result));

    const NO_ACT: readonly string[] = [
      'Указанный законом‸',
      'Предусмотрено федеральным законом‸',
      'По Федеральному закону от 13.03.2006 № 38-ФЗ «О реестре‸»',
      'По Федеральному закону от 27.07.2006 № 152-ФЗ «О персональных данных‸»',
      'Утверждено приказом‸',
      'По приказу Общества № 2‸',
      'По договору № 15‸',
      'В течение 30‸',
      'Каб. 115‸',
      'Согласно п. 5.149‸',
      'Дата: 27.07.2006‸',
      'Закон № 152‸-ФЗ',
    ];
    for (const typed of NO_ACT) it(`offers none at «${typed}»`, () => assert.deepEqual(labels(typed), []));

    it('labels an act by its number and title', () => {
      assert.equal(labels('Срок: в силу № 152‸')[0], '№\u00a0152-ФЗ — О персональных данных');
    });

    it('offers no act that is known from memory or is not in force', () => {
      const given = new Set(['Срок: №‸', 'Срок: № 1‸', 'Срок: № 5‸'].flatMap((typed) => labels(typed)));
      assert.ok(given.size > 50);
      for (const { number, title, to, confidence } of builtinPack().acts) {
        if (confidence !== 'memory' && to === undefined) continue;
        assert.ok(!given.has(`№\u00a0${number} — ${title}`), `${number} ${title}`);
      }
    });
  });

  it('touches nothing but what was typed on the line, at every place of a policy', () => {
    const session = sessionOf();
    const draft = draftOf(sample);
    for (let offset = 0; offset <= sample.length; offset += 3) {
      const position = draft.text.positionAt(offset);
      for (const { textEdit, label } of completions(draft, session, position).items) {
        const { range } = textEdit as TextEdit;
        assert.equal(range.start.line, position.line, label);
        assert.ok(draft.offsetAt(range.start) <= offset && draft.offsetAt(range.end) <= offset + 1, label);
      }
    }
  });

  it('throws on no text', () => {
    const piece = fc.constantFrom(
      '№ ',
      'Федеральным законом ',
      '152',
      '(далее — Сайт)',
      'Сай',
      '\r\n',
      '\n',
      '# ',
      '1.1. ',
      '«',
      '$',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const draft = draftOf(text, { force: true });
        completions(draft, sessionOf(), draft.text.positionAt(seed % (text.length + 1)));
      }),
      { numRuns: 200 },
    );
  });
});
