import * as mediaWords from '../../desk/words/media.ts'
import { toolButton } from './tool-button.ts'

type Shown =
  | { words: string; percent: number }
  | { words: string; fault: string; again?: () => void; dismiss: () => void }

/** Where a picture will stand. */
export function placeholderOf(shown: Shown): HTMLElement {
  const box = document.createElement('div')
  box.className = 'media-arriving'
  box.contentEditable = 'false'
  box.append(line(shown.words))
  if ('percent' in shown) box.append(...progressOf(shown))
  else {
    box.dataset['failed'] = ''
    box.setAttribute('role', 'alert')
    const tools = document.createElement('div')
    tools.className = 'media-tools'
    if (shown.again) tools.append(toolButton(mediaWords.again, shown.again))
    tools.append(
      toolButton(shown.again ? mediaWords.dismiss : mediaWords.understood, shown.dismiss),
    )
    box.append(line(shown.fault), tools)
  }
  return box
}

function progressOf({ words, percent }: { words: string; percent: number }): HTMLElement[] {
  const bar = document.createElement('progress')
  bar.max = 100
  bar.value = percent
  bar.setAttribute('aria-label', words)
  return [bar, line(mediaWords.progress(percent))]
}

function line(words: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = words
  return paragraph
}
