import { beforeEach, expect, test } from 'vitest'
import { createSpeaker, type Utterance } from './speaker'

const SENTENCES = ['Un.', 'Deux.', 'Trois.']
let said: Utterance[]
let shown: (number | null)[]
let failures: number
let speaker: ReturnType<typeof createSpeaker>
const texts = (): readonly string[] => said.map(({ text }) => text)

beforeEach(() => {
  said = []
  shown = []
  failures = 0
  speaker = createSpeaker({
    say: (utterance) => said.push(utterance),
    silence: () => undefined,
    onSentence: (index) => shown.push(index),
    onFailure: () => (failures += 1)
  })
})

test('sentences follow each other from where it starts, and it stops after the last one', () => {
  speaker.start(SENTENCES, 1)
  said.at(-1)?.onEnd()
  expect(speaker.state()).toBe('speaking')
  said.at(-1)?.onEnd()
  expect(texts()).toEqual(['Deux.', 'Trois.'])
  expect(shown).toEqual([1, 2, null])
  expect(speaker.state()).toBe('stopped')
})

test('after a pause the sentence is said again; the end of what was cut short changes nothing', () => {
  speaker.start(SENTENCES, 0)
  speaker.pause()
  said.at(-1)?.onEnd()
  expect(speaker.state()).toBe('paused')
  speaker.resume()
  expect(texts()).toEqual(['Un.', 'Un.'])
})

test('one goes to the next and the previous sentence, also from a pause, and no further than the ends', () => {
  speaker.start(SENTENCES, 0)
  speaker.step(-1)
  speaker.step(1)
  speaker.pause()
  speaker.step(1)
  speaker.step(1)
  expect(texts()).toEqual(['Un.', 'Un.', 'Deux.', 'Trois.', 'Trois.'])
})

test('a failure of the voice stops it and is told once; late failures are none', () => {
  speaker.start(SENTENCES, 0)
  const [first] = said
  speaker.step(1)
  first?.onError()
  expect(failures).toBe(0)
  said.at(-1)?.onError()
  expect([failures, speaker.state()]).toEqual([1, 'stopped'])
})

test('what is stopped does not step, resume or say its sentence again', () => {
  speaker.start(SENTENCES, 0)
  speaker.repeat()
  speaker.stop()
  speaker.step(1)
  speaker.resume()
  speaker.repeat()
  expect(texts()).toEqual(['Un.', 'Un.'])
})
