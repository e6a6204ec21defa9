import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { keptWith } from '../../core/keptWith';
import { isUpper } from '../../core/parse/character';
import type { Reading } from '../../core/reading';
import { type Term, termsOf } from '../../core/terms/terms';
import { type CompletionPlace, foldTyped, insteadOf, ranked } from './completionPlace';
import { termNote } from './termNote';

/** Forms of one term that are offered. */
const MOST_FORMS = 6;
/** Up to three words that begin with a capital, and the word before them. */
const TYPED = /(?:^|[^\p{L}\d-])(\p{Lu}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,2})$/u;
const WORD_BEFORE = /([\p{L}-]{1,40})[^\p{L}]{1,3}$/u;

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
  const items: CompletionItem[] = [];
  for (const typed of beginnings(before)) {
    const forms = formsOf(draft.reading);
    const sought = foldTyped(typed);
    const previous = WORD_BEFORE.exec(before.slice(0, before.length - typed.length))?.[1].toLowerCase();
    for (const [term, ofTerm] of forms) {
      const found = [...ofTerm.values()].filter(
        ({ written, count }) =>
          foldTyped(written).startsWith(sought) && (written.length > typed.length || (written !== typed && count > 1)),
      );
      const isFitting = (form: Form): boolean => previous !== undefined && form.after.has(previous);
      found.sort(
        (a, b) =>
          Number(isFitting(b)) - Number(isFitting(a)) ||
          Number(b.written === term.name) - Number(a.written === term.name) ||
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

/** The forms of every term with a capital, by how they are written. The nominative is one of them, used or not. */
const formsOf = keptWith((reading: Reading): ReadonlyMap<Term, ReadonlyMap<string, Form>> => {
  const { text } = reading.document.plain;
  const { words } = reading;
  return new Map(
    termsOf(reading).map((term) => {
      const forms = new Map<string, Form>();
      const formOf = (written: string): Form => {
        let form = forms.get(written);
        if (form === undefined) forms.set(written, (form = { written, count: 0, after: new Set() }));
        return form;
      };
      if (isOffered(term.name)) formOf(term.name);
      for (const { span, words: place } of term.places) {
        const written = text.slice(span.start, span.end);
        if (place === undefined || !isOffered(written)) continue;
        const [first] = place;
        const form = formOf(written);
        form.count++;
        if (words.sentence[first - 1] === words.sentence[first]) form.after.add(words.raw[first - 1].toLowerCase());
      }
      return [term, forms];
    }),
  );
});

/** Written with a capital, but not in capitals as in a heading, and on one line. */
function isOffered(written: string): boolean {
  return (
    isUpper(written.charCodeAt(0)) && !/\s{2}|[\n«»"]/.test(written) && (written.length < 6 || /\p{Ll}/u.test(written))
  );
}
