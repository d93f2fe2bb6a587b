// Readers, an editor and faults against a running portal. soak.mjs BASEURL MINUTES CONTENT PID FAULT...   (see soak.sh)
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [base, minutes, content, pid, ...databaseFault] = process.argv.slice(2);
const readers = Number(process.env.READERS ?? 4);
const end = Date.now() + Number(minutes) * 60_000;
const promised = 3_000; // an edit is visible after this
const tooLate = 10_000; // and wrong after this, whatever the machine does beside
const facts = join(content, 'projects/akash/facts.yaml');

const pick = list => list[Math.floor(Math.random() * list.length)];
const statuses = new Map();
const wrong = [];
const unexplained = [];
const memory = [];
const tags = new Map();
let asked = 0, explained = 0, late = 0, edits = 0, faults = [];

// ---- what was true when

const edited = [{ at: 0, value: 14 }];
const excused = []; // from and to: the database was being broken
const isExcused = moment => excused.some(({ from, to }) => moment >= from && moment <= to + 15_000);

/** The values that an answer may show which was asked for then: the one that stood so long before, and all since. */
const allowed = (moment, lag) => edited.filter((edit, i) => i === edited.length - 1 || edited[i + 1].at > moment - lag).map(edit => edit.value);

function judgeDays(path, text, begun, pattern) {
  const seen = [...text.matchAll(pattern)].map(match => Number(match[1]));
  if (seen.length === 0) return wrong.push(`${path}: no value`);
  if (seen.some(value => !allowed(begun, tooLate).includes(value)) && !isExcused(begun)) return wrong.push(`${path}: shows ${seen}, allowed ${allowed(begun, tooLate)}`);
  if (seen.some(value => !allowed(begun, promised).includes(value))) late++;
}

// ---- readers

async function ask(path, { status = 200, judge = () => {}, headers = {} } = {}) {
  const begun = Date.now();
  asked++;
  try {
    const answer = await fetch(base + path, { headers, redirect: 'manual', signal: AbortSignal.timeout(60_000) });
    const text = await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) {
      if (answer.status === 503 && (isExcused(begun) || isExcused(Date.now()))) explained++;
      else unexplained.push(`${path}: ${answer.status}`);
      return;
    }
    if (answer.status !== status && !(answer.status === 304 && headers['if-none-match'])) return wrong.push(`${path}: ${answer.status}, expected ${status}`);
    if (answer.status === 304) return;
    if (answer.headers.get('content-type')?.startsWith('text/html')) {
      if (!text.trimEnd().endsWith('</html>') || !text.includes('<h1')) wrong.push(`${path}: not a whole page`);
      if (/Exception|   at DepinGuide/.test(text)) wrong.push(`${path}: shows internals`);
      const canonical = /<link rel="canonical" href="https:\/\/guide\.example([^"]*)"/.exec(text)?.[1];
      if (status === 200 && canonical !== undefined && canonical.split('?')[0] !== path.split('?')[0] && !(path === '/' && canonical === '')) wrong.push(`${path}: is the page of ${canonical}`);
      if (answer.headers.has('etag')) tags.set(path, answer.headers.get('etag'));
    }
    judge(text, begun);
  } catch (error) {
    wrong.push(`${path}: ${error.message} ${error.cause?.message ?? ''}`);
  }
}

const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
const pages = [...sitemap.matchAll(/<loc>([^<]+)</g)].map(match => new URL(match[1]).pathname);
const sets = ['overview', 'supply', 'staking', 'usage', 'custody', 'trust'];
const mix = [
  [40, () => ask(pick(pages))],
  [10, () => { const path = pick(pages); return ask(path, { headers: tags.has(path) ? { 'if-none-match': tags.get(path) } : {} }); }],
  [10, () => ask('/projects/akash', { judge: (text, begun) => judgeDays('/projects/akash', text, begun, /\b([3-9]\d\d)(?:&#xA0;| |&nbsp;)days/g) })],
  [6, () => ask('/projects/akash.md', { judge: (text, begun) => judgeDays('/projects/akash.md', text, begun, /\| Unbonding time \| (\d+) days/g) })],
  [6, () => ask('/compare.csv?columns=staking.unbonding', { judge: (text, begun) => judgeDays('csv', text, begun, /^akash,.*?,(\d+) d,/gm) })],
  [10, () => ask(`/compare?set=${pick(sets)}&page=1&order=${pick(['asc', 'desc'])}&sort=name`)],
  [4, () => ask(`/compare?q=${pick(['akash', 'gpu', '%22', 'zzz', '%F0%9F%92%A5'])}`)],
  [6, () => ask(`/search?q=${pick(['akash', 'unbondin', 'what+is+depin', '%22AND', 'rndr', '%00'])}`)],
  [3, () => ask(`/search.json?q=${pick(['ak', 'render', 'stak'])}`)],
  [2, () => ask('/no-such-page', { status: 404 })],
  [1, () => ask('/guides/..%2f..%2fappsettings.json', { status: 404 })],
  [1, () => ask('/compare.json?columns=all', { judge: text => { if (JSON.parse(text).rows?.length < 25) wrong.push('compare.json: rows are missing'); } })],
  [1, () => ask('/feed.atom')],
];
const ladder = mix.flatMap(([weight, run]) => Array(weight).fill(run));

const reader = async () => { while (Date.now() < end) await pick(ladder)(); };

// ---- the editor and the faults

async function editor() {
  // Written whole and then moved into place, as editors do.
  for (let value = 300; Date.now() < end - 15_000; value = value === 998 ? 300 : value + 1) {
    const text = readFileSync(facts, 'utf8').replace(/(metric: staking\.unbonding[\s\S]{0,120}?value: )\d+ d/g, `$1${value} d`);
    writeFileSync(`${facts}.new`, text);
    edited.push({ at: Date.now(), value });
    renameSync(`${facts}.new`, facts);
    edits++;
    await wait(4_000 + Math.random() * 4_000);
  }
}

async function breakDatabase() {
  const from = Date.now();
  const excuse = { from, to: from + 60_000 };
  excused.push(excuse);
  if (databaseFault[0] === 'sqlite3') {
    const locked = spawn('sqlite3', [databaseFault[1]], { stdio: ['pipe', 'ignore', 'ignore'] });
    locked.stdin.write('PRAGMA busy_timeout=20000; BEGIN EXCLUSIVE;\n');
    await wait(6_000);
    locked.stdin.end('ROLLBACK;\n.quit\n');
  } else {
    // The server stops for six seconds, then goes on: packets wait and nothing is refused.
    process.kill(Number(databaseFault[1]), 'SIGSTOP');
    spawn('pkill', ['-STOP', '-P', databaseFault[1]]);
    await wait(6_000);
    process.kill(Number(databaseFault[1]), 'SIGCONT');
    spawn('pkill', ['-CONT', '-P', databaseFault[1]]);
  }
  excuse.to = Date.now();
}

async function nonsense() {
  for (const bytes of ['GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n', '\x16\x03\x01\x02\x00', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\n\r\n`, 'GET / HTTP/1.1\r\nHost: x\r\nX: ', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\n']) {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('error', () => {}).resume();
    setTimeout(() => socket.destroy(), 5_000);
  }
}

const term = join(content, 'glossary/soak-term.md');
const troubles = [
  ['a file half written', async () => {
    const file = join(content, 'projects/render/facts.yaml'), whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 700));
    await wait(8_000);
    await ask('/projects/render');
    writeFileSync(file, whole);
  }],
  ['a term that comes and goes', async () => {
    writeFileSync(term, '---\nterm: Soak term\nshort: A word for trying.\nreviewed: 2026-11-20\n---\nIt is there for a while.\n');
    await wait(tooLate);
    await ask('/glossary/soak-term');
    rmSync(term);
    await wait(tooLate);
    await ask('/glossary/soak-term', { status: 404 });
  }],
  ['a folder moved out and in', async () => {
    const from = join(content, 'projects/grass'), to = join(content, '../grass-away');
    pages.splice(0, pages.length, ...pages.filter(path => path !== '/projects/grass'));
    renameSync(from, to);
    await wait(tooLate);
    await ask('/projects/grass', { status: 404 });
    renameSync(to, from);
    await wait(tooLate);
    await ask('/projects/grass');
  }],
  ['every file written again', async () => {
    cpSync(join(content, 'guides'), join(content, '../guides-copy'), { recursive: true });
    mkdirSync(join(content, 'guides'), { recursive: true });
    cpSync(join(content, '../guides-copy'), join(content, 'guides'), { recursive: true, force: true });
  }],
  ['the database', breakDatabase],
  ['nonsense on the socket', nonsense],
];

async function trouble() {
  for (let i = 0; Date.now() < end - 45_000; i++) {
    await wait(20_000);
    const [name, run] = troubles[i % troubles.length];
    faults.push(name);
    await run();
    await wait(20_000);
  }
}

// ---- what it costs

const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
async function watch() {
  while (Date.now() < end) {
    memory.push(resident());
    await wait(Math.min(5_000, Math.max(100, end - Date.now())));
  }
}

// Numbers of three digits, which no other figure of the page has, before anybody reads.
const editing = editor();
await wait(tooLate);
await Promise.all([editing, ...Array.from({ length: readers }, reader), trouble(), watch()]);

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const quarter = n => median(memory.slice(Math.floor(memory.length * (n - 1) / 4), Math.floor(memory.length * n / 4)));
const [early, last] = [quarter(2), quarter(4)];
const grows = last > early * 1.1;
console.log(`${asked} requests in ${minutes} min (${[...statuses].sort().map(([status, count]) => `${status}: ${count}`).join(', ')}), ${edits} edits, ${faults.length} faults`);
console.log(`wrong answers: ${wrong.length}; older than 3 s: ${late}; 5xx explained by a broken database: ${explained}, not explained: ${unexplained.length}`);
console.log(`memory (MB, median of each quarter): ${[1, 2, 3, 4].map(n => quarter(n).toFixed(0)).join(', ')}; most ${Math.max(...memory).toFixed(0)}${grows ? '; it grows' : ''}`);
for (const line of [...wrong.slice(0, 10), ...unexplained.slice(0, 10)]) console.log(`  ${line}`);
process.exitCode = wrong.length + unexplained.length > 0 || grows ? 1 : 0;
