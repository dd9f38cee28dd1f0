import { Button, CopyButton, Group } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import * as buttons from '../words/buttons.ts'
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
        <CopyButton value={text} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={<Icon name={copied ? 'check' : 'copy'} />}
              onClick={copy}
            >
              {copied ? buttons.copied : twoStepWords.copyCodes}
            </Button>
          )}
        </CopyButton>
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
