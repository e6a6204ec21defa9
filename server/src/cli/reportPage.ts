import type { PolicyDocument } from '../core/document';
import type { Report } from '../core/report';
import type { Profile } from '../core/rule';
import { type RulePack, rulesOf } from '../core/rulePack';
import type { RuleTexts } from '../host/ruleTexts';
import { complete, type Language } from './options';
import { htmlReporter } from './reporters/html';
import { tally } from './tally';
import { VERSION } from './version';

/** A document that was read and judged already, and how. */
export interface Reported {
  /** Name that the report gives the document. */
  readonly path: string;
  readonly document: PolicyDocument;
  readonly report: Report;
  readonly profile: Profile;
  /** ISO date of judgement. */
  readonly asOf: string;
}

/** The report of one document as the page that `--format html` writes, for editors that show it. */
export function reportPage(reported: Reported, pack: RulePack, texts: RuleTexts, lang: Language): string {
  const { path, document, report, profile, asOf } = reported;
  const rules = new Map(rulesOf(pack).map((rule) => [rule.id, rule]));
  const options = complete({ lang, profile, asOf, format: 'html' }, new Date(), String);
  const engine = { pack, read: () => document, texts: () => texts };
  const reporter = htmlReporter(rules, { options, engine, version: VERSION, cwd: '' }, texts);
  const judged = { path, read: { text: document.source, encoding: 'utf-8', document }, report } as const;
  const policies = report.kind === 'policy' ? 1 : 0;
  const totals = { files: 1, policies, findings: tally(report).severities, problems: 0 };
  return reporter.begin() + reporter.document(judged) + reporter.end(totals, []);
}
