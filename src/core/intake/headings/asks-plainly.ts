/** Words with which people ask, and no official heading does: 哪天认定的, 一共多少人, 档案搞了没有. */
const asking = /哪|啥|什么|多少|多大|多久|谁|怎么|怎样|何时|何地|几[号时点家]|(?:了|有|过)没|没有?$|吗$/u;

/**
 * True for a heading that asks as people talk. What it has in common with the words of the dictionary tells little of what it asks for, so that
 * what stands beneath alone excludes a field.
 */
export const asksPlainly = (key: string): boolean => asking.test(key);
