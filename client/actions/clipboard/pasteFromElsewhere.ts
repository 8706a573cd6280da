import { assetsOf, type Clip, type Item } from '#shared/board'
import type { Point } from '#shared/geometry'
import type { ActionContext } from '../action.ts'
import { pasteItems } from './pasteItems.ts'

/** Whether a clip shows pictures that another workshop keeps. */
export function hasForeignPictures({ view }: ActionContext, { items, from }: Clip): boolean {
  const isElsewhere = from !== undefined && from !== view.getState().self.workshopId
  return isElsewhere && assetsOf(items).size > 0
}

/**
 * Pastes items of another workshop once this one keeps their pictures. Those that did not come along, or were refused, are said; their
 * places are pasted.
 */
export async function pasteFromElsewhere(
  context: ActionContext,
  clip: Clip,
  at: Point,
): Promise<void> {
  const { view } = context
  const names = await keepPictures(context, clip)
  const items = clip.items.map((item) => renamed(item, names))
  const before = view.getState().remark
  pasteItems.run(context, { clip: { ...clip, items }, at })
  const count = assetsOf(clip.items).size - names.size
  const { remark } = view.getState()
  // Why nothing was pasted at all is said rather than this.
  const isPasted = remark === before || remark?.reason === 'someUnreadable'
  if (count > 0 && isPasted) view.setState({ remark: { reason: 'picturesMissing', count } })
}

async function keepPictures(
  { view, pictures }: ActionContext,
  { pictures: brought = new Map() }: Clip,
): Promise<ReadonlyMap<string, string>> {
  if (!pictures || brought.size === 0) return new Map()
  const count = brought.size
  const showProgress = (done: number) => view.setState({ overlay: { kind: 'busy', done, count } })
  showProgress(0)
  const names = await pictures.keep(brought, showProgress)
  if (view.getState().overlay?.kind === 'busy') view.setState({ overlay: undefined })
  return names
}

function renamed(item: Item, names: ReadonlyMap<string, string>): Item {
  const asset = item.kind === 'image' ? names.get(item.asset) : undefined
  return item.kind === 'image' && asset !== undefined ? { ...item, asset } : item
}
