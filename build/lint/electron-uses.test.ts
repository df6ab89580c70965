import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { electronUses, electronUsesOf } from './electron-uses'

const root = path.resolve(import.meta.dirname, '../..')
/** TypeScript reads all of Electron's types: ten seconds, several minutes where a machine has no time. */
const TIME = 600_000

/** Returns what the first table of the document names, as `electronUses` does. */
function namedIn(document: string): readonly string[] {
  const [table = ''] = document.split('\nWhat is used beside the code')
  const rows = table.matchAll(/^\| `(\w+)` *\| (`[^|]*`) *\|/gm)
  return [...rows].flatMap(([, owner = '', uses = '']) =>
    [...uses.matchAll(/`([^`]+)`/g)].map(([, use = '']) => `${owner} ${use}`)
  )
}

test(
  'the table of Electron interfaces names all that is used, once, and nothing else',
  () => {
    const named = namedIn(readFileSync(path.join(root, 'docs', 'electron-apis.md'), 'utf8'))
    const used = electronUses(root)
    expect(used.size).toBeGreaterThan(100)
    expect(named.toSorted()).toEqual([...used].toSorted())
  },
  TIME
)

test(
  'members, events, options, switches and new objects are found, whatever they are called where they are used',
  () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'handbook-uses-')), 'sample.ts')
    writeFileSync(
      file,
      `import { app as application, BrowserWindow, ipcRenderer } from 'electron'
     const window = new BrowserWindow({ webPreferences: { sandbox: true } })
     const { webContents: page } = window
     page.on('did-navigate', () => application.commandLine.appendSwitch('lang', 'fr'))
     const channel: string = 'any'
     ipcRenderer.on(channel, () => undefined)
     const mine = { sandbox: true, on: (_: string) => undefined }
     mine.on('load')`
    )
    expect([...electronUsesOf([file], root)].toSorted()).toEqual([
      'App commandLine',
      'BrowserWindow new',
      'BrowserWindow webContents',
      'BrowserWindowConstructorOptions webPreferences',
      'CommandLine appendSwitch',
      'IpcRenderer on',
      'Switches --lang',
      "WebContents 'did-navigate'",
      'WebPreferences sandbox'
    ])
  },
  TIME
)
