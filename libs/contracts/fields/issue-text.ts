import type { z } from 'zod';

/** What a schema's finding says to people. */
export function issueText(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'còn thiếu'
        : `phải là ${typeNames[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return 'không có trường này trong quy định';
    case 'too_small':
      return Number(issue.minimum) === 1 && issue.origin !== 'number'
        ? 'không được để trống'
        : `ít nhất ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `nhiều nhất ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `không đúng dạng${formatNames[issue.format] ?? ''}`;
    default:
      return 'không hợp lệ';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai',
  array: 'danh sách',
  object: 'nhóm trường',
  null: 'trống',
};

const unitOf = (origin: string): string => ({ string: ' ký tự', array: ' phần tử' })[origin] ?? '';

const formatNames: Readonly<Record<string, string>> = {
  guid: ': cần mã định danh (UUID)',
  date: ': cần ngày YYYY-MM-DD',
  datetime: ': cần thời điểm ISO 8601',
  email: ': cần địa chỉ thư điện tử',
};
