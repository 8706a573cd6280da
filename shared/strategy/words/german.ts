import { endedForms, forms, list, type WordList } from './wordList.ts'

const nouns = (...stems: string[]) => forms('s n en e es', ...stems)
/** Of a verb: everything but its prefix "ge". */
const verbs = (...stems: string[]) =>
  endedForms('en n e t st te ten end nd ende nde enden ung ungen', ...stems)

export const german: WordList = {
  language: 'de',
  small: list(`
      der, die, das, den, dem, des, und, wir, für, mit, von, zu, zum, zur, ist, sind, nicht, ein,
      eine, einen, im, auf, unsere, unser, alle, bei, wie, bis, aus, durch, jeder, jede, jeden,
      wird, werden, sich, ihre
    `),
  falseFriends: list('mapa, tres, des, once, elf'),
  tools: [
    ...nouns('-plattform', '-portal', '-software', 'dashboard', '-chatbot', 'werkzeug', '-cloud'),
    ...list(`
      automatisieren, automatisiert, digitalisieren, digitalisiert, digitalisierung, app, apps,
      KI, bot, bots, tool, tools, system, systeme, systems, systemen, portale, künstliche
      intelligenz, künstlicher intelligenz, automatisierung, webseite, website, digitaler
      zwilling, technologie, technologien, blockchain, algorithmus, algorithmen
    `),
  ],
  pictures: list(`
      kundenreise, kundenreisen, landkarte, landkarten, reiselandkarte, journey, kontaktpunkt,
      kontaktpunkte, kontaktpunkten, berührungspunkt, berührungspunkte, berührungspunkten,
      personas, persona, servicelandkarte, kundenprofil, poster, erlebniskette, prozesslandkarte,
      blaupause, blueprint, steckbrief, steckbriefe
    `),
  promises: [
    ...verbs('senk', 'reduzier'),
    ...verbs('verbesser', 'optimier', 'steiger', 'stärk', 'begeister', 'erhöh', 'intensivier'),
    ...verbs(
      'modernisier',
      'maximier',
      'beflügel',
      'forcier',
      'vertief',
      'ausbau',
      'professionalisier',
    ),
    ...list(`
      verbessern, steigern, begeistern, gesteigert, gestärkt, intensivieren, ausbauen, beflügeln,
      erlebbar machen, vereinfachen, vereinfacht, transformieren, transformation, kundenzentriert,
      verbesserst, voranbringen, ankurbeln
    `),
  ],
  numbers: list(`
      zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, zwölf, zwanzig, dreißig, vierzig,
      fünfzig, sechzig, siebzig, achtzig, neunzig, hundert, tausend, million, millionen, prozent,
      halb, hälfte, halbieren, halbiert, doppelt, doppelte, verdoppeln, verdoppelt, drittel, null,
      dutzend, dreifach
    `),
  longTimes: list(`
    monat, monate, monaten, monats, jahr, jahre, jahren, quartal, quartale, quartalen
  `),
  months: list(`
      januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november,
      dezember
    `),
  rhythms: list(`
      täglich, tägliche, wöchentlich, wöchentliche, monatlich, monatliche, jährlich,
      vierteljährlich, quartalsweise, jeden tag, jede woche, jeden monat, jedes quartal, jedes
      jahr, pro woche, pro monat, pro tag, montags, dienstags, mittwochs, donnerstags, freitags,
      jeden montag, jeden freitag, alle zwei wochen, morgens
    `),
  likes: list('wie, wie bei, nach dem vorbild von, im stil von, à la, so einfach wie'),
  betweenLikeAndName: list('bei, der, die, das, von, mit'),
  notNames: list(`
    kunden, kundinnen, kunde, kundin, wir, sie, service, vertrieb, menschen
  `),
  owners: list(`
    verantwortlich, verantwortliche, verantwortlicher, zuständig, eigner, leitung
  `),
  nobody: list('niemand, keiner, offen, unklar'),
  capitalisesNouns: true,
}
