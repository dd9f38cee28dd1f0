import { Button, Tooltip } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ariaKeys, keysHere } from '../../editor/editor-actions.ts'
import { Icon } from '../../editor/icons.tsx'
import { COMMENT_KEYS } from './comment-keys.ts'
import { useCommentsHere } from './comments-context.ts'
import * as commentWords from '../words/comments.ts'
import * as editorWords from '../words/editor.ts'

/** Beside what is selected, in the margin; on a phone at the foot of the page. */
export function CommentBubble() {
  const { anchors, compose, composing, may } = useCommentsHere()
  const top = useSyncExternalStore(anchors.subscribe, () => anchors.endOfSelection()?.top ?? null)
  useMoves(top !== null)
  if (top === null || composing || !may.say) return null
  const place = placeOf(anchors.endOfSelection())
  return (
    <Tooltip label={editorWords.tool(commentWords.commentOnWords, keysHere(COMMENT_KEYS.comment))}>
      <Button
        className="comment-bubble"
        variant="default"
        aria-label={commentWords.commentOnWords}
        aria-keyshortcuts={ariaKeys(COMMENT_KEYS.comment)}
        style={place}
        // What is selected stays so.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const selected = anchors.selected()
          if (selected) compose({ on: 'words', ...selected })
        }}
      >
        <Icon name="comment" />
        <span className="comment-bubble-word">{commentWords.comment}</span>
      </Button>
    </Tooltip>
  )
}

/** As story.css has the column: what stands in its margin covers no word. */
const IN_MARGIN_PX = 26
const LEAST_TOP_PX = 104
const LEAST_BELOW_PX = 48

/** Where the last line ends that is selected, as it scrolls: beside the column of the text, or below a field of the panel. */
function placeOf(end: DOMRect | null) {
  if (!end) return {}
  const column = document.querySelector('.sheet-column')?.getBoundingClientRect()
  const isInText = column !== undefined && end.left < column.right
  const top = isInText ? end.top - 4 : end.bottom + 6
  return {
    // What is selected may end out of sight.
    top: Math.min(Math.max(top, LEAST_TOP_PX), innerHeight - LEAST_BELOW_PX),
    left: isInText ? column.right - IN_MARGIN_PX : end.left,
  }
}

function useMoves(isShown: boolean) {
  const [, setMoves] = useState(0)
  useEffect(() => {
    if (!isShown) return undefined
    const move = () => setMoves((moves) => moves + 1)
    const options = { capture: true, passive: true }
    window.addEventListener('scroll', move, options)
    window.addEventListener('resize', move)
    return () => {
      window.removeEventListener('scroll', move, options)
      window.removeEventListener('resize', move)
    }
  }, [isShown])
}
