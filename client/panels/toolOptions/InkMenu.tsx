import { Button } from 'react-aria-components'
import { labels } from '#client/texts'
import { classes, Menu } from '#client/ui'
import { type InkColor, type ItemColor, inkColors } from '#shared/board'
import styles from './ToolOptions.module.css'

interface InkMenuProps {
  readonly label: string
  readonly value: ItemColor | undefined
  readonly onChange: (color: InkColor) => void
}

/** The colour one writes and draws in. */
export function InkMenu({ label, value, onChange }: InkMenuProps) {
  const entries = inkColors.map((color) => ({
    id: color,
    label: labels.itemColor[color](),
    icon: <InkDot color={color} />,
    isOn: color === value,
    onSelect: () => onChange(color),
  }))
  return (
    <Menu label={label} entries={entries} placement="top">
      <Button className={classes(styles.swatch)} aria-label={label}>
        <InkDot color={value} />
      </Button>
    </Menu>
  )
}

export function InkDot({ color }: { readonly color: ItemColor | undefined }) {
  const fill =
    color === undefined ? 'transparent' : `var(--ink-${color === 'white' ? 'grey' : color})`
  return <span className={styles.dot} style={{ background: fill }} />
}
