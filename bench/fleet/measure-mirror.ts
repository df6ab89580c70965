import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { initialise, publishPack, throwAwayKeys } from '../../build/publish/throw-away'
import { startMirror, type MirrorRequest } from '../../e2e/fixtures/nginx'
import { verifySource, type Verdict } from '../../src/main/content/source/verify-source'
import { openServer } from '../../src/main/content/update/open-server'

/** What one workstation asks, over HTTP, with all headers. */
interface Asked {
  readonly requests: number
  readonly bytes: number
}

export interface MirrorCosts {
  readonly check: Asked
  readonly update: Asked
  /** Milliseconds of a processor that nginx works on one request of a check. */
  readonly serverMs: number
  /** Checks and requests a second that one process of clients made of it. */
  readonly checksPerSecond: number
  readonly requestsPerSecond: number
}

/** Clients at once. */
const AT_ONCE = 32

/**
 * Publishes a compiled pack on a mirror that is nginx as Debian brings it, and measures real updates and checks of it.
 * @param checks how many are made for the rates
 */
export async function measureMirror(folder: string, pack: string, checks: number): Promise<MirrorCosts> {
  const [repository, keys] = [path.join(folder, 'repository'), throwAwayKeys()]
  await initialise(repository, keys)
  await mkdir(path.join(folder, 'carried'))
  const baseline = path.join(folder, 'carried', 'root.json')
  await cp(path.join(repository, 'metadata', 'root.json'), baseline)
  await publishPack(repository, pack, keys)
  const { id, version } = JSON.parse(readFileSync(path.join(pack, 'pack.json'), 'utf8')) as {
    readonly id: string
    readonly version: string
  }
  const mirror = await startMirror(repository, { plain: true })
  const access = {
    address: mirror.address,
    proxy: { kind: 'direct' },
    authorities: { system: false, file: null }
  } as const
  const open = openServer(access, 'bench/1', () => Promise.reject(new Error('No proxy is looked up')))
  const verify = (installed: string): Promise<Verdict> =>
    verifySource({
      ...{ baseline, installed, packId: id, source: { kind: 'server', open } },
      state: path.join(folder, 'state'),
      scratch: path.join(folder, 'scratch')
    })
  const check = async (): Promise<void> => {
    const verdict = await verify(version)
    if (verdict.outcome !== 'nothing-newer') throw new Error(JSON.stringify(verdict))
    await verdict.discard()
  }
  try {
    const verdict = await verify('0.0.0')
    if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
    const unpacked = await verdict.unpack(path.join(folder, 'unpacked'))
    if (unpacked.outcome !== 'unpacked') throw new Error(JSON.stringify(unpacked))
    await verdict.commit()
    const afterUpdate = mirror.asked()
    await check()
    const afterCheck = mirror.asked()
    const [busyBefore, start] = [processorMs(mirror.pid), performance.now()]
    await Promise.all(Array.from({ length: AT_ONCE }, () => repeat(check, Math.ceil(checks / AT_ONCE))))
    const [ms, busy] = [performance.now() - start, processorMs(mirror.pid) - busyBefore]
    const asked = mirror.asked().length - afterCheck.length
    return {
      update: sum(afterUpdate),
      check: sum(afterCheck.slice(afterUpdate.length)),
      serverMs: busy / asked,
      checksPerSecond: (Math.ceil(checks / AT_ONCE) * AT_ONCE * 1000) / ms,
      requestsPerSecond: (asked * 1000) / ms
    }
  } finally {
    await mirror.stop()
  }
}

async function repeat(action: () => Promise<void>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await action()
}

function sum(requests: readonly MirrorRequest[]): Asked {
  return { requests: requests.length, bytes: requests.reduce((total, { bytes }) => total + bytes, 0) }
}

/** Returns how long a process has worked, in milliseconds: fields 14 and 15 of proc(5), in clock ticks. */
function processorMs(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return ((Number(after[11]) + Number(after[12])) * 1000) / ticksPerSecond
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
