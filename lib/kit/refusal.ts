/**
 * A rule said no. The message is for the reader, in Chinese, and is shown on the form with everything typed kept;
 * `field` puts it beside one field, `link` leads to what is in the way.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly field: string | undefined
  readonly link: { href: string; text: string } | undefined

  constructor(message: string, options: { field?: string; link?: { href: string; text: string } } = {}) {
    super(message)
    this.field = options.field
    this.link = options.link
  }
}

/** The row is not there for this actor: the page and the action both answer 404. */
export class Missing extends Error {
  override readonly name = 'Missing'
}
