import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ApplicationRelease } from '../../src/shared/identity'
import { escapeHtml } from '../../src/shared/text/escape-markup'
import type { Runtime } from '../runtime/find.mjs'
import { writeAsar, type ArchiveFile } from './asar'
import { setFuses } from './fuses'
import { readIconFile, WINDOW_ICON } from './built-in/icon-file'
import { applicationIdentity, type PackageIdentity } from './built-in/identity'
import { shownVersion, type Build } from './release'

/** Chromium's texts that are kept: French, and English where a text has no French. */
const LOCALES = new Set(['fr.pak', 'en-US.pak'])
/** Of the folder of Electron, what a package has no use for. */
const LEFT_OUT = new Set(['version', 'recipe', 'resources'])

export interface ProgramOptions {
  readonly runtime: Runtime
  readonly identity: PackageIdentity
  readonly build: Build
  /** Folder of the built application, with its content. */
  readonly application: string
  /** Folder to make. */
  readonly folder: string
}

/** Makes the folder of a program that carries the handbook: Electron under the name of the handbook, strict, with one archive. */
export async function makeProgram({
  runtime,
  identity,
  build,
  application,
  folder
}: ProgramOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  for (const name of readdirSync(runtime.folder)) {
    if (LEFT_OUT.has(name)) continue
    cpSync(path.join(runtime.folder, name), path.join(folder, name), {
      recursive: true,
      filter: (source) =>
        path.extname(source) !== '.pak' ||
        path.basename(path.dirname(source)) !== 'locales' ||
        LOCALES.has(path.basename(source))
    })
  }
  renameSync(path.join(folder, 'LICENSE'), path.join(folder, 'LICENSE.electron.txt'))
  const program = path.join(folder, identity.id)
  renameSync(path.join(folder, path.relative(runtime.folder, runtime.executable)), program)
  chmodSync(program, 0o755)
  await setFuses(program)
  writeAsar(path.join(folder, 'resources', 'app.asar'), applicationFiles(application, identity, build))
}

/**
 * Returns the files of the application as its archive holds them.
 * @throws Failure, in French, where the icon of the window is missing
 */
export function applicationFiles(
  application: string,
  identity: PackageIdentity,
  build: Build
): readonly ArchiveFile[] {
  const { id, name } = identity
  const { channel, commit, date }: ApplicationRelease = build
  const manifest = {
    name: id,
    version: shownVersion(build),
    // Electron tells desktops by it which entry a window belongs to.
    desktopName: `${id}.desktop`,
    main: 'out/main/index.cjs'
  }
  const written = {
    'out/icon.png': readIconFile(identity, WINDOW_ICON),
    'package.json': JSON.stringify(manifest),
    'out/identity.json': JSON.stringify(applicationIdentity(identity)),
    'out/release.json': JSON.stringify({ channel, commit, date }),
    'out/renderer/index.html': readFileSync(path.join(application, 'renderer/index.html'), 'utf8').replace(
      /<title>.*?<\/title>/,
      () => `<title>${escapeHtml(name)}</title>`
    )
  }
  const copied = readdirSync(application, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.stamp')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: `out/${path.relative(application, file)}`, bytes: readFileSync(file) }))
    .filter((file) => !(file.path in written))
  return [
    ...copied,
    ...Object.entries(written).map(([place, bytes]) => ({ path: place, bytes: Buffer.from(bytes) }))
  ]
}
