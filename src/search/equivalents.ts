/** Characters that are one to a reader and two to Unicode, beyond what its decompositions (NFKD) make one: runs as in a fold table. */

/**
 * The CJK Radicals Supplement, which PDFs put in place of characters, by Unicode 15's
 * `EquivalentUnifiedIdeograph` (the Kangxi radicals have decompositions).
 */
const radicals =
  '㓁⺳ 㔾⺋ 丬⺦ 乙⺄ 乚⺃ 乛⺂ 亀⻲ 亻⺅ 兀⺎ 冂⺆ 冗⺴ 刀⺈ 刂⺉ 卜⺊ 卤⻧ 厂⺁ 小⺌⺍ 尢⺐ 尣⺏ 巳⺒ 幺⺓ 彑⺔ 心⺗ 忄⺖ 扌⺘ 攵⺙ 斉⻫ 旡⺛ 日⺜ 月⺝ 歯⻭ 歺⺞ 民⺠ 氵⺡ 氺⺢ 灬⺣ 爫⺤⺥ 牛⺧ 犭⺨ 王⺩ 目⺫ 示⺬ 礻⺭ 竜⻯ 糹⺯ 纟⺰ 罒⺲ 罓⺱ 羊⺶ 耂⺹ 聿⺻ 肀⺺ 肉⺼ 艹⺾⺿⻀ 虎⻁ 衤⻂ 西⻄ 覀⻃ 见⻅ 角⻆ 讠⻈ 贝⻉ 车⻋ 辶⻌⻍⻎ 邑⻏ 钅⻐ 長⻑ 镸⻒ 长⻓ 门⻔ 阝⻖ 雨⻗ 青⻘ 韦⻙ 页⻚ 风⻛ 飞⻜ 食⻝ 飠⻟ 饣⻠ 马⻢ 骨⻣ 鬼⻤ 鱼⻥ 鸟⻦ 麦⻨ 黄⻩ 黾⻪ 齐⻬ 齿⻮ 龙⻰ 龜⻱ 𠘨⺇ 𡯂⺑ 𤴔⺪ 𥫗⺮ 𦉫⺵ 𦍋⺸ 𦍌⺷ 𦥑⺽ 𧢲⻇ 𧾷⻊ 𨸏⻕ 𩙿⻞ 𩠐⻡ 𫜹⺕';

/** Nought in years: 二〇二二, 二○二二, 二零二二. */
const noughts = '〇○◯零';

/** Arabic letters that keyboards and writers use for one another: yeh, heh, kaf. */
const arabic = 'يىی هة كک';

export const equivalents = `${noughts} ${radicals} ${arabic}`;
