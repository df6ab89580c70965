import { quoted } from '../../../src/shared/french/quoted'
import type { PackageIdentity } from '../built-in/identity'

/**
 * Returns the profile that lets the program have user namespaces where AppArmor restricts them (Ubuntu 23.10 and later),
 * and nothing else: what the sandbox then confines is Chromium's affair. The launcher has the same profile, so that it can
 * tell whether it is loaded. Rule: https://gitlab.com/apparmor/apparmor/-/wikis/unprivileged_userns_restriction
 */
export function apparmorProfile({ id, name }: PackageIdentity): string {
  const title = quoted(name)
  return `# ${title} : la protection de Chromium (bac à sable) a besoin d’espaces de noms.
abi <abi/4.0>,
include <tunables/global>

profile ${id} /usr/{bin,lib/${id}}/${id} flags=(unconfined) {
  userns,

  include if exists <local/${id}>
}
`
}
