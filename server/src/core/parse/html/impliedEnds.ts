import { kindOf } from './elements';
import type { OpenElements } from './openElements';

/**
 * Place of an open element that the start tag of another ends without saying so (the HTML standard: «implied end tags»), or −1. Where several are ended,
 * the next is told when the first is closed.
 */
export function endedBy(name: string, open: OpenElements): number {
  if (kindOf(name).endsParagraph) {
    const paragraph = open.last('p');
    if (paragraph > open.lastBound) return paragraph;
  }
  switch (name) {
    case 'li':
      return within(open.last('li'), Math.max(open.lastBound, open.last('ul', 'ol', 'menu', 'dir')));
    case 'dt':
    case 'dd':
      return within(open.last('dt', 'dd'), Math.max(open.lastBound, open.last('dl')));
    case 'td':
    case 'th':
      return within(open.last('td', 'th'), open.last('table', 'tr'));
    case 'tr':
      return within(open.last('tr', 'td', 'th', 'caption'), open.last('table'));
    case 'thead':
    case 'tbody':
    case 'tfoot': {
      const table = open.last('table');
      return table >= 0 && open.depth > table + 1 ? table + 1 : -1;
    }
    default:
      return -1;
  }
}

function within(place: number, limit: number): number {
  return place > limit ? place : -1;
}
