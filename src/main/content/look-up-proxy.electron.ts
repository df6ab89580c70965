import { app, session } from 'electron'

/**
 * Returns which proxies Chromium names for an address, as a script (PAC) would; empty where the script is faulty. Nothing is
 * asked of the network: the session is of its own, in memory, and its proxies are only told. A script that asks for the
 * address of a name is told that there is none.
 * @param script text of a script; null: the settings of the system
 */
export async function lookUpProxy(address: URL, script: string | null): Promise<string> {
  await app.whenReady()
  const asked = session.fromPartition('mandataire')
  // The first answer of a network context may still follow the command line, where lockdown names a proxy that is nowhere.
  await asked.resolveProxy(address.href)
  try {
    await asked.setProxy(
      script === null ? { mode: 'system' } : { mode: 'pac_script', pacScript: asData(script) }
    )
    return await asked.resolveProxy(address.href)
  } finally {
    await asked.setProxy({ mode: 'direct' })
  }
}

/** Chromium reads a script by its address. */
function asData(script: string): string {
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`
}
