import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './prepareRun';

/**
 * Lets VS Code take a language for its interface. Its own texts stay English, since no language pack can be had without the gallery of
 * extensions, but the extension gives all of its texts in that language, which is what is tested.
 */
export function addLanguage(run: Run, language: string): void {
  const translations = join(run.userData, `${language}.json`);
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  // VS Code asks which extension gave the language, and is content with a name.
  const extensions = [{ extensionIdentifier: { id: `pdn-lint-test.${language}` }, version: '1.0.0' }];
  const pack = { hash: language, label: language, extensions, translations: { vscode: translations } };
  writeFileSync(join(run.userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
