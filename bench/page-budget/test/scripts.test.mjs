import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from './site.mjs';

let site;
before(async () => { site = await serve(); });
after(() => site.close());

const run = (script, ...rest) => new Promise(done => {
  const file = new URL(`../${script}`, import.meta.url).pathname;
  execFile(process.execPath, [file, ...rest], { env: { ...process.env, RUNS: '1' } }, (error, out, err) =>
    done({ code: error?.code ?? 0, text: out + err }));
});

test('axe reads the sitemap and names rule, width and scheme of each fault', async () => {
  const { code, text } = await run('axe.mjs', site.base);

  assert.equal(code, 1, text);
  assert.match(text, /^\/dark {2}390 px dark {2}color-contrast/m);
  assert.doesNotMatch(text, /^\/dark.* light /m);
  assert.match(text, /^\/wide {2}390 px light {2}the page is \d+ px wider/m);
  assert.match(text, /^axe: 4 pages, 16 visits, 4 problems$/m);
});

test('axe passes a page without faults', async () => {
  const { code, text } = await run('axe.mjs', site.base, '/');

  assert.equal(code, 0, text);
});

test('axe fails on a page that is not there', async () => {
  const { code, text } = await run('axe.mjs', site.base, '/missing');

  assert.notEqual(code, 0);
  assert.match(text, /missing answers 404/);
});

test('weights tells bytes as sent from bytes unpacked', async () => {
  const { code, text } = await run('weights.mjs', site.base, '/', '/script');

  assert.equal(code, 0, text);
  assert.match(text, /^\/ +2 +0\.[2-4] \/ 12\.0 /m);
  assert.match(text, /^\/script +3 /m);
});

test('shots takes every width, scheme and one without script', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shots-'));
  try {
    const { code, text } = await run('shots.mjs', site.base, folder, '/script');
    const picture = name => readFileSync(join(folder, `script-390-${name}.png`));

    assert.equal(code, 0, text);
    assert.equal(readdirSync(folder).length, 9);
    assert.notDeepEqual(picture('light'), picture('dark'));
    assert.notDeepEqual(picture('light'), picture('no-script'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('lighthouse prints four scores and what cost points', async () => {
  const { code, text } = await run('lighthouse.mjs', `${site.base}/`);

  assert.equal(code, 0, text);
  assert.match(text, /performance +accessibility +best-practices +seo/);
  assert.match(text, /^http\S+ +(100|\d\d) +100 +\d+ +\d+ /m);
});

test('html names page, line and fault', async () => {
  const { code, text } = await run('html.mjs', site.base, '/', '/broken');

  assert.equal(code, 1, text);
  assert.match(text, /^\/broken {2}\d+ {2}error: /m);
  assert.doesNotMatch(text, /^\/ {2}/m);
});
