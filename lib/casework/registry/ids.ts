import { RowId } from '@/lib/kit/id'

export const PersonId = RowId
export const HouseholdId = RowId
export const MoveId = RowId
