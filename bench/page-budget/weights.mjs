// What a first visit costs: requests and bytes, as sent and as unpacked. Exit code 1 when a page asks another host for anything.
import { withBrowser, withPage } from './browser.mjs';
import { kilobytes, onePerTemplate, table, usage } from './pages.mjs';

const kinds = ['document', 'stylesheet', 'script', 'font', 'image'];
const [base, ...named] = usage('weights.mjs BASEURL [PATH...]', process.argv.slice(2), 1);
const paths = named.length > 0 ? named : onePerTemplate;
const host = new URL(base).host;

const collect = {
  prepare(page) {
    const requests = [];
    page.on('requestfinished', request => requests.push(request));
    return requests;
  },
  async measure(page, requests) {
    return Promise.all(requests.filter(request => request.url().startsWith('http')).map(async request => {
      const [{ responseBodySize }, body] = await Promise.all([request.sizes(), (await request.response()).body()]);
      return { url: request.url(), kind: request.resourceType(), sent: responseBodySize, unpacked: body.length };
    }));
  },
};

const sum = (loads, size) => loads.reduce((total, load) => total + load[size], 0);
const both = loads => loads.length === 0 ? '-' : `${kilobytes(sum(loads, 'sent'))} / ${kilobytes(sum(loads, 'unpacked'))}`;

const rows = [['', 'requests', ...kinds, 'other', 'total']];
const strangers = [];
await withBrowser(async browser => {
  for (const path of paths) {
    const loads = await withPage(browser, new URL(path, base).href, { viewport: { width: 390, height: 844 } }, collect);
    const other = loads.filter(load => !kinds.includes(load.kind));
    rows.push([path, loads.length, ...kinds.map(kind => both(loads.filter(load => load.kind === kind))), both(other), both(loads)]);
    strangers.push(...loads.filter(load => new URL(load.url).host !== host).map(load => `${path} asks ${load.url}`));
  }
});

console.log('First visit, KiB as sent / unpacked');
console.log(table(rows));
if (strangers.length > 0) console.log(`\nOther hosts:\n${strangers.join('\n')}`);
process.exitCode = strangers.length > 0 ? 1 : 0;
