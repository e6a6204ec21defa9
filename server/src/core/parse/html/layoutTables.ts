import type { HtmlTree } from './tape';
import type { PageLine } from './weigh';

/** A cell with more text than this, in UTF-16 units, holds a part of the page, not a value. */
const LONGEST_VALUE = 1000;

/** Tables that only place things on the page, by their index: what stands in them is read as if there were no table. */
export function layoutTables({ elements }: HtmlTree, lines: readonly PageLine[]): ReadonlySet<number> {
  const count = elements.length;
  const size = new Float64Array(count);
  for (const { block, mass, junk } of lines) size[block] += Math.max(mass, junk);
  for (let index = count - 1; index > 0; index--) size[elements[index].parent] += size[index];
  const layout = new Set<number>();
  /** The innermost table around each element, itself included; most cells in a row of each table. */
  const tableOf = new Int32Array(count).fill(-1);
  const cells = new Int32Array(count);
  const widest = new Int32Array(count);
  elements.forEach(({ name, kind, parent, attributes }, index) => {
    const outer = parent < 0 ? -1 : tableOf[parent];
    tableOf[index] = name === 'table' ? index : outer;
    const isCell = name === 'td' || name === 'th';
    if (name === 'table' && /^(?:presentation|none)$/i.test(attributes.get('role') ?? '')) layout.add(index);
    if (outer < 0) return;
    if (name === 'table' || kind.level > 0 || (isCell && size[index] > LONGEST_VALUE)) layout.add(outer);
    if (isCell) widest[outer] = Math.max(widest[outer], ++cells[parent]);
  });
  elements.forEach(({ name }, index) => {
    if (name === 'table' && widest[index] <= 1) layout.add(index);
  });
  return layout;
}
