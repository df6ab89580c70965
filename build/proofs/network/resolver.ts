import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv4 } from 'node:net'

/** A resolver that knows every name. */
export interface Resolver {
  /** The names that it was asked for, in order. */
  readonly asked: readonly string[]
  readonly close: () => void
}

const HEADER = 12
const RESPONSE_RECURSION_NO_ERROR = 0x8180
const TYPE_A = 1

/** Answers every question about a name with one IPv4 address, on that address. Format: RFC 1035, section 4. */
export async function resolveEverything(address: string): Promise<Resolver> {
  if (!isIPv4(address)) throw new TypeError(address)
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (query, sender) => {
    const question = readQuestion(query)
    if (question === null) return
    asked.push(question.name)
    socket.send(reply(query, question, address), sender.port, sender.address)
  })
  socket.bind(53, address)
  await once(socket, 'listening')
  return { asked, close: () => void socket.close() }
}

interface Question {
  readonly name: string
  readonly type: number
  /** Where it ends in the message. */
  readonly end: number
}

function readQuestion(query: Buffer): Question | null {
  const labels: string[] = []
  let at = HEADER
  for (let length = query[at]; length !== undefined && length !== 0; length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const end = at + 5
  return end > query.length ? null : { name: labels.join('.'), type: query.readUInt16BE(at + 1), end }
}

function reply(query: Buffer, { type, end }: Question, address: string): Buffer {
  const header = Buffer.from(query.subarray(0, HEADER))
  const answers = type === TYPE_A ? 1 : 0
  header.writeUInt16BE(RESPONSE_RECURSION_NO_ERROR, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(answers, 6)
  header.writeUInt32BE(0, 8)
  // A pointer to the question's name, type A, class IN, 60 seconds, four bytes.
  const record = [0xc0, HEADER, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]
  return Buffer.concat([header, query.subarray(HEADER, end), Buffer.from(answers === 0 ? [] : record)])
}
