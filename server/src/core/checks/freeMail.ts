import { type Check, listed, say } from './fault';

/**
 * Mailboxes of services open to everybody, where they are the only ones of a document that names a site of its own. A sole trader's own mailbox is
 * usual.
 */
export const freeMail: Check = ({ reading, rule }) => {
  const free = listed(rule, 'free');
  const of = (wanted: string) => reading.entities.filter(({ kind }) => kind === wanted);
  const [first, ...others] = of('email');
  const isFree = ({ value = '' }) => free.has(value.slice(value.lastIndexOf('@') + 1));
  if (first === undefined || ![first, ...others].every(isFree) || of('entrepreneur').length > 0) return [];
  const hasSite = of('url').some(({ value = '' }) => !free.has(value.split(/[/?#:]/, 1)[0]));
  return hasSite ? [{ span: first, message: say(rule, 'free') }] : [];
};
