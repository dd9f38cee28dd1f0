export const notCopied = 'Not copied'
export const refused = 'The browser does not allow it: select the text and copy it yourself.'
