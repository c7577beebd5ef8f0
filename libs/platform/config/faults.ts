import type { z } from 'zod';
import { settingNames } from '../../../config/schema.js';
import type { SettingFault } from './config-refused.js';

type Issue = z.core.$ZodIssue;

/** Every fault by the name of its setting; the value itself is never repeated, it may be secret. */
export const faultsOf = (error: z.ZodError): SettingFault[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((setting) => ({ setting, reason: unknownSetting(setting) }))
      : [{ setting: issue.path.join('.'), reason: reasonOf(issue) }],
  );

function unknownSetting(name: string): string {
  const alike = settingNames.find((known) => known.replaceAll('_', '') === squeeze(name));
  return alike
    ? `không có thiết lập này; có phải là ${alike}?`
    : `không có thiết lập này; các thiết lập: ${settingNames.join(', ')}`;
}

const squeeze = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z]/g, '');

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' ? 'phải là một số' : 'sai kiểu giá trị';
    case 'too_small':
      return issue.origin === 'string'
        ? `phải có ít nhất ${issue.minimum} ký tự`
        : `phải từ ${issue.minimum} trở lên`;
    case 'too_big':
      return `phải từ ${issue.maximum} trở xuống`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.join(', ')}`;
    case 'invalid_format':
      return issue.format === 'email' ? 'phải là địa chỉ thư' : 'phải là địa chỉ (URL) đúng dạng';
    case 'invalid_union':
      return 'phải là true hoặc false';
    default:
      return 'giá trị không dùng được';
  }
}
