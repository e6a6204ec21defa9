import { chromium, type Page } from 'playwright-core';
import { findChromium } from './findChromium';

/** What is under development in a workbench. */
export interface Development {
  /** Folders of extensions. */
  readonly extensions: readonly string[];
  /** The module whose `run` is the test. */
  readonly tests: string | undefined;
}

/** A browser's window that VS Code can be loaded into, and the way to end the browser. */
export interface Workbench {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** What a browser would otherwise do by itself, looking for updates or a graphics card, only makes a run less certain. */
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a window in which nothing is loaded yet, so that a caller can listen before VS Code starts. */
export async function openWorkbench(browserData: string, development: Development): Promise<Workbench> {
  const browser = await chromium.launchPersistentContext(browserData, {
    executablePath: findChromium(),
    viewport: { width: 1400, height: 900 },
    args: BROWSER_FLAGS,
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.addInitScript({ content: developScript(development) });
  return { page, close: () => browser.close() };
}

/**
 * A script that tells the workbench what is under development. A built VS Code takes this from the page that embeds it and not from the
 * address, so the script changes the page's configuration after the page is read and before the workbench starts.
 */
function developScript({ extensions, tests }: Development): string {
  return `document.addEventListener('readystatechange', () => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState !== 'interactive' || !meta) return;
    const uri = (path) => ({ scheme: 'vscode-remote', authority: location.host, path });
    const configuration = JSON.parse(meta.getAttribute('data-settings'));
    const tests = ${JSON.stringify(tests ?? null)};
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: ${JSON.stringify(extensions)}.map(uri),
      ...(tests && { extensionTestsPath: uri(tests) }),
    };
    meta.setAttribute('data-settings', JSON.stringify(configuration));
  });`;
}
