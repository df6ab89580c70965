import { describe, expect, test } from 'vitest'
import { readCapture } from './frame'

/** The header of a pcap file of Ethernet, as tcpdump writes it. */
const HEADER = Buffer.from('d4c3b2a1020004000000000000000000000004000100 0000'.replaceAll(' ', ''), 'hex')

function capture(...frames: readonly string[]): Buffer {
  const records = frames.map((hex) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
    const record = Buffer.alloc(16)
    record.writeUInt32LE(bytes.length, 8)
    record.writeUInt32LE(bytes.length, 12)
    return Buffer.concat([record, bytes])
  })
  return Buffer.concat([HEADER, ...records])
}

const MACS = '020000000001 020000000002'
const IPV4 = (protocol: string, to: string, payload: string): string =>
  `${MACS} 0800 4500001c00000000 40 ${protocol} 0000 c0000202 ${to} ${payload}`
const IPV6 = (next: string, to: string, payload: string): string =>
  `${MACS} 86dd 60000000 0010 ${next} 40 20010db8000000000000000000000002 ${to} ${payload}`

describe('a captured frame', () => {
  test.each([
    ['ARP', `${MACS} 0806 0001080006040001`, { protocol: 'ARP', to: '', port: null }],
    [
      'a question to a resolver',
      IPV4('11', 'c0000201', 'd903 0035 0008 0000'),
      { protocol: 'DNS', to: '192.0.2.1', port: 53 }
    ],
    [
      'multicast DNS',
      IPV4('11', 'e00000fb', '14e9 14e9 0008 0000'),
      { protocol: 'mDNS', to: '224.0.0.251', port: 5353 }
    ],
    [
      'a connection',
      IPV4('06', 'cb007109', 'd903 01bb 00000000'),
      { protocol: 'TCP', to: '203.0.113.9', port: 443 }
    ],
    [
      'a connection over IPv6',
      IPV6('06', '20010db8000000000000000000000001', 'd903 0050 00000000'),
      { protocol: 'TCP', to: '2001:db8::1', port: 80 }
    ],
    [
      'a neighbour that is looked for',
      IPV6('3a', 'ff0200000000000000000001ff000001', '87000000'),
      { protocol: 'NDP', to: 'ff02::1:ff00:1', port: null }
    ],
    [
      'a group that is joined, behind the header for every hop',
      IPV6('00', 'ff020000000000000000000000000016', '3a00 050200000000 8f000000'),
      { protocol: 'MLD', to: 'ff02::16', port: null }
    ],
    ['a frame cut short', '0200', { protocol: '0x0', to: '', port: null }]
  ])('tells %s', (_name, hex, frame) => {
    expect(readCapture(capture(hex))).toEqual([frame])
  })

  test('that is still being written is left for later', () => {
    const whole = capture(`${MACS} 0806 0001`, `${MACS} 0806 0001`)
    expect(readCapture(whole)).toHaveLength(2)
    expect(readCapture(whole.subarray(0, -1))).toHaveLength(1)
    expect(readCapture(capture())).toEqual([])
  })

  test('is asked of nothing but a capture of Ethernet', () => {
    expect(() => readCapture(Buffer.alloc(100))).toThrow('pas une capture Ethernet')
    expect(() => readCapture(Buffer.alloc(0))).toThrow('pas une capture Ethernet')
  })
})
