/** The exit code of a program that Ctrl-C has ended. */
const code = 130

/** Ctrl-C while files are written. */
export interface Interruption {
  /** From now on what was begun is ended first. */
  finish(): void
  /** Nothing is written any more. */
  done(): void
}

const nothing: Interruption = { finish: () => undefined, done: () => undefined }

/** Tidies up before Ctrl-C ends the program. A command that waits for Ctrl-C itself is left to end by itself. */
export function onInterruption(tidyUp: () => void): Interruption {
  if (process.listenerCount('SIGINT') > 0) return nothing
  let isFinishing = false
  let isAsked = false
  const listener = (): void => {
    isAsked = true
    if (isFinishing) return
    tidyUp()
    process.exit(code)
  }
  process.on('SIGINT', listener)
  return {
    finish: () => { isFinishing = true },
    done() {
      process.removeListener('SIGINT', listener)
      if (isAsked) process.exit(code)
    },
  }
}
