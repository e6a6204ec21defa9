import assert from 'node:assert/strict';
import { builtinPack } from '../../server/src/host/builtinPack';
import { Draft } from '../../server/src/lsp/draft';
import { links } from '../../server/src/lsp/features/links';
import { draftOf, sessionOf } from './support';

const POLICY = `# Политика обработки персональных данных

## 1. Сроки

1.1. Данные хранятся три года со дня последнего обращения, если договор не требует хранить их дольше этого срока.

1.2. Срок из **п. 1.1** и п. 9.9 считается с дней, что названы в разделе 1.

1.3. Основание — ч. 2 ст. 9 Закона № 152-ФЗ «О персональных данных».
`;

function check(draft: Draft, expected: readonly string[]): void {
  assert.deepEqual(
    links(draft, sessionOf()).map(
      ({ range, target, tooltip }) => `${draft.text.getText(range)} → ${target} ${tooltip}`,
    ),
    expected,
  );
}

describe('links', () => {
  const clauses = [
    'п. 1.1 → file:///draft.md#L5,1 1.1. Данные хранятся три года со дня последнего обращения, если…',
    'разделе 1 → file:///draft.md#L3,4 1. Сроки',
  ];

  it('lead from references to their clauses, and from a broken reference nowhere', () =>
    check(draftOf(POLICY), clauses));

  it('lead from an act to its official text where the register has the address', () => {
    const url = 'http://pravo.gov.ru/proxy/ips/?docbody=&nd=1';
    const { acts, ...pack } = builtinPack();
    const addressed = { ...pack, acts: acts.map((act) => (act.id === '152-fz' ? { ...act, url } : act)) };
    const { text, judgement } = draftOf(`${POLICY}\n1.4. Закон от 01.01.2001 № 152-ФЗ и Закон № 149-ФЗ не указаны.\n`);
    check(new Draft(text, addressed, judgement), [
      ...clauses,
      `Закона № 152-ФЗ «О персональных данных» → ${url} Официальный текст акта`,
    ]);
  });
});
