import type { Finding, Report } from './report';

/**
 * What makes each finding of a report the same finding in a later version of the text, in the order of the findings. It is made of the rule and
 * of the words that the finding is about, without regard to case, spaces, marks and places, so that edits elsewhere leave it alone; the second
 * and later findings with the same words are told apart by their number. A missing element is known by its rule alone. The spans of the report
 * are offsets of `text`.
 */
export function fingerprints(report: Report, text: string): string[] {
  const seen = new Map<string, number>();
  return report.findings.map((finding) => {
    const subject = subjectOf(finding, report, text);
    const ordinal = seen.get(subject) ?? 0;
    seen.set(subject, ordinal + 1);
    return hashOf(ordinal === 0 ? subject : `${subject}\n${ordinal}`);
  });
}

function subjectOf(finding: Finding, report: Report, text: string): string {
  const element = report.elements[finding.rule];
  // An element is reported once, so its words, which any better wording elsewhere may replace, need not stand here.
  if (element !== undefined) return element.state === 'absent' ? finding.rule : `${finding.rule}\n${element.state}`;
  const { start } = finding.span;
  const end = Math.min(finding.span.end, start + LONGEST);
  const words = wordsOf(text.slice(start, end));
  return `${finding.rule}\n${words === '' ? wordsOf(lineAround(text, start, end)) : words}`;
}

/** Characters of the source by which a finding is known; a whole section need not be read through. */
const LONGEST = 2000;

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Characters of a line that are looked at on either side of a sign without words, such as a quotation mark. */
const AROUND = 80;

function lineAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const close = after.search(/[\r\n]/);
  return (
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) +
    (close < 0 ? after : after.slice(0, close))
  );
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** 64-bit FNV-1a of a text's UTF-16 code units, low byte first, as 16 hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    hash = BigInt.asUintN(64, (hash ^ BigInt(code & 0xff)) * FNV_PRIME);
    hash = BigInt.asUintN(64, (hash ^ BigInt(code >> 8)) * FNV_PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
