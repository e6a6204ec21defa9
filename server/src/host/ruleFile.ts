import * as v from 'valibot';
import { PLACES, SCOPES } from '../core/pattern/condition';
import { GROUPS, PROFILES, RULE_CLASSES, SEVERITIES } from '../core/rule';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('текст пуст'));
const localized = v.strictObject({ ru: text, en: text });
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'дата пишется как 2022-09-01'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'строчные латинские буквы, цифры и дефис'));
const oneOrMore = v.union([text, v.array(text)]);

/** A condition as it is written in a rule file. */
const condition = v.union([
  text,
  v.strictObject({
    find: oneOrMore,
    scope: v.optional(v.picklist(SCOPES)),
    with: v.optional(oneOrMore),
    without: v.optional(oneOrMore),
    under: v.optional(oneOrMore),
    'not-under': v.optional(oneOrMore),
    place: v.optional(v.union([v.picklist(PLACES), v.array(v.picklist(PLACES))])),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  }),
]);
export type ConditionFile = v.InferOutput<typeof condition>;

const legalBasis = v.strictObject({
  ref: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\/[\d.]+)*$/, 'ссылка пишется как 152-fz/9/2')),
  text: localized,
  from: v.optional(date),
  to: v.optional(date),
  profiles: v.optional(v.array(v.picklist(PROFILES))),
  'not-profiles': v.optional(v.array(v.picklist(PROFILES))),
});

/** One rule file, `rules/<pack>/<id>.yaml`. */
export const ruleFile = v.strictObject({
  id,
  kind: v.literal('require'),
  class: v.picklist(RULE_CLASSES),
  severity: v.picklist(SEVERITIES),
  profiles: v.optional(v.partial(v.strictObject(profileEntries())), {}),
  law: v.pipe(v.array(legalBasis), v.minLength(1)),
  'in-force': v.strictObject({ from: v.optional(date), to: v.optional(date) }),
  group: v.picklist(GROUPS),
  title: localized,
  message: v.strictObject({ absent: localized, partial: v.optional(localized) }),
  why: localized,
  remedy: localized,
  clause: id,
  belongs: v.array(text),
  present: v.array(condition),
  partial: v.array(condition),
  near: v.array(v.strictObject({ when: condition, say: localized })),
  examples: v.strictObject({
    present: v.array(text),
    partial: v.array(text),
    absent: v.array(text),
    'near-miss': v.array(text),
  }),
});
export type RuleFile = v.InferOutput<typeof ruleFile>;

function profileEntries() {
  const severity = v.picklist([...SEVERITIES, 'off']);
  return Object.fromEntries(PROFILES.map((p) => [p, severity])) as Record<(typeof PROFILES)[number], typeof severity>;
}

/** One file of a pack's lexicon, `rules/<pack>/lexicon/*.yaml`: names that patterns may use as `<name>`. */
export const lexiconFile = v.record(v.pipe(v.string(), v.trim()), oneOrMore);

/** Signs by which a policy is told from other texts, `rules/<pack>/kind.yaml`. */
export const kindFile = v.strictObject({
  policy: v.array(v.strictObject({ when: condition, weight: v.number() })),
  other: v.array(v.strictObject({ when: condition, weight: v.number(), reason: localized })),
});

/** A text to insert, `rules/clauses/<id>.yaml`. */
export const clauseFile = v.strictObject({
  id,
  title: localized,
  heading: v.strictObject({ ru: text }),
  order: v.number(),
  choice: v.optional(v.literal('required')),
  basis: localized,
  note: v.optional(localized),
  variants: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: localized,
        profiles: v.optional(v.array(v.picklist(PROFILES))),
        text,
      }),
    ),
    v.minLength(1),
  ),
});
export type ClauseFile = v.InferOutput<typeof clauseFile>;
