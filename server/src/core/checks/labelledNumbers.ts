import { EntityText } from '../entities/entityText';
import { type LabelledNumber, readLabelledNumbers } from '../entities/registrationNumbers';
import { keptWith } from '../keptWith';
import type { Reading } from '../reading';

const ANY_LABEL = /инн|огрн|кпп/gi;
/** All numbers that stand behind «ИНН», «ОГРН», «ОГРНИП» or «КПП», of whatever length, in order. Offsets are of the plain text. */
export const labelledNumbers = keptWith((reading: Reading): readonly LabelledNumber[] =>
  read(reading.document.plain.text),
);

/** Labels and numbers behind them never take more, in UTF-16 units. */
const WINDOW = 240;

function read(text: string): LabelledNumber[] {
  const found: LabelledNumber[] = [];
  let from = 0;
  for (const { index } of text.matchAll(ANY_LABEL)) {
    // «Длинная», «именно»: the letters stand within a word.
    if (index < from || /[а-яё]/i.test(text[index - 1] ?? ' ')) continue;
    const source = EntityText.of(text.slice(index, index + WINDOW));
    for (const number of readLabelledNumbers(source.lower, 0)) {
      const start = index + source.toOriginal(number.start);
      from = index + source.toOriginalEnd(number.end);
      found.push({ ...number, start, end: from });
    }
  }
  return found;
}
