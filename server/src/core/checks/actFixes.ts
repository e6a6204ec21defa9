import type { Span } from '../span';
import type { PlainFix } from './fault';

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})([./-])(\d{4}|\d{2})/;
const WORDED = /^(["«“„]?)(\d{1,2})((?:-?го)?["»”“]?\s{1,2})(\p{L}{3,9}\.?)([\s,]{1,2})(\d{4})/u;

/** The date in the form in which the wrong one is written, or undefined where the form is another one. */
export function rewrittenDate(written: string, iso: string): string | undefined {
  const [year, month, day] = iso.split('-');
  const numeric = NUMERIC.exec(written);
  if (numeric !== null) {
    const [whole, oldDay, mark, oldMonth, mark2, oldYear] = numeric;
    const right = [pad(day, oldDay), mark, pad(month, oldMonth), mark2, oldYear.length === 2 ? year.slice(2) : year];
    return right.join('') + written.slice(whole.length);
  }
  const worded = WORDED.exec(written);
  if (worded === null) return undefined;
  const [whole, quote, oldDay, gap, oldMonth, gap2] = worded;
  const name = MONTHS[Number(month) - 1];
  const isCapital = oldMonth[0] !== oldMonth[0].toLowerCase();
  const word = isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return quote + pad(day, oldDay) + gap + word + gap2 + year + written.slice(whole.length);
}

function pad(right: string, written: string): string {
  return written.length === 1 ? String(Number(right)) : right;
}

/** Puts `right` in place of what stands at `span`, but touches only the characters that differ. */
export function correction(
  text: string,
  span: Span,
  right: string,
  title: PlainFix['title'],
  safe: boolean,
): PlainFix | undefined {
  const wrong = text.slice(span.start, span.end);
  if (wrong === right) return undefined;
  let head = 0;
  while (head < wrong.length && head < right.length && wrong[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < wrong.length - head &&
    tail < right.length - head &&
    wrong[wrong.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail++;
  }
  const edit = {
    span: { start: span.start + head, end: span.end - tail },
    text: right.slice(head, right.length - tail),
  };
  return { title, safe, edits: [edit] };
}
