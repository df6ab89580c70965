import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from './proxy'

/** Where the system says that a script names its proxies (PAC); `discovery`: it looks for one on the network (WPAD). */
export type SystemScript = { readonly address: string } | 'discovery' | null

/**
 * Returns the script that the system's settings name. Chromium would fetch it, and say « directly » where it cannot: its
 * network is shut here, so that the script is looked for and read without it.
 */
export async function findSystemScript(platform: NodeJS.Platform, env: Environment): Promise<SystemScript> {
  switch (platform) {
    case 'win32':
      return scriptOfWindows(await answerOf('reg', ['query', WINDOWS_KEY, '/v', 'AutoConfigURL']))
    case 'darwin':
      return scriptOfMac(await answerOf('scutil', ['--proxy']))
    default:
      return (
        scriptOfGnome(await answerOf('gsettings', ['list-recursively', 'org.gnome.system.proxy'])) ??
        scriptOfKde(await readFile(kdeFile(env), 'utf8').catch(() => '')) ??
        (env['auto_proxy'] === undefined ? null : scriptAt(env['auto_proxy']))
      )
  }
}

const WINDOWS_KEY = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`

function kdeFile(env: Environment): string {
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(env['HOME'] ?? '/', '.config'), 'kioslaverc')
}

function scriptAt(address: string): SystemScript {
  return address === '' ? 'discovery' : { address }
}

/** Returns the script that `gsettings list-recursively org.gnome.system.proxy` tells of. */
export function scriptOfGnome(text: string): SystemScript {
  if (!/^org\.gnome\.system\.proxy mode 'auto'$/m.test(text)) return null
  return scriptAt(/^org\.gnome\.system\.proxy autoconfig-url '(.*)'$/m.exec(text)?.[1] ?? '')
}

/** Returns the script that KDE's `kioslaverc` tells of: `ProxyType` 2 is a script, 3 is discovery. */
export function scriptOfKde(text: string): SystemScript {
  const [, type] = /^ProxyType=(\d)\s*$/m.exec(text) ?? []
  if (type === '3') return 'discovery'
  if (type !== '2') return null
  return scriptAt(/^Proxy Config Script(?:\[\$e\])?=(.*?)\s*$/m.exec(text)?.[1] ?? '')
}

/** Returns the script that `reg query … /v AutoConfigURL` tells of. */
export function scriptOfWindows(text: string): SystemScript {
  const [, address] = /^\s+AutoConfigURL\s+REG_\w+\s+(\S.*?)\s*$/m.exec(text) ?? []
  return address === undefined ? null : { address }
}

/** Returns the script that `scutil --proxy` tells of. */
export function scriptOfMac(text: string): SystemScript {
  if (/^\s*ProxyAutoConfigEnable : 1$/m.test(text)) {
    return scriptAt(/^\s*ProxyAutoConfigURLString : (.*?)\s*$/m.exec(text)?.[1] ?? '')
  }
  return /^\s*ProxyAutoDiscoveryEnable : 1$/m.test(text) ? 'discovery' : null
}

/** Returns what a program of the system answers; nothing where it is missing or fails, for such settings are then not used. */
function answerOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: 5000, windowsHide: true, maxBuffer: 64 * 1024 }, (error, stdout) => {
      resolve(error === null ? stdout : '')
    })
  })
}
