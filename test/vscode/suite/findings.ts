import {
  type CodeAction,
  commands,
  type Diagnostic,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { wholeRange } from './drafts';
import { waitFor } from './waitFor';

/** The findings of pdn-lint that the editor shows for a draft now. */
export function findingsOf(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'pdn-lint');
}

/** Waits until the findings of a draft are as wanted; without a wish, until there are any. */
export function waitForFindings(
  document: TextDocument,
  wanted: (findings: Diagnostic[]) => boolean = (findings) => findings.length > 0,
): Promise<Diagnostic[]> {
  return waitFor(`findings of ${document.uri.path}`, () => {
    const findings = findingsOf(document);
    return wanted(findings) ? findings : undefined;
  });
}

/** The name of the rule behind a finding. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The code actions offered in a range, or in the whole draft; VS Code may cancel such a request, so an answer is waited for. */
export function waitForAction(
  document: TextDocument,
  title: string | RegExp,
  range: Range = wholeRange(document),
): Promise<CodeAction> {
  const fits = (action: CodeAction) => (typeof title === 'string' ? action.title === title : title.test(action.title));
  return waitFor(`the action ${title}`, async () => {
    const ask = commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      50,
    );
    const actions = await Promise.resolve(ask).catch(() => []);
    return actions?.find(fits);
  });
}

/** Carries out a code action as the lightbulb menu does: first its edit, then its command. */
export async function runAction(document: TextDocument, title: string | RegExp, range?: Range): Promise<void> {
  const { edit, command } = await waitForAction(document, title, range);
  if (edit && !(await workspace.applyEdit(edit))) throw new Error(`The editor refused the edit of ${title}.`);
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}
