import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FiledException } from '../../server/src/core/exceptions/exception';
import { inlineExceptions } from '../../server/src/core/exceptions/inlineExceptions';
import { QuotedText } from '../../server/src/core/exceptions/quotedText';
import { type LintOptions, lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { builtinPack } from '../../server/src/host/builtinPack';

const TITLE = '# Политика обработки персональных данных\n\n';
const IMPLIED = 'Используя сайт, вы соглашаетесь на обработку персональных данных.';
const FOREVER = 'Персональные данные хранятся бессрочно.';

interface Case {
  readonly name: string;
  readonly text: string;
  /** `rule «words»` of what is still told, among the rules looked at, and of what is told about exceptions. */
  readonly told: readonly string[];
  readonly filed?: readonly Partial<FiledException>[];
  readonly path?: string;
  readonly options?: LintOptions;
}

const IMPLIED_TOLD = 'implied-consent «Используя сайт, вы соглашаетесь»';
const LOOKED_AT = new Set(['implied-consent', 'unlimited-retention', 'cookies']);

const filed = (entry: Partial<FiledException>): FiledException => ({
  rule: 'implied-consent',
  reason: 'так решил юрист',
  from: { file: '.pdn-lint-exceptions.yaml', line: 2 },
  ...entry,
});

/** What is told of a text, in order. */
function check({ name, text, told, filed: entries = [], path = 'a.md', options }: Case): void {
  it(name, () => {
    const source = TITLE + text;
    const report = lint(parse(source, path.endsWith('.md') ? 'markdown' : 'text'), builtinPack(), {
      asOf: '2026-03-01',
      severities: { cookies: 'off' },
      exceptions: entries.map(filed),
      ...options,
    });
    const seen = report.findings
      .filter(({ rule }) => LOOKED_AT.has(rule) || rule.startsWith('exception-'))
      .map(({ rule, span }) => `${rule} «${source.slice(span.start, span.end)}»`);
    assert.deepEqual(seen, told);
  });
}

const comment = (words: string): string => `<!-- pdn-lint ${words} -->`;

const CASES: readonly Case[] = [
  { name: 'without an exception the finding is told', text: IMPLIED, told: [IMPLIED_TOLD] },
  { name: 'a comment before the passage', text: `${comment('allow implied-consent: оферта')}\n\n${IMPLIED}`, told: [] },
  { name: 'a comment on the line before', text: `${comment('allow implied-consent: оферта')}\n${IMPLIED}`, told: [] },
  {
    name: 'a comment inside',
    text: `Используя сайт, ${comment('allow implied-consent: да')}вы соглашаетесь.`,
    told: [],
  },
  { name: 'a comment at the end of the line', text: `${IMPLIED} ${comment('allow implied-consent: да')}`, told: [] },
  {
    name: 'a comment in a list covers the whole list',
    text: `Порядок:\n\n- ${IMPLIED}\n${comment('allow implied-consent: да')}\n- иное.`,
    told: [],
  },
  {
    name: 'the next passage is not covered',
    text: `${comment('allow implied-consent: да')}\n\nОбщие слова.\n\n${IMPLIED}`,
    told: ['exception-unused «implied-consent»', IMPLIED_TOLD],
  },
  {
    name: 'other rules are not covered',
    text: `${comment('allow implied-consent: да')}\n\n${IMPLIED} ${FOREVER}`,
    told: ['unlimited-retention «хранятся бессрочно»'],
  },
  {
    name: 'several rules',
    text: `${comment('allow implied-consent, unlimited-retention: да')}\n\n${IMPLIED} ${FOREVER}`,
    told: [],
  },
  {
    name: 'the whole document',
    text: `Слова.\n\n${IMPLIED}\n\n${comment('allow-document implied-consent: да')}`,
    told: [],
  },
  {
    name: 'a missing element',
    text: `Слова.\n\n${comment('allow-document cookies: сайт их не ставит')}`,
    told: [],
    options: { severities: {} },
  },
  {
    name: 'a missing element at its heading',
    text: `${comment('allow cookies: сайт их не ставит')}\n## Файлы cookie\n\nСлова.`,
    told: [],
    options: { severities: {} },
  },
  {
    name: 'no reason',
    text: `${comment('allow implied-consent')}\n\n${IMPLIED}`,
    told: [`exception-without-reason «${comment('allow implied-consent')}»`, IMPLIED_TOLD],
  },
  {
    name: 'the place of the reason left as it was',
    text: `${comment('allow implied-consent: причина')}\n\n${IMPLIED}`,
    told: [`exception-without-reason «${comment('allow implied-consent: причина')}»`, IMPLIED_TOLD],
  },
  {
    name: 'an unknown rule',
    text: `${comment('allow implied-consnt: да')}\n\n${IMPLIED}`,
    told: ['exception-unknown-rule «implied-consnt»', IMPLIED_TOLD],
  },
  {
    name: 'another form',
    text: `${comment('disable implied-consent')}\n\n${IMPLIED}`,
    told: [`exception-misspelt «${comment('disable implied-consent')}»`, IMPLIED_TOLD],
  },
  {
    name: 'words in place of the colon',
    text: `${comment('allow implied-consent так надо')}\n\n${IMPLIED}`,
    told: [`exception-misspelt «${comment('allow implied-consent так надо')}»`, IMPLIED_TOLD],
  },
  { name: 'an unused one', text: comment('allow implied-consent: да'), told: ['exception-unused «implied-consent»'] },
  {
    name: 'an unused one of a rule that is off',
    text: comment('allow implied-consent: да'),
    told: [],
    options: { severities: { 'implied-consent': 'off', cookies: 'off' } },
  },
  {
    name: 'what is told of exceptions can be switched off',
    text: comment('allow implied-consent: да'),
    told: [],
    options: { severities: { 'exception-unused': 'off', cookies: 'off' } },
  },
  {
    name: 'plain text has no comments',
    text: `${comment('allow implied-consent: да')}\n\n${IMPLIED}`,
    path: 'a.txt',
    told: [IMPLIED_TOLD],
  },
  { name: 'other comments', text: `<!-- pdn -->\n<!-- черновик -->\n${IMPLIED}\n<!-- pdn-lint`, told: [IMPLIED_TOLD] },

  { name: 'a quotation', text: IMPLIED, filed: [{ quote: 'вы соглашаетесь на обработку' }], path: 'a.txt', told: [] },
  {
    name: 'a quotation with other spaces, quotes, dashes, ё and case',
    text: 'Использование сайта «Счётчик»   означает\nсогласие с Политикой.',
    filed: [{ quote: 'использование сайта "счетчик" ОЗНАЧАЕТ согласие' }],
    told: [],
  },
  {
    name: 'a quotation in bold type',
    text: 'Используя **сайт**, вы _соглашаетесь_ на обработку персональных данных.',
    filed: [{ quote: 'Используя сайт, вы соглашаетесь' }],
    told: [],
  },
  {
    name: 'the same words elsewhere are covered, other words are not',
    text: `${IMPLIED}\n\nОставаясь на сайте, вы соглашаетесь на обработку персональных данных.`,
    filed: [{ quote: 'Используя сайт' }],
    told: ['implied-consent «Оставаясь на сайте, вы соглашаетесь»'],
  },
  {
    name: 'words that are gone',
    text: IMPLIED,
    filed: [{ quote: 'таких слов нет' }],
    told: ['exception-unused «»', IMPLIED_TOLD],
  },
  {
    name: 'part of a word is no quotation',
    text: IMPLIED,
    filed: [{ quote: 'соглашает' }],
    told: ['exception-unused «»', IMPLIED_TOLD],
  },
  { name: 'no quotation: the document', text: `${IMPLIED}\n\n${IMPLIED}`, filed: [{}], told: [] },
  { name: 'the last day', text: IMPLIED, filed: [{ expires: '2026-03-01' }], told: [] },
  {
    name: 'the day after the last day',
    text: IMPLIED,
    filed: [{ expires: '2026-02-28' }],
    told: ['exception-expired «Используя сайт, вы соглашаетесь»', IMPLIED_TOLD],
  },
  {
    name: 'expiry is judged by the calendar, not by the law of another day',
    text: IMPLIED,
    filed: [{ expires: '2026-02-28' }],
    options: { today: '2026-01-01', severities: { cookies: 'off' } },
    told: [],
  },
  {
    name: 'one that holds beside one that has expired',
    text: IMPLIED,
    filed: [{ expires: '2020-01-01' }, { quote: 'Используя сайт' }],
    told: [],
  },
];

describe('exceptions', () => {
  for (const one of CASES) check(one);

  it('are told with their reasons', () => {
    const source = `${TITLE}${comment('allow implied-consent: оферта: п. 3')}\n${IMPLIED}\n\n${FOREVER}`;
    const report = lint(parse(source, 'markdown'), builtinPack(), {
      exceptions: [filed({ rule: 'unlimited-retention', reason: 'архив' })],
    });
    assert.deepEqual(
      report.excepted?.map(({ finding, kind, reason }) => [finding.rule, kind, reason]),
      [
        ['implied-consent', 'inSource', 'оферта: п. 3'],
        ['unlimited-retention', 'external', 'архив'],
      ],
    );
  });

  it('that expired name who made them and why', () => {
    const { findings } = lint(parse(TITLE + IMPLIED, 'markdown'), builtinPack(), {
      asOf: '2026-03-01',
      exceptions: [filed({ expires: '2026-02-28', author: 'Петрова А. И.' })],
    });
    assert.equal(
      findings.find(({ rule }) => rule === 'exception-expired')?.message.ru,
      'Исключение из правила «implied-consent» (.pdn-lint-exceptions.yaml, строка 2) действовало по 28.02.2026; замечание показано снова. Причина была: так решил юрист (Петрова А. И.)',
    );
  });

  it('free the room of a rule with a limit for the findings above it', () => {
    const places = Array.from({ length: 12 }, (_, i) => `${i + 1}. Срок — [указать].`);
    const told = (text: string) =>
      lint(parse(TITLE + text, 'markdown'), builtinPack()).findings.filter(({ rule }) => rule === 'placeholder');
    const before = told(places.join('\n\n'));
    assert.deepEqual([before.length, before.at(-1)?.more], [10, 2]);
    places.splice(1, 0, comment('allow placeholder: бланк'));
    const after = told(places.join('\n\n'));
    assert.deepEqual([after.length, after.at(-1)?.more], [10, 1]);
  });

  it('a comment changes nothing else that is told', () => {
    const clean = `${TITLE}## 1. Общие положения\n\n1.1. ${IMPLIED}\n\n1.2. ${FOREVER}\n\n- пункт\n- ещё\n`;
    const lines = clean.split('\n');
    const told = (source: string, exception: string): string[] =>
      lint(parse(source, 'markdown'), builtinPack(), { severities: { [exception]: 'off' } }).findings.map(
        ({ rule, message }) => `${rule}: ${message.ru}`,
      );
    const expected = told(clean, 'exception-unused');
    for (let at = 0; at <= lines.length; at++) {
      const source = [...lines.slice(0, at), comment('allow placeholder: да'), ...lines.slice(at)].join('\n');
      assert.deepEqual(told(source, 'exception-unused'), expected, source);
    }
  });

  it('spans lie where the words are, on any text', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      ' pdn-lint ',
      'allow',
      'allow-document',
      ' cookies',
      ', ',
      ': ',
      'да',
      '\n',
      '\r\n',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        for (const { rules, span } of inlineExceptions(source, 'markdown').exceptions) {
          assert.match(source.slice(span.start, span.end), /^<!--.*-->$/s);
          for (const { id, span: at } of rules) assert.equal(source.slice(at.start, at.end), id);
        }
        const report = lint(parse(source, 'markdown'), builtinPack(), { force: true });
        for (const { span } of report.findings) assert.ok(span.start <= span.end && span.end <= source.length);
      }),
      { numRuns: 100 },
    );
  });

  it('quotations are found where they stand', () => {
    const word = fc.constantFrom('Ёлка', 'елка', '«дом»', '—', '152-ФЗ', '\u00a0', '\n', 'а', 'аа');
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { minLength: 1, maxLength: 3 }), (before, quote) => {
        const text = [...before, ...quote, ...before].join(' ');
        const places = new QuotedText(text).places(quote.join(' '));
        const has = /[\p{L}\p{N}]/u.test(quote.join(''));
        assert.equal(places.length > 0, has);
        for (const { start, end } of places) {
          assert.deepEqual(new QuotedText(text.slice(start, end)).places(quote.join(' ')), [
            { start: 0, end: end - start },
          ]);
        }
      }),
    );
  });

  for (const piece of ['<!-- pdn-lint allow cookies: да -->', '<!--', '<!-- pdn-lint allow ', 'а ']) {
    it(`take time in proportion to the text: ${piece}`, () => {
      const source = TITLE + piece.repeat(Math.ceil(100_000 / piece.length));
      const before = performance.now();
      lint(parse(source, 'markdown'), builtinPack(), { exceptions: [filed({ quote: 'а а а' })] });
      assert.ok(performance.now() - before < 3000);
    });
  }
});
