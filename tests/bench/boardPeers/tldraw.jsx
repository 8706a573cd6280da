import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createShapeId, InstancePresenceRecordType, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'

const colors = {
  yellow: 'yellow',
  orange: 'orange',
  red: 'red',
  pink: 'light-red',
  violet: 'violet',
  blue: 'blue',
}
const assetUrls = getAssetUrlsByImport()

let editor
let ids = []

async function load(notes) {
  ids = notes.map((_, index) => createShapeId(`note${index}`))
  editor.createShapes(
    notes.map(({ x, y, color, text }, index) => ({
      id: ids[index],
      type: 'note',
      x,
      y,
      props: { color: colors[color], richText: toRichText(text), size: 's' },
    })),
  )
  showAll()
}

function showAll() {
  editor.zoomToFit({ animation: { duration: 0 } })
}

function notePoint() {
  const { center } = editor.getShapePageBounds(ids[Math.floor(ids.length / 2)])
  const { x, y } = editor.pageToScreen(center)
  return { x, y }
}

function showHands(hands) {
  editor.store.mergeRemoteChanges(() => {
    const held = hands.flatMap((hand, person) => {
      const shape = person % 2 === 0 && editor.getShape(ids[person])
      return shape ? [{ ...shape, ...hand }] : []
    })
    editor.store.put([...held, ...hands.map(presenceOf)])
  })
}

function presenceOf({ x, y }, person) {
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(`${person}`),
    currentPageId: editor.getCurrentPageId(),
    userId: `person${person}`,
    userName: `Person ${person}`,
    cursor: { x, y, type: 'default', rotation: 0 },
    lastActivityTimestamp: Date.now(),
  })
}

createRoot(document.getElementById('root')).render(
  <Tldraw
    assetUrls={assetUrls}
    options={{ maxShapesPerPage: 30_000 }}
    onMount={(given) => {
      editor = given
      window.peer = { load, showAll, notePoint, showHands }
    }}
  />,
)
