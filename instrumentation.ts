import type { Instrumentation } from 'next'
import { errorLine } from '@/lib/web/error-line'

/** The framework's own logging is off: it would print messages that quote what was typed. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath }) => {
  console.error(errorLine(error, routePath))
}
