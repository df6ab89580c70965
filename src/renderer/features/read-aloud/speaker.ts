/** A sentence on its way to the voice. */
export interface Utterance {
  readonly text: string
  readonly onEnd: () => void
  readonly onError: () => void
}

export interface SpeakerOptions {
  /** Says one sentence; what is being said is over first. */
  readonly say: (utterance: Utterance) => void
  /** Falls silent at once. */
  readonly silence: () => void
  /** Called when a sentence begins, by its place, and with null when none is read any more. */
  readonly onSentence: (index: number | null) => void
  readonly onFailure: () => void
}

export type SpeakerState = 'stopped' | 'speaking' | 'paused'

/**
 * Reads sentences one after the other. A pause falls silent, and the same sentence is said again after it: not every system can
 * stop within a sentence, and speech-dispatcher tells of no words.
 */
export function createSpeaker({ say, silence, onSentence, onFailure }: SpeakerOptions) {
  let sentences: readonly string[] = []
  let index = 0
  let state: SpeakerState = 'stopped'
  /** Counts what was said: events of what was cut short come late. */
  let turn = 0

  function speak(): void {
    const text = sentences[index]
    if (text === undefined) {
      stop()
      return
    }
    const own = ++turn
    state = 'speaking'
    onSentence(index)
    say({
      text,
      onEnd: () => {
        if (own !== turn) return
        index += 1
        speak()
      },
      onError: () => {
        if (own !== turn) return
        stop()
        onFailure()
      }
    })
  }

  function start(texts: readonly string[], from: number): void {
    silence()
    sentences = texts
    index = from
    speak()
  }

  function pause(): void {
    if (state !== 'speaking') return
    turn += 1
    state = 'paused'
    silence()
  }

  function resume(): void {
    if (state === 'paused') speak()
  }

  /** Goes to the next or the previous sentence, and reads on from there; stays at either end. */
  function step(by: 1 | -1): void {
    if (state === 'stopped') return
    turn += 1
    silence()
    index = Math.min(Math.max(index + by, 0), sentences.length - 1)
    speak()
  }

  /** Says the sentence again, with what was changed of the voice. */
  function repeat(): void {
    if (state !== 'speaking') return
    turn += 1
    silence()
    speak()
  }

  function stop(): void {
    if (state === 'stopped') return
    turn += 1
    state = 'stopped'
    silence()
    onSentence(null)
  }

  return { start, pause, resume, step, repeat, stop, state: () => state }
}
