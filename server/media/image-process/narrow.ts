import sharp from 'sharp'

/** One picture at a time and no memory of the last one; and nothing of libvips reads what is not listed here. */
export function narrow(): void {
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((kind) => `VipsForeignLoad${kind}File`),
  })
}
