import { expect, test } from 'vitest'
import { explain, isInstalled } from './dependencies.mjs'
import { lacksDisplay } from './display.mjs'
import { sentenceOf } from './main.mjs'
import { checkNode, satisfies } from './node-version.mjs'
import { mustLeaveSandbox } from './sandbox.mjs'
import { Failure } from '../terminal/say.mjs'

test.each([
  ['20.19.0', true],
  ['20.18.9', false],
  ['21.7.0', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['26.0.0', true],
  ['18.20.0', false]
])('Node %s serves: %s', (version, expected) => {
  expect(satisfies(version, '^20.19.0 || >=22.13.0')).toBe(expected)
})

test('a Node that is too old is told which one is needed', () => {
  expect(() => {
    checkNode('18.20.4')
  }).toThrow(/needs Node .* and this is Node 18\.20\.4: install/)
})

test('dependencies are there when npm has installed what the lock asks for', () => {
  const wanted = { '': {}, a: { version: '1.0.0' }, b: { version: '2.0.0', optional: true } }
  expect(isInstalled(wanted, { a: { version: '1.0.0' } })).toBe(true)
  expect(isInstalled(wanted, { a: { version: '1.0.1' } })).toBe(false)
  expect(isInstalled(wanted, {})).toBe(false)
  expect(isInstalled(wanted, { a: { version: '1.0.0' }, c: { version: '1.0.0' } })).toBe(false)
})

test.each([
  ['npm error code ENOTFOUND\nnpm error request failed', 'registry cannot be reached'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EINTEGRITY', 'does not match its checksum'],
  ['npm error code EUSAGE\nnpm error The lock file is out of step.', 'The lock file is out of step.']
])('npm answered %j: %s', (output, sentence) => {
  expect(explain(output)).toContain(sentence)
})

test('only Linux without X and without Wayland lacks a display', () => {
  expect(lacksDisplay({}, 'linux')).toBe(true)
  expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(lacksDisplay({}, 'darwin')).toBe(false)
})

test('only root leaves the sandbox out', () => {
  expect(mustLeaveSandbox(0, 'linux')).toBe(true)
  expect(mustLeaveSandbox(1000, 'linux')).toBe(false)
  expect(mustLeaveSandbox(0, 'darwin')).toBe(false)
})

test('a failure is one sentence; a full disk is recognised wherever it happens', () => {
  expect(sentenceOf(new Failure('Do this.'))).toBe('Do this.')
  expect(sentenceOf(new Error("ENOSPC: no space left on device, write 'x'"))).toContain('The disk is full')
})
