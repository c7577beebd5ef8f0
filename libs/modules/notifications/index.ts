export { Notices } from './notices.js';
export { NotificationsModule } from './notifications.module.js';
