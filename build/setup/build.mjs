import { existsSync } from 'node:fs'
import { runQuietly, tool } from '../terminal/command.mjs'
import { inRoot, root } from '../terminal/root.mjs'
import { Failure, say } from '../terminal/say.mjs'
import { hashPlaces, isStamped, stamp } from './stamp.mjs'

/** Whatever changes the built application. */
const sources = [
  'src',
  'content',
  'build/content',
  'build/help',
  'build/icon',
  'build/identity',
  'build/package/built-in',
  'build/publish',
  'docs/guides',
  'docs/images',
  'trust',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json'
]

/** What must be there for the application to run. */
const results = [
  'out/main/index.cjs',
  'out/main/pdf-worker.cjs',
  'out/main/examination-worker.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/print.html',
  'out/renderer/page-images.html',
  'out/pack/pack.json',
  'out/identity.json',
  'out/icon.png',
  'out/renderer/licences.json',
  'out/renderer/help/contents.json'
]

/**
 * Compiles the content and builds the application, unless nothing changed since it was last done.
 * @throws {Failure} after printing what the build said
 */
export async function buildApplication() {
  const mark = inRoot('out', '.stamp')
  const value = hashPlaces(root, sources)
  if (isStamped(mark, value) && results.every((file) => existsSync(inRoot(file)))) return
  say('Compiling the content and building the application')
  const { status, output } = await runQuietly(tool('electron-vite/bin/electron-vite.js', 'build'))
  const missing = results.find((file) => !existsSync(inRoot(file)))
  if (status !== 0 || missing !== undefined) {
    process.stderr.write(output.replace(/^\s+at .*\n/gm, ''))
    throw new Failure(
      `The build failed${missing ? ` (there is no ${missing})` : ''}: correct what is said above, then try again.`
    )
  }
  stamp(mark, value)
}
