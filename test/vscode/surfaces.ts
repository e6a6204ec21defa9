import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A part of the editor that is worth a picture. */
export interface Surface {
  readonly name: string;
  /** Brings the surface to sight and gives what must then be there. */
  readonly show: (page: Page) => Promise<Locator>;
  /** Whether the extension may still lack it; the picture is then left out. */
  readonly optional?: boolean;
}

/** The commands that surfaces are shown with: by key, since the palette knows them only in the language of the interface. */
const COMMANDS = {
  'editor.action.quickFix': 'Control+Alt+1',
  'workbench.actions.view.problems': 'Control+Alt+2',
  'workbench.action.closePanel': 'Control+Alt+3',
  focusView: 'Control+Alt+4',
} as const;

/** The first view that the extension contributes. */
const VIEW = firstView();

/** What keybindings.json holds, so that the keys work. */
export const KEYBINDINGS = Object.entries(COMMANDS).map(([command, key]) => ({
  key: key.replace('Control', 'ctrl').toLowerCase(),
  command: command === 'focusView' ? `${VIEW}.focus` : command,
}));

/** The last place with an error: the draft has one there that is alone in its line. */
const place = (page: Page) => page.locator('.view-overlays .squiggly-error').last();

/** The surfaces, in the order in which they are shown in one window; each leaves the window ready for the next. */
export const SURFACES: readonly Surface[] = [
  { name: 'editor', show: async (page) => place(page) },
  {
    name: 'hover',
    show: async (page) => {
      await place(page).hover({ force: true });
      return page.locator('.monaco-hover .marker').first();
    },
  },
  {
    name: 'lightbulb',
    show: async (page) => {
      await place(page).click({ force: true });
      await page.keyboard.press(COMMANDS['editor.action.quickFix']);
      return page.locator('.action-widget .monaco-list-row').first();
    },
  },
  {
    name: 'problems',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press(COMMANDS['workbench.actions.view.problems']);
      return page.locator('.markers-panel .monaco-list-row').nth(1);
    },
  },
  ...(VIEW ? [{ name: 'tree', show: showTree }] : []),
];

async function showTree(page: Page): Promise<Locator> {
  await page.keyboard.press(COMMANDS['workbench.action.closePanel']);
  await page.keyboard.press(COMMANDS.focusView);
  return page.locator('.customview-tree .monaco-list-row').first();
}

function firstView(): string | undefined {
  const file = join(__dirname, '..', '..', 'package.json');
  const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as {
    contributes?: { views?: Record<string, readonly { id: string }[]> };
  };
  return Object.values(contributes?.views ?? {}).flat()[0]?.id;
}
