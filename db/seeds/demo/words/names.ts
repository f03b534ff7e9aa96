/** Han surnames of southern Sichuan with their share of a thousand. */
export const SURNAMES = {
  王: 75, 李: 78, 张: 62, 刘: 60, 陈: 66, 杨: 50, 罗: 40, 周: 38, 黄: 36, 赵: 26, 吴: 28, 徐: 22, 胡: 24, 何: 30, 曾: 30,
  邓: 24, 唐: 24, 谢: 20, 郭: 16, 朱: 16, 邹: 14, 熊: 14, 游: 10, 向: 8, 蒋: 14, 万: 8, 先: 10, 牟: 8, 涂: 8, 税: 4, 雷: 10,
  龙: 10, 彭: 14, 冯: 14, 梁: 12, 袁: 12, 田: 10, 任: 8, 钟: 12, 廖: 12, 余: 12, 庞: 6, 屈: 5, 淳: 2, 欧阳: 5, 司马: 1, 令狐: 2,
} as const

/** Given names by the year of birth: what parents liked then. */
export const GIVEN = {
  old: {
    male: '国华 建国 德清 世明 永贵 成富 祥福 光明 明全 友才 志高 兴发 文忠 天贵 启明 正华 绍云 朝富 维良 代坤 泽贵 元福 吉安 大全 克勤 家顺 洪林 开银'.split(' '),
    female: '桂芳 秀英 玉芬 素珍 淑芳 德珍 天秀 正芬 文秀 兴碧 光琼 素华 明英 玉兰 朝珍 昌容 世琼 永芳 光秀 启珍 泽芳 维英 绍芬 代玉 元秀 吉芳'.split(' '),
  },
  middle: {
    male: '小军 强 勇 刚 伟 建平 志强 晓东 军 波 涛 建军 永刚 云 林 海 平 明强 世勇 光伟 德勇 小波 兵 华强'.split(' '),
    female: '小梅 丽 艳 红 敏 晓燕 小琴 玲 春梅 利 群 小英 燕 霞 云霞 小红 容 丽华 晓琼 莉 玉梅 琴 小芳'.split(' '),
  },
  young: {
    male: '浩然 宇轩 俊杰 子豪 鑫 宇航 杰 锐 浩 天宇 家豪 梓涵 志豪 嘉俊 文博 航 宇 俊熙 皓宇'.split(' '),
    female: '欣怡 雨欣 梓萱 佳怡 雨婷 思雨 诗涵 欣妍 婷 静怡 语嫣 佳琪 梦琪 心怡 可馨 紫涵 若曦'.split(' '),
  },
} as const

/** Characters that old systems could not write; the demo proves that this one can. */
export const RARE_GIVEN = ['㛃', '䶮', '𠅤', '翀', '堃', '犇', '𬭎', '燚', '喆', '翯'] as const

/** Yi clan names and given names; written with the dot that certificates use. */
export const YI_CLANS = '吉克 阿苦 沙马 吉木 曲比 阿的 海来 勒伍 马海 俄木 吉子 阿尔 瓦渣 依火 加巴 恩扎 毛阿 苏呷 乃古 迪惹'.split(' ')
export const YI_GIVEN = {
  male: '木呷 拉铁 史布 日哈 尔布 阿木 伍加 子体 古哈 石古 你布 克哈 小兵 建华'.split(' '),
  female: '阿依莫 伍果 阿呷 日扎 子莫 石扎 伍牛 尔洛 阿支 果果 医生莫 木果 小红 秀英'.split(' '),
} as const
/** A given name so long that tables must wrap it. */
export const YI_LONG_GIVEN = ['阿依莫色伍支', '伍合木果子体', '克古尔哈石布'] as const

export const TIBETAN = {
  male: '扎西多吉 次仁 泽仁顿珠 洛桑 格桑旺堆 丹增'.split(' '),
  female: '卓玛 拥忠 泽仁拉姆 央金 次旺卓玛 德吉'.split(' '),
} as const
