import { Minus, MoveUpRight, Spline, Type, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { setStyle } from '#client/actions'
import { labels, texts } from '#client/texts'
import { classes, IconButton, useIsNarrow } from '#client/ui'
import { type ToolStyle, useView } from '#client/view'
import {
  arrowLines,
  arrowWidths,
  shapeFills,
  shapeForms,
  stickerSigns,
  strokeWidths,
  textSizes,
} from '#shared/board'
import panel from '../panel.module.css'
import { useAction } from '../useAction.ts'
import { usePress } from '../usePress.ts'
import { FormPicture } from './FormPicture.tsx'
import { InkMenu } from './InkMenu.tsx'
import { SignPicture } from './SignPicture.tsx'
import styles from './ToolOptions.module.css'

/** What the tool in the hand makes: its forms, colours, widths or signs. Beside the tool bar, above it on a phone. */
export function ToolOptions() {
  const tool = useView((view) => view.tool)
  const isNarrow = useIsNarrow()
  const options = {
    shape: ShapeOptions,
    arrow: ArrowOptions,
    pen: PenOptions,
    sticker: Signs,
    text: TextOptions,
  }
  const Options = Object.hasOwn(options, tool) ? options[tool as keyof typeof options] : undefined
  if (!Options) return null
  return (
    <Toolbar
      orientation={isNarrow ? 'horizontal' : 'vertical'}
      aria-label={texts.style_label()}
      className={classes(panel.bar, styles.options, tool === 'sticker' && styles.grid)}
    >
      <Options />
    </Toolbar>
  )
}

function ShapeOptions() {
  return (
    <>
      {shapeForms.map((form) => (
        <Choice
          key={form}
          label={labels.shapeForm[form]()}
          icon={<FormPicture form={form} />}
          style={{ form }}
        />
      ))}
      <span className={panel.rule} />
      {shapeFills.map((fill) => (
        <Choice
          key={fill}
          label={labels.shapeFill[fill]()}
          icon={<span className={styles.fill} data-fill={fill} />}
          style={{ fill }}
        />
      ))}
      <span className={panel.rule} />
      <StyleInk of="shapeColor" />
    </>
  )
}

const arrowChoices = Object.entries(arrowWidths) as [keyof typeof arrowWidths, number][]

const lineIcons = { straight: MoveUpRight, curved: Spline, elbow: Waypoints }

function ArrowOptions() {
  return (
    <>
      {arrowLines.map((line) => {
        const Icon = lineIcons[line]
        return (
          <Choice
            key={line}
            label={labels.arrowLine[line]()}
            icon={<Icon size={20} />}
            style={{ line }}
          />
        )
      })}
      <span className={panel.rule} />
      {arrowChoices.map(([name, arrowWidth]) => (
        <Choice
          key={name}
          label={labels.penWidth[name]()}
          icon={<Minus size={22} strokeWidth={arrowWidth} />}
          style={{ arrowWidth }}
        />
      ))}
      <span className={panel.rule} />
      <StyleInk of="ink" />
    </>
  )
}

const widths = Object.entries(strokeWidths) as [keyof typeof strokeWidths, number][]

function PenOptions() {
  return (
    <>
      {widths.map(([name, penWidth]) => (
        <Choice
          key={name}
          label={labels.penWidth[name]()}
          icon={<Minus size={22} strokeWidth={penWidth * 0.75} />}
          style={{ penWidth }}
        />
      ))}
      <span className={panel.rule} />
      <StyleInk of="ink" />
    </>
  )
}

function Signs() {
  return stickerSigns.map((sign) => (
    <Choice
      key={sign}
      label={labels.sign[sign]()}
      icon={<SignPicture sign={sign} />}
      style={{ sign }}
    />
  ))
}

const sizes = Object.entries(textSizes) as [keyof typeof textSizes, number][]

function TextOptions() {
  return (
    <>
      {sizes.map(([name, textSize], i) => (
        <Choice
          key={name}
          label={labels.textSize[name]()}
          icon={<Type size={13 + 4 * i} />}
          style={{ textSize }}
        />
      ))}
      <span className={panel.rule} />
      <StyleInk of="ink" />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly icon: ReactNode
  /** What is chosen by it. */
  readonly style: Partial<ToolStyle>
}

function Choice({ label, icon, style }: ChoiceProps) {
  const { run } = useAction(setStyle)
  const [name, value] = Object.entries(style)[0] as [keyof ToolStyle, unknown]
  const isOn = useView((view) => view.style[name] === value)
  const press = usePress(() => run(style))
  return <IconButton label={label} icon={icon} isOn={isOn} placement="top" onPress={press} />
}

function StyleInk({ of: name }: { readonly of: 'ink' | 'shapeColor' }) {
  const { run } = useAction(setStyle)
  const value = useView((view) => view.style[name])
  return (
    <InkMenu
      label={texts.style_color()}
      value={value}
      onChange={(color) => run({ [name]: color })}
    />
  )
}
