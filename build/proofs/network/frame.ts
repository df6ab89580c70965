import { Failure } from '../../terminal/say.mjs'

/** A frame of Ethernet that left, as far as it is told in a report. */
export interface SentFrame {
  /** `ARP`, `DNS`, `mDNS`, `MLD`, `NDP`, `ICMPv6`, `IGMP`, `ICMP`, `TCP`, `UDP`, or the number of another one. */
  readonly protocol: string
  /** IP address that it goes to; empty for what is below IP. */
  readonly to: string
  /** Port that it goes to; null where its protocol has none. */
  readonly port: number | null
}

const PCAP_HEADER = 24
const RECORD_HEADER = 16
/** Little-endian, microseconds: what tcpdump writes on x86-64 and ARM. */
const PCAP_MAGIC = 0xa1b2c3d4

/**
 * Returns the frames of a capture that is still being written: a last one that is not whole is left out.
 * Format: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-03.html
 * @throws Failure, in French, for anything but a pcap file of Ethernet
 */
export function readCapture(pcap: Buffer): readonly SentFrame[] {
  if (pcap.length < PCAP_HEADER || pcap.readUInt32LE(0) !== PCAP_MAGIC || pcap.readUInt32LE(20) !== 1)
    throw new Failure('Ce qui a été enregistré n’est pas une capture Ethernet : voir la version de tcpdump.')
  const frames: SentFrame[] = []
  let at = PCAP_HEADER
  while (at + RECORD_HEADER <= pcap.length) {
    const end = at + RECORD_HEADER + pcap.readUInt32LE(at + 8)
    if (end > pcap.length) break
    frames.push(readFrame(pcap.subarray(at + RECORD_HEADER, end)))
    at = end
  }
  return frames
}

const ETHERNET_HEADER = 14
const IPV4 = 0x0800
const ARP = 0x0806
const IPV6 = 0x86dd

function readFrame(bytes: Buffer): SentFrame {
  const etherType = bytes.length < ETHERNET_HEADER ? 0 : bytes.readUInt16BE(12)
  const packet = bytes.subarray(ETHERNET_HEADER)
  if (etherType === IPV4 && packet.length >= 20) return readIpv4(packet)
  if (etherType === IPV6 && packet.length >= 40) return readIpv6(packet)
  return { protocol: etherType === ARP ? 'ARP' : `0x${etherType.toString(16)}`, to: '', port: null }
}

function readIpv4(packet: Buffer): SentFrame {
  const headerLength = ((packet[0] ?? 0) & 0xf) * 4
  return readPayload(packet[9] ?? 0, packet.subarray(16, 20).join('.'), packet.subarray(headerLength))
}

const HOP_BY_HOP = 0

function readIpv6(packet: Buffer): SentFrame {
  const groups = Array.from({ length: 8 }, (_, index) => packet.readUInt16BE(24 + index * 2).toString(16))
  const to = new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1)
  const payload = packet.subarray(40)
  if (packet[6] !== HOP_BY_HOP) return readPayload(packet[6] ?? 0, to, payload)
  return readPayload(payload[0] ?? 0, to, payload.subarray(((payload[1] ?? 0) + 1) * 8))
}

/** Numbers of IANA: https://www.iana.org/assignments/protocol-numbers */
function readPayload(number: number, to: string, payload: Buffer): SentFrame {
  const port = payload.length >= 4 ? payload.readUInt16BE(2) : null
  switch (number) {
    case 1:
      return { protocol: 'ICMP', to, port: null }
    case 2:
      return { protocol: 'IGMP', to, port: null }
    case 6:
      return { protocol: 'TCP', to, port }
    case 17:
      return { protocol: port === 53 ? 'DNS' : port === 5353 ? 'mDNS' : 'UDP', to, port }
    case 58:
      return { protocol: icmpv6(payload[0] ?? 0), to, port: null }
    default:
      return { protocol: String(number), to, port: null }
  }
}

function icmpv6(type: number): string {
  if ((type >= 130 && type <= 132) || type === 143) return 'MLD'
  return type >= 133 && type <= 137 ? 'NDP' : 'ICMPv6'
}
