import { fixedText } from '../core/fixing';
import type { Refusal, WantedClause, WithClauses } from '../core/insertion/insertWanted';
import type { Report } from '../core/report';
import { encodeText } from '../host/encodeText';
import type { ReadDocument } from '../host/readDocument';
import type { ReplaceFault } from '../host/writeFile';
import type { Io } from './io';
import { unifiedDiff } from './unifiedDiff';

/** Why a document was not fixed: its file was not written, or it cannot be written in its own form. */
export type FixFault =
  | { readonly code: ReplaceFault | 'docx' | 'inexact' }
  /** The encoding has no bytes for a sign of the fixed text. */
  | { readonly code: 'inexpressible'; readonly sign: string };

/** Why a clause was not inserted. */
export type ClauseRefusal = Refusal | 'not-a-policy';

/** What was done to a document. */
export interface Fixing {
  /** Safe fixes made. */
  readonly fixes: number;
  /** Ids of the clauses inserted. */
  readonly inserted: readonly string[];
  readonly refused: readonly { readonly clause: string; readonly why: ClauseRefusal }[];
  /** The change, where it was only to be shown. */
  readonly diff?: string;
  /** Where there is one, nothing was done. */
  readonly fault?: FixFault;
}

/** A document to fix, and what is needed for it. */
export interface FixTask {
  /** As it is reported, and, absolute, where it stands. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly read: ReadDocument;
  /** Only show the change. */
  readonly isDry: boolean;
  readonly wanted: readonly WantedClause[];
  readonly replaceFile: Io['replaceFile'];
  /** Judge as a policy whatever it looks like. */
  readonly force: boolean;
  /** Reads another text as the document was read. */
  reread(text: string): ReadDocument;
  /** The report with every finding that is to be fixed. */
  judge(read: ReadDocument): Report;
  insert(read: ReadDocument): WithClauses | Promise<WithClauses>;
}

/** Fixes a document and puts it back, or shows the change. What comes back is the document as it stands afterwards. */
export async function fixDocument(task: FixTask): Promise<{ readonly read: ReadDocument; readonly fixing: Fixing }> {
  const { read, wanted, reread, judge } = task;
  if (read.bom === undefined) return { read, fixing: nothing(wanted, 'format', { code: 'docx' }) };
  const judged = (text: string): Report => judge(reread(text));
  const first = fixedText(read.text, judged);
  const { text: extended, inserted, refused } = await withClauses(task, first.text);
  const second = extended === first.text ? { text: extended, fixes: 0 } : fixedText(extended, judged);
  const { text } = second;
  const fixing: Fixing = { fixes: first.fixes + second.fixes, inserted, refused };
  if (text === read.text) return { read, fixing: { ...fixing, fixes: 0 } };
  const fault = putBack(task, read.bom, text);
  if (fault !== undefined) return { read, fixing: { fixes: 0, inserted: [], refused, fault } };
  return {
    read: reread(text),
    fixing: task.isDry ? { ...fixing, diff: unifiedDiff(task.name, read.text, text) } : fixing,
  };
}

function nothing(wanted: readonly WantedClause[], why: ClauseRefusal, fault?: FixFault): Fixing {
  const refused = wanted.map(({ clause }) => ({ clause, why }));
  return { fixes: 0, inserted: [], refused, ...(fault !== undefined && { fault }) };
}

async function withClauses({ wanted, reread, judge, insert, force }: FixTask, text: string): Promise<WithClauses> {
  const none = { text, inserted: [], refused: [] };
  if (wanted.length === 0) return none;
  const read = reread(text);
  if (judge(read).kind === 'policy' || force) return await insert(read);
  return { ...none, refused: nothing(wanted, 'not-a-policy').refused as WithClauses['refused'] };
}

/** Encodes the text and, unless the change is only to be shown, writes it. */
function putBack({ read, bytes, path, isDry, replaceFile }: FixTask, bom: boolean, text: string): FixFault | undefined {
  const how = { encoding: read.encoding, bom };
  const before = encodeText(read.text, how);
  // What was not fixed must keep its bytes; so what does not come back as it was read is not written.
  if ('sign' in before || !Buffer.from(bytes).equals(before)) return { code: 'inexact' };
  const after = encodeText(text, how);
  if ('sign' in after) return { code: 'inexpressible', sign: after.sign };
  const code = isDry ? undefined : replaceFile(path, bytes, after);
  return code && { code };
}
