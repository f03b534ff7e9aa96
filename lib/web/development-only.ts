import 'server-only'
import { notFound } from 'next/navigation'

/** Pages and acts for building and testing; they do not exist where people work. */
export function developmentOnly() {
  if (process.env.NODE_ENV !== 'development' && process.env.LIANGFU_TEST !== '1') notFound()
}
