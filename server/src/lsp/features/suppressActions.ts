import type { CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../core/report';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** Ways to silence a finding with a reason. */
export function suppressActions(_draft: Draft, _session: Session, _finding: Finding): CodeAction[] {
  return [];
}
