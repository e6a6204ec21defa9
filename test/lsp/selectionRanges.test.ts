import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../server/src/lsp/features/selectionRanges';
import { checkDrafts } from './anyText';
import { draftOf, marked } from './support';

const policy = [
  '# Политика',
  '',
  '## 2. Права',
  '',
  '2.1. Субъект вправе. Он может:',
  '',
  '- получать сведения;',
  '- отозвать согласие.',
  '',
  '2.2. Иное.',
].join('\n');
const section = policy.slice(policy.indexOf('## 2'));
const clause = policy.slice(policy.indexOf('2.1.'), policy.indexOf('\n\n2.2.'));

/** What is selected, step by step, from a place marked `‸`. */
function check(name: string, place: string, expected: readonly string[]): void {
  it(name, () => {
    const { text, positions } = marked(policy.replace(place.replace('‸', ''), place));
    const draft = draftOf(text);
    const [answer] = selectionRanges(draft, positions);
    assert.deepEqual(
      ranges(answer).map((range) => draft.text.getText(range)),
      expected,
    );
  });
}

function ranges(selection: SelectionRange): SelectionRange['range'][] {
  return selection.parent === undefined ? [selection.range] : [selection.range, ...ranges(selection.parent)];
}

describe('selection ranges', () => {
  check('from a word in a clause', 'Субъ‸ект', [
    'Субъект',
    'Субъект вправе.',
    '2.1. Субъект вправе. Он может:',
    clause,
    section,
    policy,
  ]);
  check('from a word in an item', 'отоз‸вать', [
    'отозвать',
    'отозвать согласие.',
    '- отозвать согласие.',
    clause,
    section,
    policy,
  ]);
  check('from a number', '2.‸1. Субъект', ['2.1.', '2.1. Субъект вправе. Он может:', clause, section, policy]);
  check('after the last letter of a word', 'Субъект‸ вправе', [
    'Субъект',
    'Субъект вправе.',
    '2.1. Субъект вправе. Он может:',
    clause,
    section,
    policy,
  ]);
  check('from a heading', 'Пра‸ва', ['Права', '## 2. Права', section, policy]);
  check('from the title, whose section is the document', 'Поли‸тика', ['Политика', '# Политика', policy]);

  it('answers for places outside the text, and in an empty one', () => {
    const far = { line: 900, character: 900 };
    const [beyond, last] = selectionRanges(draftOf(policy), [far, { line: 9, character: 10 }]);
    assert.deepEqual(beyond, last);
    const start = { line: 0, character: 0 };
    assert.deepEqual(selectionRanges(draftOf(''), [far, start]), Array(2).fill({ range: { start, end: start } }));
    assert.deepEqual(selectionRanges(draftOf(policy), []), []);
  });

  it('grow with every step and hold their place, whatever the text', () => {
    checkDrafts((draft) => {
      const { text } = draft;
      const { length } = draft.document.source;
      const positions = Array.from({ length: 40 }, (_, i) => text.positionAt(Math.round((i * length) / 39)));
      const answers = selectionRanges(draft, positions);
      assert.equal(answers.length, positions.length);
      answers.forEach((answer, i) => {
        const at = text.offsetAt(positions[i]);
        let size = -1;
        let inner = { start: at, end: at };
        for (const range of ranges(answer)) {
          const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
          assert.ok(start <= inner.start && inner.end <= end && end - start > size, `step ${start}–${end} at ${at}`);
          size = end - start;
          inner = { start, end };
        }
        assert.deepEqual(inner.end, text.offsetAt(text.positionAt(length)));
      });
    });
  });
});
