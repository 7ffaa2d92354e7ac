/** The palette's colours as a canvas needs them: computed for the theme on screen. */
export interface ChartColours {
  readonly accent: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly fontFamily: string;
}

/** Reads the palette at an element. Custom properties keep `light-dark()` unresolved, so a probe's colour is computed instead. */
export function chartColours(element: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--color-${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    accent: colour('accent'),
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    fontFamily: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return colours;
}
