import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** How many threads this machine runs at one time. */
export const cores = availableParallelism

/** A thread beside this one, which answers questions one after another. */
export interface Thread<Question, Answer> {
  /** Its answer; undefined where none will come: it could not start, or has died. */
  ask(question: Question): Promise<Answer | undefined>
  /** Ends it at once, whatever it is doing. */
  end(): Promise<unknown>
}

/** Starts a thread at a module that calls `answering`; `given` and what is asked must be plain data. Never throws for a thread that cannot start. */
export function startThread<Question, Answer>(entry: URL, given: unknown): Thread<Question, Answer> {
  const waiting: ((answer: Answer | undefined) => void)[] = []
  let worker: Worker | undefined
  const gone = (): void => {
    worker = undefined
    for (const answer of waiting.splice(0)) answer(undefined)
  }
  worker = started(entry, given)
  worker?.on('message', (answer: Answer) => waiting.shift()?.(answer)).on('messageerror', gone).on('error', gone).on('exit', gone)
  return {
    ask: question => new Promise(resolve => {
      if (worker === undefined) return resolve(undefined)
      waiting.push(resolve)
      worker.postMessage(question)
    }),
    end: async () => worker?.terminate(),
  }
}

/** The system may have no thread left, or forbid them: node gives that a code of its own. */
function started(entry: URL, given: unknown): Worker | undefined {
  try {
    return new Worker(entry, { workerData: given })
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_')) return undefined
    throw error
  }
}

/** What a started thread does: it makes itself ready with what it was given, then answers, one question at a time. A bug ends it. */
export function answering<Given, Question, Answer>(ready: (given: Given) => (question: Question) => Promise<Answer>): void {
  const answer = ready(workerData as Given)
  let last: Promise<unknown> = Promise.resolve()
  parentPort?.on('message', (question: Question) => { last = last.then(() => answer(question)).then(said => parentPort?.postMessage(said)) })
}
