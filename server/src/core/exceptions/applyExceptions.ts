import type { PolicyDocument } from '../document';
import { nearest } from '../nearest';
import type { Excepted, Finding } from '../report';
import type { Localized, Severity } from '../rule';
import type { Span } from '../span';
import type { FiledException } from './exception';
import { type ExceptionRuleId, exceptionRules } from './exceptionRules';
import { inlineExceptions } from './inlineExceptions';
import { passageOf, passageSpans } from './passages';
import { QuotedText } from './quotedText';

/** What exceptions are applied to. */
export interface Judged {
  readonly document: PolicyDocument;
  readonly findings: readonly Finding[];
  /** Exceptions from a file that concern this document. */
  readonly filed: readonly FiledException[];
  /** ISO date on which expiry is judged. */
  readonly day: string;
  /** Severity of a rule in this run; undefined where there is no such rule. */
  readonly severityOf: (rule: string) => Severity | 'off' | undefined;
  readonly ruleIds: () => readonly string[];
}

/** One exception of one rule, from whichever source, and what it has done. */
interface Grant {
  readonly rule: string;
  readonly reason: string;
  readonly kind: Excepted['kind'];
  readonly covers: (finding: Finding) => boolean;
  readonly expires: string | undefined;
  readonly author?: string | undefined;
  /** How it is named in a message, in both languages. */
  readonly named: Localized;
  /** Where what is said about it is shown; source offsets. */
  readonly span: Span;
  used: boolean;
}

const START: Span = { start: 0, end: 0 };

/**
 * The findings that no exception covers, followed by what is to be said about the exceptions themselves; and the covered ones with their reasons.
 * An exception that has expired, has no reason or names no rule covers nothing.
 */
export function applyExceptions(judged: Judged): { findings: Finding[]; excepted: Excepted[] } {
  const about: Finding[] = [];
  const report = (id: ExceptionRuleId, span: Span, message: Localized): void => {
    const severity = judged.severityOf(id) ?? exceptionRules[id].severity;
    if (severity === 'off') return;
    about.push({ rule: id, severity, grade: 'certain', message, span, law: [], related: [], fixes: [] });
  };
  const grants = new Map<string, Grant[]>();
  for (const grant of [...inlineGrants(judged, report), ...filedGrants(judged)]) {
    const those = grants.get(grant.rule);
    if (those === undefined) grants.set(grant.rule, [grant]);
    else those.push(grant);
  }
  const findings: Finding[] = [];
  const excepted: Excepted[] = [];
  for (const finding of judged.findings) {
    const covering = (grants.get(finding.rule) ?? []).filter((grant) => grant.covers(finding));
    for (const grant of covering) grant.used = true;
    const valid = covering.find(({ expires }) => expires === undefined || judged.day <= expires);
    if (valid !== undefined) excepted.push({ finding, kind: valid.kind, reason: valid.reason });
    else {
      findings.push(finding);
      for (const grant of covering) report('exception-expired', finding.span, expired(grant));
    }
  }
  for (const grant of [...grants.values()].flat()) {
    if (!grant.used && judged.severityOf(grant.rule) !== 'off') report('exception-unused', grant.span, unused(grant));
  }
  return { findings: [...findings, ...about], excepted };
}

type Tell = (id: ExceptionRuleId, span: Span, message: Localized) => void;

function inlineGrants(judged: Judged, report: Tell): Grant[] {
  const { document } = judged;
  const { exceptions, misspelt } = inlineExceptions(document.source, document.format);
  for (const { span } of misspelt) report('exception-misspelt', span, MISSPELT);
  if (exceptions.length === 0) return [];
  const passages = passageSpans(document);
  return exceptions.flatMap(({ scope, rules, reason, span }) => {
    const passage = scope === 'document' ? undefined : (passageOf(span, passages, document.source) ?? START);
    const known = rules.filter((rule) => isKnown(judged, rule.id, rule.span, report));
    if (reason === '') {
      if (known.length > 0) report('exception-without-reason', span, WITHOUT_REASON);
      return [];
    }
    return known.map(({ id, span: at }) => ({
      rule: id,
      reason,
      kind: 'inSource' as const,
      covers: ({ span: { start, end } }: Finding) =>
        passage === undefined || (start < passage.end && (passage.start < end || passage.start <= start)),
      expires: undefined,
      named: { ru: `Исключение из правила «${id}»`, en: `The exception from “${id}”` },
      span: at,
      used: false,
    }));
  });
}

function isKnown(judged: Judged, id: string, span: Span, report: Tell): boolean {
  if (judged.severityOf(id) !== undefined) return true;
  const [like] = nearest(id, judged.ruleIds());
  report('exception-unknown-rule', span, {
    ru: `Нет правила «${id}», исключение не действует.${like === undefined ? '' : ` Похоже на «${like}».`}`,
    en: `There is no rule “${id}”; the exception has no effect.${like === undefined ? '' : ` Did you mean “${like}”?`}`,
  });
  return false;
}

function filedGrants({ document, filed }: Judged): Grant[] {
  if (filed.length === 0) return [];
  let quoted: QuotedText | undefined;
  return filed.map(({ rule, quote, reason, author, expires, from }) => {
    const places =
      quote === undefined
        ? undefined
        : (quoted ??= new QuotedText(document.plain.text)).places(quote).map((span) => document.plain.toSource(span));
    return {
      rule,
      reason,
      kind: 'external' as const,
      covers: ({ span }: Finding) =>
        places === undefined || places.some(({ start, end }) => start < span.end && span.start < end),
      expires,
      author,
      named: {
        ru: `Исключение из правила «${rule}» (${from.file}, строка ${from.line})`,
        en: `The exception from “${rule}” (${from.file}, line ${from.line})`,
      },
      span: places?.[0] ?? START,
      used: false,
    };
  });
}

const MISSPELT: Localized = {
  ru: 'Комментарий не понят. Форма: <!-- pdn-lint allow правило: причина -->',
  en: 'The comment is not understood. Its form is <!-- pdn-lint allow rule: reason -->',
};
const WITHOUT_REASON: Localized = {
  ru: 'У исключения не названа причина, поэтому оно не действует.',
  en: 'The exception gives no reason, so it has no effect.',
};

function expired({ named, expires = '', reason, author }: Grant): Localized {
  const by = author === undefined ? '' : ` (${author})`;
  return {
    ru: `${named.ru} действовало по ${expires.split('-').reverse().join('.')}; замечание показано снова. Причина была: ${reason}${by}`,
    en: `${named.en} held until ${expires}; the finding is shown again. The reason was: ${reason}${by}`,
  };
}

function unused({ named }: Grant): Localized {
  return {
    ru: `${named.ru} ничего не закрывает: такого замечания здесь нет.`,
    en: `${named.en} covers nothing: there is no such finding here.`,
  };
}
