import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { DefinedTerm } from '../../core/checks/definedTerms';
import { termPlaces } from '../../core/checks/termPlaces';
import { keptWith } from '../../core/keptWith';
import { isUpper } from '../../core/parse/character';
import type { Reading } from '../../core/reading';
import { type CompletionPlace, foldTyped, insteadOf, ranked } from './completionPlace';
import { termNote } from './hoverTerm';

/** Forms of one term that are offered. */
const MOST_FORMS = 6;
/** Up to three words that begin with a capital, and the word before them. */
const TYPED = /(?:^|[^\p{L}\d-])(\p{Lu}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,2})$/u;
const WORD_BEFORE = /([\p{L}-]+)[^\p{L}]{1,3}$/u;

/** A form in which the text writes a term. */
interface Form {
  readonly written: string;
  count: number;
  /** Words right before it, in small letters. */
  readonly after: Set<string>;
}

/** The terms of the document that begin as what was typed with a capital, in the forms in which the text uses them. */
export function termItems(place: CompletionPlace): CompletionItem[] {
  const { draft, before, after, session, markup } = place;
  if (/^[\p{L}\d]/u.test(after)) return [];
  const { terms } = termPlaces(draft.reading);
  const forms = formsOf(draft.reading);
  const items: CompletionItem[] = [];
  for (const typed of beginnings(before)) {
    const sought = foldTyped(typed);
    const previous = WORD_BEFORE.exec(before.slice(0, before.length - typed.length))?.[1].toLowerCase();
    for (const [key, definitions] of terms) {
      const found = [...(forms.get(key)?.values() ?? [])].filter(
        ({ written, count }) =>
          foldTyped(written).startsWith(sought) && (written.length > typed.length || (written !== typed && count > 1)),
      );
      const [term] = definitions;
      const isFitting = (form: Form): boolean => previous !== undefined && form.after.has(previous);
      found.sort(
        (a, b) =>
          Number(isFitting(b)) - Number(isFitting(a)) ||
          Number(b.written === term.term) - Number(a.written === term.term) ||
          b.count - a.count,
      );
      found.slice(0, MOST_FORMS).forEach(({ written }, rank) => {
        items.push({
          label: written,
          kind: CompletionItemKind.Variable,
          detail: session.language === 'ru' ? 'термин этого документа' : 'a term of this document',
          documentation: { kind: markup.kind, value: termNote(draft, markup, term, session.language) },
          sortText: `a${ranked(rank, items.length)}`,
          filterText: written,
          textEdit: insteadOf(place, typed, written),
        });
      });
    }
    // Of «Политика О» the longer beginning is meant where any term has it.
    if (items.length > 0) break;
  }
  return items;
}

/** What may have been typed of a term, the longest first. */
function beginnings(before: string): string[] {
  const whole = TYPED.exec(before.slice(-120))?.[1];
  if (whole === undefined) {
    const last = /(?:^|[^\p{L}\d-])(\p{Lu}[\p{L}-]*)$/u.exec(before.slice(-60))?.[1];
    return last === undefined ? [] : [last];
  }
  const words = whole.split(/\s/);
  const all = words.map((_, at) => whole.slice(words.slice(0, at).reduce((sum, word) => sum + word.length + 1, 0)));
  return all.filter((one) => isUpper(one.charCodeAt(0)));
}

/** The forms of every term with a capital, by its key and how they are written. The defined form is one of them, used or not. */
const formsOf = keptWith((reading: Reading): Map<string, Map<string, Form>> => {
  const { terms, places } = termPlaces(reading);
  const { text } = reading.document.plain;
  const forms = new Map<string, Map<string, Form>>();
  const formOf = (key: string, written: string): Form => {
    let ofTerm = forms.get(key);
    if (ofTerm === undefined) forms.set(key, (ofTerm = new Map()));
    let form = ofTerm.get(written);
    if (form === undefined) ofTerm.set(written, (form = { written, count: 0, after: new Set() }));
    return form;
  };
  for (const [key, definitions] of terms) {
    for (const { term } of definitions) if (isOffered(term)) formOf(key, term);
  }
  const { words } = reading;
  for (const { key, span, word } of places) {
    const written = text.slice(span.start, span.end);
    if (!isOffered(written)) continue;
    const form = formOf(key, written);
    form.count++;
    if (words.sentence[word - 1] === words.sentence[word]) form.after.add(words.raw[word - 1].toLowerCase());
  }
  return forms;
});

/** Written with a capital, but not in capitals as in a heading, and on one line. */
function isOffered(written: DefinedTerm['term']): boolean {
  return (
    isUpper(written.charCodeAt(0)) && !/\s{2}|[\n«»"]/.test(written) && (written.length < 6 || /\p{Ll}/u.test(written))
  );
}
