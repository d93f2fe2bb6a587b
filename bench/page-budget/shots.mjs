// Pictures of whole pages for people to look at: three widths, both colour schemes, and without JavaScript.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser, withPage } from './browser.mjs';
import { onePerTemplate, usage } from './pages.mjs';

const [base, folder, ...named] = usage('shots.mjs BASEURL OUTDIR [PATH...]', process.argv.slice(2), 2);
const paths = named.length > 0 ? named : onePerTemplate;
const widths = [390, 820, 1440];
const looks = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'no-script', colorScheme: 'light', javaScriptEnabled: false },
];

const fileName = path => path.replace(/^\//, '').replaceAll(/[^a-z0-9]+/gi, '-') || 'home';

mkdirSync(folder, { recursive: true });
await withBrowser(async browser => {
  for (const path of paths) {
    for (const width of widths) {
      for (const { name, ...look } of looks) {
        const file = join(folder, `${fileName(path)}-${width}-${name}.png`);
        const measure = page => page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
        await withPage(browser, new URL(path, base).href, { viewport: { width, height: 900 }, ...look }, { measure });
      }
    }
  }
});
console.log(`${paths.length * widths.length * looks.length} pictures in ${folder}`);
