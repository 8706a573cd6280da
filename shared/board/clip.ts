import { type Result, refuse, succeed } from '../basics/index.ts'
import { offsetBox, type Point } from '../geometry/index.ts'
import { limits } from '../protocol/index.ts'
import { cleanRecord } from './cleanRecord.ts'
import { type ClipPictures, readClipPictures } from './clipPictures.ts'
import { cleanTag, tagsOf } from './itemMarks.ts'
import { type Item, isItemKind, itemSchemas } from './items/index.ts'
import { rebindArrow } from './settleArrow.ts'

const format = 'accord-clip'
/** Longer than any board of ours; what is longer was not copied from one. Characters. */
const longest = 40_000_000

/**
 * Items on their way through a clipboard, as JSON: also to another board and to another server.
 * @param origin the workshop whose pictures the items show, and those that go along
 */
export function toClip(
  items: readonly Item[],
  origin?: { readonly from: string; readonly pictures: ClipPictures },
): string {
  const pictures =
    origin && origin.pictures.size > 0 ? Object.fromEntries(origin.pictures) : undefined
  return JSON.stringify({ format, version: 1, items, from: origin?.from, pictures })
}

/** What came out of a clipboard: items that may be pasted, and how many could not be read. */
export interface Clip {
  readonly items: readonly Item[]
  readonly unreadable: number
  /** Id of the workshop they are from. */
  readonly from?: string | undefined
  readonly pictures?: ClipPictures
}

/**
 * Reads what `toClip` wrote, or what somebody wants us to think it wrote: every item passes the check of its kind or is left out,
 * fields a kind does not have are dropped, and so is what belongs to another board (clusters, reactions). Never throws.
 */
export function readClip(json: string): Result<Clip, 'notAClip' | 'tooLarge'> {
  if (json.length > longest) return refuse('tooLarge')
  const parsed = parse(json)
  if (parsed?.format !== format || !Array.isArray(parsed.items)) return refuse('notAClip')
  if (parsed.items.length > limits.itemsPerBoard) return refuse('tooLarge')
  const items = new Map<string, Item>()
  for (const record of parsed.items) {
    const item = readItem(record)
    if (item && !items.has(item.id)) items.set(item.id, item)
  }
  return succeed({
    items: [...items.values()],
    unreadable: parsed.items.length - items.size,
    from: typeof parsed.from === 'string' ? parsed.from : undefined,
    pictures: readClipPictures(parsed.pictures, items.values()),
  })
}

/**
 * Copies of items under new ids, moved by a distance (board units), made by somebody else: arrows are bound among the copies as
 * they were among the originals. Copies that would lie off every board are left out.
 */
export function freshCopies(
  items: readonly Item[],
  by: Point,
  made: { readonly newId: () => string; readonly author: string; readonly createdAt: number },
): Item[] {
  const ids = new Map(items.map(({ id }) => [id, made.newId()]))
  return items.flatMap((item) => {
    const copy = {
      ...(item.kind === 'arrow' ? rebindArrow(item, (id) => ids.get(id)) : item),
      id: ids.get(item.id) ?? made.newId(),
      box: offsetBox(item.box, by),
      author: made.author,
      onSite: undefined,
      createdAt: made.createdAt,
    }
    return checked(copy) ?? []
  })
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function readItem(record: unknown): Item | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined
  const item = checked(cleanRecord(record))
  if (!item) return undefined
  const { cluster: _cluster, reactions: _reactions, tags: _tags, ...kept } = item
  const tags = tagsOf(item)
    .map(cleanTag)
    .filter((tag) => tag !== '')
    .slice(0, limits.tagsPerItem)
  const own = tags.length > 0 ? { tags: Object.fromEntries(tags.map((tag) => [tag, true])) } : {}
  return { ...kept, ...own } as Item
}

/** The record as its kind's schema reads it; undefined if it does not pass. */
function checked(record: object): Item | undefined {
  const kind = 'kind' in record ? record.kind : undefined
  if (!isItemKind(kind)) return undefined
  const parsed = itemSchemas[kind].safeParse(record)
  return parsed.success ? parsed.data : undefined
}
