import type { PolicyDocument } from '../document';
import type { Facts } from '../facts';
import type { Reading } from '../reading';
import type { Fix } from '../report';
import type { CheckRule, Grade, Localized, Profile, Severity } from '../rule';
import type { RulePack } from '../rulePack';
import type { Span } from '../span';

/** One defect as a check finds it. Spans are offsets of the plain text. */
export interface Fault {
  readonly span: Span;
  readonly message: Localized;
  readonly severity?: Severity;
  readonly grade?: Grade;
  readonly related?: readonly { readonly span: Span; readonly message: Localized }[];
  readonly fixes?: readonly PlainFix[];
}

/** A fix before its places are led back to the source. */
export interface PlainFix {
  readonly title: Localized;
  readonly safe: boolean;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** What a built-in check may look at. `day` is the ISO date of judgement. */
export interface CheckContext {
  readonly reading: Reading;
  readonly pack: RulePack;
  readonly rule: CheckRule;
  readonly day: string;
  readonly profile: Profile;
  /** The operator's card, where there is one. */
  readonly facts?: Facts | undefined;
}

/** A built-in check. It does not throw on any text, and its work grows linearly with the text. */
export type Check = (context: CheckContext) => Iterable<Fault>;

const lists = new WeakMap<CheckRule, Map<string, ReadonlySet<string>>>();

/** A list of the rule as a set; empty where the rule has no such list. Made once, since some lists are long. */
export function listed(rule: CheckRule, name: string): ReadonlySet<string> {
  let sets = lists.get(rule);
  if (sets === undefined) {
    sets = new Map();
    lists.set(rule, sets);
  }
  let set = sets.get(name);
  if (set === undefined) {
    set = new Set(rule.lists[name]);
    sets.set(name, set);
  }
  return set;
}

/** A message of the rule with its `{name}` replaced by values. */
export function say(rule: CheckRule, key: string, values?: Readonly<Record<string, string>>): Localized {
  const message = rule.messages[key];
  return values === undefined ? message : { ru: fill(message.ru, values), en: fill(message.en, values) };
}

/** A message as it is shown where there is no place yet: an ellipsis stands for every value. */
export function withoutValues(text: string): string {
  return text.replace(/\{[a-z]+\}/g, '…');
}

/** Messages cut at their values: words and names by turns. A long text may have thousands of faults of one kind. */
const cut = new Map<string, readonly string[]>();

function fill(text: string, values: Readonly<Record<string, string>>): string {
  let parts = cut.get(text);
  if (parts === undefined) {
    parts = text.split(/\{([a-z]+)\}/);
    cut.set(text, parts);
  }
  let filled = parts[0];
  for (let at = 1; at < parts.length; at += 2) filled += (values[parts[at]] ?? `{${parts[at]}}`) + parts[at + 1];
  return filled;
}

/** A fix that puts `text` in place of `span`. */
export function replacement(span: Span, text: string, safe: boolean): PlainFix {
  return {
    title: { ru: `Заменить на «${text}»`, en: `Replace with “${text}”` },
    safe,
    edits: [{ span, text }],
  };
}

/**
 * The fix in source offsets, or undefined where markup stands inside a replaced place: an edit must not take it away. A DOCX document is no text that could
 * be edited, so its fixes are words only.
 */
export function toSourceFix({ plain, source, format }: PolicyDocument, fix: PlainFix): Fix | undefined {
  if (format === 'docx') return { title: fix.title, safe: fix.safe, edits: [] };
  const edits = fix.edits.map(({ span, text }) => ({
    span: plain.toSource(span),
    text: format === 'html' ? text.replace(/[&<>]/g, (sign) => ESCAPED[sign]) : text,
  }));
  const untouched = edits.every(
    ({ span }, i) =>
      source.slice(span.start, span.end) === plain.text.slice(fix.edits[i].span.start, fix.edits[i].span.end),
  );
  return untouched ? { title: fix.title, safe: fix.safe, edits } : undefined;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
