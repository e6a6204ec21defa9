import type { HtmlElement } from './tape';

const NOT_DISPLAYED = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** How much of an element a reader of the page sees. `aside` is what belongs to the site or waits to be opened: it may hold the policy all the same. */
export type Visibility = 'shown' | 'aside' | 'hidden';

/** Roles of what surrounds the content of a page (WAI-ARIA landmarks), and of windows over it. */
const ASIDE_ROLES = new Set(
  'navigation banner contentinfo complementary search form dialog alertdialog menu menubar toolbar tablist button status alert'.split(
    ' ',
  ),
);
const ASIDE_NAMES = new Set(['nav', 'footer', 'header', 'aside', 'form', 'button', 'dialog']);

/** Names that authors of sites give to what surrounds the content. They must name it whole: a section about cookies is no banner. */
const ASIDE_CLASS =
  /(?:^|[\s_-])(?:cookies?[_-]?(?:banner|bar|notice|notification|consent|popup|alert|message|info|warning|agree\w*)|breadcrumbs?|navbar|nav|navigation|main-menu|mobile-menu|menu|sidebar|site-?(?:header|footer|nav)|page-?(?:header|footer)|popup|modal|social|share|sharing|subscribe|comments|related|pagination|skip-link|sr-only|visually-hidden|screen-reader-text)(?:$|\s|__)/i;

/** Longest class list that is looked at. */
const LONGEST_CLASS = 300;

export function visibilityOf({ name, kind, attributes }: HtmlElement): Visibility {
  if (kind.hidden) return 'hidden';
  if (attributes.size === 0) return ASIDE_NAMES.has(name) ? 'aside' : 'shown';
  const hidden = attributes.get('hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return 'hidden';
  if (attributes.get('aria-hidden') === 'true') return 'aside';
  const style = attributes.get('style');
  if (style !== undefined && NOT_DISPLAYED.test(style.slice(0, 1000))) return 'aside';
  // A button that opens a part of the text is its heading.
  if (name === 'button') return attributes.has('aria-expanded') || attributes.has('aria-controls') ? 'shown' : 'aside';
  const role = attributes.get('role')?.toLowerCase();
  if (role === 'main' || role === 'article') return 'shown';
  if (ASIDE_NAMES.has(name) || (role !== undefined && ASIDE_ROLES.has(role))) return 'aside';
  return namesAside(attributes.get('class')) || namesAside(attributes.get('id')) ? 'aside' : 'shown';
}

function namesAside(value: string | undefined): boolean {
  return value !== undefined && ASIDE_CLASS.test(value.slice(0, LONGEST_CLASS));
}
