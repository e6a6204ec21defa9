/** What an element is to the reader of a page. Elements that are not named here stand in the line, as browsers show unknown ones. */
export interface ElementKind {
  /** It begins a line of its own. */
  readonly block: boolean;
  /** It has no content and no end tag. */
  readonly empty: boolean;
  /** What stands in it is not shown. */
  readonly hidden: boolean;
  /** Its start tag ends a paragraph that is still open. */
  readonly endsParagraph: boolean;
  /** What is open outside of it cannot be closed from inside. */
  readonly bounds: boolean;
  readonly bold: boolean;
  /** Level of a heading, 0 for the rest. */
  readonly level: number;
}

const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const HIDDEN = new Set(
  'script style template noscript title iframe noembed noframes object audio video canvas svg math select textarea datalist option map'.split(
    ' ',
  ),
);
const ENDS_PARAGRAPH = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main ' +
    'menu nav ol p pre search section summary table ul li dt dd listing'
  ).split(' '),
);
const BLOCK = new Set([
  ...ENDS_PARAGRAPH,
  ...'html body head caption colgroup thead tbody tfoot tr td th legend optgroup'.split(' '),
]);
const BOUNDS = new Set('table td th caption template button object'.split(' '));
const BOLD = new Set(['b', 'strong', 'th', 'summary']);

const kinds = new Map<string, ElementKind>();

/** The kind of an element by its name in small letters. */
export function kindOf(name: string): ElementKind {
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = {
      block: BLOCK.has(name),
      empty: EMPTY.has(name),
      hidden: HIDDEN.has(name),
      endsParagraph: ENDS_PARAGRAPH.has(name),
      bounds: BOUNDS.has(name),
      bold: BOLD.has(name),
      level: /^h[1-6]$/.test(name) ? Number(name[1]) : 0,
    };
    // Made-up names must not fill the memory of a server.
    if (kind.block || kind.empty || kind.hidden || kind.bounds || kind.bold || COMMON.has(name)) kinds.set(name, kind);
  }
  return kind;
}

const COMMON = new Set('a span i em u font small sup sub label img code mark nobr abbr time'.split(' '));
