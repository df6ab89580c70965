type VoiceFacts = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default'>

/**
 * Returns the French voices of the system that need no network, the best first: of France, then the system's own choice. Variants
 * that espeak-ng makes of each voice (« French+Adam ») are left out: there are thousands.
 */
export function frenchVoices<V extends VoiceFacts>(voices: readonly V[]): readonly V[] {
  const usable = voices.filter(
    ({ lang, localService, name }) => isFrench(lang) && localService && !name.includes('+')
  )
  return usable.toSorted((a, b) => rank(b) - rank(a))
}

function isFrench(lang: string): boolean {
  return /^fr(?:[-_]|$)/i.test(lang)
}

function rank(voice: VoiceFacts): number {
  return (/^fr(?:[-_]fr)?$/i.test(voice.lang) ? 2 : 0) + (voice.default ? 1 : 0)
}

/** Returns why nothing can be read aloud with voices of which none is usable. */
export function missingVoiceWords(voices: readonly VoiceFacts[]): string {
  const why = voices.some(({ lang }) => isFrench(lang))
    ? 'les seules voix françaises de ce poste passent par le réseau'
    : voices.length > 0
      ? 'ce poste n’a pas de voix française'
      : 'ce poste n’a aucune voix'
  return `Lecture à voix haute impossible\u00a0: ${why}. Le guide du lecteur dit ce qu’il faut installer.`
}

/** Returns the voices of the system, once it has told them; none where it has not within that many milliseconds. */
export async function loadVoices(
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'addEventListener' | 'removeEventListener'>,
  milliseconds: number
): Promise<readonly SpeechSynthesisVoice[]> {
  const known = synthesis.getVoices()
  if (known.length > 0) return known
  return new Promise((resolve) => {
    // Linux tells of a change while it still has none.
    const look = (): void => {
      if (synthesis.getVoices().length > 0) end()
    }
    const end = (): void => {
      clearTimeout(timer)
      synthesis.removeEventListener('voiceschanged', look)
      resolve(synthesis.getVoices())
    }
    const timer = setTimeout(end, milliseconds)
    synthesis.addEventListener('voiceschanged', look)
  })
}
