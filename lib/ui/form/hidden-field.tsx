'use client'
import { useField } from './form-context'

/**
 * Sends a value back unseen. It keeps what was submitted rather than what the page reads now: after a clash the
 * page knows the newer version, and sending that would overwrite a change nobody saw.
 */
export function HiddenField({ name }: { name: string }) {
  const { value } = useField({ name })
  return <input type="hidden" name={name} value={value} readOnly />
}

/** The form's own key: the same form sent twice creates once. The page puts a fresh `requestKey` into the values. */
export function RequestKeyField() {
  return <HiddenField name="requestKey" />
}
