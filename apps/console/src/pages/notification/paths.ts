export const NOTIFICATIONS_PATH = '/api/v1/notifications';
export const DEAD_CONTACTS_PATH = `${NOTIFICATIONS_PATH}/dead-contacts`;
/** The console's page. */
export const DEAD_CONTACTS_PAGE = '/notifications/dead-contacts';
const SIMULATOR_PATH = '/api/v1/simulator';
export const PHONES_PATH = `${SIMULATOR_PATH}/phones`;
export const MAILBOXES_PATH = `${SIMULATOR_PATH}/mailboxes`;
export const FAULTS_PATH = `${SIMULATOR_PATH}/faults`;
