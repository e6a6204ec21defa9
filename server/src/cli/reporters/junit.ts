import type { Rule } from '../../core/rule';
import { Lines } from '../lines';
import { messagesIn } from '../messages';
import { type Options, reaches } from '../options';
import type { Judged, Problem, Reporter } from './reporter';
import { escapeText, openTag } from './xml';

type JunitOptions = Pick<Options, 'lang' | 'failOn'>;

interface Case {
  readonly name: string;
  /** The element that says how the case ended, or nothing for a case that passed. */
  readonly outcome: string;
  readonly isFailure?: boolean;
}

/**
 * A report in the form of JUnit: a suite per document, a case per finding. A case fails where the finding makes the exit code 1, and at
 * `--fail-on never` where it would by default; a quieter one passes and says its words in `system-out`. A document without findings has one case, which
 * passes; one that is no policy is skipped; what could not be read is an error.
 */
export function junitReporter(rules: ReadonlyMap<string, Rule>, options: JunitOptions): Reporter {
  const suites: { name: string; cases: readonly Case[]; errors: number }[] = [];
  return {
    begin: () => '',
    document: (judged) => {
      suites.push({ name: judged.path, cases: casesOf(judged, rules, options), errors: 0 });
      return '';
    },
    end: (_, problems) => {
      for (const problem of problems) suites.push({ name: problem.path, cases: [errorOf(problem)], errors: 1 });
      const failures = (cases: readonly Case[]): number => cases.filter(({ isFailure }) => isFailure).length;
      const all = suites.flatMap(({ cases }) => cases);
      const root = { name: 'pdn-lint', tests: all.length, failures: failures(all), errors: problems.length };
      const body = suites.map(({ name, cases, errors }) => {
        const counts = { tests: cases.length, failures: failures(cases), errors, skipped: skipped(cases) };
        return `  ${openTag('testsuite', { name, ...counts })}>\n${cases.map((one) => caseOf(name, one)).join('')}  </testsuite>\n`;
      });
      return `<?xml version="1.0" encoding="UTF-8"?>\n${openTag('testsuites', root)}>\n${body.join('')}</testsuites>\n`;
    },
  };
}

function skipped(cases: readonly Case[]): number {
  return cases.filter(({ outcome }) => outcome.startsWith('<skipped')).length;
}

function caseOf(classname: string, { name, outcome }: Case): string {
  const open = `    ${openTag('testcase', { name, classname })}`;
  return outcome === '' ? `${open}/>\n` : `${open}>${outcome}</testcase>\n`;
}

function casesOf({ text, report }: Judged, rules: ReadonlyMap<string, Rule>, { lang, failOn }: JunitOptions): Case[] {
  const notes = report.notes.map(({ message }) => message[lang]).join(' ');
  if (Object.keys(report.elements).length === 0) {
    return [{ name: 'pdn-lint', outcome: `<skipped>${escapeText(notes)}</skipped>` }];
  }
  if (report.findings.length === 0) return [{ name: 'pdn-lint', outcome: '' }];
  const lines = new Lines(text);
  const threshold = failOn === 'never' ? 'warning' : failOn;
  const seen = new Map<string, number>();
  return report.findings.map(({ rule, severity, message, span }) => {
    const times = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, times);
    const { line, character } = lines.at(span.start);
    const told = rules.get(rule);
    const words = [
      `${line + 1}:${character + 1} ${messagesIn(lang).severity[severity]}: ${message[lang]}`,
      ...(told === undefined ? [] : [told.why[lang], told.remedy[lang]]),
    ].join('\n');
    const isFailure = reaches(severity, threshold);
    const failure = openTag('failure', { type: severity, message: message[lang] });
    // The name holds no line, so that a case is the same one after an edit elsewhere.
    return {
      name: times === 1 ? rule : `${rule} (${times})`,
      outcome: isFailure
        ? `${failure}>${escapeText(words)}</failure>`
        : `<system-out>${escapeText(words)}</system-out>`,
      isFailure,
    };
  });
}

function errorOf({ code, message }: Problem): Case {
  return { name: 'pdn-lint', outcome: `${openTag('error', { type: code, message })}/>` };
}
