import type { Flag, FlagExamples } from '../flag.ts'
import { findListed } from '../words/findListed.ts'
import { findNumber } from '../words/findNumber.ts'

const findPromises = findListed('promises')

/** Promises "improve", "enhance", "delight", and has no number: neither in its words nor as what the measure is or is to be. */
export const noMeasure: Flag = {
  id: 'no-measure',
  kinds: ['move'],
  whyUp(line) {
    if (line.kind !== 'move') return undefined
    const words = findPromises(line.text)
    if (words.length === 0) return undefined
    const said = [line.text, line.today ?? '', line.target ?? '']
    return said.some((text) => findNumber(text) !== undefined)
      ? undefined
      : { words, fields: ['measure', 'today', 'target'] }
  },
}

export const noMeasureExamples: FlagExamples = {
  up: [
    { text: 'Improve customer satisfaction significantly', words: ['Improve'] },
    { text: 'To delight customers at every touchpoint', words: ['delight'] },
    { text: 'Enhancing service by 2027', words: ['Enhancing'] },
    {
      text: 'We improved B2B, and will optimise it in the next 12 months',
      words: ['improved', 'optimise'],
    },
    { text: 'Boost loyalty', fields: { measure: 'NPS', target: 'much better' }, words: ['Boost'] },
    { text: 'Kundenzufriedenheit verbessern', language: 'de', words: ['verbessern'] },
    { text: 'Der neue Ablauf verbessert alles', language: 'de', words: ['verbessert'] },
    { text: 'Kunden begeistern bis Ende 2027', language: 'de', words: ['begeistern'] },
    { text: 'Optimierung der Abläufe im März', language: 'de', words: ['Optimierung'] },
    { text: 'Die Marke STÄRKEN', language: 'de', words: ['STÄRKEN'] },
    { text: 'Améliorer la satisfaction', language: 'fr', words: ['Améliorer'] },
    { text: 'Nous ameliorons tout', language: 'fr', words: ['ameliorons'] },
    { text: 'Enchanter les clients très vite', language: 'fr', words: ['Enchanter'] },
    { text: 'Renforcer le lien avant le 15 mars', language: 'fr', words: ['Renforcer'] },
    { text: 'Optimisation des agences en 2027', language: 'fr', words: ['Optimisation'] },
    { text: 'Mejorar la experiencia', language: 'es', words: ['Mejorar'] },
    { text: 'Mejoramos la atención cada día', language: 'es', words: ['Mejoramos'] },
    { text: 'Fortalecer la marca en 12 meses', language: 'es', words: ['Fortalecer'] },
    { text: 'Optimización del servicio', language: 'es', words: ['Optimización'] },
    { text: 'Potenciar la relación', language: 'es', words: ['Potenciar'] },
  ],
  down: [
    { text: 'Improve kept appointments from 62 % to 80 %' },
    { text: 'Improve first visits', fields: { today: '62 %', target: '80 %' } },
    { text: 'Half as many calls about a bill nobody understands: improve page one' },
    { text: 'Call back the same day' },
    { text: 'Improve the stock: ٣٤ to ١٥' },
    { text: 'Zweitbesuche von 34 % auf 15 % verbessern', language: 'de' },
    { text: 'Die Zahl der Anrufe halbieren und so den Service verbessern', language: 'de' },
    { text: 'Selber sagen, warum die Rechnung höher ist', language: 'de' },
    { text: 'Wartezeit senken', language: 'de', fields: { target: '2 Minuten' } },
    { text: 'Drei Anrufe weniger je Fall: Ablauf optimieren', language: 'de' },
    { text: 'Améliorer le taux de 62 à 80 %', language: 'fr' },
    { text: 'Réduire de moitié les appels', language: 'fr' },
    { text: 'Rappeler le jour même', language: 'fr' },
    { text: 'Améliorer le délai', language: 'fr', fields: { today: 'quatre jours' } },
    { text: 'Renforcer : deux monteurs par dépôt', language: 'fr' },
    { text: 'Mejorar del 62 % al 80 %', language: 'es' },
    { text: 'Reducir a la mitad las llamadas', language: 'es' },
    { text: 'Llamar el mismo día', language: 'es' },
    { text: 'Mejorar el plazo', language: 'es', fields: { target: 'tres días' } },
    { text: 'Mejor avisar antes', language: 'es' },
  ],
}
