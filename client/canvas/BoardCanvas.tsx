import { useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { texts } from '#client/texts'
import { type Person, useView, type View, ViewContext } from '#client/view'
import { type Palette, palettes, type Theme } from '#shared/scene'
import styles from './BoardCanvas.module.css'
import { createRenderer, type Renderer } from './createRenderer.ts'
import { followCursor } from './cursorOf.ts'
import { NoteEditor } from './editor/NoteEditor.tsx'
import { forcedPalette } from './forcedPalette.ts'
import { BoardMirror } from './mirror/BoardMirror.tsx'
import { registerSurface } from './screenPointOf.ts'
import { useMediaQuery } from './useMediaQuery.ts'

export interface BoardCanvasProps {
  readonly theme: Theme
  /** The element that has the focus and gets pointer, wheel and key events; undefined when it goes. */
  readonly onElement: (element: HTMLElement | undefined) => void
  /** Every input into a note: its whole text, and the text of the item it was made from. */
  readonly onEditText: (id: string, text: string, before: string) => void
  /** Typing ended: Escape or leaving the field (`done`), Tab or ctrl/cmd-Enter (`next`). */
  readonly onEditEnd: (how: 'done' | 'next') => void
  /** A paste was longer than a note may be: so many characters at its end were left out. */
  readonly onTextCut?: (count: number) => void
  /** The file of a picture on the board; undefined when it cannot be had now. Without it places of pictures stay grey. */
  readonly loadImage?: (asset: string) => Promise<Blob | undefined>
  /** Everything there is has been drawn; called again after every change. */
  readonly onPainted?: () => void
}

/**
 * The board of the view around it (ViewContext), filling its parent. Measures itself and writes
 * `viewport` into the view; everything else it only reads.
 */
export function BoardCanvas({
  theme,
  onElement,
  onPainted,
  loadImage,
  ...props
}: BoardCanvasProps) {
  const view = useContext(ViewContext)
  const editing = useView((state) => state.editing)
  const isForced = useMediaQuery('(forced-colors: active)')
  const palette = useMemo(
    () => (isForced ? forcedPalette(document) : palettes[theme]),
    [isForced, theme],
  )
  useEffect(() => view?.setState({ hasForcedColors: isForced }), [view, isForced])
  const surface = useRef<HTMLDivElement>(null)
  const descriptionId = useId()
  const [hasFocus, setHasFocus] = useState(false)
  const drawing = useRenderer(view, palette, { onPainted, loadImage })
  const title = useView(({ session }) => session?.title ?? '')

  useEffect(() => {
    const element = surface.current
    if (!view || !element) return
    const forget = registerSurface(view, element)
    const stopMeasuring = measure(element, view)
    const stopCursor = followCursor(element, view.subscribe)
    onElement(element)
    return () => {
      onElement(undefined)
      stopMeasuring()
      stopCursor()
      forget()
    }
  }, [view, onElement])

  return (
    <div className={styles.frame} style={{ background: palette.board }}>
      <div
        ref={surface}
        className={styles.surface}
        style={
          { '--board-focus': palette.focus, '--board-ground': palette.board } as React.CSSProperties
        }
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus and the keys
        tabIndex={0}
        aria-label={texts.canvas_boardLabel({ title })}
        aria-describedby={descriptionId}
        onFocus={() => setHasFocus(true)}
        // A window that loses the focus keeps its active element.
        onBlur={() => setHasFocus(surface.current?.contains(document.activeElement) ?? false)}
      >
        <canvas ref={drawing.still} className={styles.layer} />
        <canvas ref={drawing.top} className={styles.layer} />
        <Description id={descriptionId} />
        {hasFocus && <BoardMirror surface={surface} />}
      </div>
      {editing === undefined ? null : (
        <NoteEditor
          key={editing}
          itemId={editing}
          palette={palette}
          onText={(text, before) => props.onEditText(editing, text, before)}
          onCut={(count) => props.onTextCut?.(count)}
          onEnd={(how, isByKey) => {
            if (view?.getState().editing !== editing) return
            props.onEditEnd(how)
            const isOver = view.getState().editing === undefined
            if (isByKey && isOver) surface.current?.focus({ preventScroll: true })
          }}
          onWheel={(event) => surface.current?.dispatchEvent(new WheelEvent('wheel', event))}
        />
      )}
    </div>
  )
}

/** What is on the board in one sentence, for people who do not see it. */
function Description({ id }: { id: string }) {
  const notes = useView(({ items }) => items.size)
  const zones = useView(({ session }) => session?.zones.length ?? 0)
  return (
    <p id={id} className={styles.hidden}>
      {texts.canvas_boardSummary({ notes, zones })}
    </p>
  )
}

/** Keeps a renderer for the view while mounted. It never makes React render. */
function useRenderer(
  view: View | undefined,
  palette: Palette,
  props: { readonly [K in 'onPainted' | 'loadImage']: BoardCanvasProps[K] | undefined },
) {
  const still = useRef<HTMLCanvasElement>(null)
  const top = useRef<HTMLCanvasElement>(null)
  const renderer = useRef<Renderer | undefined>(undefined)
  const latest = useRef({ palette, ...props })
  latest.current = { palette, ...props }

  useEffect(() => {
    if (!view || !still.current || !top.current) return
    const made = createRenderer({
      view,
      still: still.current,
      top: top.current,
      palette: latest.current.palette,
      nameOf,
      isMotionReduced: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      onPainted: () => latest.current.onPainted?.(),
      loadImage: async (asset) => latest.current.loadImage?.(asset),
    })
    renderer.current = made
    document.fonts.addEventListener('loadingdone', made.repaint)
    return () => {
      document.fonts.removeEventListener('loadingdone', made.repaint)
      renderer.current = undefined
      made.close()
    }
  }, [view])

  useEffect(() => renderer.current?.setPalette(palette), [palette])
  return { still, top }
}

function nameOf({ name }: Person): string {
  return name === '' ? texts.canvas_someone() : name
}

/** Keeps `viewport` equal to the element's size. @returns stops */
function measure(element: HTMLElement, view: View): () => void {
  const write = () => {
    const { clientWidth: w, clientHeight: h } = element
    const { viewport } = view.getState()
    if (viewport.w !== w || viewport.h !== h) view.setState({ viewport: { w, h } })
  }
  const observer = new ResizeObserver(write)
  observer.observe(element)
  write()
  return () => observer.disconnect()
}
