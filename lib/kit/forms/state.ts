/** The words of one field: they feed labels, the error summary, trail sentences and print-outs. */
export type FieldText = { label: string; hint?: string }

/** What was typed, as the browser sent it: several values only for lists of checkboxes. */
export type FormValues = Record<string, string | string[]>

/** What a form shows: typed values, an error per field name, and the reason when a rule refused the whole act. */
export type FormState = {
  values: FormValues
  errors: Record<string, string>
  /** A rule's refusal in the reader's words; `href` leads to what is in the way, e.g. the existing person. */
  refusal?: { message: string; href?: string; linkText?: string }
}

/** A server action as the form receives it: arguments are already bound on the server page. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>

export const emptyForm = (values: FormValues = {}): FormState => ({ values, errors: {} })

/** Whether the last send has to be shown as not done. */
export const isFailed = ({ errors, refusal }: FormState): boolean => Object.keys(errors).length > 0 || refusal !== undefined
