import { Minus, Plus } from 'lucide-react'
import { useContext, useEffect, useRef } from 'react'
import { giveDots } from '#client/actions'
import { texts } from '#client/texts'
import {
  dotsLeft,
  mayVote,
  myDotsIn,
  openRoundOf,
  useView,
  type View,
  ViewContext,
  type ViewState,
  votesOf,
} from '#client/view'
import type { Item } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { useVoteKeys } from './useVoteKeys.ts'
import styles from './VoteLayer.module.css'

/** Notes narrower than this on the screen have no room for buttons, CSS px. */
const leastPx = 88

/**
 * Dots on the notes: mine with − and + while I vote, those of everybody once the vote is closed. For pointers and eyes only: the
 * list beside the board, the outline and the keys + and − do the same for everybody else.
 */
export function VoteLayer() {
  const { context } = usePanelParts()
  useVoteKeys(context)
  const round = useView(({ session }) => openRoundOf(session))
  const isVoting = useView(
    (state) => round?.kind === 'dots' && mayVote(state, round) && state.ballot?.state !== 'unread',
  )
  const votes = useView(votesOf)
  const ref = useCameraFollower()
  const ids = isVoting ? (round?.options.map(({ id }) => id) ?? []) : [...votes.keys()]
  const left = useView((state) => (round ? dotsLeft(state, round) : 0))
  const most = left > 0 ? (round?.mostPerNote ?? 0) : 0
  const isOff = useView(({ draft }) => draft !== undefined)
  return (
    <div ref={ref} className={styles.layer} aria-hidden hidden={ids.length === 0 || isOff}>
      {ids.map((id) =>
        isVoting ? <Ballot key={id} id={id} most={most} /> : <Votes key={id} id={id} />,
      )}
    </div>
  )
}

/** My dots on one note. `most`: so many may lie on it now, 0 where no dot is left. */
function Ballot({ id, most }: { readonly id: string; readonly most: number }) {
  const { context } = usePanelParts()
  const box = useView(({ items }) => items.get(id)?.box)
  const count = useView((state) => myDotsIn(state)[id] ?? 0)
  const mayAdd = count < most
  const isRoomy = useView(({ camera }) => box !== undefined && box.w * camera.zoom >= leastPx)
  if (box === undefined) return null
  const give = (by: 1 | -1) => giveDots.run(context, { id, by })
  return (
    <div className={styles.place} style={placeOf(box)}>
      {isRoomy ? (
        <div className={styles.pill}>
          <Step label={texts.round_lessHere()} isOff={count === 0} onPress={() => give(-1)}>
            <Minus size={16} />
          </Step>
          <span className={styles.mine} data-some={count > 0}>
            {count}
          </span>
          <Step label={texts.round_moreHere()} isOff={!mayAdd} onPress={() => give(1)}>
            <Plus size={16} />
          </Step>
        </div>
      ) : (
        count > 0 && <span className={styles.badge}>{count}</span>
      )}
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly isOff: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}

/** Not reached by Tab: the list has the same buttons, in reading order. */
function Step({ label, isOff, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={label}
      className={styles.step}
      disabled={isOff}
      // The keyboard stays where it is.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** What one note got. */
function Votes({ id }: { readonly id: string }) {
  const box = useView(({ items }) => items.get(id)?.box)
  const count = useView((state) => votesOf(state).get(id) ?? 0)
  if (box === undefined) return null
  return (
    <div className={styles.place} style={placeOf(box)}>
      <span className={styles.badge}>{count}</span>
    </div>
  )
}

/** In board units: the layer moves with the camera, what is in it keeps its size on the screen. */
function placeOf({ x, y, w }: Item['box']): React.CSSProperties {
  return { left: x + w, top: y }
}

/** Moves the layer with every frame of a pan, without React. */
function useCameraFollower() {
  const view = useContext(ViewContext)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const layer = ref.current
    if (!view || !layer) return
    const put = (state: ViewState) => follow(layer, state)
    put(view.getState())
    return view.subscribe((state, before) => state.camera !== before.camera && put(state))
  }, [view])
  return ref
}

function follow(
  layer: HTMLElement,
  { camera }: Pick<ReturnType<View['getState']>, 'camera'>,
): void {
  const { x, y, zoom } = camera
  layer.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
  layer.style.setProperty('--unzoom', String(1 / zoom))
}
