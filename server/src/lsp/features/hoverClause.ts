import { clauseReferences } from '../../core/clauseReferences';
import type { PolicyDocument } from '../../core/document';
import { sectionEnd } from '../../core/sections';
import { beginningOf } from '../markup';
import { type HoverPart, type HoverPlace, touches } from './hoverPart';

/** Characters of a clause that are shown. */
const SHOWN = 300;

/** The text of the clause or section of this document that is referred to at a place. */
export function clauseAt({ draft, markup, plain: at }: HoverPlace): HoverPart | undefined {
  const { reading, document } = draft;
  const reference = clauseReferences(reading).find(({ span }) => touches(span, at));
  if (reference === undefined || reference.target < 0) return undefined;
  const { text } = document.plain;
  const target = document.blocks[reference.target];
  const written = target.numberSpan === undefined ? '' : text.slice(target.numberSpan.start, target.numberSpan.end);
  const own = text.slice(target.span.start, target.span.end);
  const rest = restOf(document, reference.target);
  const lines =
    target.kind === 'heading'
      ? [markup.bold(`${written.trim()} ${beginningOf(own, SHOWN)}`), ...(rest === '' ? [] : [markup.quoted(rest)])]
      : [markup.quoted(beginningOf(`${written.trim()} ${own} ${rest}`, SHOWN))];
  return { span: document.plain.toSource(reference.span), lines };
}

/** The beginning of what belongs to a block besides its own words: the items of a clause, the clauses of a section. */
function restOf({ blocks, plain }: PolicyDocument, target: number): string {
  const isHeading = blocks[target].kind === 'heading';
  const last = isHeading ? sectionEnd(blocks, target) : blocks.length - 1;
  let rest = '';
  for (let at = target + 1; at <= last && rest.length < SHOWN; at++) {
    const { numberSpan, span, passage } = blocks[at];
    if (!isHeading && passage !== blocks[target].passage) break;
    rest += ` ${plain.text.slice(numberSpan?.start ?? span.start, Math.min(span.end, span.start + SHOWN))}`;
  }
  return beginningOf(rest, SHOWN);
}
