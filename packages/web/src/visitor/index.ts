/** A page for whoever comes by a link and signs in nowhere: it looks once, is filled in, and is sent. */
export { useVisitorLink, type VisitorLink } from './useVisitorLink.ts';
export { VisitorPage } from './VisitorPage.tsx';
