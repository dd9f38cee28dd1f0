/* A link that somebody hands on. */

export const note = (until: string) =>
  `It works once, until ${until}, and is shown only now. Whoever has it can use it: send it to nobody else.`
export const mailed = 'It is on its way by mail, too.'
export const copy = 'Copy link'
