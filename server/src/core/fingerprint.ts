import { comparedWords } from './exceptions/quotedText';
import type { Report } from './report';

/**
 * A name for every finding of a report, in its order, which edits elsewhere in the text do not change: a hash of the rule and of the words that the
 * finding is about, with a number where several are equal. A missing element has no words.
 */
export function fingerprints(report: Report, text: string): string[] {
  const seen = new Map<string, number>();
  return report.findings.map(({ rule, span }) => {
    const isMissing = report.elements[rule]?.state === 'absent';
    const words = isMissing ? '' : comparedWords(text.slice(span.start, span.end));
    const print = hash(`${rule}\n${words}`);
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    return ordinal === 1 ? print : `${print}:${ordinal}`;
  });
}

/** Two FNV-1a hashes of 32 bits, which begin differently, as sixteen hexadecimal digits. It names, and guards nothing. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x01000193) + 0x2545;
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
