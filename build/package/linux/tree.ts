import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ICON_SIZES } from '../../icon/icon-svg'
import { inRoot } from '../../terminal/root.mjs'
import type { PackageIdentity } from '../built-in/identity'
import { readIconFile } from '../built-in/icon-file'
import type { Build } from '../release'
import { apparmorProfile } from './apparmor-profile'
import { appStream } from './app-stream'
import { bashCompletion } from './completion'
import { desktopEntry } from './desktop-entry'
import { launcherScript } from './launcher'
import { manPage } from './man-page'
import { mediaTypesXml } from './media-types'
import { installedPlaces } from './places'
import { setUpSandboxScript } from './set-up-sandbox'

/** Files that the system runs. */
const RUN_BITS =
  /^\/usr\/bin\/|^\/usr\/lib\/[^/]+\/(?:chrome-sandbox|chrome_crashpad_handler|regler-le-bac-a-sable)$/

/**
 * Makes, in a folder, the tree of files that a package for Linux unpacks: the program, and all that makes a desktop know it.
 * Modes do not depend on the umask of the process.
 * @param program folder of the program
 * @throws Failure, in French, where a picture of the icon is missing
 */
export function makeTree(root: string, program: string, identity: PackageIdentity, build: Build): void {
  const { id } = identity
  const places = installedPlaces(identity)
  const at = (place: string): string => path.join(root, place)
  mkdirSync(at('/usr/lib'), { recursive: true })
  cpSync(program, at(places.library), { recursive: true })
  const files: Readonly<Record<string, string | Buffer>> = {
    [places.launcher]: launcherScript(identity),
    [places.setUp]: setUpSandboxScript(identity),
    [places.profileSource]: apparmorProfile(identity),
    [`/usr/share/applications/${id}.desktop`]: desktopEntry(identity),
    [`/usr/share/mime/packages/${id}.xml`]: mediaTypesXml(identity),
    [`/usr/share/metainfo/${id}.metainfo.xml`]: appStream(identity, build),
    [`/usr/share/man/fr/man1/${id}.1.gz`]: gzipSync(manPage(identity, build), { level: 9 }),
    [`/usr/share/bash-completion/completions/${id}`]: bashCompletion(id),
    [`/usr/share/doc/${id}/changelog.gz`]: gzipSync(readFileSync(inRoot('CHANGELOG.md')), { level: 9 }),
    [`/usr/share/doc/${id}/copyright`]: readFileSync(path.join(program, 'LICENCES.txt')),
    ...icons(identity)
  }
  for (const [place, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(at(place)), { recursive: true })
    writeFileSync(at(place), bytes)
  }
  mkdirSync(at(places.data), { recursive: true })
  setModes(root, '', new Set([places.program]))
}

function icons(identity: PackageIdentity): Readonly<Record<string, Buffer>> {
  const sources = [
    ...ICON_SIZES.map((size) => [`${size}x${size}/apps/${identity.id}.png`, `${size}.png`] as const),
    [`scalable/apps/${identity.id}.svg`, 'icon.svg'] as const
  ]
  return Object.fromEntries(
    sources.map(([place, name]) => [`/usr/share/icons/hicolor/${place}`, readIconFile(identity, name)])
  )
}

function setModes(root: string, place: string, programs: ReadonlySet<string>): void {
  const file = path.join(root, place)
  const isFolder = lstatSync(file).isDirectory()
  chmodSync(file, isFolder || programs.has(place) || RUN_BITS.test(place) ? 0o755 : 0o644)
  if (isFolder) for (const name of readdirSync(file)) setModes(root, `${place}/${name}`, programs)
}
