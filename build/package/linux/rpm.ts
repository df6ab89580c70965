import { execFileSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PackageIdentity } from '../built-in/identity'
import { packageLicence } from '../licences'
import { packageVersion, type Build } from '../release'
import { maintainerScripts } from './maintainer-scripts'
import { installedPlaces } from './places'
import { shellQuoted } from './shell-quoted'

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
  const work = mkdtempSync(path.join(output, '.rpmbuild-'))
  try {
    const name = `${identity.id}-${packageVersion(build)}-1.x86_64.rpm`
    const spec = path.join(work, 'package.spec')
    writeFileSync(spec, specFile(identity, build, tree))
    runRpmbuild(spec, work, build.epoch)
    const rpm = path.join(output, name)
    renameSync(path.join(work, name), rpm)
    return rpm
  } finally {
    rmSync(work, { recursive: true })
  }
}

function runRpmbuild(spec: string, work: string, epoch: number): void {
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
    { env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) }, stdio: ['ignore', 'ignore', 'pipe'] }
  )
}

/** rpmbuild finds by itself which libraries the program needs. */
function specFile(identity: PackageIdentity, build: Build, tree: string): string {
  const { id, summary, description, publisher } = identity
  const { afterInstallation, beforeRemoval } = maintainerScripts(identity)
  const { library, data } = installedPlaces(identity)
  return `Name: ${id}
Version: ${packageVersion(build)}
Release: 1
Summary: ${literal(summary)}
License: ${packageLicence(identity)}
Vendor: ${literal(publisher.name)}
AutoProv: no
%global __requires_exclude_from ^${library}/.*\\\\.so.*$
%global __requires_exclude ^libffmpeg\\\\.so

%description
${literal(description.join('\n\n'))}

%install
mkdir -p %{buildroot}
cp -a ${literal(shellQuoted(path.join(tree, 'usr')))} %{buildroot}/

%files
%defattr(-,root,root,-)
${topmost(tree).join('\n')}

# A folder that the package owned would go back to root at each upgrade, whoever it was given to.
%post
mkdir -p ${data}
${afterInstallation}
%preun
if [ "$1" = 0 ]; then
${beforeRemoval}fi

%postun
if [ "$1" = 0 ]; then rmdir ${data} 2>/dev/null || true; fi
`
}

/** Returns a text in which rpmbuild finds no macro. */
function literal(text: string): string {
  return text.replaceAll('%', '%%')
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
