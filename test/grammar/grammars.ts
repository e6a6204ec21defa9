import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index';

const root = join(__dirname, '../..');

interface Contributed {
  readonly path: string;
  readonly scopeName: string;
  readonly injectTo?: string[];
}

/** The grammars that package.json contributes; the tests take them from where VS Code takes them. */
const contributed: readonly Contributed[] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes
  .grammars;

/** Grammars of Markdown to inject into: the short one of these tests, and VS Code's own where the host is installed. */
export const MARKDOWN: readonly string[] = [
  'test/grammar/markdownHost.tmLanguage.json',
  'test/vscode/host/node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
].filter((path) => existsSync(join(root, path)));

type Registry = ReturnType<typeof createRegistryFromGrammars>;
export type Grammar = NonNullable<Awaited<ReturnType<Registry['loadGrammar']>>>;

/** A registry as VS Code makes one; without injection it knows Markdown alone. */
export function registryOf(markdown: string, injected = true): Registry {
  const content = readFileSync(join(root, markdown), 'utf8');
  // Languages of fenced code, which these tests leave empty.
  const embedded = new Set([...content.matchAll(/"include": ?"((?:text|source)\.[^"#]+)/g)].map(([, scope]) => scope));
  embedded.delete('text.html.markdown');
  return createRegistryFromGrammars([
    ...(injected ? contributed : []).map((grammar) => ({
      grammar: { ...grammar, path: join(root, grammar.path) },
      content: readFileSync(join(root, grammar.path), 'utf8'),
    })),
    { grammar: { path: markdown, scopeName: 'text.html.markdown' }, content },
    ...[...embedded].map((scopeName) => ({
      grammar: { path: 'empty.json', scopeName },
      content: JSON.stringify({ scopeName, patterns: [] }),
    })),
  ]);
}

export async function grammarOf(registry: Registry, scope: string): Promise<Grammar> {
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`No grammar ${scope}`);
  return grammar;
}

/** A stretch of a line (UTF-16 columns) and the scopes that it bears, the outermost first. */
export interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}

/** The tokens of every line. */
export function tokenLines(grammar: Grammar, lines: readonly string[]): Token[][] {
  let state: Parameters<Grammar['tokenizeLine']>[1] = null;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens;
  });
}

/** Whether a scope is one that this extension gives, other than that of the whole document. */
export function isOwn(scope: string): boolean {
  return scope.endsWith('.pdn-policy') && scope !== 'text.pdn-policy';
}
