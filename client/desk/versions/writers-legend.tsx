import * as versionWords from '../words/versions.ts'
import type { Share } from './letter-writers.ts'
import { personStyle } from './passage.tsx'

interface LegendProps {
  shares: readonly Share[]
  only: string | null
  onChange: (only: string | null) => void
}

/** Whose colour is whose; whoever is pressed is shown alone. */
export function WritersLegend({ shares, only, onChange }: LegendProps) {
  if (shares.length === 0) return <p className="quiet">{versionWords.nobodyKnown}</p>
  return (
    <ul className="legend" aria-label={versionWords.writers}>
      {shares.map(({ person, words }) => (
        <li key={person.id}>
          <button
            type="button"
            aria-pressed={only === person.id}
            title={versionWords.highlight(person.name)}
            style={personStyle(person.colour)}
            onClick={() => onChange(only === person.id ? null : person.id)}
          >
            <span className="legend-colour" aria-hidden="true" />
            <span dir="auto">{person.name}</span>{' '}
            <span className="quiet">{versionWords.wordsBy(words)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
