import { createBucket } from './bucket.ts'
import type { ClientMessage } from './messages.ts'

/** Well above a person with a fast hand and a burst of pasted notes, in messages. */
const everything = { burst: 2500, perSecond: 300 }

/** Above what a person brings along from a day offline, and then pastes; bytes. */
const bytes = { burst: 8 * 1024 * 1024, perSecond: 512 * 1024 }

/**
 * Questions whose answer is long: a client asks once for the document, and every few seconds who is here. In
 * messages; a document of thousands of notes takes ten milliseconds to write down.
 */
const questions = {
  stateVector: { burst: 8, perSecond: 0.5 },
  queryPresence: { burst: 30, perSecond: 1 },
} as const

/** How fast one connection may speak. @returns whether this message of so many bytes still may come */
export function createPace(
  nowMs: () => number,
): (message: ClientMessage, length: number) => boolean {
  const takeMessage = createBucket(everything, nowMs)
  const takeBytes = createBucket(bytes, nowMs)
  const takeQuestion = {
    stateVector: createBucket(questions.stateVector, nowMs),
    queryPresence: createBucket(questions.queryPresence, nowMs),
  }
  return (message, length) => {
    if (!takeMessage() || !takeBytes(length)) return false
    const isQuestion = message.kind === 'stateVector' || message.kind === 'queryPresence'
    return !isQuestion || takeQuestion[message.kind]()
  }
}
