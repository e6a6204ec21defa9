import type { WantedClause } from '../core/insertion/insertWanted';
import type { RuleTexts } from '../host/ruleTexts';
import type { Messages } from './messages';
import { Misuse, type Options } from './options';
import { nearest } from './suggest';

/** Throws {@link Misuse} where the options for fixing do not go together, or the standard input is to be fixed in its place. */
export function checkFixing(
  { fix, fixDryRun, suggest }: Pick<Options, 'fix' | 'fixDryRun' | 'suggest'>,
  paths: readonly string[],
  { misuse }: Messages,
): void {
  if (fix && fixDryRun) throw new Misuse(misuse.fixAndDryRun);
  if (suggest.length > 0 && !fix && !fixDryRun) throw new Misuse(misuse.suggestAlone);
  if (fix && paths.includes('-')) throw new Misuse(misuse.fixStdin);
}

/** Throws {@link Misuse} unless every clause wanted is one that can be inserted: it is known, and so is its wording, which is named where it has to be. */
export function checkWanted(
  wanted: readonly WantedClause[],
  clauses: RuleTexts['clauses'],
  { misuse }: Messages,
): void {
  const seen = new Set<string>();
  for (const { clause: id, variant } of wanted) {
    if (!Object.hasOwn(clauses, id)) throw new Misuse(misuse.unknownClause(id, nearest(id, Object.keys(clauses))));
    if (seen.has(id)) throw new Misuse(misuse.clauseTwice(id));
    seen.add(id);
    const { choice, variants } = clauses[id];
    const names = variants.map((one) => one.id);
    if (variant === undefined && choice === 'required') throw new Misuse(misuse.choiceRequired(id, names));
    if (variant !== undefined && !names.includes(variant)) throw new Misuse(misuse.unknownVariant(id, variant, names));
  }
}
