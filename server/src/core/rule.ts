import type { FactSeverities } from './facts';
import type { Condition } from './pattern/condition';

/** A text in both languages of the product. */
export interface Localized {
  readonly ru: string;
  readonly en: string;
}

/** How loudly a finding speaks, from the loudest. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Compares severities for sorting: the louder comes first. */
export function bySeverity(left: Severity, right: Severity): number {
  return SEVERITIES.indexOf(left) - SEVERITIES.indexOf(right);
}

/** What kind of operator or service the policy is written for; see `--profile`. */
export const PROFILES = [
  'website',
  'employer',
  'app',
  'clinic',
  'school',
  'state-body',
  'sole-trader',
  'self-employed',
] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * Why the element is wanted: the law asks for it in the policy itself, the law obliges the operator and the policy customarily shows it,
 * Roskomnadzor recommends it, or good practice does.
 */
export const RULE_CLASSES = ['law-policy', 'law-operator', 'regulator', 'good-practice'] as const;
export type RuleClass = (typeof RULE_CLASSES)[number];

/** State of an element in a policy. */
export type State = 'present' | 'partial' | 'absent';

/** One legal ground: act, article, part, with the words shown to a reader. */
export interface LegalBasis {
  /** `152-fz/9/2` is part 2 of article 9; `152-fz/18.1/1/2` item 2 of part 1 of article 18.1. */
  readonly ref: string;
  readonly text: Localized;
  /** ISO dates between which this wording of the law is in force; `to` is the last day. */
  readonly from?: string;
  readonly to?: string;
  /** Profiles that the ground holds for, where not for all, and those it does not hold for. */
  readonly profiles?: readonly Profile[];
  readonly notProfiles?: readonly Profile[];
}

/** Something close to the element that is not it, with the words that say so. */
export interface NearMiss {
  readonly when: Condition;
  readonly say: Localized;
}

/** Part of the checklist in which an element is shown. */
export const GROUPS = ['document', 'operator', 'processing', 'transfer', 'protection', 'consent', 'rights'] as const;
export type Group = (typeof GROUPS)[number];

/** What every rule says of itself. */
interface RuleHead {
  readonly id: string;
  readonly class: RuleClass;
  readonly severity: Severity;
  /** Severity where a profile differs; `off` leaves the rule out. */
  readonly profiles: Partial<Record<Profile, Severity | 'off'>>;
  /** What the operator's card makes of the severity: a yes can only raise it, a no of all that are named replaces it. */
  readonly facts?: FactSeverities;
  readonly law: readonly LegalBasis[];
  /** ISO dates between which the rule holds; `to` is the last day. */
  readonly inForce: { readonly from?: string; readonly to?: string };
  readonly group: Group;
  readonly title: Localized;
  readonly why: Localized;
  readonly remedy: Localized;
}

/** A rule that asks for an element. All patterns are compiled: indices into the pack's pattern table. */
export interface ElementRule extends RuleHead {
  readonly kind: 'require';
  /** Message where the element is absent, and where it is only partly there. */
  readonly message: { readonly absent: Localized; readonly partial?: Localized };
  /** Id of the clause that cures the finding. */
  readonly clause: string;
  /** Headings under which the element belongs, best first. */
  readonly belongs: readonly number[];
  readonly present: readonly Condition[];
  readonly partial: readonly Condition[];
  readonly near: readonly NearMiss[];
}

/** How sure a finding is: beyond doubt, by all appearances, or to be judged by a lawyer. */
export const GRADES = ['certain', 'likely', 'ask'] as const;
export type Grade = (typeof GRADES)[number];

/** Findings of one rule that one document gives; those above the number are only counted. */
export const DEFAULT_LIMIT = 10;

interface DefectHead extends RuleHead {
  readonly grade: Grade;
  /** Id of a clause that says it rightly, where there is one. */
  readonly clause?: string;
  /** Findings shown per document. */
  readonly limit: number;
}

/** Another place that a wording contradicts, with the words that say so. */
export interface Opposite {
  readonly when: Condition;
  readonly say: Localized;
}

/** One way in which a defect shows. */
export interface ForbidCase {
  readonly when: Condition;
  /** Conditions of which none may hold anywhere in the document. */
  readonly unless: readonly Condition[];
  /** If given, the words are a defect only where one of these stands in the document as well. */
  readonly against?: readonly Opposite[];
  /** The period at the edge of the match must be longer than this: `10 workdays`, `30 days`. */
  readonly longerThan?: string;
  readonly message?: Localized;
  readonly severity?: Severity;
  readonly grade?: Grade;
  /** What may stand instead of the words found, or of their period where `longerThan` is given. */
  readonly replace?: string;
}

/** A rule that tells a wording which should not stand. */
export interface ForbidRule extends DefectHead {
  readonly kind: 'forbid';
  readonly message: Localized;
  readonly cases: readonly ForbidCase[];
}

/** A rule whose judgement is code, a named check of `core/checks`; its words and data are its own. */
export interface CheckRule extends DefectHead {
  readonly kind: 'check';
  readonly check: string;
  /** Messages by key, with `{name}` for the values of the place. */
  readonly messages: Readonly<Record<string, Localized>>;
  /** Data of the check: lists of strings by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Data of the check: conditions by name. */
  readonly patterns: Readonly<Record<string, readonly Condition[]>>;
}

export type DefectRule = ForbidRule | CheckRule;
export type Rule = ElementRule | DefectRule;
