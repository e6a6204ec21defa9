// Takes pictures of the extension in VS Code: npm run screenshots [-- language …]. See README.md.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addLanguage } from './addLanguage';
import { openWorkbench } from './host/openWorkbench';
import { startServer } from './host/startServer';
import { prepareRun, type Run } from './prepareRun';
import { KEYBINDINGS, SURFACES, type Surface } from './surfaces';

const PROJECT = join(__dirname, '..', '..');
const PICTURES = join(__dirname, 'screenshots');
const DRAFT = 'политика.md';

/** The themes, with the part of a class by which the workbench tells that it has put a theme on. */
const THEMES = {
  light: { label: 'Default Light Modern', mark: 'light_modern' },
  dark: { label: 'Default Dark Modern', mark: 'dark_modern' },
};

const SETTINGS = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'remote.autoForwardPorts': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

async function takeAll(languages: readonly string[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const language of languages) {
    for (const theme of ['light', 'dark'] as const) await takeOfTheme(language, theme);
  }
}

/** Takes the pictures of one language in one theme, in a VS Code of their own. */
async function takeOfTheme(language: string, theme: keyof typeof THEMES): Promise<void> {
  const { label, mark } = THEMES[theme];
  const run = prepareRun({ ...SETTINGS, 'workbench.colorTheme': label });
  if (language !== 'en') addLanguage(run, language);
  writeFileSync(join(run.userData, 'User', 'keybindings.json'), JSON.stringify(KEYBINDINGS));
  copyFileSync(join(__dirname, 'drafts', DRAFT), join(run.workspace, DRAFT));
  try {
    await withPage(run, language, async (page) => {
      await page.locator(`.monaco-workbench[class*="${mark}"]`).waitFor({ timeout: 90_000 });
      await page.locator('.explorer-folders-view').getByText(DRAFT).dblclick();
      for (const surface of SURFACES) await take(page, surface, `${surface.name}.${language}.${theme}.png`);
    });
  } finally {
    rmSync(run.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function withPage(run: Run, locale: string, use: (page: Page) => Promise<void>): Promise<void> {
  const server = await startServer({ ...run, folder: run.workspace, locale, trust: false });
  try {
    const development = { extensions: [PROJECT], tests: undefined };
    const { page, close } = await openWorkbench(join(run.userData, 'browser'), development);
    try {
      await page.goto(server.url);
      await use(page);
    } catch (error) {
      await page.screenshot({ path: join(PICTURES, 'failure.png') });
      throw error;
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

async function take(page: Page, { show, optional }: Surface, name: string): Promise<void> {
  try {
    const shown = await show(page);
    await shown.waitFor({ state: 'attached', timeout: optional ? 10_000 : 30_000 });
  } catch (error) {
    if (!optional) throw error;
    console.log(`${name}: there is nothing to show yet`);
    return;
  }
  // Widgets fade in; a picture taken at once would show them half transparent.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(PICTURES, name) });
  console.log(name);
}

const asked = process.argv.slice(2);
takeAll(asked.length > 0 ? asked : ['en', 'ru']).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
