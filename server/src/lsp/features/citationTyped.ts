import type { ActKind } from '../../core/act';
import { CASES, type Case } from '../../core/checks/actCitationText';

/** What was typed of a citation. */
export interface TypedCitation {
  /** All that the citation would replace. */
  readonly typed: string;
  /** Kinds of acts that are meant, where a word tells them. */
  readonly kinds?: readonly ActKind[];
  /** Beginning of the body that issued the act, in full words; the empty string where none is named. */
  readonly body: string;
  readonly in: Case;
  readonly isCapital: boolean;
  /** Beginning of a number, with its suffix as far as typed; the empty string where none is. */
  readonly number: string;
  /** Beginning of a title, without quotes. */
  readonly title: string;
  /** A number without a sign or a word before it must be the whole number of an act, since it may be any number. */
  readonly isBare: boolean;
}

/** How far a citation may reach back, in UTF-16 units. */
const REACH = 200;
const FEDERAL: readonly ActKind[] = ['federal-law'];
const LAWS: readonly ActKind[] = ['federal-law', 'law'];
const START = '(?:^|[^А-Яа-яЁёA-Za-z\\d-])';

interface Head {
  readonly words: RegExp;
  readonly kinds: readonly ActKind[];
  /** Endings of the first group of `words`, in the order of {@link CASES}. */
  readonly endings?: readonly string[];
  /** The word speaks of an act by itself; any other needs a body, a number or a title behind it, since «законом» alone is mere prose. */
  readonly isEnough?: boolean;
}

const MASCULINE = ['', 'а', 'у', 'ом', 'е'];
const GOVERNMENT = 'П[а-я]*(?:\\s+Р[А-Яа-я]*(?:\\s+Ф[а-я]*)?)?';
const HEADS: readonly Head[] = [
  {
    words: /Федеральн(ый|ого|ому|ым|ом)(?:\s+з[а-я]*)?()/,
    kinds: FEDERAL,
    endings: ['ый', 'ого', 'ому', 'ым', 'ом'],
    isEnough: true,
  },
  // «Если иное не предусмотрено федеральным законом» speaks of no certain act.
  {
    words: /федеральн(ый|ого|ому|ым|ом)(?:\s+з[а-я]*)?()/,
    kinds: FEDERAL,
    endings: ['ый', 'ого', 'ому', 'ым', 'ом'],
  },
  { words: /()ФЗ()/, kinds: FEDERAL, isEnough: true },
  { words: /(?:З|з)акон(|а|у|ом|е)((?:\s+(?:РФ|Российской\s+Федерации))?)/, kinds: LAWS, endings: MASCULINE },
  {
    words: /(?:П|п)риказ(|а|у|ом|е)((?:\s+[А-ЯЁ][А-Яа-яё]*(?:\s+Р[а-я]*)?)?)/,
    kinds: ['order'],
    endings: MASCULINE,
  },
  {
    words: new RegExp(`(?:П|п)остановлени(е|я|ю|ем|и)((?:\\s+${GOVERNMENT})?)`),
    kinds: ['decree'],
    endings: ['е', 'я', 'ю', 'ем', 'и'],
  },
  { words: /()ПП(?:\s+РФ)?()/, kinds: ['decree'], isEnough: true },
  { words: new RegExp(`(?:У|у)каз(|а|у|ом|е)((?:\\s+${GOVERNMENT})?)`), kinds: ['edict'], endings: MASCULINE },
  { words: /(?:П|п)исьм(о|а|у|ом|е)((?:\s+Р[а-я]*)?)/, kinds: ['letter'], endings: ['о', 'а', 'у', 'ом', 'е'] },
];
const DETAILS =
  '((?:\\s+от\\s+(?:[\\d.]{6,10}|\\d{1,2}\\s[а-я]{3,8}\\s\\d{4})(?:\\s?г(?:ода|\\.)?)?)?)((?:\\s*(?:№|N)\\s?|\\s+|-)?)(\\d{1,4}(?:-[А-Яа-я\\d]{0,3})?)?';
const TITLE = '(?:\\s*(["«“](?:[Оо][^«»"“”№.;:\\n]{0,80})?|[Оо](?:б|бо)?(?:\\s[^«»"“”№.;:\\n]{0,80})?))?';
/** Groups: all, ending, body, date, sign, number, title. */
const HEADED = HEADS.map((head) => ({ head, ends: new RegExp(`${START}(${head.words.source}${DETAILS}${TITLE})$`) }));
const SIGNED = new RegExp(`${START}((?:от\\s+[\\d.]{8,10}\\s+)?№\\s?(\\d{0,4}(?:-[А-Яа-я\\d]{0,3})?))$`);
/** «152», «38-», «152-ФЗ»; a part of a date, of an amount or of a clause number is none. */
const BARE = /(?:^|[^\p{L}\d.,/№:-]|[^\p{L}\d.,/№:-]\s)(\d{3,4}|\d{1,4}-[А-Яа-я\d]{0,3})$/u;
/** What else bears a number, and what is counted. */
const OTHER_NUMBERED =
  /(?:договор|контракт|соглашени|лиценз|свидетельств|приложени|форм|раздел|пункт|сч[её]т|паспорт|заказ|протокол|заявлени|акт|дом|корпус|офис|серия|записи|реестр|рег\.|ИНН|ОГРН|стать|част|комнат|кабинет|квартир|страниц|более|менее|свыше|около|до|от|из)[а-яё]*(?:\s+за)?\s*$|\.\s?$/i;

/** What was typed of a citation right before a place, or nothing where nothing speaks of an act. */
export function typedCitation(before: string): TypedCitation | undefined {
  const line = before.slice(-REACH);
  for (const { head, ends } of HEADED) {
    const found = ends.exec(line);
    if (found !== null) return headed(line, head, found);
  }
  const signed = SIGNED.exec(line);
  if (signed !== null) {
    const [, typed, number] = signed;
    return isOfOther(line, typed) ? undefined : bare(line, typed, number, false);
  }
  const number = BARE.exec(line)?.[1];
  return number === undefined || isOfOther(line, number) ? undefined : bare(line, number, number, true);
}

function isOfOther(line: string, typed: string): boolean {
  return OTHER_NUMBERED.test(line.slice(0, line.length - typed.length));
}

function headed(
  line: string,
  { kinds, endings, isEnough = false }: Head,
  [, typed, ending, body, date, sign, number = '', title = '']: RegExpExecArray,
): TypedCitation | undefined {
  const isNamed = body !== '' || date !== '' || /[№N]/.test(sign) || number !== '' || title !== '';
  if (!isEnough && !isNamed) return undefined;
  const at = endings?.indexOf(ending) ?? 0;
  return {
    typed,
    kinds,
    body: kinds === LAWS ? '' : body.trim().replace(/\s+/g, ' ').replace(/РФ$/, 'Российской Федерации'),
    in: CASES[Math.max(at, 0)],
    isCapital: endings === undefined ? opensSentence(line, typed) : /^\p{Lu}/u.test(typed),
    number,
    title: title.replace(/^["«“]/, ''),
    isBare: false,
  };
}

function bare(line: string, typed: string, number: string, isBare: boolean): TypedCitation {
  return { typed, body: '', in: 'nominative', isCapital: opensSentence(line, typed), number, title: '', isBare };
}

/** Whether nothing but marks and a number stands before the citation on its line, or a sentence ended there; «см.» and «др.» end none. */
function opensSentence(line: string, typed: string): boolean {
  return /(?:^[^\p{L}]*|\p{L}{4}[»”")]*[.!?]\s+)$/u.test(line.slice(0, line.length - typed.length));
}
