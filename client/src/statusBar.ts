import { type Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { Judged } from './server';

/** The one item in the status bar: how much of a policy the draft in the editor holds. Nothing is shown for other texts. */
export class StatusBar implements Disposable {
  private readonly item = window.createStatusBarItem('pdn-lint', StatusBarAlignment.Right, 100);
  private readonly judgedByUri = new Map<string, Judged>();
  private readonly listener = window.onDidChangeActiveTextEditor(() => this.show());

  constructor() {
    this.item.name = 'pdn-lint';
    this.item.command = 'pdn-lint.showChecklist';
  }

  judged(judged: Judged): void {
    this.judgedByUri.set(judged.uri, judged);
    this.show();
  }

  private show(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    const judged = uri === undefined ? undefined : this.judgedByUri.get(uri);
    if (judged?.isPolicy !== true) {
      this.item.hide();
      return;
    }
    const { present, total, findings } = judged;
    this.item.text = `$(law) ${l10n.t('{0} of {1}', present, total)}`;
    this.item.tooltip = l10n.t(
      'Elements of the policy: {0} of {1}. Problems: {2}. Show the checklist',
      present,
      total,
      findings,
    );
    this.item.accessibilityInformation = { label: this.item.tooltip };
    this.item.show();
  }

  dispose(): void {
    this.listener.dispose();
    this.item.dispose();
  }
}
