import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { builtinEngine } from '../../server/src/cli/engine';
import { run } from '../../server/src/cli/run';
import { knownRules } from '../../server/src/core/exceptions/exceptionRules';
import { builtinPack } from '../../server/src/host/builtinPack';
import { writeFile } from '../../server/src/host/writeFile';
import { projectOnDisk } from '../../server/src/lsp/projectOnDisk';
import { connect, type TestClient, TODAY } from './support';

const sample = readFileSync(join(__dirname, '../policies/sample.md'), 'utf8');

/** What a command tells of a file, as the editor names it: rule, severity, line and column. */
async function commandTells(folder: string, ...argv: string[]): Promise<string[]> {
  let out = '';
  const output = { write: (text: string) => void (out += text), isTTY: false };
  await run(
    [...argv, '--format', 'json', 'a.md'],
    {
      stdout: output,
      stderr: { write: () => {}, isTTY: false },
      stdin: async () => new Uint8Array(),
      writeFile,
      replaceFile: () => 'permission-denied',
      env: {},
      cwd: folder,
      now: () => new Date(`${TODAY}T12:00:00`),
    },
    builtinEngine(),
  );
  const [document] = JSON.parse(out).documents;
  return (document?.findings ?? []).map(
    ({
      rule,
      severity,
      range,
    }: {
      rule: string;
      severity: string;
      range: { start: { line: number; character: number } };
    }) => `${rule} ${severity} ${range.start.line}:${range.start.character}`,
  );
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

/** What the files of a project are in each case. */
const PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no files': {},
  'profile and severities': {
    '.pdn-lint.yaml': 'level: hint\nprofile: employer\nseverity: { consent-withdrawal: info, data-subjects: off }',
  },
  'the law of another day': { '.pdn-lint.yaml': 'level: hint\nas-of: 2015-01-01' },
  'a card': {
    '.pdn-lint.yaml': 'level: hint\nfacts: { minors: да, cross-border: да, inn: 7736050003, services: [ Север ] }',
  },
  exceptions: {
    '.pdn-lint.yaml': 'level: hint',
    '.pdn-lint-exceptions.yaml':
      '- { file: a.md, rule: consent-withdrawal, reason: да }\n- { file: a.md, rule: cookies, reason: да, expires: 2026-01-01 }\n',
  },
  'an ignored file': { '.pdn-lint.yaml': 'ignore: [ a.md ]' },
};

describe('the files of a project in the editor', () => {
  let folder = '';
  let client: TestClient;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pdn-lint-project-'));
    writeFileSync(join(folder, 'a.md'), sample);
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (name: string) => pathToFileURL(join(folder, name)).href;
  const project = () => projectOnDisk(() => knownRules(builtinPack()));

  async function editorTells(): Promise<string[]> {
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: address('a.md') },
    });
    assert.equal(report.kind, 'full');
    return report.kind !== 'full'
      ? []
      : report.items.map(
          ({ code, severity = 0, range }) =>
            `${code} ${SEVERITIES[severity]} ${range.start.line}:${range.start.character}`,
        );
  }

  for (const [name, files] of Object.entries(PROJECTS)) {
    it(`say the same as on the command line: ${name}`, async () => {
      for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
      client = await connect({ project: project(), settings: { level: 'hint' } });
      client.open(address('a.md'), sample);
      assert.deepEqual(await editorTells(), await commandTells(folder));
    });
  }

  it('say the same of known findings', async () => {
    writeFileSync(join(folder, '.pdn-lint.yaml'), 'level: hint');
    await commandTells(folder, '--update-baseline');
    client = await connect({ project: project() });
    client.open(address('a.md'), sample);
    assert.deepEqual(await editorTells(), []);
    assert.deepEqual(await commandTells(folder), []);
  });

  it('show what is wrong in them, and are read anew when they change', async () => {
    const config = join(folder, '.pdn-lint.yaml');
    writeFileSync(config, 'level: hint\nprofil: employer');
    client = await connect({ project: project() });
    client.open(address('a.md'), sample);
    await editorTells();
    const published = client.published.filter(({ uri }) => uri === address('.pdn-lint.yaml'));
    assert.deepEqual(
      published.map(({ diagnostics }) =>
        diagnostics.map(({ message, range }) => [message, range.start, range.end.character]),
      ),
      [[['Нет ключа «profil». Похоже на «profile».', { line: 1, character: 0 }, 6]]],
    );
    writeFileSync(config, 'profile: employer\nlevel: error');
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: address('.pdn-lint.yaml'), type: 2 }],
    });
    assert.deepEqual(
      await editorTells(),
      (await commandTells(folder)).filter((line) => line.includes(' error ')),
    );
    assert.deepEqual(client.published.filter(({ uri }) => uri === address('.pdn-lint.yaml')).at(-1)?.diagnostics, []);
    assert.deepEqual(client.logged, []);
  });
});
