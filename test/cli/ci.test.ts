import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { type BuiltCommand, buildCommand } from './builtCommand';

const root = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id: string;
      readonly shell: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const action = parse(read('action.yml')) as Action;
const [step] = action.runs.steps;

/** Fenced blocks of a language in a Markdown text. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, body]) =>
    name === language ? [body] : [],
  );
}

const guide = read('docs/ci.md');

describe('in a pipeline', () => {
  let built: BuiltCommand;
  let at: string;
  let bin: string;

  before(async function () {
    this.timeout(60_000);
    built = await buildCommand();
    bin = join(built.folder, 'bin');
    mkdirSync(bin);
    // What `npx --yes pdn-lint@VERSION` does once it has the package.
    writeFileSync(
      join(bin, 'npx'),
      `#!/bin/sh\n[ "$1 $2" = "--yes pdn-lint@${version}" ] || { echo "npx $*" >&2; exit 9; }\nshift 2\nexec "${process.execPath}" "${built.cli}" "$@"\n`,
      { mode: 0o755 },
    );
  });

  after(() => built.remove());

  beforeEach(() => {
    at = join(built.folder, 'work');
    mkdirSync(join(at, 'docs'), { recursive: true });
    mkdirSync(join(at, 'site'));
    copyFileSync(join(root, 'test/policies/website.md'), join(at, 'docs/policy.md'));
    writeFileSync(join(at, 'site/privacy.html'), '<h1>Новости</h1>');
    writeFileSync(join(at, 'poor.md'), '# Политика обработки персональных данных\n\nДанные хранятся бессрочно.\n');
  });

  afterEach(() => rmSync(at, { recursive: true, force: true }));

  function bash(script: string, env: Record<string, string> = {}) {
    const outcome = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: at,
      encoding: 'utf8',
      env: { HOME: at, PATH: `${bin}:${process.env.PATH}`, ...env },
    });
    return { ...outcome, told: `${outcome.status}\n${outcome.stdout}\n${outcome.stderr}` };
  }

  /** Runs the step of the action with these inputs, as GitHub does. */
  function act(inputs: Record<string, string>) {
    const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]));
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? '';
        assert.ok(input in action.inputs, value);
        return [name, String(inputs[input] ?? given[input])];
      }),
    );
    const files = { GITHUB_OUTPUT: join(at, '.output'), GITHUB_STEP_SUMMARY: join(at, '.summary') };
    for (const file of Object.values(files)) writeFileSync(file, 'before\n');
    mkdirSync(join(at, '.temp'));
    const outcome = bash(step.run, { ...env, ...files, RUNNER_TEMP: join(at, '.temp') });
    const [output, summary] = Object.values(files).map((file) => readFileSync(file, 'utf8'));
    assert.deepEqual(readdirSync(join(at, '.temp')), []);
    return { ...outcome, output, summary };
  }

  it('the action has the fields that GitHub documents, and the version of the package', () => {
    assert.deepEqual(Object.keys(action), ['name', 'description', 'branding', 'inputs', 'outputs', 'runs']);
    for (const [name, input] of Object.entries(action.inputs)) {
      assert.match(name, /^[a-z-]+$/);
      assert.deepEqual(Object.keys(input), ['description', 'default'], name);
    }
    assert.equal(action.runs.using, 'composite');
    assert.deepEqual(Object.keys(step), ['id', 'shell', 'env', 'run']);
    assert.equal(step.shell, 'bash');
    assert.equal(action.inputs.version.default, version);
    for (const { value } of Object.values(action.outputs)) assert.match(value, /^\$\{\{ steps\.check\.outputs\./);
  });

  it('the action puts no input into its script, and uses every one', () => {
    assert.doesNotMatch(step.run, /\$\{\{/);
    assert.equal(Object.keys(step.env).length, Object.keys(action.inputs).length);
    for (const name of Object.keys(step.env)) assert.ok(step.run.includes(`$${name}`), name);
  });

  it('the action passes what is clean', () => {
    const { status, output, summary, told } = act({ paths: 'docs\n\nsite/privacy.html\n', sarif: 'r.sarif' });
    assert.equal(status, 0, told);
    assert.equal(output, 'before\nexit-code=0\n');
    assert.match(summary, /^before\n<!-- pdn-lint -->\n## pdn-lint/);
    assert.equal(JSON.parse(readFileSync(join(at, 'r.sarif'), 'utf8')).version, '2.1.0');
  });

  it('the action annotates what it finds, and fails', () => {
    const { status, stdout, output, summary } = act({ paths: 'poor.md' });
    assert.equal(status, 1);
    assert.match(stdout, /^::error .*file=poor\.md/m);
    assert.equal(output, 'before\nexit-code=1\n');
    assert.match(summary, /poor\.md/);
  });

  it('the action does what its inputs say', () => {
    assert.equal(act({ paths: 'poor.md', 'fail-on': 'never', summary: 'false' }).summary, 'before\n');
    rmSync(join(at, '.temp'), { recursive: true });
    assert.equal(act({ directory: 'docs' }).status, 0);
  });

  const HOSTILE = [
    '$(touch x)',
    '`touch x`',
    '"; touch x; "',
    "'; touch x; '",
    '\n touch x\n',
    '--help',
    '-',
    '$IFS',
    '*',
    '\\',
  ];
  for (const value of HOSTILE) {
    it(`the action takes ${JSON.stringify(value)} for a value and nothing else`, () => {
      const { directory: _directory, version: _version, ...others } = action.inputs;
      const together = Object.fromEntries(Object.keys(others).map((name) => [name, value]));
      for (const inputs of [{ directory: value }, { version: value }, together]) {
        const name = Object.keys(inputs).join();
        const { status, output, told } = act({ paths: 'docs', ...inputs });
        rmSync(join(at, '.temp'), { recursive: true });
        assert.ok(!readdirSync(at, { recursive: true, encoding: 'utf8' }).includes('x'), `${name}\n${told}`);
        assert.match(output, /^before\n(?:exit-code=\d\n)?$/, told);
        assert.notEqual(status, 0, `${name}\n${told}`);
      }
    }).timeout(60_000);
  }

  for (const script of blocks(guide, 'sh')) {
    it(`the guide works: ${script.split('\n')[0]}`, () => {
      bash(
        'git init -q -b main && git add -A && git -c user.name=a -c user.email=a@example.ru commit -qm first && echo >> docs/policy.md',
      );
      const { status, told } = bash(script);
      assert.equal(status, 0, told);
    }).timeout(20_000);
  }

  const examples = blocks(guide, 'yaml').map((text) => parse(text));

  it('the guide gives the action inputs that it has', () => {
    const steps: { uses: string; with: Record<string, string> }[] = examples[0].jobs.policies.steps;
    const own = steps.find(({ uses }) => uses === './.github/actions/pdn-lint');
    assert.ok(own);
    assert.equal(act(own.with).status, 0);
    assert.equal(JSON.parse(readFileSync(join(at, own.with.sarif), 'utf8')).version, '2.1.0');
    for (const name of Object.keys(action.inputs)) assert.ok(guide.includes(`\`${name}\``), name);
  });

  it('the guide gives GitLab a report that it reads, part by part', () => {
    const { script, parallel, artifacts } = examples[1].policies;
    for (let part = 1; part <= parallel; part++) {
      const { status, told } = bash(script.join('\n'), {
        CI_NODE_INDEX: String(part),
        CI_NODE_TOTAL: String(parallel),
      });
      assert.equal(status, 0, told);
      assert.ok(Array.isArray(JSON.parse(readFileSync(join(at, artifacts.reports.codequality), 'utf8'))));
    }
  });

  it('the guide gives pre-commit a hook that runs', () => {
    const [hook] = examples[2].repos[0].hooks;
    assert.deepEqual(hook.additional_dependencies, [`pdn-lint@${version}`]);
    assert.match('docs/policy.md', new RegExp(hook.files));
    const { status, told } = bash(
      `npx --yes ${hook.additional_dependencies[0]} ${hook.entry.slice('pdn-lint '.length)} docs/policy.md`,
    );
    assert.equal(status, 0, told);
  });

  it('the guide names one version, that of the package', () => {
    const named = [...guide.matchAll(/pdn-lint@([\w.-]+)/g)].map(([, of]) => of);
    assert.deepEqual([...new Set(named)], [version]);
  });
});

describe('the hook for pre-commit', () => {
  const [hook, ...more] = parse(read('.pre-commit-hooks.yaml')) as Record<string, string>[];
  // Python writes the flag into the expression, JavaScript beside it.
  const files = new RegExp(hook.files.replace('(?i)', ''), 'i');

  it('has the fields that pre-commit documents', () => {
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(hook), [
      'id',
      'name',
      'description',
      'entry',
      'language',
      'files',
      'minimum_pre_commit_version',
    ]);
    assert.deepEqual([hook.entry, hook.language], ['pdn-lint', 'node']);
  });

  const NAMES: readonly (readonly [isPolicy: boolean, names: readonly string[]])[] = [
    [
      true,
      [
        'policy.md',
        'docs/privacy-policy.html',
        'Политика обработки ПДн.docx',
        'legal/PRIVACY.txt',
        'politika-152-fz.md',
      ],
    ],
    [false, ['README.md', 'policy.ts', 'privacy/index.md', 'docs/rules.md', 'policy.md.bak']],
  ];
  for (const [isPolicy, names] of NAMES) {
    for (const name of names) {
      it(`${isPolicy ? 'takes' : 'leaves'} ${name}`, () => assert.equal(files.test(name), isPolicy));
    }
  }
});
