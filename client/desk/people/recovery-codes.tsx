import { Button, Group } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import { CopyText } from '../ui/copy-text.tsx'
import * as twoStepWords from '../words/two-step.ts'

/** They are shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const text = twoStepWords.fileText(codes)
  return (
    <div className="factor-set-up">
      <p>{twoStepWords.codesText}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyText text={text} label={twoStepWords.copyCodes} variant="default" />
        <Button
          component="a"
          variant="default"
          leftSection={<Icon name="download" />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={twoStepWords.fileName}
        >
          {twoStepWords.download}
        </Button>
        <Button ms="auto" onClick={onKept} autoFocus>
          {twoStepWords.kept}
        </Button>
      </Group>
    </div>
  )
}
