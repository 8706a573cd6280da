import { isFilled } from '../emptyFields.ts'
import type { Flag, FlagExamples } from '../flag.ts'
import { findCompanies } from '../words/findCompanies.ts'
import { fold } from '../words/wordsIn.ts'

/** Names another company and does not say what about our own customers makes it right. */
export const borrowed: Flag = {
  id: 'borrowed',
  kinds: ['move'],
  whyUp(line, context) {
    if (line.kind !== 'move' || isFilled(line, 'customerReason')) return undefined
    const words = findCompanies(line.text).filter((name) => !context.ownNames.has(fold(name)))
    return words.length === 0 ? undefined : { words, fields: ['customerReason'] }
  },
}

const answered = { customerReason: 'Ours pay by the month, too, and asked for one price' }

export const borrowedExamples: FlagExamples = {
  up: [
    { text: 'Like Tesla: energy as a subscription', words: ['Tesla'] },
    { text: 'Returns as easy as at Zappos', words: ['Zappos'] },
    { text: 'Become the Amazon of heating', words: ['Amazon'] },
    { text: 'Greet guests like the Greenleaf does', words: ['Greenleaf'] },
    { text: 'A service desk inspired by Ritz-Carlton', words: ['Ritz Carlton'] },
    { text: 'Ein Abo wie Netflix', language: 'de', words: ['Netflix'] },
    { text: 'So einfach wie bei Zalando', language: 'de', words: ['Zalando'] },
    { text: 'Der Apple unter den Versorgern', language: 'de', words: ['Apple'] },
    { text: 'Pünktlich wie die SBB', language: 'de', words: ['SBB'] },
    { text: 'Rückgabe nach dem Vorbild von PayGo24', language: 'de', words: ['PayGo24'] },
    { text: 'Un abonnement comme Netflix', language: 'fr', words: ['Netflix'] },
    { text: 'Livrer comme chez Dupont', language: 'fr', words: ['Dupont'] },
    { text: "Un accueil à l'instar de Lumière", language: 'fr', words: ['Lumière'] },
    { text: 'Faire comme Decathlon', language: 'fr', words: ['Decathlon'] },
    { text: 'Un magasin inspiré de Apple', language: 'fr', words: ['Apple'] },
    { text: 'Entregar como Amazon', language: 'es', words: ['Amazon'] },
    { text: 'Atender como en Mercadona', language: 'es', words: ['Mercadona'] },
    { text: 'Tienda al estilo de Lumbre', language: 'es', words: ['Lumbre'] },
    { text: 'Cobrar igual que Correlia', language: 'es', words: ['Correlia'] },
    { text: 'Ser como Zara en servicio', language: 'es', words: ['Zara'] },
  ],
  down: [
    { text: 'Speak like our customers do' },
    { text: 'Like Tesla: energy as a subscription', fields: answered },
    { text: 'Treat every call like Sales treats a lead' },
    { text: 'We would like Friday off the rota' },
    { text: 'Like always. Customers call, we answer' },
    { text: 'So reden, wie Kunden reden', language: 'de' },
    { text: 'Wie Nachbarn, die vom Heizen etwas verstehen', language: 'de' },
    { text: 'Ein Abo wie Netflix', language: 'de', fields: answered },
    { text: 'Rückruf wie versprochen', language: 'de' },
    { text: 'Pünktlich wie der Vertrieb es zusagt', language: 'de' },
    { text: 'Parler comme nos clients', language: 'fr' },
    { text: 'Comme toujours, rappeler le jour même', language: 'fr' },
    { text: 'Un abonnement comme Netflix', language: 'fr', fields: answered },
    { text: 'Faire comme Nous le disons', language: 'fr' },
    { text: 'Dire le prix comme un voisin', language: 'fr' },
    { text: 'Hablar como nuestros clientes', language: 'es' },
    { text: 'Como siempre, llamar antes', language: 'es' },
    { text: 'Entregar como Amazon', language: 'es', fields: answered },
    { text: '¿Cómo? Ana llama antes de ir', language: 'es' },
    { text: 'Avisar como Ana lo hace', language: 'es' },
  ],
}
