import { LANGUAGES, type Language } from '@playhead/contract/options';

/** The catalogue's language that an `Accept-Language` header likes most; English where it names none of them. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(/;\s*q=/);
    return { language: tag.slice(0, 2).toLowerCase(), weight: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const known = wishes.filter(({ language, weight }) => weight > 0 && LANGUAGES.some((one) => one === language));
  const [best] = known.sort((a, b) => b.weight - a.weight);
  return LANGUAGES.find((language) => language === best?.language) ?? 'en';
}
