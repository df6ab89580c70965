import type { Notice } from '../../shared/ipc/notice'
import { FIRST_WITHIN, LOOK_EVERY } from './update/schedule'
import type { ContentUpdates } from './updates'

/** Asks the server for newer versions when the schedule says so, and tells the reader of one. Does nothing where no server is named. */
export function checkOnSchedule(
  { policy, server, updater, lastCheck }: ContentUpdates,
  tell: (notice: Notice) => void,
  log: (error: unknown) => void
): void {
  async function look(): Promise<void> {
    const { status } = await policy()
    const source = await server()
    if (source === null || !lastCheck.isDue(status.every) || updater.isBusy()) return
    const check = await updater.check(source)
    await lastCheck.keep(check, status.every)
    if (check.outcome === 'newer') tell({ tone: 'info', text: check.message })
  }
  const lookSafely = (): void => void look().catch(log)
  setTimeout(() => {
    lookSafely()
    setInterval(lookSafely, LOOK_EVERY).unref()
  }, Math.random() * FIRST_WITHIN).unref()
}
