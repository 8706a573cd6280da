import { themePalette } from '../themePalette.ts'

/** Black on white and near white; every area has a black edge, so nothing rests on a tint. */
export const contrast = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#fcedb4', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    orange: ['#ffe9d2', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    red: ['#ffe6e4', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    pink: ['#ffe5ee', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    violet: ['#f1e8ff', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    blue: ['#dfefff', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    teal: ['#caf7f4', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    green: ['#d7f7d7', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    grey: ['#f0ece6', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
    white: ['#ffffff', '#000000', '#000000', '#ffffff', '#000000', '#000000', '#000000'],
  },
  // text, lines and edges on the board or in a zone
  inks: {
    black: '#000000',
    yellow: '#4f3b00',
    orange: '#663300',
    red: '#8a0f0a',
    pink: '#7f124c',
    violet: '#5b2987',
    blue: '#0f3f78',
    teal: '#004d4d',
    green: '#0a4d1f',
    grey: '#3a3a3a',
  },
  // cursor and flag, ink on the flag
  people: {
    coral: ['#861210', '#ffffff'],
    amber: ['#653e00', '#ffffff'],
    olive: ['#474d00', '#ffffff'],
    green: ['#005725', '#ffffff'],
    teal: ['#005353', '#ffffff'],
    sky: ['#004e6f', '#ffffff'],
    indigo: ['#2a3c97', '#ffffff'],
    violet: ['#5b2987', '#ffffff'],
    pink: ['#7f124c', '#ffffff'],
    slate: ['#3a495c', '#ffffff'],
  },
  others: {
    board: '#ffffff',
    grid: '#ffffff',
    selection: '#0033cc',
    'selection-fill': '#0033cc1a',
    focus: '#0033cc',
    shadow: '#00000000',
  },
})
