// Sends mixed requests of four readers to a portal: pages of the sitemap, comparisons, searches, twins, tables and addresses that do not exist.
//
//   node bench/memory.mjs ADDRESS FIRST COUNT
//
// The same number always asks for the same. Prints how many answers were of 5xx; exit code 1 when there were any.
const [address, first, count] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const readers = 4;
const sets = ['overview', 'supply', 'staking', 'usage', 'custody', 'trust'];
const questions = ['akash', 'gpu', '%22', 'zzz', 'stak', 'render', 'unbondin', 'what+is+depin'];

const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
const pages = [...sitemap.matchAll(/<loc>([^<]+)</g)].map(match => new URL(match[1]).pathname);

function pathOf(number) {
  // Spread over all numbers alike, and the same at each run.
  const share = (Math.imul(number, 2654435761) >>> 0) % 100;
  if (share < 60) return pages[number % pages.length];
  if (share < 75) return `/compare?set=${sets[number % sets.length]}&order=${number % 2 ? 'asc' : 'desc'}&sort=name`;
  if (share < 85) return `/search?q=${questions[number % questions.length]}`;
  if (share < 90) return `/compare?q=${questions[number % questions.length]}`;
  if (share < 94) return '/projects/akash.md';
  if (share < 97) return '/compare.csv?set=supply';
  return `/no-such-${number}`;
}

let next = first;
let failures = 0;
async function read() {
  while (next < first + count) {
    const number = next++;
    const answer = await fetch(address + pathOf(number), { headers: { 'accept-encoding': number % 3 ? 'br' : 'gzip' } });
    await answer.arrayBuffer();
    failures += answer.status >= 500 ? 1 : 0;
  }
}

await Promise.all(Array.from({ length: readers }, read));
console.log(failures);
process.exitCode = failures > 0 ? 1 : 0;
