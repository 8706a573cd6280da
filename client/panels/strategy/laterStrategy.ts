import { lazyPart } from '#client/ui'

/** The strategy as a document to be read; only its page needs it. */
export const StrategyDocument = lazyPart(
  async () => (await import('./reading/StrategyDocument.tsx')).StrategyDocument,
)
