/** Token of the installation's secret, from which each body's log key is derived. */
export const AUDIT_SECRET = Symbol('AuditSecret');
