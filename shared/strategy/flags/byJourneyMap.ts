import { isFilled } from '../emptyFields.ts'
import type { Flag, FlagExamples } from '../flag.ts'
import { wordsWithout } from './wordsWithout.ts'

const whyUp = wordsWithout('pictures', ['decision', 'owner', 'targetDate'])

/** Ends in a picture, not in a decision with owner and date. The end of the move is a date, too. */
export const byJourneyMap: Flag = {
  id: 'by-journey-map',
  kinds: ['move'],
  whyUp(line, context) {
    const cause = whyUp(line, context)
    if (!cause || line.kind !== 'move' || !isFilled(line, 'end')) return cause
    const fields = (cause.fields ?? []).filter((field) => field !== 'targetDate')
    return fields.length === 0 ? undefined : { ...cause, fields }
  },
}

const answered = {
  decision: 'Which of two appointments we drop',
  owner: { name: 'Ana' },
  targetDate: '2027-03-15',
}

export const byJourneyMapExamples: FlagExamples = {
  up: [
    { text: 'Map the whole customer journey in a workshop series', words: ['Map', 'journey'] },
    { text: 'A seamless omnichannel journey', words: ['journey'] },
    { text: 'Draw six personas and hang them in the lobby', words: ['personas'] },
    { text: 'Service blueprint of every branch', words: ['blueprint'] },
    {
      text: 'Mapping of touchpoints',
      fields: { decision: 'Soon' },
      words: ['Mapping', 'touchpoints'],
    },
    { text: 'Die Kundenreise aufzeichnen', language: 'de', words: ['Kundenreise'] },
    { text: 'Alle Kontaktpunkte erfassen', language: 'de', words: ['Kontaktpunkte'] },
    { text: 'Vier Personas für den Vertrieb', language: 'de', words: ['Personas'] },
    { text: 'Ein Poster in jedem Flur', language: 'de', words: ['Poster'] },
    { text: 'Customer Journey mit der IT', language: 'de', words: ['Journey'] },
    { text: 'Dessiner la cartographie des irritants', language: 'fr', words: ['cartographie'] },
    { text: 'Décrire le parcours client', language: 'fr', words: ['parcours client'] },
    { text: 'Recenser les points de contact', language: 'fr', words: ['points de contact'] },
    { text: 'Créer trois personas avec les agences', language: 'fr', words: ['personas'] },
    { text: 'Une fresque pour le hall', language: 'fr', words: ['fresque'] },
    { text: 'Hacer el mapa de la experiencia', language: 'es', words: ['mapa'] },
    { text: 'Dibujar el viaje del cliente', language: 'es', words: ['viaje del cliente'] },
    { text: 'Revisar los puntos de contacto', language: 'es', words: ['puntos de contacto'] },
    { text: 'Un mural en la entrada', language: 'es', words: ['mural'] },
    { text: 'Customer journey de la tienda', language: 'es', words: ['journey'] },
  ],
  down: [
    { text: 'Two-hour windows in Lindau district only, 6 weeks, 4 vans' },
    { text: 'Map the whole customer journey', fields: answered },
    { text: 'Journey map', fields: { ...answered, targetDate: undefined, end: '2027-04-01' } },
    { text: 'Ana and Mehmet keep a case until it is solved' },
    { text: 'Ask personally, once a week' },
    { text: 'Persönlich anrufen, bevor wir zu spät kommen', language: 'de' },
    { text: 'Die Reise zum Kunden kürzer machen', language: 'de' },
    { text: 'Jede Reparatur beim ersten Besuch', language: 'de' },
    { text: 'Personal für den Sonntag', language: 'de' },
    { text: 'Kundenreise', language: 'de', fields: answered },
    { text: 'Une personne rappelle le client', language: 'fr' },
    { text: 'Tenir le rendez-vous à deux heures près', language: 'fr' },
    { text: 'La carte de visite du monteur', language: 'fr' },
    { text: 'Répondre le jour même', language: 'fr' },
    { text: 'Cartographie', language: 'fr', fields: answered },
    { text: 'Personas mayores que viven solas: llamarlas antes', language: 'es' },
    { text: 'Una persona por caso', language: 'es' },
    { text: 'Llegar a la hora que dijimos', language: 'es' },
    { text: 'Menos viajes por avería', language: 'es' },
    { text: 'Mapa', language: 'es', fields: answered },
  ],
}
