/** The seal with ruler ticks. A path-and-text drawing, so it takes the colour of what it stands on. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" fill="none" stroke="currentColor" strokeWidth="2" />
      <text
        x="16"
        y="20.5"
        textAnchor="middle"
        fontSize="17"
        fontWeight="700"
        fontFamily="Noto Serif SC, Noto Serif CJK SC, STZhongsong, serif"
        fill="currentColor"
      >
        量
      </text>
      <path d="M6 31v-4M11 31v-3M16 31v-5M21 31v-3M26 31v-4" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}

export const BRAND_NAME = '四川量服'
export const BRAND_FULL = '残疾人量身定制服务平台'
