import { readFileSync } from 'node:fs'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'
import type { BundledPackage } from './built-in/bundled-packages'
import type { PackageIdentity } from './built-in/identity'

const RULE = '='.repeat(72)

/** Returns the licence of what a package is made of, as an SPDX expression: that of the code and that of the texts. */
export function packageLicence({ contentLicence }: PackageIdentity): string {
  return `MIT AND ${contentLicence.spdx}`
}

/**
 * Returns the licences of a package as one text: its own, then those of all that it carries.
 * @throws Failure, in French, where the text of a licence cannot be read
 */
export function licencesText(
  { contentLicence }: PackageIdentity,
  packages: readonly BundledPackage[]
): string {
  const parts = [
    ['Code de l’application (MIT)', readLicence(inRoot('LICENSES', 'MIT.txt'))],
    [`Textes du manuel (${contentLicence.spdx})`, readLicence(contentLicence.file)],
    [
      'Electron (MIT), avec Chromium et Node.js',
      'Voir LICENSE.electron.txt et LICENSES.chromium.html, à côté du programme.'
    ],
    ...packages.map(({ name, version, licence, text }) => [`${name} ${version} (${licence})`, text])
  ]
  return parts.map(([title = '', text = '']) => `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`).join('\n')
}

function readLicence(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure(`Le texte de licence ${file} ne peut pas être lu : ${String(error)}`)
  }
}
