import { chunk } from '#client/ui'
import { parseRoute } from './route.ts'

/** Every page is a chunk of its own: nobody who joins a board loads the templates of the home page. */
export const pageChunks = {
  home: chunk(async () => (await import('./home/HomePage.tsx')).HomePage),
  join: chunk(async () => (await import('./join/JoinPage.tsx')).JoinPage),
  workshop: chunk(async () => (await import('./join/WorkshopPage.tsx')).WorkshopPage),
  /** The board and everything it needs, which the workshop page shows once it is known who this is. */
  board: chunk(async () => (await import('./board/BoardPage.tsx')).BoardPage),
  strategy: chunk(async () => (await import('./strategy/StrategyPage.tsx')).StrategyPage),
  projector: chunk(async () => (await import('./projector/ProjectorPage.tsx')).ProjectorPage),
}

/** Fetches the code of the page an address means, all of it at once, while other things are waited for. Never throws: what fails is asked for again when it is needed. */
export function fetchPage({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): void {
  const { page } = parseRoute(pathname, hash)
  if (page === 'unknown') return
  for (const one of chunksOf(page)) one.fetch().catch(() => {})
}

function chunksOf(page: Exclude<ReturnType<typeof parseRoute>['page'], 'unknown'>) {
  if (page === 'workshop') return [pageChunks.workshop, pageChunks.board]
  if (page === 'projector') return [pageChunks.workshop, pageChunks.projector]
  if (page === 'strategy') return [pageChunks.workshop, pageChunks.strategy]
  return [pageChunks[page]]
}
