import type { Pool } from 'pg';

interface RolePowers {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypassesRls: boolean;
  readonly ownsTables: boolean;
}

/**
 * Row-level security binds only a role that is no superuser, owns no table and cannot bypass it;
 * the application refuses to start with any other.
 */
export async function refuseMightyRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<RolePowers>(`
    SELECT r.rolname AS role, r.rolsuper AS superuser, r.rolbypassrls AS "bypassesRls",
           EXISTS (SELECT FROM pg_class c WHERE pg_has_role(r.oid, c.relowner, 'MEMBER')
                     AND c.relkind IN ('r', 'p')) AS "ownsTables"
      FROM pg_roles r WHERE r.rolname = current_user`);
  const powers = rows[0];
  if (!powers || powers.superuser || powers.bypassesRls || powers.ownsTables) {
    throw new Error(
      `Vai trò cơ sở dữ liệu "${powers?.role}" quá quyền: ứng dụng chỉ chạy bằng vai trò không phải ` +
        'superuser, không BYPASSRLS và không sở hữu bảng (xem APP_DATABASE_URL).',
    );
  }
}
