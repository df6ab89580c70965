import type { PackageIdentity } from '../built-in/identity'

/** Absolute paths, on an installed Linux, of the parts of a package. */
export interface InstalledPlaces {
  /** Folder of the program. */
  readonly library: string
  /** Electron itself. */
  readonly program: string
  /** Chromium's helper for kernels without user namespaces; it is of use with the setuid bit alone. */
  readonly helper: string
  /** What people and desktops start. */
  readonly launcher: string
  /** Script that gives the sandbox what this system asks for, as root. */
  readonly setUp: string
  /** The AppArmor profile as it comes with the package. */
  readonly profileSource: string
  /** Where it stands once this system's AppArmor has accepted it. */
  readonly profile: string
  /** Settings of the administrator. */
  readonly configuration: string
  /** Versions of the content for the whole workstation. */
  readonly data: string
}

/** Returns where a package puts its parts. */
export function installedPlaces({ id }: Pick<PackageIdentity, 'id'>): InstalledPlaces {
  const library = `/usr/lib/${id}`
  return {
    library,
    program: `${library}/${id}`,
    helper: `${library}/chrome-sandbox`,
    launcher: `/usr/bin/${id}`,
    setUp: `${library}/regler-le-bac-a-sable`,
    profileSource: `${library}/profil-apparmor`,
    profile: `/etc/apparmor.d/${id}`,
    configuration: `/etc/${id}`,
    data: `/var/lib/${id}`
  }
}
