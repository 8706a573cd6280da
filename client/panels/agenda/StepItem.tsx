import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Ellipsis, GripVertical } from 'lucide-react'
import { sendBeginStep, sendMoveStep, sendRemoveStep } from '#client/actions'
import { texts } from '#client/texts'
import { classes, IconButton, Menu, type MenuEntry } from '#client/ui'
import type { Step } from '#shared/protocol'
import type { PlannedStep } from '#shared/session'
import { useCommand } from '../useCommand.ts'
import styles from './AgendaList.module.css'
import { clockText } from './timeText.ts'

/** Where a step goes when it moves up or down; undefined where it cannot. */
interface Neighbours {
  readonly up: { readonly before: string | undefined } | undefined
  readonly down: { readonly before: string | undefined } | undefined
}

interface StepItemProps {
  readonly planned: PlannedStep
  /** What it says to whoever leads; '' for everybody else. */
  readonly hint: string
  readonly number: number
  readonly hasBegun: boolean
  /** There for whoever leads. */
  readonly neighbours: Neighbours | undefined
  readonly onEdit: (step: Step) => void
}

export function StepItem({ planned, hint, number, hasBegun, neighbours, onEdit }: StepItemProps) {
  const { step, stand } = planned
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } =
    useSortable({ id: step.id, disabled: neighbours === undefined })
  const isNow = stand === 'now'
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition: transition ?? '' }}
      className={classes(styles.step, isNow && styles.current, isDragging && styles.dragged)}
      {...(isNow ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <p className={styles.name}>
          {step.title}
          {isNow && <span className={styles.now}>{texts.agenda_now()}</span>}
        </p>
        <p className={styles.minutes}>{timeWords(planned, hasBegun)}</p>
        {step.instruction !== '' && <p className={styles.about}>{step.instruction}</p>}
        {hint !== '' && <p className={styles.hint}>{texts.agenda_hint({ hint })}</p>}
      </div>
      {neighbours && (
        <span className={styles.acts}>
          {/* By pointer only: by keyboard the menu moves the step. */}
          <span
            ref={setActivatorNodeRef}
            {...listeners}
            className={styles.grip}
            title={texts.agenda_drag({ title: step.title })}
          >
            <GripVertical size={16} aria-hidden />
          </span>
          <StepMenu step={step} isNow={isNow} neighbours={neighbours} onEdit={onEdit} />
        </span>
      )}
    </li>
  )
}

interface StepMenuProps {
  readonly step: Step
  readonly isNow: boolean
  readonly neighbours: Neighbours
  readonly onEdit: (step: Step) => void
}

function StepMenu({ step, isNow, neighbours, onEdit }: StepMenuProps) {
  const begin = useCommand(sendBeginStep)
  const move = useCommand(sendMoveStep)
  const remove = useCommand(sendRemoveStep)
  const moves = (['up', 'down'] as const).map((way): MenuEntry => {
    const to = neighbours[way]
    return {
      id: way,
      label: way === 'up' ? texts.agenda_up() : texts.agenda_down(),
      isDisabled: to === undefined,
      startsGroup: way === 'up',
      onSelect: () => to && void move({ step: step.id, ...to }),
    }
  })
  const entries: MenuEntry[] = [
    { id: 'begin', label: texts.agenda_beginThis(), onSelect: () => void begin(step.id) },
    { id: 'edit', label: texts.agenda_edit(), onSelect: () => onEdit(step) },
    ...moves,
    {
      id: 'remove',
      label: texts.agenda_remove(),
      isDisabled: isNow,
      startsGroup: true,
      onSelect: () => void remove(step.id),
    },
  ]
  const label = texts.agenda_menu({ title: step.title })
  return (
    <Menu label={label} entries={entries}>
      <IconButton size="small" label={label} icon={<Ellipsis size={16} aria-hidden />} />
    </Menu>
  )
}

/** Minutes before it begins; then the time of day it is to be from and to, or what it took. */
function timeWords(
  { stand, minutes, beginsAtMs, endsAtMs }: PlannedStep,
  hasBegun: boolean,
): string {
  if (stand === 'past') {
    if (minutes === undefined) return texts.agenda_passedOver()
    return texts.agenda_took({ minutes: Math.round(minutes) })
  }
  if (!hasBegun || beginsAtMs === undefined || endsAtMs === undefined)
    return texts.agenda_minutes({ minutes: minutes ?? 0 })
  return texts.agenda_span({ from: clockText(beginsAtMs), to: clockText(endsAtMs) })
}
