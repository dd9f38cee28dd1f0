/** Knows what search engines ask of the types of schema.org that they show. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    /** What is wrong with the things of a page, which stand by their types. */
    validate(page: { jsonld: Record<string, unknown[]> }): Promise<{ issueMessage: string }[]>
  }
}
