import assert from 'node:assert/strict';
import { type LintOptions, lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { builtinPack } from '../../server/src/host/builtinPack';

const TITLE = '# Политика обработки персональных данных\n\nНастоящая Политика составлена по Закону № 152-ФЗ.\n\n';

/** Checks one rule's finding: the words it points at, its severity, and how its Russian message ends. */
function check(rule: string, text: string, expected: string, options: LintOptions = {}): void {
  const source = TITLE + text;
  const finding = lint(parse(source, 'markdown'), builtinPack(), options).findings.find((f) => f.rule === rule);
  const shown =
    finding === undefined
      ? 'nothing'
      : `${finding.severity} at «${source.slice(finding.span.start, finding.span.end)}»: ${finding.message.ru}`;
  assert.equal(shown, expected);
}

describe('findings', () => {
  it('a missing element is reported at the section where it belongs', () => {
    check(
      'consent-withdrawal',
      '## 1. Общие положения\n\n1.1. Текст.\n\n## 2. Права субъекта\n\n2.1. Субъект вправе получать сведения.\n',
      'error at «Права субъекта»: Не указано, как отозвать согласие на обработку персональных данных.',
    );
  });

  it('a missing element that has no section is reported at the title', () => {
    check(
      'cross-border-transfer',
      '## 1. Контакты\n\n1.1. Телефон указан на сайте.\n',
      'error at «Политика обработки персональных данных»: Не сказано, осуществляет ли оператор трансграничную передачу персональных данных.',
    );
  });

  it('the nearest near miss is named with its clause', () => {
    check(
      'localization',
      '## 1. Хранение\n\n1.1. Срок — год.\n\n1.2. База данных находится на сервере Оператора.\n',
      'warning at «Хранение»: Не сказано, что персональные данные граждан России записываются и хранятся в базах данных на территории Российской Федерации. Сказано о хранении данных, но не сказано, в какой стране: п. 1.2.',
    );
  });

  it('a partial element is reported at the words that show it', () => {
    check(
      'consent-withdrawal',
      '## 1. Права\n\n1.1. Субъект вправе отозвать согласие.\n',
      'error at «отозвать согласие»: Право отозвать согласие упомянуто, но не сказано, как его отозвать: нет адреса или иного способа.',
    );
  });

  it('a profile changes the severity or asks for nothing', () => {
    const text = '## 1. Данные\n\n1.1. Оператор обрабатывает имя и телефон.\n';
    check('cookies', text, 'nothing', { profile: 'employer' });
  });

  it('an element is asked for only while its norm is in force', () => {
    const text = '## 1. Данные\n\n1.1. Оператор обрабатывает имя и телефон.\n';
    check('incident-response', text, 'nothing', { asOf: '2020-01-01' });
  });

  it('another kind of text gets one note and no findings', () => {
    const report = lint(parse('# Публичная оферта\n\nНастоящая оферта адресована всем.\n', 'markdown'), builtinPack());
    assert.deepEqual([report.kind, report.findings, report.notes.map((n) => n.code)], ['other', [], ['not-a-policy']]);
  });
});
