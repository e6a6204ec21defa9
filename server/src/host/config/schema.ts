import * as v from 'valibot';
import { isReason } from '../../core/exceptions/inlineExceptions';
import { ANSWER_FACTS, DETAIL_FACTS } from '../../core/facts';
import { PROFILES, SEVERITIES } from '../../core/rule';

/** How yes and no may be written. Every value is read as the text that stands in the file, so that an ИНН keeps its zeros. */
export const YES = ['true', 'yes', 'да'] as const;
export const NO = ['false', 'no', 'нет'] as const;

const answer = v.picklist([...YES, ...NO]);
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** Whether the text is a day of the calendar written as `YYYY-MM-DD`. */
function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const day = v.pipe(v.string(), v.check(isDay, 'day'));
const inn = v.pipe(v.string(), v.regex(/^(?:\d{10}|\d{12})$/, 'inn'));
const ogrn = v.pipe(v.string(), v.regex(/^(?:\d{13}|\d{15})$/, 'ogrn'));
const reason = v.pipe(v.string(), v.trim(), v.check(isReason, 'reason'));
const email = v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, 'email'));

const details = {
  ...entries(DETAIL_FACTS, v.optional(text)),
  inn: v.optional(inn),
  ogrn: v.optional(ogrn),
  email: v.optional(email),
};
const facts = v.strictObject({
  ...details,
  ...entries(ANSWER_FACTS, v.optional(answer)),
  services: v.optional(v.array(text)),
});

/** The keys of a configuration file. `severity` takes the ids of rules, which `ruleIds` lists. */
export function configFile(ruleIds: readonly string[]) {
  return v.strictObject({
    root: v.optional(answer),
    profile: v.optional(v.picklist(PROFILES)),
    'as-of': v.optional(day),
    level: v.optional(v.picklist(SEVERITIES)),
    'fail-on': v.optional(v.picklist([...SEVERITIES, 'never'])),
    severity: v.optional(v.strictObject(entries(ruleIds, v.optional(v.picklist([...SEVERITIES, 'off']))))),
    ignore: v.optional(v.array(text)),
    exceptions: v.optional(text),
    baseline: v.optional(text),
    facts: v.optional(facts),
  });
}
export type ConfigFile = v.InferOutput<ReturnType<typeof configFile>>;

/** The entries of a file of exceptions. */
export function exceptionsFile(ruleIds: readonly string[]) {
  return v.array(
    v.strictObject({
      file: text,
      rule: v.picklist(ruleIds),
      quote: v.optional(text),
      reason,
      author: v.optional(text),
      expires: v.optional(day),
    }),
  );
}

function entries<K extends string, S>(keys: readonly K[], schema: S): Record<K, S> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;
}
