import type { BundledPackage } from './built-in/bundled-packages'

const RULE = '='.repeat(72)

/** Returns the licences of a package as one text: its own, then those of all that it carries. */
export function licencesText(own: string, contents: string, packages: readonly BundledPackage[]): string {
  const parts = [
    ['Code de l’application (MIT)', own],
    ['Textes du manuel (Licence Ouverte 2.0)', contents],
    [
      'Electron (MIT), avec Chromium et Node.js',
      'Voir LICENSE.electron.txt et LICENSES.chromium.html, à côté du programme.'
    ],
    ...packages.map(({ name, version, licence, text }) => [`${name} ${version} (${licence})`, text])
  ]
  return parts.map(([title = '', text = '']) => `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`).join('\n')
}
