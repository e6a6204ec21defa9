import { isDigitCode } from './charCodes';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser } from './recogniser';

const SEPARATORS = ' -.()/';
const MAXIMUM_SEPARATORS = 3;
const FOREIGN_CODE =
  /\+ ?(?:375|380|374|994|995|996|998|992|993|373|371|372|370|1|44|49|33|39|34|86|90|971|972|48|420)/y;
const LABEL_BEFORE =
  /(?:^|[^а-яa-z])(?:тел(?:ефон[а-я]{0,3})?|т|факс[а-я]{0,2}|phone|tel|моб|звон[а-я]{1,6})[.:№ \n()-]{0,6}$/;

/** Digits read across separators: where they end, and the digits. At most `count` of them. */
function readDigits(text: string, at: number, count: number): { readonly end: number; readonly digits: string } {
  let digits = '';
  let end = at;
  let separators = 0;
  for (let index = at; index < text.length && digits.length < count; index++) {
    if (isDigitCode(text.charCodeAt(index))) {
      digits += text[index];
      end = index + 1;
      separators = 0;
    } else if (SEPARATORS.includes(text[index]) && ++separators <= MAXIMUM_SEPARATORS) continue;
    else break;
  }
  return { end, digits };
}

/** Digits follow, straight or behind a dash or a dot: the number goes on, so that it is none of ours. */
function goesOn(text: string, end: number): boolean {
  return isDigitCode(text.charCodeAt(end)) || (/[-./]/.test(text[end] ?? ' ') && isDigitCode(text.charCodeAt(end + 1)));
}

function phone(start: number, end: number, value: string): Entity | undefined {
  // +7 (000) 000-00-00 and +7 (999) 999-99-99 are samples: see blanks.
  return /^\+\d(\d)\1{9}$/.test(value) ? undefined : { kind: 'phone', start, end, value };
}

function international(text: string, at: number): Entity | undefined {
  const russian = readDigits(text, at + 1, 11);
  if (russian.digits.length === 11 && russian.digits[0] === '7' && !goesOn(text, russian.end)) {
    return phone(at, russian.end, `+${russian.digits}`);
  }
  const code = matchAt(FOREIGN_CODE, text, at);
  if (code === null) return undefined;
  const foreign = readDigits(text, at + 1, 13);
  return foreign.digits.length < 10 || goesOn(text, foreign.end)
    ? undefined
    : phone(at, foreign.end, `+${foreign.digits}`);
}

function domestic(text: string, at: number): Entity | undefined {
  if (text[at] !== '8' && text[at] !== '7') return undefined;
  const read = readDigits(text, at, 11);
  if (read.digits.length !== 11 || goesOn(text, read.end)) return undefined;
  const shape = text.slice(at, read.end);
  // Areas and mobile codes begin so; «8 1234…» would be any number of eleven digits.
  if (!/[34589]/.test(read.digits[1])) return undefined;
  if (shape[0] === '7' && !/[ (-]/.test(shape)) return undefined;
  return phone(at, read.end, `+7${read.digits.slice(1)}`);
}

function withoutCountry(text: string, at: number): Entity | undefined {
  const isBracketed = text[at] === '(';
  if (isBracketed && !isDigitCode(text.charCodeAt(at + 1))) return undefined;
  const read = readDigits(text, at, 10);
  const shape = text.slice(at, read.end);
  if (isBracketed) {
    if (!/^\(\d{3,5}\) ?\d/.test(shape) || goesOn(text, read.end)) return undefined;
    return read.digits.length === 10 ? phone(at, read.end, `+7${read.digits}`) : undefined;
  }
  if (read.digits.length < 5 || !LABEL_BEFORE.test(text.slice(Math.max(0, at - 20), at).toLowerCase()))
    return undefined;
  if (read.digits.length === 10 && !goesOn(text, read.end)) return phone(at, read.end, `+7${read.digits}`);
  const local = /^\d{2,3}-\d\d-\d\d(?!\d|-\d)|^\d-\d\d-\d\d(?!\d|-\d)/.exec(text.slice(at, at + 12));
  return local === null
    ? undefined
    : { kind: 'phone', start: at, end: at + local[0].length, value: local[0].replace(/-/g, '') };
}

function find({ text }: EntityText, at: number): Entity | undefined {
  const before = text[at - 1] ?? ' ';
  if (
    /[\d№+_@=/]/.test(before) ||
    text.startsWith('№ ', at - 2) ||
    (/[.,-]/.test(before) && isDigitCode(text.charCodeAt(at - 2)))
  )
    return undefined;
  if (text[at] === '+') return international(text, at);
  return (text[at] === '(' ? undefined : domestic(text, at)) ?? withoutCountry(text, at);
}

/** Phone numbers; the value is `+7` with ten digits, as far as the area code is told. */
export const phones: Recogniser = { anchors: { digits: true, marks: '+(' }, find };
