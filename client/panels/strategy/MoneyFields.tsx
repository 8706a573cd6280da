import { texts } from '#client/texts'
import { Select } from '#client/ui'
import type { Move } from '#shared/board'
import styles from './Strategy.module.css'
import { type LineFieldsHand, toNumber } from './useLineFields.ts'
import { ValueField } from './ValueField.tsx'

/** Those a team is most likely to count in; another one comes with a file. */
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'JPY',
]
const mostMoney = 1e12

interface MoneyFieldsProps {
  readonly move: Move
  readonly hand: LineFieldsHand
}

/** What a move costs: 0 says that it costs no money. */
export function MoneyFields({ move, hand }: MoneyFieldsProps) {
  const { money } = move
  const currency = money?.currency ?? 'EUR'
  const choices = currencies.includes(currency) ? currencies : [currency, ...currencies]
  return (
    <div className={styles.pair}>
      <ValueField
        field="money"
        label={texts.move_amount()}
        value={String(money?.amount ?? '')}
        inputMode="decimal"
        check={checkMoney}
        isReadOnly={hand.isFrozen}
        onCommit={(typed) => {
          const amount = toNumber(typed)
          hand.set({ money: amount === undefined ? undefined : { amount, currency } })
        }}
      />
      <Select
        label={texts.move_currency()}
        placeholder=""
        options={choices.map((id) => ({ id, label: id }))}
        value={currency}
        isDisabled={hand.isFrozen || money === undefined}
        onChange={(chosen) => money && hand.set({ money: { ...money, currency: chosen } })}
      />
    </div>
  )
}

function checkMoney(typed: string): string | undefined {
  const amount = toNumber(typed)
  if (amount === undefined || (amount >= 0 && amount <= mostMoney)) return undefined
  return texts.move_numberWrong()
}
