import { COMMAND_NAMES } from '../../../src/main/commands/options'
import { quoted } from '../../../src/shared/french/quoted'
import type { PackageIdentity } from '../built-in/identity'
import { installedPlaces } from './places'
import { shellQuoted } from './shell-quoted'
import { TELL } from './tell'

/**
 * Returns the script that starts the program. It never leaves Chromium's sandbox out by itself: where the sandbox cannot
 * work it says in French what is missing, for Chromium would end with a trap and an English line.
 */
export function launcherScript({ id, name }: PackageIdentity): string {
  const { program, helper, profile, setUp } = installedPlaces({ id })
  const title = quoted(name)
  return `#!/bin/sh
# Ouvre ${title}, ou dit ce qui manque à ce poste pour l’ouvrir.
program='${program}'
helper='${helper}'
${TELL}
command= platform= sandbox=on
for argument in "$@"; do
  case "$argument" in
    --no-sandbox) sandbox=off ;;
    --ozone-platform=*) platform=given ;;
    --help | --version | ${COMMAND_NAMES.map((option) => `--${option} | --${option}=*`).join(' | ')}) command=yes ;;
  esac
done

# A value of the kernel, or what it means where the kernel has no such setting.
setting() {
  value=$2
  if [ -r "/proc/sys/$1" ]; then read -r value <"/proc/sys/$1"; fi
  [ "$value" = "$3" ]
}

# AppArmor restricts namespaces to the programs whose profile allows them: this script has the program's own profile.
restricted() {
  setting kernel/apparmor_restrict_unprivileged_userns 0 1 || return 1
  label=
  if [ -r /proc/self/attr/current ]; then read -r label </proc/self/attr/current; fi
  case "$label" in '${id}'*) return 1 ;; esac
}

if [ "$sandbox" = on ] && [ "$(id -u)" = 0 ]; then
  tell ${shellQuoted(`Le compte root ne peut pas ouvrir ${title} : la protection de Chromium (bac à sable) n’y existe pas. Ouvrez-le avec un compte ordinaire. Pour une commande qui ne montre aucune page, comme --import-content=CHEMIN --machine, ajoutez vous-même --no-sandbox.`)}
fi
if [ "$sandbox" = on ] && [ ! -u "$helper" ]; then
  if setting user/max_user_namespaces 1 0 || setting kernel/unprivileged_userns_clone 1 0; then
    tell ${shellQuoted(`${title} ne s’ouvre pas : ce poste interdit les espaces de noms dont est faite la protection de Chromium (bac à sable). Demandez à la personne qui l’administre de lancer : sudo ${setUp}`)}
  fi
  if restricted; then
    tell ${shellQuoted(`${title} ne s’ouvre pas : AppArmor n’a pas chargé le profil ${profile}, dont la protection de Chromium (bac à sable) a besoin. Demandez à la personne qui administre ce poste de lancer : sudo ${setUp}`)}
  fi
fi
if [ -z "\${DISPLAY:-}\${WAYLAND_DISPLAY:-}" ] && [ -z "$platform" ]; then
  [ -n "$command" ] || tell ${shellQuoted(`${title} ne s’ouvre pas : il n’y a pas d’écran. Pour la ligne de commande : ${id} --help`)}
  set -- --ozone-platform=headless "$@"
fi
exec "$program" "$@"
`
}
