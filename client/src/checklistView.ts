import {
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CHECKLIST_REQUEST,
  type Checklist,
  type ChecklistGroup,
  type ChecklistItem,
  type ChecklistParams,
  type ChecklistResult,
  type Judged,
} from './server';

/** A line of the view: a group of elements, or an element of the draft that the view shows. */
export type Line = { readonly group: ChecklistGroup } | { readonly item: ChecklistItem; readonly uri: string };

/** The elements of the draft in the editor. While the user looks at something that is no draft, the last one stays. */
export class ChecklistView implements TreeDataProvider<Line>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view = window.createTreeView<Line>('pdn-lint.checklist', {
    treeDataProvider: this,
    showCollapseAll: true,
  });
  private readonly listener = window.onDidChangeActiveTextEditor((editor) => {
    if (editor !== undefined) void this.load(editor.document.uri.toString());
  });
  private checklist: Checklist | undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  /** The draft in the editor was judged anew. */
  judged({ uri }: Judged): void {
    const active = window.activeTextEditor?.document.uri.toString();
    if (uri === active || uri === this.checklist?.uri) void this.load(uri);
  }

  /** The draft that the view shows, or the document in the editor. */
  shownDraft(): Uri | undefined {
    return window.activeTextEditor?.document.uri ?? (this.checklist && Uri.parse(this.checklist.uri));
  }

  private async load(uri: string): Promise<void> {
    const params: ChecklistParams = { uri };
    const checklist = await this.client.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, params).catch(() => null);
    if (checklist?.isPolicy !== true && this.checklist?.uri !== uri) return;
    this.checklist = checklist?.isPolicy === true ? checklist : undefined;
    this.view.description =
      checklist?.isPolicy === true ? l10n.t('{0} of {1}', checklist.present, checklist.total) : '';
    this.changed.fire(undefined);
  }

  getChildren(line?: Line): Line[] {
    if (this.checklist === undefined) return [];
    const { groups, uri } = this.checklist;
    if (line === undefined) return groups.filter(({ items }) => items.length > 0).map((group) => ({ group }));
    return 'group' in line ? line.group.items.map((item) => ({ item, uri })) : [];
  }

  getTreeItem(line: Line): TreeItem {
    return 'group' in line ? groupItem(line.group) : elementItem(line.item, line.uri);
  }

  dispose(): void {
    this.listener.dispose();
    this.view.dispose();
    this.changed.dispose();
  }
}

function groupItem({ id, title, items }: ChecklistGroup): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.id = id;
  const present = items.filter(({ state }) => state === 'present').length;
  item.description = l10n.t('{0} of {1}', present, items.length);
  return item;
}

function elementItem({ rule, title, state, severity, evidence }: ChecklistItem, uri: string): TreeItem {
  const item = new TreeItem(title);
  item.id = rule;
  const isAsked = severity === 'error' || severity === 'warning';
  if (state === 'present') item.iconPath = new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'));
  else if (!isAsked) item.iconPath = new ThemeIcon('circle-outline');
  else if (state === 'partial')
    item.iconPath = new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground'));
  else
    item.iconPath = new ThemeIcon(
      'error',
      new ThemeColor(severity === 'error' ? 'list.errorForeground' : 'list.warningForeground'),
    );
  const parts = [
    state === 'partial' && l10n.t('partly'),
    state === 'absent' && l10n.t('missing'),
    state !== 'present' && !isAsked && l10n.t('recommended'),
  ];
  item.description = parts.filter((part) => part !== false).join(', ');
  item.contextValue = state;
  item.tooltip = title;
  const [first] = evidence;
  if (first !== undefined) {
    const { start, end } = first;
    const selection = new Range(start.line, start.character, end.line, end.character);
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Show the place'),
      arguments: [Uri.parse(uri), { selection }],
    };
  }
  return item;
}
