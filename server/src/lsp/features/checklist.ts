import type { Range } from 'vscode-languageserver';
import { GROUP_NAMES } from '../../core/names';
import { GROUPS, type Group, type Severity, type State } from '../../core/rule';
import { isInForce, severityFor } from '../../core/ruleOnDay';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** One element of the checklist. */
export interface ChecklistItem {
  readonly rule: string;
  readonly title: string;
  readonly state: State;
  /** How loudly the rule speaks for the draft's profile. */
  readonly severity: Severity;
  /** Where the element stands, best evidence first. */
  readonly evidence: readonly Range[];
}

/** Elements that belong together, with the name of the group in the user's language. */
export interface ChecklistGroup {
  readonly id: Group;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** The elements of a draft in groups, as the checklist shows them. */
export interface Checklist {
  readonly uri: string;
  readonly version: number;
  /** Whether the draft was judged; a text that is no policy has no checklist. */
  readonly isPolicy: boolean;
  readonly present: number;
  readonly total: number;
  readonly groups: readonly ChecklistGroup[];
}

/** The checklist of a draft: the elements that its profile is asked for on the day of judgement, whatever the findings that are shown. */
export function checklist(draft: Draft, session: Session): Checklist {
  const { report, judgement } = draft;
  const items = draft.isPolicy
    ? draft.pack.elements.flatMap((rule) => {
        const severity = severityFor(rule, judgement.settings.profile, judgement.settings.project);
        const found = report.elements[rule.id];
        if (severity === 'off' || found === undefined || !isInForce(rule.inForce, judgement.asOf)) return [];
        const { state, evidence } = found;
        const title = rule.title[session.language];
        return [
          {
            group: rule.group,
            rule: rule.id,
            title,
            state,
            severity,
            evidence: evidence.map((span) => draft.range(span)),
          },
        ];
      })
    : [];
  return {
    uri: draft.uri,
    version: draft.version,
    isPolicy: draft.isPolicy,
    present: items.filter(({ state }) => state === 'present').length,
    total: items.length,
    groups: GROUPS.map((id) => ({
      id,
      title: GROUP_NAMES[id][session.language],
      items: items.filter(({ group }) => group === id).map(({ group: _, ...item }) => item),
    })),
  };
}
