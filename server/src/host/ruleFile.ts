import * as v from 'valibot';
import { ACT_KINDS, CONFIDENCES } from '../core/act';
import { CHECKS } from '../core/checks/builtin';
import { ANSWER_FACTS, DETAIL_FACTS } from '../core/facts';
import { PLACES, SCOPES } from '../core/pattern/condition';
import { daysOf } from '../core/periodLength';
import { DEFAULT_LIMIT, GRADES, GROUPS, PROFILES, RULE_CLASSES, SEVERITIES } from '../core/rule';

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

const severityOrOff = v.picklist([...SEVERITIES, 'off']);

/** What the answers of an operator's card make of a severity. */
const factSeverities = v.strictObject(
  Object.fromEntries(
    ANSWER_FACTS.map((fact) => [
      fact,
      v.optional(v.strictObject({ yes: v.optional(severityOrOff), no: v.optional(severityOrOff) })),
    ]),
  ),
);

/** What every rule file begins with. */
const head = {
  id,
  class: v.picklist(RULE_CLASSES),
  severity: v.picklist(SEVERITIES),
  profiles: v.optional(v.partial(v.strictObject(profileEntries())), {}),
  facts: v.optional(factSeverities),
  law: v.pipe(v.array(legalBasis), v.minLength(1)),
  'in-force': v.strictObject({ from: v.optional(date), to: v.optional(date) }),
  group: v.picklist(GROUPS),
  title: localized,
  why: localized,
  remedy: localized,
};

const elementFile = v.strictObject({
  ...head,
  kind: v.literal('require'),
  message: v.strictObject({ absent: localized, partial: v.optional(localized) }),
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
export type ElementFile = v.InferOutput<typeof elementFile>;

const period = v.pipe(
  v.string(),
  v.check((value) => !Number.isNaN(daysOf(value)), 'срок пишется как 10 workdays или 30 days'),
);

const forbidCase = v.strictObject({
  when: condition,
  unless: v.optional(v.array(condition), []),
  against: v.optional(v.array(v.strictObject({ when: condition, say: localized }))),
  'longer-than': v.optional(period),
  message: v.optional(localized),
  severity: v.optional(v.picklist(SEVERITIES)),
  grade: v.optional(v.picklist(GRADES)),
  replace: v.optional(text),
});

/** Examples of a rule that tells a defect: with it, without it, and how a fix changes the text. */
const defectExamples = v.strictObject({
  defect: v.pipe(v.array(text), v.minLength(3)),
  clean: v.pipe(v.array(text), v.minLength(3)),
  fixed: v.optional(v.array(v.strictObject({ from: text, to: text })), []),
  /** The operator's card against which the examples are judged. */
  facts: v.optional(
    v.record(v.picklist([...DETAIL_FACTS, ...ANSWER_FACTS, 'services']), v.union([text, v.boolean(), v.array(text)])),
  ),
});

const defectHead = {
  ...head,
  grade: v.picklist(GRADES),
  clause: v.optional(id),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), DEFAULT_LIMIT),
  examples: defectExamples,
};

const forbidFile = v.strictObject({
  ...defectHead,
  kind: v.literal('forbid'),
  message: localized,
  cases: v.pipe(v.array(v.union([condition, forbidCase])), v.minLength(1)),
});
export type ForbidFile = v.InferOutput<typeof forbidFile>;

const checkFile = v.strictObject({
  ...defectHead,
  kind: v.literal('check'),
  check: v.picklist(Object.keys(CHECKS)),
  messages: v.record(v.string(), localized),
  lists: v.optional(v.record(v.string(), v.array(text)), {}),
  patterns: v.optional(v.record(v.string(), v.array(condition)), {}),
});
export type CheckFile = v.InferOutput<typeof checkFile>;
export type DefectFile = ForbidFile | CheckFile;

/** One rule file: an element in `rules/<pack>/elements`, a defect in `rules/<pack>/defects`. */
export const ruleFile = v.variant('kind', [elementFile, forbidFile, checkFile]);
export type RuleFile = v.InferOutput<typeof ruleFile>;

/** A part of the register of acts, `rules/<pack>/law/*.yaml`. */
export const actsFile = v.array(
  v.strictObject({
    id,
    kind: v.picklist(ACT_KINDS),
    number: v.optional(text),
    date: v.optional(date),
    title: text,
    english: v.optional(text),
    begins: v.optional(v.array(text)),
    issuer: v.optional(text),
    from: v.optional(date),
    to: v.optional(date),
    ending: v.optional(v.picklist(['replaced', 'inapplicable'])),
    'replaced-by': v.optional(id),
    articles: v.optional(
      v.strictObject({
        last: v.pipe(v.number(), v.integer()),
        inserted: v.optional(v.array(text)),
        repealed: v.optional(v.array(v.strictObject({ place: text, to: date }))),
      }),
    ),
    url: v.optional(
      v.pipe(v.string(), v.regex(/^https?:\/\/(?:[a-z]+\.)?pravo\.gov\.ru\/\S+$/, 'адрес на портале pravo.gov.ru')),
    ),
    confidence: v.picklist(CONFIDENCES),
    'checked-on': v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'месяц пишется как 2026-03')),
    note: v.optional(localized),
  }),
);
export type ActFile = v.InferOutput<typeof actsFile>[number];

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
