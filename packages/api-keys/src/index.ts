export { editKeysFile } from './edit-keys-file.ts';
export { type ApiKey, type KeyStore, openKeyStore } from './key-store.ts';
export { API_SCOPES, type ApiKeyRecord, type ApiScope, parseKeysFile } from './keys-file.ts';
export { createKey } from './new-key.ts';
