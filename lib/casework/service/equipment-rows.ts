/** The rows of the equipment form. */
export const EQUIPMENT_ROWS = [1, 2, 3, 4, 5, 6] as const
/** Chosen when the catalogue has no such thing; the name is written beside it. */
export const OTHER_EQUIPMENT = 'other'
