import { endedForms, forms, list, type WordList } from './wordList.ts'

const nouns = (...stems: string[]) => forms('s es', ...stems)
const verbs = (...stems: string[]) =>
  endedForms('ar a as an amos o e en emos ando ado ada ados adas ará aremos arán ación', ...stems)

export const spanish: WordList = {
  language: 'es',
  small: list(`
      el, la, los, las, del, de, y, en, para, con, por, que, un, una, se, su, sus, nuestro,
      nuestra, nuestros, nuestras, cada, al, más, sin, lo, es, como, viven, todos, hasta, antes,
      nos
    `),
  falseFriends: list('persona, personas, once, ten, mars, sept, parcours, an, des'),
  tools: [
    ...nouns('aplicación', 'plataforma', 'portal', 'herramienta', 'sistema', 'chatbot', 'robot'),
    ...nouns('página web', 'tecnología', 'algoritmo', 'asistente virtual', 'panel de control'),
    ...list(`
      automatizar, automatizamos, digitalizar, digitalización, app, apps, IA, software,
      aplicaciones, inteligencia artificial, automatización, la nube, omnicanal, omnicanalidad,
      gemelo digital, paneles de control
    `),
  ],
  pictures: list(`
      mapa, mapas, mapear, mapeo, mapeamos, viaje del cliente, recorrido del cliente, punto de
      contacto, puntos de contacto, buyer persona, arquetipo, arquetipos, viajes del cliente,
      mural, blueprint, plano de servicio, journey
    `),
  promises: [
    ...verbs('mejor', 'optimiz', 'aument', 'potenci', 'moderniz', 'maximiz', 'impuls', 'simplific'),
    ...verbs('transform', 'increment', 'estimul', 'elev', 'dinamiz', 'enamor', 'deleit', 'aceler'),
    ...list(`
      fortalecer, fortalece, fortalecemos, fortalezca, fortaleciendo, fortalecimiento, reforzar,
      refuerza, reforzamos, reforzando, optimice, optimicemos, enriquecer, mejoras, mejoramiento,
      reducir, reduce, reducimos, aumente, potencie, sorprender, excelencia
    `),
  ],
  numbers: list(`
      dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, doce, quince, veinte, treinta,
      cuarenta, cincuenta, cien, ciento, mil, millón, millones, por ciento, mitad, doble,
      duplicar, tercio, cero, triple, docena
    `),
  longTimes: list('mes, meses, año, años, trimestre, trimestres'),
  months: list(`
      enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre,
      noviembre, diciembre
    `),
  rhythms: list(`
      diario, diaria, diariamente, semanal, semanalmente, mensual, mensualmente, trimestral,
      anual, cada día, cada semana, cada mes, cada trimestre, cada año, por semana, al mes, a la
      semana, cada lunes, cada viernes, todos los días
    `),
  likes: list(`
      como, igual que, al estilo de, inspirado en, inspirada en, a la manera de, tan fácil como,
      siguiendo el modelo de
    `),
  betweenLikeAndName: list('en, el, la, los, las, con'),
  notNames: list(`
      nosotros, nuestros, nuestras, nuestro, nuestra, el, la, los, las, un, una, yo, ella, ellos,
      cliente, clientes, navidad, lunes, domingo, cada, si
    `),
  owners: list('responsable, a cargo de, dueño, dueña, lidera'),
  nobody: list('nadie, ninguno, ninguna, desconocido'),
}
