/** `#rgb` or `#rrggbb`. */
export const COLOR_PATTERN = '^#([\\da-fA-F]{3}){1,2}$';

/** A colour as CSS writes it: hexadecimal with or without alpha, `rgb()`, `rgba()`, `hsl()`, `hsla()`, or a name. */
export const CSS_COLOR_PATTERN =
  '^(#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(rgb|hsl)a?\\([0-9a-z.,%/ ]{5,40}\\)|[a-zA-Z]{3,30})$';

/** Width to height, as `16/9` or `16:9`. */
export const RATIO_PATTERN = '^[1-9]\\d{0,3}(\\.\\d+)?[/:][1-9]\\d{0,3}(\\.\\d+)?$';

/** `2026-11-25`, `2026-11-25 20:00:00`, or ISO 8601, which is what JSON makes of a Date. */
export const DATE_PATTERN =
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$';
