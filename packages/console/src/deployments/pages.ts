export { DeploymentPage } from './deployment-page.tsx';
export { DeploymentsLayout } from './deployments-layout.tsx';
export { DeploymentsPage } from './deployments-page.tsx';
export { EditPage } from './edit-page.tsx';
