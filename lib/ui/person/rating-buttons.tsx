const RATINGS = [
  { value: 'full', label: '满意', note: '做得好', fill: 'M24 4a20 20 0 0 1 0 40a20 20 0 0 1 0 -40z' },
  { value: 'half', label: '基本满意', note: '还可以，有不足', fill: 'M24 4a20 20 0 0 1 0 40z' },
  { value: 'none', label: '不满意', note: '没有做好', fill: undefined },
] as const

export type RatingValue = (typeof RATINGS)[number]['value']

/** Full, half and new moon, each a submit button of the surrounding form: one press is the whole answer. */
export function RatingButtons({ name = 'rating', values }: { name?: string; values?: Record<RatingValue, string> }) {
  return (
    <div className="rate">
      {RATINGS.map(({ value, label, note, fill }) => (
        <button className="btn" key={value} name={name} value={values?.[value] ?? value}>
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <circle className="moon-ring" cx="24" cy="24" r="20" />
            {fill && <path className="moon-fill" d={fill} />}
          </svg>
          <span>{label}<small>{note}</small></span>
        </button>
      ))}
    </div>
  )
}
