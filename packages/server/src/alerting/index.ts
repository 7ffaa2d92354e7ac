export { type AlertRule, type AlertVerdict, evaluateRule } from './evaluate-rule.ts';
