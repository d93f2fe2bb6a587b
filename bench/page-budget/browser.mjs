// The browser that all measurements share: headless, without a profile and without anything of its own on the network.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function chromePath() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  const found = [process.env.CHROME_PATH, ...onPath].find(path => path && isProgram(path));
  if (!found) throw new Error('Install Chromium or set CHROME_PATH.');
  return found;
}

/** Runs `work` with a browser that is closed afterwards, whatever happens. */
export async function withBrowser(work) {
  const browser = await chromium.launch({ executablePath: chromePath(), args: flags });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Opens an address in a context of its own and fails on anything but a page that answers 200. */
export async function withPage(browser, url, options, work) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const prepared = await work.prepare?.(page);
    const answer = await page.goto(url, { waitUntil: 'load' });
    if (answer.status() !== 200) throw new Error(`${url} answers ${answer.status()}`);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    return await work.measure(page, prepared);
  } finally {
    await context.close();
  }
}
