/** What the client and the server say to each other beyond the protocol. Only names and types are taken from the server: it runs elsewhere. */
export type { Checklist, ChecklistGroup, ChecklistItem } from '../../server/src/lsp/features/checklist';
export {
  CHECKLIST_REQUEST,
  type ChecklistParams,
  type ChecklistResult,
  CLAUSES_REQUEST,
  type ClausesParams,
  FORCE_REQUEST,
  type ForceParams,
  JUDGED_NOTIFICATION,
  type Judged,
} from '../../server/src/lsp/protocol';
