// @ts-check
// The stand-in server: `node mock/serve.mjs --port 8790 --world small|large|empty [--dist dist]`. With --dist it also
// serves the built pages under the policy of the real server.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { routes as handling } from './handling.mjs';
import { notFound, problem, Refusal } from './http.mjs';
import { routes as imports } from './imports.mjs';
import { routes as mappings } from './mappings.mjs';
import { routes as matching } from './matching.mjs';
import { routes as network } from './network.mjs';
import { routes as reference } from './reference.mjs';
import { routes as reports } from './reports.mjs';
import { routes as session } from './session.mjs';
import { routes as subjects } from './subjects.mjs';
import { routes as trade } from './trade.mjs';
import { build } from './world.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };

/** @typedef {(req: any, res: any, params: any, search: URLSearchParams) => unknown} Handler */

const table = Object.entries(/** @type {Record<string, Handler>} */ ({ ...session, ...handling, ...reports, ...subjects, ...matching, ...network, ...imports, ...mappings, ...reference, ...trade })).map(([route, handler]) => {
  const [method, path] = route.split(' ');
  const pattern = new RegExp(`^${path?.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return { method, pattern, handler, fixed: !path?.includes(':') };
}).sort((a, b) => Number(b.fixed) - Number(a.fixed));

/** @param {string} dist @param {string} path @param {import('node:http').ServerResponse} res */
function page(dist, path, res) {
  const file = join(dist, normalize(path).replace(/^(\.\.[/\\])+/, ''));
  if (path !== '/' && extname(path) && existsSync(file)) {
    res.writeHead(200, { 'content-type': TYPES[/** @type {keyof typeof TYPES} */ (extname(path))] ?? 'application/octet-stream', 'cache-control': 'max-age=31536000' });
    return res.end(readFileSync(file));
  }
  if (extname(path)) return problem(res, notFound());
  const nonce = randomBytes(16).toString('base64');
  res.writeHead(200, {
    'content-type': TYPES['.html'],
    'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  });
  return res.end(readFileSync(join(dist, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', nonce));
}

/** @param {{ port: number; world: 'small' | 'large' | 'empty'; dist?: string }} options @returns {Promise<import('node:http').Server>} */
export function serve({ port, world, dist }) {
  build(world);
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    try {
      if (!url.pathname.startsWith('/api/')) {
        if (dist) return void page(dist, url.pathname, res);
        throw notFound();
      }
      for (const route of table) {
        const match = route.method === req.method && route.pattern.exec(url.pathname);
        if (match) return void (await route.handler(req, res, match.groups ?? {}, url.searchParams));
      }
      throw notFound();
    } catch (error) {
      problem(res, error instanceof Refusal ? error : new Refusal(500, 'internal', String(error)));
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (process.argv[1]?.endsWith('serve.mjs')) {
  const option = (/** @type {string} */ name, /** @type {string} */ otherwise) => {
    const at = process.argv.indexOf(`--${name}`);
    return at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise;
  };
  const port = Number(option('port', '8790'));
  await serve({ port, world: /** @type {'small'} */ (option('world', 'small')), dist: option('dist', '') || undefined });
  console.log(`stand-in server with invented data on http://127.0.0.1:${port}`);
}
