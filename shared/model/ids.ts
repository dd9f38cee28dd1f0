export type StoryId = string & { readonly __brand: 'StoryId' }
export type UserId = string & { readonly __brand: 'UserId' }
export type AssetId = string & { readonly __brand: 'AssetId' }
export type EndpointId = string & { readonly __brand: 'EndpointId' }
export type DeliveryId = string & { readonly __brand: 'DeliveryId' }
export type EventId = string & { readonly __brand: 'EventId' }
/** Position in a draft's update log, or in the event outbox: 1, 2, 3 … without gaps. */
export type Seq = number & { readonly __brand: 'Seq' }

const ID = /^[a-z]{2,3}_[0-9a-z]{16,32}$/

/** True for what `Ids` makes: a short prefix, `_`, and 16 to 32 lower-case letters and digits. */
export function looksLikeId(text: string): boolean {
  return ID.test(text)
}
