import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const yesOrNo = z.union([z.boolean(), z.stringbool()]);

/** Marks a setting that is never printed. */
const secret = { secret: true } as const;

/**
 * Every setting of an installation, under the name of its environment variable.
 * The description is what an administrator reads; defaults suit one health centre on one machine.
 */
export const settings = z.object({
  HOST: z.string().default('127.0.0.1').describe('Địa chỉ lắng nghe HTTP'),
  PORT: port.default(3000).describe('Cổng HTTP; nếu bận thì lấy cổng trống kế tiếp'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Địa chỉ người dùng mở; https thì cookie chỉ đi qua TLS'),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((path) => resolve(path))
    .describe('Thư mục dữ liệu'),
  DATABASE_URL: postgresUrl
    .optional()
    .meta(secret)
    .describe('PostgreSQL có sẵn (chủ sở hữu bảng); bỏ trống thì chạy PostgreSQL nhúng'),
  APP_DATABASE_URL: postgresUrl
    .optional()
    .meta(secret)
    .describe('Kết nối của ứng dụng khi vai trò được tạo sẵn từ trước'),
  DATABASE_PORT: port.default(54_320).describe('Cổng đầu tiên thử cho PostgreSQL nhúng'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe('Số kết nối cơ sở dữ liệu'),
  JOBS: z.coerce.number().int().min(1).max(64).default(4).describe('Số việc nền chạy cùng lúc'),
  SECRET: z
    .string()
    .min(32)
    .optional()
    .meta(secret)
    .describe('Khóa gốc của bản cài đặt (từ 32 ký tự); bỏ trống thì sinh và giữ trong DATA_DIR'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .meta(secret)
    .describe('Máy chủ gửi thư'),
  PKCS11_LIBRARY: z
    .string()
    .optional()
    .describe('Thư viện PKCS#11 (.so) của thiết bị khóa cắm vào máy chủ'),
  TRUST_SERVICE_HOSTS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((host) => host !== ''))
    .describe('Máy chủ dấu thời gian, OCSP, CRL nằm trong mạng nội bộ được phép hỏi tới'),
  MAIL_FROM: z.email().optional().describe('Địa chỉ thư gửi đi'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info').describe('Mức nhật ký'),
  DEMO: yesOrNo.default(true).describe('Dựng thế giới mẫu khi cơ sở dữ liệu còn trống'),
  CONFIG_FILE: z.string().optional().describe('Tệp YAML chứa các thiết lập này'),
});

export type Config = Readonly<z.output<typeof settings>>;
export type SettingName = keyof Config;

export const settingNames = Object.keys(settings.shape) as SettingName[];

export const isSecret = (name: SettingName): boolean =>
  settings.shape[name].meta()?.['secret'] === true;

export const describe = (name: SettingName): string => settings.shape[name].description ?? '';
