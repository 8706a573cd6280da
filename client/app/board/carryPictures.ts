import type { PicturesPart } from '#client/actions'
import type { AssetsApi } from '#client/sync'
import type { View } from '#client/view'
import { assetsOf, type ClipPicture, type ClipPictures } from '#shared/board'
import { assetTypes } from '#shared/protocol'

/** What a clipboard should hold of pictures, characters of base64. */
const mostCharacters = 16_000_000
/** A frame that is being drawn selects something else with every move. */
const restMs = 120

export interface CarriedPictures extends PicturesPart {
  close(): void
}

/**
 * Pictures as a clipboard takes them. Those of the selection are fetched before anybody copies them, because a page may not wait
 * while it answers a browser's copy.
 */
export function carryPictures(view: View, api: AssetsApi): CarriedPictures {
  const here = new Map<string, ClipPicture>()
  /** Asked for in vain, or there was no room for them. */
  const givenUp = new Set<string>()
  let last: Promise<void> = Promise.resolve()

  const isSettled = (asset: string) => here.has(asset) || givenUp.has(asset)
  const charactersHere = () => [...here.values()].reduce((sum, { data }) => sum + data.length, 0)

  async function bring(wanted: ReadonlySet<string>): Promise<void> {
    let isFull = false
    for (const asset of wanted) {
      if (here.has(asset)) continue
      const picture: ClipPicture | undefined = isFull ? undefined : await readPicture(api, asset)
      if (picture && hasRoom(wanted, picture.data.length)) here.set(asset, picture)
      else {
        givenUp.add(asset)
        isFull = isFull || picture !== undefined
      }
    }
  }

  /** What nobody asks for now goes first. */
  function hasRoom(wanted: ReadonlySet<string>, characters: number): boolean {
    const fits = () => charactersHere() + characters <= mostCharacters
    for (const asset of here.keys()) {
      if (fits()) return true
      if (!wanted.has(asset)) here.delete(asset)
    }
    return fits()
  }

  function bringToHand(assets: Iterable<string>): Promise<void> {
    const wanted = new Set(assets)
    last = last.then(() => bring(wanted))
    return last
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = view.subscribe(({ selection }, before) => {
    if (selection === before.selection) return
    clearTimeout(timer)
    timer = setTimeout(fetchSelected, restMs)
  })

  function fetchSelected(): void {
    const { selection, items } = view.getState()
    const assets = assetsOf([...selection].flatMap((id) => items.get(id) ?? []))
    givenUp.clear()
    if (assets.size > 0) void bringToHand(assets)
  }

  return {
    atHand: (assets) => new Map([...assets].flatMap((asset) => entryOf(asset, here.get(asset)))),
    areAllAtHand: (assets) => [...assets].every(isSettled),
    bringToHand,
    keep: (pictures, onProgress) => keep(api, pictures, onProgress),
    close: () => {
      clearTimeout(timer)
      stop()
    },
  }
}

function entryOf(asset: string, picture: ClipPicture | undefined): [string, ClipPicture][] {
  return picture ? [[asset, picture]] : []
}

async function readPicture(api: AssetsApi, asset: string): Promise<ClipPicture | undefined> {
  const answer = await api.read(asset)
  if (!answer.ok) return undefined
  const [head = '', data = ''] = (await dataUrlOf(answer.value)).split(',')
  const type = assetTypes.find((one) => head.startsWith(`data:${one};`))
  return type && { type, data }
}

/** '' where the bytes cannot be read. */
function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onloadend = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.readAsDataURL(blob)
  })
}

async function keep(
  api: AssetsApi,
  pictures: ClipPictures,
  onProgress: (done: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  let done = 0
  for (const [name, picture] of pictures) {
    const file = blobOf(picture)
    const answer = file && (await api.add(file))
    if (answer?.ok) names.set(name, answer.value.asset)
    done += 1
    onProgress(done)
  }
  return names
}

/** Undefined for what is no base64. */
function blobOf({ type, data }: ClipPicture): Blob | undefined {
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    return new Blob([bytes], { type })
  } catch {
    return undefined
  }
}
