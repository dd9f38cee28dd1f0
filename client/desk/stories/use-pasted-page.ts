import { useState, type ClipboardEvent } from 'react'

/** A page as it was copied from a browser: its words, and the HTML that says more of them. */
interface Pasted {
  text: string
  html: string
}

/**
 * What stands in the field of an import. Of a page that was pasted the HTML is kept beside its words, as long as
 * nobody changes them.
 */
export function usePastedPage() {
  const [text, setText] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const html = pasted?.text === text ? pasted.html : null
  const onPaste = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>) => {
    const words = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    const markup = clipboardData.getData('text/html')
    const { selectionStart, selectionEnd, value } = currentTarget
    const isAll = selectionStart === 0 && selectionEnd === value.length
    // The source of a page is a text that is HTML itself.
    if (isAll && markup !== '' && !/^\s*</.test(words)) setPasted({ text: words, html: markup })
  }
  return { text, setText, html, onPaste }
}
