import type { PostingSheetData } from './posting-sheet'

/** One delivered service as posted; money in 分. */
export type DeliveredRow = {
  maskedName: string
  item: string
  time: string
  responsibleBody: string
  equipment: string
  fundsFen: number
}

/** 分 as yuan with two decimals, '47.00'. */
export const yuan = (fen: number) =>
  `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`

/** Columns, rows and total of the 落实情况 sheet; the total is summed here so that it cannot disagree with the rows. */
export function deliveredTable(services: DeliveredRow[]): Pick<PostingSheetData, 'table' | 'total'> {
  return {
    table: {
      columns: [
        { label: '序号', width: 13, align: 'center' },
        { label: '姓名', width: 24 },
        { label: '服务项目', width: 47 },
        { label: '落实时间', width: 37 },
        { label: '责任主体', width: 55 },
        { label: '投入器材' },
        { label: '资金（元）', width: 26, align: 'right' },
      ],
      rows: services.map((service, index) => [
        String(index + 1),
        service.maskedName,
        service.item,
        service.time,
        service.responsibleBody,
        service.equipment || '无',
        yuan(service.fundsFen),
      ]),
      emptyText: '本期没有落实的服务',
    },
    total: {
      label: `合计：${services.length}项次`,
      value: yuan(services.reduce((sum, service) => sum + service.fundsFen, 0)),
    },
  }
}
