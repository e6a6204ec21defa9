import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ClientCapabilities, CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../../server/src/lsp/draft';
import { codeActions } from '../../server/src/lsp/features/codeActions';
import type { Language } from '../../server/src/lsp/session';
import { diagnosticsOf } from '../../server/src/lsp/toProto';
import { applied, editsOf, insertedText, isInsertion } from './applyEdit';
import { type DraftOptions, draftOf, FULL, marked, sessionOf } from './support';

/** A client that takes plain edits only. */
const PLAIN: ClientCapabilities = {};

const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. Политика принята во исполнение Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных». Общество с ограниченной ответственностью «Вереск» (далее — Компания), ИНН 7736207543, адрес: 190000, г. Санкт-Петербург, ул. Морская, д. 5, обрабатывает персональные данные.

1.2. Вопросы принимаются по адресу privacy@veresk.ru.

## 2. Права субъекта персональных данных

2.1. Субъект вправе получать сведения об обработке.

2.2. Субъект вправе требовать уточнения данных.

## 3. Меры защиты

3.1. Компания обязана защищать персональные данные.
`;

interface Asked {
  readonly draft?: DraftOptions;
  readonly only?: string[];
  readonly language?: Language;
  readonly capabilities?: ClientCapabilities;
  /** Rule whose diagnostic is sent along. */
  readonly rule?: string;
  /** How the client changes the diagnostics before it sends them back. */
  readonly send?: (diagnostic: Diagnostic) => Diagnostic;
}

/** The actions for the marked place of a text, or for the diagnostic of a rule. */
function ask(
  written: string,
  { draft: options, only, language = 'ru', capabilities = FULL, rule, send = (diagnostic) => diagnostic }: Asked = {},
): { draft: Draft; actions: CodeAction[] } {
  const { text, positions } = marked(written);
  const draft = draftOf(text, options);
  const session = sessionOf(language, capabilities);
  const diagnostics = diagnosticsOf(draft, session).filter(({ code }) => code === rule);
  assert.equal(diagnostics.length > 0, rule !== undefined, 'the finding that is asked about');
  const [start, end = start] = positions;
  const range = rule === undefined ? { start, end } : diagnostics[0].range;
  const context: CodeActionContext = { diagnostics: diagnostics.map(send), ...(only !== undefined && { only }) };
  return { draft, actions: codeActions(draft, session, { textDocument: { uri: draft.uri }, range, context }) };
}

/** Checks the titles of the actions; a preferred one is marked with `*`, one without a diagnostic with `-`. */
function check(written: string, asked: Asked, expected: readonly string[]): void {
  const { actions } = ask(written, asked);
  assert.deepEqual(
    actions.map(
      ({ title, isPreferred, diagnostics, command }) =>
        `${isPreferred === true ? '*' : ''}${diagnostics === undefined && command === undefined ? '-' : ''}${title}`,
    ),
    expected,
  );
}

/** The whole text after an action, for the one whose title begins so. */
function after(written: string, title: string, asked: Asked): string {
  const { draft, actions } = ask(written, asked);
  const action = actions.find((one) => one.title.startsWith(title));
  assert.ok(action?.edit, `an action «${title}» among ${actions.map((one) => one.title).join(' | ')}`);
  return applied(draft.document.source, action.edit, (words) => `<${words}>`);
}

const INSERT_ALL = /^Вставить все недостающие пункты \(\d+\)…$/;

describe('code actions', () => {
  it('insert a clause in the right section, with the next number, the term and the values of the document', () => {
    const text = after(POLICY, 'Вставить пункт: Право на обжалование', { rule: 'complaint-right' });
    assert.match(
      text,
      /\n2\.2\. Субъект вправе требовать уточнения данных\.\n\n2\.3\. Если субъект считает, что его права нарушены, он вправе обжаловать действия или бездействие Компании в уполномоченный орган .+\n\n## 3\. Меры защиты\n/,
    );
    assert.match(
      after(POLICY, 'Вставить пункт: Отзыв согласия', { rule: 'consent-withdrawal' }),
      /2\.3\. Субъект вправе в\sлюбое время отозвать согласие .+ направив Компании обращение .+ privacy@veresk\.ru или по\sпочтовому адресу 190000, г\. Санкт-Петербург, ул\. Морская, д\. 5\. .+ о таком основании Компания сообщает в\sответе\./,
    );
  });

  it('cite the Law in full where the document gives it no name', () => {
    const text = after(POLICY, 'Вставить пункт: Отзыв согласия (электронная', { rule: 'consent-withdrawal' });
    assert.match(text, /статьи\s11 Федерального закона от\s27\.07\.2006 №\s152-ФЗ «О\sперсональных данных»; о/);
  });

  it('offer every variant, the most usual first, and prefer none where the author has to choose', () => {
    const actions = ask(POLICY, { rule: 'cross-border-transfer' }).actions.filter(({ title }) =>
      title.startsWith('Вставить пункт'),
    );
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Вставить пункт: Трансграничная передача (не осуществляется)', undefined],
        ['Вставить пункт: Трансграничная передача (в государства с адекватной защитой)', undefined],
        ['Вставить пункт: Трансграничная передача (в иные государства)', undefined],
        ['Вставить пункт: Трансграничная передача (планируется)', undefined],
      ],
    );
    const subjects = ask(POLICY, { rule: 'data-subjects', draft: { profile: 'clinic' } }).actions;
    assert.deepEqual(
      subjects.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Вставить пункт: Категории субъектов (медицинская организация)', true],
        ['Вставить пункт: Категории субъектов (общий перечень)', undefined],
      ],
    );
  });

  it('suit a sole trader though the profile says nothing of it', () => {
    const text = POLICY.replace(
      'Общество с ограниченной ответственностью «Вереск»',
      'ИП Петрова Анна Ивановна',
    ).replace('ИНН 7736207543', 'ИНН 500100732259');
    const [first] = ask(text, { rule: 'legal-basis' }).actions;
    assert.equal(
      first.title,
      'Вставить пункт: Правовые основания обработки (индивидуальный предприниматель или самозанятый)',
    );
  });

  it('say that an element is to be completed where a part of it is there', () => {
    const text = POLICY.replace(
      'требовать уточнения данных',
      'отозвать согласие на обработку персональных данных',
    ).replace(/1\.2\. .+\n/, '');
    const [first] = ask(text, { rule: 'consent-withdrawal' }).actions;
    assert.equal(first.title, 'Дополнить: Отзыв согласия (электронная почта и почта)');
    assert.equal(
      ask(text, { rule: 'consent-withdrawal', language: 'en' }).actions[0].title,
      'Complete: Withdrawal of consent (e-mail and post)',
    );
  });

  it('carry the diagnostic', () => {
    const { draft, actions } = ask(POLICY, { rule: 'complaint-right' });
    const [diagnostic] = diagnosticsOf(draft, sessionOf()).filter(({ code }) => code === 'complaint-right');
    assert.deepEqual(actions[0].diagnostics, [diagnostic]);
  });

  it('know the finding by rule and place where the client drops what a diagnostic carries', () => {
    const send = ({ data: _, ...rest }: Diagnostic): Diagnostic => rest;
    assert.deepEqual(
      ask(POLICY, { rule: 'complaint-right', send }).actions.map(({ title }) => title),
      ask(POLICY, { rule: 'complaint-right' }).actions.map(({ title }) => title),
    );
    const foreign = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, source: 'spelling', code: 'typo' });
    const { actions } = ask(POLICY, { rule: 'complaint-right', send: foreign });
    assert.ok(actions.length > 0, 'what else the range touches is answered');
    assert.ok(actions.every(({ diagnostics }) => diagnostics === undefined));
  });

  it('answer for a place without diagnostics', () => {
    check(POLICY.replace('вправе получать', 'вправе по‸лучать'), {}, []);
    const { actions } = ask(POLICY.replace('## 2. Права субъекта', '## 2. Права су‸бъекта'));
    assert.ok(actions.some(({ title }) => title === 'Вставить пункт: Право на обжалование'));
  });

  it('give the exact edit of a wrong citation, and prefer a safe one', () => {
    const text = POLICY.replace('от 27.07.2006', 'от 27.07.2007');
    const [fix] = ask(text, { rule: 'law-citation-error' }).actions;
    assert.equal(fix.isPreferred, true);
    assert.ok(fix.edit);
    assert.equal(applied(text, fix.edit), POLICY);
  });

  it('offer all missing clauses as a command, which edits nothing by itself', () => {
    const { draft, actions } = ask(POLICY, { rule: 'complaint-right' });
    const all = actions.filter(({ title }) => INSERT_ALL.test(title));
    assert.equal(all.length, 1);
    assert.equal(all[0].edit, undefined);
    assert.deepEqual(all[0].command, {
      title: all[0].title,
      command: 'pdn-lint.insertAllClauses',
      arguments: [draft.uri],
    });
    const fixOnly = ask(POLICY.replace('от 27.07.2006', 'от 27.07.2007'), { rule: 'law-citation-error' }).actions;
    assert.ok(!fixOnly.some(({ title }) => INSERT_ALL.test(title)), 'not for a finding of another kind');
  });

  describe('kinds', () => {
    const text = POLICY.replace('от 27.07.2006', 'от 27.07.2007');
    const kinds = (only: string[] | undefined) => [
      ...new Set(ask(text, { rule: 'complaint-right', ...(only && { only }) }).actions.map(({ kind }) => kind)),
    ];
    const FIX_ALL = 'source.fixAll.pdn-lint';
    for (const [only, expected] of [
      [undefined, ['quickfix']],
      [['quickfix'], ['quickfix']],
      [['source'], [FIX_ALL]],
      [['source.fixAll'], [FIX_ALL]],
      [[FIX_ALL], [FIX_ALL]],
      [['source.fixAll.eslint'], []],
      [['source.organizeImports'], []],
      [['refactor'], []],
      [['quickfix.import'], []],
      [['refactor', 'source.fixAll'], [FIX_ALL]],
    ] as const) {
      it(`${only?.join(', ') ?? 'none asked for'}: ${expected.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(kinds(only === undefined ? undefined : [...only]), expected);
      });
    }

    it('source.fixAll makes the safe fixes of the whole draft, shown or not, and inserts no clause', () => {
      const wrong = text.replace(
        '3.1. Компания',
        '3.1. По Федеральному закону от 27.07.2005 № 152-ФЗ «О персональных данных» Компания',
      );
      const { actions } = ask(wrong, { rule: 'complaint-right', only: ['source.fixAll'] });
      assert.equal(actions.length, 1);
      assert.ok(actions[0].edit);
      assert.equal(
        applied(wrong, actions[0].edit),
        wrong.replace('от 27.07.2007', 'от 27.07.2006').replace('от 27.07.2005', 'от 27.07.2006'),
      );
    });

    it('source.fixAll gives nothing where nothing is to be fixed', () => {
      check(POLICY, { rule: 'complaint-right', only: ['source.fixAll'] }, []);
    });
  });

  describe('edits', () => {
    it('are snippets with tab stops counted from 1, and the last one at the end', () => {
      const { draft, actions } = ask(POLICY, { rule: 'cross-border-transfer' });
      assert.ok(actions[1].edit);
      const [edit] = editsOf(actions[1].edit);
      assert.ok('snippet' in edit);
      const stops = [...edit.snippet.value.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
      assert.deepEqual(stops, [1, 2, 3, 4, 5, 6, 7, 0]);
      assert.equal(edit.snippet.kind, 'snippet');
      const [change] = actions[1].edit.documentChanges ?? [];
      assert.deepEqual('textDocument' in change && change.textDocument, { uri: draft.uri, version: 1 });
    });

    it('are plain elsewhere, with brackets that the check for unfilled places finds', () => {
      const { draft, actions } = ask(POLICY, { rule: 'cross-border-transfer', capabilities: PLAIN });
      const edit = actions[1].edit;
      assert.ok(edit?.changes);
      const text = applied(draft.document.source, edit);
      assert.match(text, /на\sтерриторию \[уточнить: государство \(государства\)\] получателю \[уточнить: /);
      const blanks = draftOf(text).report.findings.filter(({ rule }) => rule === 'placeholder');
      assert.equal(blanks.length, 7);
    });

    it('say the same with and without tab stops', () => {
      const session = sessionOf('ru', PLAIN);
      const draft = draftOf(POLICY, { level: 'hint' });
      for (const diagnostic of diagnosticsOf(draft, session)) {
        const params = {
          textDocument: { uri: draft.uri },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        };
        // The reason of an exception is asked for in words of its own.
        const editsIn = (one: typeof session) =>
          codeActions(draft, one, params).flatMap(({ title, edit }) =>
            edit === undefined || title.startsWith('Отметить как исключение') ? [] : [edit],
          );
        const plain = editsIn(session);
        const snippets = editsIn(sessionOf('ru'));
        assert.deepEqual(
          snippets.map((edit) =>
            applied(POLICY, edit, (words) => words.replace(/^([,;]\s*)?(.*)$/, '$1[уточнить: $2]')),
          ),
          plain.map((edit) => applied(POLICY, edit)),
        );
      }
    });

    it('begin at a line that is not indented, since editors indent a snippet like the line of its place', () => {
      const text = POLICY.replace(
        '2.2. Субъект вправе требовать уточнения данных.',
        '2.2. Субъект вправе:\n\n  - знать;\n  - уточнять.',
      );
      const { draft, actions } = ask(text, { rule: 'complaint-right' });
      assert.ok(actions[0].edit);
      const [edit] = editsOf(actions[0].edit);
      assert.equal(edit.range.start.character, 0);
      assert.ok(applied(text, actions[0].edit).includes('  - уточнять.\n\n2.3. Если'));
      assert.ok(isInsertion(draft.document.source, actions[0].edit));
    });

    it('end lines as the document does', () => {
      const text = POLICY.replace(/\n/g, '\r\n');
      const { actions } = ask(text, { rule: 'destruction-procedure' });
      assert.ok(actions[0].edit);
      assert.ok(!/(?<!\r)\n/.test(applied(text, actions[0].edit)));
    });

    it('fit a text without a last line break, and an empty one', () => {
      assert.match(
        after(POLICY.trimEnd(), 'Вставить пункт: Отзыв', { rule: 'consent-withdrawal' }),
        /2\.3\. Субъект .+\n\n## 3\. Меры защиты\n\n3\.1\. Компания обязана защищать персональные данные\.$/,
      );
      assert.match(
        after('', 'Вставить пункт: Право на обжалование', { rule: 'complaint-right', draft: { force: true } }),
        /^Если субъект считает/,
      );
    });

    it('leave tables out of plain text, and lead to them in Markdown', () => {
      const titles = (draft: DraftOptions) =>
        ask(POLICY, { rule: 'retention-period', draft }).actions.map(({ title }) => title);
      const table = 'Вставить пункт: Сроки обработки и хранения (таблица сроков)';
      assert.ok(titles({}).includes(table));
      assert.ok(!titles({ uri: 'file:///policy.txt', languageId: 'plaintext' }).includes(table));
      assert.match(
        after(POLICY, table, { rule: 'retention-period' }),
        /4\.1\. Сроки обработки и хранения персональных данных:\n\n\| Цель обработки \|/,
      );
    });

    it('escape what a snippet would read as its own', () => {
      const text = POLICY.replace('«Вереск»', '«Вереск $1 {a} \\\\»').replace(/## 1\..+/, '## 1. Общие положения');
      const { draft, actions } = ask(text, { rule: 'effective-date', draft: { level: 'hint' } });
      for (const { edit } of actions) {
        if (edit === undefined) continue;
        assert.ok(!insertedText(editsOf(edit)[0]).includes('\\$'), 'nothing stays escaped');
        assert.ok(isInsertion(draft.document.source, edit));
      }
    });
  });

  it('of any draft only insert, or change what a fix names', () => {
    const policies = ['website', 'sole-trader'].map((name) =>
      readFileSync(join(__dirname, `../policies/${name}.md`), 'utf8').split(/(?<=\n)/),
    );
    const drafts = fc
      .tuple(fc.constantFrom(...policies), fc.array(fc.nat(200), { maxLength: 30 }), fc.boolean(), fc.boolean())
      .map(([lines, left, isText, isCrLf]) => {
        const text = lines.filter((_, index) => !left.includes(index)).join('');
        const uri = isText ? 'file:///a.txt' : 'file:///a.md';
        return draftOf(isCrLf ? text.replace(/\n/g, '\r\n') : text, { uri, level: 'hint', force: true });
      });
    fc.assert(
      fc.property(drafts, (draft) => {
        const text = draft.document.source;
        const session = sessionOf();
        const diagnostics = diagnosticsOf(draft, session);
        const range = { start: { line: 0, character: 0 }, end: draft.text.positionAt(text.length) };
        const params = { textDocument: { uri: draft.uri }, range, context: { diagnostics } };
        for (const { title, edit } of codeActions(draft, session, params)) {
          if (edit === undefined || !/^(?:Вставить пункт|Дополнить): /.test(title)) continue;
          assert.ok(isInsertion(text, edit), title);
          const [{ range: place }] = editsOf(edit);
          const at = draft.text.offsetAt(place.start);
          const result = applied(text, edit);
          assert.equal(result.slice(0, at) + result.slice(result.length - (text.length - at)), text, title);
        }
      }),
      { numRuns: 12 },
    );
  });
});
