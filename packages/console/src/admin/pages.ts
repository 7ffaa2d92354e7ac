export { AdminLayout } from './admin-layout.tsx';
export { AuditEntryPage } from './audit/audit-entry-page.tsx';
export { AuditListPage } from './audit/audit-list-page.tsx';
export { KeysPage } from './keys/keys-page.tsx';
export { PasswordPage } from './password/password-page.tsx';
export { PoliciesPage } from './policies/policies-page.tsx';
export { SubAccountsPage } from './sub-accounts/sub-accounts-page.tsx';
export { UsersPage } from './users/users-page.tsx';
