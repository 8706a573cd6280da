import { themePalette } from '../themePalette.ts'

/** Warm paper, calm pastels: the everyday theme. */
export const light = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#fce698', '#ecd47c', '#322b0f', '#f9f6ea', '#e4ddbf', '#564700', '#5b5232'],
    orange: ['#ffdebc', '#f7c289', '#3a2711', '#fdf4eb', '#efd8c1', '#653d05', '#654d34'],
    red: ['#ffdbd7', '#ffbab3', '#3c2422', '#fff2f1', '#f2d4d1', '#693734', '#684a47'],
    pink: ['#ffd9e6', '#f9b8d0', '#3b232c', '#fef2f6', '#f0d4dd', '#66364a', '#664954'],
    violet: ['#ebdeff', '#d8c2fa', '#2f273b', '#f7f4fe', '#e1d7ef', '#503e68', '#574d66'],
    blue: ['#d0e8ff', '#a6d3ff', '#1c2d3e', '#eff7ff', '#cbdff2', '#254b6d', '#405569'],
    teal: ['#c0f0ec', '#a1dbd6', '#133131', '#edf9f8', '#c5e3e3', '#015353', '#375a59'],
    green: ['#ceefcd', '#b3dab3', '#1d3120', '#f0f9f0', '#cde3cf', '#28532f', '#425a45'],
    grey: ['#e8e4de', '#d2cdc6', '#2d2b28', '#f6f6f4', '#dedcd9', '#4b4742', '#54524f'],
    white: ['#ffffff', '#e2ded6', '#2c2b2a', '#f6f6f5', '#dddcdb', '#494746', '#535251'],
  },
  // text, lines and edges on the board or in a zone
  inks: {
    black: '#23262c',
    yellow: '#765900',
    orange: '#974c00',
    red: '#b0352c',
    pink: '#a53669',
    violet: '#7647a8',
    blue: '#24609f',
    teal: '#006a69',
    green: '#1c6f33',
    grey: '#625e58',
  },
  // cursor and flag, ink on the flag
  people: {
    coral: ['#b24037', '#ffffff'],
    amber: ['#955e00', '#ffffff'],
    olive: ['#6a7300', '#ffffff'],
    green: ['#00823a', '#ffffff'],
    teal: ['#007c7c', '#ffffff'],
    sky: ['#0075a3', '#ffffff'],
    indigo: ['#4b63c1', '#ffffff'],
    violet: ['#8050b0', '#ffffff'],
    pink: ['#ab3f70', '#ffffff'],
    slate: ['#5d6d82', '#ffffff'],
  },
  others: {
    board: '#f4f1eb',
    grid: '#e3ded4',
    selection: '#0f6670',
    'selection-fill': '#0f66701f',
    focus: '#0f6670',
    shadow: '#3b2f1a0f',
  },
})
