import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { run } from '../../server/src/cli/run';
import { connect, type TestClient, TODAY } from './support';

/** The policies of this project, and those of the folder that `PDN_LINT_CORPUS` names. */
const FOLDERS = [join(__dirname, '../policies'), process.env.PDN_LINT_CORPUS ?? ''].filter(existsSync);

function drafts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What the command says of a file, in the words of the protocol. */
interface Told {
  readonly kind: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly range: Diagnostic['range'];
    readonly related: readonly { readonly message: string }[];
  }[];
}

async function told(path: string): Promise<Told> {
  const output: string[] = [];
  const closed = { write: () => {}, isTTY: false };
  await run(['--format', 'json', '--fail-on', 'never', '--as-of', TODAY, path], {
    stdout: { write: (text) => void output.push(text), isTTY: false },
    stderr: closed,
    stdin: async () => new Uint8Array(),
    env: {},
    writeFile: () => undefined,
    replaceFile: () => 'permission-denied',
    cwd: join(__dirname, '../..'),
    now: () => new Date(`${TODAY}T12:00:00`),
  });
  return JSON.parse(output.join('')).documents[0];
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

const line = (
  rule: unknown,
  severity: string,
  message: string,
  range: Diagnostic['range'],
  related: readonly string[],
) => JSON.stringify([rule, severity, message, range.start, range.end, related]);

describe('the editor and the command', () => {
  let client: TestClient;
  before(async () => {
    client = await connect({ settings: { level: 'hint' } });
  });
  after(() => client.stop());

  async function check(path: string): Promise<void> {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const uri = `file://${encodeURI(path)}`;
    client.open(uri, text, path.endsWith('.md') ? 'markdown' : 'plaintext');
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const shown = (report.kind === 'full' ? report.items : []).map(
      ({ code, severity = 0, message, range, relatedInformation = [] }) =>
        line(
          code,
          SEVERITIES[severity],
          String(message),
          range,
          relatedInformation.map((place) => place.message),
        ),
    );
    const { findings } = await told(path);
    const wanted = findings.map(({ rule, severity, message, range, related }) =>
      line(
        rule,
        severity,
        message,
        range,
        related.map((place) => place.message),
      ),
    );
    assert.deepEqual(shown, wanted);
  }

  for (const folder of FOLDERS) {
    for (const path of drafts(folder)) {
      it(`say the same of ${path.slice(folder.length + 1)}`, () => check(path)).timeout(20_000);
    }
  }
});
