import english from './en.json' with { type: 'json' }

type Catalogue = typeof english
type PluralKey = {
  [Key in keyof Catalogue]: Catalogue[Key] extends string ? never : Key
}[keyof Catalogue]

/** Key of a label with one form. */
export type LabelKey = Exclude<keyof Catalogue, PluralKey>

/**
 * The words of a report in one language, with dates and numbers in the manner of the locale. They are kept
 * with the export and not in client/texts: the language of a document is chosen apart from that of the screen.
 */
export interface Labels {
  /** Language the words are in, which may be less exact than the locale asked for. */
  readonly language: string
  /** All labels of one form, places for values unfilled. */
  readonly words: Readonly<Record<LabelKey, string>>
  say(key: LabelKey, values?: Readonly<Record<string, string>>): string
  count(key: PluralKey, count: number, values?: Readonly<Record<string, string>>): string
  number(value: number): string
  /** A calendar date, e.g. "22 November 2026"; an ISO date or ms since 1970, read as UTC. */
  date(value: string | number): string
  /** A moment in UTC, e.g. "22 Nov 2026, 14:05 UTC"; ms since 1970. */
  moment(value: number): string
  /** An amount with its currency (ISO 4217), in whole units. */
  money(amount: number, currency: string): string
  list(entries: readonly string[]): string
}

/** English is the only catalogue so far; numbers and dates follow the locale, or British English if it is none. */
export function createLabels(wantedLocale: string): Labels {
  const locale = knownLocale(wantedLocale)
  const plural = new Intl.PluralRules('en')
  const numbers = new Intl.NumberFormat(locale)
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ hour12: false, timeZone: 'UTC', timeZoneName: 'short' },
  })
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' })
  return {
    language: 'en',
    words: english,
    say: (key, values = {}) => fill(english[key], values),
    count(key, count, values = {}) {
      const form = plural.select(count) === 'one' ? 'one' : 'other'
      return fill(english[key][form], { count: numbers.format(count), ...values })
    },
    number: (value) => numbers.format(value),
    date: (value) => dates.format(new Date(value)),
    moment: (value) => moments.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: 0,
      }).format(amount),
    list: (entries) => list.format(entries),
  }
}

function knownLocale(wanted: string): string {
  try {
    const [found] = Intl.DateTimeFormat.supportedLocalesOf(wanted)
    // Dates in a document with English words are English; only the region's order of day and month is kept.
    return found?.startsWith('en') ? found : 'en-GB'
  } catch {
    return 'en-GB'
  }
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
