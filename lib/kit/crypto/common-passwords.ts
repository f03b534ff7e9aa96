/** Lower-case passwords that guessing starts with, and words that only numbers are added to. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passw0rd p@ssw0rd p@ssword pass@word password1 admin administrator admin123 root guest test user
  welcome letmein iloveyou woaini woaini520 woaini1314 5201314520 1314520520 dragon monkey football baseball superman
  qwerty qwertyuiop qwer1234 qwer123456 qwe123 qweasd qweasdzxc asdfghjkl asdf1234 asd123456 zxcvbnm zxcvbnm123
  1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz@wsx q1w2e3r4 q1w2e3r4t5 a1b2c3d4 a1b2c3d4e5 abc abc123 abc123456 abcd1234
  abcd123456 aa123456 aa12345678 a123456789 a1234567890 qq123456 qq123456789 wang1234 zhang123
  123456789 1234567890 0123456789 0987654321 9876543210 1122334455 1231231234 123123123123 123321123321 147258369
  1472583690 7894561230 12345678910 123456654321 1234512345 123456abc 123456a 123456qq
  canlian canlian123 liangfu liangfu123 sichuan sichuan123 chengdu chengdu123 luzhou cdpf scdpf scdpf123 zhuangan
  caonima nihao zhongguo china china123 huawei lenovo lenovo123 computer internet changeme default secret`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
