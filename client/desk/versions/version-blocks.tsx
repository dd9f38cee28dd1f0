import { isSameRun, type ComparedBlock } from '../../../shared/revision/compare-drafts.ts'
import * as versionWords from '../words/versions.ts'
import { blockTree, type BlockNode } from './block-tree.ts'
import { VersionPicture } from './version-picture.tsx'
import { Changed, Passage, type Looks } from './passage.tsx'

interface BlocksProps {
  blocks: readonly ComparedBlock[]
  looks: Looks
}

/** Blocks of a version, or of two. */
export function VersionBlocks({ blocks, looks }: BlocksProps) {
  return <Nodes nodes={blockTree(blocks, looks.part)} looks={looks} />
}

function Nodes({ nodes, looks }: { nodes: readonly BlockNode[]; looks: Looks }) {
  return nodes.map((node, i) => <OneNode key={i} node={node} looks={looks} />)
}

function OneNode({ node, looks }: { node: BlockNode; looks: Looks }) {
  if (node.kind === 'block') return <Block {...node} looks={looks} />
  if (node.kind === 'quote' || node.kind === 'gallery') {
    const Tag = node.kind === 'quote' ? 'blockquote' : 'div'
    return (
      <Tag dir="auto" className={node.kind === 'gallery' ? 'version-gallery' : undefined}>
        <Nodes nodes={node.nodes} looks={looks} />
      </Tag>
    )
  }
  const List = node.ordered ? 'ol' : 'ul'
  return (
    <List dir="auto">
      {node.items.map(({ number, begins, nodes }, i) => (
        <li key={i} value={node.ordered ? number : undefined} data-begins={begins}>
          <Nodes nodes={nodes} looks={looks} />
        </li>
      ))}
    </List>
  )
}

type BlockProps = Extract<BlockNode, { kind: 'block' }> & { looks: Looks }

function Block({ block, standing, looks }: BlockProps) {
  const words = (
    <>
      <BlockChange block={block} />
      <Passage runs={block.runs} looks={looks} />
    </>
  )
  switch (standing.kind) {
    case 'paragraph':
      return <p dir="auto">{words}</p>
    case 'heading':
      return standing.level === 3 ? <h3 dir="auto">{words}</h3> : <h2 dir="auto">{words}</h2>
    case 'code':
      return (
        <pre dir="auto">
          <code>{words}</code>
        </pre>
      )
    case 'rule':
      // It has no words that could tell it.
      return (
        <Changed how={block.how}>
          <hr />
        </Changed>
      )
    case 'picture':
      return (
        <Changed how={block.how}>
          <BlockChange block={block} />
          <VersionPicture assetId={standing.shows ?? ''} />
        </Changed>
      )
    case 'embed':
      return (
        <Changed how={block.how}>
          <p className="version-line">{standing.shows}</p>
        </Changed>
      )
    case 'caption':
    case 'alt':
    case 'credit':
      return (
        <p className="version-line" dir="auto">
          <span className="version-label">{versionWords.mediaLines[standing.kind]}</span> {words}
        </p>
      )
  }
}

/** What its words do not tell. */
function BlockChange({ block: { how, runs } }: { block: ComparedBlock }) {
  if (how === 'moved') return <span className="told-change" data-before={versionWords.moved} />
  if (how !== 'changed' || !runs.every(isSameRun)) return null
  return <span className="told-change" data-before={versionWords.setOtherwise} />
}
