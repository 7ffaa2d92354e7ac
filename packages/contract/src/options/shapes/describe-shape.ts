import type { Language, Localized } from '../../localized.ts';
import type { ListShape, NumberShape, ObjectShape, Shape, TextShape, Unit } from './shape.ts';

interface Words {
  readonly boolean: string;
  readonly function: string;
  readonly object: string;
  readonly or: string;
  readonly range: (from: number, to: number) => string;
  readonly atMost: (most: number) => string;
  readonly number: (isWhole: boolean, limits: string | undefined, unit: string | undefined) => string;
  readonly above: (least: number, most: number | undefined) => string;
  readonly text: (noun: string, length: string) => string;
  readonly oneOf: (values: readonly string[]) => string;
  readonly list: (count: string, item: string | undefined) => string;
  readonly having: (keys: readonly string[]) => string;
}

const UNITS: Readonly<Record<Unit, Localized>> = {
  ms: { en: 'milliseconds', ko: '밀리초', ja: 'ミリ秒' },
  seconds: { en: 'seconds', ko: '초', ja: '秒' },
  percent: { en: 'percent', ko: '%', ja: '%' },
  px: { en: 'pixels', ko: '픽셀', ja: 'ピクセル' },
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    boolean: 'true or false',
    function: 'nothing: this is a function, which a stored document cannot hold; give it in the page',
    object: 'an object',
    or: ', or ',
    range: (from, to) => `${from} to ${to}`,
    atMost: (most) => `at most ${most}`,
    number: (isWhole, limits, unit) =>
      `${isWhole ? 'a whole number' : 'a number'}${limits ? ` from ${limits}` : ''}${unit ? ` (${unit})` : ''}`,
    above: (least, most) => `a number above ${least}${most === undefined ? '' : `, at most ${most}`}`,
    text: (noun, length) => `${noun} of ${length} characters`,
    oneOf: (values) => `one of ${values.join(', ')}`,
    list: (count, item) => `a list of ${count} items${item ? `, each ${item}` : ''}`,
    having: (keys) => `an object with ${keys.join(' or ')}`,
  },
  ko: {
    boolean: 'true 또는 false',
    function: '빈 값: 함수는 저장되는 문서에 담을 수 없으므로 페이지에서 지정하세요',
    object: '객체',
    or: ' 또는 ',
    range: (from, to) => `${from}~${to}`,
    atMost: (most) => `최대 ${most}`,
    number: (isWhole, limits, unit) =>
      `${limits ? `${limits} 범위의 ` : ''}${isWhole ? '정수' : '숫자'}${unit ? `(${unit})` : ''}`,
    above: (least, most) => `${least}보다 크${most === undefined ? '' : `고 ${most} 이하`}인 숫자`,
    text: (noun, length) => `${noun}(${length}자)`,
    oneOf: (values) => `${values.join(', ')} 중 하나`,
    list: (count, item) => `항목 ${count}개의 목록${item ? `(각 항목: ${item})` : ''}`,
    having: (keys) => `${keys.join(' 또는 ')} 키가 있는 객체`,
  },
  ja: {
    boolean: 'true または false',
    function: '空：関数は保存される文書に入れられないため、ページで指定してください',
    object: 'オブジェクト',
    or: ' または ',
    range: (from, to) => `${from}～${to}`,
    atMost: (most) => `最大 ${most}`,
    number: (isWhole, limits, unit) =>
      `${limits ? `${limits} の` : ''}${isWhole ? '整数' : '数値'}${unit ? `（${unit}）` : ''}`,
    above: (least, most) => `${least} より大き${most === undefined ? 'い' : `く ${most} 以下の`}数値`,
    text: (noun, length) => `${noun}（${length} 文字）`,
    oneOf: (values) => `${values.join('、')} のいずれか`,
    list: (count, item) => `${count} 項目のリスト${item ? `（各項目：${item}）` : ''}`,
    having: (keys) => `${keys.join(' または ')} を持つオブジェクト`,
  },
};

/** What a value of this shape may be, in words that follow "expected:". Limits and allowed values are part of it. */
export function describeShape(shape: Shape, language: Language): string {
  const words = WORDS[language];
  switch (shape.kind) {
    case 'boolean':
    case 'function':
      return words[shape.kind];
    case 'null':
      return 'null';
    case 'number':
      return describeNumber(shape, language);
    case 'text':
      return describeText(shape, language);
    case 'choice':
      return words.oneOf(shape.values);
    case 'list':
      return describeList(shape, language);
    case 'object':
      return describeObject(shape, words);
    case 'map':
      return words.object;
    case 'either':
      return shape.of.map((one) => describeShape(one, language)).join(words.or);
  }
}

function describeNumber({ isWhole, minimum, maximum, above, unit }: NumberShape, language: Language): string {
  const words = WORDS[language];
  if (above !== undefined) return words.above(above, maximum);
  const limits = minimum === undefined || maximum === undefined ? undefined : words.range(minimum, maximum);
  return words.number(isWhole, limits, unit && UNITS[unit][language]);
}

function describeText({ noun, pattern, minLength = 0, maxLength }: TextShape, language: Language): string {
  // How it is written says more than how long it may be.
  return pattern === undefined
    ? WORDS[language].text(noun[language], describeCount(minLength, maxLength, language))
    : noun[language];
}

function describeList({ of, minItems = 0, maxItems }: ListShape, language: Language): string {
  const item = of.kind === 'object' ? undefined : describeShape(of, language);
  return WORDS[language].list(describeCount(minItems, maxItems, language), item);
}

const describeObject = ({ requiresOneOf }: ObjectShape, words: Words): string =>
  requiresOneOf ? words.having(requiresOneOf) : words.object;

const describeCount = (least: number, most: number, language: Language): string =>
  least === 0 ? WORDS[language].atMost(most) : WORDS[language].range(least, most);
