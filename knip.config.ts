import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'src/renderer/*.html',
    'src/main/content/update/examination-worker.ts',
    'src/main/printing/pdf/worker.ts',
    'build/icon/draw.ts',
    'build/pictures/take.ts',
    'build/proofs/network/{prove,story,packaged-story}.ts',
    'build/raw-pdfs/record.ts',
    'build/relevance/measure.ts',
    'build/runtime/loader/index.cjs',
    'e2e/**/*.spec.ts',
    'bench/*.ts',
    'bench/bare-page/main.cjs',
    'bench/empty-window/main.cjs',
    'bench/timeline/record.cjs',
    'bench/search/engine-process.ts',
    'playwright.config.ts'
  ],
  project: ['{src,build,e2e,bench}/**/*.{ts,mjs,cjs,vue,css,html}', '*.config.ts'],
  // A type that an exported function speaks of is part of what it says, imported or not.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The first is run by name, from build/setup/checks.mjs; the second is opened as a file, by build/content/language.
  ignoreDependencies: ['vue-tsc', '@cspell/dict-fr-fr'],
  // Whatever is run by name is a program of the system.
  exclude: ['binaries'],
  compilers: {
    html: (text) =>
      [...text.matchAll(/src="\/([^"]+)"/g)].map(([, file]) => `import './${file ?? ''}'`).join('\n'),
    // Fonts are dependencies that only style sheets name.
    css: (text) =>
      [...text.matchAll(/url\('(@[^']+)'\)/g)].map(([, file]) => `import '${file ?? ''}'`).join('\n')
  }
}

export default config
