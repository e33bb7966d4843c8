import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server listens while the web app is developed with `vite`. */
const server = process.env.FANGXIAN_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  // The oldest browsers that are promised: Chromium 100 (WeChat and Android WebViews since 2022), Safari 15.4.
  build: { target: ['chrome100', 'safari15.4', 'firefox100'], chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
});
