import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PackageIdentity } from '../built-in/identity'
import { packageVersion, type Build } from '../release'
import { maintainerScripts } from './maintainer-scripts'
import { installedPlaces } from './places'

export interface RpmOptions {
  readonly identity: PackageIdentity
  readonly build: Build
  /** The tree that is to be installed. */
  readonly tree: string
  /** Folder for the package. */
  readonly output: string
}

/** Settings without which two builds of one commit differ, or rpmbuild changes what it is given. */
const DEFINITIONS = [
  'debug_package %{nil}',
  '__os_install_post %{nil}',
  '_build_id_links none',
  '_buildhost manuel',
  'use_source_date_epoch_as_buildtime 1',
  'clamp_mtime_to_source_date_epoch 1',
  '_binary_payload w6.xzdio'
]

/** Makes the package for Fedora and its kin, with rpmbuild, and returns its path. */
export function makeRpm({ identity, build, tree, output }: RpmOptions): string {
  const work = path.join(output, 'rpmbuild')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const spec = path.join(work, 'package.spec')
  writeFileSync(spec, specFile(identity, build, tree))
  const name = `${identity.id}-${packageVersion(build)}-1.x86_64.rpm`
  execFileSync(
    'rpmbuild',
    [
      '-bb',
      '--quiet',
      '--target',
      'x86_64',
      '--define',
      `_topdir ${work}`,
      '--define',
      `_rpmdir ${work}`,
      '--define',
      '_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm',
      ...DEFINITIONS.flatMap((one) => ['--define', one]),
      spec
    ],
    { env: { ...process.env, SOURCE_DATE_EPOCH: String(build.epoch) }, stdio: ['ignore', 'ignore', 'pipe'] }
  )
  const rpm = path.join(output, name)
  renameSync(path.join(work, name), rpm)
  rmSync(work, { recursive: true })
  return rpm
}

/** rpmbuild finds by itself which libraries the program needs. */
function specFile(identity: PackageIdentity, build: Build, tree: string): string {
  const { id, summary, description, publisher } = identity
  const { afterInstallation, beforeRemoval } = maintainerScripts(identity)
  const { library, data } = installedPlaces(identity)
  return `Name: ${id}
Version: ${packageVersion(build)}
Release: 1
Summary: ${summary}
License: MIT AND etalab-2.0
Vendor: ${publisher.name}
AutoProv: no
%global __requires_exclude_from ^${library}/.*\\\\.so.*$
%global __requires_exclude ^libffmpeg\\\\.so

%description
${description.join('\n\n')}

%install
mkdir -p %{buildroot}
cp -a '${tree}/usr' '${tree}/var' %{buildroot}/

%files
%defattr(-,root,root,-)
${topmost(tree).join('\n')}
%dir ${data}

%post
${afterInstallation}
%preun
if [ "$1" = 0 ]; then
${beforeRemoval}fi
`
}

/** Returns what the package owns: its own folders whole, files in folders of the system one by one. */
function topmost(tree: string, folder = '/usr'): readonly string[] {
  return readdirSync(path.join(tree, folder))
    .sort()
    .flatMap((name) => {
      const place = `${folder}/${name}`
      const isOwn = /^\/usr\/(?:lib|share\/doc)\/[^/]+$/.test(place)
      return isOwn || !lstatSync(path.join(tree, place)).isDirectory() ? [place] : topmost(tree, place)
    })
}
