import type { Reading } from '../reading';
import { wordsSpelt } from '../words';
import { type Check, say } from './fault';
import { stemOf } from './stem';

/** The document is called by several nouns in turn: «настоящая Политика», «настоящее Положение». */
export const documentName: Check = ({ reading, rule }) => {
  const { words } = reading;
  const stems = new Map(rule.lists.names.map((name) => [stemOf(name), name]));
  const places = new Map<string, number[]>();
  for (const word of wordsSpelt(words, isThis).map((before) => before + 1)) {
    const raw = words.raw[word] ?? '';
    if (raw.length < 6 || words.sentence[word - 1] !== words.sentence[word]) continue;
    const name = stems.get(stemOf(raw));
    if (name === undefined || isProvisions(raw, words.raw[word - 1]) || isInAppendix(reading, word)) continue;
    const list = places.get(name);
    if (list === undefined) places.set(name, [word]);
    else list.push(word);
  }
  if (places.size < 2) return [];
  const ranked = [...places].sort((a, b) => b[1].length - a[1].length);
  const title = titleName(reading, stems);
  const main =
    ranked.find(([name]) => name === title && ranked[0][1].length < 3 * (places.get(name)?.length ?? 0)) ?? ranked[0];
  const span = (word: number) => ({ start: words.starts[word - 1], end: words.ends[word] });
  return ranked
    .filter((one) => one !== main)
    .flatMap(([name, at]) =>
      at.map((word) => ({
        span: span(word),
        message: say(rule, 'other', { name, main: main[0] }),
        related: [{ span: span(main[1][0]), message: say(rule, 'related', { main: main[0] }) }],
      })),
    );
};

function isThis(raw: string): boolean {
  return /^настоящ(?:ий|ая|ее|ей|его|ему|ем|ую|им|ие|их|ими)$/i.test(raw);
}

/** «Настоящие положения» are provisions, and so is «настоящих положений». */
function isProvisions(raw: string, before: string): boolean {
  return /^положени/i.test(raw) && /(?:ие|их|ими)$/i.test(before);
}

function titleName({ document, title }: Reading, stems: ReadonlyMap<string, string>): string | undefined {
  const span = document.blocks[title]?.span;
  if (span === undefined) return undefined;
  for (const word of document.plain.text
    .slice(span.start, Math.min(span.end, span.start + 200))
    .match(/[А-Яа-яЁё]+/g) ?? []) {
    const name = stems.get(stemOf(word));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Under «Приложение …» another document begins, which has a name of its own. */
function isInAppendix({ document, words, sentences }: Reading, word: number): boolean {
  const { blocks, plain } = document;
  for (let at = blocks[sentences[words.sentence[word]].block].heading; at >= 0; at = blocks[at].heading) {
    const { span, numberSpan } = blocks[at];
    if (/^\s*(?:приложение|согласие|форма)/i.test(plain.text.slice(numberSpan?.start ?? span.start, span.end)))
      return true;
    if (blocks[at].heading >= at) return false;
  }
  return false;
}
