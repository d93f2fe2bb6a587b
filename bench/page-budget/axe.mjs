// axe on every page of the sitemap, in both colour schemes, on a phone and on a desk. Exit code 1 when it finds anything.
import axe from 'axe-core';
import { withBrowser, withPage } from './browser.mjs';
import { sitemapPaths, usage } from './pages.mjs';

const widths = [390, 1440];
const schemes = ['light', 'dark'];
const atOnce = 2;
const [base, ...named] = usage('axe.mjs BASEURL [PATH...]', process.argv.slice(2), 1);
const paths = named.length > 0 ? named : await sitemapPaths(base);

/** Evaluated instead of added as a script, so that the page keeps its content security policy. */
async function examine(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    const found = violations.map(({ id, impact, help, nodes }) => ({
      rule: `${id} (${impact}): ${help}`,
      places: nodes.map(node => node.target.join(' ')),
    }));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push({ rule: `the page is ${scrollWidth - clientWidth} px wider than the window`, places: [] });
    return found;
  });
}

async function visit(browser, { path, width, colorScheme }) {
  const options = { viewport: { width, height: 900 }, colorScheme };
  const found = await withPage(browser, new URL(path, base).href, options, { measure: examine });
  for (const { rule, places } of found) {
    console.log(`${path}  ${width} px ${colorScheme}  ${rule}`);
    for (const place of places.slice(0, 3)) console.log(`    ${place}`);
    if (places.length > 3) console.log(`    and ${places.length - 3} more`);
  }
  return found.length;
}

const visits = paths.flatMap(path => widths.flatMap(width => schemes.map(colorScheme => ({ path, width, colorScheme }))));
let problems = 0;
await withBrowser(async browser => {
  const queue = visits.values();
  const worker = async () => {
    for (const next of queue) {
      const found = await visit(browser, next);
      problems += found;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
});

console.log(`axe: ${paths.length} pages, ${visits.length} visits, ${problems} problems`);
process.exitCode = problems > 0 || paths.length === 0 ? 1 : 0;
