import { isBlank } from './character';

/** Longest tag that is looked for, in UTF-16 units; longer ones stay visible, so that a stray `<` costs no more than this. */
const LONGEST_TAG = 4000;

const INLINE =
  'a abbr b big cite code del em font i img input ins kbd label mark nobr q s samp small span strike strong sub sup tt u var wbr';
const CELL = 'td th';
const BREAKING =
  'address article aside blockquote body br button caption center col colgroup dd details div dl dt fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main meta nav noscript ol option p picture pre script section select source ' +
  'style summary svg table tbody textarea tfoot thead title tr ul video';

type TagKind = 'inline' | 'cell' | 'break';

const KINDS = new Map<string, TagKind>([
  ...INLINE.split(' ').map((name): [string, TagKind] => [name, 'inline']),
  ...CELL.split(' ').map((name): [string, TagKind] => [name, 'cell']),
  ...BREAKING.split(' ').map((name): [string, TagKind] => [name, 'break']),
]);

/** An HTML tag in Markdown. `end` is the source offset after it. */
export interface HtmlTag {
  readonly end: number;
  /** What the tag does to the words around it: nothing, parts two cells, or begins a new line. */
  readonly kind: TagKind;
  readonly strong: boolean;
  readonly closing: boolean;
}

/**
 * Reads the tag at `<`. Only the elements of HTML count: `<название>` or `<COMPANY>` is a blank that a drafter left, and must stay visible.
 */
export function htmlTagAt(source: string, at: number, limit: number): HtmlTag | undefined {
  const closing = source[at + 1] === '/';
  const nameStart = at + (closing ? 2 : 1);
  let pos = nameStart;
  while (pos < limit && pos - nameStart < 12 && isNameCharacter(source.charCodeAt(pos))) pos++;
  const name = source.slice(nameStart, pos).toLowerCase();
  const kind = KINDS.get(name);
  if (kind === undefined) return undefined;
  const after = source.charCodeAt(pos);
  if (after !== 62 && after !== 47 && !isBlank(after)) return undefined;
  const end = tagEnd(source, pos, Math.min(limit, at + LONGEST_TAG));
  return end < 0 ? undefined : { end, kind, strong: name === 'b' || name === 'strong', closing };
}

function isNameCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function tagEnd(source: string, from: number, limit: number): number {
  let quote = 0;
  for (let at = from; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) return -1;
  }
  return -1;
}
