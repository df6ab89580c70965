import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from '../../terminal/command.mjs'
import { Failure } from '../../terminal/say.mjs'

/** The end where everything that leaves arrives: router, resolver and server at once. Addresses of RFC 5737 and 3849. */
export const GATEWAY = { link: 'gateway0', mac: '02:00:00:00:00:01', ipv4: '192.0.2.1', ipv6: '2001:db8::1' }
const STATION = { link: 'station0', mac: '02:00:00:00:00:02', ipv4: '192.0.2.2', ipv6: '2001:db8::2' }

/** A workstation that looks online, and whose every frame arrives at this process's own network namespace. */
export interface IsolatedNetwork {
  /** Returns a command that runs on the workstation. */
  readonly enter: (command: Command) => Command
  /** Returns how many frames the workstation has sent since it exists. */
  readonly countFrames: () => number
  readonly close: () => void
}

/**
 * Makes the workstation. Call it in a network and a mount namespace of its own (`unshare --net --mount`): nothing of the
 * machine is touched, and all is gone with the last process.
 * @throws Failure, in French, where the system refuses
 */
export async function isolateNetwork(): Promise<IsolatedNetwork> {
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-network-'))
  const resolver = path.join(folder, 'resolv.conf')
  writeFileSync(resolver, `nameserver ${GATEWAY.ipv4}\n`)
  const holder = spawn(
    'unshare',
    [
      '--net',
      '--mount',
      'sh',
      '-c',
      `mount --bind ${resolver} /etc/resolv.conf && echo ready && exec sleep infinity`
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  )
  await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit')])
  if (holder.pid === undefined || holder.exitCode !== null)
    throw new Failure('Ce système ne laisse pas faire un espace de noms de réseau.')
  const target = ['nsenter', `--target=${holder.pid}`, '--net', '--mount'] as const
  const enter = (command: Command): Command => [...target, ...command]
  const link = ['link', 'add', GATEWAY.link, 'address', GATEWAY.mac, 'type', 'veth']
  run(['ip', ...link, 'peer', 'name', STATION.link, 'address', STATION.mac, 'netns', String(holder.pid)])
  configure((command) => command, GATEWAY, STATION)
  configure(enter, STATION, GATEWAY)
  run(enter(['ip', 'route', 'add', 'default', 'via', GATEWAY.ipv4]))
  if (hasIpv6()) run(enter(['ip', 'route', 'add', 'default', 'via', GATEWAY.ipv6]))
  const network = {
    enter,
    countFrames,
    close: () => {
      holder.kill()
      rmSync(folder, { recursive: true })
    }
  }
  await settle(network)
  return network
}

type End = typeof GATEWAY

/**
 * Gives an end its addresses. Its neighbour is written down and the kernel's own questions are off, so that it sends nothing
 * by itself: whatever leaves, leaves because a program asked for it.
 */
function configure(enter: (command: Command) => Command, own: End, other: End): void {
  const ip = (...args: string[]): void => run(enter(['ip', ...args]))
  ip('link', 'set', 'lo', 'up')
  ip('address', 'add', `${own.ipv4}/24`, 'dev', own.link)
  if (hasIpv6()) {
    const quiet = ['router_solicitations=0', 'accept_ra=0', 'addr_gen_mode=1']
    run(enter(['sysctl', '--quiet', '--write', ...quiet.map((one) => `net.ipv6.conf.${own.link}.${one}`)]))
    ip('address', 'add', `${own.ipv6}/64`, 'dev', own.link, 'nodad')
  }
  ip('link', 'set', own.link, 'up')
  for (const address of hasIpv6() ? [other.ipv4, other.ipv6] : [other.ipv4])
    ip('neighbour', 'replace', address, 'lladdr', other.mac, 'dev', own.link, 'nud', 'permanent')
}

function hasIpv6(): boolean {
  return spawnSync('sysctl', ['--quiet', 'net.ipv6.conf.all.disable_ipv6']).status === 0
}

/** The kernel tells twice at most, a second apart, which groups a new address listens to (RFC 3810, 9.11). */
async function settle({ countFrames: count }: IsolatedNetwork): Promise<void> {
  let before = -1
  for (let attempt = 0; attempt < 10; attempt++) {
    if (count() === before) return
    before = count()
    await pause(3000)
  }
  throw new Failure('Le noyau ne cesse d’envoyer des trames de lui-même : la preuve ne peut pas commencer.')
}

function countFrames(): number {
  const { stdout } = spawnSync('ip', ['-json', '-statistics', 'link', 'show', GATEWAY.link], {
    encoding: 'utf8'
  })
  const [link] = JSON.parse(stdout) as { stats64: { rx: { packets: number } } }[]
  if (link === undefined) throw new Failure('Le réseau de la preuve a disparu.')
  return link.stats64.rx.packets
}

function run([program, ...args]: Command): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0)
    throw new Failure(`Le réseau de la preuve ne se fait pas : ${[program, ...args].join(' ')} : ${stderr}`)
}
