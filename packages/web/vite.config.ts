import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compressed } from './compressed.ts';

/** Where the server listens while the web app is developed with `vite`. */
const server = process.env.FANGXIAN_SERVER ?? 'http://127.0.0.1:5620';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** What only a computer's faces need is named apart, so that no phone is made to fetch it in advance. */
const forComputers = /\/node_modules\/(antd|@ant-design|@rc-component|echarts|zrender)\/|\/src\/(desk|command|wide)\//;

/** Every promised browser reads woff2: the older twin of each font file stays out of the build. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
      : null,
};

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    onlyWoff2,
    react(),
    VitePWA({
      registerType: 'prompt',
      includeManifestIcons: false,
      injectRegister: false,
      manifest: {
        id: '/',
        name: '防线 Fangxian',
        short_name: '防线',
        description: '一次敲门,一次记录。Record once, at the door.',
        lang: 'zh-Hans',
        start_url: '/',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#fbfaf7',
        icons: [
          { src: '/mark-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/mark-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/mark-512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        // The shell and the door; computers' faces and the webfont are kept from the first use on.
        globPatterns: ['index.html', 'mark*.{svg,png}', 'assets/*.{js,css}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        // The first visit already keeps what it uses; a later version still waits until it is asked for.
        clientsClaim: true,
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && /^\/assets\/(font|computer)\//.test(url.pathname),
            handler: 'CacheFirst',
            options: { cacheName: 'used', expiration: { maxEntries: 600, purgeOnQuotaError: true } },
          },
        ],
      },
    }),
    compressed(fileURLToPath(new URL('./dist', import.meta.url))),
  ],
  build: {
    // The oldest browsers that are promised: Chromium 100 (WeChat and Android WebViews since 2022), Safari 15.4.
    target: ['chrome100', 'safari15.4', 'firefox100'],
    chunkSizeWarningLimit: 1500,
    // A data: address for a small file would be one more thing for a strict content policy to allow.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => forComputers.test(id))
            ? 'assets/computer/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
        assetFileNames: ({ originalFileNames }) => {
          const from = originalFileNames[0] ?? '';
          if (from.includes('@fontsource')) return 'assets/font/[name]-[hash][extname]';
          return forComputers.test(`/${from}`)
            ? 'assets/computer/[name]-[hash][extname]'
            : 'assets/[name]-[hash][extname]';
        },
      },
    },
  },
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
});
