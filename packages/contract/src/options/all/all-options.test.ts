import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../localized.ts';
import { checkValue } from '../check/check-value.ts';
import { createReport } from '../check/report.ts';
import { OPTION_GROUPS } from '../groups.ts';
import { optionShape } from '../shapes/option-shape.ts';
import { ALL_OPTIONS } from './all-options.ts';

/** Every option that VPE's guides, API pages and the types of its React Native package name. */
const VPE_TREE = `
  playlist playIndex autostart muted repeat autoPause setStartTime lowLatencyMode maUse
  aspectRatio objectFit ui lang progressBarColor descriptionNotVisible startMutedInfoNotVisible
  controls controlActiveTime playRateSetting
  controlBtn.play controlBtn.progressBar controlBtn.volume controlBtn.times controlBtn.subtitle controlBtn.setting
  controlBtn.pictureInPicture controlBtn.fullscreen
  keyboardShortcut touchGestures seekingPreview iosFullscreenNativeMode autoPIP
  captionStyle.fontSize captionStyle.color captionStyle.backgroundColor captionStyle.edgeStyle
  ads.tagUrl ads.enabled
  token visibleWatermark watermarkText watermarkConfig.randPosition watermarkConfig.randPositionInterVal watermarkConfig.x
  watermarkConfig.y watermarkConfig.opacity screenRecordingPrevention
  icon.bigPlay icon.play icon.pause icon.prev icon.next icon.replay icon.subtitle icon.subtitleOff icon.fullscreen
  icon.fullscreenExit icon.volumeFull icon.volumeMid icon.volumeMute icon.pip icon.setting
  layout customBtns override
  allowsPictureInPicture staysActiveInBackground enableNowPlayingPlaybackState modalFullscreen backgroundPlayback
  autoPictureInPicture rotateFullscreen disableAutoPause devTestAppId
`;

describe('ALL_OPTIONS', () => {
  it("has VPE's whole tree, each option once", () => {
    const keys = ALL_OPTIONS.map(({ key }) => key);
    expect(
      VPE_TREE.trim()
        .split(/\s+/)
        .filter((key) => !keys.includes(key)),
    ).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stands in the order of the groups, none of which is empty', () => {
    const groups = ALL_OPTIONS.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(OPTION_GROUPS.map(({ id }) => id));
  });

  it('has title and help in every language', () => {
    for (const { key, title, help } of ALL_OPTIONS) {
      for (const language of LANGUAGES) {
        expect(title[language], `${key} title ${language}`).not.toBe('');
        expect(help[language], `${key} help ${language}`).not.toBe('');
      }
    }
  });

  it('has defaults that its own check accepts', () => {
    for (const option of ALL_OPTIONS.filter((one) => one.default !== null)) {
      const report = createReport('en');
      checkValue(optionShape(option), option.default, option.key, report);
      expect(report.faults.items).toEqual([]);
    }
  });

  it('says of each text that is written in one way how it is written, and of each number its limits', () => {
    for (const option of ALL_OPTIONS) {
      if (['color', 'css_color', 'ratio', 'date'].includes(option.type))
        expect(option.pattern, option.key).toBeDefined();
      if (['integer', 'number'].includes(option.type)) {
        expect([typeof option.minimum, typeof option.maximum], option.key).toEqual(['number', 'number']);
      }
      if (option.type === 'enum') expect(option.values, option.key).toContain(option.default);
    }
  });
});
