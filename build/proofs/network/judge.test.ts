import { describe, expect, test } from 'vitest'
import type { SentFrame } from './frame'
import { plantedProblem, serverProblem, silenceProblem, summariseFrames } from './judge'

const server = { address: '192.0.2.1', port: 8099 }
const question: SentFrame = { protocol: 'DNS', to: '192.0.2.1', port: 53 }
const connection: SentFrame = { protocol: 'TCP', to: '192.0.2.1', port: 8099 }
const neighbour: SentFrame = { protocol: 'ARP', to: '', port: null }

describe('what was recorded', () => {
  test('is silence only where it is nothing at all, not even a frame of the kernel', () => {
    expect(silenceProblem([])).toBeNull()
    expect(silenceProblem([neighbour])).toContain('1 × ARP (le noyau, qui cherche un voisin')
    expect(silenceProblem([question])).toContain('DNS 192.0.2.1 port 53 (un programme)')
  })

  test('must hold all that was planted, or proves nothing', () => {
    expect(plantedProblem([question, connection], server)).toBeNull()
    expect(plantedProblem([connection], server)).toContain('la question sur un nom')
    expect(plantedProblem([question, { ...connection, port: 80 }], server)).toContain('port 8099')
    expect(plantedProblem([], server)).toContain('ne prouve rien')
  })

  test('may hold one server and nothing else', () => {
    expect(serverProblem([connection, connection], server)).toBeNull()
    expect(serverProblem([], server)).toContain('n’a rien reçu')
    expect(serverProblem([connection, question], server)).toContain('DNS')
    expect(serverProblem([connection, { ...connection, to: '203.0.113.9' }], server)).toContain('203.0.113.9')
    expect(serverProblem([connection, { ...connection, port: 80 }], server)).toContain('port 80')
  })

  test('is told by destination', () => {
    expect(summariseFrames([connection, neighbour, connection])).toEqual([
      '2 × TCP 192.0.2.1 port 8099 (un programme)',
      '1 × ARP (le noyau, qui cherche un voisin parce qu’un programme lui écrit)'
    ])
  })
})
