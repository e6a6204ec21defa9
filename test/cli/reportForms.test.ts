import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import type { Engine } from '../../server/src/cli/engine';
import { builtinEngine } from '../../server/src/cli/engine';
import { COMPLETE, POOR, pdnLint, RECIPE, sampleEngine } from './support';
import { type Element, parseXml } from './xml';
import { faultsBy } from './xsd';

const schemas = join(__dirname, 'schemas');
const read = (name: string): string => readFileSync(join(schemas, name), 'utf8');

const isSarif = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(read('sarif-schema-2.1.0.json')));
const isCodeQuality = new Ajv2020({ allErrors: true }).compile(JSON.parse(read('gitlab-code-quality.json')));
const junit = parseXml(read('junit.xsd'));

/** A name and a text with signs that the forms have to escape, one of which XML cannot hold at all. */
const HOSTILE = 'а %,:;"\'<&>`|*\u0001\ud800 б.md';
const HOSTILE_TEXT = `# Политика ]]> <!-- & --> "%0A::error::"\n\nДанные <b>бессрочно</b>\u0001, бессрочно\ud800 ::\r\n\r\nи\nбессрочно три года.\n`;

const sample = readFileSync(join(__dirname, '../policies/sample.md'), 'utf8');

interface World {
  readonly of: string;
  readonly engine: Engine;
  readonly files: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
}

const WORLDS: readonly World[] = [
  {
    of: 'policies, other texts and unreadable paths',
    engine: sampleEngine(),
    files: { 'good.md': COMPLETE, 'in/poor.md': POOR, 'recipe.txt': RECIPE, 'empty.md': '' },
    argv: ['good.md', './in/poor.md', 'recipe.txt', 'empty.md', 'none.md', '../none.md', '/none.md'],
  },
  { of: 'hostile signs', engine: sampleEngine(), files: { [HOSTILE]: HOSTILE_TEXT }, argv: [HOSTILE, 'no\u0002ne.md'] },
  { of: 'the rules of the product', engine: builtinEngine(), files: { 'sample.md': sample }, argv: ['sample.md'] },
  { of: 'nothing readable', engine: sampleEngine(), files: {}, argv: ['none.md'] },
];

async function report(format: string, { engine, files, argv }: World, lang = 'ru'): Promise<string> {
  return (await pdnLint(['--format', format, '--lang', lang, ...argv], { files, engine })).out;
}

function assertValid(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 1));
}

const LINE_OF_MATCHERS = /^(.+?):(\d+):(\d+): (error|warning|info|hint): (.*) \[([\w-]+)\]$/;

const WORKFLOW_COMMAND =
  /^::(error|warning|notice) file=[^:,\r\n]+(?:,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?)?,title=[^:,\r\n]+::[^\r\n]+$/;

describe('forms of reports', () => {
  for (const world of WORLDS) {
    for (const lang of ['ru', 'en']) {
      it(`SARIF is valid: ${world.of}, ${lang}`, async () => {
        const out = await report('sarif', world, lang);
        assertValid(isSarif, JSON.parse(out));
        // The schema asks for URI references without saying so to a validator that knows no formats.
        for (const [, uri] of out.matchAll(/"uri": "([^"]*)"/g)) assert.match(uri, /^[\w\-.~:/?#@!$&'()*+,;=%]+$/);
      });
    }

    it(`JUnit is valid: ${world.of}`, async () => {
      assert.deepEqual(faultsBy(junit, parseXml(await report('junit', world))), []);
    });

    it(`Checkstyle is well-formed: ${world.of}`, async () => {
      const root = parseXml(await report('checkstyle', world));
      assert.equal(root.name, 'checkstyle');
      for (const file of root.children) {
        assert.deepEqual([file.name, Object.keys(file.attributes)], ['file', ['name']]);
        for (const { name, attributes } of file.children) {
          assert.equal(name, 'error');
          assert.deepEqual(Object.keys(attributes), ['line', 'column', 'severity', 'message', 'source']);
          assert.match(attributes.severity, /^(?:error|warning|info)$/);
        }
      }
    });

    it(`GitLab has its shape: ${world.of}`, async () => {
      const issues = JSON.parse(await report('gitlab', world));
      assertValid(isCodeQuality, issues);
      const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
      assert.equal(new Set(prints).size, prints.length, 'a fingerprint stands twice');
    });

    it(`GitHub has its shape: ${world.of}`, async () => {
      for (const line of (await report('github', world)).split('\n').slice(0, -1)) assert.match(line, WORKFLOW_COMMAND);
    });

    it(`compact suits problem matchers: ${world.of}`, async () => {
      for (const line of (await report('compact', world)).split('\n').slice(0, -1))
        assert.match(line, LINE_OF_MATCHERS);
    });

    it(`HTML loads nothing, runs nothing and is balanced: ${world.of}`, async () => {
      const out = await report('html', world);
      assert.doesNotMatch(out, /<(?:script|link|img|iframe|object)|@import|url\(|\son\w+=/);
      const closed = out.replace('<!doctype html>', '').replace(/<meta [^>]*/g, '$&/');
      assert.equal(parseXml(closed).name, 'html');
      const anchors = new Set([...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, target] of out.matchAll(/href="#([^"]+)"/g)) assert.ok(anchors.has(target), target);
    });
  }

  it('the schemas reject what is wrong', () => {
    const run = { tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'hint' }] };
    assert.equal(isSarif({ version: '2.1.0', runs: [run] }), false);
    assert.equal(isCodeQuality([{ description: 'x' }]), false);
    const wrong = parseXml(
      '<testsuites><testsuite tests="1"><testcase name="a"><failure/><skipped/></testcase></testsuite></testsuites>',
    );
    assert.deepEqual(faultsBy(junit, wrong), [
      '/testsuites/testsuite lacks the attribute name',
      '/testsuites/testsuite/testcase holds <skipped> out of place',
    ]);
    for (const broken of [
      '<a>',
      '<a></b>',
      '<a b="&"/>',
      '<a>\u0001</a>',
      '<a>&#1;</a>',
      '<a/><a/>',
      '<a b="1" b="2"/>',
    ]) {
      assert.throws(() => parseXml(broken), broken);
    }
  });

  it('SARIF leads to every place, rule and file', async () => {
    const log = JSON.parse(await report('sarif', WORLDS[2]));
    const [run] = log.runs;
    for (const { ruleId, ruleIndex, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
      assert.equal(run.translations[0].rules[ruleIndex].id, ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.equal(run.artifacts[artifactLocation.index].location.uri, artifactLocation.uri);
      const lines = sample.split('\n').slice(region.startLine - 1, region.endLine);
      const last = lines.length - 1;
      lines[last] = lines[last].slice(0, region.endColumn - 1);
      lines[0] = lines[0].slice(region.startColumn - 1);
      assert.equal(lines.join('\n'), sample.slice(region.charOffset, region.charOffset + region.charLength));
    }
  });

  it('addresses are relative, encoded, and absolute outside the folder', async () => {
    const log = JSON.parse(await report('sarif', WORLDS[0]));
    const uris = log.runs[0].artifacts.map(({ location }: { location: object }) => location);
    assert.deepEqual(uris[1], { uri: 'in/poor.md', uriBaseId: '%SRCROOT%' });
    const failed = log.runs[0].invocations[0].toolExecutionNotifications
      .filter(({ level }: { level: string }) => level === 'error')
      .map(
        ({ locations }: { locations: readonly { physicalLocation: { artifactLocation: object } }[] }) =>
          locations[0].physicalLocation.artifactLocation,
      );
    assert.deepEqual(failed[0], { uri: 'none.md', uriBaseId: '%SRCROOT%' });
    assert.deepEqual(failed[2], { uri: 'file:///none.md' });
    assert.match(JSON.stringify(failed[1]), /^\{"uri":"file:\/\/\/.*\/none\.md"\}$/);
    assert.equal(log.runs[0].invocations[0].executionSuccessful, false);
  });

  const FAILING: readonly (readonly [failOn: string, failures: number])[] = [
    ['error', 2],
    ['warning', 3],
    ['hint', 5],
    ['never', 3],
  ];
  for (const [failOn, failures] of FAILING) {
    it(`JUnit fails where the exit code does: --fail-on ${failOn}`, async () => {
      const { out } = await pdnLint(['--format', 'junit', '--fail-on', failOn, 'a.md'], { files: { 'a.md': POOR } });
      const count = ({ name, children }: Element): number =>
        (name === 'failure' ? 1 : 0) + children.reduce((sum, child) => sum + count(child), 0);
      const root = parseXml(out);
      assert.deepEqual([count(root), root.attributes.failures], [failures, String(failures)]);
    });
  }
});
