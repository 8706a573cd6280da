import { themePalette } from '../themePalette.ts'

/** Deep tones under light ink, for dark rooms and tired eyes. */
export const dark = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#ddc775', '#c4ad57', '#1a1606', '#27251b', '#433d28', '#e4d8ab', '#c1bba2'],
    orange: ['#dcae7c', '#c4945f', '#1f1307', '#2a231b', '#4a3a29', '#f3d1ae', '#cab7a3'],
    red: ['#e2a6a0', '#ca8c86', '#201110', '#2c2221', '#4c3735', '#f8cbc7', '#cdb4b1'],
    pink: ['#dea5ba', '#c58ba1', '#1f1117', '#2b2225', '#4a373e', '#f4cad9', '#cbb3bb'],
    violet: ['#c0adde', '#a893c6', '#181320', '#26232b', '#40394a', '#ded0f4', '#beb6cb'],
    blue: ['#93bce4', '#78a3cc', '#0c1721', '#1f252c', '#313f4c', '#bedbf8', '#acbdcd'],
    teal: ['#91c3bf', '#75aaa6', '#0c1918', '#1c2727', '#2b4242', '#b4e2e1', '#a7c1c0'],
    green: ['#a0c2a0', '#86aa86', '#101910', '#1f2720', '#324234', '#c0e2c4', '#aec0af'],
    grey: ['#a19e99', '#898680', '#171614', '#252423', '#3e3d3b', '#dad7d2', '#bcbab7'],
    white: ['#d9d7d3', '#bab7b2', '#161615', '#252424', '#3d3d3c', '#d8d7d6', '#bbbab9'],
  },
  // text, lines and edges on the board or in a zone
  inks: {
    black: '#eceae6',
    yellow: '#e6ca66',
    orange: '#f0ab62',
    red: '#f99488',
    pink: '#f393ba',
    violet: '#c9a3f5',
    blue: '#8fbdf7',
    teal: '#4fceca',
    green: '#84ce90',
    grey: '#a9b1bb',
  },
  // cursor and flag, ink on the flag
  people: {
    coral: ['#f98f82', '#10141a'],
    amber: ['#e5a14b', '#10141a'],
    olive: ['#afba5e', '#10141a'],
    green: ['#6fc884', '#10141a'],
    teal: ['#39c8c8', '#10141a'],
    sky: ['#4ebdf7', '#10141a'],
    indigo: ['#93adff', '#10141a'],
    violet: ['#c49bf3', '#10141a'],
    pink: ['#f18db5', '#10141a'],
    slate: ['#a4b3c6', '#10141a'],
  },
  others: {
    board: '#14181e',
    grid: '#262c35',
    selection: '#8fdce1',
    'selection-fill': '#8fdce12b',
    focus: '#8fdce1',
    shadow: '#00000040',
  },
})
