/** The exit code of a program that Ctrl-C has ended. */
const code = 130

/** Ctrl-C while files are written. */
export interface Interruption {
  /** Whether it came: what was begun is then left, in good order. */
  isAsked(): boolean
  /** Nothing is written any more: the program ends if it was asked to. */
  done(): void
}

/** Keeps Ctrl-C from ending the program in the middle of a file. A command that waits for Ctrl-C itself is left to end by itself. */
export function onInterruption(): Interruption {
  if (process.listenerCount('SIGINT') > 0) return { isAsked: () => false, done: () => undefined }
  let asked = false
  const listener = (): void => { asked = true }
  process.on('SIGINT', listener)
  return {
    isAsked: () => asked,
    done() {
      process.removeListener('SIGINT', listener)
      if (asked) process.exit(code)
    },
  }
}
