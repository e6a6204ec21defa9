/** A place in a clause that its author has to fill, with the words that say what belongs there. */
export interface Blank {
  readonly words: string;
}

/** Cuts the text of a clause at its placeholders `${1:words}`; what is plain text comes as strings, in order. */
export function clauseParts(text: string): (string | Blank)[] {
  const parts: (string | Blank)[] = [];
  let at = 0;
  for (const { 0: written, 1: words, index } of text.matchAll(/\$\{\d+:([^}]*)\}/g)) {
    if (index > at) parts.push(text.slice(at, index));
    parts.push({ words });
    at = index + written.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** Puts the parts of a clause together again; its placeholders are counted from 1. */
export function clauseFromParts(parts: readonly (string | Blank)[]): string {
  let count = 0;
  return parts.map((part) => (typeof part === 'string' ? part : `\${${++count}:${part.words}}`)).join('');
}

/**
 * The text of a clause for an editor without tab stops: «[уточнить: наименование]» stands where the author has to write. The check for unfilled
 * places knows these words, whatever follows them; of the words of the clauses alone it could not know all.
 */
export function withBlanksMarked(text: string): string {
  return written(text, (words) => {
    const joint = /^[,;]\s*/.exec(words)?.[0] ?? '';
    return `${joint}[уточнить: ${words.slice(joint.length)}]`;
  });
}

/** A text in which {@link withBlanksMarked} left places to fill, with its placeholders back in them. */
export function withBlanksOpen(text: string): string {
  return clauseFromParts(
    text.split(/\[уточнить: ([^\][]*)\]/).map((part, index) => (index % 2 === 0 ? part : { words: part })),
  );
}

/** The text of a clause as a reader should see it: the placeholder `${1:наименование}` becomes `[наименование]`. */
export function withoutPlaceholders(text: string): string {
  return written(text, (words) => `[${words}]`).trim();
}

function written(text: string, blank: (words: string) => string): string {
  return clauseParts(text)
    .map((part) => (typeof part === 'string' ? part : blank(part.words)))
    .join('');
}

/** The text of a clause as a snippet of the Language Server Protocol: its placeholders are tab stops, and the last stop is the end. */
export function snippetOf(text: string): string {
  let count = 0;
  const stops = clauseParts(text).map((part) =>
    typeof part === 'string' ? escaped(part) : `\${${++count}:${escaped(part.words)}}`,
  );
  return `${stops.join('')}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
