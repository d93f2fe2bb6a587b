// A site of five pages on loopback, with one known fault each, to try the measurements on.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const page = body => `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width">
<meta name="description" content="A page."><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"></head>
<body><main><h1>A page</h1>${body}</main></body></html>`;

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

const files = {
  '/': ['text/html; charset=utf-8', page(`<p>${'Fine. '.repeat(2000)}</p>`)],
  '/dark': ['text/html; charset=utf-8', page('<p class="faint">Unreadable in the dark.</p>')],
  '/wide': ['text/html; charset=utf-8', page('<p class="wide">Wider than a phone.</p>')],
  '/broken': ['text/html; charset=utf-8', page('<p>A <div>block</div> in a paragraph.</p>')],
  '/script': ['text/html; charset=utf-8', page('<p id="js">Without script.</p><script src="/site.js"></script>')],
  '/site.css': ['text/css', `:root { color-scheme: light dark } .wide { width: 900px }
    @media (prefers-color-scheme: dark) { .faint { color: #333; background: #222 } }`],
  '/site.js': ['text/javascript', 'document.getElementById("js").textContent = "With script.";'],
  '/sitemap.xml': ['application/xml', `<urlset>${['/', '/dark', '/wide', '/script']
    .map(path => `<url><loc>https://example.org${path}</loc></url>`).join('')}</urlset>`],
};

/** @returns the address of the site and a function that ends it. */
export async function serve() {
  const server = createServer((request, response) => {
    const [type, text] = files[request.url] ?? [];
    if (!type) return response.writeHead(404).end("Not here.");
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Security-Policy': policy }).end(gzipSync(text));
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
