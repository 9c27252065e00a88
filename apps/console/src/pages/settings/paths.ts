export const NOTIFICATION_SETTINGS = '/api/v1/settings/notification';
