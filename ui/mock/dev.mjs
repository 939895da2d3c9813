// @ts-check
// `npm run dev:mock [-- large]`: the stand-in server and the pages that talk to it, rebuilt as one writes.
import { createServer } from 'vite';
import { serve } from './serve.mjs';

const world = process.argv.includes('large') ? 'large' : 'small';
await serve({ port: 8790, world });
process.env.SAOLA_API = 'http://127.0.0.1:8790';
const pages = await createServer();
await pages.listen();
pages.printUrls();
