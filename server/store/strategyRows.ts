/** A version of the strategy that does not match its SHA-256 any more: it is not what people signed. */
export class CorruptStrategyError extends Error {
  override readonly name = 'CorruptStrategyError'

  constructor(workshopId: string, id: string) {
    super(`Version ${id} of the strategy of ${workshopId}: the text does not match its SHA-256`)
  }
}
