import type { Act } from '../act';
import type { ActParts, Entity } from '../entities/entity';
import type { ActRegister } from './actRegister';
import { verdictOf } from './actVerdict';

/**
 * The act of the register that is cited for certain. Numbers of laws and low numbers of decrees come again every year, so
 * they need a date or a title beside them.
 */
export function citedAct(register: ActRegister, parts: ActParts, { value }: Entity): Act | undefined {
  const { act, wrong, isSure } = verdictOf(register, parts);
  if (act === undefined) return parts.number === undefined ? codeOf(register, parts, value) : undefined;
  if (wrong !== undefined && wrong !== 'title' && (!isSure || act.to === undefined)) return undefined;
  const isBare = parts.date === undefined && parts.title === undefined;
  const isCommon = act.kind === 'federal-law' || (act.kind === 'decree' && (act.number?.length ?? 0) < 3);
  return isBare && isCommon && act.to !== undefined ? undefined : act;
}

/** «ТК РФ» names a code by itself. */
function codeOf(register: ActRegister, { issuer }: ActParts, value: string | undefined): Act | undefined {
  const codes = issuer === undefined || issuer !== value ? [] : register.of(issuer);
  return codes.length === 1 ? codes[0] : undefined;
}
