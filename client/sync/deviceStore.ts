/** What one batch writes; all of it or nothing. */
export interface DeviceBatch {
  /** What is deleted first. */
  readonly clears: 'nothing' | 'updates' | 'everything'
  readonly updates: readonly Uint8Array[]
  readonly values: ReadonlyMap<string, unknown>
}

/** One document's rows on this device. Methods reject where the browser refuses. */
export interface DeviceStore {
  readUpdates(): Promise<Uint8Array[]>
  readValue(key: string): Promise<unknown>
  /** Settles when the batch would survive a crash of the browser. */
  write(batch: DeviceBatch): Promise<void>
  close(): void
}

/** @param onLost called when the browser takes the store away while it is open (site data cleared, evicted) */
export type OpenDeviceStore = (name: string, onLost: () => void) => Promise<DeviceStore>

const updatesName = 'updates'
const valuesName = 'custom'

/** The browser's IndexedDB, in the layout of y-indexeddb 9, so that copies made by it are read. */
export const openIndexedDb: OpenDeviceStore = async (name, onLost) => {
  const db = await openDatabase(name)
  db.onclose = onLost
  db.onversionchange = () => {
    db.close()
    onLost()
  }
  const read = <Value>(storeName: string, ask: (store: IDBObjectStore) => IDBRequest<Value>) =>
    settled(ask(db.transaction(storeName).objectStore(storeName)))
  return {
    readUpdates: () => read(updatesName, (store) => store.getAll() as IDBRequest<Uint8Array[]>),
    readValue: (key) => read<unknown>(valuesName, (store) => store.get(key)),
    write: (batch) => writeBatch(db, batch),
    close: () => db.close(),
  }
}

/** For browsers without storage, and for tests: nothing is kept. */
export const openNoStore: OpenDeviceStore = () => Promise.reject(new Error('no storage'))

/**
 * Deletes everything this device keeps of a workshop, whoever it was kept for. Never rejects; a browser that does not say
 * which stores there are keeps the emptied ones.
 */
export async function forgetDevice(workshopId: string): Promise<void> {
  const known = (await indexedDB.databases?.().catch(() => [])) ?? []
  const names = known.flatMap(({ name }) =>
    name?.startsWith(`accord/${workshopId}/`) ? [name] : [],
  )
  await Promise.all(names.map(deleteDatabase))
}

function deleteDatabase(name: string): Promise<void> {
  const request = indexedDB.deleteDatabase(name)
  return new Promise((resolve) => {
    // Another tab has it open: it goes with that tab.
    request.onblocked = () => resolve()
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
  })
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(updatesName, { autoIncrement: true })
    request.result.createObjectStore(valuesName)
  }
  return settled(request)
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** `strict`: complete means on the disk, not in a buffer that a crash of the computer takes along. */
function writeBatch(db: IDBDatabase, batch: DeviceBatch): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([updatesName, valuesName], 'readwrite', {
      durability: 'strict',
    })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    const updates = transaction.objectStore(updatesName)
    const values = transaction.objectStore(valuesName)
    if (batch.clears !== 'nothing') updates.clear()
    if (batch.clears === 'everything') values.clear()
    for (const update of batch.updates) updates.add(update)
    for (const [key, value] of batch.values) values.put(value, key)
  })
}
