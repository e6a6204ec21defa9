import type { VisibleLines } from '../line';
import { layoutTables } from './layoutTables';
import { PageWriter } from './pageWriter';
import { keptTexts } from './policyContainer';
import { readTree } from './readTree';
import { weighLines } from './weigh';

/**
 * Reads a page of HTML: what a browser shows of the policy on it, with its way back to the markup. Menus, banners, footers and forms are left out, and
 * so is whatever stands around the policy. Style sheets and scripts are not read.
 */
export function htmlLines(source: string): VisibleLines {
  const tree = readTree(source);
  const lines = weighLines(tree);
  return new PageWriter(tree, keptTexts(tree, lines), layoutTables(tree, lines)).write();
}
