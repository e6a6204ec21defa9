import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { PolicyDocument } from '../../server/src/core/document';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { PROFILES, type Profile } from '../../server/src/core/rule';
import { builtinPack } from '../../server/src/host/builtinPack';
import { readDocument } from '../../server/src/host/readDocument';
import { deleteClauses } from './deleteClauses';
import { asDocx, asListPage, asPage, asText } from './policyFormats';
import { withDefects } from './seededDefects';

const pack = builtinPack();
const passages: Record<string, Record<string, string[]>> = parseYaml(
  readFileSync(join(__dirname, 'passages.yaml'), 'utf8'),
);

/** What is found in a policy, without regard to its format: the rule, and the words meant. */
function findingsIn(document: PolicyDocument, profile: Profile): string[] {
  const { findings, kind } = lint(document, pack, { profile });
  assert.equal(kind, 'policy');
  return findings.map(
    ({ rule, message, span }) => `${rule}: ${message.ru} [${words(document.source.slice(span.start, span.end))}]`,
  );
}

/** The letters of a stretch of source, markup left out. */
function words(source: string): string {
  const shown = source.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;/g, ' ');
  return (shown.match(/\p{L}+/gu) ?? []).join(' ');
}

async function read(source: string | Uint8Array, name: string): Promise<PolicyDocument> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const result = await readDocument(bytes, name, { encoding: 'auto', revisions: 'accepted' });
  assert.ok('text' in result, `${name} is not read: ${JSON.stringify(result)}`);
  return result.document ?? parse(result.text, 'text');
}

async function check(markdown: string, profile: Profile, most = Number.POSITIVE_INFINITY): Promise<void> {
  const expected = findingsIn(parse(markdown, 'markdown'), profile);
  assert.ok(expected.length <= most, expected.join('\n'));
  const formats: readonly (readonly [source: string | Uint8Array, name: string])[] = [
    [asText(markdown), 'policy.txt'],
    [asPage(markdown), 'policy.html'],
    [asListPage(markdown), 'list.htm'],
    [asDocx(markdown), 'policy.docx'],
    // The style sheet that numbers the clauses may stand in a file of its own.
    [asListPage(markdown).replace(/<style>.*?<\/style>/, ''), 'list.html'],
  ];
  for (const [source, name] of formats) assert.deepEqual(findingsIn(await read(source, name), profile), expected, name);
}

describe('a policy gives the same findings in every format', () => {
  PROFILES.forEach((profile, place) => {
    const policy = readFileSync(join(__dirname, `${profile}.md`), 'utf8');
    it(`${profile}: complete, none`, () => check(policy, profile, 0));
    it(`${profile}: without a third of its elements`, () => {
      const numbers = Object.values(passages[profile]).filter((_, index) => index % 3 === place % 3);
      return check(deleteClauses(policy, [...new Set(numbers.flat())]), profile);
    });
    it(`${profile}: with defects`, () => {
      return check(withDefects(policy), profile);
    });
  });
  it('the sample', () => check(readFileSync(join(__dirname, 'sample.md'), 'utf8'), 'website'));
});
