import { Minus, SlidersHorizontal } from 'lucide-react'
import { Button } from 'react-aria-components'
import { type ItemLook, styleSelection } from '#client/actions'
import { labels, texts } from '#client/texts'
import { classes, Menu, type MenuEntry } from '#client/ui'
import { useView, type ViewState } from '#client/view'
import {
  arrowHeads,
  arrowLines,
  arrowWidths,
  type ItemKind,
  shapeFills,
  shapeForms,
  stickerSigns,
  strokeWidths,
  textSizes,
} from '#shared/board'
import { useAction } from '../useAction.ts'
import { FormPicture } from './FormPicture.tsx'
import { SignPicture } from './SignPicture.tsx'
import styles from './ToolOptions.module.css'

/** The forms, widths, sizes or signs that what is selected can have; not there for notes and for several kinds at once. */
export function LookMenu() {
  const kind = useView(commonKind)
  const { run } = useAction(styleSelection)
  const entries = kind === undefined ? [] : entriesOf(kind, run)
  if (entries.length === 0) return null
  const label = texts.style_label()
  return (
    <Menu label={label} entries={entries} placement="top">
      <Button className={classes(styles.swatch)} aria-label={label}>
        <SlidersHorizontal size={18} aria-hidden />
      </Button>
    </Menu>
  )
}

function commonKind({ selection, items }: ViewState): ItemKind | undefined {
  const kinds = new Set([...selection].map((id) => items.get(id)?.kind))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

type Run = (look: ItemLook) => void

function entriesOf(kind: ItemKind, run: Run): MenuEntry[] {
  switch (kind) {
    case 'shape':
      return [...forms(run), ...fills(run)]
    case 'arrow':
      return [...lines(run), ...heads(run), ...widths(run, arrowWidths)]
    case 'stroke':
      return widths(run, strokeWidths)
    case 'text':
      return sizes(run)
    case 'sticker':
      return signEntries(run)
    default:
      return []
  }
}

const forms = (run: Run): MenuEntry[] =>
  shapeForms.map((form) => ({
    id: form,
    label: labels.shapeForm[form](),
    icon: <FormPicture form={form} />,
    onSelect: () => run({ form }),
  }))

const fills = (run: Run): MenuEntry[] =>
  shapeFills.map((fill, index) => ({
    id: `fill-${fill}`,
    label: labels.shapeFill[fill](),
    icon: <span className={styles.fill} data-fill={fill} />,
    startsGroup: index === 0,
    onSelect: () => run({ fill }),
  }))

const lines = (run: Run): MenuEntry[] =>
  arrowLines.map((line) => ({
    id: line,
    label: labels.arrowLine[line](),
    onSelect: () => run({ line }),
  }))

const heads = (run: Run): MenuEntry[] =>
  arrowHeads.map((each, index) => ({
    id: `heads-${each}`,
    label: labels.arrowHeads[each](),
    startsGroup: index === 0,
    onSelect: () => run({ heads: each }),
  }))

type Widths = Readonly<Record<keyof typeof strokeWidths, number>>

const widths = (run: Run, offered: Widths): MenuEntry[] =>
  (Object.keys(strokeWidths) as (keyof typeof strokeWidths)[]).map((name, index) => ({
    id: `width-${name}`,
    label: labels.penWidth[name](),
    icon: <Minus size={20} strokeWidth={offered[name] * 0.75} />,
    startsGroup: index === 0,
    onSelect: () => run({ width: offered[name] }),
  }))

const sizes = (run: Run): MenuEntry[] =>
  (Object.keys(textSizes) as (keyof typeof textSizes)[]).map((name) => ({
    id: name,
    label: labels.textSize[name](),
    onSelect: () => run({ size: textSizes[name] }),
  }))

const signEntries = (run: Run): MenuEntry[] =>
  stickerSigns.map((sign) => ({
    id: sign,
    label: labels.sign[sign](),
    icon: <SignPicture sign={sign} size={22} />,
    onSelect: () => run({ sign }),
  }))
