import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/text.css'
import './print.css'
import { createApp } from 'vue'
import { readContents, readEntry } from '../bridge/pack'
import { frenchDate } from '../lib/dates'
import { fontsReady } from '../lib/fonts'
import PrintedEntry from './PrintedEntry.vue'

/** What main waits for before it makes the PDF. */
export type Printable = { readonly title: string; readonly footer: string } | { readonly error: string }

declare global {
  var printable: Promise<Printable>
}

/** Draws the entry that the address names; returns once fonts and text stand, or says what is wrong. */
async function draw(): Promise<Printable> {
  const id = new URLSearchParams(window.location.search).get('entry') ?? ''
  const contents = await readContents()
  const summary = contents.entries.find((entry) => entry.id === id)
  if (!summary) return { error: `Le manuel n’a pas d’entrée « ${id} ».` }
  const entry = await readEntry(id)
  createApp(PrintedEntry, { entry, contents }).mount('#fiche')
  document.title = entry.title
  await fontsReady()
  const { identity } = contents
  return {
    title: entry.title,
    footer: `${identity.title}, version ${identity.version} du ${frenchDate(identity.publishedOn)} · ${entry.id}`
  }
}

globalThis.printable = draw().catch((error: unknown) => {
  console.warn(error)
  return { error: 'Cette page du manuel n’a pas pu être lue : son fichier manque ou est abîmé.' }
})
