import { endedForms, forms, list, type WordList } from './wordList.ts'

const nouns = (...stems: string[]) => forms('s', ...stems)
const verbs = (...stems: string[]) =>
  endedForms('er e es ent ons ez ant é ée és ées era erons eront ait ation ations ement', ...stems)
/** Of the second group: renforcir, embellir. */
const irVerbs = (...stems: string[]) =>
  endedForms('ir is it issons issent issant ie ira iront', ...stems)

export const french: WordList = {
  language: 'fr',
  small: list(`
      le, la, les, des, du, et, un, une, pour, que, qui, dans, nous, notre, nos, avec, sur, par,
      plus, est, ne, pas, aux, au, en, à, chaque, leur, tous, toute, sans, avant, ce, cette, d, l,
      qu
    `),
  falseFriends: list('tres, once, des, six, mapa, die'),
  tools: [
    ...nouns(
      'application',
      'appli',
      'plateforme',
      'portail',
      'logiciel',
      'outil',
      'chatbot',
      'robot',
    ),
    ...nouns(
      'système',
      'site web',
      'technologie',
      'algorithme',
      'tableau de bord',
      'assistant virtuel',
    ),
    ...list(`
      automatiser, automatisons, digitaliser, digitalisation, numériser, IA, portails,
      plate-forme, plates-formes, intelligence artificielle, automatisation, systèmes, tableaux de
      bord, cloud, progiciel, omnicanal, jumeau numérique
    `),
  ],
  pictures: [
    ...nouns('parcours client', 'cartographie', 'persona', 'point de contact', 'carte du parcours'),
    ...list(`
      parcours clients, cartographier, cartographions, points de contact, blueprint, carte des
      parcours, cartes de parcours, carte de parcours, parcours, fresque
    `),
  ],
  promises: [
    ...verbs('amélior', 'optimis', 'renforc', 'augment', 'modernis', 'dynamis', 'enchant'),
    ...verbs(
      'valoris',
      'maximis',
      'stimul',
      'simplifi',
      'transform',
      'émerveill',
      'fluidifi',
      'boost',
    ),
    ...irVerbs('enrich', 'embell', 'approfond'),
    ...list(`
      renforçons, renforçant, ravir, réduire, réduit, réduisons, excellence, mieux servir
    `),
  ],
  numbers: list(`
      deux, trois, quatre, cinq, sept, huit, dix, onze, douze, quinze, vingt, trente, quarante,
      cinquante, soixante, cent, mille, million, millions, pourcent, pour cent, moitié, double,
      doubler, doublons, tiers, zéro, triple
    `),
  longTimes: list('mois, an, ans, année, années, trimestre, trimestres'),
  months: list(`
      janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre,
      décembre
    `),
  rhythms: list(`
      quotidien, quotidienne, quotidiennement, hebdomadaire, mensuel, mensuelle, mensuellement,
      trimestriel, trimestrielle, annuel, annuelle, chaque jour, chaque semaine, chaque mois,
      chaque trimestre, chaque année, par semaine, par mois, tous les jours, toutes les semaines,
      tous les mois, chaque lundi, chaque vendredi
    `),
  likes: list(`
      comme, à l'instar de, à l'instar d, inspiré de, inspirée de, inspiré par, sur le modèle de,
      sur le modèle d, dans le style de, façon, aussi simple que
    `),
  betweenLikeAndName: list('chez, le, la, les, l, avec'),
  notNames: list(`
      nous, vous, nos, notre, je, il, elle, ils, elles, un, une, le, la, les, client, clients,
      noël, lundi, dimanche, chaque, si
    `),
  owners: list(`
    responsable, pilote, porté par, portée par, propriétaire, référent, référente
  `),
  nobody: list('personne, aucun, aucune, inconnu'),
}
