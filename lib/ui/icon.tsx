import type { ReactNode } from 'react'

/** Strokes on a 24 grid. Shapes carry meaning together with a word, so an icon never stands alone. */
const SHAPES = {
  check: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  clock: <><circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" /></>,
  dn: <path d="M12 4v15M6 13l6 6 6-6" />,
  down: <path d="M12 3v12M6.5 10l5.5 5.5 5.5-5.5M4 21h16" />,
  empty: <circle cx="12" cy="12" r="8" strokeDasharray="3 3.2" />,
  half: <><circle cx="12" cy="12" r="9" /><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" /></>,
  info: <><circle cx="12" cy="12" r="9" /><path d="M12 11v6M12 7.2v.2" /></>,
  late: <><path d="M12 3.5L21.5 20h-19z" /><path d="M12 10v4M12 17v.2" /></>,
  left: <path d="M15 5l-7 7 7 7" />,
  lock: <><path d="M5 11h14v10H5z" /><path d="M8 11V7a4 4 0 0 1 8 0v4" /></>,
  ok: <><circle cx="12" cy="12" r="9" /><path d="M7.5 12.5l3 3 6-6.5" /></>,
  phone: <path d="M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v4a2 2 0 0 1-2 2C11 21 3 13 3 5a2 2 0 0 1 2-2z" />,
  plus: <path d="M12 4v16M4 12h16" />,
  print: <><path d="M7 8V3h10v5M7 17H3V8h18v9h-4" /><path d="M7 14h10v7H7z" /></>,
  right: <path d="M9 5l7 7-7 7" />,
  ring: <circle cx="12" cy="12" r="9" />,
  sound: <><path d="M4 9h4l5-4v14l-5-4H4z" /><path d="M17 8.5a5 5 0 0 1 0 7" /></>,
  undo: <><path d="M9 5L4 10l5 5" /><path d="M4 10h10a5.5 5.5 0 0 1 0 11h-3" /></>,
  up: <path d="M12 20V5M6 11l6-6 6 6" />,
  x: <path d="M5 5l14 14M19 5L5 19" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  )
}
