// The Nu HTML checker on every page of the sitemap and on those that no sitemap lists. Exit code 1 for any error or warning, 2 without Java.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sitemapPaths, usage } from './pages.mjs';

const unlisted = ['/compare?columns=all&sector=compute', '/compare?set=staking', '/compare?q=no-such-token', '/search?q=unbondin+akash', '/no-such-page'];
// Razor writes some void elements with a slash. It has no effect, as the checker says itself.
const ignored = 'Trailing slash on void elements has no effect.*';

const [base, ...named] = usage('html.mjs BASEURL [PATH...]', process.argv.slice(2), 1);
const paths = named.length > 0 ? named : [...await sitemapPaths(base), ...unlisted];
const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

try {
  execFileSync('java', ['-version'], { stdio: 'ignore' });
} catch {
  console.error('Install Java for the Nu HTML checker (Debian: apt-get install default-jre-headless).');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'depinguide-html-'));
try {
  const files = new Map();
  for (const path of paths) {
    const file = join(folder, `${files.size}.html`);
    files.set(file, path);
    writeFileSync(file, await (await fetch(new URL(path, base), { headers: { accept: 'text/html' } })).text());
  }
  const { stderr, error } = spawnSync('java', ['-jar', jar, '--format', 'json', '--filterpattern', ignored, ...files.keys()], { encoding: 'utf8', maxBuffer: 1e9 });
  if (error) throw error;
  const { messages } = JSON.parse(stderr);
  for (const { url, lastLine, type, subType, message } of messages) {
    console.log(`${files.get(new URL(url).pathname)}  ${lastLine ?? ''}  ${subType ?? type}: ${message}`);
  }
  console.log(`html: ${files.size} pages, ${messages.length} problems`);
  process.exitCode = messages.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
