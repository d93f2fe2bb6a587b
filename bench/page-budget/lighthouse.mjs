// Lighthouse with its phone profile: the median of five runs for each address, and what kept a score below 100.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromePath, flags } from './browser.mjs';
import { table, usage } from './pages.mjs';

const runs = Number(process.env.RUNS ?? 5);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const timings = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
const urls = usage('lighthouse.mjs URL...', process.argv.slice(2), 1);

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A run that lost the browser's trace measured nothing, and is made again. */
const lost = ['NO_NAVSTART', 'NO_FCP', 'NO_TRACING_STARTED'];

/** One run in a browser of its own, so that no run finds the cache of the one before. */
async function measure(url, triesLeft = 3) {
  const chrome = await launch({ chromePath: chromePath(), chromeFlags: ['--headless', ...flags], logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
    if (lost.includes(lhr.runtimeError?.code) && triesLeft > 0) return measure(url, triesLeft - 1);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** Audits that cost points, each once. Timings vary from run to run and are in the table. */
function complaints(results) {
  const found = results.flatMap(result => categories.slice(1).flatMap(category => result.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (result.audits[id].score ?? 1) < 1)
    .map(({ id }) => `${category}: ${result.audits[id].title} (${id})`)));
  return [...new Set(found)];
}

const rows = [['', ...categories, 'LCP s', 'TBT ms', 'CLS']];
const notes = [];
for (const url of urls) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await measure(url));

  const scores = categories.map(category => Math.round(median(results.map(result => result.categories[category].score * 100))));
  const [lcp, tbt, cls] = timings.map(audit => median(results.map(result => result.audits[audit].numericValue)));
  rows.push([url, ...scores, (lcp / 1000).toFixed(1), Math.round(tbt), cls.toFixed(3)]);
  notes.push(...complaints(results).map(text => `${url}: ${text}`));
}

console.log(`Lighthouse, phone, median of ${runs}`);
console.log(table(rows));
if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
