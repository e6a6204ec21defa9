import { languages, type TextDocument } from 'vscode';

/** The languages of drafts. Documents of any scheme are checked: files, unsaved ones, those of a repository on the web. */
const LANGUAGES = ['markdown', 'plaintext', 'pdn-policy'] as const;
export const SELECTOR = LANGUAGES.map((language) => ({ language }));

/** Whether the server is told of a document. */
export function isDraft(document: TextDocument): boolean {
  return languages.match(SELECTOR, document) > 0;
}
