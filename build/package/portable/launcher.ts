import { shellQuoted } from '../linux/shell-quoted'
import { TELL } from '../linux/tell'
import type { PackageIdentity } from '../built-in/identity'
import { quoted } from '../../../src/shared/french/quoted'

/**
 * Returns the script of the portable form, to be started by \`sh\`: no file of it needs a run bit or a link, which FAT32 and
 * exFAT do not have. Where the key lets no program run, the program is copied to the workstation for as long as it is open.
 */
export function portableLauncher({ id, name }: PackageIdentity): string {
  const title = quoted(name)
  return `#!/bin/sh
# Ouvre ${title} depuis cette clé : sh ouvrir.sh. Ce qui est gardé l’est dans le dossier « profil », à côté.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
program="$here/programme/${id}"
${TELL}
if [ "$(id -u)" = 0 ]; then
  tell ${shellQuoted(`Le compte root ne peut pas ouvrir ${title} : la protection de Chromium (bac à sable) n’y existe pas. Ouvrez-le avec un compte ordinaire.`)}
fi
if [ -r /proc/sys/kernel/apparmor_restrict_unprivileged_userns ]; then
  read -r restricted </proc/sys/kernel/apparmor_restrict_unprivileged_userns
  if [ "$restricted" = 1 ]; then
    tell ${shellQuoted(`${title} ne s’ouvre pas depuis une clé sur ce poste : AppArmor y réserve la protection de Chromium (bac à sable) aux programmes installés. Demandez à la personne qui administre ce poste d’installer le paquet.`)}
  fi
fi
mkdir -p "$here/profil" 2>/dev/null
# Where the workstation has no file of policies, one beside this script holds.
HANDBOOK_PORTABLE=$here
export HANDBOOK_PORTABLE
# On FAT32 most systems give files no run bit, and some mount keys without programs altogether.
if [ ! -x "$program" ]; then
  copy=$(mktemp -d "\${TMPDIR:-/tmp}/${id}-XXXXXX") || tell 'Le dossier temporaire de ce poste ne peut pas être écrit.'
  trap 'rm -rf "$copy"' EXIT
  trap 'exit 143' HUP INT TERM
  printf '%s\\n' 'Cette clé ne laisse aucun programme s’exécuter : le manuel est copié sur ce poste le temps de la lecture.' >&2
  cp -R "$here/programme/." "$copy" || tell 'Il n’y a pas la place de copier le manuel sur ce poste (il faut 300 Mo).'
  chmod 700 "$copy/${id}" "$copy/chrome_crashpad_handler"
  program="$copy/${id}"
  "$program" --user-data-dir="$here/profil" "$@"
  exit $?
fi
exec "$program" --user-data-dir="$here/profil" "$@"
`
}
