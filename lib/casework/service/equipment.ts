import { z } from 'zod'
import type { Item, ItemEquipment } from '@/lib/casework/catalogue/schema'
import { optionalLine } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'
import { EQUIPMENT_ROWS, OTHER_EQUIPMENT } from './equipment-rows'

/** What a board may say of equipment that is not in the catalogue: its own words could tell the category. */
const OTHER_PUBLIC_NAME = '其他器材'

export type EquipmentLine = { name: string; publicName: string; unit: string; quantity: number }

type RowFields<R extends number> = `equipment${R}` | `equipmentOther${R}` | `unit${R}` | `quantity${R}`
type Row = (typeof EQUIPMENT_ROWS)[number]

/** Six rows of a name from the catalogue or “其他”, a unit and a quantity; empty rows are left out. */
export const equipmentShape = Object.fromEntries(
  EQUIPMENT_ROWS.flatMap((row) => [
    [`equipment${row}`, z.string().max(60, '请从列表里选器材')],
    [`equipmentOther${row}`, optionalLine('器材名称', 40)],
    [`unit${row}`, optionalLine('单位', 6)],
    [`quantity${row}`, z.string().trim().max(20, '数量要填整数')],
  ]),
) as unknown as Record<RowFields<Row>, z.ZodType<string, string>>

export const equipmentFields: Record<string, FieldText> = Object.fromEntries(
  EQUIPMENT_ROWS.flatMap((row) => [
    [`equipment${row}`, { label: `器材${row}` }],
    [`equipmentOther${row}`, { label: `器材${row}的名称`, hint: '选“其他”才填' }],
    [`unit${row}`, { label: `器材${row}的单位` }],
    [`quantity${row}`, { label: `器材${row}的数量` }],
  ]),
)

type Posted = Record<RowFields<Row>, string>
type TypedLine = { row: Row; name: string; isOther: boolean; unit: string; quantity: number }

/** The rows that were filled, and what is wrong with the others, by field. */
export function readEquipment(posted: Posted): { lines: TypedLine[]; errors: Record<string, string> } {
  const lines: TypedLine[] = []
  const errors: Record<string, string> = {}
  for (const row of EQUIPMENT_ROWS) {
    const [chosen, other, unit, quantity] = [posted[`equipment${row}`], posted[`equipmentOther${row}`], posted[`unit${row}`], posted[`quantity${row}`]]
    if ([chosen, other, unit, quantity].every((text) => text === '')) continue
    const isOther = chosen === OTHER_EQUIPMENT
    if (chosen === '') errors[`equipment${row}`] = `第${row}行：请选器材`
    else if (isOther && other === '') errors[`equipmentOther${row}`] = `第${row}行：请写器材名称`
    else if (!isOther && other !== '') errors[`equipmentOther${row}`] = `第${row}行：选了目录里的器材，名称请清空；要写别的器材，请选“其他”`
    if (!/^[1-9]\d{0,4}$/.test(quantity)) errors[`quantity${row}`] = `第${row}行：数量要填1到99999的整数`
    if (isOther && unit === '') errors[`unit${row}`] = `第${row}行：请写单位，如“个”“套”`
    lines.push({ row, name: isOther ? other : chosen, isOther, unit, quantity: Number(quantity) })
  }
  return { lines, errors }
}

/** Everything the catalogue lists as equipment of its services, once each. */
export function equipmentOf(items: readonly Item[]): ItemEquipment[] {
  return [...new Map(items.flatMap((item) => item.equipment).map((one) => [one.name, one])).values()]
}

/** Lines as they are stored; null with the row when a name is not in the catalogue. */
export function equipmentLines(posted: Posted, known: readonly ItemEquipment[]): { lines: EquipmentLine[]; unknownRow: Row | null } {
  const lines: EquipmentLine[] = []
  for (const line of readEquipment(posted).lines) {
    const listed = known.find((one) => one.name === line.name)
    if (!line.isOther && !listed) return { lines: [], unknownRow: line.row }
    lines.push({ name: line.name, publicName: listed?.publicName ?? OTHER_PUBLIC_NAME, unit: line.unit || (listed?.unit ?? ''), quantity: line.quantity })
  }
  return { lines, unknownRow: null }
}

/** Stored lines as the form takes them back. */
export function equipmentValues(lines: readonly EquipmentLine[], known: readonly ItemEquipment[]): Record<string, string> {
  return Object.fromEntries(
    EQUIPMENT_ROWS.flatMap((row) => {
      const line = lines[row - 1]
      const isListed = known.some((one) => one.name === line?.name)
      return [
        [`equipment${row}`, line ? (isListed ? line.name : OTHER_EQUIPMENT) : ''],
        [`equipmentOther${row}`, line && !isListed ? line.name : ''],
        [`unit${row}`, line?.unit ?? ''],
        [`quantity${row}`, line ? String(line.quantity) : ''],
      ]
    }),
  )
}
