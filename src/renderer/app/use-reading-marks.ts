import { watch } from 'vue'
import { useChanges } from '../stores/changes'
import { useReading } from '../stores/reading'

/** Takes the mark of a changed section off once the reader has been there and moves on. */
export function useReadingMarks(): void {
  const reading = useReading()
  const changes = useChanges()
  watch(
    () => reading.place,
    (_, left) => {
      if (left) void changes.markRead([left])
    }
  )
}
