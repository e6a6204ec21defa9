import type { Entity } from '../entities/entity';
import type { Condition } from '../pattern/condition';
import { evaluate, type Match } from '../pattern/evaluate';
import { daysOf } from '../periodLength';
import type { Reading } from '../reading';
import type { ForbidCase, ForbidRule, Localized } from '../rule';
import type { Span } from '../span';
import { type Fault, type PlainFix, replacement } from './fault';

/** Places shown for one contradicted statement. */
const OPPOSITES_SHOWN = 3;

/** The places of a document in which a wording stands that the rule does not allow. */
export function forbid(reading: Reading, rule: ForbidRule): Fault[] {
  return rule.cases.flatMap((one) => faultsOf(reading, rule, one));
}

function faultsOf(reading: Reading, rule: ForbidRule, one: ForbidCase): Fault[] {
  const matches = evaluate(reading, one.when);
  if (matches.length === 0 || one.unless.some((condition) => holds(reading, condition))) return [];
  const against = one.against?.map(({ when, say }) => ({ places: evaluate(reading, when), say }));
  if (against?.every(({ places }) => places.length === 0) === true) return [];
  const faults: Fault[] = [];
  for (const match of matches) {
    const span = plainSpan(reading, match);
    const period = one.longerThan === undefined ? undefined : edgePeriod(reading, span);
    if (one.longerThan !== undefined && !isLonger(period, one.longerThan)) continue;
    const related = opposites(reading, match, against ?? []);
    if (against !== undefined && related.length === 0) continue;
    faults.push({
      span,
      message: one.message ?? rule.message,
      ...(one.severity && { severity: one.severity }),
      ...(one.grade && { grade: one.grade }),
      related,
      fixes: fixesOf(reading, one, span, period),
    });
  }
  return faults;
}

function holds(reading: Reading, condition: Condition): boolean {
  return evaluate(reading, condition).length > 0;
}

function plainSpan({ words }: Reading, match: Match): Span {
  return { start: words.starts[match.start], end: words.ends[match.end - 1] };
}

/** The period with which the match begins, or else the last one in it. */
function edgePeriod(reading: Reading, span: Span): Entity | undefined {
  const periods = reading.entitiesIn(span, 'period');
  const first = periods[0];
  return first !== undefined && first.start <= span.start ? first : periods[periods.length - 1];
}

function isLonger(period: Entity | undefined, than: string): boolean {
  return period?.value !== undefined && daysOf(period.value) > daysOf(than);
}

/** For every kind of opposite the first place that is not the match itself. */
function opposites(
  reading: Reading,
  match: Match,
  against: readonly { readonly places: readonly Match[]; readonly say: Localized }[],
): NonNullable<Fault['related']> {
  return against
    .flatMap(({ places, say }) => {
      const other = places.find(({ start, end }) => end <= match.start || match.end <= start);
      return other === undefined ? [] : [{ span: plainSpan(reading, other), message: say }];
    })
    .slice(0, OPPOSITES_SHOWN);
}

function fixesOf(reading: Reading, one: ForbidCase, span: Span, period: Entity | undefined): PlainFix[] {
  if (one.replace === undefined) return [];
  if (one.longerThan === undefined) return [replacement(span, one.replace, false)];
  if (period === undefined) return [];
  // «В 30-дневный срок» cannot become «в 10 рабочих дней срок»: the unit has to stand in the same form.
  const written = reading.document.plain.text.slice(period.start, period.end);
  return lastWord(written) === lastWord(one.replace) ? [replacement(period, one.replace, false)] : [];
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00a0'), text.lastIndexOf('\n')) + 1);
}
