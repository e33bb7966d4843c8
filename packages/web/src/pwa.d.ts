/// <reference types="vite-plugin-pwa/client" />
declare module '@fontsource/*';
/** From package.json, at build time. */
declare const __APP_VERSION__: string;
