import table from "../dictionary/text/traditional.json";
import type { Speech } from "./speech";

/*
 * Our own words in Traditional characters: sentences are written once, in Simplified. Most characters have one Traditional form. Of the
 * others the form is chosen here, or they stay as they are: by themselves, and in the words in which they are written otherwise. What a
 * filer wrote and the regulations' own text never come here.
 */

/** Characters that Traditional text writes as well, and far more often than the other that Simplified writes the same way. */
const kept = "干系查札向雕蒙升拐台泛溯胡面曲布占局私幸杰家佣仆雇俊凶胄克恤即念吃咽冢伙奸娘尸峰昆岳岩吊佛栗戚欲捍拼舍挨卷扇折抬教旗既棋矩杠梁朴僵污泄凌涌沈漓床抵呆酸愈痴症皂杯真困朱秘御谷灶蓑吁粽扎弦捆彩致累才群玩唇修庵搜席卜芸姜苧苔虱蔑同制核夸志噪溪狸逾挽回周游腌丑糖扣巨表旋合板暗辟只沾秋千刮飧肴糊喂松斗哄郁咸霉冬出";

/** Simplified and Traditional by turns: which of several forms is meant. */
const chosen =
  "划劃几幾后後征徵坏壞挂掛扑撲于於晒曬杆桿筑築帘簾听聽荐薦虫蟲范範注註托託咨諮愿願余餘云雲准準丰豐儿兒" +
  "并並仑侖个個伪偽尽盡净淨别別铲鏟勋勳汇匯厕廁历歷参參启啟叹嘆尝嘗哗嘩恶惡当當啮嚙苏蘇团團坝壩采採埙塤坛壇墙牆夹夾奖獎妫媯袅裊娴嫻岁歲荫蔭弥彌录錄径徑复複凄淒悫愨捣搗摆擺术術榉櫸壳殼毁毀牦犛冲衝沩溈湿濕卤鹵滟灩为為炼煉烟煙获獲产產画畫瘘瘻发發荡蕩众眾竖豎签簽绝絕绦絛绣繡绿綠线線绷繃绱緔缊縕纤纖绕繞缰韁钵缽骂罵脏髒铺鋪馆館艳艷药藥莼蓴蕴蘊里裡裥襉证證说說谥謚谣謠谫譾赞贊赍齎赝贗赃贓迹跡辒轀酝醞针針钫鈁钥鑰钩鉤钟鐘钻鑽锫錇锐銳锈鏽锤錘镎鎿镰鐮镇鎮镋钂镌鐫镢钁鉴鑑闲閒阅閱鸡雞须須颓頹颜顏饥飢鲞鯗鳄鱷鳁鰮凫鳧鹚鷀鹇鷳么麼";

/** Words in which such a character is written otherwise, Simplified and Traditional by turns. */
const phrases = [
  "复制", "複製", "研制", "研製", "仿制", "仿製", "制作", "製作", "批准", "批准", "核准", "核准", "准许", "准許", "准予", "准予", "获准", "獲准", "恢复", "恢復", "答复", "答覆", "批复", "批覆", "回复", "回覆",
  "联系", "聯繫", "关系", "關係", "系数", "係數", "骨干", "骨幹", "干部", "幹部", "日历", "日曆", "汇总", "彙總", "汇编", "彙編", "标签", "標籤", "合并", "合併", "并入", "併入", "一并", "一併", "注意", "注意",
  "关注", "關注", "公里", "公里", "里程", "里程", "周期", "週期", "放松", "放鬆", "宽松", "寬鬆",
];

const forms = new Map<string, string>();
for (let i = 0; i < table.from.length; i++) if (!kept.includes(table.to[i])) forms.set(table.to[i], table.from[i]);
for (let i = 0; i < chosen.length; i += 2) forms.set(chosen[i], chosen[i + 1]);
for (let i = 0; i < phrases.length; i += 2) forms.set(phrases[i], phrases[i + 1]);

const pieces = new RegExp(`${phrases.filter((_, at) => at % 2 === 0).join("|")}|\\p{Script=Han}`, "gu");

const convert = (text: string): string => text.replace(pieces, (piece) => forms.get(piece) ?? piece);

const words = new Map<string, string>();
const sentences = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Names and pieces of messages are few, and come again and again; should they not be few, they are forgotten. */
const mostWords = 20_000;

function word(text: string): string {
  let told = words.get(text);
  if (told === undefined) {
    if (words.size >= mostWords) words.clear();
    words.set(text, (told = convert(text)));
  }
  return told;
}

/** Our own words in Traditional characters; values between them stand as they are. */
export const inTraditional: Speech = {
  say(parts, ...values) {
    let told = sentences.get(parts);
    if (!told) sentences.set(parts, (told = parts.map(convert)));
    return told.reduce((all, part, i) => all + String(values[i - 1]) + part);
  },
  word,
  traditional: true,
};
