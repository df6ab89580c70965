import type { PackIdentity } from '../content/pack'
import type { PrintJob } from './job'
import { frenchDate } from '../french/dates'

/** What the first page says. */
export interface Cover {
  readonly kind: string
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly message: string
}

/** Returns the cover of a job, or null where it has none. */
export function coverOf(job: PrintJob, identity: PackIdentity, statement: string): Cover | null {
  if (job.kind === 'handbook') {
    return {
      kind: 'Manuel hors ligne',
      title: identity.title,
      facts: [
        { label: 'Version', text: identity.version },
        { label: 'Date', text: frenchDate(identity.publishedOn) },
        { label: 'Licence', text: identity.licence }
      ],
      message: statement
    }
  }
  if (job.kind !== 'dossier' || !job.dossier.options.cover) return null
  const { cover, name } = job.dossier
  const facts = [
    { label: 'Date', text: cover.date.trim() },
    { label: 'Lieu', text: cover.place.trim() },
    { label: 'Participants', text: cover.participants.trim() }
  ]
  return {
    kind: 'Dossier de réunion',
    title: cover.title.trim() || name,
    facts: facts.filter(({ text }) => text !== ''),
    message: cover.message.trim()
  }
}
