import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from '../../../src/text/sentences/sentences.ts';

/** What it says, the text with `|` where it is cut, and its language. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a Chinese sentence ends with 。！？', '下雨了。|带伞了吗？|没有！', 'zh-Hans'],
  ['signs in a row end one sentence', '真的吗？！|当然。', 'zh-Hans'],
  ['…… is a pause within a sentence', '他想了想……算了。|走吧。', 'zh-Hans'],
  ['…… ends a sentence where somebody begins to speak', '他走了……|“再见！”', 'zh-Hans'],
  ['what is quoted at the end of a sentence is divided, and its mark stays with it', '她说：“我来。|你走。”|门关了。', 'zh-Hans'],
  ['who speaks belongs to what is said', '“我来。|你走。”她说。', 'zh-Hans'],
  ['a sentence that goes on after a quotation is not cut within it', '所谓“我来。你走。”的说法不对。', 'zh-Hans'],
  ['a sentence is not cut in brackets', '校长（生于南京。）走了。|大家送他。', 'zh-Hans'],
  ['sentences that all stand in brackets are divided', '（门开着。|灯亮着。）', 'zh-Hans'],
  ['a comma after a stop lets the sentence go on', '“好！”，他点头。', 'zh-Hans'],
  ['a bracket without a partner is a sign like any other', '甲（未完。|乙完了。', 'zh-Hans'],
  ['the raised sign of a note belongs to the sentence before it', '他来了。¹|她走了。²', 'zh-Hans'],
  ['a raised figure before a letter begins its word', '测了年代。|¹⁴C已经很少。', 'zh-Hans'],
  ['nor does the sign of a note begin an English sentence', 'It rains.¹ |It cools 5 km² of land.² |Take an umbrella.', 'en'],
  ['a point between figures ends nothing', '增长3.5倍。|见图1。', 'zh-Hans'],
  ['no sentence ends within a URL', '见https://example.org/a?b=c!d（www.example.org/?e=f）。|再看http://example.org/?|好。', 'zh-Hans'],
  ['nor in English', 'See www.example.org/a?b=c. |Then https://example.org/?d=e!', 'en'],
  ['Classical Chinese, in the quotation marks of Traditional print', '師曰：「水至清則無魚。|山至高則無林。」|弟子退。', 'lzh-Hant'],
  ['one who speaks after another begins a sentence', '甲曰：「去。」|乙曰：「留。」', 'lzh-Hant'],
  ['text without punctuation is one sentence', '天地玄黃宇宙洪荒', 'lzh-Hant'],
  ['Japanese is cut like Chinese', '雨だ。|傘は？', 'ja'],
  ['English is cut after a full stop', 'It rains. |Take an umbrella.', 'en'],
  ['titles and initials end nothing', 'Mr. Li met J. Smith and Dr. Wu. |They talked.', 'en'],
  ['numbers that are named end nothing', 'See Art. 3 of Law No. 5 and p. 7. |It is short.', 'en'],
  ['“no” may be a sentence', 'Did it rain? |No. |It snowed.', 'en'],
  ['the marker of an item belongs to it', '1. Buy bread. |2. Bake it. |(a) Slowly.', 'en'],
  ['what a part is called belongs to its first sentence', 'Article 4. Dogs may not ride. |Guide dogs may. |Chapter II. General rules. |§ 5-1. They wait.', 'en'],
  ['in Russian too', 'Статья 4 бис. Собаки ждут. |Статья 5. Кошки едут.', 'ru'],
  ['a sentence that ends with a number ends', 'This is Article 1. |It is short.', 'en'],
  ['decimals end nothing', 'It costs $3.5 million. |Pay now.', 'en'],
  ['U.S. may end a sentence', 'He left the U.S. |The rest stayed in the U.S. Embassy.', 'en'],
  ['who speaks belongs to what is said in English too', '“Stop!” he said. |She stopped.', 'en'],
  ['brackets hold a sentence together', 'He (born in 1950. In May.) left. |We stayed.', 'en'],
  ['German abbreviations', 'Das gilt gem. Abs. 3 und Nr. 4. |Mehr nicht.', 'de'],
  ['Russian abbreviations', 'См. ст. 5 закона 1990 г. о воде. |Он краток.', 'ru'],
];

for (const [name, marked, language] of cases) {
  test(name, () => {
    const expected = marked.split('|').map((one) => one.trim());
    assert.deepEqual(sentencesOf(marked.replaceAll('|', ''), language), expected);
  });
}

test('no character but space is lost, whatever the text', () => {
  const signs = Array.from('天a1。！？……“”‘’（）()「」.!?;：，\n A I. 二(a)');
  let seed = 7;
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: 60 }, () => signs[(seed = (seed * 48271) % 2147483647) % signs.length]!).join('');
    for (const language of ['zh-Hans', 'en', 'fr']) assert.equal(sentencesOf(text, language).join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
  }
});

test('a text of spaces has no sentence', () => assert.deepEqual(sentencesOf(' \n　', 'zh-Hans'), []));
