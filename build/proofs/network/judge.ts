import type { SentFrame } from './frame'

/** Where a request goes that is planted, to see that it is caught. */
export interface Planted {
  readonly address: string
  readonly port: number
}

/** Who sends frames of a protocol that no program sends by itself. */
const OF_THE_KERNEL: Readonly<Record<string, string>> = {
  ARP: 'le noyau, qui cherche un voisin parce qu’un programme lui écrit',
  NDP: 'le noyau, qui cherche un voisin ou un routeur',
  MLD: 'le noyau, qui s’abonne à une diffusion, pour lui ou pour un programme',
  IGMP: 'le noyau, qui s’abonne à une diffusion pour un programme',
  ICMP: 'le noyau, qui répond',
  ICMPv6: 'le noyau, qui répond'
}

/** Returns a line for each destination of frames: how many, of which protocol, to whom, and who sends such ones. */
export function summariseFrames(frames: readonly SentFrame[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { protocol, to, port } of frames) {
    const sender = OF_THE_KERNEL[protocol] ?? 'un programme'
    const destination = [protocol, to, ...(port === null ? [] : [`port ${port}`])].filter(Boolean).join(' ')
    const line = `${destination} (${sender})`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => `${count} × ${line}`)
}

/** Returns in French why a run was not silent, or null. */
export function silenceProblem(frames: readonly SentFrame[]): string | null {
  return frames.length === 0 ? null : `Des trames sont parties : ${summariseFrames(frames).join(' ; ')}.`
}

/** Returns in French what of a planted name and a planted connection was not recorded, or null. */
export function plantedProblem(frames: readonly SentFrame[], { address, port }: Planted): string | null {
  const missed = [
    ...(frames.some(({ protocol }) => protocol === 'DNS') ? [] : ['la question sur un nom']),
    ...(frames.some((one) => one.protocol === 'TCP' && one.to === address && one.port === port)
      ? []
      : [`la connexion à ${address}, port ${port}`])
  ]
  return missed.length === 0
    ? null
    : `La demande plantée n’est pas dans l’enregistrement : ${missed.join(' et ')}. Cette preuve ne prouve rien.`
}

/** Returns in French what else than one server was spoken to, or that it was not, or null. */
export function serverProblem(frames: readonly SentFrame[], { address, port }: Planted): string | null {
  if (frames.length === 0) return `Le serveur ${address}, port ${port}, n’a rien reçu.`
  const others = frames.filter((one) => one.protocol !== 'TCP' || one.to !== address || one.port !== port)
  return others.length === 0
    ? null
    : `D’autres destinations que le serveur ont été jointes : ${summariseFrames(others).join(' ; ')}.`
}
