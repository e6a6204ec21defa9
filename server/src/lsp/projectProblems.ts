import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { FileProblem } from '../host/config/fileProblem';
import type { ProjectHost } from './projectHost';
import type { Language } from './session';

/** Shows what is wrong in the files of a project where it is wrong. They are no drafts, so no client asks for it: it is sent. */
export class ProjectProblems {
  private shown = new Set<string>();

  constructor(
    private readonly connection: Pick<Connection, 'sendDiagnostics'>,
    private readonly project: ProjectHost,
    private readonly language: Language,
  ) {}

  show(problems: readonly FileProblem[]): void {
    for (const path of new Set(problems.map((problem) => problem.path))) {
      const uri = this.project.uriOf(path);
      this.shown.add(uri);
      const own = problems.filter((problem) => problem.path === path);
      void this.connection.sendDiagnostics({ uri, diagnostics: own.map((problem) => this.diagnostic(problem)) });
    }
  }

  /** The files are about to be read anew. */
  clear(): void {
    for (const uri of this.shown) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.shown = new Set();
  }

  private diagnostic({ line, column, length, message }: FileProblem): Diagnostic {
    const start = { line: line - 1, character: column - 1 };
    return {
      range: { start, end: { line: start.line, character: start.character + length } },
      severity: DiagnosticSeverity.Error,
      source: 'pdn-lint',
      message: message[this.language],
    };
  }
}
