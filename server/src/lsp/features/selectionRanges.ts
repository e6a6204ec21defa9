import type { Position, SelectionRange } from 'vscode-languageserver';
import { lastWhere } from '../../core/lastWhere';
import { blocksSpan, type OutlinePart, outline } from '../../core/outline';
import type { Span } from '../../core/span';
import type { Draft } from '../draft';

/** For each position the word, sentence, clause, passage, sections and document around it; one answer per position, in order. */
export function selectionRanges(draft: Draft, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = draft.offsetAt(position);
    let around: Span = { start: 0, end: draft.document.source.length };
    let selection: SelectionRange = { range: draft.range(around) };
    for (const span of spansAt(draft, offset)) {
      const { start, end } = span;
      const isInside = start >= around.start && end <= around.end && end - start < around.end - around.start;
      if (!isInside || offset < start || offset > end) continue;
      around = span;
      selection = { range: draft.range(span), parent: selection };
    }
    return selection;
  });
}

/** What may be selected at an offset of the source, from the sections to the word. */
function* spansAt({ document, reading }: Draft, offset: number): Iterable<Span> {
  const { plain, blocks } = document;
  const whole = outline(document);
  const parts: OutlinePart[] = [];
  for (let children = whole.parts; children.length > 0; ) {
    const at = lastWhere(children.length, (i) => whole.starts[children[i].block] <= offset);
    if (at < 0 || whole.ends[children[at].last] < offset) break;
    parts.push(children[at]);
    children = children[at].children;
  }
  const sections = parts.filter(({ kind }) => kind === 'section');
  for (const { block, last } of sections) yield blocksSpan(whole, block, last);
  const block = lastWhere(blocks.length, (i) => whole.starts[i] <= offset);
  if (block < 0) return;
  const { passage, numberSpan } = blocks[block];
  yield blocksSpan(whole, passage, whole.passageEnds[passage]);
  for (const { block, last } of parts.slice(sections.length)) yield blocksSpan(whole, block, last);
  yield blocksSpan(whole, block, block);
  if (numberSpan !== undefined) yield plain.toSource(numberSpan);
  const { sentences, words } = reading;
  const sourceStart = (start: number): number => plain.toSource({ start, end: start }).start;
  const sentence = sentences[lastWhere(sentences.length, (i) => sourceStart(sentences[i].start) <= offset)];
  if (sentence !== undefined) yield plain.toSource(sentence);
  const word = lastWhere(words.count, (i) => sourceStart(words.starts[i]) <= offset);
  if (word >= 0) yield plain.toSource({ start: words.starts[word], end: words.ends[word] });
}
