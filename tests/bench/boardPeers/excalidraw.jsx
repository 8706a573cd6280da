import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createRoot } from 'react-dom/client'

const colors = {
  yellow: '#ffec99',
  orange: '#ffd8a8',
  red: '#ffc9c9',
  pink: '#fcc2d7',
  violet: '#d0bfff',
  blue: '#a5d8ff',
}

let api
/** Rectangles of the notes; the texts in them are elements of their own. */
let sheets = []

async function load(notes) {
  const elements = convertToExcalidrawElements(
    notes.map(({ x, y, w, h, color, text }) => ({
      type: 'rectangle',
      x,
      y,
      width: w,
      height: h,
      backgroundColor: colors[color],
      fillStyle: 'solid',
      roughness: 0,
      label: { text, fontSize: 20 },
    })),
  )
  api.updateScene({ elements })
  sheets = elements.filter(({ type }) => type === 'rectangle')
  showAll()
}

function showAll() {
  api.scrollToContent(sheets, { fitToViewport: true, viewportZoomFactor: 0.9, animate: false })
}

function notePoint() {
  const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = api.getAppState()
  const { x, y, width, height } = sheets[Math.floor(sheets.length / 2)]
  // Beside the words: a drag there takes the sheet.
  return {
    x: (x + width / 2 + scrollX) * zoom.value + offsetLeft,
    y: (y + height * 0.92 + scrollY) * zoom.value + offsetTop,
  }
}

function showHands(hands) {
  const held = new Map(
    hands.flatMap((hand, person) => (person % 2 === 0 ? [[sheets[person].id, hand]] : [])),
  )
  const elements = api.getSceneElementsIncludingDeleted().map((element) => {
    const hand = held.get(element.id) ?? held.get(element.containerId)
    if (!hand) return element
    const { version, versionNonce } = element
    return { ...element, ...hand, version: version + 1, versionNonce: versionNonce + 1 }
  })
  const collaborators = new Map(
    hands.map((hand, person) => [
      `${person}`,
      { pointer: { ...hand, tool: 'pointer' }, username: `Person ${person}` },
    ]),
  )
  api.updateScene({ elements, collaborators })
}

createRoot(document.getElementById('root')).render(
  <Excalidraw
    isCollaborating
    excalidrawAPI={(given) => {
      api = given
      window.peer = { load, showAll, notePoint, showHands }
    }}
  />,
)
