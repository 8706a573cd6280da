import type { Flag, FlagExamples } from '../flag.ts'
import { wordsWithout } from './wordsWithout.ts'

/** Names a tool, and not which customer problem it solves, who owns it, and how it grows with us. */
export const byTechnology: Flag = {
  id: 'by-technology',
  kinds: ['move'],
  whyUp: wordsWithout('tools', ['customerProblem', 'owner', 'growthPlan']),
}

const answered = {
  customerProblem: 'Nobody knows when we come',
  owner: { name: 'Ana' },
  growthPlan: 'One depot a month',
}

export const byTechnologyExamples: FlagExamples = {
  up: [
    { text: 'Roll out the new service platform and everything else follows', words: ['platform'] },
    { text: 'AI chatbot answers 80 % of all requests', words: ['AI', 'chatbot'] },
    { text: 'Pilot of the new CRM platform', words: ['CRM', 'platform'] },
    { text: 'Dashboards for every leader', words: ['Dashboards'] },
    { text: 'Buy a TOOL first', fields: { owner: { name: 'Ana' } }, words: ['TOOL'] },
    { text: 'Neue Serviceplattform einführen', language: 'de', words: ['Serviceplattform'] },
    { text: 'Ein Kundenportal für alle', language: 'de', words: ['Kundenportal'] },
    { text: 'Mit KI jede Anfrage beantworten', language: 'de', words: ['KI'] },
    { text: 'Alle Filialen bekommen die App', language: 'de', words: ['App'] },
    { text: 'Wir kaufen ein CRM-System', language: 'de', words: ['CRM', 'System'] },
    { text: 'Lancer une plateforme de service', language: 'fr', words: ['plateforme'] },
    { text: "Déployer l'IA au service client", language: 'fr', words: ['IA'] },
    { text: 'Un tableau de bord par équipe', language: 'fr', words: ['tableau de bord'] },
    { text: 'Nouveau logiciel pour les agences', language: 'fr', words: ['logiciel'] },
    { text: 'Acheter deux outils', language: 'fr', words: ['outils'] },
    { text: 'Lanzar la aplicación nueva', language: 'es', words: ['aplicación'] },
    { text: 'Una plataforma para todo', language: 'es', words: ['plataforma'] },
    { text: 'Usar inteligencia artificial', language: 'es', words: ['inteligencia artificial'] },
    { text: 'Herramientas nuevas en cada tienda', language: 'es', words: ['Herramientas'] },
    { text: 'La IA atiende las llamadas', language: 'es', words: ['IA'] },
  ],
  down: [
    { text: 'One number, answered by a person within two minutes, also on Sunday' },
    { text: 'Roll out the new service platform', fields: answered },
    { text: 'Talk with people before we cut anybody off in winter' },
    { text: 'Apply the guardrails at every desk' },
    { text: 'Ask the fitters every Friday: what did the box not have?' },
    { text: 'Termine auf zwei Stunden genau zusagen, auch wenn es knapp wird', language: 'de' },
    { text: 'Jeder Monteur hat das Ersatzteil dabei', language: 'de' },
    { text: 'Der Chef ruft selbst zurück', language: 'de' },
    { text: 'Ein Mensch nimmt ab, ki-ka-kurz', language: 'de' },
    { text: 'Serviceplattform', language: 'de', fields: answered },
    { text: "J'ai rappelé chaque client", language: 'fr' },
    { text: 'Une seule personne suit le dossier', language: 'fr' },
    { text: "Dire le prix avant d'arriver", language: 'fr' },
    { text: 'Appliquer la règle des deux heures', language: 'fr' },
    { text: 'Plateforme', language: 'fr', fields: answered },
    { text: 'Llamar antes de llegar tarde', language: 'es' },
    { text: 'Una persona por caso hasta resolverlo', language: 'es' },
    { text: 'Aplicar la regla en cada tienda', language: 'es' },
    { text: 'La factura en una frase', language: 'es' },
    { text: 'Plataforma', language: 'es', fields: answered },
  ],
}
