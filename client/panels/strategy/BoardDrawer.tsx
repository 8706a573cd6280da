import { useDraggable, useDroppable } from '@dnd-kit/core'
import { ChevronDown, GripVertical, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes, IconButton, Menu } from '#client/ui'
import { useSteadyView } from '#client/view'
import { noteColorStyle } from '../noteColorStyle.ts'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import styles from './BoardDrawer.module.css'
import { type Candidate, candidatesOf } from './candidates.ts'
import { candidateDragId, drawerDropId } from './dragIds.ts'
import { kindNames, shownKinds } from './lineWords.ts'
import { takeCandidate } from './takeCandidate.ts'

const shownAtFirst = 20

/** What on the board nothing was made of yet, to be dragged into a section or taken by a press. */
export function BoardDrawer() {
  const { isPossible } = useAction(addLine)
  const [isOpen, setIsOpen] = useState(false)
  const [most, setMost] = useState(shownAtFirst)
  const candidates = useCandidates()
  const { setNodeRef } = useDroppable({ id: drawerDropId })
  if (!isPossible) return null
  const left = candidates.length - most
  return (
    <section ref={setNodeRef} className={styles.drawer} aria-label={texts.strategy_fromBoard()}>
      <PlainButton
        className={classes(styles.toggle)}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        <span>{texts.strategy_fromBoard()}</span>
        <span className={styles.count}>{candidates.length}</span>
        <ChevronDown size={18} aria-hidden className={isOpen ? styles.turned : ''} />
      </PlainButton>
      {isOpen && (
        <div className={styles.body}>
          <p className={styles.lead}>
            {candidates.length === 0
              ? texts.strategy_fromBoardNone()
              : texts.strategy_fromBoardLead()}
          </p>
          <ul className={styles.list}>
            {candidates.slice(0, most).map((candidate) => (
              <Row key={`${candidate.what} ${candidate.id}`} candidate={candidate} />
            ))}
          </ul>
          {left > 0 && (
            <Button size="small" look="plain" onPress={() => setMost(most + 100)}>
              {texts.strategy_moreCandidates({ count: left })}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function useCandidates(): readonly Candidate[] {
  const items = useSteadyView((state) => state.items)
  const clusters = useSteadyView((state) => state.clusters)
  const lines = useSteadyView((state) => state.lines)
  const session = useSteadyView((state) => state.session)
  const privateIds = useSteadyView((state) => state.privateIds)
  return useMemo(
    () => candidatesOf({ items, clusters, lines, session, privateIds }),
    [items, clusters, lines, session, privateIds],
  )
}

function Row({ candidate }: { readonly candidate: Candidate }) {
  const { context } = usePanelParts()
  const { what, id, words, votes, count, color } = candidate
  const drag = useDraggable({ id: candidateDragId(what, id) })
  const entries = shownKinds.map((kind) => ({
    id: kind,
    label: kindNames[kind](),
    onSelect: () => takeCandidate(context, { from: what, id, kind }),
  }))
  const about = [
    ...(what === 'cluster' ? [texts.strategy_clusterOf({ count })] : []),
    ...(votes > 0 ? [texts.strategy_votes({ count: votes })] : []),
  ]
  const label = texts.strategy_makeOf({ words })
  return (
    <li className={classes(styles.row, drag.isDragging && styles.dragged)}>
      <span ref={drag.setNodeRef} {...drag.listeners} className={styles.hand}>
        <GripVertical size={16} aria-hidden className={styles.grip} />
        <span
          className={styles.chip}
          style={color === undefined ? {} : noteColorStyle(color)}
          aria-hidden
        />
        <span className={styles.words}>
          <span className={styles.text} dir="auto">
            {words}
          </span>
          {about.length > 0 && <span className={styles.about}>{about.join(' · ')}</span>}
        </span>
      </span>
      <Menu label={label} entries={entries}>
        <IconButton size="small" label={label} icon={<Plus size={16} aria-hidden />} />
      </Menu>
    </li>
  )
}
