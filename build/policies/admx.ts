import type { Identity } from '../../src/shared/identity'
import { escapeHtml } from '../../src/shared/text/escape-markup'
import { POLICY_NAMES } from '../../src/main/policies/policies'
import { identifier, listed, widgetOf, type Listed } from './widgets'

/** What a text box takes at most; its default is 1023. */
const TEXT_LENGTH = 4000

/**
 * Returns the administrative template of a handbook (ADMX): which policies there are, and where Group Policy keeps them.
 * See https://learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema.
 */
export function administrativeTemplate({ id, linkScheme }: Identity): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Non essayé sous Windows. Écrit par \`npm run policies\` d’après src/main/policies. -->
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="${identifier(linkScheme)}" namespace="Manuel.Policies.${identifier(id)}"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="toutes" displayName="$(string.toutes)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="manuel" displayName="$(string.manuel)"/>
    <category name="impose" displayName="$(string.impose)"><parentCategory ref="manuel"/></category>
    <category name="par_defaut" displayName="$(string.par_defaut)"><parentCategory ref="manuel"/></category>
  </categories>
  <policies>
${listed(POLICY_NAMES)
  .map((one) => policyXml(one, id))
  .join('\n')}
  </policies>
</policyDefinitions>
`
}

function policyXml(one: Listed, handbook: string): string {
  const { id, name, part } = one
  const key = `SOFTWARE\\Policies\\${handbook}\\${part}`
  const place = `<parentCategory ref="${identifier(part)}"/><supportedOn ref="toutes"/>`
  const named = `name="${id}" class="Machine" displayName="$(string.${id})" explainText="$(string.${id}_aide)" key="${key}"`
  if (widgetOf(name).kind === 'switch')
    return `    <policy ${named} valueName="${name}">
      ${place}
      <enabledValue><decimal value="1"/></enabledValue>
      <disabledValue><decimal value="0"/></disabledValue>
    </policy>`
  return `    <policy ${named} presentation="$(presentation.${id})">
      ${place}
      <elements>${elementXml(one)}</elements>
    </policy>`
}

function elementXml({ id, name }: Listed): string {
  const widget = widgetOf(name)
  const named = `id="valeur" valueName="${name}"`
  switch (widget.kind) {
    case 'choice':
      return `<enum ${named} required="true">${widget.options
        .map(
          (option, at) =>
            `<item displayName="$(string.${id}_${at})"><value><string>${escapeHtml(option)}</string></value></item>`
        )
        .join('')}</enum>`
    case 'lines':
      return `<multiText ${named} required="true"/>`
    default:
      return `<text ${named} required="true" maxLength="${TEXT_LENGTH}"/>`
  }
}
