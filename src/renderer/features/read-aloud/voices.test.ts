import { expect, test, vi } from 'vitest'
import { frenchVoices, loadVoices, missingVoiceWords } from './voices'

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
  name,
  lang,
  localService,
  default: isDefault,
  voiceURI: name
})

test('French voices of the workstation alone are used, of France first, without variants', () => {
  const voices = [
    voice('English', 'en-GB', true, true),
    voice('French (Belgium)', 'fr-BE'),
    voice('French (France)+Adam', 'fr-FR'),
    voice('French (France)', 'fr-FR'),
    voice('Cloud', 'fr-FR', false)
  ]
  expect(frenchVoices(voices).map(({ name }) => name)).toEqual(['French (France)', 'French (Belgium)'])
})

test('why there is no voice is told apart', () => {
  expect(missingVoiceWords([])).toContain('aucune voix')
  expect(missingVoiceWords([voice('English', 'en-GB')])).toContain('pas de voix française')
  expect(missingVoiceWords([voice('Cloud', 'fr-FR', false)])).toContain('par le réseau')
})

/** A synthesis that tells its voices when asked to. */
function synthesis() {
  const target = new EventTarget()
  let voices: SpeechSynthesisVoice[] = []
  return {
    getVoices: () => voices,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    tell: (known: SpeechSynthesisVoice[]) => {
      voices = known
      target.dispatchEvent(new Event('voiceschanged'))
    }
  }
}

test('voices are waited for, past a change that brings none, and not for ever', async () => {
  vi.useFakeTimers()
  const late = synthesis()
  const loading = loadVoices(late, 1000)
  late.tell([])
  late.tell([voice('French', 'fr-FR')])
  expect(await loading).toHaveLength(1)

  const never = loadVoices(synthesis(), 1000)
  vi.advanceTimersByTime(1000)
  expect(await never).toEqual([])
  vi.useRealTimers()
})
