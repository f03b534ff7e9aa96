import { firstSignIn, openAccount } from './main-job/account'
import { inspect, seeAccuracy } from './main-job/inspection'
import { readAndRate } from './main-job/person'
import { answer, close } from './main-job/rectification'
import { CLIENT, register } from './main-job/registration'
import { recordService } from './main-job/service'
import { checkSheet, issueSheet } from './main-job/sheet'
import { accept, survey } from './main-job/survey'
import { readTrail } from './main-job/trail'
import { test } from './support/test'

test.describe.configure({ timeout: 480_000 })

test('the main job runs from the household to the posted sheet, each role doing its part', async ({ as, browserOf }) => {
  const { step } = test
  const worker = await as('mendoushan')
  const person = await step('村专委登记一户和本人', () => register(worker))
  const { visit, receipt } = await step('村专委填状况表和需求表，上交，得到编号', () => survey(worker, person, CLIENT.name))
  const service = await step('村专委登记一项服务，六要素齐全', () => recordService(worker, '王素珍'))
  const township = await as('desheng')
  await step('乡镇专干审核调研', () => accept(township, visit, receipt))
  const officer = await as('luxian')
  const { round, notice } = await step('县业务员抽签、逐项判定、发整改通知', () => inspect(officer, '得胜镇'))
  await step('县业务员看精准度', () => seeAccuracy(officer, round))
  await step('乡镇专干回复整改', () => answer(township, notice))
  await step('县业务员复核办结', () => close(officer, notice))
  const client = await as('wangsuzhen')
  await step('本人看记录、看谁看过、评价服务', () => readAndRate(client, service.split('/').at(-1)!, '杨帆'))
  const code = await step('乡镇专干印发公示表', () => issueSheet(township, '门斗山村'))
  const visitor = await (await browserOf()).newPage()
  await step('公众核对公示表', () => checkSheet(visitor, code))
  const office = await as('luxian-office')
  const account = await step('量服办开设账号', () => openAccount(office))
  const newcomer = await (await browserOf()).newPage()
  await step('新账号先改密码', () => firstSignIn(newcomer, account))
  const auditor = await as('auditor')
  await step('安全审计员看留痕、核对', () => readTrail(auditor, '杨帆', ['查看资料', '提交调研']))
})
