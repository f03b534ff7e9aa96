/** A run of letters without a break, as in a web address, that would run out of its column. */
const RUN = /[!-~]{13,}/g

/** Lets long runs of Latin letters break anywhere, by zero-width spaces; Chinese text breaks by itself. */
export const breakable = (text: string) => text.replace(RUN, (run) => [...run].join('\u200b'))
