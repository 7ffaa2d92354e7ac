import type { MetricGroup } from './definition.ts';

const SHARE = {
  unit: 'fraction',
  axis: 'end',
  aggregation: 'share',
  ofEachView: false,
  better: 'lower',
  exact: true,
} as const;

const NO_VIEW = 'No view has begun to play, failed or been left.';

/** What did not work. Shares are of views that have begun to play, failed or been left: not of those still waiting. */
export const OUTCOME_METRICS = {
  exits_before_start: {
    ...SHARE,
    title: { en: 'Exits before start', ko: '시작 전 이탈률', ja: '開始前離脱率' },
    formula: {
      en: 'Views left before a first frame, without an error and after waiting 1 s or longer, divided by views.',
      ko: '오류 없이 1초 이상 기다린 뒤 첫 프레임 전에 떠난 조회의 비율입니다.',
      ja: 'エラーなしに1秒以上待ち、最初のフレームの前に離れた視聴の割合です。',
    },
    choice: {
      en: 'Whoever leaves sooner did not leave because of the wait; exits_before_start_any counts them too.',
      ko: '더 빨리 떠난 경우는 대기 때문이 아닙니다. exits_before_start_any는 그것도 셉니다.',
      ja: 'もっと早く離れた場合は待ちが理由ではありません。exits_before_start_anyはそれも数えます。',
    },
    absent: NO_VIEW,
  },
  exits_before_start_any: {
    ...SHARE,
    title: { en: 'Exits before start, all', ko: '시작 전 이탈률(전체)', ja: '開始前離脱率（全体）' },
    formula: {
      en: 'Views left before a first frame without an error, however soon, divided by views.',
      ko: '대기 시간과 상관없이 오류 없이 첫 프레임 전에 떠난 조회의 비율입니다.',
      ja: '待ち時間に関わらず、エラーなしに最初のフレームの前に離れた視聴の割合です。',
    },
    absent: NO_VIEW,
  },
  startup_failure_percentage: {
    ...SHARE,
    title: { en: 'Startup failures', ko: '시작 실패율', ja: '開始失敗率' },
    formula: {
      en: 'Views with a fatal error before the first frame that is no business rule, divided by views.',
      ko: '첫 프레임 전에 비즈니스 규칙이 아닌 치명적 오류가 난 조회의 비율입니다.',
      ja: '最初のフレームの前に、業務ルールではない致命的エラーが起きた視聴の割合です。',
    },
    absent: NO_VIEW,
  },
  playback_failure_percentage: {
    ...SHARE,
    title: { en: 'Playback failures', ko: '재생 실패율', ja: '再生失敗率' },
    formula: {
      en: 'Views with a fatal error at any time that is no business rule, divided by views.',
      ko: '언제든 비즈니스 규칙이 아닌 치명적 오류가 난 조회의 비율입니다.',
      ja: '業務ルールではない致命的エラーがいずれかの時点で起きた視聴の割合です。',
    },
    choice: {
      en: 'Views with an error of all attempts: neither errors, nor of plays that ended.',
      ko: '오류 수가 아니라 오류가 난 조회 수를, 끝난 재생이 아니라 모든 시도로 나눕니다.',
      ja: 'エラーの数ではなくエラーのあった視聴を、終わった再生ではなく全試行で割ります。',
    },
    absent: NO_VIEW,
  },
  business_exception_percentage: {
    ...SHARE,
    title: { en: 'Business exceptions', ko: '비즈니스 예외율', ja: 'ビジネス例外率' },
    formula: {
      en: "Views stopped by a rule of the publisher's (no licence, wrong country), divided by views.",
      ko: '게시자의 규칙(라이선스 없음, 국가 제한)으로 중단된 조회의 비율입니다.',
      ja: '配信者のルール（ライセンスなし、国の制限）で止まった視聴の割合です。',
    },
    absent: NO_VIEW,
  },
  startup_business_exception_percentage: {
    ...SHARE,
    title: { en: 'Business exceptions at startup', ko: '시작 시 비즈니스 예외율', ja: '開始時ビジネス例外率' },
    formula: {
      en: "Views stopped by a rule of the publisher's before the first frame, divided by views.",
      ko: '첫 프레임 전에 게시자의 규칙으로 중단된 조회의 비율입니다.',
      ja: '最初のフレームの前に配信者のルールで止まった視聴の割合です。',
    },
    absent: NO_VIEW,
  },
  error_rate: {
    ...SHARE,
    aggregation: 'ratio_of_sums',
    title: { en: 'Error rate', ko: '오류율', ja: 'エラー率' },
    formula: {
      en: 'Errors of all views, fatal or not, divided by views.',
      ko: '치명적이든 아니든 모든 오류 수를 조회 수로 나눈 값입니다.',
      ja: '致命的かどうかに関わらず、全エラーの数を視聴数で割った値です。',
    },
    choice: {
      en: "NAVER's: it counts errors, not views with one, and so may exceed 1.",
      ko: 'NAVER 정의입니다. 오류가 난 조회가 아니라 오류를 세므로 1을 넘을 수 있습니다.',
      ja: 'NAVERの定義です。エラーのあった視聴ではなくエラーを数えるため、1を超えることがあります。',
    },
    absent: 'There was no view.',
  },
  view_dropped_percentage: {
    ...SHARE,
    title: { en: 'Dropped views', ko: '보고 끊김 비율', ja: '報告途絶率' },
    formula: {
      en: 'Views that fell silent without a word of their end, divided by views that are over.',
      ko: '종료 보고 없이 끊긴 조회를 끝난 조회로 나눈 값입니다.',
      ja: '終了の報告なしに途絶えた視聴を、終わった視聴で割った値です。',
    },
    choice: {
      en: 'A view is over when it says so or has been silent for an hour. This tells how much the reports can be trusted.',
      ko: '종료를 보고했거나 한 시간 동안 보고가 없으면 끝난 것으로 봅니다. 보고를 얼마나 믿을 수 있는지 보여 줍니다.',
      ja: '終了の報告があるか、1時間報告がなければ終わったとみなします。報告の信頼度を示します。',
    },
    absent: 'No view is over.',
  },
} as const satisfies MetricGroup;
