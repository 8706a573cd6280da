import { fetchLater } from '#client/ui'

/**
 * The code that the first picture of the board did without. `begin` fetches it, so that everything opens at once and also
 * without a connection; what did not come is asked for again when the connection is back. To be closed.
 */
export function createRest() {
  let state: 'waits' | 'begun' | 'closed' = 'waits'
  const fetchAll = async () => {
    const isAll = await fetchLater()
    if (isAll) performance.mark('accord: all code is here')
    else if (state === 'begun') addEventListener('online', fetchAll, { once: true })
  }
  return {
    begin: () => {
      if (state !== 'waits') return
      state = 'begun'
      void fetchAll()
    },
    close: () => {
      state = 'closed'
      removeEventListener('online', fetchAll)
    },
  }
}
