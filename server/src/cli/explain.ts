import { withoutValues } from '../core/checks/fault';
import { withoutPlaceholders } from '../core/clauseText';
import { EXCEPTION_RULES, type ExceptionRule, exceptionRuleOf } from '../core/exceptions/exceptionRules';
import type { Localized, Rule } from '../core/rule';
import { isInForce, severityFor } from '../core/ruleOnDay';
import { rulesOf } from '../core/rulePack';
import type { Clause, RuleTexts } from '../host/ruleTexts';
import type { Engine } from './engine';
import { type Messages, messagesIn } from './messages';
import { Misuse, type Options } from './options';
import type { Paint } from './paint';
import { nearest } from './suggest';
import { hang, wrap } from './wrap';

/** Messages of a check that `explain` shows; the rule page has all of them. */
const MESSAGES_SHOWN = 3;

/** All there is to say about a rule. Throws {@link Misuse} where there is no such rule. */
export async function explain(
  id: string,
  engine: Engine,
  options: Pick<Options, 'lang' | 'profile' | 'asOf'>,
  paint: Paint,
  width: number,
): Promise<string> {
  const messages = messagesIn(options.lang);
  const rules = rulesOf(engine.pack);
  const rule = rules.find((candidate) => candidate.id === id);
  const exceptionRule = exceptionRuleOf(id);
  if (exceptionRule !== undefined) return aboutExceptions(exceptionRule, options.lang, paint, width);
  if (!rule) throw new Misuse(messages.misuse.unknownRule(id, likely(id, rules)));
  const texts = await engine.texts();
  return new Explanation(rule, options, messages, paint, width).write(
    rule.clause === undefined ? undefined : texts.clauses[rule.clause],
    texts.examples[rule.id],
  );
}

/** What is told about exceptions has no norm and no examples. */
function aboutExceptions(rule: ExceptionRule, lang: Options['lang'], paint: Paint, width: number): string {
  const messages = messagesIn(lang);
  const labelled = (label: string, text: string) => paint.bold(label) + hang(text, width, 0, label.length);
  return `${paint.bold(rule.title[lang])}  ${paint.dim(rule.id)}
${paint.severity(rule.severity, messages.severity[rule.severity])}

${labelled(messages.pretty.why, rule.why[lang])}

${labelled(messages.pretty.remedy, rule.remedy[lang])}
`;
}

/** Rules that the word may stand for: by the id, or by a word of the title («отзыв»). */
function likely(word: string, rules: readonly Rule[]): string[] {
  const byId = nearest(word, [...rules.map(({ id }) => id), ...EXCEPTION_RULES]);
  if (byId.length > 0 || word.length < 4) return byId;
  const wanted = word.toLowerCase();
  const titled = rules.filter(({ title }) => `${title.ru} ${title.en}`.toLowerCase().includes(wanted));
  return titled.slice(0, 3).map(({ id }) => id);
}

/** The messages that show what the rule is about. */
function messagesOf(rule: Rule): Localized[] {
  if (rule.kind === 'require') return [rule.message.absent];
  return rule.kind === 'forbid' ? [rule.message] : Object.values(rule.messages).slice(0, MESSAGES_SHOWN);
}

type Examples = RuleTexts['examples'][string];

class Explanation {
  private readonly output: string[] = [];

  constructor(
    private readonly rule: Rule,
    private readonly options: Pick<Options, 'lang' | 'profile' | 'asOf'>,
    private readonly messages: Messages,
    private readonly paint: Paint,
    private readonly width: number,
  ) {}

  write(clause: Clause | undefined, examples: Examples | undefined): string {
    const { rule, messages, paint } = this;
    const { lang, profile } = this.options;
    const severity = severityFor(rule, profile);
    const label = severity === 'off' ? '—' : paint.severity(severity, messages.severity[severity]);
    this.output.push(`${paint.bold(rule.title[lang])}  ${paint.dim(rule.id)}`);
    const facts =
      rule.kind === 'require'
        ? [label, messages.ruleClass[rule.class]]
        : [label, messages.grade[rule.grade], messages.defectClass[rule.class]];
    this.output.push(`${facts.join(' · ')} · ${messages.explain.profile} ${profile}`, '');
    for (const message of messagesOf(rule)) this.paragraph(withoutValues(message[lang]));
    this.labelled(messages.pretty.why, rule.why[lang]);
    this.labelled(`${messages.explain.norm}: `, this.norms());
    this.labelled(messages.pretty.remedy, rule.remedy[lang]);
    if (clause) this.clause(clause);
    if (examples) this.examples(examples);
    return `${this.output.join('\n').trimEnd()}\n`;
  }

  private norms(): string {
    const { lang, asOf, profile } = this.options;
    const { explain } = this.messages;
    return this.rule.law
      .filter(({ profiles, notProfiles }) => profiles?.includes(profile) !== false && !notProfiles?.includes(profile))
      .map(({ text, from, to }) => {
        const dates = [from && explain.since(this.date(from)), to && explain.until(this.date(to))].filter(Boolean);
        const inForce = isInForce({ ...(from ? { from } : {}), ...(to ? { to } : {}) }, asOf);
        return dates.length > 0 && (to !== undefined || !inForce) ? `${text[lang]} (${dates.join(' ')})` : text[lang];
      })
      .join('; ');
  }

  /** `2025-09-01` as a reader of the language writes it. */
  private date(iso: string): string {
    return this.options.lang === 'ru' ? iso.split('-').reverse().join('.') : iso;
  }

  private clause(clause: Clause): void {
    const { lang } = this.options;
    this.heading(`${this.messages.explain.clause}: ${clause.title[lang]}`);
    for (const variant of clause.variants) {
      if (clause.variants.length > 1) this.output.push(`  ${this.paint.dim(variant.title[lang])}`);
      this.quoted(withoutPlaceholders(variant.text));
      this.output.push('');
    }
    if (clause.note) this.paragraph(clause.note[lang]);
    this.paragraph(this.messages.explain.draft);
  }

  private examples(examples: Examples): void {
    const { explain } = this.messages;
    const kinds =
      'present' in examples
        ? ([
            [explain.present, examples.present],
            [explain.partial, examples.partial],
            [explain.absent, examples.absent],
            [explain.nearMiss, examples['near-miss']],
          ] as const)
        : ([
            [explain.defect, examples.defect],
            [explain.clean, examples.clean],
          ] as const);
    for (const [title, [first]] of kinds) {
      if (first === undefined) continue;
      this.heading(title);
      this.quoted(first.replaceAll('[|', '').replaceAll('|]', ''));
    }
    const fix = 'fixed' in examples ? examples.fixed[0] : undefined;
    if (fix === undefined) return;
    this.heading(explain.fixed);
    this.quoted(fix.from);
    this.quoted(`→ ${fix.to}`);
  }

  private heading(title: string): void {
    if (this.output[this.output.length - 1] !== '') this.output.push('');
    this.output.push(this.paint.bold(title));
  }

  private paragraph(text: string): void {
    this.output.push(...wrap(text, this.width), '');
  }

  private labelled(label: string, text: string): void {
    this.output.push(this.paint.bold(label) + hang(text, this.width, 0, label.length), '');
  }

  private quoted(text: string): void {
    for (const line of text.split('\n')) {
      for (const part of wrap(line, this.width - 4)) this.output.push(`  ${this.paint.dim('│')} ${part}`.trimEnd());
    }
  }
}
