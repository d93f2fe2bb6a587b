// Which pages are measured: those named on the command line, else one of each kind.
export const onePerTemplate = [
  '/', '/guides', '/guides/what-is-depin', '/compare', '/compare/akash-vs-render', '/projects', '/projects/akash', '/sectors/compute', '/glossary',
  '/metrics', '/sources', '/claims', '/changes', '/search?q=staking', '/method',
];

export function usage(text, arguments_, least) {
  if (arguments_.length >= least) return arguments_;
  console.error(`Usage: node ${text}`);
  process.exit(2);
}

/** The paths that the sitemap lists. Its addresses carry the site's public name, which is not where the portal runs now. */
export async function sitemapPaths(base, path = '/sitemap.xml') {
  const answer = await fetch(new URL(path, base));
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  const xml = await answer.text();
  const found = [...xml.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, address]) => {
    const url = new URL(address.replaceAll('&amp;', '&'));
    return url.pathname + url.search;
  });
  if (!xml.includes('<sitemapindex')) return found;
  return (await Promise.all(found.map(child => sitemapPaths(base, child)))).flat();
}

/** Rows of cells as text: the first column to the left, numbers to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => String(row[column]).length)));
  const line = row => row.map((cell, column) =>
    column === 0 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column])).join('  ');
  return rows.map(row => line(row).trimEnd()).join('\n');
}

export const kilobytes = bytes => (bytes / 1024).toFixed(1);
