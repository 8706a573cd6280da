import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressGroup } from '#server/access'
import { problemOf, sendProblem } from './problems.ts'

interface Few {
  /** Bodies of more bytes than this count. */
  readonly over: number
  /** From everybody, and of one address: whoever sends one without its end holds no place that others need. */
  readonly most: number
  readonly mostOfAddress: number
}

/**
 * A hook before the body is read: of large ones only so many at the same time, because each is kept in memory until its answer. The
 * others are told to come again, unread.
 */
export function takeFewLargeBodies({ over, most, mostOfAddress }: Few) {
  const taken: string[] = []
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const size = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
    if (size <= over) return
    const address = addressGroup(request.ip)
    const ofAddress = taken.filter((one) => one === address).length
    if (taken.length >= most || ofAddress >= mostOfAddress) {
      sendProblem(reply.header('Retry-After', '5'), busy)
      return
    }
    taken.push(address)
    reply.raw.once('close', () => taken.splice(taken.indexOf(address), 1))
  }
}

const busy = problemOf(
  'unavailable',
  'Other large board files are arriving. Nothing was opened; try again in a moment.',
)
