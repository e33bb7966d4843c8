export * from './Button.tsx';
export * from './figures.tsx';
export * from './Page.tsx';
export * from './Sheet.tsx';
export * from './StateChip.tsx';
export * from './states.tsx';
export * from './Toast.tsx';
export * from './theme.ts';
