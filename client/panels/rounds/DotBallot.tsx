import { Minus, Plus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { giveDots } from '#client/actions'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { dotsLeft, myDotsIn, useView } from '#client/view'
import type { Round, RoundOption } from '#shared/protocol'
import { noteColorStyle } from '../noteColorStyle.ts'
import { usePanelParts } from '../panelParts.ts'
import { BallotState } from './BallotState.tsx'
import styles from './Rounds.module.css'
import { optionWords } from './roundWords.ts'

/**
 * My dots: how many are left, and every note with − and +. The keys + and − work on the row. A button that can do nothing now
 * keeps the focus, so that the keyboard stays where it is.
 */
export function DotBallot({ round }: { readonly round: Round }) {
  const left = useView((view) => dotsLeft(view, round))
  const { dots = 0 } = round
  return (
    <>
      <div className={styles.head}>
        <p className={styles.left}>
          <span className={styles.dots} aria-hidden>
            {dots <= 12 && places(dots).map((n) => <i key={n} data-left={n < left} />)}
          </span>
          {texts.round_left({ left, dots })}
        </p>
        <BallotState />
      </div>
      <ul className={styles.options} aria-label={texts.round_options()}>
        {round.options.map((option) => (
          <DotRow key={option.id} option={option} most={left > 0 ? (round.mostPerNote ?? 0) : 0} />
        ))}
      </ul>
    </>
  )
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n)
}

interface DotRowProps {
  readonly option: RoundOption
  /** So many may lie on it now; 0 where no dot is left. */
  readonly most: number
}

function DotRow({ option, most }: DotRowProps) {
  const { context } = usePanelParts()
  const words = useView(({ items }) => optionWords(option, items))
  const color = useView(({ items }) => items.get(option.id)?.color)
  const count = useView((state) => myDotsIn(state)[option.id] ?? 0)
  const mayAdd = count < most
  const give = (by: 1 | -1) => giveDots.run(context, { id: option.id, by })
  return (
    <li
      className={styles.option}
      onKeyDown={(event) => {
        if (event.key === '+' || event.key === '=') give(1)
        else if (event.key === '-') give(-1)
        else return
        event.preventDefault()
      }}
    >
      <span className={styles.chip} style={color === undefined ? {} : noteColorStyle(color)} />
      <span className={styles.words} dir="auto">
        {words}
      </span>
      <Button
        className={classes(styles.step)}
        aria-label={texts.round_less({ words })}
        aria-disabled={count === 0}
        onPress={() => give(-1)}
      >
        <Minus size={16} aria-hidden />
      </Button>
      <output className={classes(styles.count, count > 0 && styles.some)}>
        <span className={styles.unseen}>{texts.round_mine({ count })}</span>
        <span aria-hidden>{count}</span>
      </output>
      <Button
        className={classes(styles.step)}
        aria-label={texts.round_more({ words })}
        aria-disabled={!mayAdd}
        onPress={() => give(1)}
      >
        <Plus size={16} aria-hidden />
      </Button>
    </li>
  )
}
