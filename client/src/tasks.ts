import {
  type Disposable,
  l10n,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'pdn-lint';

/** A task as it stands in tasks.json; what it leaves out is decided by the settings and the command. */
interface Definition extends TaskDefinition {
  readonly files?: readonly string[];
  readonly profile?: string;
  readonly level?: string;
  readonly failOn?: string;
}

/** Offers the task that checks a whole folder by the command line, which has to be installed where the task runs. */
export function registerTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => taskOf({ type: TYPE }, folder)),
    resolveTask: (task) => taskOf(task.definition as Definition, task.scope),
  });
}

function taskOf(definition: Definition, scope: WorkspaceFolder | TaskScope | undefined): Task {
  const settings = workspace.getConfiguration('pdn-lint');
  const { files = ['.'], failOn } = definition;
  const args = ['--format', 'compact'];
  args.push('--profile', definition.profile ?? settings.get('profile', 'website'));
  args.push('--level', definition.level ?? settings.get('level', 'warning'));
  if (failOn !== undefined) args.push('--fail-on', failOn);
  return new Task(
    definition,
    scope ?? TaskScope.Workspace,
    l10n.t('check policies'),
    TYPE,
    new ShellExecution('pdn-lint', [...args, ...files]),
    '$pdn-lint',
  );
}
