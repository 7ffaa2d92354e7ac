export { AdminLayout } from './admin-layout.tsx';
export { KeysPage } from './keys/keys-page.tsx';
