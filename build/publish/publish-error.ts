/** What was asked cannot be published; the message says in French why, and what to do. */
export class PublishError extends Error {}
