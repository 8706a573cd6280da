import { type ActionContext, addImages, type KeptImage, middleOfView } from '#client/actions'
import type { AssetsApi } from '#client/sync'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { altOfFile } from '#shared/board'
import { type Point, screenToBoard } from '#shared/geometry'
import { assetTypes, limits } from '#shared/protocol'
import { chooseFiles } from './chooseFiles.ts'

/** Pictures on their way to the board and from it. */
export interface Pictures {
  /** Sends them one after the other and puts those that were kept on the board; says which were not, and why. @param at board point */
  add(files: readonly File[], at?: Point): Promise<void>
  /** Asks for files. */
  choose(): void
  load(asset: string): Promise<Blob | undefined>
}

export function createPictures(context: ActionContext, api: AssetsApi): Pictures {
  async function add(files: readonly File[], at?: Point): Promise<void> {
    if (!addImages.isPossible(context)) return addImages.explain?.(context)
    const kept: KeptImage[] = []
    for (const file of files) {
      const image = await send(api, file)
      if (image) kept.push(image)
    }
    if (kept.length === 0) return
    addImages.run(context, { images: kept, at: at ?? middleOfView(context.view.getState()) })
  }

  return {
    add,
    choose: () => chooseFiles(assetTypes.join(','), (files) => void add(files)),
    load: (asset) => loadPicture(api, asset),
  }
}

/** The file of a picture; undefined when it cannot be had now. Never rejects. */
export async function loadPicture(api: AssetsApi, asset: string): Promise<Blob | undefined> {
  const answer = await api.read(asset)
  return answer.ok ? answer.value : undefined
}

/** Where on the board a place of the window is; undefined where the canvas is not. */
export function boardPointAt(
  { view }: ActionContext,
  canvas: HTMLElement | undefined,
  at: Point | undefined,
): Point | undefined {
  const rect = canvas?.getBoundingClientRect()
  if (!rect || !at) return undefined
  return screenToBoard(view.getState().camera, { x: at.x - rect.x, y: at.y - rect.y })
}

async function send(api: AssetsApi, file: File): Promise<KeptImage | undefined> {
  if (file.size > limits.assetBytes) {
    const [most, size] = [limits.assetBytes, file.size].map((bytes) => Math.round(bytes / 1048576))
    tellRefused(file, texts.picture_tooLarge({ most: most ?? 0, size: size ?? 0 }))
    return undefined
  }
  const answer = await api.add(file)
  if (answer.ok) return { ...answer.value, alt: altOfFile(file.name) }
  const isAway = answer.reason === 'unreachable'
  tellRefused(file, isAway ? texts.picture_offline() : (answer.problem?.detail ?? ''))
  return undefined
}

function tellRefused({ name }: File, detail: string): void {
  showToast({ kind: 'wrong', title: texts.picture_refused({ name }), detail })
}
