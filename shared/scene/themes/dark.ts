import { themePalette } from '../themePalette.ts'

/** Deep tones under light ink, for dark rooms and tired eyes. */
export const dark = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#5d4f18', '#7b6b2c', '#f8f4e1', '#27251b', '#433d28', '#e4d8ab', '#c1bba2'],
    orange: ['#6b471d', '#8c6231', '#fff1e2', '#2a231b', '#4a3a29', '#f3d1ae', '#cab7a3'],
    red: ['#6f423e', '#915b56', '#ffefee', '#2c2221', '#4c3735', '#f8cbc7', '#cdb4b1'],
    pink: ['#6b4151', '#8d5a6e', '#ffeef4', '#2b2225', '#4a373e', '#f4cad9', '#cbb3bb'],
    violet: ['#57476d', '#74628e', '#f6f0ff', '#26232b', '#40394a', '#ded0f4', '#beb6cb'],
    blue: ['#325371', '#496f94', '#ebf5ff', '#1f252c', '#313f4c', '#bedbf8', '#acbdcd'],
    teal: ['#1f5a5a', '#357878', '#e5f8f8', '#1c2727', '#2b4242', '#b4e2e1', '#a7c1c0'],
    green: ['#355a3a', '#4c7852', '#eaf8eb', '#1f2720', '#324234', '#c0e2c4', '#aec0af'],
    grey: ['#524f4a', '#6f6b65', '#f4f3f1', '#252423', '#3e3d3b', '#dad7d2', '#bcbab7'],
    white: ['#595652', '#78746e', '#f4f3f3', '#252424', '#3d3d3c', '#d8d7d6', '#bbbab9'],
  },
  // cursor and flag, ink on the flag
  people: {
    coral: ['#f98f82', '#17161a'],
    amber: ['#e5a14b', '#17161a'],
    olive: ['#afba5e', '#17161a'],
    green: ['#6fc884', '#17161a'],
    teal: ['#39c8c8', '#17161a'],
    sky: ['#4ebdf7', '#17161a'],
    indigo: ['#93adff', '#17161a'],
    violet: ['#c49bf3', '#17161a'],
    pink: ['#f18db5', '#17161a'],
    slate: ['#a4b3c6', '#17161a'],
  },
  others: {
    board: '#1b1a1d',
    grid: '#2c2b2f',
    selection: '#8fb0ff',
    'selection-fill': '#8fb0ff2b',
    focus: '#8fb0ff',
    shadow: '#00000047',
  },
})
