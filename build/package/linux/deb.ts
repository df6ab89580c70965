import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PackageIdentity } from '../built-in/identity'
import { packageVersion, type Build } from '../release'
import { DEBIAN_DEPENDENCIES } from './dependencies'
import { maintainerScripts } from './maintainer-scripts'

export interface DebOptions {
  readonly identity: PackageIdentity
  readonly build: Build
  /** The tree that is to be installed; the folder `DEBIAN` is added to it. */
  readonly tree: string
  /** Folder for the package. */
  readonly output: string
  /** Of dpkg-deb: `xz` for what is published, `none` where time matters more than size. */
  readonly compression: 'xz' | 'none'
}

/** Makes the package for Debian and its kin, and returns its path. The same tree gives the same bytes. */
export function makeDeb({ identity, build, tree, output, compression }: DebOptions): string {
  const control = path.join(tree, 'DEBIAN')
  const files = filesBelow(tree)
  mkdirSync(control, { mode: 0o755 })
  const parts = {
    control: controlFile(
      identity,
      build,
      files.reduce((sum, { size }) => sum + Math.ceil(size / 1024), 0)
    ),
    md5sums: files.map(({ place, md5 }) => `${md5}  ${place}\n`).join(''),
    ...scripts(identity)
  }
  for (const [name, text] of Object.entries(parts)) {
    const file = path.join(control, name)
    writeFileSync(file, text)
    chmodSync(file, name === 'control' || name === 'md5sums' ? 0o644 : 0o755)
  }
  const deb = path.join(output, `${identity.id}_${packageVersion(build)}_amd64.deb`)
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', tree, deb], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(build.epoch) },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  return deb
}

function controlFile(identity: PackageIdentity, build: Build, kibibytes: number): string {
  const { id, summary, description, publisher } = identity
  return [
    `Package: ${id}`,
    `Version: ${packageVersion(build)}`,
    'Architecture: amd64',
    `Maintainer: ${publisher.name} <${publisher.email}>`,
    `Installed-Size: ${kibibytes}`,
    `Depends: ${DEBIAN_DEPENDENCIES.join(', ')}`,
    'Suggests: apparmor, bash-completion, zenity | kdialog | x11-utils',
    'Section: doc',
    'Priority: optional',
    `Description: ${summary}`,
    ...description.flatMap((paragraph, index) => [...(index > 0 ? [' .'] : []), ` ${paragraph}`])
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function scripts(identity: PackageIdentity): Readonly<Record<'postinst' | 'prerm' | 'postrm', string>> {
  const { afterInstallation, beforeRemoval, purge } = maintainerScripts(identity)
  const when = (action: string, body: string): string =>
    `#!/bin/sh\nset -e\nif [ "$1" = ${action} ]; then\n${body}fi\n`
  return {
    postinst: when('configure', afterInstallation),
    prerm: when('remove', beforeRemoval),
    postrm: when('purge', purge)
  }
}

interface PackagedFile {
  readonly place: string
  readonly size: number
  readonly md5: string
}

function filesBelow(tree: string): readonly PackagedFile[] {
  return readdirSync(tree, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((place) => {
      const file = path.join(tree, place)
      if (!lstatSync(file).isFile()) return []
      const bytes = readFileSync(file)
      return [{ place, size: bytes.length, md5: createHash('md5').update(bytes).digest('hex') }]
    })
}
