import { clauseNumber } from '../clauseNumber';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import type { Span } from '../span';

/** Places that a reason names; the rest is counted. */
const MOST_SHOWN = 4;
const UNSAFE: Localized = { ru: 'Безопасно переименовать нельзя', en: 'This cannot be renamed safely' };

function because(ru: string, en: string): Localized {
  return { ru: `${UNSAFE.ru}: ${ru}.`, en: `${UNSAFE.en}: ${en}.` };
}

export function implausible(name: string): Localized {
  if (name === '') return because('новое название пустое', 'the new name is empty');
  return because(
    `«${shortened(name)}» не похоже на название: нужны слова из букв и цифр, не больше шести`,
    `“${shortened(name)}” does not look like a term: up to six words of letters and figures are needed`,
  );
}

export function defined(name: string): Localized {
  return because(
    `термин «${name}» в документе уже определён`,
    `the term “${name}” is already defined in this document`,
  );
}

export function used(reading: Reading, name: string, spans: readonly Span[]): Localized {
  const { ru, en } = places(reading, spans);
  return because(
    `«${name}» уже встречается в тексте (${ru}), и после замены эти места не отличить от термина`,
    `“${name}” already stands in the text (${en}), and after the change those places could not be told from the term`,
  );
}

export function doubtful(reading: Reading, name: string, spans: readonly Span[]): Localized {
  const { ru, en } = places(reading, spans);
  return because(
    `не ясно, термин ли «${name}» в этих местах: ${ru}`,
    `it is not clear whether the term “${name}” is meant here: ${en}`,
  );
}

export function unknownName(name: string): Localized {
  return because(`не известно, как склоняется «${name}»`, `it is not known how “${name}” is declined`);
}

export function unknownTerm(name: string): Localized {
  return because(
    `не известно, как склоняется «${name}», поэтому падеж нового названия не определить`,
    `it is not known how “${name}” is declined, so the case of the new name cannot be told`,
  );
}

export function number(from: string, to: string): Localized {
  return because(
    `«${from}» и «${to}» стоят в разном числе, и согласованные слова пришлось бы править вручную`,
    `“${from}” and “${to}” differ in number, and the words that agree with them would have to be changed by hand`,
  );
}

export function unclear(reading: Reading, name: string, spans: readonly Span[]): Localized {
  const { ru, en } = places(reading, spans);
  return because(
    `не ясно, в какой форме поставить «${name}» вместо слов: ${ru}`,
    `it is not clear which form of “${name}” to put in these places: ${en}`,
  );
}

export function agreement(reading: Reading, from: string, to: string, spans: readonly Span[]): Localized {
  const { ru, en } = places(reading, spans);
  return because(
    `у слов «${from}» и «${to}» может различаться род, и согласованные слова придётся править вручную: ${ru}`,
    `“${from}” and “${to}” may differ in gender, and the words that agree with them have to be changed by hand: ${en}`,
  );
}

export function marked(reading: Reading, spans: readonly Span[]): Localized {
  const { ru, en } = places(reading, spans);
  return because(
    `внутри термина стоит разметка или пояснение: ${ru}`,
    `there is markup or an explanation inside the term: ${en}`,
  );
}

/** Words with their clauses: «обязан» (п. 3.1). */
function places(reading: Reading, spans: readonly Span[]): Localized {
  const { document } = reading;
  const shown = spans.slice(0, MOST_SHOWN).map(({ start, end }) => ({
    word: shortened(document.plain.text.slice(start, end)),
    clause: clauseNumber(document.blocks, reading.blockAt(start)),
  }));
  const more = spans.length - shown.length;
  const ru = shown.map(({ word, clause }) => `«${word}»${clause === '' ? '' : ` (п.\u00a0${clause})`}`);
  const en = shown.map(({ word, clause }) => `“${word}”${clause === '' ? '' : ` (clause\u00a0${clause})`}`);
  return {
    ru: ru.join(', ') + (more > 0 ? ` и ещё ${more}` : ''),
    en: en.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
