import { ChevronDown, Copy, Ellipsis, Group, Target, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import {
  deleteSelection,
  duplicateSelection,
  groupSelection,
  makeCommitment,
  makeGuardrail,
  makeMove,
  makeStatement,
  openContextMenuAt,
  recolorItems,
} from '#client/actions'
import { labels, texts } from '#client/texts'
import { classes, IconButton, lazyPart, Menu, Tooltip } from '#client/ui'
import { selectedClusterBounds, useView, type ViewState } from '#client/view'
import { colorOf, type ItemColor, itemColors, noteColors } from '#shared/board'
import type { Point } from '#shared/geometry'
import { ActionButton } from './ActionButton.tsx'
import { keyText } from './keyText.ts'
import { noteColorStyle } from './noteColorStyle.ts'
import panel from './panel.module.css'
import { usePanelParts } from './panelParts.ts'
import styles from './SelectionBar.module.css'
import { selectionAnchor } from './selectionAnchor.ts'
import { selectionBarSize } from './selectionBarSize.ts'
import { useAction } from './useAction.ts'
import { usePlace } from './usePlace.ts'

const LookMenu = lazyPart(async () => (await import('./toolOptions/LookMenu.tsx')).LookMenu)

const menuGapPx = 8

/** What can be done with the selected notes, close to them; away while they are moved or typed into. */
export function SelectionBar() {
  const { isPossible } = useAction(recolorItems)
  const isShown = useView((state) => placeOf(state) !== undefined)
  const place = usePlace(placeOf)
  if (!isPossible || !isShown) return null
  return (
    <div ref={place} className={styles.place}>
      <Toolbar aria-label={texts.selection_label()} className={classes(panel.bar, styles.bar)}>
        <ColorMenu />
        <LookMenu />
        <span className={panel.rule} />
        <ActionButton action={duplicateSelection} icon={<Copy size={18} />} placement="top" />
        <ActionButton action={groupSelection} icon={<Group size={18} />} placement="top" />
        <StrategyMenu />
        <ActionButton action={deleteSelection} icon={<Trash2 size={18} />} placement="top" />
        <MoreButton />
      </Toolbar>
    </div>
  )
}

/** Everything else that can be done with the selection: the same menu as a press on it opens. */
function MoreButton() {
  const { context, canvasRect } = usePanelParts()
  const ref = useRef<HTMLButtonElement>(null)
  const open = () => {
    const button = ref.current?.getBoundingClientRect()
    const corner = canvasRect()
    if (!button || !corner) return
    const at = { x: button.left - corner.left, y: button.bottom - corner.top + menuGapPx }
    openContextMenuAt.run(context, at)
  }
  const label = texts.selection_more()
  return (
    <Tooltip text={label} placement="top">
      <Button
        ref={ref}
        className={classes(styles.more)}
        aria-label={label}
        aria-haspopup="menu"
        onPress={open}
      >
        <Ellipsis size={18} aria-hidden />
      </Button>
    </Tooltip>
  )
}

const places = new WeakMap<ViewState, { readonly at: Point | undefined }>()

/** The middle of the bar, canvas px; undefined where it is not shown. Told once for each state of the view. */
function placeOf(state: ViewState): Point | undefined {
  const known = places.get(state) ?? { at: findPlace(state) }
  places.set(state, known)
  return known.at
}

function findPlace(state: ViewState): Point | undefined {
  const { selection, items, editing, naming, draft, camera, viewport } = state
  const isTyping = editing !== undefined || naming !== undefined
  if (selection.size === 0 || isTyping || draft !== undefined) return undefined
  const boxes = [...selection].flatMap((id) => items.get(id)?.box ?? [])
  const titles = selectedClusterBounds(state)
  return selectionAnchor([...boxes, ...titles], camera, viewport, selectionBarSize)
}

function ColorMenu() {
  const { label, run } = useAction(recolorItems)
  const current = useView(commonColor)
  const hasInk = useView(isInkSelected)
  const entries = (hasInk ? itemColors : noteColors).map((color) => ({
    id: color,
    label: labels.itemColor[color](),
    icon: <Chip color={color} />,
    isOn: color === current,
    onSelect: () => run(color),
  }))
  return (
    <Menu label={label} entries={entries} placement="top">
      <Button className={classes(styles.color)} aria-label={label}>
        <Chip color={current} />
        <ChevronDown size={14} aria-hidden />
      </Button>
    </Menu>
  )
}

const strategyActions = [makeStatement, makeMove, makeGuardrail, makeCommitment]

/** What the selection becomes in the strategy. */
function StrategyMenu() {
  const { context } = usePanelParts()
  const { isPossible } = useAction(makeStatement)
  const label = texts.selection_strategy()
  const entries = strategyActions.map((action) => ({
    id: action.name,
    label: action.label(),
    keys: action.keys?.[0] === undefined ? undefined : keyText(action.keys[0]),
    onSelect: () => action.run(context),
  }))
  return (
    <Menu label={label} entries={entries} placement="top">
      <IconButton
        label={label}
        icon={<Target size={18} aria-hidden />}
        placement="top"
        isDisabled={!isPossible}
      />
    </Menu>
  )
}

function Chip({ color }: { readonly color: ItemColor | undefined }) {
  return <span className={styles.chip} style={color === undefined ? {} : noteColorStyle(color)} />
}

/** Whether something is selected that can be black. */
function isInkSelected({ selection, items }: ViewState): boolean {
  return [...selection].some((id) => {
    const kind = items.get(id)?.kind
    return kind !== undefined && kind !== 'note' && kind !== 'sticker'
  })
}

/** The colour all selected notes have, or undefined if they differ. */
function commonColor({ selection, items }: ViewState): ItemColor | undefined {
  const colors = new Set(
    [...selection].flatMap((id) => {
      const item = items.get(id)
      return item ? (colorOf(item) ?? []) : []
    }),
  )
  return colors.size === 1 ? [...colors][0] : undefined
}
