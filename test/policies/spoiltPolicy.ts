import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { PROFILES, type Profile } from '../../server/src/core/rule';
import { deleteClauses } from './deleteClauses';
import { DEFECTS, withDefects } from './seededDefects';

const passages: Record<string, Record<string, string[]>> = parseYaml(
  readFileSync(join(__dirname, 'passages.yaml'), 'utf8'),
);
const policies = Object.fromEntries(
  PROFILES.map((profile) => [profile, readFileSync(join(__dirname, `${profile}.md`), 'utf8')]),
);

/** A policy in Markdown, and for whom it is written. */
export interface SpoiltPolicy {
  readonly profile: Profile;
  readonly text: string;
}

/** The complete policies without some of their elements and with some defects. */
export const spoiltPolicy: fc.Arbitrary<SpoiltPolicy> = fc.constantFrom(...PROFILES).chain((profile) =>
  fc
    .tuple(
      fc.subarray(Object.keys(passages[profile]), { maxLength: 6 }),
      fc.subarray([...DEFECTS], { minLength: 0, maxLength: DEFECTS.length }),
    )
    .map(([without, defects]) => {
      const numbers = [...new Set(without.flatMap((element) => passages[profile][element]))];
      return { profile, text: withDefects(deleteClauses(policies[profile], numbers), defects) };
    }),
);
