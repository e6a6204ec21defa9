import type { Act } from '../core/act';
import { PatternCompiler } from '../core/pattern/compile';
import type { Condition, Place } from '../core/pattern/condition';
import { PatternError } from '../core/pattern/syntax';
import type { DefectRule, ElementRule, ForbidCase, LegalBasis } from '../core/rule';
import type { RulePack } from '../core/rulePack';
import type { ActFile, ConditionFile, DefectFile, ElementFile, ForbidFile, RuleFile } from './ruleFile';

/** A fault in the files of a pack: which file, which key, what is wrong. */
export interface PackError {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** What stands in the files of one pack, checked against the schema. */
export interface PackFiles {
  readonly id: string;
  readonly version: string;
  readonly checkedOn: string;
  readonly lexicon: Readonly<Record<string, string | string[]>>;
  readonly elements: readonly ElementFile[];
  readonly defects: readonly DefectFile[];
  readonly acts: readonly ActFile[];
  readonly kind: {
    readonly policy: readonly { when: ConditionFile; weight: number }[];
    readonly other: readonly { when: ConditionFile; weight: number; reason: { ru: string; en: string } }[];
  };
}

/** Compiles the files of a pack into plain data. A faulty pattern is reported and left out; the rest still works. */
export function compilePack(files: PackFiles): { pack: RulePack; errors: PackError[] } {
  const errors: PackError[] = [];
  const lexicon = new Map(Object.entries(files.lexicon).map(([name, is]) => [name, list(is)]));
  const compiler = new PatternCompiler(lexicon);

  const pattern = (file: string, path: string, source: string): number[] => {
    try {
      return [compiler.compile(source)];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      errors.push({ file, path, message: `${error.message} (знак ${error.at + 1} образца «${source}»)` });
      return [];
    }
  };
  const patterns = (file: string, path: string, sources: string | readonly string[] | undefined) =>
    list(sources).flatMap((source) => pattern(file, path, source));

  const condition = (file: string, path: string, source: ConditionFile): Condition => {
    const c = typeof source === 'string' ? { find: source } : source;
    const places: readonly Place[] = c.place === undefined ? ['text'] : list(c.place);
    return {
      find: patterns(file, `${path}.find`, c.find),
      scope: c.scope ?? (c.count === undefined ? 'sentence' : 'document'),
      ...(c.with && { with: patterns(file, `${path}.with`, c.with) }),
      ...(c.without && { without: patterns(file, `${path}.without`, c.without) }),
      ...(c.under && { under: patterns(file, `${path}.under`, c.under) }),
      ...(c['not-under'] && { notUnder: patterns(file, `${path}.not-under`, c['not-under']) }),
      places,
      ...(c.count !== undefined && { count: c.count }),
    };
  };
  const conditions = (file: string, path: string, sources: readonly ConditionFile[]) =>
    sources.map((source, i) => condition(file, `${path}[${i}]`, source));

  for (const name of Object.keys(files.lexicon)) pattern('lexicon', name, `<${name}>`);
  const elements = files.elements.map((rule): ElementRule => {
    const file = rule.id;
    return {
      ...headOf(rule),
      kind: rule.kind,
      message: rule.message as ElementRule['message'],
      clause: rule.clause,
      belongs: rule.belongs.flatMap((source, i) => pattern(file, `belongs[${i}]`, source)),
      present: conditions(file, 'present', rule.present),
      partial: conditions(file, 'partial', rule.partial),
      near: rule.near.map((near, i) => ({ when: condition(file, `near[${i}]`, near.when), say: near.say })),
    };
  });
  const forbidCase = (file: string, path: string, source: ForbidFile['cases'][number]): ForbidCase => {
    if (typeof source === 'string' || 'find' in source) return { when: condition(file, path, source), unless: [] };
    const { against, message, severity, grade, replace } = source;
    return {
      when: condition(file, `${path}.when`, source.when),
      unless: conditions(file, `${path}.unless`, source.unless),
      ...(against && {
        against: against.map(({ when, say }, i) => ({ when: condition(file, `${path}.against[${i}]`, when), say })),
      }),
      ...(source['longer-than'] !== undefined && { longerThan: source['longer-than'] }),
      ...(message && { message }),
      ...(severity && { severity }),
      ...(grade && { grade }),
      ...(replace !== undefined && { replace }),
    };
  };
  const defects = files.defects.map((rule): DefectRule => {
    const file = rule.id;
    const { grade, limit } = rule;
    const head = { ...headOf(rule), grade, limit, ...(rule.clause !== undefined && { clause: rule.clause }) };
    if (rule.kind === 'forbid') {
      const cases = rule.cases.map((one, i) => forbidCase(file, `cases[${i}]`, one));
      return { ...head, kind: rule.kind, message: rule.message, cases };
    }
    const { check, messages, lists } = rule;
    const named = Object.entries(rule.patterns).map(
      ([name, sources]) => [name, conditions(file, `patterns.${name}`, sources)] as const,
    );
    return { ...head, kind: rule.kind, check, messages, lists, patterns: Object.fromEntries(named) };
  });
  const kind = {
    policy: files.kind.policy.map((s, i) => ({ when: condition('kind', `policy[${i}]`, s.when), weight: s.weight })),
    other: files.kind.other.map((s, i) => ({
      when: condition('kind', `other[${i}]`, s.when),
      weight: s.weight,
      reason: s.reason,
    })),
  };
  const { id, version, checkedOn } = files;
  const acts = files.acts.map(actOf);
  return { pack: { id, version, checkedOn, patterns: compiler.table(), elements, defects, acts, kind }, errors };
}

/** What every rule has, without the keys that are of no use in judging. */
function headOf(rule: RuleFile) {
  return {
    id: rule.id,
    class: rule.class,
    severity: rule.severity,
    profiles: rule.profiles as ElementRule['profiles'],
    ...(rule.facts && { facts: rule.facts as NonNullable<ElementRule['facts']> }),
    law: rule.law.map(basisOf),
    inForce: rule['in-force'] as ElementRule['inForce'],
    group: rule.group,
    title: rule.title,
    why: rule.why,
    remedy: rule.remedy,
  };
}

function actOf({ 'replaced-by': replacedBy, 'checked-on': checkedOn, ...act }: ActFile): Act {
  return { ...act, checkedOn, ...(replacedBy !== undefined && { replacedBy }) } as Act;
}

function basisOf(basis: RuleFile['law'][number]): LegalBasis {
  return {
    ref: basis.ref,
    text: basis.text,
    ...(basis.from && { from: basis.from }),
    ...(basis.to && { to: basis.to }),
    ...(basis.profiles && { profiles: basis.profiles }),
    ...(basis['not-profiles'] && { notProfiles: basis['not-profiles'] }),
  };
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
