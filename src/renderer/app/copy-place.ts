import { codeOf } from '../../shared/content/paper-codes'
import type { Place } from '../../shared/content/ids'
import { markdownText } from '../../shared/content/markdown-text'
import { quoted } from '../../shared/french/quoted'
import { printedCode } from '../../shared/paper-code/paper-code'
import { linkTo } from '../../shared/place-link'
import { bridge, unwrap } from '../bridge'
import { readEntry } from '../bridge/pack'
import { sectionAt } from '../lib/section-at'
import { passageText, referenceText, type Referenced } from '../lib/reference-text'
import { useApplication } from '../stores/application'
import { useHandbook } from '../stores/handbook'
import { useNotices } from '../stores/notices'
import { usePaperCodes } from '../stores/paper-codes'

/** Copies the link to a place, which the handbook of a colleague opens there. */
export async function copyLink(place: Place): Promise<void> {
  await copy(linkTo(place, useApplication().linkScheme), 'Lien copié')
}

/** Copies one line that says where a place stands, in which version. */
export async function copyReference(place: Place): Promise<void> {
  const referenced = await referencedAt(place)
  if (referenced) await copy(referenceText(referenced), 'Référence copiée')
}

/** Copies the words that are selected, with where they stand; says how where there are none. */
export async function copyPassage(place: Place): Promise<void> {
  const selection = window.getSelection()
  const words = selection?.toString().trim() ?? ''
  if (words === '') {
    useNotices().show({ tone: 'info', text: 'Sélectionnez d’abord les mots à copier.' })
    return
  }
  const at = { ...place, section: sectionHolding(selection?.anchorNode ?? null, place) }
  const referenced = await referencedAt(at)
  if (referenced) await copy(passageText(words, referenced), 'Passage copié')
}

/** Copies an entry or a section as Markdown, with where it stands. */
export async function copyMarkdown(place: Place): Promise<void> {
  const referenced = await referencedAt(place)
  if (!referenced) return
  const scheme = useApplication().linkScheme
  const text = markdownText(await readEntry(place.entry), place.section, {
    linkTo: (to) => linkTo(to, scheme),
    reference: referenceText(referenced)
  })
  await unwrap(bridge.copyText(text))
  const copied = referenced.section ?? referenced.title
  useNotices().show({ tone: 'info', text: `Copié en Markdown\u00a0: ${quoted(copied)}` })
}

function sectionHolding(node: Node | null, { entry }: Place): Place['section'] {
  return sectionAt(node, useHandbook().byId.get(entry)?.sections ?? [])
}

async function referencedAt(place: Place): Promise<Referenced | null> {
  const handbook = useHandbook()
  const titles = handbook.titlesOf(place)
  if (!handbook.contents || !titles) return null
  const codes = await usePaperCodes().load()
  const code = codes && codeOf(codes, place)
  return {
    title: titles.entry.title,
    section: titles.section,
    identity: handbook.contents.identity,
    code: code && printedCode(code),
    link: linkTo(place, useApplication().linkScheme)
  }
}

async function copy(text: string, done: string): Promise<void> {
  await unwrap(bridge.copyText(text))
  useNotices().show({
    tone: 'info',
    text: `${done}\u00a0: ${text.length > 120 ? quoted(`${text.slice(0, 110)}…`) : text}`
  })
}
