import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.ts';

/** Values as VPE's guides, API pages, demos and types show them. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  playlist: [
    'https://example.com/video.mp4',
    [],
    [{ file: 'https://example.com/v.m3u8' }, { file: 'https://example.com/v.mpd' }],
    [
      {
        file: 'https://example.com/v.m3u8',
        poster: 'https://example.com/p.jpg',
        description: {
          title: '제목',
          profile_name: 'NAVER CLOUD',
          profile_image: 'https://example.com/i.png',
          created_at: '2023-04-13',
        },
        vtt: [
          { id: 'ko', file: 'https://example.com/ko.vtt', label: '한국어', default: true },
          { id: 'en', file: 'https://example.com/en.vtt', label: 'English' },
        ],
        srt: [{ id: 'ja', file: 'https://example.com/ja.srt', label: '日本語' }],
        intro: { start: '00:10', duration: 20 },
        opening: { start: '01:30', duration: 87.5 },
        ending: { start: '1:02:10', duration: 60 },
        ageRating: '15',
        contentWarnings: ['violence', 'horror'],
        video_id: 'a-1',
        sources: [{ file: 'a.mp4', label: '720p', default: true }],
        title: 'carried along',
      },
    ],
    [
      {
        drm: {
          'com.widevine.alpha': {
            src: 'https://example.com/dash.mpd',
            licenseUri: 'https://license.example.com/',
            licenseRequestHeader: { 'pallycon-customdata-v2': 'eyJ…' },
          },
          'com.microsoft.playready': {
            src: 'https://example.com/dash.mpd',
            licenseUri: 'https://license.example.com/',
            licenseRequestHeader: { 'x-ncp-apigw-timestamp': 1_700_000_000_000, 'x-drm-token': 't' },
          },
          'com.apple.fps': {
            src: 'https://example.com/hls.m3u8',
            licenseUri: 'https://license.example.com/',
            licenseRequestHeader: { 'Content-type': 'application/x-www-form-urlencoded' },
            certificateUrl: 'https://license.example.com/cert',
            certificateUri: 'https://license.example.com/cert',
            certificateRequestHeader: { 'x-ncp-iam-access-key': 'k' },
          },
        },
      },
    ],
    [
      {
        file: 'https://example.com/hls.m3u8',
        drm: {
          type: 'fairplay',
          licenseServer: 'https://license.example.com/',
          headers: { 'pallycon-customdata-v2': 't' },
          certificateUrl: 'https://license.example.com/cert',
          certificateRequestHeader: { a: 'b' },
          base64Certificate: true,
        },
      },
      { file: 'a.mpd', drm: { type: 'widevine' } },
    ],
  ],
  playIndex: [0, 3],
  aspectRatio: ['16/9', '4/3', '1/1', '9/16', '21/9', '2/1', '16:9'],
  objectFit: ['contain', 'cover', 'fill', 'scale-down'],
  ui: ['all', 'auto', 'pc', 'mobile'],
  lang: ['auto', 'ko', 'en', 'ja', 'zh'],
  controlActiveTime: [3000, 0],
  controlBtn: [
    {
      play: true,
      fullscreen: true,
      progressBar: true,
      volume: false,
      times: true,
      pictureInPicture: true,
      setting: true,
      subtitle: false,
    },
  ],
  progressBarColor: ['#ff0000', '#4299f5', '#F00'],
  playRateSetting: [[0.5, 0.75, 1, 1.5, 2]],
  setStartTime: [
    null,
    '2026-11-25 20:00:00',
    '2026-11-25T11:00:00.000Z',
    '2026-11-25 20:00',
    '2026-11-25T20:00:00+09:00',
  ],
  token: ['', 'token=st=1700000000~exp=1700003600~acl=/*~hmac=00'],
  watermarkText: ['NAVER CLOUD PLATFORM'],
  watermarkConfig: [{ randPosition: true, randPositionInterVal: 3000, x: 10, y: 90, opacity: 0.5 }],
  captionStyle: [
    { fontSize: 12, color: '#ffffff', backgroundColor: 'rgba(0,0,0,0.4)', edgeStyle: 'dropshadow' },
    { color: 'white', backgroundColor: '#00000066', edgeStyle: 'none' },
    { color: 'hsl(120 100% 50% / 0.4)', backgroundColor: 'transparent', edgeStyle: 'raised' },
    { color: '#FFF', edgeStyle: 'depressed' },
    { color: 'rgb(255, 255, 255)', edgeStyle: 'uniform' },
  ],
  ads: [{ tagUrl: 'https://pubads.example.com/ads?iu=/1/x&output=vmap', enabled: true }, { enabled: false }],
  icon: [{ bigPlay: 'https://example.com/b.svg', fullscreenExit: 'data:image/svg+xml;base64,PHN2Zy8+', pip: '' }],
  customBtns: [
    [],
    [
      {
        ui: 'pc',
        id: 'like',
        position: 'right-top',
        flow: 'left',
        icon: 'https://example.com/like.svg',
        activeIcon: 'https://example.com/liked.svg',
        tooltip: 'Like',
        activeTooltip: 'Liked',
        default: false,
      },
      { ui: 'mobile', position: 'left-bottom', flow: 'right', icon: 'https://example.com/x.svg' },
    ],
  ],
  layout: [
    null,
    {
      order: ['top', 'upper', 'center', 'seekbar', 'lower', 'bottom'],
      top: [{ items: ['MetaDesc'], align: 'left' }, { wrapper: 'Blank' }, { items: ['ShareBtn'], wrapper: 'Group' }],
      center: [{ items: ['BigPlayBtn'], wrapper: null, align: 'center', noPadding: true }],
      lower: [{ items: ['SeekBar'] }],
      bottom: [
        { items: ['PlayBtn'], cap: 1, key: 'play' },
        {
          items: ['SubtitleBtn', 'PipBtn', 'SettingBtn', 'FullscreenBtn'],
          align: 'right',
          style: { gap: 8, color: '#fff' },
        },
      ],
      iconSize: 24,
    },
    { vod: { order: ['center', 'top', 'lower', 'bottom'] }, live: { bottom: [] } },
    {
      pc: { vod: { bottom: [{ items: ['PlayBtn', 'Blank'] }] }, live: {} },
      mobile: { order: ['upper', 'center', 'top', 'bottom', 'lower'] },
      fullscreen: { vod: { iconSize: 27 } },
      breakpoint: 768,
    },
  ],
  override: [null, {}],
  maUse: ['Y', 'N'],
  devTestAppId: [null, 'com.example.app'],
  ...Object.fromEntries(
    [
      'autostart muted autoPause repeat controls keyboardShortcut touchGestures startMutedInfoNotVisible descriptionNotVisible',
      'lowLatencyMode seekingPreview visibleWatermark iosFullscreenNativeMode autoPIP allowsPictureInPicture modalFullscreen',
      'staysActiveInBackground screenRecordingPrevention enableNowPlayingPlaybackState backgroundPlayback autoPictureInPicture',
      'rotateFullscreen disableAutoPause',
    ]
      .join(' ')
      .split(' ')
      .map((key) => [key, [true, false]]),
  ),
};

describe('checkOptions', () => {
  it.each(Object.entries(VALUES))('accepts the documented values of %s', (key, values) => {
    for (const value of values) expect(checkOptions({ [key]: value })).toMatchObject({ ok: true, unknown: [] });
  });

  it("accepts the defaults of VPE's React Native package, all at once", () => {
    const defaults = {
      autostart: true,
      muted: false,
      aspectRatio: '16/9',
      objectFit: 'contain',
      controls: true,
      ui: 'all',
      lang: 'ko',
      keyboardShortcut: false,
      touchGestures: true,
      controlBtn: { play: true, fullscreen: true, progressBar: true, volume: false, times: true },
      progressBarColor: '#4299f5',
      controlActiveTime: 3000,
      playRateSetting: [0.5, 0.75, 1, 1.5, 2],
      playIndex: 0,
      setStartTime: null,
      lowLatencyMode: true,
      token: '',
      watermarkText: 'NAVER CLOUD PLATFORM',
      watermarkConfig: { randPosition: true, randPositionInterVal: 3000, x: 10, y: 10, opacity: 0.5 },
      captionStyle: { fontSize: 12, color: '#ffffff', backgroundColor: 'rgba(0,0,0,0.4)', edgeStyle: 'dropshadow' },
      override: null,
      devTestAppId: null,
    };
    expect(checkOptions(defaults)).toMatchObject({ ok: true, unknown: [] });
  });
});
