import { defineConfig } from 'vite';

/** Where `vite` finds the API while the page is worked on. */
const API = process.env['ROLECALL_URL'] || 'http://127.0.0.1:3000';

/** Routes of the API that the page calls. */
const ROUTES = ['/recommend', '/profile', '/jobs', '/feedback', '/imports', '/admin', '/health', '/samples'];

export default defineConfig({
  // The page works below any path a proxy puts it at.
  base: './',
  build: {
    target: 'es2022',
    // Fonts as files, so that the policy needs no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(ROUTES.map((route) => [route, API])) },
});
