import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Place, type Room, Workers } from './workers.ts'

/** What the bench asks of a process full of people; one answer to each, in order. */
export type Order =
  | { readonly act: 'enter'; readonly place: Place; readonly rooms: readonly Room[] }
  | { readonly act: 'write' | 'begin' | 'back' | 'settle' }

/** How late the load generator itself was: the figures contain it. */
export type Answer =
  | { readonly value: unknown; readonly lateP99Ms: number }
  | { readonly error: string }

// y-websocket listens for the end of the process once per connection.
process.setMaxListeners(0)
const workers = new Workers()
const late = monitorEventLoopDelay({ resolution: 5 })
late.enable()

process.on('message', async (order: Order) => {
  const answer = (message: Answer) => process.send?.(message)
  try {
    const value = await obey(order)
    answer({ value, lateP99Ms: late.percentile(99) / 1e6 })
  } catch (error) {
    answer({ error: String(error) })
  }
})

function obey(order: Order): unknown {
  if (order.act === 'enter') return workers.enter(order.place, order.rooms)
  late.reset()
  return workers[order.act]()
}
