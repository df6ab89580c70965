import { POLICY_NAMES, policyOf, type PolicyName } from '../../src/main/policies/policies'

const START = '<!-- Écrit par `npm run policies` d’après src/main/policies. -->'
const END = '<!-- Fin de ce qui est écrit ainsi. -->'

/** Returns the guide with the table of policies in its place. @throws where the guide has no place for it */
export function withPolicyTable(guide: string): string {
  const [before, rest] = guide.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error(`The guide has no « ${START} » and « ${END} ».`)
  return `${before}${START}\n\n${policyTable()}\n\n${END}${after}`
}

function policyTable(): string {
  const header = ['Clé', 'Effet', 'Où', 'Exemple']
  const rows = POLICY_NAMES.map((name) => {
    const { effect, levels } = policyOf(name)
    return [`\`${name}\``, effect, levels === 'either' ? 'les deux' : '`impose`', `\`${exampleOf(name)}\``]
  })
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function exampleOf(name: PolicyName): string {
  return JSON.stringify(policyOf(name).example).replaceAll('","', '", "')
}
