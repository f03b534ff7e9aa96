import { afterAll, expect, test } from 'vitest'
import { pairRows, renderFormPaper } from './form-paper'
import { stopPdf } from './render'

afterAll(stopPdf)

const fact = (label: string, wide = false) => ({ label, value: '', wide })

test('facts fill rows of two; one left alone takes the whole row', () => {
  const wide = (facts: ReturnType<typeof fact>[]) => pairRows(facts).map((pair) => pair.wide)
  expect(wide([fact('姓名'), fact('性别')])).toEqual([false, false])
  expect(wide([fact('姓名'), fact('性别'), fact('民族')])).toEqual([false, false, true])
  expect(wide([fact('姓名'), fact('住址', true), fact('性别'), fact('民族')])).toEqual([true, true, false, false])
})

test('a form has pairs, tables, text and signature lines, and stays the same for the same data', async () => {
  const form = {
    office: '泸县得胜镇残疾人联合会',
    title: '残疾人基本服务状况登记表（表1-1）',
    date: '2026-11-02',
    sections: [
      { kind: 'pairs' as const, title: '一、基本信息', pairs: [{ label: '姓名', value: '#王*珍' }] },
      { kind: 'table' as const, title: '二、需求', columns: [{ label: '项目' }], rows: [], emptyText: '没有需求' },
      { kind: 'text' as const, title: '三、说明', text: '本人确认以上情况属实。\n= 不是标题\n' },
    ],
    signatures: [{ label: '残疾人（监护人）签字' }, { label: '调查人签字', name: '王小明' }],
  }
  const pdf = await renderFormPaper(form)
  expect(Buffer.from(pdf).toString('utf8')).toContain('残疾人基本服务状况登记表（表1-1）')
  expect(Buffer.from(await renderFormPaper(form)).equals(pdf)).toBe(true)
})
