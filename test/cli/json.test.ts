import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../server/src/cli/en';
import type { ProblemCode } from '../../server/src/cli/messages';
import { ru } from '../../server/src/cli/ru';
import {
  COMPLETE,
  isReport,
  type JsonReport,
  POOR,
  pdnLint,
  RECIPE,
  schema,
  utf16,
  validate,
  type World,
  windows1251,
} from './support';

/** The report of a run. */
async function reportOf(argv: readonly string[], world: World): Promise<JsonReport> {
  return isReport(JSON.parse((await pdnLint(['--format', 'json', ...argv], world)).out));
}

describe('JSON report', () => {
  const files = {
    'good.md': COMPLETE,
    'poor.md': POOR,
    'recipe.txt': RECIPE,
    'empty.md': '',
    'bad.md': Uint8Array.of(0),
  };

  it('follows its schema for policies, other texts, empty and unreadable files', async () => {
    const report = await reportOf(['good.md', 'poor.md', 'recipe.txt', 'empty.md', 'bad.md', 'none.md'], { files });
    assert.deepEqual(
      report.documents.map((document) => `${document.path} ${document.kind}`),
      ['good.md policy', 'poor.md policy', 'recipe.txt other', 'empty.md other'],
    );
    assert.deepEqual(
      report.errors.map(({ path, code }) => `${path} ${code}`),
      ['none.md not-found', 'bad.md binary'],
    );
  });

  it('is whole even if nothing could be read', async () => {
    const report = await reportOf(['none.md'], {});
    assert.deepEqual([report.documents.length, report.errors.length], [0, 1]);
  });

  it('the schema rejects what is not a report', () => {
    const place = { offset: -1, length: 0 };
    const element = { state: 'present', evidence: [place] };
    for (const wrong of [
      {},
      { tool: { name: 'pdn-lint', version: '1' }, documents: [{}], errors: [] },
      {
        tool: { name: 'pdn-lint', version: '1' },
        documents: [
          { path: 'a', kind: 'policy', elements: { x: element }, findings: [], notes: [], encoding: 'utf-8' },
        ],
        errors: [],
      },
    ]) {
      assert.equal(validate(wrong), false, JSON.stringify(wrong));
    }
  });

  it('places count UTF-16 code units of the text, lines and characters from zero', async () => {
    const text = '😀 Политика\r\nВы вправе отозвать согласие.\r\n';
    const [document] = (await reportOf(['a.md'], { files: { 'a.md': text } })).documents;
    const finding = document.findings.find(({ rule }) => rule === 'consent-withdrawal');
    assert.ok(finding);
    assert.equal(text.slice(finding.offset, finding.offset + finding.length), 'отозвать согласие');
    assert.deepEqual(finding.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 27 } });
    assert.deepEqual(document.elements['consent-withdrawal'], {
      state: 'partial',
      evidence: [{ offset: finding.offset, length: finding.length }],
    });
  });

  const SAME_PLACES: readonly (readonly [of: string, bytes: Uint8Array, encoding: string])[] = [
    ['UTF-8', Buffer.from(POOR), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${POOR}`), 'utf-8'],
    ['UTF-16, little-endian', utf16(POOR, 'le'), 'utf-16le'],
    ['UTF-16, big-endian', utf16(POOR, 'be'), 'utf-16be'],
    ['windows-1251', windows1251(POOR), 'windows-1251'],
  ];
  for (const [of, bytes, encoding] of SAME_PLACES) {
    it(`the places do not depend on the encoding: ${of}`, async () => {
      const [expected] = (await reportOf(['a.md'], { files: { 'a.md': POOR } })).documents;
      const [document] = (await reportOf(['a.md'], { files: { 'a.md': bytes } })).documents;
      assert.equal(document.encoding, encoding);
      assert.deepEqual([document.elements, document.findings], [expected.elements, expected.findings]);
    });
  }

  it('tells how sure a defect is, what it contradicts, and the edits that cure it', async () => {
    const text = `${COMPLETE}Храним бессрочно. Срок — три года.\n`;
    const [document] = (await reportOf(['a.md'], { files: { 'a.md': text } })).documents;
    const at = text.indexOf('бессрочно');
    const related = { message: 'срок назван', offset: text.indexOf('три года'), length: 8 };
    assert.deepEqual(
      document.findings.map(({ grade, fixes, related: places }) => ({ grade, fixes, places })),
      [
        {
          grade: 'likely',
          fixes: [
            {
              title: 'Заменить на «три года»',
              safe: true,
              edits: [{ offset: at, length: 9, text: 'три года' }],
            },
          ],
          places: [related],
        },
      ],
    );
  });

  it('every code of an error is described, in both languages and in the documentation', () => {
    const codes: readonly ProblemCode[] = schema.properties.errors.items.properties.code.enum;
    const documentation = readFileSync(join(__dirname, '../../docs/exit-codes.md'), 'utf8');
    const undescribed = codes.filter(
      (code) => !ru.problem(code, 'a.md', 1) || !en.problem(code, 'a.md', 1) || !documentation.includes(`\`${code}\``),
    );
    assert.deepEqual(undescribed, []);
  });

  it('speaks the language asked for', async () => {
    const finding = async (...argv: string[]) =>
      (await reportOf([...argv, 'poor.md'], { files })).documents[0].findings[0];
    assert.equal((await finding()).message, 'Не хватает: Контакты.');
    assert.equal((await finding('--lang', 'en')).message, 'Missing: Contact details.');
  });

  it('says in a note that the encoding was guessed', async () => {
    const [document] = (await reportOf(['a.md'], { files: { 'a.md': windows1251(COMPLETE) } })).documents;
    assert.deepEqual(document.notes, [
      { code: 'encoding', message: 'прочитано как windows-1251; рекомендуется сохранить файл в UTF-8' },
    ]);
  });

  it('lists the rules with the severity for the profile', async () => {
    const { out } = await pdnLint(['rules', '--format', 'json', '--profile', 'employer']);
    const rows = JSON.parse(out).rules.map(({ id, severity }: { id: string; severity: string }) => `${id} ${severity}`);
    assert.deepEqual(rows, [
      'contact-details error',
      'consent-withdrawal error',
      'policy-changes warning',
      'cookies off',
      'minors hint',
      'unlimited-retention error',
    ]);
  });
});
