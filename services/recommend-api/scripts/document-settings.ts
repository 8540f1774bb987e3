/** With these settings the document says all there is: the routes for operators, too, and that everything needs a key. */
export const DOCUMENT_SETTINGS = { ADMIN_KEY: 'only-for-the-document', ANONYMOUS_SCOPES: 'none' };
