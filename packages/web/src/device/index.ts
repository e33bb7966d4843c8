export type { Device, Hit, Loading, OutboxAccount } from './device.ts';
export * from './react.tsx';
export * from './standing.ts';
