import type { Guide } from '../../shared/content/guide'
import { describeCondition } from '../../shared/guide/guide-words'
import { capitalise, citationWords, subjectLabels, yesNoWords } from '../../shared/content/licence-words'
import type {
  Actors,
  Directory,
  Glossary,
  Licence,
  Licences,
  Timeline,
  View
} from '../../shared/content/view'
import { frenchDate } from '../../shared/french/dates'
import { groupBy } from '../../shared/group-by'
import { escapeXml } from '../../shared/text/escape-xml'
import { linked, outward, type Links } from './links'
import { element, labelled, worded } from './markup'

/** Returns what an entry shows below its text, all of it as text: a book has no controls. */
export function drawView(view: View, links: Links): string {
  switch (view.kind) {
    case 'timeline':
      return drawTimeline(view, links)
    case 'actors':
      return drawActors(view, links)
    case 'directory':
      return drawDirectory(view, links)
    case 'licences':
      return drawLicences(view)
    case 'glossary':
      return drawGlossary(view, links)
    case 'guide':
      return drawGuide(view)
  }
}

const entryPlace = (entry: string): { readonly entry: string; readonly section: null } => ({
  entry,
  section: null
})

function drawTimeline({ events, themes }: Timeline, links: Links): string {
  const rows = events.map(({ date, title, text, theme, toVerify, readOn, sources }) => {
    const facts = [
      `${themes.find(({ key }) => key === theme)?.label ?? theme}. `,
      `Source\u00a0: ${sources.map((source) => source.title).join('\u202f; ')}.`
    ]
    const read =
      readOn === null ? '' : `Lire\u00a0: ${linked(links, readOn.place, escapeXml(readOn.title))}. `
    return element(
      'tr',
      {},
      worded('th', frenchDate(date), { scope: 'row' }),
      element(
        'td',
        {},
        element('p', {}, worded('strong', title), toVerify ? ' (à vérifier)' : ''),
        worded('p', text),
        element('p', { class: 'small' }, escapeXml(facts[0] ?? ''), read, escapeXml(facts[1] ?? ''))
      )
    )
  })
  return table('Les repères de la frise, par date', ['Date', 'Repère'], rows)
}

function drawActors({ families }: Actors, links: Links): string {
  const rows = families.flatMap(({ label, members }) => [
    element('tr', {}, worded('th', label, { colspan: '3', scope: 'colgroup' })),
    ...members.map(({ entry, name, since, summary }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, linked(links, entryPlace(entry), escapeXml(name))),
        worded('td', since ?? 'non précisé'),
        worded('td', summary)
      )
    )
  ])
  return (
    worded('h2', 'La liste') +
    table('Les organisations, famille par famille', ['Organisation', 'Depuis', 'En bref'], rows)
  )
}

function table(caption: string, columns: readonly string[], rows: readonly string[]): string {
  const heads = columns.map((title) => worded('th', title, { scope: 'col' }))
  return element(
    'table',
    {},
    worded('caption', caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows)
  )
}

function drawDirectory({ cards }: Directory, links: Links): string {
  return cards
    .map(({ entry, name, family, since, summary, facts, addresses }) => {
      const kin = since === null ? family : `${family}\u00a0· depuis ${since}`
      return (
        element('h2', {}, linked(links, entryPlace(entry), escapeXml(name))) +
        worded('p', kin, { class: 'small' }) +
        worded('p', summary) +
        labelled([
          ...facts.map(({ label, value }) => [label, escapeXml(value)] as const),
          ...addresses.map(({ label, address }) => [label, outward(address)] as const)
        ])
      )
    })
    .join('')
}

/** A card each: a table of seven columns has no room on an e-reader. */
function drawLicences({ licences }: Licences): string {
  return groupBy(licences, ({ family }) => family)
    .map(({ key, items }) => worded('h2', capitalise(key)) + items.map(drawLicence).join(''))
    .join('')
}

function drawLicence(licence: Licence): string {
  const { name, spdx, subjects, listed, osi, fsf, network, patents, duties, note, cellSources = [] } = licence
  const known = (label: string, value: boolean | null | undefined): readonly (readonly [string, string])[] =>
    value === undefined ? [] : [[label, yesNoWords(value)]]
  return (
    element('h3', {}, `${escapeXml(name)} `, worded('code', spdx)) +
    labelled([
      ['Pour', subjects.map((subject) => subjectLabels[subject]).join(', ')],
      ...known('Dans la liste', listed),
      ...known('Reconnue par l’OSI', osi),
      ...known('Reconnue par la FSF', fsf),
      ...known('Couvre le service en ligne', network),
      ...known('Brevets', patents)
    ]) +
    (duties.length === 0
      ? ''
      : worded('p', 'Ce qu’elle demande\u00a0:') +
        element('ul', {}, ...duties.map((duty) => worded('li', duty)))) +
    (note === null ? '' : worded('p', note)) +
    cellSources
      .map(({ cells, sources }) =>
        worded('p', `${cells.join(', ')}\u00a0: ${sources.map(citationWords).join('\u202f; ')}.`, {
          class: 'small'
        })
      )
      .join('')
  )
}

function drawGlossary({ terms }: Glossary, links: Links): string {
  const letters = groupBy(terms, ({ letter }) => letter)
  return (
    worded('h2', 'Tous les termes') +
    letters
      .map(({ key, items }) => {
        const pairs = items.flatMap(({ entry, term, acronym, synonyms, summary }) => [
          element(
            'dt',
            {},
            element('dfn', {}, linked(links, entryPlace(entry), escapeXml(term))),
            acronym === null ? '' : escapeXml(` (${acronym})`)
          ),
          worded(
            'dd',
            synonyms.length === 0 ? summary : `${summary} On dit aussi\u00a0: ${synonyms.join(', ')}.`
          )
        ])
        return worded('h3', key) + element('dl', {}, ...pairs)
      })
      .join('')
  )
}

function drawGuide(guide: Guide): string {
  const questions = guide.questions.map(({ text, help, condition, options }) =>
    element(
      'li',
      {},
      element('p', {}, worded('strong', text)),
      ...describeCondition(guide, condition).map((line) =>
        worded('p', `Si vous avez répondu ${line}`, { class: 'small' })
      ),
      help === null ? '' : worded('p', help, { class: 'small' }),
      element('ul', {}, ...options.map((option) => worded('li', option.text)))
    )
  )
  const conclusions = guide.conclusions.map(
    ({ title, text, condition, suggestions, reasons, limits }) =>
      worded('h3', title) +
      worded('p', `Si vous avez répondu ${describeCondition(guide, condition).join(', et ')}.`, {
        class: 'small'
      }) +
      worded('p', text) +
      (suggestions.length === 0
        ? ''
        : element(
            'ul',
            {},
            ...suggestions.map(({ label, detail }) =>
              element('li', {}, worded('strong', label), detail === null ? '' : escapeXml(`. ${detail}`))
            )
          )) +
      element('p', {}, worded('strong', 'Pourquoi.'), escapeXml(` ${reasons.join(' ')}`)) +
      element('p', {}, worded('strong', 'Limites.'), escapeXml(` ${limits.join(' ')}`))
  )
  return (
    worded('h2', 'Les questions') +
    element('ol', {}, ...questions) +
    worded('h2', 'Les réponses') +
    conclusions.join('') +
    worded('h2', 'Dans tous les cas') +
    element('ul', {}, ...guide.limits.map((limit) => worded('li', limit)))
  )
}
