/** What people call a region: 门斗山村 for 门斗山村民委员会, 林坎社区 for 林坎社区居民委员会. */
export function shortRegionName(official: string): string {
  const village = /^(.+?)村?(?:村民委员会|村委会|村委员会)$/.exec(official)
  if (village) return `${village[1]}村`
  const community = /^(.+?)(?:社区)?(?:居民委员会|居民居委会|居委会)$/.exec(official)
  return community ? `${community[1]}社区` : official
}
