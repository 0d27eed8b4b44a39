/** True for words that send the reader elsewhere instead of saying something: 见附件, 同上, 略. `plain` is the text after `normalise`. */
export function pointsElsewhere(plain: string): boolean {
  return /^(?:详?见|参见|参照|同上|同前|如上|〃|〞|″|"$|附后|另附|略$)|见(?:附件|附表|附页|档案|简历|证书)/u.test(plain);
}
