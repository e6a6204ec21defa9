import type { Format, PolicyDocument } from '../document';
import { Comments } from '../parse/comments';
import type { InlineException } from './exception';

const COMMENTED: ReadonlySet<string> = new Set(['markdown', 'html']);

/** The word by which a comment speaks to this program. */
const MARK = 'pdn-lint';

/** What holds the place of a reason until one is written, in each language. */
export const REASON_WANTED = { ru: 'причина', en: 'reason' } as const;

/** Whether the words give a reason, and not only hold its place. */
export function isReason(words: string): boolean {
  return words !== '' && words !== '…' && !Object.values<string>(REASON_WANTED).includes(words.toLowerCase());
}

/** A comment that speaks to this program and is not understood. Offsets are of the source. */
export interface MisspeltException {
  readonly span: { readonly start: number; readonly end: number };
}

export interface InlineExceptions {
  readonly exceptions: readonly InlineException[];
  readonly misspelt: readonly MisspeltException[];
}

const NONE: InlineExceptions = { exceptions: [], misspelt: [] };

/** Whether it is worth while to look for exceptions in the source; most have none. */
export function hasInlineExceptions({ source, format }: PolicyDocument): boolean {
  return takesComments(format) && source.includes(MARK);
}

/** Whether the sources of a format hold comments that no reader sees. */
export function takesComments(format: Format): boolean {
  return COMMENTED.has(format);
}

/** Reads the comments `<!-- pdn-lint allow rule, rule: reason -->` of a source. They stay invisible to everything else. */
export function inlineExceptions(source: string, format: Format): InlineExceptions {
  if (!takesComments(format) || !source.includes(MARK)) return NONE;
  const comments = new Comments(source);
  const exceptions: InlineException[] = [];
  const misspelt: MisspeltException[] = [];
  for (let start = comments.nextStart(0); start < source.length; ) {
    const end = comments.endOf(start);
    if (end < 0) break;
    const body = source.slice(start + 4, end - 3);
    if (body.trimStart().startsWith(MARK)) {
      const read = readComment(body, start + 4, { start, end });
      if (read === undefined) misspelt.push({ span: { start, end } });
      else exceptions.push(read);
    }
    start = comments.nextStart(end);
  }
  return { exceptions, misspelt };
}

function readComment(body: string, at: number, span: InlineException['span']): InlineException | undefined {
  const head = /^\s*pdn-lint\s+allow(-document)?\s+/.exec(body);
  if (head === null) return undefined;
  const colon = body.indexOf(':', head[0].length);
  const names = body.slice(head[0].length, colon < 0 ? body.length : colon);
  const rules: { id: string; span: { start: number; end: number } }[] = [];
  for (const { 0: id, index } of names.matchAll(/[^\s,]+/g)) {
    if (!/^[\w-]+$/.test(id)) return undefined;
    const from = at + head[0].length + index;
    rules.push({ id, span: { start: from, end: from + id.length } });
  }
  if (rules.length === 0) return undefined;
  const said = colon < 0 ? '' : body.slice(colon + 1).trim();
  const reason = isReason(said) ? said : '';
  return { scope: head[1] === undefined ? 'passage' : 'document', rules, reason, span };
}

/** A comment that lets findings of a rule stand. */
export function exceptionComment(rule: string, scope: InlineException['scope'], reason: string): string {
  return `<!-- ${MARK} ${scope === 'document' ? 'allow-document' : 'allow'} ${rule}: ${reason} -->`;
}
