import * as messages from './compiled/messages.js'

/** Names of things that exist in fixed kinds, by the identifiers the data uses. */
export const labels = {
  layer: {
    executive: messages.layer_executive,
    middle: messages.layer_middle,
    'front-line': messages.layer_frontLine,
  },
  role: {
    facilitator: messages.role_facilitator,
    participant: messages.role_participant,
    viewer: messages.role_viewer,
  },
  personColor: {
    coral: messages.color_coral,
    amber: messages.color_amber,
    olive: messages.color_olive,
    green: messages.color_green,
    teal: messages.color_teal,
    sky: messages.color_sky,
    indigo: messages.color_indigo,
    violet: messages.color_violet,
    pink: messages.color_pink,
    slate: messages.color_slate,
  },
  itemKind: {
    note: messages.kind_note,
    text: messages.kind_text,
    shape: messages.kind_shape,
    arrow: messages.kind_arrow,
    stroke: messages.kind_stroke,
    sticker: messages.kind_sticker,
    image: messages.kind_image,
  },
  noteColor: {
    yellow: messages.color_yellow,
    orange: messages.color_orange,
    red: messages.color_red,
    pink: messages.color_pink,
    violet: messages.color_violet,
    blue: messages.color_blue,
    teal: messages.color_teal,
    green: messages.color_green,
    grey: messages.color_grey,
    white: messages.color_white,
  },
} as const
