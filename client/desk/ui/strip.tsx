import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../editor/icons.tsx'

interface StripProps {
  /** For tests: what it is about. */
  about: 'save' | 'story'
  tone: 'good' | 'busy' | 'warn' | 'bad' | 'quiet'
  icon: IconName
  title?: string
  text: string
  children?: ReactNode
}

/** A sentence at the foot of a story, where it moves no line that somebody writes in, and what can be done. */
export function Strip({ about, tone, icon, title, text, children }: StripProps) {
  return (
    <div className="notice" data-tone={tone} data-testid={`${about}-notice`}>
      <Icon name={icon} />
      <p>
        {title && <strong>{title} </strong>}
        {text}
      </p>
      {children}
    </div>
  )
}
