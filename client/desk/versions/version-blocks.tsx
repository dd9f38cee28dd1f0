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
  if (node.kind !== 'list') return <Box {...node} looks={looks} />
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

type BoxProps = Exclude<BlockNode, { kind: 'block' | 'list' }> & { looks: Looks }

function Box({ kind, nodes, looks }: BoxProps) {
  switch (kind) {
    case 'quote':
      return (
        <blockquote dir="auto">
          <Nodes nodes={nodes} looks={looks} />
        </blockquote>
      )
    case 'gallery':
      return (
        <div dir="auto" className="version-gallery">
          <Nodes nodes={nodes} looks={looks} />
        </div>
      )
    case 'quoteBox':
    case 'factBox':
    case 'correctionBox':
    case 'keyPoints':
      return (
        <section data-node={kind} dir="auto">
          <Nodes nodes={nodes} looks={looks} />
        </section>
      )
    case 'table':
      return (
        <table data-node="table" dir="auto">
          <caption data-node="tableCaption">
            <Nodes nodes={nodes.filter(isTitle)} looks={looks} />
          </caption>
          <tbody>
            <Nodes nodes={nodes.filter((node) => !isTitle(node))} looks={looks} />
          </tbody>
        </table>
      )
    case 'row':
      return (
        <tr>
          <Nodes nodes={nodes} looks={looks} />
        </tr>
      )
  }
}

function isTitle(node: BlockNode): boolean {
  return node.kind === 'block'
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
    case 'pullQuote':
    case 'attribution':
    case 'title':
    case 'point':
      return (
        <p data-node={standing.kind} dir="auto">
          {words}
        </p>
      )
    case 'cell':
      return <td dir="auto">{words}</td>
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
