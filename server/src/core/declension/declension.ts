import { type Adjective, adjective } from './adjective';
import { FORMS, type Form, foldForm, type Gender, spellings } from './forms';
import { type Noun, noun } from './noun';
import { INDECLINABLE } from './nounLists';

/** How a name of one or more words is declined: adjectives and a noun change, what follows them does not («Оператор персональных данных»). */
export interface Declension {
  /** The name in the nominative, as written. */
  readonly words: readonly string[];
  /** How many words change, from the first on; 0 for a name that is not declined. */
  readonly head: number;
  /** Of the singular; absent where there is none and where it is not known. */
  readonly gender?: Gender | undefined;
  /** The nominative is a plural. */
  readonly isPlural: boolean;
  /** Whether it names a living being; unknown where absent. */
  readonly isAnimate?: boolean | undefined;
  /** The spellings of each changing word in a form, in small letters with е for ё; nothing where one of them is not known. */
  inForm(form: Form, isAnimate: boolean): readonly (readonly string[])[] | undefined;
}

/** Parts that stand before a hyphen and never change: «интернет-магазин». */
const FIRST_PARTS =
  /^(?:интернет|веб|web|онлайн|мини|бизнес|пресс|медиа|вице|экс|промо|e|e-mail|cookie|it|смс|sms|push|кол|аудио|видео|фото|инфо|нано|микро|эко|фитнес|[a-z]+)-/;
/** Most letters of an abbreviation in capitals; a longer name in capitals is a word. */
const ABBREVIATION = 5;
const SHORT_WORDS = /^(?:сайт|банк|фонд|клуб|лицо|центр|закон)$/;
/** Nominatives that right behind a noun would be another noun beside it («Компания Оператор»), which is declined too. */
const NOMINATIVE = /(?:тор|тель|ник|чик|щик|ния|ция|ство|ние)$/;

/** The declension of a name in the nominative, or nothing where it cannot be told for certain. */
export function declensionOf(name: string): Declension | undefined {
  const words = name.trim().split(/\s+/);
  if (words[0] === '') return undefined;
  if (words.every(isFixed)) return { words, head: 0, isPlural: false, inForm: () => [] };
  const modifiers: Adjective[] = [];
  for (const [at, word] of words.entries()) {
    if (isFixed(word)) return undefined;
    const modifier = adjective(word);
    if (modifier !== undefined && agreesWithNext(modifier, words.slice(at + 1))) {
      modifiers.push(modifier);
      continue;
    }
    const found = partOf(word);
    const isFollowedByNoun = words[at + 1] !== undefined && NOMINATIVE.test(foldForm(words[at + 1]));
    return found === undefined || isFollowedByNoun ? undefined : declined(words, modifiers, found);
  }
  return undefined;
}

/** Whether an adjective belongs to a noun that follows it, maybe behind other adjectives. */
function agreesWithNext({ gender }: Adjective, following: readonly string[]): boolean {
  const word = following[0];
  if (word === undefined || isFixed(word)) return false;
  const found = partOf(word);
  if (found !== undefined && (found.isPlural ? undefined : found.gender) === gender) return true;
  const next = adjective(word);
  return next !== undefined && next.gender === gender && agreesWithNext(next, following.slice(1));
}

/** Latin words, abbreviations and nouns that are never declined. */
function isFixed(word: string): boolean {
  const letters = word.replace(/[^A-Za-zА-Яа-яЁё]/g, '');
  if (!/[А-Яа-яЁё]/.test(letters)) return true;
  const small = foldForm(letters);
  if (INDECLINABLE.has(small)) return true;
  const capitals = letters.replace(/[^А-ЯЁA-Z]/g, '').length;
  if (capitals < 2 || SHORT_WORDS.test(small)) return false;
  return (
    letters.length <= ABBREVIATION ||
    (/^[А-ЯЁ]{2,}(?:[а-яё]{1,2}[А-ЯЁ]*)?[а-яё]?$/.test(letters) && capitals < letters.length)
  );
}

/** The noun of a word, of whose two parts joined by a hyphen the first is fixed. */
function partOf(word: string): Noun | undefined {
  if (!word.includes('-')) return noun(word);
  const small = foldForm(word);
  const first = FIRST_PARTS.exec(small)?.[0];
  const found = first === undefined ? undefined : noun(small.slice(first.length));
  return found && { ...found, table: found.table.map((forms) => forms.map((form) => first + form)) };
}

function declined(words: readonly string[], modifiers: readonly Adjective[], found: Noun): Declension {
  const { gender, isPlural, isAnimate } = found;
  const tables = [...modifiers.map(({ table }) => table), found.table];
  return {
    words,
    head: tables.length,
    gender,
    isPlural,
    isAnimate,
    inForm: (form, living) => {
      const forms = tables.map((table) => spellings(table, form, living));
      return form >= 0 && form < FORMS && forms.every((one) => one.length > 0) ? forms : undefined;
    },
  };
}
