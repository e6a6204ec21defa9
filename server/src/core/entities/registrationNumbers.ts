import type { Entity, EntityKind } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

const LABEL = /(инн|огрнип|огрн ип|огрн(?!и)|кпп)(?![а-я])/y;
const BETWEEN_LABELS = / ?[/,|и] ?(?=инн|огрн|кпп)/y;
const FILLER = /[ \n:№#=.,"«()|[-]{0,6}/y;
const WORDS =
  /(?:\)? ?(?:оператора|организации|компании|общества|предпринимателя|банка|исполнителя|продавца|учреждения|юридического лица|физического лица|юр\. лица|ип|юл|номер|n|no)){1,2}\)?(?![а-я])/y;
const NUMBER = /\d(?: ?\d){7,16}(?!\d)/y;
const SLASH = / ?[/,|] ?/y;
const DIGIT_COUNTS: Readonly<Record<'inn' | 'ogrn' | 'ogrnip', readonly [number, number]>> = {
  inn: [10, 12],
  ogrn: [12, 16],
  ogrnip: [12, 16],
};

/** Kind by label and number of digits: fifteen digits under «ОГРН» are a sole trader's number. */
function kindOf(label: string, digits: string): keyof typeof DIGIT_COUNTS | undefined {
  if (label === 'кпп') return undefined;
  const kind = label === 'инн' ? 'inn' : label === 'огрн' && digits.length !== 15 ? 'ogrn' : 'ogrnip';
  const [least, most] = DIGIT_COUNTS[kind];
  return digits.length >= least && digits.length <= most ? kind : undefined;
}

/** «0000000000» and «1234567890» are samples, not values. */
export function isSampleNumber(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || '1234567890123456'.startsWith(digits);
}

/** Reads «ИНН/КПП 7736050003/781401001»: the numbers stand in the order of the labels. */
function find({ lower }: EntityText, at: number): Entity | undefined {
  const labels: string[] = [];
  let end = at;
  for (
    let match = matchAt(LABEL, lower, end);
    match !== null && labels.length < 4;
    match = matchAt(LABEL, lower, end)
  ) {
    labels.push(match[1]);
    const labelEnd = end + match[0].length;
    end = skip(BETWEEN_LABELS, lower, labelEnd);
    if (end === labelEnd) break;
  }
  end = skip(FILLER, lower, skip(WORDS, lower, end));
  end = skip(FILLER, lower, skip(WORDS, lower, end));
  for (const label of labels) {
    const match = matchAt(NUMBER, lower, end);
    if (match === null) return undefined;
    const digits = match[0].replace(/ /g, '');
    const kind = kindOf(label, digits);
    const numberEnd = end + match[0].length;
    if (kind !== undefined) {
      return {
        kind: (isSampleNumber(digits) ? 'blank' : kind) satisfies EntityKind,
        start: end,
        end: numberEnd,
        value: digits,
      };
    }
    end = skip(SLASH, lower, numberEnd);
  }
  return undefined;
}

/** ИНН, ОГРН and ОГРНИП by their labels; the value is the digits. A sample number is a blank. */
export const registrationNumbers: Recogniser = { anchors: { words: ['инн', 'огрн'] }, find };
