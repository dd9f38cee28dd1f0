import { useQuery } from '@tanstack/react-query'
import { assetsApi } from '../ui/assets-api.ts'
import { keys } from '../ui/queries.ts'
import * as mediaWords from '../words/media.ts'

/** A picture of a version; its lines say what it shows. */
export function VersionPicture({ assetId }: { assetId: string }) {
  const { data, error } = useQuery({
    queryKey: keys.asset(assetId),
    queryFn: () => assetsApi.asset(assetId),
    staleTime: Infinity,
  })
  if (error) return <span className="quiet">{mediaWords.unreachable}</span>
  if (!data) return <span className="picture-wait" />
  return <img className="version-picture" src={data.thumbnail} alt={mediaWords.picture} />
}
