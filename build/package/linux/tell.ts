/** Shell function that says why nothing opens, on the terminal or, started from a desktop, in a window, and ends with 1. */
export const TELL = `
tell() {
  printf '%s\\n' "$1" >&2
  if [ ! -t 2 ] && [ -n "\${DISPLAY:-}\${WAYLAND_DISPLAY:-}" ]; then
    if command -v zenity >/dev/null; then zenity --error --no-markup --text="$1" 2>/dev/null
    elif command -v kdialog >/dev/null; then kdialog --error "$1" 2>/dev/null
    elif command -v xmessage >/dev/null; then xmessage -center "$1" 2>/dev/null
    fi
  fi
  exit 1
}
`.trim()
