import { keptWith } from '../keptWith';
import { isLower, isUpper, smallLetters } from '../parse/character';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { stemOf } from './stem';

/** A term that the document gives a meaning. */
export interface DefinedTerm {
  /** As written, without quotes. */
  readonly term: string;
  /** Stems of its words, joined by spaces. */
  readonly key: string;
  /** Offsets of the plain text. */
  readonly span: Span;
  /** `hereafter`: «ООО «Вереск» (далее — Оператор)»; `glossary`: «Сайт — …». */
  readonly way: 'hereafter' | 'glossary';
  /** What it stands for: the words before the brackets, or the explanation. */
  readonly meaning: Span;
  /** Number of the place that defines it; terms defined at one place are names of one thing. */
  readonly place: number;
}

/** How much of the text after «далее» and before its bracket is looked at, in UTF-16 units. */
const LOOK = 140;
const LONGEST_TERM = 6;
const OPENING = new Set(['далее', 'Далее', 'дальше', 'дальнейшем']);

/** What stands between «далее» and the term. */
const FILLING =
  /^(?:[\s,:–—‑−-]|по тексту(?: настоящ\S+ \S+| \S+литики| документа)?|также|совместно|вместе|соответственно|при совместном упоминании|именуем[а-яё]+|именуются|для краткости|просто|и(?= именуем)|как(?= ["«“„]))*/;
const QUOTED = /^["«“„]([^"«»“”„\n]{2,60})["»”“]/;
const BARE =
  /^([A-Za-zА-Яа-яЁё][^,;:/()«»"“”„\n]{1,60}?)(?=\s*(?:соответственно|[,;:)(]|\.(?:\s|$)|$|\sи(?:\/или)?\s|\sили\s|\s[–—-]\s))/;
const JOINT = /^\s*(?:,|\/|и\/или|и(?=\s)|или(?=\s))\s*/;

/** The terms that a document defines, in order. Several checks ask for them, so they are kept with the reading. */
export const definedTerms = keptWith((reading: Reading): readonly DefinedTerm[] =>
  [...hereafters(reading), ...glossaryTerms(reading)].sort((a, b) => a.span.start - b.span.start),
);

function* hereafters(reading: Reading): Iterable<DefinedTerm> {
  const { words, document } = reading;
  const { text } = document.plain;
  for (const word of wordsSpelt(words, (spelling) => OPENING.has(spelling))) {
    const block = document.blocks[reading.sentenceOfWord(word).block];
    const start = words.ends[word];
    const tail = text.slice(start, Math.min(block.span.end, start + LOOK));
    const from = Math.max(block.span.start, words.starts[word] - LOOK);
    const lead = text.slice(from, words.starts[word]);
    const isInBrackets = lead.lastIndexOf('(') > lead.lastIndexOf(')');
    const meaning = { start: from, end: isInBrackets ? from + lead.lastIndexOf('(') : words.starts[word] };
    for (const { term, at } of termsIn(tail, isInBrackets)) {
      const span = { start: start + at, end: start + at + term.length };
      yield { term, key: keyOf(term), span, way: 'hereafter', meaning, place: word };
    }
  }
}

/** The terms named after «далее»: in quotes, or with a capital, or whatever fills the brackets. */
function termsIn(tail: string, isInBrackets: boolean): { term: string; at: number }[] {
  const found: { term: string; at: number }[] = [];
  let at = FILLING.exec(tail.toLowerCase())?.[0].length ?? 0;
  for (let first = true; at < tail.length; first = false) {
    const rest = tail.slice(at);
    const quoted = QUOTED.exec(rest);
    const match = quoted ?? BARE.exec(rest);
    if (match === null) break;
    const term = match[1].trim();
    const isCapital = isUpper(term.charCodeAt(0));
    if (quoted === null && !isCapital && !(first && isInBrackets)) break;
    if (quoted === null && !isInBrackets && isLower(term.charCodeAt(0))) break;
    if (term.split(/\s+/).length <= LONGEST_TERM) found.push({ term, at: at + match[0].indexOf(term) });
    at += match[0].length;
    const joint = JOINT.exec(tail.slice(at));
    if (joint === null) break;
    at += joint[0].length;
  }
  return found;
}

const ENTRY =
  /^[*_\s]*["«“„]?([A-Za-zА-Яа-яЁё][^.;:!?\n]{1,90}?)["»”“]?[*_\s]*(?:\s*[–—−]\s|\s-\s|:\s| (?:это|означа[её]т|означают)(?![а-яё]))/;
const UNDER =
  /(?:^|[^а-яё])под\s+(?:термин[а-яё]*\s+)?(?:["«“„]([^"«»“”„\n]{2,60})["»”“]|([а-яёa-z-]+(?:\s[а-яёa-z-]+){0,4}?)\s+(?=в\s|для\s|здесь|далее|понима|подразумева))/;
/** Beginnings of sentences that look like entries of a glossary and name no term. */
const NO_TERM = /^(?:к |ко |таким |так |в |на |при |если |котор|этот |эт|данн|настоящ|термин)/i;

/** Terms explained in sentences that are read as definitions. */
function* glossaryTerms(reading: Reading): Iterable<DefinedTerm> {
  const { text } = reading.document.plain;
  for (let index = 0; index < reading.sentences.length; index++) {
    const { start, end, definition } = reading.sentences[index];
    if (!definition) continue;
    const sentence = text.slice(start, Math.min(end, start + 300));
    const match = UNDER.exec(smallLetters(sentence)) ?? ENTRY.exec(sentence);
    const written = match?.[1] ?? match?.[2];
    if (match === null || written === undefined) continue;
    const at = start + match.index + match[0].lastIndexOf(written);
    const term = text
      .slice(at, at + written.length)
      .replace(/\s*\([^()]*\)?\s*/g, ' ')
      .replace(/["«»“”„*_]/g, '')
      .trim();
    if (term.length < 2 || NO_TERM.test(term) || term.split(/\s+/).length > LONGEST_TERM) continue;
    const span = { start: at, end: at + written.trimEnd().length };
    yield {
      term,
      key: keyOf(term),
      span,
      way: 'glossary',
      meaning: { start: start + match.index + match[0].length, end },
      place: -1 - index,
    };
  }
}

/** Stems of the words of a term, joined by spaces. */
export function keyOf(term: string): string {
  return (term.match(/[A-Za-zА-Яа-яЁё\d]+/g) ?? []).map(stemOf).join(' ');
}
