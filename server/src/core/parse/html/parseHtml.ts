import type { PolicyDocument } from '../../document';
import { documentOf } from '../parse';
import { htmlLines } from './htmlLines';

/** Reads a page of HTML. Every string is a page: nothing is an error, and nothing throws. Stands apart from `parse`, so that only who reads pages loads it. */
export function parseHtml(source: string): PolicyDocument {
  return documentOf(source, 'html', htmlLines(source));
}
