import type { Entity, EntityKind } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

const LABEL = /(инн|огрнип|огрн ип|огрн(?!и)|кпп)(?![а-я])/y;
const BETWEEN_LABELS = / ?[/,|и] ?(?=инн|огрн|кпп)/y;
const FILLER = /[ \n:№#=.,"«()|[-]{0,6}/y;
const WORDS =
  /(?:\)? ?(?:оператора|организации|компании|общества|предпринимателя|банка|исполнителя|продавца|учреждения|юридического лица|физического лица|юр\. лица|ип|юл|номер|n|no)){1,2}\)?(?![а-я])/y;
/** Digits in a row, or in groups: behind a row of digits a postal code may follow. */
const NUMBER = /(?:\d{8,20}|\d(?: ?\d){7,16})(?!\d)/y;
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

/** A number as its label calls it; `start` and `end` are where its digits stand. */
export interface LabelledNumber {
  readonly label: 'инн' | 'огрн' | 'огрнип' | 'кпп';
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers behind the label at an offset. Of «ИНН/КПП 7736050003/781401001» both: they stand in the order of the labels. */
export function readLabelledNumbers(lower: string, at: number): LabelledNumber[] {
  const labels: string[] = [];
  let end = at;
  for (
    let match = matchAt(LABEL, lower, end);
    match !== null && labels.length < 4;
    match = matchAt(LABEL, lower, end)
  ) {
    labels.push(match[1].replace(' ', ''));
    const labelEnd = end + match[0].length;
    end = skip(BETWEEN_LABELS, lower, labelEnd);
    if (end === labelEnd) break;
  }
  end = skip(FILLER, lower, skip(WORDS, lower, end));
  end = skip(FILLER, lower, skip(WORDS, lower, end));
  const numbers: LabelledNumber[] = [];
  for (const label of labels) {
    const match = matchAt(NUMBER, lower, end);
    if (match === null) break;
    const numberEnd = end + match[0].length;
    numbers.push({
      label: label as LabelledNumber['label'],
      digits: match[0].replace(/ /g, ''),
      start: end,
      end: numberEnd,
    });
    end = skip(SLASH, lower, numberEnd);
  }
  return numbers;
}

function find({ lower }: EntityText, at: number): Entity | undefined {
  for (const { label, digits, start, end } of readLabelledNumbers(lower, at)) {
    const kind = kindOf(label, digits);
    if (kind === undefined) continue;
    return { kind: (isSampleNumber(digits) ? 'blank' : kind) satisfies EntityKind, start, end, value: digits };
  }
  return undefined;
}

/** ИНН, ОГРН and ОГРНИП by their labels; the value is the digits. A sample number is a blank. */
export const registrationNumbers: Recogniser = { anchors: { words: ['инн', 'огрн', 'кпп'] }, find };
