import assert from 'node:assert/strict';
import type { CodeLens, Diagnostic } from 'vscode-languageserver-protocol';
import { DEFAULTS, settingsFrom } from '../../server/src/lsp/settings';
import { POLICIES } from './anyText';
import { connect, FULL, type TestClient } from './support';

const sample = POLICIES['sample.md'];
const uri = 'file:///a.md';
const { diagnostic: _, ...withoutPull } = FULL.textDocument ?? {};

/** What clients announce in these tests. */
const ASKED = { ...FULL, workspace: { ...FULL.workspace, configuration: true } };
const PUSHED = { ...FULL, textDocument: withoutPull };

const JUNK = [
  undefined,
  null,
  7,
  'error',
  true,
  [],
  [[]],
  {},
  { profile: 'bank', level: 5, codeLens: 'yes' },
  { level: null },
];

describe('settings', () => {
  for (const junk of JUNK) {
    it(`${JSON.stringify(junk)} gives the defaults`, () => assert.deepEqual(settingsFrom(junk), DEFAULTS));
  }
  it('a wrong value does not take a right one with it', () => {
    assert.deepEqual(settingsFrom({ profile: 'clinic', level: 'loud', codeLens: false }), {
      ...DEFAULTS,
      profile: 'clinic',
      codeLens: false,
    });
  });
});

describe('settings of a client', () => {
  let client: TestClient;
  afterEach(async () => {
    await client.stop();
    assert.deepEqual(client.logged, []);
  });

  async function pulled(of = uri): Promise<Diagnostic[]> {
    const report = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: of },
    });
    return report.items;
  }
  const has = (items: readonly Diagnostic[], rule: string): boolean => items.some(({ code }) => code === rule);
  const change = (settings: unknown): void => {
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  };
  const lenses = (): Promise<CodeLens[]> =>
    client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });

  /** Answers every question for settings by the function; the questions are counted. */
  function answer(settings: (scope: string) => unknown): { asked: string[] } {
    const asked: string[] = [];
    client.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { scopeUri: string; section: string }[] }) =>
        items.map(({ scopeUri, section }) => {
          assert.equal(section, 'pdn-lint');
          asked.push(scopeUri);
          return settings(scopeUri);
        }),
    );
    return { asked };
  }

  it('that cannot be asked come with the start and with changes', async () => {
    client = await connect({ settings: { level: 'error', codeLens: false } });
    client.open(uri, sample);
    const errors = await pulled();
    assert.ok(errors.length > 0 && errors.every(({ severity }) => severity === 1));
    assert.deepEqual(await lenses(), []);
    change({ 'pdn-lint': { level: 'hint' } });
    const all = await pulled();
    assert.ok(all.length > errors.length && all.some(({ severity }) => severity === 3));
    assert.equal((await lenses()).length, 1);
    change({ 'pdn-lint': { level: 'warning', profile: 'employer' } });
    assert.ok((await pulled()).every(({ severity }) => severity === 1 || severity === 2));
    assert.match((await lenses())[0].command?.title ?? '', / из 34 элементов/);
  });

  it('of another program change nothing', async () => {
    client = await connect({ settings: { level: 'error' } });
    client.open(uri, sample);
    const before = await pulled();
    for (const settings of [undefined, null, 7, 'x', [], {}, { editor: { level: 'hint' } }]) {
      change(settings);
      assert.deepEqual(await pulled(), before, JSON.stringify(settings));
    }
  });

  it('that are junk give what the defaults give', async () => {
    client = await connect();
    client.open(uri, sample);
    const before = await pulled();
    for (const junk of JUNK.slice(1)) {
      change({ 'pdn-lint': { level: 'error' } });
      assert.ok((await pulled()).length < before.length);
      change({ 'pdn-lint': junk });
      assert.deepEqual(await pulled(), before, JSON.stringify(junk));
    }
  });

  it('may differ from folder to folder, and are asked for once until they change', async () => {
    client = await connect({ capabilities: ASKED });
    let profile = 'employer';
    const { asked } = answer((scope) => ({ profile: scope.includes('/staff/') ? profile : 'website', level: 'hint' }));
    const [staff, site] = ['file:///staff/a.md', 'file:///site/a.md'];
    const silent = POLICIES['website.md'].replace(/^4\.7\..*$/m, '');
    client.open(staff, silent);
    client.open(site, silent);
    assert.ok(!has(await pulled(staff), 'cookies'));
    assert.ok(has(await pulled(site), 'cookies'));
    await pulled(staff);
    assert.deepEqual(asked.sort(), [site, staff]);
    profile = 'website';
    change(null);
    assert.ok(has(await pulled(staff), 'cookies'));
    assert.deepEqual(asked, [site, staff, staff]);
  });

  it('are asked for again when a document is opened again', async () => {
    client = await connect({ capabilities: ASKED });
    let level = 'error';
    answer(() => ({ level }));
    client.open(uri, sample);
    const errors = await pulled();
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    level = 'hint';
    client.open(uri, sample);
    assert.ok((await pulled()).length > errors.length);
  });

  for (const [name, reply] of [
    ['junk', () => 'loud'],
    ['null', () => null],
    [
      'an error',
      () => {
        throw new Error('no settings today');
      },
    ],
  ] as const) {
    it(`a client that answers ${name} still gets findings`, async () => {
      client = await connect({ capabilities: ASKED });
      answer(reply);
      client.open(uri, sample);
      assert.ok(has(await pulled(), 'consent-withdrawal'));
    });
  }

  it('a client that cannot answer keeps the settings of its start', async () => {
    client = await connect({ capabilities: ASKED, settings: { level: 'error' } });
    client.open(uri, sample);
    assert.ok((await pulled()).every(({ severity }) => severity === 1));
  });

  it('a client that is told of findings is told again when settings change', async () => {
    client = await connect({ capabilities: PUSHED });
    client.open(uri, sample);
    await until(() => client.published.length === 1);
    change({ 'pdn-lint': { level: 'error' } });
    await until(() => client.published.length === 2);
    const [before, after] = client.published;
    assert.ok(after.diagnostics.length > 0 && after.diagnostics.length < before.diagnostics.length);
  });

  it('a client that asks is told to ask again, and may refuse', async () => {
    const workspace = { ...FULL.workspace, diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: true } };
    client = await connect({ capabilities: { ...FULL, workspace } });
    const asked: string[] = [];
    for (const method of ['workspace/diagnostic/refresh', 'workspace/codeLens/refresh']) {
      client.connection.onRequest(method, () => {
        asked.push(method);
        throw new Error('not now');
      });
    }
    client.open(uri, sample);
    change({ 'pdn-lint': { level: 'error' } });
    await until(() => asked.length === 2);
    assert.ok((await pulled()).every(({ severity }) => severity === 1));
  });

  it('only a client that takes registrations is asked to tell of changes', async () => {
    for (const dynamicRegistration of [true, false]) {
      client = await connect({
        capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration } } },
      });
      const registered: string[] = [];
      client.connection.onRequest(
        'client/registerCapability',
        ({ registrations }: { registrations: { method: string }[] }) => {
          registered.push(...registrations.map(({ method }) => method));
        },
      );
      client.open(uri, sample);
      await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
      assert.deepEqual(registered, dynamicRegistration ? ['workspace/didChangeConfiguration'] : []);
      if (dynamicRegistration) await client.stop();
    }
  });

  it('a client may go before its findings are sent', async () => {
    client = await connect({ capabilities: PUSHED });
    client.open(uri, sample);
  });
});

/** Waits for messages on their way; gives up after two seconds. */
async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 2000;
  while (!holds()) {
    assert.ok(Date.now() < end, 'nothing came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
