/** One choice: what is stored, what is shown, and a line that explains it. */
export type Option = { value: string; label: string; note?: string }

/** Choices under a heading, for long selects. */
export type OptionGroup = { label: string; options: readonly Option[] }
