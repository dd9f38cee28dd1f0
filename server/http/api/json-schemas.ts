import { z } from 'zod'

export type JsonSchema = z.core.JSONSchema.BaseSchema

interface Converted {
  /** By the names that were given. */
  of: Record<string, JsonSchema>
  /** Those that have an `id` in their `meta`, by it. Others name them as `#/$defs/<id>`. */
  named: Record<string, JsonSchema>
}

/** What goes in of schemas of requests, or what comes out of schemas of answers. */
export function jsonSchemas(schemas: Record<string, z.ZodType>, io: 'input' | 'output'): Converted {
  const options = { io, unrepresentable: 'any', override: io === 'input' ? tidy : open } as const
  const { properties = {}, $defs = {} } = z.toJSONSchema(z.object(schemas), options)
  return { of: objectsIn(properties), named: objectsIn($defs) }
}

/** `true` and `false` are schemas as well, which zod makes none of. */
function objectsIn(schemas: Record<string, JsonSchema | boolean>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) =>
      typeof schema === 'object' ? [[name, schema]] : [],
    ),
  )
}

/** As a parameter of an address, which is missing where it would be null. */
export function asParameter({ default: by, anyOf, type, ...rest }: JsonSchema): JsonSchema {
  const some = anyOf?.filter((schema) => typeof schema === 'object' && schema.type !== 'null')
  const types = typeof type === 'string' ? [type] : type?.filter((name) => name !== 'null')
  const [only] = types ?? []
  return {
    ...rest,
    ...(some?.length === 1 && typeof some[0] === 'object' ? some[0] : {}),
    ...(only === undefined ? {} : { type: only }),
    ...(by === undefined || by === null ? {} : { default: by }),
  }
}

/** Answers may come to hold more, and hold what has a default. */
function open({ jsonSchema: schema }: { jsonSchema: JsonSchema }) {
  tidy({ jsonSchema: schema })
  if (schema.additionalProperties === false) delete schema.additionalProperties
  delete schema.default
}

/** Less of what says nothing to a reader. */
function tidy({ jsonSchema: schema }: { jsonSchema: JsonSchema }) {
  if (schema.$ref !== undefined)
    for (const key of Object.keys(schema)) if (key !== '$ref') delete schema[key]
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.format !== undefined) delete schema.pattern
}
