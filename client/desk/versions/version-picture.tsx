import { useAsset } from '../ui/use-asset.ts'
import * as mediaWords from '../words/media.ts'

/** A picture of a version; its lines say what it shows. */
export function VersionPicture({ assetId }: { assetId: string }) {
  const { data, error } = useAsset(assetId)
  if (error) return <span className="quiet">{mediaWords.unreachable}</span>
  if (!data) return <span className="picture-wait" />
  return <img className="version-picture" src={data.thumbnail} alt={mediaWords.picture} />
}
