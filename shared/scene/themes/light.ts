import { themePalette } from '../themePalette.ts'

/** Warm paper, calm pastels: the everyday theme. */
export const light = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#fce698', '#e3ca6c', '#322b0f', '#f9f6ea', '#e4ddbf', '#564700', '#5b5232'],
    orange: ['#ffdcb8', '#f3bb7f', '#3a2711', '#fdf4eb', '#efd8c1', '#653d05', '#654d34'],
    red: ['#ffd8d4', '#fab2ac', '#3c2422', '#fff2f1', '#f2d4d1', '#693734', '#684a47'],
    pink: ['#ffd6e4', '#f5b1ca', '#3b232c', '#fef2f6', '#f0d4dd', '#66364a', '#664954'],
    violet: ['#e9dcff', '#d2baf5', '#2f273b', '#f7f4fe', '#e1d7ef', '#503e68', '#574d66'],
    blue: ['#cde6ff', '#9bcdfc', '#1c2d3e', '#eff7ff', '#cbdff2', '#254b6d', '#405569'],
    teal: ['#adf2f1', '#86d8d7', '#133131', '#edf9f8', '#c5e3e3', '#015353', '#375a59'],
    green: ['#c1f2c7', '#9fd8a6', '#1d3120', '#f0f9f0', '#cde3cf', '#28532f', '#425a45'],
    grey: ['#e6e2db', '#cbc7bf', '#2d2b28', '#f6f6f4', '#dedcd9', '#4b4742', '#54524f'],
    white: ['#ffffff', '#dedad2', '#2c2b2a', '#f6f6f5', '#dddcdb', '#494746', '#535251'],
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
    selection: '#2f5bd8',
    'selection-fill': '#2f5bd81f',
    focus: '#2f5bd8',
    shadow: '#3b2f1a14',
  },
})
