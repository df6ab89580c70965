import { quoted } from '../../../src/shared/french/quoted'
import type { PackageIdentity } from '../built-in/identity'
import { installedPlaces } from './places'
import { shellQuoted } from './shell-quoted'

/**
 * Returns the script that a package runs as root once it is unpacked. What decides is the program itself, started as an
 * ordinary user: only it has its AppArmor profile, and root is always allowed namespaces, so that trying \`unshare\` from here
 * would tell nothing. The setuid helper stays only where it makes the program start.
 */
export function setUpSandboxScript({ id, name }: PackageIdentity): string {
  const { program, helper, profile, profileSource, setUp } = installedPlaces({ id })
  const title = quoted(name)
  return `#!/bin/sh
# Donne à la protection de Chromium (bac à sable) ce que ce système demande, pour ${title}.
set -e
program='${program}'
helper='${helper}'
profile='${profile}'
source='${profileSource}'

# AppArmor before version 4 knows no rule about user namespaces, and restricts none: the profile would only be an error.
if [ -d /etc/apparmor.d ] && command -v apparmor_parser >/dev/null &&
  apparmor_parser --skip-kernel-load --skip-cache --quiet "$source" >/dev/null 2>&1; then
  install -m 0644 "$source" "$profile"
  if aa-enabled --quiet 2>/dev/null; then apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true; fi
else
  rm -f "$profile"
fi

# Whether the program starts as an ordinary user, with its sandbox: it ends with a trap where it cannot have one.
starts() {
  home=$(mktemp -d)
  chown 65534:65534 "$home"
  status=0
  setpriv --reuid=65534 --regid=65534 --clear-groups \\
    env -i PATH=/usr/bin:/bin HOME="$home" timeout 60 "$program" --ozone-platform=headless --version \\
    >/dev/null 2>&1 || status=$?
  rm -rf "$home"
  return "$status"
}

chmod 0755 "$helper"
if ! starts; then
  chmod 4755 "$helper"
  if ! starts; then
    chmod 0755 "$helper"
    printf '%s\\n' ${shellQuoted(`${title} est installé, mais un compte ordinaire ne peut pas l’ouvrir ici : ce système ne permet pas la protection de Chromium (bac à sable), ou une bibliothèque manque. Sur le poste lui-même, lancez : ${setUp}`)} >&2
  fi
fi
`
}
