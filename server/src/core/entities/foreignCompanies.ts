import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser } from './recogniser';

const FORM =
  /(?:LLC|L\.L\.C\.|Ltd\.?|LTD\.?|Limited|LIMITED|Inc\.?|INC\.?|GmbH|Corp\.?|CORP\.?|Corporation|B\.V\.|S\.A\.|PLC|Plc|LLP)(?![A-Za-zА-Яа-я])/y;
const NAME_BEFORE = /(?:^|[^A-Za-z\d&.-])((?:[A-Z][\w&.-]{0,30} ){0,5}[A-Z][\w&.-]{0,30},? )$/;
const LONGEST_NAME = 100;

/** The form stands behind the name: «Blue Lake, Inc.». */
function find(source: EntityText, at: number): Entity | undefined {
  const form = matchAt(FORM, source.text, at);
  if (form === null) return undefined;
  const name = NAME_BEFORE.exec(source.text.slice(Math.max(0, at - LONGEST_NAME), at));
  if (name === null) return undefined;
  const start = at - name[1].length;
  const end = at + form[0].length;
  return { kind: 'organisation', start, end, value: source.written(start, end) };
}

/** Companies with a foreign legal form; the value is the name with the form. */
export const foreignCompanies: Recogniser = {
  anchors: { words: ['llc', 'l.l.c', 'ltd', 'limited', 'inc', 'gmbh', 'corp', 'b.v.', 's.a.', 'plc', 'llp'] },
  find,
};
