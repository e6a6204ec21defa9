import { keptWith } from '../keptWith';
import type { Reading } from '../reading';
import type { CheckRule } from '../rule';
import { wordsSpelt } from '../words';
import { type Check, type Fault, listed, say } from './fault';

/** How far before and after an abbreviation its explanation is looked for, in UTF-16 units. */
const LOOK = 90;

/** «(далее — ПДн», «сокращённо — ПДн», «именуемые ПДн», «под ПДн понимаются». */
const NAMED_BEFORE =
  /(?:далее|сокращ[а-яё]*|именуем[а-яё]*|обознач[а-яё]*|аббревиатур[а-яё]*|расшифровыва[а-яё]*)[^.;()]{0,60}$/;
const UNDER_BEFORE = /(?:^|[^а-яё])под\s+[«"“„]?$/;
const UNDERSTOOD_AFTER = /^[»"”“]?[^.;]{0,40}(?:понима|подразумева)/;
/** «(ПДн)», «("ПДн")» behind the words that it stands for. */
const BRACKET_BEFORE = /[а-яёa-z»"”][^а-яёa-z(]{0,3}\(\s?[«"“„]?$/;
const BRACKET_AFTER = /^[»"”“]?\s?[),;]/;
/** The beginning of an entry in a list of abbreviations: «ПДн — …», «ПДн: …», «ПДн (…)». */
const ENTRY_BEFORE = /(?:^|[.;:,(]\s+|\()[«"“„*]*$/;
const ENTRY_AFTER = /^[»"”“*]*\s*(?:[–—−:=]|-\s|это(?![а-яё])|означа)\s*\S/;
/** What joins an abbreviation to the full name before it. */
const JOINT = /[»"”)]?(?<!\s)\s*(?:[–—−:=(/-]|(?:,\s+|(?<=\s))(?:или|либо|она же|они же)(?:\s+просто)?)\s*[«"“„*]*$/;
const SHAPE = /^[А-ЯЁ]{1,6}ПДн$/;
const MOST_LETTERS = 8;
/** Uses of one abbreviation that are looked at for its explanation, which stands early where there is one. */
const MOST_LOOKED_AT = 1000;

/** Abbreviations of the trade that the document uses and nowhere explains, each where it first stands. */
export const undefinedAbbreviation: Check = ({ reading, rule }) => {
  const { expansions, capitals } = abbreviationsOf(rule);
  const ambiguous = listed(rule, 'ambiguous');
  const company = rule.lists.company;
  const first = new Map<string, number>();
  const explained = new Set<string>();
  const met = new Map<string, number>();
  const { words } = reading;
  for (const word of wordsSpelt(words, (spelling) => shortOf(spelling, expansions, capitals) !== undefined)) {
    const short = shortOf(words.raw[word], expansions, capitals);
    if (short === undefined || explained.has(short)) continue;
    const times = (met.get(short) ?? 0) + 1;
    met.set(short, times);
    if (times > MOST_LOOKED_AT) continue;
    if (isExplained(reading, word, expansions.get(short) ?? '')) explained.add(short);
    else if (!first.has(short) && (!ambiguous.has(short) || isAmong(reading, word, company))) first.set(short, word);
  }
  const faults: Fault[] = [];
  for (const [short, word] of first) {
    if (explained.has(short)) continue;
    const expansion = expansions.get(short) ?? '';
    faults.push({
      span: { start: words.starts[word], end: words.ends[word] },
      message: say(rule, expansion === '' ? 'unknown' : 'known', { abbreviation: short, expansion }),
    });
  }
  return faults;
};

interface Abbreviations {
  readonly expansions: ReadonlyMap<string, string>;
  /** The spelling of the list, by that in capitals. */
  readonly capitals: ReadonlyMap<string, string>;
}

const abbreviationsOf = keptWith(({ lists }: CheckRule): Abbreviations => {
  const expansions = new Map(
    lists.abbreviations.map((line) => {
      const [short, full = ''] = line.split(': ');
      return [short, full] as const;
    }),
  );
  return { expansions, capitals: new Map([...expansions.keys()].map((short) => [short.toUpperCase(), short])) };
});

/** The abbreviation that a word is, in the spelling of the list: in a text in capitals «ПДН» is «ПДн» too. */
function shortOf(
  raw: string,
  expansions: ReadonlyMap<string, string>,
  capitals: ReadonlyMap<string, string>,
): string | undefined {
  if (raw.length < 2 || raw.length > MOST_LETTERS) return undefined;
  if (expansions.has(raw) || SHAPE.test(raw)) return raw;
  return capitals.get(raw);
}

/** Whether the word before or after is one of those that the abbreviation keeps company with («обработка ПД»). */
function isAmong({ words }: Reading, word: number, company: readonly string[]): boolean {
  const near = [word - 2, word - 1, word + 1].map((at) => words.raw[at]?.toLowerCase() ?? '');
  return company.some((start) => near.some((other) => other.startsWith(start)));
}

function isExplained(reading: Reading, word: number, expansion: string): boolean {
  const { words, document } = reading;
  const { text } = document.plain;
  const sentence = reading.sentenceOfWord(word);
  const start = words.starts[word];
  const end = words.ends[word];
  const before = text.slice(Math.max(sentence.start, start - LOOK), start).toLowerCase();
  const after = text.slice(end, Math.min(sentence.end, end + LOOK)).toLowerCase();
  if (NAMED_BEFORE.test(before)) return true;
  if (BRACKET_BEFORE.test(before) && BRACKET_AFTER.test(after)) return true;
  if (UNDER_BEFORE.test(before) && UNDERSTOOD_AFTER.test(after)) return true;
  if (expandsInBrackets(after, expansion) || followsFullName(before, expansion)) return true;
  if (!ENTRY_BEFORE.test(before)) return false;
  return ENTRY_AFTER.test(after) || beginsAlike(after, expansion) || fillsCell(reading, word);
}

/** «ИСПДн (информационная система персональных данных)»: what is in the brackets begins as the full name does. */
function expandsInBrackets(after: string, expansion: string): boolean {
  const opened = /^[»"”“]?\s?\(\s?[«"“„]?(?:то есть |т\. ?е\. |это )?/.exec(after);
  return opened !== null && beginsAlike(after.slice(opened[0].length), expansion);
}

/** «персональные данные — ПДн», «персональные данные, или ПДн»: right behind the full name, in whatever case. */
function followsFullName(before: string, expansion: string): boolean {
  const joint = JOINT.exec(before);
  if (expansion === '' || joint === null) return false;
  const full = expansion.toLowerCase().split(' ');
  const words =
    before
      .slice(0, joint.index)
      .match(/[а-яё]+/g)
      ?.slice(-full.length) ?? [];
  return words.length === full.length && full.every((word, i) => words[i].startsWith(word.slice(0, 4)));
}

/** The words begin as the full name does, whatever their endings are. */
function beginsAlike(words: string, expansion: string): boolean {
  return expansion !== '' && words.replace(/^[\s»"”“:–—-]+/, '').startsWith(expansion.slice(0, 5).toLowerCase());
}

/** «| ПДн | персональные данные |»: the abbreviation fills a cell, and the next one explains it. */
function fillsCell(reading: Reading, word: number): boolean {
  const { words, sentences } = reading;
  const sentence = words.sentence[word];
  const next = word + 1;
  if (reading.blockOfWord(word).kind !== 'row' || next >= words.count || words.sentence[next] === sentence)
    return false;
  return sentences[words.sentence[next]].block === sentences[sentence].block;
}
