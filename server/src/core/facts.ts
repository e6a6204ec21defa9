import type { Severity } from './rule';

/** What the operator's card says in words, compared with the text and put into clauses. */
export const DETAIL_FACTS = [
  'name',
  'form',
  'inn',
  'ogrn',
  'address',
  'email',
  'phone',
  'responsible',
  'site',
] as const;
export type DetailFact = (typeof DETAIL_FACTS)[number];

/** What the operator's card answers with yes or no. */
export const ANSWER_FACTS = [
  'employees',
  'minors',
  'biometrics',
  'special-categories',
  'cross-border',
  'third-parties',
  'dissemination',
  'automated-decisions',
  'cookies',
  'analytics',
] as const;
export type AnswerFact = (typeof ANSWER_FACTS)[number];

/** The operator's card: what is true of the operator, whatever the policy says. What it does not say is not known. */
export type Facts = { readonly [fact in DetailFact]?: string | undefined } & {
  readonly [fact in AnswerFact]?: boolean | undefined;
} & {
  /** Names of the services that receive data, such as «Яндекс.Метрика». */
  readonly services?: readonly string[] | undefined;
};

/** What the card says in words, as it is to stand in a text: the address of a site with its scheme. */
export function detailsOf(card: Facts | undefined): { readonly [fact in DetailFact]?: string | undefined } {
  if (card === undefined) return {};
  const { site } = card;
  // Signs that mean something in a snippet would change what is inserted.
  const details = Object.fromEntries(
    DETAIL_FACTS.flatMap((fact) => (/[${}\\]/.test(card[fact] ?? '') ? [] : [[fact, card[fact]]])),
  );
  return site === undefined || /^https?:/i.test(site) ? details : { ...details, site: `https://${site}` };
}

/** How an answer of the card changes what a rule asks for; see `severityFor` in `ruleOnDay`. */
export type FactSeverities = {
  readonly [fact in AnswerFact]?: {
    readonly yes?: Severity | 'off' | undefined;
    readonly no?: Severity | 'off' | undefined;
  };
};
