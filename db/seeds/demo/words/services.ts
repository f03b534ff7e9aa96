/**
 * How services of one item look in the demo: the six elements in words of people who do the work. The lists of one item
 * run side by side: the second name goes with the second measures, the second effect and the second equipment.
 */
export type ServiceWords = {
  names: readonly string[]
  /** Who is responsible; {镇}, {县}, {村} are filled in. */
  bodies: readonly (readonly [kind: 'federation' | 'department' | 'village', name: string])[]
  measures: readonly string[]
  effects: readonly string[]
  /** What is handed over; names are those of the catalogue. */
  equipment: readonly (readonly (readonly [name: string, quantity: number])[])[]
  /** Yuan, from and to. */
  funds: readonly [number, number]
  /** Lasts up to so many days. */
  days: number
}

const TOWN = ['federation', '{镇}残联'] as const
const COUNTY = ['federation', '{县}残联'] as const
const VILLAGE = ['village', '{村}残协'] as const
const CULTURE = ['department', '{镇}综合文化服务中心'] as const
const HALL = ['department', '{县}文化馆'] as const
const LIBRARY = ['department', '{县}图书馆'] as const

export const SERVICE_WORDS: Readonly<Record<string, ServiceWords>> = {
  '10': {
    names: ['帮助关注残联公众号', '教用残联公众号'], bodies: [VILLAGE, TOWN], equipment: [[]], funds: [0, 0], days: 0,
    measures: ['上门帮本人关注残联微信公众号，教会打开、查看历史文章', '在村便民服务室手把手教关注公众号，演示留言咨询'],
    effects: ['本人当场打开看了一篇文章，会自己找', '能自己打开公众号，家属也学会了'],
  },
  '11': {
    names: ['补贴政策入户讲解', '政策宣传院坝会', '康复和辅具政策讲解'], bodies: [VILLAGE, TOWN, COUNTY], equipment: [[['政策明白卡', 1]], [], [['政策宣传册', 1]]], funds: [0, 8], days: 0,
    measures: ['入户逐条讲解两项补贴和辅具申请办法，留下资料并标出重点', '院坝会上讲文化体育进家庭政策，会后单独答疑', '带着目录讲解辅具适配和康复救助怎样申请，当场帮填申请表'],
    effects: ['本人和家属都听明白了，当天提交了申请', '知道找谁、带什么材料，愿意试一试'],
  },
  '12': {
    names: ['自强事迹采写', '自强故事分享会'], bodies: [TOWN, COUNTY], equipment: [[]], funds: [0, 60], days: 3,
    measures: ['征得本人同意，采写种养自立的经历，配照片送县残联', '组织听自强故事分享会，请本人讲了自己的经历'],
    effects: ['稿件在残联公众号刊出，本人很高兴', '听完主动加入了村里的手工小组'],
  },
  '20': {
    names: ['声乐培训辅导', '书法培训辅导', '手工艺培训辅导', '口琴入门辅导'], bodies: [HALL, CULTURE], equipment: [[], [['毛笔套装', 1]], [['手工材料包', 2]], [['口琴', 1]]], funds: [30, 120], days: 18,
    measures: ['文化馆老师每周六辅导一次，共4次，从气息和节拍教起', '送教到镇文化站，从握笔和基本笔画教起，共4次', '分3次教完一件编织作品，课后留练习', '每周上门教1次，从单音教到一首短曲，共4次'],
    effects: ['能跟着节拍唱完整首，敢在众人面前开口', '能独立写完一幅字，已在镇上展出', '能独立完成一件作品，比开始时有耐心', '会吹一首完整的曲子，每天自己练'],
  },
  '21': {
    names: ['坝坝文艺演出', '节日联欢活动', '残疾人文化周活动', '读书分享会'], bodies: [CULTURE, TOWN], equipment: [[]], funds: [8, 25], days: 0,
    measures: ['组织到镇文化广场参加活动，专人接送，全程陪同', '邀请参加文化周活动，安排前排座位和志愿者引导'],
    effects: ['全程参加，和邻居合唱了一首', '看完了整场，说明年还要来', '认识了几位朋友，约好下次再来'],
  },
  '22': {
    names: ['送书上门读一本书', '陪看一场电影', '陪游一次园', '参观非遗展览'], bodies: [CULTURE, LIBRARY, VILLAGE], equipment: [[['图书', 2]], [['电影票', 2]], [['公园门票', 2]], [['展览门票', 1]]], funds: [20, 60], days: 0,
    measures: ['按本人喜好选书送到家，念了第一章，约好两周后来换', '志愿者接送陪看惠民电影，讲解剧情', '陪同到县城公园走了一圈，安排轮椅和休息', '接送参观县里的非遗展览，请讲解员慢慢讲'],
    effects: ['读完一本，主动要换第二本', '三年来第一次进电影院，心情很好', '精神明显好了，愿意多出门', '看得很仔细，回来讲给家里人听'],
  },
  '23': {
    names: ['有声读物配送', '大字读物配送', '盲文读物配送'], bodies: [LIBRARY, COUNTY], equipment: [[['有声读物播放器', 1]], [['大字读物', 3]], [['盲文读物', 2]]], funds: [0, 180], days: 0,
    measures: ['送播放器到家，存入评书和健康节目，教会开关和换台', '按本人挑的书目配送大字读物3册，登记借期', '配送盲文读物2册，说好看完由志愿者来换'],
    effects: ['每天听两小时，会自己换节目', '能自己看完整页，不用家人念', '自己摸读完一册，又点了想看的书'],
  },
  '24': {
    names: ['办事手语翻译', '字幕观影', '日常手语培训'], bodies: [COUNTY, TOWN], equipment: [[]], funds: [0, 100], days: 8,
    measures: ['陪同到便民中心办事，全程手语翻译', '组织观看加字幕的影片，映后交流', '每周教10个常用手语词，家属一起学，共4次'],
    effects: ['事情一次办好，本人满意', '看懂了剧情，第一次和大家一起讨论', '家里人能用手语说日常的话了'],
  },
  '25': {
    names: ['作品推荐参展', '节目推荐参加汇演'], bodies: [TOWN, COUNTY], equipment: [[]], funds: [0, 80], days: 0,
    measures: ['帮助整理作品3件，填推荐表送县残联', '推荐参加市残疾人艺术节选拔，陪同排练2次'],
    effects: ['1件作品入选县级展览', '进入市级选拔，本人信心更足'],
  },
  '30': {
    names: ['康复体育进家庭', '弹力带训练进家庭', '上肢训练进家庭'], bodies: [COUNTY, TOWN], equipment: [[['全身训练套装', 1], ['方法指导光盘、图册', 1]], [['弹力带', 2], ['方法指导光盘、图册', 1]], [['上肢训练套装', 1]]], funds: [320, 500], days: 20,
    measures: ['先问清禁忌，送器材到家并装好，教6个动作，每周上门1次共3次', '送弹力带和图册，教坐姿拉伸，约定每天练2次，两周后回访', '评估上肢关节活动度，定训练单，教家属保护方法，上门指导3次'],
    effects: ['能自己从床边坐到轮椅，少了一次搀扶', '睡眠和精神好些，愿意继续练', '手臂能举过肩，每天坚持练20分钟'],
  },
  '31': {
    names: ['太极拳进家庭', '广播操进家庭', '哑铃操进家庭', '羽毛球进家庭'], bodies: [TOWN, VILLAGE], equipment: [[['健身指导图册', 1]], [], [['哑铃', 1], ['健身指导图册', 1]], [['羽毛球拍', 1]]], funds: [20, 90], days: 14,
    measures: ['上门教太极拳8式，分3次教完，留图册对照练', '教第一套广播操，带着练4次，选定每天早上练', '按体力选轻哑铃，教6节操，记练习卡', '送球拍到家，在院坝里教发球和接球，共3次'],
    effects: ['能独立打完整套，每周练4次', '坚持练习，走路比以前稳', '两手有力些，提水不再要人帮', '带动邻居一起打，出门次数多了'],
  },
  '32': {
    names: ['健身器材配发'], bodies: [COUNTY, TOWN], equipment: [[['哑铃', 1]], [['握力器', 1], ['拉力带', 1]], [['迷你健身车', 1]], [['软式健身圈', 1]], [['乒乓球拍', 1]], [['跳绳', 1]]], funds: [25, 280], days: 0,
    measures: ['按需求清单配发到户，当面教会使用，本人签收', '集中发放并现场演示，讲清注意事项'],
    effects: ['当天就会用，放在堂屋天天练', '每周用4次以上，家属也帮着提醒'],
  },
  '33': {
    names: ['太极拳上门指导', '八段锦指导', '健走指导'], bodies: [TOWN, VILLAGE], equipment: [[['弹力带', 1]], [], []], funds: [0, 60], days: 12,
    measures: ['指导员上门教坐着打太极拳6式，留下图册', '问清血压情况，教八段锦前四式，纠正呼吸，共3次', '陪同健走3次，定好路线和步数'],
    effects: ['会打6式，每天早晚各练一遍', '血压平稳，能跟着口令完成', '每天走2000步，不再怕出门'],
  },
  '34': {
    names: ['趣味运动会', '健步走活动', '残疾人健身周活动', '冰雪运动季体验'], bodies: [TOWN, COUNTY], equipment: [[]], funds: [8, 20], days: 0,
    measures: ['接送到镇运动场，参加套圈、投篮两项，有志愿者保护', '组织健步走3公里，分段休息，配医护', '健身周到镇文化广场集体练太极和八段锦，有教练领做', '到县体育馆体验旱地冰壶和雪地沙包，有志愿者陪同'],
    effects: ['完成两项，得了鼓励奖', '走完全程，心情舒畅', '学会前四式，回家接着练', '第一次摸到冰壶，说明年还要来'],
  },
  '35': {
    names: ['健身示范点体验'], bodies: [TOWN, VILLAGE], equipment: [[]], funds: [0, 15], days: 6,
    measures: ['带到村健身示范点，逐件教会使用，去了3次', '在镇示范点安排固定时段，专人看护'],
    effects: ['能自己去，每周2次', '学会3样器材，知道怎样不受伤'],
  },
  '36': {
    names: ['竞技体育县级选拔推荐'], bodies: [COUNTY, TOWN], equipment: [[]], funds: [0, 200], days: 2,
    measures: ['填推荐表，带到县里测100米和立定跳远，做初步分级', '陪同参加县乒乓球选拔，请教练看了两局'],
    effects: ['列入县后备名单，等市里复测', '教练建议每周集训2次，本人和家里都同意'],
  },
  '37': {
    names: ['特奥滚球训练', '融合趣味运动'], bodies: [TOWN, COUNTY], equipment: [[['特奥滚球', 1]], [['沙包', 2]]], funds: [15, 80], days: 10,
    measures: ['每周带练滚球1次共3次，家属陪同', '组织融合运动，和志愿者一对一做套圈、投球'],
    effects: ['能听口令滚球，专注时间长了', '会等待轮流，愿意和同伴击掌'],
  },
}

/** How a visit ends; said after the measures, so that they tell what was done for this person. */
export const CLOSING = [
  '注意事项写在纸上，交给家里人收好', '和家里人一起定好每天的时间，贴在墙上', '留下联系电话，约好两周以后再来看', '走以前请本人自己做了一遍，没有不舒服',
  '拍照留存，本人在登记表上签了字', '用本人听得懂的话又讲了一遍重点',
] as const

/** What careless entries look like. */
export const WEAK_MEASURES = ['开展了服务', '已落实', '按要求完成', '上门服务'] as const
export const WEAK_EFFECTS = ['好', '效果良好', '满意', '还可以'] as const
