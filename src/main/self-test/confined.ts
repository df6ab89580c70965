/**
 * Returns whether a process is in Chromium's sandbox for Linux: it filters system calls (seccomp mode 2), and is in a PID
 * namespace below that of its browser. Null where the system does not say.
 * @param status `/proc/PID/status` of the process; see proc_pid_status(5)
 * @param browser that of the browser process
 */
export function isConfined(status: string, browser: string): boolean | null {
  const [seccomp] = valuesOf(status, 'Seccomp')
  const namespaces = valuesOf(status, 'NSpid').length
  if (seccomp === undefined || namespaces === 0) return null
  return seccomp === '2' && namespaces > valuesOf(browser, 'NSpid').length
}

function valuesOf(status: string, field: string): readonly string[] {
  const line = status.split('\n').find((one) => one.startsWith(`${field}:`))
  return (line ?? '').split(/\s+/).slice(1)
}
