import type { ManagedPolicyName } from '@playhead/contract/access';
import type { Language } from '@playhead/contract/options';

const TRANSLATED: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<ManagedPolicyName, string>>>> = {
  ko: {
    NCP_ADMINISTRATOR: '메인 계정과 같은 모든 권한',
    NCP_INFRA_MANAGER: '사용량과 요금을 제외한 모든 권한',
    NCP_FINANCE_MANAGER: '사용량과 요금 조회',
    NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER: '플레이어와 통계의 조회 및 변경',
    NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER: '플레이어 목록과 각 플레이어 조회',
  },
  ja: {
    NCP_ADMINISTRATOR: 'メインアカウントと同じすべての権限',
    NCP_INFRA_MANAGER: '使用量と料金を除くすべての権限',
    NCP_FINANCE_MANAGER: '使用量と料金の表示のみ',
    NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER: 'プレーヤーと統計の表示と変更',
    NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER: 'プレーヤーの一覧と各プレーヤーの表示',
  },
};

/** What a policy is for: of those of the service in the language of the user, of others in the words of whoever made them. */
export function policyDescription(name: string, description: string, language: Language): string {
  if (language === 'en') return description;
  const texts: Readonly<Record<string, string>> = TRANSLATED[language];
  return (Object.hasOwn(texts, name) ? texts[name] : undefined) ?? description;
}
