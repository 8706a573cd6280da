import type { DeletedItem, GateFacts } from '#server/store'
import { limits } from '#shared/protocol'

/** What an update adds to the ledger; kept in the same transaction as its bytes. */
export interface LedgerEntry {
  /** '' for the server. */
  readonly participantId: string
  readonly clientIds: readonly number[]
  readonly deletedItems: readonly DeletedItem[]
  readonly bytes: number
}

/**
 * What the gate remembers of a document beside its contents: whose client ids are whose, who wrote what was
 * deleted (so that an undone deletion keeps its author), and how much each person has written. Entries of the
 * batch under way are taken back when the disk fails.
 */
export class GateLedger {
  readonly epoch: number
  readonly #owners: Map<number, string>
  readonly #retired: ReadonlySet<number>
  readonly #deleted: Map<string, DeletedItem>
  /** Client ids each participant took while the room is open, and bytes they wrote. */
  readonly #counts = new Map<string, number>()
  readonly #bytes = new Map<string, number>()
  #totalBytes: number
  #ahead: LedgerEntry[] = []

  constructor(facts: GateFacts, storedBytes: number) {
    this.epoch = facts.epoch
    this.#owners = new Map(facts.clientIds)
    this.#retired = new Set(facts.retiredClientIds)
    this.#deleted = new Map(facts.deletedItems.map((item) => [item.id, item]))
    this.#totalBytes = storedBytes
  }

  ownerOf(clientId: number): string | undefined {
    const ahead = this.#ahead.find((entry) => entry.clientIds.includes(clientId))
    return ahead?.participantId ?? this.#owners.get(clientId)
  }

  /** A client id of an earlier epoch. */
  isRetired(clientId: number): boolean {
    return this.#retired.has(clientId)
  }

  mayClaim(participantId: string, count: number): boolean {
    if (count === 0) return true
    const ahead = this.#ahead.filter((entry) => entry.participantId === participantId)
    const own = (this.#counts.get(participantId) ?? 0) + sumOf(ahead, (e) => e.clientIds.length)
    const all = this.#owners.size + sumOf(this.#ahead, (e) => e.clientIds.length)
    return (
      own + count <= limits.clientIdsPerParticipant && all + count <= limits.clientIdsPerDocument
    )
  }

  /** Whether `bytes` more of this person fit the document and their share of it. */
  hasRoomFor(participantId: string, bytes: number): boolean {
    const ahead = this.#ahead.filter((entry) => entry.participantId === participantId)
    const own = (this.#bytes.get(participantId) ?? 0) + sumOf(ahead, (e) => e.bytes)
    const all = this.#totalBytes + sumOf(this.#ahead, (e) => e.bytes)
    return own + bytes <= limits.participantBytes && all + bytes <= limits.documentBytes
  }

  /** Who wrote an item that was deleted in this epoch. */
  findDeleted(itemId: string): DeletedItem | undefined {
    const ahead = this.#ahead.flatMap((entry) => entry.deletedItems)
    return ahead.findLast(({ id }) => id === itemId) ?? this.#deleted.get(itemId)
  }

  /** The document now takes about so many bytes. */
  compacted(bytes: number): void {
    this.#totalBytes = bytes
  }

  add(entry: LedgerEntry): void {
    this.#ahead.push(entry)
  }

  /** What was added is on disk. */
  settle(): void {
    for (const { participantId, clientIds, deletedItems, bytes } of this.#ahead) {
      for (const clientId of clientIds) this.#owners.set(clientId, participantId)
      for (const item of deletedItems) this.#deleted.set(item.id, item)
      this.#totalBytes += bytes
      if (participantId === '') continue
      addTo(this.#counts, participantId, clientIds.length)
      addTo(this.#bytes, participantId, bytes)
    }
    this.#ahead = []
  }

  /** What was added since is lost. */
  reset(): void {
    this.#ahead = []
  }
}

function addTo(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}

function sumOf<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((sum, entry) => sum + amountOf(entry), 0)
}
