import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { errorCode } from '../files/file-failure'
import { decodeText } from '../files/decode-text'
import { managedPreferencesFile, readManagedPreferences } from './managed-preferences'
import { readManagedValues, type ManagedValue } from './managed-values'
import type { Policies } from './policies'
import { readRegistryText, registryKey } from './registry'

/**
 * Returns what the system's own management decides: Group Policy on Windows, a configuration profile on macOS; null where it
 * says nothing. Non essayé: only what reads their answers was tried, on recorded ones. Never throws.
 */
export function readSystemManagement(handbook: string, platform: NodeJS.Platform): Policies | null {
  switch (platform) {
    case 'win32':
      return attempt(registryKey(handbook), exportRegistry, readRegistryText)
    case 'darwin':
      return attempt(managedPreferencesFile(handbook), convertPreferences, readManagedPreferences)
    default:
      return null
  }
}

/** @param ask returns the text of a store, null where there is none */
function attempt(
  store: string,
  ask: (store: string) => string | null,
  read: (text: string, store: string) => readonly ManagedValue[] | null
): Policies | null {
  try {
    const text = ask(store)
    if (text === null) return null
    const values = read(text, store)
    if (values === null) return unreadable(store, 'forme inconnue')
    return values.length === 0 ? null : readManagedValues(store, values)
  } catch (error) {
    return unreadable(store, errorCode(error))
  }
}

function unreadable(file: string, cause: string): Policies {
  const message = `Ce que le système réserve à l’administration ne peut pas être lu\u00a0: ${cause}.`
  return { file, isUnreadable: true, stated: new Map(), problems: [{ line: null, message, name: null }] }
}

const OPTIONS: ExecFileSyncOptions = {
  timeout: 5000,
  windowsHide: true,
  stdio: ['ignore', 'pipe', 'ignore']
}

/** Through a file, which is in UTF-16: what `reg` writes to a pipe is in the code page of the console. */
function exportRegistry(key: string): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'politiques-'))
  const file = path.join(folder, 'politiques.reg')
  try {
    execFileSync(systemProgram('reg.exe'), ['export', key, file, '/y'], OPTIONS)
    return decodeText(readFileSync(file)) ?? ''
  } catch (error) {
    // Its exit status where there is no such key.
    if (error instanceof Error && 'status' in error && error.status === 1) return null
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Not whatever program of this name stands in the path. */
function systemProgram(name: string): string {
  return path.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', name)
}

function convertPreferences(file: string): string | null {
  if (!existsSync(file)) return null
  return execFileSync('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '--', file], {
    ...OPTIONS,
    encoding: 'utf8'
  })
}
