import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { contentPlugin } from './build/content/vite-plugin'
import { helpPlugin } from './build/package/built-in/help-plugin'
import { identityPlugin } from './build/package/built-in/identity-plugin'
import { licencesPlugins } from './build/package/built-in/licences-plugin'
import { trustPlugin } from './build/publish/vite-plugin'

/** The oldest runtime that the application runs on: the one that build/runtime/pin.mjs names. */
const targets = { node: 'node20.18', chromium: 'chrome130' }

const devServer = { host: '127.0.0.1', port: 5173 }

/** CommonJS: the application must be loaded, without waiting, before Electron is ready. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs'
} as const

/** The application, and what works in threads of their own on PDFs and on versions of the content. */
const mainInput = {
  index: 'src/main/index.ts',
  'pdf-worker': 'src/main/printing/pdf/worker.ts',
  'examination-worker': 'src/main/content/update/examination-worker.ts'
}

/** An absolute path: the server for development resolves relative ones from another folder than the build. */
function page(name: string): string {
  return resolve(import.meta.dirname, 'src/renderer', name)
}

const licences = licencesPlugins()

export default defineConfig({
  main: {
    plugins: [licences.collect()],
    build: {
      target: targets.node,
      rolldownOptions: { input: mainInput, output: commonJs }
    }
  },
  preload: {
    plugins: [licences.collect()],
    build: {
      target: targets.node,
      rolldownOptions: { input: 'src/preload/index.ts', output: commonJs }
    }
  },
  renderer: {
    plugins: [
      vue(),
      contentPlugin(),
      trustPlugin(),
      identityPlugin(),
      helpPlugin(),
      licences.collect(),
      licences.write()
    ],
    worker: { plugins: () => [licences.collect()] },
    build: {
      target: targets.chromium,
      minify: true,
      rolldownOptions: { input: ['index.html', 'print.html', 'page-images.html'].map(page) }
    },
    // The window stays on app://, so the page is told where the server for hot reload is.
    server: {
      ...devServer,
      strictPort: true,
      hmr: { protocol: 'ws', ...devServer, clientPort: devServer.port }
    }
  }
})
