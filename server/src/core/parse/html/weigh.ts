import { visibilityOf } from './hidden';
import { CLOSE, type HtmlTree, OPEN, SHOWN, TEXT } from './tape';

/** Words that policies are made of; a line without any of them says nothing about personal data. */
const POLICY_WORD =
  /персональн|обработ|оператор|субъект|152|соглас|данны|политик|конфиденц|cookie|куки|закон|инн|огрн|@|треть|хран|защит|информац|пользоват|\d\d\.\d\d\.\d{4}|редакц|privacy|personal|data|consent/;
/** A line of so many UTF-16 units is running text whatever it says. */
const PROSE = 120;

/** A visible line of the page: a run of text between two blocks. `from` and `to` are indices of the tape. */
export interface PageLine {
  readonly from: number;
  readonly to: number;
  /** The block that holds it, by its index. */
  readonly block: number;
  /** UTF-16 units of what may belong to a policy, and of what may not: menus, buttons, teasers. A title is neither, as it may stand apart from its text. */
  readonly mass: number;
  readonly junk: number;
}

/** Reads the lines of a page, hidden ones left out, and says of each whether a policy could contain it. */
export function weighLines({ source, elements, tape }: HtmlTree): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let linked = 0;
  let from = -1;
  let links = 0;
  let block = 0;
  const end = (at: number): void => {
    if (from >= 0) {
      const length = text.length - linked;
      const inLinks = linked * 2 > text.length;
      const isTitle = elements[block].name === 'h1';
      const speaks = !inLinks && !isTitle && POLICY_WORD.test(text.toLowerCase());
      const mass = speaks ? length : !inLinks && !isTitle && length >= PROSE ? length / 2 : 0;
      lines.push({ from, to: at, block, mass, junk: mass > 0 || isTitle ? 0 : text.length });
    }
    text = '';
    linked = 0;
    from = -1;
  };
  for (let at = 0; at < tape.length; at++) {
    const sort = tape.sorts[at];
    const index = tape.from[at];
    if (sort === TEXT || sort === SHOWN) {
      const piece = sort === SHOWN ? tape.shown.get(at)! : source.slice(index, tape.to[at]).trim();
      if (piece.trim() === '') continue;
      if (from < 0) from = at;
      text += `${piece} `;
      if (links > 0) linked += piece.length + 1;
    } else if (sort === OPEN || sort === CLOSE) {
      const { name, kind, parent, last } = elements[index];
      if (kind.block || name === 'br') {
        end(at);
        block = sort === OPEN && !kind.empty ? index : Math.max(parent, 0);
      }
      if (sort === OPEN && visibilityOf(elements[index]) === 'hidden') {
        at = last;
        if (kind.block) block = Math.max(parent, 0);
      } else if (name === 'a') links += sort === OPEN ? 1 : -1;
    }
  }
  end(tape.length);
  return lines;
}
