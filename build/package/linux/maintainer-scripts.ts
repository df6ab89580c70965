import type { PackageIdentity } from '../built-in/identity'
import { installedPlaces } from './places'

/** What a package runs as root around its installation: bodies of shell scripts, for any package manager. */
export interface MaintainerScripts {
  readonly afterInstallation: string
  /** Before the files go for good; not before an upgrade. */
  readonly beforeRemoval: string
  /** Once the administrator wants nothing of it left. What readers keep is in their homes, and stays. */
  readonly purge: string
}

/** Returns the scripts of a handbook's package. */
export function maintainerScripts(identity: PackageIdentity): MaintainerScripts {
  const { setUp, profile, configuration, data } = installedPlaces(identity)
  return {
    afterInstallation: `${setUp}\n`,
    beforeRemoval: `if [ -f ${profile} ]; then
  if aa-enabled --quiet 2>/dev/null; then apparmor_parser --remove ${profile} || true; fi
  rm -f ${profile}
fi
`,
    purge: `rm -rf ${configuration} ${data}\n`
  }
}
