import type { Identity } from '../../src/shared/identity'
import { escapeHtml } from '../../src/shared/text/escape-markup'
import { POLICY_NAMES, policyOf } from '../../src/main/policies/policies'
import { listed, widgetOf, type Listed, type Widget } from './widgets'

/** Returns the French words of the administrative template of a handbook (ADML). */
export function administrativeWords({ name }: Identity): string {
  const all = listed(POLICY_NAMES)
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>${escapeHtml(name)}</displayName>
  <description>${escapeHtml(`Ce qu’une administration règle pour un poste\u00a0: ${name}.`)}</description>
  <resources>
    <stringTable>
      ${string('manuel', name)}
      ${string('toutes', 'Windows 10 et ultérieurs')}
      ${string('impose', 'Imposé\u00a0: personne ne peut le changer')}
      ${string('par_defaut', 'Proposé\u00a0: vaut tant que la personne n’a rien choisi')}
${all.flatMap(wordsOf).join('\n')}
    </stringTable>
    <presentationTable>
${all.flatMap(presentationOf).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`
}

function string(id: string, text: string): string {
  return `<string id="${id}">${escapeHtml(text)}</string>`
}

function wordsOf({ id, name }: Listed): readonly string[] {
  const { label } = policyOf(name)
  const widget = widgetOf(name)
  const options =
    widget.kind === 'choice' ? widget.options.map((option, at) => string(`${id}_${at}`, option)) : []
  return [string(id, label), string(`${id}_aide`, explanationOf(name, widget)), ...options].map(
    (line) => `      ${line}`
  )
}

/** Marks of code in the table of the guide are none here. */
function explanationOf(name: Listed['name'], widget: Widget): string {
  const { effect, expects, example } = policyOf(name)
  const plain = effect.replaceAll('`', '')
  return [
    `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`,
    `Clé du fichier de politiques\u00a0: ${name}.`,
    ...(widget.kind === 'text'
      ? [`Valeur attendue\u00a0: ${expects}, sans guillemets autour d’un texte.`]
      : []),
    ...(widget.kind === 'lines' ? ['Une valeur par ligne.'] : []),
    ...(widget.kind === 'switch'
      ? ['Activé vaut true, désactivé vaut false\u00a0; non configuré laisse la règle absente.']
      : [`Exemple\u00a0: ${typeof example === 'string' ? example : JSON.stringify(example)}`])
  ].join('\n\n')
}

function presentationOf({ id, name }: Listed): readonly string[] {
  const label = escapeHtml(policyOf(name).label)
  switch (widgetOf(name).kind) {
    case 'switch':
      return []
    case 'choice':
      return [presentation(id, `<dropdownList refId="valeur" noSort="true">${label}\u00a0:</dropdownList>`)]
    case 'lines':
      return [presentation(id, `<multiTextBox refId="valeur">${label}\u00a0:</multiTextBox>`)]
    case 'text':
      return [presentation(id, `<textBox refId="valeur"><label>${label}\u00a0:</label></textBox>`)]
  }
}

function presentation(id: string, control: string): string {
  return `      <presentation id="${id}">${control}</presentation>`
}
