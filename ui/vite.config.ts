// How the browser part is built: everything from packages, nothing from another host, and a nonce that
// the server fills in for each answer.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Font packages name an old format beside woff2; every browser that runs this reads woff2. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource.*\.css$/.test(id.split('?')[0] ?? '')) return null;
      return code.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '');
    },
  };
}

const api = process.env.SAOLA_API ?? 'http://127.0.0.1:8787';

export default defineConfig({
  plugins: [woff2Only(), react()],
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  server: { proxy: { '/api': api } },
  build: {
    manifest: true,
    target: 'es2023',
    // The policy forbids data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1100,
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
} as Parameters<typeof defineConfig>[0]);
